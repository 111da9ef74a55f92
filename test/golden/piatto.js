/**
 * `piatto.xlsx`: the tree of 2024 one row per node, all figures as numbers: the value behind the cell is the unrounded
 * one, shown with two decimals and its unit in the format, so that no `Misure` is needed.
 */
import ExcelJS from 'exceljs';
import { dayOf } from '../../examples/tools/data.js';
import { packWorkbook } from '../../examples/tools/pack.js';
import { nameRange, styleRow, writeHeader } from '../../examples/tools/sheet.js';
import { expectRow, fractionOf, readAllegato } from './allegato.js';

const HEADERS = [
  'Note',
  'Livello',
  'Codice',
  'Titolo',
  'Peso %',
  'Target',
  'Consuntivo',
  'Grado di raggiungimento',
  'Valutazione',
];
const HEADER_ROW = 3;

const LIVELLI = {
  ente: 'Ente',
  ambito: 'Ambito strategico',
  strategico: 'Obiettivo strategico',
  indicatori: 'Indicatori',
  operativi: 'Obiettivi operativi',
  operativo: 'Obiettivo operativo',
  indicatore: 'Indicatore',
};

/** Raw measures as numbers: the allegato prints them as `8975098,84 € - 8145256,02 €`, `1813 + 3111`, `55178`. */
const sumOf = (text) =>
  text
    .split(/\s+(?=[+-])/)
    .map((term) => Number(term.replace(/[€\s]/g, '').replace(',', '.')))
    .reduce((total, term) => total + term, 0);

const DIVISORS = { 'num/den': 1, 'num/(den/10000)': 10000, 'num/(den/100)': 100 };

/** The number behind a consuntivo: from the measures where they are printed, else the printed one. */
function valueOf({ valore, numeratore, denominatore, formula }) {
  if (numeratore !== '') return sumOf(numeratore) / (sumOf(denominatore) / DIVISORS[formula]);
  if (valore.endsWith('%')) return fractionOf(valore);
  return Number(valore.replace(/\s*(N\.|gg)$/, '').replace(',', '.'));
}

/** Fills a cell with the meaning of the printed text: number with its format, date, boolean, or the text itself. */
function putMeaning(cell, text, number) {
  if (/^\d{2}-\d{2}-\d{4}$/.test(text)) {
    cell.value = dayOf(text.split('-').reverse().join('-'));
    cell.numFmt = 'dd/mm/yyyy';
  } else if (/^-?[\d.,]+\s*%$/.test(text)) {
    cell.value = number ?? fractionOf(text);
    cell.numFmt = '0.00%';
  } else if (/^-?[\d.,]+ (N\.|gg)$/.test(text)) {
    cell.value = number;
    cell.numFmt = text.includes(',') ? `0.00" ${text.split(' ')[1]}"` : `0" ${text.split(' ')[1]}"`;
  } else cell.value = text;
}

/** The workbook and what it must come to. */
export async function makePiatto() {
  const workbook = new ExcelJS.Workbook();
  workbook.created = workbook.modified = dayOf('2025-01-31');
  const sheet = workbook.addWorksheet('Dati');
  sheet.columns = [3, 14, 24, 20, 90, 10, 20, 16, 16, 24].map((width) => ({ width }));
  writeHeader(sheet, HEADER_ROW, HEADERS, 2);
  const rows = readAllegato();
  const nodi = rows.map((node, i) => {
    const row = sheet.getRow(HEADER_ROW + 1 + i);
    row.getCell(3).value = LIVELLI[node.livello];
    if (node.livello !== 'ente' && node.codice !== '') row.getCell(4).value = node.codice;
    row.getCell(5).value = node.titolo;
    if (node.peso !== '') {
      row.getCell(6).value = fractionOf(node.peso);
      row.getCell(6).numFmt = '0.00%';
    }
    if (node.target !== '') putMeaning(row.getCell(7), node.target);
    if (node.valore === 'SI') row.getCell(8).value = true;
    else if (node.valore !== '') putMeaning(row.getCell(8), node.valore, valueOf(node));
    styleRow(row, 10, { fill: 'FFFFFF', font: { bold: node.livello !== 'indicatore' } }, 2);
    return expectRow(node, `E${row.number}`);
  });
  nameRange(workbook, 'Albero', sheet, {
    row: HEADER_ROW,
    column: 2,
    rows: rows.length + 1,
    columns: HEADERS.length,
  });
  const parameters = workbook.addWorksheet('Parametri');
  parameters.addRows([
    ['Parametro', 'Valore'],
    ['anno', 2024],
  ]);
  nameRange(workbook, 'SMVP', parameters, { row: 1, rows: 2, columns: 2 });
  return { name: 'piatto', bytes: await packWorkbook(workbook), atteso: { opzioni: {}, nodi } };
}
