/** Dove si perdono punti: the indicators that keep the Ente from 100 %, the worst first. */
import { formatPubblicato, type NodoValutato, type Risultato } from '../scoring/index.js';

export interface Perdita {
  readonly valutato: NodoValutato;
  /** Points of the Ente, `−0,08`. */
  readonly punti: string;
}

/** The greatest losses, at most so many; none when all is at 100 % or the Ente is not scored. */
export function perditeOf({ nodi }: Risultato, quante: number): readonly Perdita[] {
  return nodi
    .flatMap((valutato) =>
      valutato.puntiPersi !== undefined && valutato.puntiPersi > 0
        ? [{ valutato, puntiPersi: valutato.puntiPersi }]
        : [],
    )
    .sort((a, b) => b.puntiPersi - a.puntiPersi)
    .slice(0, quante)
    .map(({ valutato, puntiPersi }) => ({
      valutato,
      punti: `−${formatPubblicato(puntiPersi).replace(/\s*%$/, '')}`,
    }));
}
