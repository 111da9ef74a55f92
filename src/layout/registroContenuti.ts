/**
 * Contents of steps that are too long for their line of the log: piece by piece down a column of the log's sheet,
 * where a host can write and read as many rows in one go as it likes. The line says which rows they are.
 */
import { textOf } from './celle.js';
import { columnAt, FOGLIO_REGISTRO } from './registroFoglio.js';
import { SEGNO } from './registroTesto.js';
import type { Area, RichiestaNome, Scrittura } from './workbook.js';

/** Named range of the column with the long contents, on the log's sheet. */
export const NOME_CONTENUTI = 'Albero_registro_contenuti';

/** Pieces that stand in the line of their step: every command reads the lines, only taking back reads the column. */
const PEZZI_IN_RIGA = 2;

/** The column, far at the right of the lines; also an office suite with 1,024 columns has it. */
const COLONNA = 1000;

/** Characters of a piece with its mark, as a cell of Excel can hold. */
const CARATTERI = 32_000;

/** Rows of the column that hold one content. */
export interface PostoContenuto {
  readonly riga: number;
  readonly righe: number;
}

/** The column, read. */
export const RICHIESTA_CONTENUTI: RichiestaNome = { nome: NOME_CONTENUTI, caratteri: CARATTERI };

/** Where the pieces of a content go. */
interface ContenutoPosato {
  /** What goes into the line: the pieces themselves, or where they are. */
  readonly testi: readonly string[];
  /** Absent when they are in the line. */
  readonly posto?: PostoContenuto;
  readonly scritture: readonly Scrittura[];
}

/**
 * Finds a place for the content of a step. `occupati`: rows that hold others; `colonneRighe`: columns that the lines
 * take already.
 */
export function placeContenuto(
  id: string,
  pezzi: readonly string[],
  occupati: readonly PostoContenuto[],
  colonneRighe: number,
): ContenutoPosato {
  if (pezzi.length <= PEZZI_IN_RIGA || colonneRighe > COLONNA) return { testi: pezzi, scritture: [] };
  const posto = { riga: firstFree(pezzi.length, occupati), righe: pezzi.length };
  const segnati = pezzi.map((pezzo, i) => markOf(id, i, pezzi.length) + pezzo);
  return {
    testi: [formatRinvio(posto)],
    posto,
    scritture: [columnAt(posto.riga, COLONNA, segnati, CARATTERI)],
  };
}

/** Each piece tells whose it is, which and of how many: a content of which some are missing is none. */
function markOf(id: string, indice: number, quanti: number): string {
  return `${SEGNO}${id} ${indice + 1}/${quanti}`;
}

/** The first rows, so many together, that hold nothing. */
function firstFree(righe: number, occupati: readonly PostoContenuto[]): number {
  let libera = 0;
  for (const occupato of [...occupati].sort((a, b) => a.riga - b.riga)) {
    if (occupato.riga - libera >= righe) break;
    libera = Math.max(libera, occupato.riga + occupato.righe);
  }
  return libera;
}

/** The writes that empty the rows of contents. */
export function emptyContenuti(posti: readonly PostoContenuto[]): readonly Scrittura[] {
  return posti.map(({ riga, righe }) =>
    columnAt(riga, COLONNA, new Array<string>(righe).fill(''), CARATTERI),
  );
}

/** The name of the column over all contents; it goes with the last of them. */
export function defineContenuti(
  prima: readonly PostoContenuto[],
  dopo: readonly PostoContenuto[],
): readonly Scrittura[] {
  if (dopo.length === 0) return prima.length === 0 ? [] : [removeNomeContenuti()];
  const righe = Math.max(...dopo.map((posto) => posto.riga + posto.righe));
  const indirizzo = { foglio: FOGLIO_REGISTRO, riga: 0, colonna: COLONNA, righe, colonne: 1 };
  return [{ tipo: 'definisciNome', nome: NOME_CONTENUTI, ambito: FOGLIO_REGISTRO, indirizzo }];
}

export function removeNomeContenuti(): Scrittura {
  return { tipo: 'eliminaNome', nome: NOME_CONTENUTI, ambito: FOGLIO_REGISTRO };
}

/** The pieces of a content; `undefined` when the column was not read, or they do not all stand there. */
export function readContenuto(
  id: string,
  { riga, righe }: PostoContenuto,
  colonna: Area | undefined,
): readonly string[] | undefined {
  if (colonna === undefined) return undefined;
  const inizio = riga - colonna.indirizzo.riga;
  const pezzi = colonna.celle.slice(inizio, inizio + righe).flatMap(([cella], i) => {
    const [testo, segno] = [cella === undefined ? '' : textOf(cella), markOf(id, i, righe)];
    return testo.startsWith(segno) ? [testo.slice(segno.length)] : [];
  });
  return pezzi.length === righe ? pezzi : undefined;
}

const RINVIO = /^\|altrove: righe (\d+)-(\d+)$/;

/** Rows as a person counts them: `|altrove: righe 1-356`. */
function formatRinvio({ riga, righe }: PostoContenuto): string {
  return `${SEGNO}altrove: righe ${riga + 1}-${riga + righe}`;
}

/** Where a line says that its content is; `undefined` when it has it itself, or none. */
export function parseRinvio([testo = '']: readonly string[]): PostoContenuto | undefined {
  const [, da, a] = RINVIO.exec(testo) ?? [];
  if (da === undefined || a === undefined) return undefined;
  const righe = Number(a) - Number(da) + 1;
  return Number(da) > 0 && righe > 0 ? { riga: Number(da) - 1, righe } : undefined;
}
