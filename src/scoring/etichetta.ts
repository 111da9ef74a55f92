import type { Nodo } from './model.js';

/** How a node is called in a sentence: `OS8 - Consolidare il capitale umano`, or its title where it has no code. */
export function etichettaOf(nodo: Pick<Nodo, 'codice' | 'titolo'>): string {
  return nodo.codice === undefined ? nodo.titolo : `${nodo.codice} - ${nodo.titolo}`;
}

/** A group under an obiettivo strategico is called with its parent: `Indicatori di OS8`. */
export function etichettaIn(nodo: Nodo, padre: Nodo | undefined): string {
  const gruppo = nodo.livello === 'indicatori' || nodo.livello === 'operativi';
  return gruppo && padre !== undefined
    ? `${nodo.titolo} di ${padre.codice ?? padre.titolo}`
    : etichettaOf(nodo);
}
