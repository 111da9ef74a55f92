/**
 * `disordine.xlsx`: the allegato of 2024 as it looks when it was pasted page by page: page header and file footer in
 * the middle, header row repeated, blank rows, merged cells, description in the cell of the label, code and title in
 * two cells, weights now text now numbers, hidden and filtered rows, what Integra printed still in the result columns.
 * There is no `Misure`.
 */
import ExcelJS from 'exceljs';
import { dayOf, labelOf } from '../../examples/tools/data.js';
import { packWorkbook } from '../../examples/tools/pack.js';
import { LOOK, nameRange, styleRow, writeHeader } from '../../examples/tools/sheet.js';
import { expectRow, fractionOf, readAllegato } from './allegato.js';

const HEADERS = [
  'Ente',
  'Ambito',
  'Obiettivo strategico',
  'OBIETTIVI OPERATIVI /\nIndicatori OS',
  'Indicatori',
  'Target',
  'Valore',
  'Raggiungimento',
  'Valutazione',
];
/** The range starts at B6. */
const FIRST_COLUMN = 2;
const FIRST_ROW = 6;
const ROWS_PER_PAGE = 34;
const TITLE = 'Performance organizzativa Ente - Alessandria-Asti dicembre 2024';
const FOOTER = 'Integra_Report_Performance organizzativa Ente_Alessandria-Asti_dicembre_2024';

const LABEL = { ente: 0, ambito: 1, strategico: 2, indicatori: 3, operativi: 3, operativo: 3 };
const TWO_CELLS = new Set(['AS2', 'OS5']);
const MERGED = new Set(['ambito', 'strategico', 'operativo']);
const HIDDEN = new Set(['A3.1', 'COM_003', 'EC27']);

const DESCRIPTIONS = {
  EC07: 'Nota dell’ufficio: proventi diversi da diritto annuale e diritti di segreteria.',
  'PIRA 01_2024': 'Nota dell’ufficio: contano anche gli incontri a distanza.',
  'A1.3 rev 2024':
    'Fasi: 1) avvio del confronto sindacale (ob. raggiunto al 80%); 2) adozione del nuovo orario (ob. raggiunto al 100%)',
  'B1.1 rev 2024':
    'Fasi: 1) bando pubblicato (ob. raggiunto al 50%); 2) incarico per le prove (ob. raggiunto al 70%); 3) prove concluse (ob. raggiunto al 80%); 4) presa di servizio (ob. raggiunto al 100%)',
};

// Without the raw measures only the printed 2,91 % is known: EC07 = 2,91 / 3,00 = 97,00 %.
// Indicatori of OS9 = 0,20 × 100 + 0,20 × 97 + 0,10 × 100 + 0,25 × 100 + 0,25 × 100 = 99,40 %.
// OS9 = 0,40 × 99,40 + 0,60 × 100 = 99,76 %. AS3 = 0,3 × 100 + 0,3 × 100 + 0,1 × 97,60 + 0,3 × 99,76 = 99,688 %.
// Ente = 0,3334 × 100 + 0,3333 × 100 + 0,3333 × 99,688 = 99,896 %: these two print as before.
const OTHER = { EC07: '97,00 %', OS9: '99,76 %' };
const OTHER_GROUP = { published: '99,38%', now: '99,40 %' };

function putRow(sheet, number, node, index, under) {
  const row = sheet.getRow(number);
  const at = (offset) => row.getCell(FIRST_COLUMN + offset);
  const offset = LABEL[node.livello] ?? (under === 'operativo' ? 4 : 3);
  if (node.peso !== '') {
    const asNumber = index % 2 === 0;
    at(offset - 1).value = asNumber ? fractionOf(node.peso) : node.peso;
    if (asNumber) at(offset - 1).numFmt = '0.00%';
  }
  const description = DESCRIPTIONS[node.codice];
  if (TWO_CELLS.has(node.codice)) {
    at(offset).value = node.codice;
    at(offset + 1).value = node.titolo;
  } else at(offset).value = description === undefined ? labelOf(node) : `${labelOf(node)}\n${description}`;
  at(offset).alignment = { wrapText: description !== undefined, vertical: 'top' };
  if (node.target !== '') at(5).value = node.target;
  if (node.valore !== '') at(6).value = node.valore;
  at(7).value = node.raggiungimento;
  if (node.raggiungimento !== 'N/D' && !['indicatori', 'operativi'].includes(node.livello))
    at(8).value = '● ● ●';
  if (MERGED.has(node.livello) && !TWO_CELLS.has(node.codice))
    sheet.mergeCells(number, FIRST_COLUMN + offset, number, FIRST_COLUMN + 4);
  if (description !== undefined) row.height = 45;
  if (HIDDEN.has(node.codice)) row.hidden = true;
  styleRow(row, FIRST_COLUMN + 8, LOOK[node.livello], FIRST_COLUMN);
}

/** Blank row, footer, blank row, page title, header again. Returns the next free row. */
function putPageBreak(sheet, number) {
  sheet.getCell(number + 1, FIRST_COLUMN).value = FOOTER;
  sheet.mergeCells(number + 1, FIRST_COLUMN, number + 1, FIRST_COLUMN + 8);
  sheet.getCell(number + 3, FIRST_COLUMN).value = TITLE;
  writeHeader(sheet, number + 4, HEADERS, FIRST_COLUMN);
  return number + 5;
}

/** The workbook and what it must come to. */
export async function makeDisordine() {
  const workbook = new ExcelJS.Workbook();
  workbook.created = workbook.modified = dayOf('2025-01-31');
  const sheet = workbook.addWorksheet("Report d'ente 2024", {
    views: [{ state: 'frozen', ySplit: FIRST_ROW, xSplit: 3 }],
  });
  sheet.columns = [3, 10, 10, 14, 34, 60, 16, 14, 14, 20].map((width) => ({ width }));
  sheet.getCell('B2').value = TITLE;
  sheet.getCell('B3').value = 'incollato dal portale, pagina per pagina';
  writeHeader(sheet, FIRST_ROW, HEADERS, FIRST_COLUMN);
  let number = FIRST_ROW + 1;
  let under = '';
  const nodi = readAllegato().map((node, index) => {
    if (index > 0 && index % ROWS_PER_PAGE === 0) number = putPageBreak(sheet, number);
    if (node.livello === 'indicatori' || node.livello === 'operativo') under = node.livello;
    putRow(sheet, number, node, index, under);
    const group = node.livello === 'indicatori' && node.raggiungimento === OTHER_GROUP.published;
    const expected = expectRow(node, `B${number}`, group ? OTHER_GROUP.now : OTHER[node.codice]);
    number += node.livello === 'ambito' ? 2 : 1;
    return expected;
  });
  nameRange(workbook, 'Albero', sheet, {
    row: FIRST_ROW,
    column: FIRST_COLUMN,
    rows: number - FIRST_ROW,
    columns: HEADERS.length,
  });
  sheet.autoFilter = { from: { row: FIRST_ROW, column: 2 }, to: { row: number - 1, column: 10 } };
  return {
    name: 'disordine',
    bytes: await packWorkbook(workbook),
    atteso: { opzioni: {}, nodi, anomalie: ['VALORE_ARROTONDATO'] },
  };
}
