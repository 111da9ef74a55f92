/** Commands through the real office.js over the emulated Excel: what crosses to it, and how long it takes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { prepareAnnulla, prepareCalcola, prepareTabelle, writeProposta } from '../src/commands/index.js';
import type { Proposta } from '../src/commands/index.js';
import { columnLetters, type CellaScritta, type Indirizzo } from '../src/layout/index.js';
import { openInExcel, type AperturaExcel } from '../test/host/excel/openInExcel.js';

jest.setTimeout(1_800_000);

const ADESSO = '2025-06-20T10:30:00';
/** Cells set one by one are measured on the first ones: all of them would take many minutes. */
const CELLE_UNA_A_UNA = 2_000;
const CELLE_A_GRUPPI = 20_000;
/** Cells set one by one that a request can carry: some more go beyond the 5 MB that Excel lets through. */
const CELLE_INSIEME = 5_000;

interface Richiesta {
  readonly cartelle: readonly { readonly righe: number; readonly path: string }[];
}

const { cartelle } = JSON.parse(process.env.ALBERO_RICHIESTA ?? '{}') as Richiesta;

async function measure({ host }: AperturaExcel, run: () => Promise<unknown>) {
  host.resetCounts();
  const start = performance.now();
  await run();
  const { requests, requestBytes, responseBytes } = host.counts;
  return { ms: performance.now() - start, richieste: requests, verso: requestBytes, da: responseBytes };
}

const write = ({ workbook }: AperturaExcel, proposta: Proposta) =>
  writeProposta(workbook, proposta, { adesso: ADESSO, accettate: proposta.conferme.map(({ kind }) => kind) });

async function measureComandi(bytes: Uint8Array) {
  const aperta = await openInExcel(bytes);
  const { workbook } = aperta;
  const annulla = async () => write(aperta, await prepareAnnulla(workbook, { passi: 1 }));
  const tabelle = async () => write(aperta, (await prepareTabelle(workbook, { adesso: ADESSO })).proposta);
  const misure = {
    calcola: await measure(aperta, async () => write(aperta, (await prepareCalcola(workbook)).proposta)),
    'annulla (calcola)': await measure(aperta, annulla),
    'tutte le tabelle': await measure(aperta, tabelle),
    'tutte le tabelle, già così': await measure(aperta, tabelle),
    'annulla (tutte le tabelle)': await measure(aperta, annulla),
  };
  aperta.close();
  return misure;
}

interface Cella {
  readonly indirizzo: Indirizzo;
  readonly nuova: CellaScritta;
}

/** As one writes it at first: a range for each cell, its value, its number format; a request every so many cells. */
async function writeNaive(foglio: string, celle: readonly Cella[], perRichiesta: number): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(foglio);
    for (const [i, { indirizzo, nuova }] of celle.entries()) {
      const range = sheet.getRange(`${columnLetters(indirizzo.colonna)}${indirizzo.riga + 1}`);
      if (nuova.valore !== undefined) range.values = [[nuova.valore]];
      if (nuova.formato !== undefined) range.numberFormat = [[nuova.formato]];
      if ((i + 1) % perRichiesta === 0) await context.sync();
    }
    await context.sync();
  });
}

/** All tables of a tree: ours, and the same cells one by one. */
async function measureTabelle(bytes: Uint8Array) {
  const aperta = await openInExcel(bytes);
  const { proposta } = await prepareTabelle(aperta.workbook, { adesso: ADESSO });
  if (proposta.scrittura.kind !== 'nuovoPasso') throw new Error('a new step');
  const celle = proposta.scrittura.piano.modifiche;
  const nostra = await measure(aperta, () => write(aperta, proposta));
  const naive = async (foglio: string, quante: number, perRichiesta: number) => {
    const prime = celle.slice(0, quante);
    return {
      ...(await measure(aperta, () => writeNaive(foglio, prime, perRichiesta))),
      celle: prime.length,
    };
  };
  const insieme = await naive('Insieme', CELLE_A_GRUPPI, CELLE_INSIEME);
  const una = await naive('Una', CELLE_UNA_A_UNA, 1);
  aperta.close();
  return { nostra: { ...nostra, celle: celle.length }, insieme, una };
}

it('misure', async () => {
  const misure = [];
  for (const { righe, path } of cartelle) {
    const bytes = readFileSync(path);
    misure.push({ righe, comandi: await measureComandi(bytes) });
  }
  const larga = cartelle.at(-1);
  const tabelle = larga && { righe: larga.righe, ...(await measureTabelle(readFileSync(larga.path))) };
  writeFileSync(process.env.ALBERO_MISURE ?? '', JSON.stringify({ misure, tabelle }));
});
