/**
 * `fedelta.xlsx`: a small tree in a workbook that holds what workbooks of an office hold, for the test that a write
 * loses none of it. exceljs writes what it can; chart, pivot table, names, calculation chain and custom XML are added
 * part by part.
 */
import ExcelJS from 'exceljs';
import { addChart } from '../../examples/tools/chart.js';
import { dayOf } from '../../examples/tools/data.js';
import { packWorkbook } from '../../examples/tools/pack.js';
import { LOOK, nameRange, setPrint, styleRow, writeHeader } from '../../examples/tools/sheet.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_REL = 'http://schemas.openxmlformats.org/package/2006/relationships';

const HEADERS = [
  'Ente',
  'Ambito',
  'Obiettivo strategico',
  'Obiettivi Operativi / Indicatori OS',
  'Indicatori',
  'Target',
  'Valore',
  'Raggiungimento',
  'Valutazione',
  'Andamento',
];
const HEADER_ROW = 4;

// Ente = AS1 = OS1 = 0,40 × Indicatori + 0,60 × Obiettivi operativi = 0,40 × 0,72 + 0,60 × 0,895 = 0,825.
// Indicatori = 0,60 × (7/10) + 0,40 × (30/40) = 0,72. OP1.1 = 0,50 × 1 + 0,50 × (35/50) = 0,85. OP1.2 = 1.
// Obiettivi operativi = 0,70 × 0,85 + 0,30 × 1 = 0,895.
/** Level, column of the label, weight, label, target, value, expected figure. */
const ROWS = [
  ['ente', 1, null, 'Ente', null, null, 0.825],
  ['ambito', 2, '100%', 'AS1 - Servizi alle imprese', null, null, 0.825],
  ['strategico', 3, '100%', 'OS1 - Tempi e qualità', null, null, 0.825],
  ['indicatori', 4, 0.4, 'Indicatori', null, null, 0.72],
  ['indicatore', 4, 0.6, 'IND_01 - Sportelli aperti', '>= 10 N.', '7 N.', 0.7],
  ['indicatore', 4, 0.4, 'IND_02 - Tempo di risposta', '<= 30 gg', '40 gg', 0.75],
  ['operativi', 4, 0.6, 'Obiettivi operativi', null, null, 0.895],
  ['operativo', 4, '70%', 'OP1.1 - Sportello telematico', null, null, 0.85],
  ['indicatore', 5, '50%', 'KPI_11 - Attivazione', 'SI', 'SI', 1],
  [
    'indicatore',
    5,
    '50%',
    'KPI_12 - Pratiche in linea',
    '>= 50 %',
    { formula: 'SUM(Dati!$D$2:$D$4)/SUM(Dati!$D$2:$D$9)', result: 0.35 },
    0.7,
  ],
  ['operativo', 4, '30%', 'OP1.2 - Carta dei servizi', null, null, 1],
  ['indicatore', 5, '100%', 'KPI_21 - Pubblicazione', 'Entro 30-06-2024', '10-06-2024', 1],
];

/** A blue square of 8 × 8 pixels. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mOQt0jBihiGlgQAM5YuwTErXKMAAAAASUVORK5CYII=';

const DATI = [
  ['Ufficio', 'Mese', 'Canale', 'Pratiche'],
  ['Alessandria', 'gennaio', 'in linea', 12],
  ['Alessandria', 'febbraio', 'in linea', 13],
  ['Asti', 'gennaio', 'in linea', 10],
  ['Asti', 'febbraio', 'sportello', 20],
  ['Alessandria', 'marzo', 'sportello', 15],
  ['Asti', 'marzo', 'sportello', 10],
  ['Alessandria', 'aprile', 'sportello', 12],
  ['Asti', 'aprile', 'sportello', 8],
];
const PIVOT = [
  ['Alessandria', 52],
  ['Asti', 48],
];

function writeAlbero(workbook) {
  const sheet = workbook.addWorksheet('Albero', {
    views: [{ state: 'frozen', ySplit: HEADER_ROW, xSplit: 2 }],
  });
  sheet.columns = [9, 9, 12, 34, 40, 18, 16, 16, 24, 12].map((width) => ({ width }));
  sheet.getCell('A1').value = 'Albero della performance';
  sheet.mergeCells('A1:E1');
  sheet.getCell('J1').value = {
    text: 'sito dell’ente',
    hyperlink: 'https://www.example.org/trasparenza?anno=2024&sezione=performance',
  };
  sheet.getCell('J2').value = { text: 'vai ai dati', hyperlink: "#'Dati'!A1" };
  writeHeader(sheet, HEADER_ROW, HEADERS);
  const nodi = ROWS.map(([livello, column, peso, label, target, valore, figure], i) => {
    const row = sheet.getRow(HEADER_ROW + 1 + i);
    if (peso !== null) row.getCell(column - 1).value = peso;
    if (typeof peso === 'number') row.getCell(column - 1).numFmt = '0%';
    row.getCell(column).value = label;
    if (target !== null) row.getCell(6).value = target;
    if (valore !== null) row.getCell(7).value = valore;
    if (typeof valore === 'object') row.getCell(7).numFmt = '0.0%';
    row.getCell(10).value = figure > 0.8 ? 3 : 2;
    styleRow(row, HEADERS.length, LOOK[livello]);
    const codice = label.includes(' - ') ? { codice: label.split(' - ')[0] } : {};
    const pubblicato = `${(figure * 100).toFixed(2).replace('.', ',')} %`;
    const group = livello === 'indicatori' || livello === 'operativi';
    const light = group ? {} : { valutazione: figure >= 0.8 ? '● Raggiunto' : '◐ Parzialmente raggiunto' };
    return { ...codice, cella: `A${row.number}`, raggiungimento: figure, pubblicato, ...light };
  });
  const last = HEADER_ROW + ROWS.length;
  sheet.getCell('G9').note = 'Conteggio dello sportello, da confermare.';
  sheet.getCell('F10').note = {
    texts: [
      { font: { bold: true, size: 9 }, text: 'Nota: ' },
      { font: { size: 9 }, text: 'giorni di calendario.' },
    ],
  };
  sheet.dataValidations.add(`I${HEADER_ROW + 1}:I${HEADER_ROW + 1}`, {
    type: 'textLength',
    operator: 'lessThan',
    allowBlank: true,
    formulae: [60],
  });
  sheet.getCell('G13').dataValidation = { type: 'list', allowBlank: true, formulae: ['"SI,NO"'] };
  sheet.getCell('J5').dataValidation = {
    type: 'whole',
    operator: 'between',
    formulae: [1, 3],
    showErrorMessage: true,
    errorTitle: 'Andamento',
    error: 'Da 1 a 3',
  };
  sheet.addConditionalFormatting({
    ref: `J5:J${last}`,
    rules: [
      {
        type: 'iconSet',
        priority: 3,
        iconSet: '3TrafficLights',
        showValue: false,
        cfvo: [
          { type: 'percent', value: 0 },
          { type: 'percent', value: 33 },
          { type: 'percent', value: 67 },
        ],
      },
    ],
  });
  sheet.addConditionalFormatting({
    ref: `H5:H${last}`,
    rules: [
      {
        type: 'cellIs',
        priority: 2,
        operator: 'lessThan',
        formulae: ['0.5'],
        style: { font: { italic: true, color: { argb: 'FF7F7F7F' } } },
      },
    ],
  });
  nameRange(workbook, 'Albero', sheet, { row: HEADER_ROW, rows: ROWS.length + 1, columns: 9 });
  setPrint(sheet, HEADER_ROW, 'Albero della performance');
  sheet.pageSetup.printTitlesColumn = 'A:B';
  sheet.pageSetup.printArea = `A$1:J$${last}`;
  const image = workbook.addImage({ base64: PNG, extension: 'png' });
  sheet.addImage(image, { tl: { col: 8, row: 0 }, ext: { width: 32, height: 32 }, editAs: 'oneCell' });
  return nodi;
}

function writeDati(workbook) {
  const sheet = workbook.addWorksheet('Dati');
  sheet.columns = [18, 14, 14, 12].map((width) => ({ width }));
  sheet.addTable({
    name: 'Pratiche',
    ref: 'A1',
    headerRow: true,
    style: { theme: 'TableStyleMedium2', showRowStripes: true },
    columns: DATI[0].map((name) => ({ name, filterButton: true })),
    rows: DATI.slice(1),
  });
  sheet.getCell('F1').value = 'Totale con aliquota';
  sheet.getCell('F2').value = { formula: 'SUM(Pratiche[Pratiche])*(1+Aliquota)', result: 122 };
}

function writePivotCells(workbook) {
  const sheet = workbook.addWorksheet('Pivot');
  sheet.columns = [{ width: 22 }, { width: 22 }];
  sheet.getCell('A3').value = 'Etichette di riga';
  sheet.getCell('B3').value = 'Somma di Pratiche';
  PIVOT.forEach(([ufficio, total], i) => {
    sheet.getCell(4 + i, 1).value = ufficio;
    sheet.getCell(4 + i, 2).value = total;
  });
  sheet.getCell('A6').value = 'Totale complessivo';
  sheet.getCell('B6').value = 100;
}

function writeAnalisi(workbook) {
  const sheet = workbook.addWorksheet('Analisi');
  sheet.columns = [{ width: 26 }, { width: 16 }, { width: 12 }];
  sheet.addRow(['Nodo', 'Raggiungimento', 'Soglia']);
  ['OP1.1', 'OP1.2'].forEach((codice, i) => {
    const source = `Albero!$H$${i === 0 ? 12 : 15}`;
    sheet.addRow([codice, { formula: `IF(${source}="","",${source})`, result: '' }, 0.8]);
  });
  sheet.getCell('A6').value = {
    formula: 'Motto&" "&COUNTIF(Albero!$I$5:$I$16,"● *")',
    result: 'Righe raggiunte: 0',
  };
  return {
    title: 'Obiettivi operativi',
    name: 'Grafico 1',
    description: 'Raggiungimento dei due obiettivi operativi, con la soglia.',
    from: [4, 1],
    to: [11, 16],
    categories: { formula: 'Analisi!$A$2:$A$3', values: ['OP1.1', 'OP1.2'] },
    bars: {
      name: { formula: 'Analisi!$B$1', values: ['Raggiungimento'] },
      values: { formula: 'Analisi!$B$2:$B$3', values: [null, null] },
    },
    line: {
      name: { formula: 'Analisi!$C$1', values: ['Soglia'] },
      values: { formula: 'Analisi!$C$2:$C$3', values: [0.8, 0.8] },
    },
  };
}

const sharedItems = (values) =>
  `<sharedItems count="${values.length}">${values.map((v) => `<s v="${v}"/>`).join('')}</sharedItems>`;

const distinct = (column) => [...new Set(DATI.slice(1).map((row) => row[column]))];

/** The cache and the table that a pivot needs, with their relations. Rows by Ufficio, sum of Pratiche. */
function pivotParts() {
  const items = [0, 1, 2].map(distinct);
  const fields = DATI[0]
    .map((name, c) =>
      c === 3
        ? `<cacheField name="${name}" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="8" maxValue="20"/></cacheField>`
        : `<cacheField name="${name}" numFmtId="0">${sharedItems(items[c])}</cacheField>`,
    )
    .join('');
  const records = DATI.slice(1)
    .map(
      (row) =>
        `<r>${row.map((v, c) => (c === 3 ? `<n v="${v}"/>` : `<x v="${items[c].indexOf(v)}"/>`)).join('')}</r>`,
    )
    .join('');
  const rels = (type, target) =>
    `${HEAD}<Relationships xmlns="${PACKAGE_REL}"><Relationship Id="rId1" Type="${REL}/${type}" Target="${target}"/></Relationships>`;
  return {
    'xl/pivotCache/pivotCacheDefinition1.xml': `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${REL}" r:id="rId1" refreshedBy="ufficio" refreshedDate="45657" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" recordCount="${DATI.length - 1}"><cacheSource type="worksheet"><worksheetSource ref="A1:D${DATI.length}" sheet="Dati"/></cacheSource><cacheFields count="4">${fields}</cacheFields></pivotCacheDefinition>`,
    'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': rels('pivotCacheRecords', 'pivotCacheRecords1.xml'),
    'xl/pivotCache/pivotCacheRecords1.xml': `${HEAD}<pivotCacheRecords xmlns="${MAIN}" xmlns:r="${REL}" count="${DATI.length - 1}">${records}</pivotCacheRecords>`,
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

function addParts(parts, chart) {
  const charted = addChart(parts, 'xl/worksheets/sheet4.xml', chart, 9);
  const workbook = charted['xl/workbook.xml'].replace(
    /<calcPr[^>]*\/>/,
    (calcPr) => `${calcPr}<pivotCaches><pivotCache cacheId="7" r:id="rId91"/></pivotCaches>`,
  );
  const relation = (id, type, target) =>
    `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`;
  return {
    ...charted,
    ...pivotParts(),
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

/** The workbook and what it must come to. */
export async function makeFedelta() {
  const workbook = new ExcelJS.Workbook();
  workbook.created = workbook.modified = dayOf('2025-01-31');
  const nodi = writeAlbero(workbook);
  writeDati(workbook);
  writePivotCells(workbook);
  const chart = writeAnalisi(workbook);
  const hidden = workbook.addWorksheet('Nascosto', { state: 'hidden' });
  hidden.getCell('A1').value = 'appunti';
  const bytes = await packWorkbook(workbook, (parts) => addParts(parts, chart));
  return { name: 'fedelta', bytes, atteso: { opzioni: {}, nodi } };
}
