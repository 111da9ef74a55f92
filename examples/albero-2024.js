/**
 * `albero-2024.xlsx`: the tree of 2024 of the Camera di commercio di Alessandria-Asti in the staircase layout,
 * with the sheets that a controllo di gestione keeps beside it. Codes, titles, weights, targets, values, measures,
 * algorithms and sources are those of R24 (§§ 3.1–3.2 and the allegato); units and their weights are invented.
 */
import ExcelJS from 'exceljs';
import { addChart } from './tools/chart.js';
import { dayOf, labelOf, readDati } from './tools/data.js';
import { packWorkbook } from './tools/pack.js';
import {
  FONT,
  heightOf,
  LOOK,
  nameRange,
  setPrint,
  styleRow,
  writeHeader,
  writeTable,
} from './tools/sheet.js';

const TITLE = 'Performance organizzativa Ente - Alessandria-Asti dicembre 2024';
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
];
const WIDTHS = [10, 10, 12, 44, 58, 18, 14, 16, 24];
const HEADER_ROW = 4;
const TARGET = 6;
const VALORE = 7;

/** Column of the label of each level; the weight stands one to the left. An indicator of an OS stands in column 4. */
const LABEL_COLUMN = { ente: 1, ambito: 2, strategico: 3, indicatori: 4, operativi: 4, operativo: 4 };

const FORMATS = { euro: '#,##0.00\\ "€"', unita: '#,##0', decimali: '0.00', '': undefined };

/** Rows of the tree with their place in the sheet. */
function placeRows(nodes) {
  const rows = [];
  let underOperativo = false;
  for (const node of nodes) {
    if (node.livello === 'operativo') underOperativo = true;
    else if (node.livello === 'indicatori') underOperativo = false;
    const column = LABEL_COLUMN[node.livello] ?? (underOperativo ? 5 : 4);
    rows.push({ node, column, row: HEADER_ROW + 1 + rows.length });
  }
  return rows;
}

function writeAlbero(workbook, rows) {
  const sheet = workbook.addWorksheet('Albero 2024', {
    views: [{ state: 'frozen', ySplit: HEADER_ROW, xSplit: 0, zoomScale: 90 }],
    properties: { tabColor: { argb: 'FF1F3864' } },
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  sheet.getCell('A1').value = TITLE;
  sheet.getCell('A1').font = { name: FONT, size: 16, bold: true, color: { argb: 'FF1F3864' } };
  sheet.getCell('A2').value =
    'Valori misurati al 31.12.2024. Le colonne Raggiungimento e Valutazione si calcolano.';
  sheet.getCell('A2').font = { name: FONT, size: 10, italic: true, color: { argb: 'FF595959' } };
  writeHeader(sheet, HEADER_ROW, HEADERS);
  for (const { node, column, row: number } of rows) {
    const row = sheet.getRow(number);
    if (node.peso !== '') row.getCell(column - 1).value = node.peso;
    const label = row.getCell(column);
    label.value = labelOf(node);
    if (node.target !== '') row.getCell(TARGET).value = node.target;
    if (node.valore !== '') row.getCell(VALORE).value = node.valore;
    for (let c = 1; c <= HEADERS.length; c += 1)
      row.getCell(c).alignment = { vertical: 'middle', horizontal: c >= TARGET ? 'center' : 'left' };
    if (column > 1)
      row.getCell(column - 1).alignment = { vertical: 'middle', horizontal: 'right', indent: 1 };
    if (node.livello === 'indicatore') {
      label.alignment = { vertical: 'middle', wrapText: true };
      row.height = heightOf([[labelOf(node), WIDTHS[column - 1]]]);
    } else row.height = 19;
    styleRow(row, HEADERS.length, LOOK[node.livello]);
  }
  const ec07 = rows.find(({ node }) => node.codice === 'EC07');
  sheet.getCell(ec07.row, VALORE).note = {
    texts: [{ text: 'Valore arrotondato: il rapporto esatto sta nel foglio Misure (bilancio consuntivo).' }],
    margins: { insetmode: 'auto' },
  };
  nameRange(workbook, 'Albero', sheet, {
    row: HEADER_ROW,
    rows: rows.length + 1,
    columns: HEADERS.length,
  });
  setPrint(sheet, HEADER_ROW, TITLE);
  sheet.pageSetup.printArea = `A$1:I$${HEADER_ROW + rows.length}`;
}

/** `=1813+3111` with its result, or a number; nothing where the cell is empty. */
function numberOrSum(text) {
  if (text === '') return null;
  if (!text.startsWith('=')) return Number(text);
  const result = text
    .slice(1)
    .split('+')
    .reduce((sum, term) => sum + Number(term), 0);
  return { formula: text.slice(1), result };
}

function writeMisure(workbook) {
  const sheet = workbook.addWorksheet('Misure', { views: [{ state: 'frozen', ySplit: 3 }] });
  const columns = [
    { header: 'Codice', width: 18 },
    { header: 'Valori misure', width: 46 },
    { header: 'Numeratore', width: 18 },
    { header: 'Denominatore', width: 18 },
    { header: 'Moltiplicatore', width: 15, format: '#,##0' },
    { header: 'Fonte', width: 40 },
    { header: 'Data', width: 13, format: 'dd/mm/yyyy', centre: true },
  ];
  sheet.columns = columns.map(({ width }) => ({ width }));
  writeTable(workbook, sheet, {
    name: 'Misure',
    title: 'Misure degli indicatori, non arrotondate',
    at: 1,
    columns,
    rows: readDati('misure-2024.tsv').map((m) => {
      const measured = (text) => ({ contenuto: numberOrSum(text), formato: FORMATS[m.formato] });
      return [
        m.codice,
        m.espressione || null,
        measured(m.numeratore),
        measured(m.denominatore),
        numberOrSum(m.moltiplicatore),
        m.fonte,
        m.data === '' ? null : dayOf(m.data),
      ];
    }),
  });
  setPrint(sheet, 3, 'Misure 2024');
}

function writeSchede(workbook, nodes) {
  const sheet = workbook.addWorksheet('Schede', { views: [{ state: 'frozen', ySplit: 3 }] });
  const columns = [
    { header: 'Codice', width: 20 },
    { header: 'Descrizione', width: 60 },
    { header: 'Algoritmo', width: 70 },
    { header: 'Fonte', width: 40 },
  ];
  sheet.columns = columns.map(({ width }) => ({ width }));
  const descriptions = new Map(readDati('schede-2024.tsv').map((s) => [s.codice, s.descrizione]));
  writeTable(workbook, sheet, {
    name: 'Schede',
    title: 'Schede di obiettivi e indicatori',
    at: 1,
    columns,
    rows: nodes
      .filter((node) => node.algoritmo !== '' || descriptions.has(node.codice))
      .map((n) => [
        n.codice,
        descriptions.get(n.codice) ?? null,
        n.algoritmo || null,
        n.fonte === '' ? null : n.fonte,
      ]),
  });
  setPrint(sheet, 3, 'Schede 2024');
}

function writeUnita(workbook) {
  const sheet = workbook.addWorksheet('Unità organizzative', { views: [{ state: 'frozen', ySplit: 3 }] });
  const columns = [
    { header: 'Codice OP', width: 14 },
    { header: 'Unità organizzativa', width: 48 },
    { header: 'Peso', width: 10, centre: true },
  ];
  sheet.columns = columns.map(({ width }) => ({ width }));
  writeTable(workbook, sheet, {
    name: 'Unita',
    title: 'Obiettivi operativi assegnati alle unità (OP6.1 è trasversale)',
    at: 1,
    columns,
    rows: readDati('unita-2024.tsv').map((u) => [u.codice, u.unita, u.peso]),
  });
}

const SMVP = [
  ['anno', 2024],
  ['fase', 'consuntivo'],
  ['dataRiferimento', { contenuto: dayOf('2024-12-31'), formato: 'dd/mm/yyyy' }],
  ['ente', 'Camera di commercio di Alessandria-Asti'],
  ['attoSMVP', 'deliberazione di Giunta n. 4 del 29.1.2024'],
  ['pesoIndicatori', { contenuto: 0.4, formato: '0%' }],
  ['pesoObiettivi', { contenuto: 0.6, formato: '0%' }],
  ['minimoMancato', 'rapporto'],
  ['valoreMancante', 'escludi'],
  ['tolleranzaPesi', { contenuto: 0.00011, formato: '0.000%' }],
  ['annoN', 'precedente'],
  ['licenza', 'CC BY 4.0'],
];

// R24 § 3: «Non raggiunto <=60% · Parzialmente raggiunto = 61% < 80% · Raggiunto >=80%».
const FASCE = [
  [0.6, 'SI', 'Non raggiunto', 'Fuori target', '○', 'F08080'],
  [0.8, 'NO', 'Parzialmente raggiunto', 'Critico', '◐', 'FFC000'],
  [null, null, 'Raggiunto', 'In linea', '●', 'E0F7D8'],
];

function writeParametri(workbook) {
  const sheet = workbook.addWorksheet('SMVP');
  sheet.columns = [22, 44, 26, 18, 10, 12].map((width) => ({ width }));
  const below = writeTable(workbook, sheet, {
    name: 'SMVP',
    title: 'Sistema di misurazione e valutazione della performance',
    at: 1,
    columns: [{ header: 'Parametro' }, { header: 'Valore' }],
    rows: SMVP,
  });
  writeTable(workbook, sheet, {
    name: 'Fasce',
    title: 'Fasce di valutazione',
    at: below + 1,
    columns: [
      { header: 'Fino a', format: '0%', centre: true },
      { header: 'Incluso', centre: true },
      { header: 'Obiettivo' },
      { header: 'Grado' },
      { header: 'Simbolo', centre: true },
      { header: 'Colore', centre: true },
    ],
    rows: FASCE,
  });
}

/** The sheet of the staff: formulas over our result columns, which are still empty, and a chart over them. */
function writeCruscotto(workbook, rows) {
  const sheet = workbook.addWorksheet('Cruscotto', { views: [{ showGridLines: false }] });
  sheet.columns = [16, 70, 12, 18, 14].map((width) => ({ width }));
  const span = (letter) => `'Albero 2024'!$${letter}$${rows[0].row}:$${letter}$${rows.at(-1).row}`;
  const waiting = (condition, formula) => ({
    formula: `IF(${condition},"da calcolare",${formula})`,
    result: 'da calcolare',
  });
  const ente = `INDEX(${span('H')},MATCH("Ente",${span('A')},0))`;
  const isText = (text) => rows.filter(({ node }) => node.target === text).length;
  const figures = [
    ['Performance complessiva di Ente', waiting(`${ente}=""`, ente), '0.00%'],
    [
      'Media semplice del raggiungimento di tutte le righe',
      waiting(`COUNT(${span('H')})=0`, `AVERAGE(${span('H')})`),
      '0.00%',
    ],
    ['Righe raggiunte', { formula: `COUNTIF(${span('I')},"● Raggiunto*")`, result: 0 }],
    ['Righe parzialmente raggiunte', { formula: `COUNTIF(${span('I')},"◐ *")`, result: 0 }],
    ['Righe non raggiunte', { formula: `COUNTIF(${span('I')},"○ *")`, result: 0 }],
    ['Indicatori con target SI', { formula: `COUNTIF(${span('F')},"SI")`, result: isText('SI') }],
    [
      'Indicatori di solo monitoraggio',
      { formula: `COUNTIF(${span('F')},"solo monitoraggio")`, result: isText('solo monitoraggio') },
    ],
  ];
  sheet.getCell('A1').value = 'Cruscotto 2024';
  sheet.getCell('A1').font = { name: FONT, size: 16, bold: true, color: { argb: 'FF1F3864' } };
  figures.forEach(([label, value, format], i) => {
    const row = sheet.getRow(3 + i);
    row.getCell(2).value = label;
    row.getCell(3).value = value;
    if (format !== undefined) row.getCell(3).numFmt = format;
    styleRow(row, 3, { fill: i % 2 === 0 ? 'F5F8FC' : 'FFFFFF', font: { bold: i === 0 } }, 2);
    row.getCell(3).alignment = { horizontal: 'center', vertical: 'middle' };
    row.height = 18;
  });
  const header = 3 + figures.length + 1;
  writeHeader(sheet, header, ['Codice', 'Obiettivo strategico', 'Peso', 'Raggiungimento', 'Soglia']);
  const strategici = rows.filter(({ node }) => node.livello === 'strategico');
  strategici.forEach(({ node, row: source }, i) => {
    const row = sheet.getRow(header + 1 + i);
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
  });
  setPrint(sheet, header, 'Cruscotto 2024');
  const first = header + 1;
  const last = header + strategici.length;
  const column = (letter) => `Cruscotto!$${letter}$${first}:$${letter}$${last}`;
  const named = (letter, name) => ({ formula: `Cruscotto!$${letter}$${header}`, values: [name] });
  return {
    title: 'Performance degli obiettivi strategici',
    name: 'Grafico obiettivi strategici',
    description: 'Colonne del raggiungimento dei nove obiettivi strategici, con la soglia di 80 per cento.',
    from: [6, 2],
    to: [15, last],
    categories: { formula: column('A'), values: strategici.map(({ node }) => node.codice) },
    bars: {
      name: named('D', 'Raggiungimento'),
      values: { formula: column('D'), values: strategici.map(() => null) },
    },
    line: { name: named('E', 'Soglia'), values: { formula: column('E'), values: strategici.map(() => 0.8) } },
  };
}

/** The bytes of the workbook. */
export async function makeAlbero2024() {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Controllo di gestione';
  workbook.lastModifiedBy = 'Controllo di gestione';
  workbook.title = TITLE;
  workbook.created = dayOf('2025-01-31');
  workbook.modified = dayOf('2025-01-31');
  workbook.views = [
    { x: 0, y: 0, width: 24000, height: 14000, activeTab: 0, firstSheet: 0, visibility: 'visible' },
  ];
  const nodes = readDati('albero-2024.tsv');
  const rows = placeRows(nodes);
  writeAlbero(workbook, rows);
  writeMisure(workbook);
  writeSchede(workbook, nodes);
  writeUnita(workbook);
  writeParametri(workbook);
  const chart = writeCruscotto(workbook, rows);
  const cruscotto = `xl/worksheets/sheet${workbook.worksheets.length}.xml`;
  return packWorkbook(workbook, (parts) => addChart(parts, cruscotto, chart));
}
