/**
 * `piano-2021.xlsx`: the tree of the Piano della performance 2021 (P21 § 3.0) in its own tabular form: three target
 * columns, KPI and PIRA rows without weight, labels as printed. A `Valore` column was added by the staff at the end
 * of the year: its values are invented, and one is still missing. Contesto, staff and lavoro agile are those of P21
 * §§ 1.2, 1.3, 2, 3.3 and 5, the printed slips included.
 */
import ExcelJS from 'exceljs';
import { dayOf, readDati } from './tools/data.js';
import { packWorkbook } from './tools/pack.js';
import { writeRanges } from './tools/ranges.js';
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

const TITLE = 'Albero della performance 2021-2023';
const COLUMNS = [
  { header: 'Ente', width: 10 },
  { header: 'Ambito', width: 10 },
  { header: 'Obiettivo strategico', width: 12 },
  { header: 'Obiettivi Operativi / Indicatori OS', width: 46 },
  { header: 'Algoritmo', width: 40 },
  { header: 'Indicatori OP', width: 46 },
  { header: 'Target 2021', width: 13 },
  { header: 'Target 2022', width: 17 },
  { header: 'Target 2023', width: 17 },
  { header: 'Valore', width: 16 },
  { header: 'Raggiungimento', width: 16 },
  { header: 'Valutazione', width: 24 },
];
const HEADER_ROW = 3;
const ALGORITMO = 5;
/** First of the three targets; the value stands right of them. */
const TARGET_2021 = 7;

const LABEL_COLUMN = {
  ente: 1,
  ambito: 2,
  strategico: 3,
  indicatori: 4,
  operativi: 4,
  operativo: 4,
  indicatoreOS: 4,
  indicatore: 6,
};
const LEAVES = new Set(['indicatoreOS', 'indicatore']);

function writeAlbero(workbook, nodes) {
  const sheet = workbook.addWorksheet('Albero della performance', {
    views: [{ state: 'frozen', ySplit: HEADER_ROW, zoomScale: 80 }],
  });
  sheet.columns = COLUMNS.map(({ width }) => ({ width }));
  sheet.getCell('A1').value = TITLE;
  sheet.getCell('A1').font = { name: FONT, size: 16, bold: true, color: { argb: 'FF1F3864' } };
  writeHeader(
    sheet,
    HEADER_ROW,
    COLUMNS.map(({ header }) => header),
  );
  nodes.forEach((node, i) => {
    const row = sheet.getRow(HEADER_ROW + 1 + i);
    const column = LABEL_COLUMN[node.livello];
    const leaf = LEAVES.has(node.livello);
    const put = (at, text) => {
      if (text !== '') row.getCell(at).value = text;
    };
    put(column - 1, node.peso);
    put(column, node.etichetta);
    put(ALGORITMO, node.algoritmo);
    [node.target2021, node.target2022, node.target2023, node.valore].forEach((text, k) =>
      put(TARGET_2021 + k, text),
    );
    for (let c = 1; c <= COLUMNS.length; c += 1)
      row.getCell(c).alignment = {
        vertical: 'middle',
        horizontal: c >= TARGET_2021 ? 'center' : c < column ? 'right' : 'left',
        wrapText: leaf,
      };
    row.getCell(ALGORITMO).alignment = { vertical: 'middle', wrapText: leaf };
    row.height = leaf
      ? heightOf([
          [node.etichetta, COLUMNS[column - 1].width],
          [node.algoritmo, COLUMNS[ALGORITMO - 1].width],
          [node.target2022, COLUMNS[TARGET_2021].width],
        ])
      : 19;
    styleRow(row, COLUMNS.length, LOOK[node.livello] ?? LOOK.indicatore);
  });
  nameRange(workbook, 'Albero', sheet, {
    row: HEADER_ROW,
    rows: nodes.length + 1,
    columns: COLUMNS.length,
  });
  setPrint(sheet, HEADER_ROW, TITLE);
}

function writeParametri(workbook) {
  const sheet = workbook.addWorksheet('SMVP');
  sheet.columns = [{ width: 22 }, { width: 44 }];
  writeTable(workbook, sheet, {
    name: 'SMVP',
    title: 'Sistema di misurazione e valutazione della performance',
    at: 1,
    columns: [{ header: 'Parametro' }, { header: 'Valore' }],
    rows: [
      ['anno', 2021],
      ['fase', 'consuntivo'],
      ['ente', 'Camera di commercio di Alessandria-Asti'],
      ['pesoIndicatori', { contenuto: 0.4, formato: '0%' }],
      ['pesoObiettivi', { contenuto: 0.6, formato: '0%' }],
    ],
  });
}

function writeSchede(workbook) {
  const sheet = workbook.addWorksheet('Schede OS');
  const columns = [
    { header: 'Codice', width: 12 },
    { header: 'Descrizione', width: 60 },
    { header: 'Programma (D.M. 27/03/2013)', width: 76 },
    { header: 'Risorse', width: 20, format: '#,##0.00\\ "€"' },
  ];
  sheet.columns = columns.map(({ width }) => ({ width }));
  writeTable(workbook, sheet, {
    name: 'Schede',
    title: 'Schede degli obiettivi strategici',
    at: 1,
    columns,
    rows: readDati('schede-2021.tsv').map((s) => [s.codice, s.descrizione, s.programma, Number(s.risorse)]),
  });
}

const SHEETS = [
  {
    sheet: 'Contesto',
    widths: [44, 22, 22],
    ranges: [
      {
        name: 'Contesto_Territorio',
        title: 'Contesto territoriale, sociale e popolazione',
        file: 'contesto-territorio-2021.tsv',
      },
      { name: 'Contesto_Imprese', title: 'Demografia delle imprese', file: 'contesto-imprese-2021.tsv' },
      {
        name: 'Contesto_Valore_aggiunto',
        title: 'Valore aggiunto',
        file: 'contesto-valore-aggiunto-2021.tsv',
      },
      { name: 'Contesto_Economico', title: 'Preventivo 2021', file: 'contesto-economico-2021.tsv' },
      { name: 'Contesto_Genere', title: 'Analisi di genere', file: 'contesto-genere-2021.tsv' },
    ],
  },
  {
    sheet: 'Personale',
    widths: [18, 34, 14, 10, 10, 10, 18, 10],
    ranges: [{ name: 'Personale', title: "Personale in servizio all'1.1.2021", file: 'personale-2021.tsv' }],
  },
  {
    sheet: 'Lavoro agile',
    widths: [34, 30, 44, 50, 26, 22, 22, 22, 24],
    ranges: [{ name: 'Pola', title: 'Piano organizzativo del lavoro agile', file: 'pola-2021.tsv' }],
  },
];

/** The bytes of the workbook. */
export async function makePiano2021() {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Controllo di gestione';
  workbook.lastModifiedBy = 'Controllo di gestione';
  workbook.title = TITLE;
  workbook.created = dayOf('2021-04-30');
  workbook.modified = dayOf('2022-01-31');
  writeAlbero(workbook, readDati('piano-2021.tsv'));
  writeSchede(workbook);
  writeParametri(workbook);
  for (const sheet of SHEETS) writeRanges(workbook, sheet);
  return packWorkbook(workbook);
}
