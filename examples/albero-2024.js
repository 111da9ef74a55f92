/**
 * `albero-2024.xlsx`: the tree of 2024 of the Camera di commercio di Alessandria-Asti in the staircase layout,
 * with the sheets that a controllo di gestione keeps beside it. Codes, titles, weights, targets, values, measures,
 * algorithms and sources are those of R24 (§§ 3.1–3.2 and the allegato); units and their weights are invented.
 */
import ExcelJS from 'exceljs';
import { writeCruscotto } from './cruscotto-2024.js';
import { writeRelazione2024 } from './relazione-2024.js';
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
  writeRelazione2024(workbook);
  return packWorkbook(workbook, (parts) => addChart(parts, cruscotto, chart));
}
