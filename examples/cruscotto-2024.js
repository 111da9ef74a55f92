/** The sheet `Cruscotto` of `albero-2024.xlsx`: what a staff adds of its own over the columns of the results. */
import { FONT, heightOf, setPrint, styleRow, writeHeader } from './tools/sheet.js';

/** Label, formula with the value it has before the first scoring, and number format, of the figures of the staff. */
function figuresOf(rows) {
  const span = (letter) => `'Albero 2024'!$${letter}$${rows[0].row}:$${letter}$${rows.at(-1).row}`;
  const waiting = (condition, formula) => ({
    formula: `IF(${condition},"da calcolare",${formula})`,
    result: 'da calcolare',
  });
  const count = (letter, text, result) => ({ formula: `COUNTIF(${span(letter)},"${text}")`, result });
  const withTarget = (text) => count('F', text, rows.filter(({ node }) => node.target === text).length);
  const ente = `INDEX(${span('H')},MATCH("Ente",${span('A')},0))`;
  const media = waiting(`COUNT(${span('H')})=0`, `AVERAGE(${span('H')})`);
  return [
    ['Performance complessiva di Ente', waiting(`${ente}=""`, ente), '0.00%'],
    ['Media semplice del raggiungimento di tutte le righe', media, '0.00%'],
    ['Righe raggiunte', count('I', '● Raggiunto*', 0)],
    ['Righe parzialmente raggiunte', count('I', '◐ *', 0)],
    ['Righe non raggiunte', count('I', '○ *', 0)],
    ['Indicatori con target SI', withTarget('SI')],
    ['Indicatori di solo monitoraggio', withTarget('solo monitoraggio')],
  ];
}

function putFigure(row, [label, value, format], even) {
  row.getCell(2).value = label;
  row.getCell(3).value = value;
  if (format !== undefined) row.getCell(3).numFmt = format;
  styleRow(row, 3, { fill: even ? 'F5F8FC' : 'FFFFFF', font: { bold: format !== undefined } }, 2);
  row.getCell(3).alignment = { horizontal: 'center', vertical: 'middle' };
  row.height = 18;
}

function putStrategico(row, { node, row: source }) {
  const result = `'Albero 2024'!H${source}`;
  row.values = [
    node.codice,
    node.titolo,
    { formula: `'Albero 2024'!B${source}`, result: node.peso },
    { formula: `IF(${result}="","",${result})`, result: '' },
    0.8,
  ];
  row.getCell(2).alignment = { wrapText: true, vertical: 'middle' };
  row.height = heightOf([[node.titolo, 70]]);
  for (const c of [3, 4, 5]) row.getCell(c).alignment = { horizontal: 'center', vertical: 'middle' };
  row.getCell(4).numFmt = '0.00%';
  row.getCell(5).numFmt = '0%';
  styleRow(row, 5, { fill: 'FFFFFF', font: {} });
}

/** The chart over the table of the obiettivi strategici, whose header stands in the row `header`. */
function chartOf(strategici, header) {
  const last = header + strategici.length;
  const column = (letter) => `Cruscotto!$${letter}$${header + 1}:$${letter}$${last}`;
  const serie = (letter, name, value) => ({
    name: { formula: `Cruscotto!$${letter}$${header}`, values: [name] },
    values: { formula: column(letter), values: strategici.map(() => value) },
  });
  return {
    title: 'Performance degli obiettivi strategici',
    name: 'Grafico obiettivi strategici',
    description: 'Colonne del raggiungimento dei nove obiettivi strategici, con la soglia di 80 per cento.',
    from: [6, 2],
    to: [15, last],
    categories: { formula: column('A'), values: strategici.map(({ node }) => node.codice) },
    bars: serie('D', 'Raggiungimento', null),
    line: serie('E', 'Soglia', 0.8),
  };
}

/** The sheet of the staff: formulas over our result columns, which are still empty. Returns the chart over them. */
export function writeCruscotto(workbook, rows) {
  const sheet = workbook.addWorksheet('Cruscotto', { views: [{ showGridLines: false }] });
  sheet.columns = [16, 70, 12, 18, 14].map((width) => ({ width }));
  sheet.getCell('A1').value = 'Cruscotto 2024';
  sheet.getCell('A1').font = { name: FONT, size: 16, bold: true, color: { argb: 'FF1F3864' } };
  const figures = figuresOf(rows);
  figures.forEach((figure, i) => putFigure(sheet.getRow(3 + i), figure, i % 2 === 0));
  const header = 3 + figures.length + 1;
  writeHeader(sheet, header, ['Codice', 'Obiettivo strategico', 'Peso', 'Raggiungimento', 'Soglia']);
  const strategici = rows.filter(({ node }) => node.livello === 'strategico');
  strategici.forEach((item, i) => putStrategico(sheet.getRow(header + 1 + i), item));
  setPrint(sheet, header, 'Cruscotto 2024');
  return chartOf(strategici, header);
}
