/** Codes of nodes: one form for comparing them, the aliases written in brackets, the level they tell. */
import type { Livello } from './model.js';
import { normalizeTesto } from './testo.js';

const SEPARATORI = /[ ._-]+/g;
const CONFINE = /(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu;

/**
 * The normal form of a code: upper case, one dot for each run of space `. _ -` and at each boundary of letters and
 * digits, leading zeros kept. `PIRA 09_2024` and `PIRA_09_2024` are both `PIRA.09.2024`.
 */
export function normalizeCodice(codice: string): string {
  return normalizeTesto(codice)
    .toUpperCase()
    .replace(CONFINE, '.')
    .replace(SEPARATORI, '.')
    .replace(/^\.|\.$/g, '');
}

export interface CodiceScritto {
  /** As written, without its aliases. */
  readonly codice: string;
  /** Further codes of the same thing, as written. */
  readonly alias: readonly string[];
}

const ALIAS = /\[([^[\]]*)\]/g;

/** Splits the second code that stands in square brackets: `B3.2_01_rev2018 [PIRA14_2024]`. */
export function splitCodice(testo: string): CodiceScritto {
  if (!testo.includes('[')) return { codice: normalizeTesto(testo), alias: [] };
  const alias = [...testo.matchAll(ALIAS)].map(([, interno = '']) => interno.trim());
  return {
    codice: normalizeTesto(testo.replace(ALIAS, ' ')),
    alias: alias.filter((uno) => uno !== ''),
  };
}

/** The normal forms of the codes of a text, its own first, those in brackets after it; none for an empty text. */
export function chiaviOf(testo: string): string[] {
  const { codice, alias } = splitCodice(testo);
  return [codice, ...alias].map(normalizeCodice).filter((chiave) => chiave !== '');
}

/** Patterns of the Chamber's codes in normal form. Each needs a digit: `AS_AL` is an indicatore, not an ambito. */
const LIVELLI: readonly { readonly forma: RegExp; readonly livello: Livello }[] = [
  { forma: /^AS(?:\.\d+)+$/, livello: 'ambito' },
  { forma: /^OS(?:\.\d+)+$/, livello: 'strategico' },
  { forma: /^OP(?:\.\d+)+$/, livello: 'operativo' },
];

/** The level that a code tells by its pattern; `undefined` for any other code, which tells none. */
export function levelOfCodice(codice: string): Livello | undefined {
  const chiave = normalizeCodice(codice);
  return LIVELLI.find(({ forma }) => forma.test(chiave))?.livello;
}
