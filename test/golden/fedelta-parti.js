/** What `fedelta.xlsx` holds and exceljs cannot write, part by part. */
import { addChart } from '../../examples/tools/chart.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_REL = 'http://schemas.openxmlformats.org/package/2006/relationships';

const sharedItems = (values) =>
  `<sharedItems count="${values.length}">${values.map((v) => `<s v="${v}"/>`).join('')}</sharedItems>`;

/** The cache and the table that a pivot needs, with their relations. Rows by the first column, sum of the fourth. */
function pivotParts([header, ...rows]) {
  const items = [0, 1, 2].map((column) => [...new Set(rows.map((row) => row[column]))]);
  const fields = header
    .map((name, c) =>
      c === 3
        ? `<cacheField name="${name}" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="8" maxValue="20"/></cacheField>`
        : `<cacheField name="${name}" numFmtId="0">${sharedItems(items[c])}</cacheField>`,
    )
    .join('');
  const records = rows
    .map(
      (row) =>
        `<r>${row.map((v, c) => (c === 3 ? `<n v="${v}"/>` : `<x v="${items[c].indexOf(v)}"/>`)).join('')}</r>`,
    )
    .join('');
  const rels = (type, target) =>
    `${HEAD}<Relationships xmlns="${PACKAGE_REL}"><Relationship Id="rId1" Type="${REL}/${type}" Target="${target}"/></Relationships>`;
  return {
    'xl/pivotCache/pivotCacheDefinition1.xml': `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${REL}" r:id="rId1" refreshedBy="ufficio" refreshedDate="45657" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" recordCount="${rows.length}"><cacheSource type="worksheet"><worksheetSource ref="A1:D${rows.length + 1}" sheet="Dati"/></cacheSource><cacheFields count="4">${fields}</cacheFields></pivotCacheDefinition>`,
    'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': rels('pivotCacheRecords', 'pivotCacheRecords1.xml'),
    'xl/pivotCache/pivotCacheRecords1.xml': `${HEAD}<pivotCacheRecords xmlns="${MAIN}" xmlns:r="${REL}" count="${rows.length}">${records}</pivotCacheRecords>`,
    'xl/pivotTables/pivotTable1.xml': `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="Pivot pratiche" cacheId="7" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1" dataCaption="Valori" updatedVersion="6" minRefreshableVersion="3" useAutoFormatting="1" itemPrintTitles="1" createdVersion="6" indent="0" outline="1" outlineData="1" multipleFieldFilters="0"><location ref="A3:B6" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="4"><pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField><pivotField showAll="0"/><pivotField showAll="0"/><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Somma di Pratiche" fld="3" baseField="0" baseItem="0"/></dataFields><pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1" showRowStripes="0" showColStripes="0" showLastColumn="1"/></pivotTableDefinition>`,
    'xl/pivotTables/_rels/pivotTable1.xml.rels': rels(
      'pivotCacheDefinition',
      '../pivotCache/pivotCacheDefinition1.xml',
    ),
    'xl/worksheets/_rels/sheet3.xml.rels': rels('pivotTable', '../pivotTables/pivotTable1.xml'),
  };
}

const CUSTOM = {
  'customXml/item1.xml':
    '<?xml version="1.0" encoding="UTF-8"?>\n<protocollo xmlns="urn:example:protocollo"><numero>2024/117</numero></protocollo>',
  'customXml/itemProps1.xml': `${HEAD.replace(' standalone="yes"', ' standalone="no"')}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{6F1B6E5C-2C1C-4C0B-9E1D-0C0FFEE02024}"><ds:schemaRefs><ds:schemaRef ds:uri="urn:example:protocollo"/></ds:schemaRefs></ds:datastoreItem>`,
  'customXml/_rels/item1.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE_REL}"><Relationship Id="rId1" Type="${REL}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
};

/** Formula cells by sheet number, as a calculation chain lists them. */
const CALC_CHAIN = `${HEAD}<calcChain xmlns="${MAIN}"><c r="G14" i="1"/><c r="F2" i="2"/><c r="B2" i="4"/><c r="B3" i="4"/><c r="A6" i="4"/></calcChain>`;

/** Names that exceljs cannot write: constants, the scope of a sheet, a hidden one, one that a formula computes. */
const NAMES =
  '<definedName name="Aliquota">0.22</definedName>' +
  '<definedName name="Motto">"Righe raggiunte:"</definedName>' +
  '<definedName name="Zona" localSheetId="1">Dati!$A$1:$D$9</definedName>' +
  '<definedName name="Zona" localSheetId="3">Analisi!$A$1:$C$3</definedName>' +
  '<definedName name="_riservato" hidden="1">Nascosto!$A$1</definedName>' +
  '<definedName name="UltimeRighe">OFFSET(Dati!$A$1,COUNTA(Dati!$A:$A)-2,0,2,4)</definedName>';

const override = (part, type) => `<Override PartName="${part}" ContentType="${type}"/>`;
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Puts `addition` before `mark`, which must be there. */
function insertBefore(text, mark, addition) {
  if (!text.includes(mark)) throw new Error(`no ${mark} to insert before`);
  return text.replace(mark, () => addition + mark);
}

/** The parts with chart, pivot table over `dati` (header and rows of the sheet Dati), names, chain and custom XML. */
export function addParts(parts, chart, dati) {
  const charted = addChart(parts, 'xl/worksheets/sheet4.xml', chart, 9);
  const workbook = charted['xl/workbook.xml'].replace(
    /<calcPr[^>]*\/>/,
    (calcPr) => `${calcPr}<pivotCaches><pivotCache cacheId="7" r:id="rId91"/></pivotCaches>`,
  );
  const relation = (id, type, target) =>
    `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`;
  return {
    ...charted,
    ...pivotParts(dati),
    ...CUSTOM,
    'xl/calcChain.xml': CALC_CHAIN,
    'xl/workbook.xml': insertBefore(workbook, '</definedNames>', NAMES),
    'xl/_rels/workbook.xml.rels': insertBefore(
      charted['xl/_rels/workbook.xml.rels'],
      '</Relationships>',
      relation('rId91', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml') +
        relation('rId92', 'calcChain', 'calcChain.xml') +
        relation('rId93', 'customXml', '../customXml/item1.xml'),
    ),
    '[Content_Types].xml': insertBefore(
      charted['[Content_Types].xml'],
      '</Types>',
      override('/xl/pivotCache/pivotCacheDefinition1.xml', `${SHEETML}.pivotCacheDefinition+xml`) +
        override('/xl/pivotCache/pivotCacheRecords1.xml', `${SHEETML}.pivotCacheRecords+xml`) +
        override('/xl/pivotTables/pivotTable1.xml', `${SHEETML}.pivotTable+xml`) +
        override('/xl/calcChain.xml', `${SHEETML}.calcChain+xml`) +
        override(
          '/customXml/itemProps1.xml',
          'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
        ),
    ),
  };
}
