/** The sheet Traccia, recalculated by LibreOffice: its figures are those of the calculation, before and after changes. */
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { prepareCalcola } from '../../src/commands/calcola.js';
import { prepareTraccia } from '../../src/commands/traccia.js';
import { writeProposta } from '../../src/commands/writeProposta.js';
import { openXlsx } from '../../src/host/xlsx/index.js';
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
  return [...risultato.nodi, risultato.areaServizi].map(({ esito }) =>
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
    expect(attese).toHaveLength(118);
    expectFigure(columnOf(book, 'F', 118), attese);
    expectFigure(
      columnOf(book, 'I', 117),
      Array.from({ length: 117 }, () => 0),
    );
    expect(columnOf(book, 'L', 118).filter((testo) => testo !== null && testo !== '')).toEqual([]);
  });
});
