/** Requests as an office fills them, and ranges as rows. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync, writeFileSync } from 'node:fs';
import { openXlsx, type XlsxFile } from '../../src/host/xlsx/index.js';
import type { Area, CellaScritta, Scrittura } from '../../src/layout/index.js';
import type { ContenutoCella } from '../../src/scoring/index.js';

async function areaOf(file: XlsxFile, nome: string): Promise<Area> {
  const trovato = (await file.read({ nomi: [{ nome }] })).nomi.get(nome);
  if (trovato?.kind !== 'trovato') throw new Error(`${nome}: ${String(trovato?.kind)}`);
  return trovato.area;
}

/** What stands in a range, without its blank rows. */
export async function leggiRighe(
  file: XlsxFile,
  nome: string,
): Promise<readonly (readonly ContenutoCella[])[]> {
  const { celle } = await areaOf(file, nome);
  return celle
    .map((riga) => riga.map(({ valore }) => valore))
    .filter((riga) => riga.some((valore) => valore !== null));
}

type Scritto = string | number | CellaScritta;

/** By code, by header. */
export type Compilazione = Readonly<Record<string, Readonly<Record<string, Scritto>>>>;

export interface Guasti {
  /** Codes whose row is deleted. */
  readonly togli?: readonly string[];
  /** True when the columns are put the other way round. */
  readonly rovescia?: boolean;
  readonly anno?: number;
  /** Who saved it last, as Excel notes in the file. */
  readonly autore?: string;
}

/** Fills a request in place, and does to it what happens to files that go around. */
export async function compilaRichiesta(
  path: string,
  compilazione: Compilazione,
  guasti: Guasti = {},
): Promise<void> {
  const bytes = new Uint8Array(readFileSync(path));
  writeFileSync(path, await fillRichiesta(bytes, compilazione, guasti));
}

/** The request filled, as the bytes of its file. */
export async function fillRichiesta(
  bytes: Uint8Array,
  compilazione: Compilazione,
  { togli = [], rovescia = false, anno, autore }: Guasti = {},
): Promise<Uint8Array> {
  const file = openXlsx(bytes);
  const { celle, indirizzo } = await areaOf(file, 'Risposte');
  const titoli = (celle[0] ?? []).map(({ valore }) => String(valore));
  const righe = celle
    .map((riga): CellaScritta[] => riga.map(({ valore, formato }) => ({ valore, formato })))
    .map((riga, r) => (r === 0 ? riga : fill(riga, titoli, compilazione[String(riga[0]?.valore)])))
    .filter((riga) => !togli.includes(String(riga[0]?.valore)));
  const vuote = celle.slice(righe.length).map((riga) => riga.map((): CellaScritta => ({ valore: null })));
  const tutte = [...righe, ...vuote].map((riga) => (rovescia ? [...riga].reverse() : riga));
  const scritture: Scrittura[] = [
    { tipo: 'celle', indirizzo, celle: tutte },
    { tipo: 'definisciNome', nome: 'Risposte', indirizzo: { ...indirizzo, righe: righe.length } },
  ];
  if (anno !== undefined)
    scritture.push({
      tipo: 'celle',
      indirizzo: {
        ...(await areaOf(file, 'Richiesta')).indirizzo,
        riga: 2,
        colonna: 1,
        righe: 1,
        colonne: 1,
      },
      celle: [[{ valore: anno }]],
    });
  await file.apply({ premesse: [], scritture });
  return autore === undefined ? file.toBytes() : signed(file.toBytes(), autore);
}

function signed(bytes: Uint8Array, autore: string): Uint8Array {
  const parts = unzipSync(bytes);
  const core = parts['docProps/core.xml'];
  if (core === undefined) throw new Error('no core properties');
  const by = `<cp:lastModifiedBy>${autore}</cp:lastModifiedBy></cp:coreProperties>`;
  const text = strFromU8(core).replace('</cp:coreProperties>', by);
  return zipSync({ ...parts, 'docProps/core.xml': strToU8(text) });
}

function fill(
  riga: readonly CellaScritta[],
  titoli: readonly string[],
  risposta: Readonly<Record<string, Scritto>> | undefined,
): CellaScritta[] {
  return riga.map((cella, c) => {
    const scritto = risposta?.[titoli[c] ?? ''];
    if (scritto === undefined) return cella;
    return typeof scritto === 'object' ? scritto : { ...cella, valore: scritto };
  });
}
