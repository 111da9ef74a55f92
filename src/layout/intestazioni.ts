/** Recognition of header rows by their words: accents, case, line breaks, order and extra columns do not matter. */
import { foglioCella, textOf } from './celle.js';
import type { Area } from './workbook.js';

/** A recognised column. */
export interface ColonnaTrovata {
  /** Counted from 0 inside the area. */
  readonly indice: number;
  /** Year written in the header (`Target 2022`); absent when it has none. */
  readonly anno?: number;
}

/** Recognised columns of a header row, from left to right for each kind. */
export type Colonne<K extends string> = ReadonlyMap<K, readonly ColonnaTrovata[]>;

/** A header row and the columns it names. */
export interface Intestazione<K extends string> {
  /** Counted from 0 inside the area. */
  readonly riga: number;
  readonly colonne: Colonne<K>;
  /** Columns with another header: they hold something else, whatever stands in them. */
  readonly altre: ReadonlySet<number>;
}

/** Header texts are short; longer texts are never looked up. */
const LUNGHEZZA_MASSIMA = 80;

/** Normal form of a word or header: lower case, no accents, signs but `%` turned to single spaces. */
export function normalizeTesto(testo: string): string {
  return testo
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();
}

const ANNO = / ?\b(?:al |nel |anno )?(?:\d{1,2} \d{1,2} )?((?:19|20)\d\d)\b/;

/** A header in normal form without the years it names (`Valori al 31.12.2023`: `valori`, 2023). */
export function splitAnni(testo: string): { readonly nome: string; readonly anni: readonly number[] } {
  const everywhere = new RegExp(ANNO, 'g');
  const normal = normalizeTesto(testo);
  const anni = [...normal.matchAll(everywhere)].map(([, anno]) => Number(anno));
  return { nome: normal.replace(everywhere, '').trim(), anni };
}

/** What a header means, found once for each different text. */
export type Riconoscitore<K extends string> = (
  testo: string,
) => { readonly colonna: K; readonly anno?: number } | undefined;

/** Makes the recogniser of a table of synonyms. */
export function makeRiconoscitore<K extends string>(
  sinonimi: Readonly<Record<K, readonly string[]>>,
): Riconoscitore<K> {
  const byWord = new Map<string, K>();
  for (const colonna of Object.keys(sinonimi) as K[])
    for (const word of sinonimi[colonna]) if (!byWord.has(word)) byWord.set(word, colonna);
  const known = new Map<string, ReturnType<Riconoscitore<K>>>();
  return (testo) => {
    if (testo.length > LUNGHEZZA_MASSIMA) return undefined;
    if (!known.has(testo)) known.set(testo, recognize(testo, byWord));
    return known.get(testo);
  };
}

function recognize<K extends string>(testo: string, byWord: ReadonlyMap<string, K>) {
  const normal = normalizeTesto(testo);
  const anno = ANNO.exec(normal);
  const colonna = byWord.get(normal) ?? byWord.get(normal.replace(ANNO, '').trim());
  if (colonna === undefined) return undefined;
  return anno === null ? { colonna } : { colonna, anno: Number(anno[1]) };
}

/**
 * Reads a row as a header row.
 * @returns `undefined` when fewer than `minimo` different columns are recognised.
 */
export function readIntestazione<K extends string>(
  area: Area,
  riga: number,
  riconosci: Riconoscitore<K>,
  minimo: number,
): Intestazione<K> | undefined {
  const colonne = new Map<K, ColonnaTrovata[]>();
  const altre = new Set<number>();
  const celle = area.celle[riga] ?? [];
  for (let indice = 0; indice < celle.length; indice += 1) {
    const testo = textOf(foglioCella(area, riga, indice));
    if (testo === '') continue;
    const found = riconosci(testo);
    if (found === undefined) {
      altre.add(indice);
      continue;
    }
    const trovata = { indice, ...(found.anno !== undefined && { anno: found.anno }) };
    colonne.set(found.colonna, [...(colonne.get(found.colonna) ?? []), trovata]);
  }
  return colonne.size < minimo ? undefined : { riga, colonne, altre };
}

/** First column of a kind. */
export function firstColonna<K extends string>(colonne: Colonne<K>, colonna: K): number | undefined {
  return colonne.get(colonna)?.[0]?.indice;
}

/**
 * The column of a kind for a year: the one that names it, else the first that names none. A header that names
 * another year is never taken, unless it is the only one of its kind and no year is asked for.
 */
export function colonnaAnno<K extends string>(
  colonne: Colonne<K>,
  colonna: K,
  anno: number,
): number | undefined {
  const trovate = colonne.get(colonna) ?? [];
  return (trovate.find((t) => t.anno === anno) ?? trovate.find((t) => t.anno === undefined))?.indice;
}
