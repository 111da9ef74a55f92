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
const LABEL = { ambito: 1, strategico: 2, operativo: 3 };
const WIDTH = { PESO: 10, INDICATORE: 60, DESCRIZIONE: 14, ALGORITMO: 60, 'VALORI MISURE': 34 };

const readRelazione = () => {
  const [header, ...lines] = readFileSync(new URL('dati/relazione-2024.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return lines.map((fields) => Object.fromEntries(header.map((name, i) => [name, fields[i] ?? ''])));
};

/** Code at the beginning of the label of an objective: `OS1`, `os8`, `OP1.1`. */
const codeOf = (etichetta) => /^[A-Za-z]+\d+(?:\.\d+)?/.exec(etichetta)?.[0].toUpperCase() ?? '';

// Ambiti carry no weight here, so each is a third: Ente = (100 + 100 + 99,685252) / 3 = 99,895084 %, published 99,90 %
// as with the weights. AS3 = 0,3 × 100 + 0,3 × 100 + 0,1 × 97,60 + 0,3 × 99,750842 = 99,685252 %, where
// OS9 = 0,4 × 99,377105 + 0,6 × 100 = 99,750842 % and its Indicatori = 80 + 0,2 × 96,885526 = 99,377105 %.
const ENTE = { livello: 'ente', pubblicato: '99,90 %', valutazione: '● Raggiunto' };
const AMBITI = ['100,00 %', '100,00 %', '99,69 %'];

function writeTable(workbook, key, rows, published, algorithms) {
  const { name, sheet: title, headers } = TABLES[key];
  const sheet = workbook.addWorksheet(title);
  sheet.columns = headers.map((header) => ({ width: WIDTH[header] ?? 16 }));
  const first = headers.length - LEAF.length + 1;
  let number = 2;
  let ambiti = 0;
  let above = '';
  const nodi = [];
  for (const item of rows) {
    const opensTable = item.livello === 'ambito' || (item.livello === 'strategico' && key === '1');
    if (opensTable && above !== 'ambito') {
      number += 1;
      writeHeader(sheet, number, headers);
      number += 1;
    }
    const row = sheet.getRow(number);
    if (item.livello === 'indicatore') {
      const { algoritmo, fonte } = algorithms.get(item.codice);
      const values = [
        item.peso,
        item.etichetta,
        '',
        `${algoritmo}\nFonte del dato: ${fonte}`,
        item.misure,
        item.consuntivo,
        item.target,
      ];
      values.forEach((value, i) => {
        if (value !== '') row.getCell(first + i).value = value;
        row.getCell(first + i).alignment = { wrapText: true, vertical: 'middle' };
      });
      row.height =
        heightOf([
          [item.etichetta, 60],
          [algoritmo, 50],
        ]) + 14;
      nodi.push({ ...expectRow(published.get(item.codice), `A${number}`) });
    } else {
      row.getCell(LABEL[item.livello]).value = item.etichetta;
      if (item.peso !== '') row.getCell(headers.length).value = item.peso;
      if (item.livello === 'operativo' || key === '1') {
        const cella = `A${number}`;
        if (item.livello === 'ambito')
          nodi.push({ cella, pubblicato: AMBITI[ambiti], valutazione: '● Raggiunto' });
        else nodi.push(expectRow(published.get(codeOf(item.etichetta)), cella));
      }
      if (item.livello === 'ambito') ambiti += 1;
    }
    styleRow(row, headers.length, LOOK[item.livello]);
    above = item.livello;
    number += 1;
  }
  nameRange(workbook, name, sheet, { row: 3, rows: number - 3, columns: headers.length });
  return key === '1' ? nodi : nodi.map((nodo) => ({ ...nodo, tabella: name }));
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
