import type { NodoLetto } from '../scoring/index.js';

/** The nodes of a tree as read, by `id`. */
export function indexLetti(radice: NodoLetto): ReadonlyMap<string, NodoLetto> {
  const letti = new Map<string, NodoLetto>();
  const visit = (nodo: NodoLetto) => {
    letti.set(nodo.id, nodo);
    nodo.figli.forEach(visit);
  };
  visit(radice);
  return letti;
}
