import type { Esito, Nodo } from './model.js';

/** The part of a scored node that the points lost need and write. */
interface Perdente {
  readonly nodo: Nodo;
  readonly esito: Esito;
  readonly pesoEffettivo?: number;
  readonly figli: readonly Perdente[];
  puntiPersi?: number;
}

/**
 * Writes on every leaf that counts up to the root the points of the Ente lost there: (1 − its score) × the product
 * of the effective weights on the way up. Over the tree they sum to 1 − Ente. A node set by hand is a leaf. None
 * when the Ente has no score.
 */
export function assignPuntiPersi(ente: Perdente): void {
  if (ente.esito.kind === 'punteggio') assign(ente, ente.esito.valore, 1);
}

function assign(valutato: Perdente, valore: number, quota: number): void {
  if (valutato.nodo.indicatore !== undefined || valutato.nodo.rettifica !== undefined) {
    valutato.puntiPersi = (1 - valore) * quota;
    return;
  }
  for (const figlio of valutato.figli) {
    if (figlio.pesoEffettivo === undefined || figlio.esito.kind !== 'punteggio') continue;
    assign(figlio, figlio.esito.valore, quota * figlio.pesoEffettivo);
  }
}
