/**
 * `relazione.xlsx`: the two tables of R24 §§ 3.1 and 3.2 as printed: header repeated over each obiettivo, no row of the
 * Ente, ambiti without weight, no group rows, the measures as expressions beside the consuntivo.
 */
import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { dayOf, readDati } from '../../examples/tools/data.js';
import { packWorkbook } from '../../examples/tools/pack.js';
import { heightOf, LOOK, nameRange, styleRow, writeHeader } from '../../examples/tools/sheet.js';
import { expectRow, readAllegato } from './allegato.js';

const LEAF = [
  'PESO',
  'INDICATORE',
  'DESCRIZIONE',
  'ALGORITMO',
  'VALORI MISURE',
  'CONSUNTIVO',
  'TARGET 2024',
  'GRADO RAGGIUNGIMENTO',
  'VALUTAZIONE',
  'PESO',
];
const TABLES = {
  1: { name: 'Albero', sheet: 'Ob. strategici', headers: ['AMBITO STRATEGICO', 'OB. STRATEGICO', ...LEAF] },
  2: {
    name: 'Albero_operativi',
    sheet: 'Ob. operativi',
    headers: ['AMBITO STRATEGICO', 'OBBIETTIVO STRATEGICO', 'OBBIETTIVO OPERATIVO', ...LEAF],
  },
};
/** Row below the first header. */
const FIRST_ROW = 3;
const LABEL = { ambito: 1, strategico: 2, operativo: 3 };
const WIDTH = { PESO: 10, INDICATORE: 60, DESCRIZIONE: 14, ALGORITMO: 60, 'VALORI MISURE': 34 };

const readRelazione = () => {
  const [header, ...lines] = readFileSync(new URL('dati/relazione-2024.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return lines.map((fields) => Object.fromEntries(header.map((name, i) => [name, fields[i] ?? ''])));
};

/** Code as it stands at the beginning of a label: `os8`, `OP1.1`, `B2.2_04 rev. 2024`, `B3.2_01_rev2018`. */
const codeOf = (etichetta) => etichetta.split(/ (?:[-–] |\[)/)[0];

// Ambiti carry no weight here, so each is a third: Ente = (100 + 100 + 99,685252) / 3 = 99,895084 %, published 99,90 %
// as with the weights. AS3 = 0,3 × 100 + 0,3 × 100 + 0,1 × 97,60 + 0,3 × 99,750842 = 99,685252 %, where
// OS9 = 0,4 × 99,377105 + 0,6 × 100 = 99,750842 % and its Indicatori = 80 + 0,2 × 96,885526 = 99,377105 %.
const ENTE = { livello: 'ente', pubblicato: '99,90 %', valutazione: '● Raggiunto' };
const AMBITI = ['100,00 %', '100,00 %', '99,69 %'];

/** Fills a row of an indicatore, from the column of its weight. */
function putIndicatore(row, first, { peso, etichetta, misure, consuntivo, target }, { algoritmo, fonte }) {
  const algorithm = `${algoritmo}\nFonte del dato: ${fonte}`;
  [peso, etichetta, '', algorithm, misure, consuntivo, target].forEach((value, i) => {
    if (value !== '') row.getCell(first + i).value = value;
    row.getCell(first + i).alignment = { wrapText: true, vertical: 'middle' };
  });
  const lines = [
    [etichetta, WIDTH.INDICATORE],
    [algoritmo, WIDTH.ALGORITMO - 10],
  ];
  row.height = heightOf(lines) + 14;
}

/** A table with its header again over each ambito (and over each obiettivo strategico of the first table). */
function putRows(sheet, key, rows, algorithms) {
  const { headers } = TABLES[key];
  let number = FIRST_ROW - 1;
  let above = '';
  const placed = rows.map((item) => {
    const opensTable = item.livello === 'ambito' || (item.livello === 'strategico' && key === '1');
    if (opensTable && above !== 'ambito') {
      number += above === '' ? 0 : 1;
      writeHeader(sheet, number, headers);
      number += 1;
    }
    const row = sheet.getRow(number);
    if (item.livello === 'indicatore')
      putIndicatore(row, headers.length - LEAF.length + 1, item, algorithms.get(item.codice));
    else {
      row.getCell(LABEL[item.livello]).value = item.etichetta;
      if (item.peso !== '') row.getCell(headers.length).value = item.peso;
    }
    styleRow(row, headers.length, LOOK[item.livello]);
    above = item.livello;
    number += 1;
    return { item, number: row.number };
  });
  return { placed, rows: number - FIRST_ROW + 1 };
}

/** What the rows of a table must come to. In the second table ambiti and obiettivi strategici are only named. */
function expectRows(key, placed, published) {
  const ambiti = [...AMBITI];
  return placed.flatMap(({ item, number }) => {
    const cella = `A${number}`;
    const codice = codeOf(item.etichetta);
    const onlyNamed = key === '2' && (item.livello === 'ambito' || item.livello === 'strategico');
    if (onlyNamed) return [];
    if (item.livello === 'ambito') return [{ cella, pubblicato: ambiti.shift(), valutazione: '● Raggiunto' }];
    const row = published.get(item.livello === 'indicatore' ? item.codice : codice.toUpperCase());
    const tabella = key === '2' ? { tabella: TABLES[key].name } : {};
    return [{ ...expectRow(row, cella), codice, ...tabella }];
  });
}

function writeTable(workbook, key, rows, published, algorithms) {
  const { name, sheet: title, headers } = TABLES[key];
  const sheet = workbook.addWorksheet(title);
  sheet.columns = headers.map((header) => ({ width: WIDTH[header] ?? 16 }));
  const written = putRows(sheet, key, rows, algorithms);
  nameRange(workbook, name, sheet, { row: FIRST_ROW - 1, rows: written.rows, columns: headers.length });
  return expectRows(key, written.placed, published);
}

/** The workbook and what it must come to. */
export async function makeRelazione() {
  const workbook = new ExcelJS.Workbook();
  workbook.created = workbook.modified = dayOf('2025-06-30');
  const published = new Map(readAllegato().map((row) => [row.codice, row]));
  const algorithms = new Map(readDati('albero-2024.tsv').map((row) => [row.codice, row]));
  const rows = readRelazione();
  const nodi = ['1', '2'].flatMap((key) =>
    writeTable(
      workbook,
      key,
      rows.filter(({ tabella }) => tabella === key),
      published,
      algorithms,
    ),
  );
  const parameters = workbook.addWorksheet('SMVP');
  parameters.addRows([
    ['Parametro', 'Valore'],
    ['anno', 2024],
    ['pesoIndicatori', '40 %'],
    ['pesoObiettivi', '60 %'],
  ]);
  nameRange(workbook, 'SMVP', parameters, { row: 1, rows: 4, columns: 2 });
  return {
    name: 'relazione',
    bytes: await packWorkbook(workbook),
    atteso: { opzioni: {}, nodi: [ENTE, ...nodi], anomalie: ['DATA_SOTTO_SI', 'PESI_ASSENTI'] },
  };
}
