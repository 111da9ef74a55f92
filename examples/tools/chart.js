/** A native chart in a workbook written by exceljs, which has none: the parts are added by hand. */

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escapeXml = (text) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

const cache = (kind, values) =>
  `<c:${kind}Cache>${kind === 'num' ? '<c:formatCode>0%</c:formatCode>' : ''}<c:ptCount val="${values.length}"/>` +
  values
    .map((v, i) => (v === null ? '' : `<c:pt idx="${i}"><c:v>${escapeXml(String(v))}</c:v></c:pt>`))
    .join('') +
  `</c:${kind}Cache>`;

const ref = (kind, { formula, values }) =>
  `<c:${kind}Ref><c:f>${escapeXml(formula)}</c:f>${cache(kind, values)}</c:${kind}Ref>`;

const serie = (index, { name, values }, categories, colour, line) =>
  `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${ref('str', name)}</c:tx>` +
  (line
    ? `<c:spPr><a:ln w="19050"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:prstDash val="dash"/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`
    : `<c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`) +
  `<c:cat>${ref('str', categories)}</c:cat><c:val>${ref('num', values)}</c:val>${line ? '<c:smooth val="0"/>' : ''}</c:ser>`;

const axes = '<c:axId val="111"/><c:axId val="112"/>';

const chartXml = ({ title, categories, bars, line }) =>
  `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${REL}">` +
  `<c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="it-IT" sz="1200" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
  `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
  `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${serie(0, bars, categories, '2F5D8A', false)}<c:gapWidth val="60"/>${axes}</c:barChart>` +
  `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${serie(1, line, categories, 'C55A11', true)}<c:marker val="1"/>${axes}</c:lineChart>` +
  '<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="112"/><c:crosses val="autoZero"/></c:catAx>' +
  '<c:valAx><c:axId val="112"/><c:scaling><c:orientation val="minMax"/><c:max val="1"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="0%" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111"/><c:crosses val="autoZero"/><c:majorUnit val="0.2"/></c:valAx>' +
  '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>';

const drawingXml = ({ from, to, name, description }) =>
  `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor>` +
  `<xdr:from><xdr:col>${from[0]}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${from[1]}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
  `<xdr:to><xdr:col>${to[0]}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${to[1]}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>` +
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${escapeXml(name)}" descr="${escapeXml(description)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
  `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${REL}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const rels = (...items) =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/**
 * The parts with a chart of columns and one dashed line added to a sheet that has no drawing yet.
 * `chart`: title, description (the alternative text), from and to as [column, row] from 0, and the references with
 * their cached values: categories, bars and line, each series with its name. `number`: a free number for its parts.
 */
export function addChart(parts, sheetPath, chart, number = 1) {
  const sheet = parts[sheetPath];
  const relsPath = sheetPath.replace('worksheets/', 'worksheets/_rels/') + '.rels';
  if (parts[relsPath] !== undefined) throw new Error(`${sheetPath} has relations already`);
  const drawing = '<drawing r:id="rId1"/>';
  const edited = sheet.includes('<legacyDrawing')
    ? sheet.replace('<legacyDrawing', `${drawing}<legacyDrawing`)
    : sheet.replace('</worksheet>', `${drawing}</worksheet>`);
  const drawingPart = `xl/drawings/drawing${number}.xml`;
  const chartPart = `xl/charts/chart${number}.xml`;
  const override = (part, type) => `<Override PartName="${part}" ContentType="${type}"/>`;
  return {
    ...parts,
    [sheetPath]: edited,
    [relsPath]: rels(['rId1', 'drawing', `../drawings/drawing${number}.xml`]),
    [drawingPart]: drawingXml(chart),
    [`xl/drawings/_rels/drawing${number}.xml.rels`]: rels(['rId1', 'chart', `../charts/chart${number}.xml`]),
    [chartPart]: chartXml(chart),
    '[Content_Types].xml': parts['[Content_Types].xml'].replace(
      '</Types>',
      override(`/${drawingPart}`, 'application/vnd.openxmlformats-officedocument.drawing+xml') +
        override(`/${chartPart}`, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml') +
        '</Types>',
    ),
  };
}
