/**
 * `fedelta.xlsx`: a small tree in a workbook that holds what workbooks of an office hold, for the test that a write
 * loses none of it. exceljs writes what it can; chart, pivot table, names, calculation chain and custom XML are added
 * part by part.
 */
import ExcelJS from 'exceljs';
import { dayOf } from '../../examples/tools/data.js';
import { packWorkbook } from '../../examples/tools/pack.js';
import { LOOK, nameRange, setPrint, styleRow, writeHeader } from '../../examples/tools/sheet.js';
import { addParts } from './fedelta-parti.js';

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

const LAST_ROW = HEADER_ROW + ROWS.length;

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

/** The rows of the tree, and what each must come to. */
function putTree(sheet) {
  return ROWS.map(([livello, column, peso, label, target, valore, figure], i) => {
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
}

/** Comments, links and data validations. */
function putNotes(sheet) {
  sheet.getCell('J1').value = {
    text: 'sito dell’ente',
    hyperlink: 'https://www.example.org/trasparenza?anno=2024&sezione=performance',
  };
  sheet.getCell('J2').value = { text: 'vai ai dati', hyperlink: "#'Dati'!A1" };
  sheet.getCell('G9').note = 'Conteggio dello sportello, da confermare.';
  sheet.getCell('F10').note = {
    texts: [
      { font: { bold: true, size: 9 }, text: 'Nota: ' },
      { font: { size: 9 }, text: 'giorni di calendario.' },
    ],
  };
  sheet.getCell('I5').dataValidation = {
    type: 'textLength',
    operator: 'lessThan',
    allowBlank: true,
    formulae: [60],
  };
  sheet.getCell('G13').dataValidation = { type: 'list', allowBlank: true, formulae: ['"SI,NO"'] };
  sheet.getCell('J5').dataValidation = {
    type: 'whole',
    operator: 'between',
    formulae: [1, 3],
    showErrorMessage: true,
    errorTitle: 'Andamento',
    error: 'Da 1 a 3',
  };
}

/** Conditional rules of theirs: icons beside the tree, and one on the very column that receives our results. */
function putRules(sheet) {
  const percentages = [0, 33, 67].map((value) => ({ type: 'percent', value }));
  sheet.addConditionalFormatting({
    ref: `J5:J${LAST_ROW}`,
    rules: [{ type: 'iconSet', priority: 3, iconSet: '3TrafficLights', showValue: false, cfvo: percentages }],
  });
  const style = { font: { italic: true, color: { argb: 'FF7F7F7F' } } };
  sheet.addConditionalFormatting({
    ref: `H5:H${LAST_ROW}`,
    rules: [{ type: 'cellIs', priority: 2, operator: 'lessThan', formulae: ['0.5'], style }],
  });
}

function writeAlbero(workbook) {
  const sheet = workbook.addWorksheet('Albero', {
    views: [{ state: 'frozen', ySplit: HEADER_ROW, xSplit: 2 }],
  });
  sheet.columns = [9, 9, 12, 34, 40, 18, 16, 16, 24, 12].map((width) => ({ width }));
  sheet.getCell('A1').value = 'Albero della performance';
  sheet.mergeCells('A1:E1');
  writeHeader(sheet, HEADER_ROW, HEADERS);
  const nodi = putTree(sheet);
  putNotes(sheet);
  putRules(sheet);
  nameRange(workbook, 'Albero', sheet, { row: HEADER_ROW, rows: ROWS.length + 1, columns: 9 });
  setPrint(sheet, HEADER_ROW, 'Albero della performance');
  sheet.pageSetup.printTitlesColumn = 'A:B';
  sheet.pageSetup.printArea = `A$1:J$${LAST_ROW}`;
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
  const bytes = await packWorkbook(workbook, (parts) => addParts(parts, chart, DATI));
  return { name: 'fedelta', bytes, atteso: { opzioni: {}, nodi } };
}
