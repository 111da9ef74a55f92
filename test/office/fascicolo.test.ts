/** The fascicolo opened by LibreOffice: the sample and the whole tree computed anew, before and after a change. */
import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import { makeFascicolo } from '../../src/commands/index.js';
import { createXlsx, openXlsx } from '../../src/host/xlsx/index.js';
import { parseIndirizzo } from '../../src/layout/index.js';
import { cleanUp, convert, readBytes, reread, textOfPdf } from './soffice.js';

jest.setTimeout(120_000);
afterAll(cleanUp);

const CAMPIONE = 'Campione con ricalcolo';
const RICALCOLO = "Ricalcolo dell'albero";

async function makeXlsx(...path: readonly string[]): Promise<Uint8Array> {
  const cartella = openXlsx(readBytes(join(__dirname, '..', '..', ...path)));
  const { file } = await makeFascicolo(cartella, {
    adesso: '2025-06-20T10:30:00',
    seme: 'verbale 3',
    quanti: 999,
    createCartella: createXlsx,
  });
  const xlsx = file.find(({ nome }) => nome.endsWith('.xlsx'));
  if (xlsx === undefined) throw new Error('no workbook');
  return xlsx.contenuto;
}

interface Riga {
  readonly numero: number;
  readonly voce: string;
  readonly cifra: ExcelJS.CellValue;
}

function rowsOf(book: ExcelJS.Workbook, foglio: string, colonna: number): readonly Riga[] {
  const sheet = book.getWorksheet(foglio);
  if (sheet === undefined) throw new Error(`manca il foglio ${foglio}`);
  const rows: Riga[] = [];
  sheet.eachRow((row, numero) => {
    const cell = row.getCell(colonna);
    const cifra = cell.formula ? (cell.result ?? null) : cell.value;
    rows.push({ numero, voce: row.getCell(1).text, cifra });
  });
  return rows;
}

const differenze = (rows: readonly Riga[]) => rows.filter(({ voce }) => voce === 'Differenza');

describe('il fascicolo dell’esempio 2024 in LibreOffice', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await makeXlsx('examples', 'albero-2024.xlsx');
  });

  it('ricalcola i 67 indicatori valutati e tutto l’albero, senza differenze', async () => {
    const book = await reread(bytes);
    const scarti = differenze(rowsOf(book, CAMPIONE, 3));
    expect(scarti).toHaveLength(67);
    for (const { numero, cifra } of scarti) {
      if (typeof cifra !== 'number') throw new Error(`riga ${numero}: non è una cifra`);
      expect(Math.abs(cifra)).toBeLessThan(1e-12);
    }
    const albero = rowsOf(book, RICALCOLO, 5).filter(({ cifra }) => typeof cifra === 'number');
    expect(albero).toHaveLength(46);
    for (const { cifra } of albero) expect(Math.abs(Number(cifra))).toBeLessThan(1e-12);
  });

  it('cambiata una misura, si aggiornano valore, grado e differenza', async () => {
    const prima = rowsOf(await reread(bytes), CAMPIONE, 3);
    const inizio = prima.findIndex(({ voce }) => voce.startsWith('EC07'));
    const misura = prima.slice(inizio).find(({ voce }) => voce === 'Misura 1');
    if (misura === undefined) throw new Error('no measure of EC07');
    const file = openXlsx(bytes);
    const indirizzo = parseIndirizzo(`'${CAMPIONE}'!C${misura.numero}`);
    if (indirizzo === undefined) throw new Error('an address');
    // Half of 3,00 % of the denominator: half of the way to the target.
    const valore = (8_468_510.15 * 0.03) / 2;
    await file.apply({ premesse: [], scritture: [{ tipo: 'celle', indirizzo, celle: [[{ valore }]] }] });
    const dopo = rowsOf(await reread(file.toBytes()), CAMPIONE, 3).slice(inizio);
    const grado = dopo.find(({ voce }) => voce === 'Grado di raggiungimento');
    expect(Number(grado?.cifra).toFixed(12)).toBe('0.500000000000');
    expect(Number(differenze(dopo)[0]?.cifra)).toBeLessThan(-0.4);
  });

  it('con altre regole, altri target, valori che mancano: ancora senza differenze', async () => {
    const book = await reread(await makeXlsx('test', 'golden', 'indipendente-scostamento.xlsx'));
    const scarti = [...differenze(rowsOf(book, CAMPIONE, 3)), ...rowsOf(book, RICALCOLO, 5)].filter(
      ({ cifra }) => typeof cifra === 'number',
    );
    expect(scarti.length).toBeGreaterThan(90);
    expect(scarti.filter(({ cifra }) => Math.abs(Number(cifra)) > 1e-9)).toEqual([]);
  });

  it('si stampa con i criteri, le loro fonti, e ciò che è da compilare', () => {
    const testo = textOfPdf(convert(bytes, 'pdf')).replace(/\s+/g, ' ');
    expect(testo).toContain('Criteri di validazione');
    expect(testo).toContain('Linee guida DFP n.');
    expect(testo).toContain('La Relazione sulla performance è validata');
    expect(testo).toContain('da compilare');
    expect(testo).not.toMatch(/#(REF|VALUE|NAME|DIV\/0)/);
  });
});
