import type { Nodo } from './model.js';

/** How a node is called in a sentence: `OS8 - Consolidare il capitale umano`, or its title where it has no other code. */
export function etichettaOf({ codice, titolo }: Pick<Nodo, 'codice' | 'titolo'>): string {
  return codice === undefined || codice === titolo ? titolo : `${codice} - ${titolo}`;
}

/** True for the two halves of an obiettivo strategico: they carry a weight and no light of their own. */
export function isGruppo({ livello }: Pick<Nodo, 'livello'>): boolean {
  return livello === 'indicatori' || livello === 'operativi';
}

/** A group under an obiettivo strategico is called with its parent: `Indicatori di OS8`. */
export function etichettaIn(nodo: Nodo, padre: Nodo | undefined): string {
  const gruppo = nodo.livello === 'indicatori' || nodo.livello === 'operativi';
  return gruppo && padre !== undefined
    ? `${nodo.titolo} di ${padre.codice ?? padre.titolo}`
    : etichettaOf(nodo);
}
