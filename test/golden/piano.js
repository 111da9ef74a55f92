/**
 * `piano.xlsx`: a small tree in the layout of the Piano, second year of the three: the targets of 2022 are mostly
 * `>= valore osservato nell'anno n`, the year before stands in `Storico`, there is no value column (the values come
 * from `Misure`) and no result column. Titles and algorithms are of P21 § 3.0, weights and figures are invented.
 */
import ExcelJS from 'exceljs';
import { dayOf } from '../../examples/tools/data.js';
import { packWorkbook } from '../../examples/tools/pack.js';
import { LOOK, nameRange, styleRow, writeHeader } from '../../examples/tools/sheet.js';

const HEADERS = [
  'Ente',
  'Ambito',
  'Obiettivo strategico',
  'Obiettivi Operativi / Indicatori OS',
  'Algoritmo',
  'Indicatori OP',
  'Baseline',
  'Target 2021',
  'Target 2022',
  'Target 2023',
];
const ANNO_N = ">= valore osservato nell'anno n";
const ANNO_N_ALTRO = "≥ del valore osservato nell'anno n";

// The sums, from the rules. KPI and PIRA carry no weight: the same for each.
const PIRA_01 = 4 / 5;
const PIRA_02 = 1;
const KPI_A = 313000 / 640000 / 0.6;
const KPI_B = 1 / 2;
const IND_11 = (PIRA_01 + PIRA_02) / 2;
const OP_111 = (KPI_A + KPI_B) / 2;
const OS_11 = 0.4 * IND_11 + 0.6 * OP_111;
const PIRA_05 = 1;
const PIRA_09 = 67 / 80 / 0.9;
const KPI_211 = 1;
const KPI_323 = 0.35 / (362 / 1000);
const IND_21 = (PIRA_05 + PIRA_09) / 2;
const OPERATIVI_21 = 0.25 * KPI_211 + 0.75 * KPI_323;
const OS_21 = 0.4 * IND_21 + 0.6 * OPERATIVI_21;
const ENTE = 0.6 * OS_11 + 0.4 * OS_21;

/** Level, column of the label, weight, label, algorithm, targets of the three years, expected figure. */
const ROWS = [
  ['ente', 1, '', 'ENTE', '', [], ENTE],
  ['ambito', 2, '60,00%', 'AS 1 - INNOVAZIONE E COMPETITIVITÀ DELLE IMPRESE', '', [], OS_11],
  ['strategico', 3, '100,00%', 'OS1.1 – Sviluppare attività e servizi integrati', '', [], OS_11],
  ['indicatori', 4, '40,00%', 'Indicatori', '', [], IND_11],
  [
    'indicatore',
    4,
    '',
    'PIRA 01 - Numero di eventi organizzati dal PID',
    'N. eventi',
    ['>= 4', ANNO_N, ANNO_N],
    PIRA_01,
  ],
  [
    'indicatore',
    4,
    '',
    'PIRA 02 - Numero di progetti di valorizzazione del turismo',
    'N. progetti',
    ['>= 3', ANNO_N, ANNO_N],
    PIRA_02,
  ],
  ['operativi', 4, '60,00%', 'Obiettivi operativi', '', [], OP_111],
  [
    'operativo',
    4,
    '100,00%',
    'OP 1.1.1 - Supportare le imprese nella trasformazione digitale',
    '',
    [],
    OP_111,
  ],
  [
    'indicatore',
    6,
    '',
    'Kpi_1.1.1 a Grado di utilizzo delle risorse stanziate',
    'Risorse consuntivate / Risorse stanziate',
    ['>= 50%', '>= 60%', '>= 60%'],
    KPI_A,
  ],
  ['indicatore', 6, '', 'Kpi_1.1.1 b Numero iniziative', 'N. iniziative', ['>= 1', '>= 2', '>= 2'], KPI_B],
  ['ambito', 2, '40,00%', 'AS2 – SEMPLIFICAZIONE E EFFICIENZA', '', [], OS_21],
  ['strategico', 3, '100,00%', 'OS2.1 - Gestione ottimale delle risorse', '', [], OS_21],
  ['indicatori', 4, '40,00%', 'Indicatori', '', [], IND_21],
  [
    'indicatore',
    4,
    '',
    'PIRA 05 - Iniziative per la tutela dei consumatori',
    'N. eventi organizzati',
    ['>= 3', ANNO_N_ALTRO, ANNO_N_ALTRO],
    PIRA_05,
  ],
  [
    'indicatore',
    4,
    '',
    'PIRA 09 - Livello di formazione del personale camerale',
    'N. addetti formati / N. addetti totali',
    ['≥85%', '≥90%', '≥90%'],
    PIRA_09,
  ],
  ['operativi', 4, '60,00%', 'Obiettivi operativi', '', [], OPERATIVI_21],
  ['operativo', 4, '25,00%', 'OP 2.1.1 – Mantenere gli standard di evasione', '', [], KPI_211],
  [
    'indicatore',
    6,
    '',
    'Kpi_2.1.1 Evasione entro i termini rispetto alla media nazionale',
    '% Camera / % nazionale',
    ['>= 1', '>= 1', '>= 1'],
    KPI_211,
  ],
  ['operativo', 4, '75,00%', 'OP 3.2.3 - Contenimento dei costi', '', [], KPI_323],
  [
    'indicatore',
    6,
    '',
    'Kpi_3.2.3 b Incidenza degli oneri di funzionamento',
    'Oneri di funzionamento / Oneri correnti',
    ['≤ 40%', '≤ 35%', '≤ 33%'],
    KPI_323,
  ],
];

const MISURE = [
  ['Codice', 'Valori misure', 'Numeratore', 'Denominatore'],
  ['PIRA 01', '4 N.'],
  ['PIRA 02', null, 6, 2],
  ['Kpi_1.1.1 a', null, 313000, 640000],
  ['Kpi_1.1.1 b', '1 N.'],
  ['PIRA 05', '9 N.'],
  ['PIRA 09', null, 67, 80],
  ['Kpi_2.1.1', '1,04'],
  ['Kpi_3.2.3 b', null, 362, 1000],
];

const STORICO = [
  ['Codice', 'Anno', 'Valore'],
  ['PIRA 01', 2021, 5],
  ['PIRA 02', 2021, '3 N.'],
  ['PIRA 05', 2021, 8],
  ['PIRA 05', 2020, 20],
];

const SMVP = [
  ['Parametro', 'Valore'],
  ['anno', 2022],
  ['annoN', 'precedente'],
];

/** Code as the label has it: all up to the separator, or the words of a KPI. */
const codeOf = (label) => /^(Kpi_[\d.]+(?: [ab](?= ))?|(?:AS|OS|OP|PIRA) ?[\d.]+)/.exec(label)?.[0];

/** The bands of 2024; no figure of this tree lies within a hundredth of one. */
const lightOf = (figure) =>
  figure >= 0.8 ? '● Raggiunto' : figure > 0.6 ? '◐ Parzialmente raggiunto' : '○ Non raggiunto';

const publishedOf = (figure) => `${(figure * 100).toFixed(2).replace('.', ',')} %`;

function addTable(workbook, name, rows) {
  const sheet = workbook.addWorksheet(name);
  sheet.addRows(rows);
  nameRange(workbook, name, sheet, { row: 1, rows: rows.length, columns: rows[0].length });
}

/** The workbook and what it must come to. */
export async function makePiano() {
  const workbook = new ExcelJS.Workbook();
  workbook.created = workbook.modified = dayOf('2023-01-31');
  const sheet = workbook.addWorksheet('Piano 2021-2023');
  sheet.columns = [10, 10, 12, 56, 40, 56, 12, 14, 30, 30].map((width) => ({ width }));
  writeHeader(sheet, 1, HEADERS);
  const nodi = ROWS.map(([livello, column, peso, label, algoritmo, targets, figure], i) => {
    const row = sheet.getRow(2 + i);
    if (peso !== '') row.getCell(column - 1).value = peso;
    row.getCell(column).value = label;
    if (algoritmo !== '') row.getCell(5).value = algoritmo;
    targets.forEach((target, k) => {
      row.getCell(8 + k).value = target;
    });
    styleRow(row, HEADERS.length, LOOK[livello]);
    const codice = codeOf(label);
    return {
      ...(codice === undefined ? {} : { codice }),
      cella: `A${row.number}`,
      raggiungimento: figure,
      pubblicato: publishedOf(figure),
      ...(livello === 'indicatori' || livello === 'operativi' ? {} : { valutazione: lightOf(figure) }),
    };
  });
  nameRange(workbook, 'Albero', sheet, { row: 1, rows: ROWS.length + 1, columns: HEADERS.length });
  addTable(workbook, 'Misure', MISURE);
  addTable(workbook, 'Storico', STORICO);
  addTable(workbook, 'SMVP', SMVP);
  return {
    name: 'piano',
    bytes: await packWorkbook(workbook),
    atteso: { opzioni: {}, nodi, anomalie: ['PESI_ASSENTI'] },
  };
}
