/** A code for every node of a tree, for those who read it as a list: open data and the JSON of a result. */
import type { NodoValutato } from '../../scoring/index.js';

/** A node with its code, and its parent's: unique in the tree. */
export interface NodoCodificato {
  readonly valutato: NodoValutato;
  readonly codice: string;
  readonly codicePadre?: string;
}

/** The root first, then depth first, each with a code that no other has. */
export function codifica(ente: NodoValutato): readonly NodoCodificato[] {
  const presi = new Set<string>();
  const nodi: NodoCodificato[] = [];
  const visit = (valutato: NodoValutato, proposto: string, codicePadre?: string) => {
    const codice = liberoFrom(valutato.nodo.codice ?? proposto, presi);
    presi.add(codice);
    nodi.push({ valutato, codice, ...(codicePadre !== undefined && { codicePadre }) });
    valutato.figli.forEach((figlio, i) => {
      visit(figlio, `${codice}/${i + 1}`, codice);
    });
  };
  visit(ente, 'Ente');
  return nodi;
}

function liberoFrom(codice: string, presi: ReadonlySet<string>): string {
  let libero = codice;
  for (let n = 2; presi.has(libero); n += 1) libero = `${codice}#${n}`;
  return libero;
}
