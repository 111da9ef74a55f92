/** Codes that carry the year of their tree: `PIRA 01_2024`. */
import type { NodoValutato } from '../../scoring/index.js';

/** A year behind a sign that parts it from the rest of the code. */
function formaOf(anno: number): RegExp {
  return new RegExp(`(?<=[\\p{L}\\d][ ._-])${anno}(?!\\d)`, 'gu');
}

/** The codes of a tree, own and further, that carry the year; each once, as written. */
export function findCodiciConAnno(nodi: readonly NodoValutato[], anno: number): readonly string[] {
  const codici = nodi.flatMap(({ nodo }) => (nodo.codice === undefined ? [] : [nodo.codice]));
  return [...new Set(codici)].filter((codice) => formaOf(anno).test(codice));
}

/** Puts a year in the place of another at the end of a code; a code without it stays. */
export function renameCodice(codice: string, da: number, a: number): string {
  return codice.replace(formaOf(da), String(a));
}
