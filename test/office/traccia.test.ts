/** The sheet Traccia, recalculated by LibreOffice: its figures are those of the calculation, before and after changes. */
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { fc } from '../support/fc.js';
import { prepareCalcola } from '../../src/commands/calcola.js';
import { prepareTraccia } from '../../src/commands/traccia.js';
import { writeProposta } from '../../src/commands/writeProposta.js';
import { openXlsx } from '../../src/host/xlsx/index.js';
import {
  makeRigheTraccia,
  parseIndirizzo,
  type CellaScritta,
  type Scrittura,
} from '../../src/layout/index.js';
import { celleTraccia } from '../../src/layout/traccia/cartiglio.js';
import { SMVP_2024 } from '../../src/parametri/index.js';
import { parseAlbero, scoreAlbero, type ContenutoCella, type Regole } from '../../src/scoring/index.js';
import { makeAlbero, type Riga } from '../support/alberi.js';
import { alberi } from '../support/alberiCasuali.js';
import { cleanUp, convert, readBytes } from './soffice.js';

const root = join(__dirname, '..', '..');
const ADESSO = { adesso: '2024-12-31T10:42:00', accettate: [] } as const;
jest.setTimeout(120_000);
afterAll(cleanUp);

/** A workbook calculated, with its trace. */
async function conTraccia(bytes: Uint8Array): Promise<Uint8Array> {
  const file = openXlsx(bytes);
  await writeProposta(file, (await prepareCalcola(file)).proposta, ADESSO);
  await writeProposta(file, await prepareTraccia(file), ADESSO);
  return file.toBytes();
}

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  // ExcelJS wants the Buffer of an older Node.
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  return book;
}

const resultOf = (cell: ExcelJS.Cell): ExcelJS.CellValue =>
  cell.formula ? (cell.result ?? null) : cell.value;

function columnOf(book: ExcelJS.Workbook, colonna: string, quante: number): ExcelJS.CellValue[] {
  const sheet = book.getWorksheet('Traccia');
  if (sheet === undefined) throw new Error('manca il foglio Traccia');
  return Array.from({ length: quante }, (_, i) => resultOf(sheet.getCell(`${colonna}${i + 2}`)));
}

/** What the sheet must show: the figures of the calculation, N/D where there is none. */
async function figureOf(bytes: Uint8Array): Promise<(number | string)[]> {
  const { risultato } = await prepareCalcola(openXlsx(bytes));
  return [...risultato.nodi, risultato.areaServizi, ...risultato.unita].map(({ esito }) =>
    esito.kind === 'punteggio' ? esito.valore : 'N/D',
  );
}

const SCARTO = 1e-9;

function expectFigure(trovate: readonly ExcelJS.CellValue[], attese: readonly (number | string)[]): void {
  const diverse = attese.flatMap((attesa, i) => {
    const trovata = trovate[i];
    const pari =
      typeof attesa === 'number' && typeof trovata === 'number'
        ? Math.abs(attesa - trovata) <= SCARTO
        : attesa === trovata;
    return pari ? [] : [{ riga: i + 2, attesa, trovata }];
  });
  expect(diverse).toEqual([]);
}

describe('il foglio Traccia in LibreOffice', () => {
  const esempio = readBytes(join(root, 'examples', 'albero-2024.xlsx'));

  it('dell’esempio ricalcola le 117 cifre, e nessuna differisce da quella scritta', async () => {
    const bytes = await conTraccia(esempio);
    const book = await open(readBytes(convert(bytes, 'xlsx')));
    const attese = await figureOf(bytes);
    // 117 rows, Area/Servizi, and the units.
    expect(attese.length).toBeGreaterThan(118);
    expectFigure(columnOf(book, 'F', attese.length), attese);
    expectFigure(
      columnOf(book, 'I', 117),
      Array.from({ length: 117 }, () => 0),
    );
    expect(columnOf(book, 'L', attese.length).filter((testo) => testo !== null && testo !== '')).toEqual([]);
  });

  it.each(['relazione', 'indipendente-blocca'])(
    'della cartella di prova «%s» ricalcola ogni cifra',
    async (nome) => {
      const bytes = await conTraccia(readBytes(join(root, 'test', 'golden', `${nome}.xlsx`)));
      const attese = await figureOf(bytes);
      expectFigure(columnOf(await open(readBytes(convert(bytes, 'xlsx'))), 'F', attese.length), attese);
    },
  );

  it('cambiati valori, pesi, target e misure, ricalcola ciò che calcola direbbe', async () => {
    const bytes = await change(await conTraccia(esempio), {
      "'Albero 2024'!B7": '35,00%',
      "'Albero 2024'!B24": '45,00%',
      "'Albero 2024'!C9": '10,00%',
      "'Albero 2024'!G9": '7 N.',
      "'Albero 2024'!G10": '8,5 N.',
      "'Albero 2024'!F11": '>= 40 N.',
      "'Albero 2024'!G15": 'NO',
      "'Albero 2024'!G17": '43,21 %',
      'Misure!C4': 400000,
      'Misure!D5': 155178,
      'Misure!E6': 2000,
      'Misure!C11': 434.5,
    });
    const attese = await figureOf(bytes);
    expect(attese).not.toEqual(await figureOf(await conTraccia(esempio)));
    const book = await open(readBytes(convert(bytes, 'xlsx')));
    expectFigure(columnOf(book, 'F', attese.length), attese);
    expect(columnOf(book, 'L', attese.length).filter((testo) => testo !== null && testo !== '')).toEqual([]);
  });

  it('una cella scritta in un altro modo è detta nella sua riga, e in fondo contata', async () => {
    const bytes = await change(await conTraccia(esempio), {
      "'Albero 2024'!F9": '<= 14 N.',
      "'Albero 2024'!G15": 'forse',
    });
    const book = await open(readBytes(convert(bytes, 'xlsx')));
    const rotte = columnOf(book, 'L', 117).flatMap((testo, i) => (testo ? [i + 5] : []));
    expect(rotte).toEqual([9, 15]);
    const sheet = book.getWorksheet('Traccia');
    const ultima = sheet?.getCell(`F${sheet.rowCount}`);
    expect(ultima && resultOf(ultima)).toBe(2);
  });

  it('di alberi a caso, con regole diverse, ricalcola ogni cifra', async () => {
    const alberelli = fc.sample(fc.tuple(alberi(), fc.constantFrom(...REGOLE), fc.boolean()), {
      numRuns: ALBERI,
      seed: 20241231,
    });
    const righe: Riga[] = [];
    const celle: (readonly CellaScritta[])[] = [];
    const attese: (number | string)[] = [];
    for (const [dati, regole, aNumeri] of alberelli) {
      const albero = aNumeri ? { ...dati, righe: dati.righe.map(conPesoNumero) } : dati;
      const sotto = righe.length;
      righe.push(...albero.righe);
      const letto = makeAlbero(albero, sotto);
      const risultato = scoreAlbero(parseAlbero(letto, regole), regole);
      const prima = attese.length + 1;
      const traccia = makeRigheTraccia({ risultato, letto, sorgenti: sorgentiDi(righe), prima });
      for (const riga of celleTraccia(traccia, prima).slice(1, traccia.length + 1))
        celle.push(riga.map((cella) => cella ?? {}));
      for (const { esito } of [...risultato.nodi, risultato.areaServizi]) {
        attese.push(esito.kind === 'punteggio' ? esito.valore : 'N/D');
      }
    }
    const indirizzo = { foglio: 'Traccia', riga: 0, colonna: 0, righe: celle.length, colonne: 12 };
    const file = openXlsx(await sheetOf(righe));
    await file.apply({
      premesse: [],
      scritture: [
        { tipo: 'nuovoFoglio', nome: 'Traccia' },
        { tipo: 'celle', indirizzo, celle },
      ],
    });
    const book = await open(readBytes(convert(file.toBytes(), 'xlsx')));
    const sheet = book.getWorksheet('Traccia');
    expectFigure(
      attese.map((_, i) => (sheet === undefined ? null : resultOf(sheet.getCell(`F${i + 1}`)))),
      attese,
    );
    expect(
      attese.filter((attesa) => attesa !== 'N/D' && attesa !== 0 && attesa !== 1).length,
    ).toBeGreaterThan(ALBERI);
  });
});

const ALBERI = 100;

const REGOLE: readonly Regole[] = [
  SMVP_2024,
  { ...SMVP_2024, minimoMancato: 'scostamento' },
  { ...SMVP_2024, valoreMancante: 'zero' },
  { ...SMVP_2024, valoreMancante: 'blocca', ritardi: [{ finoAGiorni: 30, raggiungimento: 0.7 }] },
];

/** The weight as a number of points. */
function conPesoNumero([livello, peso, ...resto]: Riga): Riga {
  const punti = typeof peso === 'string' && peso !== '' ? Number.parseFloat(peso) : peso;
  return [livello, punti, ...resto];
}

/** Columns B to E of the rows, as `makeAlbero` names them. */
const contenutiDi = ([livello, peso, codice, primo, secondo]: Riga): readonly ContenutoCella[] =>
  livello === 'indicatore'
    ? [livello, peso, codice, primo ?? null, secondo ?? null]
    : [livello, peso, codice, null, null];

function sorgentiDi(righe: readonly Riga[]) {
  return (dove: string): ContenutoCella | undefined => {
    const { riga = -1, colonna = 0 } = parseIndirizzo(dove) ?? {};
    const trovata = righe[riga];
    const contenuto = trovata && contenutiDi(trovata)[colonna];
    return contenuto === '' ? null : contenuto;
  };
}

async function sheetOf(righe: readonly Riga[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Albero');
  for (const riga of righe) sheet.addRow(contenutiDi(riga).map((uno) => (uno === '' ? null : uno)));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The workbook with other contents in these cells; formulas are not recalculated. */
async function change(
  bytes: Uint8Array,
  celle: Readonly<Record<string, string | number>>,
): Promise<Uint8Array> {
  const file = openXlsx(bytes);
  const scritture = Object.entries(celle).map(([dove, valore]): Scrittura => {
    const indirizzo = parseIndirizzo(dove);
    if (indirizzo === undefined) throw new Error(dove);
    return { tipo: 'celle', indirizzo, celle: [[{ valore }]] };
  });
  await file.apply({ premesse: [], scritture });
  return file.toBytes();
}
