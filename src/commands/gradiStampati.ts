/** What stands in `Raggiungimento` of a tree that was read, by node. */
import type { Cella, NodoLetto } from '../scoring/index.js';

/** The cells that are there; a node without one is left out. */
export function gradiOf(radice: NodoLetto): ReadonlyMap<string, Cella> {
  const gradi = new Map<string, Cella>();
  const visit = ({ id, raggiungimento, figli }: NodoLetto) => {
    if (raggiungimento !== undefined) gradi.set(id, raggiungimento);
    figli.forEach(visit);
  };
  visit(radice);
  return gradi;
}
