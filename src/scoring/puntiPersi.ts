import type { Esito, Nodo } from './model.js';

/** The part of a scored node that the points lost need and write. */
interface Perdente {
  readonly nodo: Nodo;
  readonly esito: Esito;
  readonly pesoEffettivo?: number | undefined;
  readonly figli: readonly Perdente[];
  puntiPersi?: number | undefined;
}

/**
 * Writes on every leaf that counts up to the root the points of the Ente lost there: (1 − its score) × the product
 * of the effective weights on the way up. Over the tree they sum to 1 − Ente. A node set by hand is a leaf. None
 * when the Ente has no score.
 */
export function assignPuntiPersi(ente: Perdente): void {
  assign(ente, 1);
}

function assign(valutato: Perdente, quota: number): void {
  const { esito, figli } = valutato;
  if (esito.kind !== 'punteggio') return;
  if (isFoglia(valutato)) valutato.puntiPersi = (1 - esito.valore) * quota;
  else
    for (const figlio of figli)
      if (figlio.pesoEffettivo !== undefined) assign(figlio, quota * figlio.pesoEffettivo);
}

function isFoglia({ figli, nodo }: Perdente): boolean {
  return figli.length === 0 || nodo.indicatore !== undefined || nodo.rettifica !== undefined;
}
