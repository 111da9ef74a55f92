/** Codes that carry the year of their tree: `PIRA 01_2024`. */
import { nomiOf, type FonteNuova } from './fonte.js';

/** A year at the end of a code, behind `_` or `.`. That of a revision (`A3.1_03 rev 2024`) is none of the tree. */
function formaOf(anno: number): RegExp {
  return new RegExp(`(?<=[\\p{L}\\d][._])(?<!rev[._])${anno}(?![\\p{L}\\d])`, 'giu');
}

/** The codes of a tree that carry its year, as written with their further codes; each once. */
export function findCodiciConAnno(fonte: FonteNuova): readonly string[] {
  const nomi = nomiOf(fonte);
  const conCodice = fonte.risultato.nodi.filter(({ nodo }) => nodo.codice !== undefined);
  const codici = conCodice.map(({ nodo }) => nomi.get(nodo.id) ?? '');
  return [...new Set(codici)].filter((codice) => formaOf(fonte.cartella.anno).test(codice));
}

/** Puts a year in the place of another at the end of a code; a code without it stays. */
export function renameCodice(codice: string, da: number, a: number): string {
  return codice.replace(formaOf(da), String(a));
}
