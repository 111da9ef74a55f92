/** What a person does between two commands: typing into the cells of a workbook; and what stands in its files. */
import { strFromU8, unzipSync } from 'fflate';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { main } from '../../src/cli/main.js';
import { openXlsx } from '../../src/host/xlsx/index.js';
import type { CellaScritta, Scrittura } from '../../src/layout/index.js';
import { recordTerminale } from '../support/terminale.js';

export type Valore = string | number | null;
export type Righe = readonly (readonly Valore[])[];

export function open(path: string) {
  return openXlsx(new Uint8Array(readFileSync(path)));
}

/** Runs a command of `albero` on a day of the year, and tells its exit and all that it said. */
export async function albero(giorno: string, ...words: readonly string[]) {
  const terminale = recordTerminale(new Date(`${giorno}T09:00:00`));
  const uscita = await main(words, terminale);
  return { uscita, testo: terminale.testo() };
}

async function zonaOf(path: string, nome: string) {
  const file = open(path);
  const trovato = (await file.read({ nomi: [{ nome }] })).nomi.get(nome);
  if (trovato?.kind !== 'trovato') throw new Error(`${nome}: ${String(trovato?.kind)}`);
  return { file, indirizzo: trovato.indirizzo, area: trovato.area };
}

async function apply(path: string, scritture: readonly Scrittura[]): Promise<void> {
  const file = open(path);
  await file.apply({ premesse: [], scritture });
  writeFileSync(path, file.toBytes());
}

/** Types rows below those that a range has already, in its columns from the left. */
export async function scriviSotto(path: string, nome: string, righe: Righe): Promise<void> {
  const { area, indirizzo } = await zonaOf(path, nome);
  const vuote = [...area.celle].reverse().findIndex((riga) => riga.some(({ valore }) => valore !== null));
  const piene = area.celle.length - vuote;
  const larghezza = Math.max(...righe.map((riga) => riga.length));
  await apply(path, [
    {
      tipo: 'celle',
      indirizzo: { ...indirizzo, riga: indirizzo.riga + piene, righe: righe.length, colonne: larghezza },
      celle: righe.map((riga) =>
        Array.from({ length: larghezza }, (_, c): CellaScritta => {
          const valore = riga[c] ?? null;
          return valore === null ? {} : { valore };
        }),
      ),
    },
  ]);
}

/** Types into the cell beside the one that says `accanto`, in the first column of a range. */
export async function scriviAccanto(
  path: string,
  nome: string,
  accanto: string,
  valore: Valore,
): Promise<void> {
  const { area, indirizzo } = await zonaOf(path, nome);
  const riga = area.celle.findIndex(([prima]) => prima?.valore === accanto);
  if (riga === -1) throw new Error(`${nome}: no ${accanto}`);
  const cella = {
    ...indirizzo,
    riga: indirizzo.riga + riga,
    colonna: indirizzo.colonna + 1,
    righe: 1,
    colonne: 1,
  };
  await apply(path, [{ tipo: 'celle', indirizzo: cella, celle: [[{ valore }]] }]);
}

/** Puts a row into a range, below the one that has this text in one of its cells; those under it move down. */
export async function inserisciRiga(
  path: string,
  nome: string,
  sotto: string,
  riga: readonly Valore[],
): Promise<void> {
  const { area, indirizzo } = await zonaOf(path, nome);
  const posto = area.celle.findIndex((celle) => celle.some(({ valore }) => valore === sotto)) + 1;
  if (posto === 0) throw new Error(`${nome}: no ${sotto}`);
  const vecchie = area.celle
    .slice(posto, -1)
    .map((celle) => celle.map(({ valore, formato }): CellaScritta => ({ valore, formato })));
  const nuova = Array.from({ length: indirizzo.colonne }, (_, c): CellaScritta => ({
    valore: riga[c] ?? null,
  }));
  await apply(path, [
    {
      tipo: 'celle',
      indirizzo: { ...indirizzo, riga: indirizzo.riga + posto, righe: vecchie.length + 1 },
      celle: [nuova, ...vecchie],
    },
  ]);
}

/** What stands in a range, without its blank rows. */
export async function leggi(path: string, nome: string): Promise<Righe> {
  const { area } = await zonaOf(path, nome);
  return area.celle
    .map((riga) => riga.map(({ valore }) => (typeof valore === 'boolean' ? String(valore) : valore)))
    .filter((riga) => riga.some((valore) => valore !== null));
}

/** Every file below a folder. */
export function filesIn(dir: string): readonly string[] {
  return readdirSync(dir).flatMap((nome) => {
    const path = join(dir, nome);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

/** Who is named in the extracts and in the files that come back; no file made of them may. */
export const PERSONE = ['Brambilla', 'Quattrocchi'] as const;

/** All texts of a file; of a workbook those of each of its parts. */
export function testiOf(path: string): ReadonlyMap<string, string> {
  const bytes = new Uint8Array(readFileSync(path));
  if (!path.endsWith('.xlsx')) return new Map([[basename(path), strFromU8(bytes)]]);
  return new Map(
    Object.entries(unzipSync(bytes)).map(([parte, dati]) => [`${basename(path)}/${parte}`, strFromU8(dati)]),
  );
}
