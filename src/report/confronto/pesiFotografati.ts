import { formatPubblicato } from '../../scoring/index.js';
import { etichettaFotografata } from './confronta.js';
import type { Fotografia, NodoFotografato } from './fotografia.js';

/** A group whose weights did not sum to 100 % when the picture was taken. */
export interface GruppoSbilanciato {
  readonly codice?: string;
  readonly etichetta: string;
  /** `150,00 %`. */
  readonly somma: string;
}

/** The binary remainder of a sum of decimals. */
const RESTO = 1e-12;

/**
 * Checks the weights of every group. A row that is only observed, or that an act had left out, has no figure: a sum
 * that is right with it or without it is right.
 */
export function findSbilanciati(fotografia: Fotografia, tolleranza: number): readonly GruppoSbilanciato[] {
  const gruppi = new Map<number, NodoFotografato[]>();
  for (const nodo of fotografia.nodi)
    if (nodo.padre !== undefined) gruppi.set(nodo.padre, [...(gruppi.get(nodo.padre) ?? []), nodo]);
  return [...gruppi].flatMap(([padre, figli]) => {
    const nodo = fotografia.nodi[padre];
    const pesi = figli.flatMap(({ peso }) => peso ?? []);
    if (nodo === undefined || pesi.length === 0) return [];
    const contati = figli.flatMap(({ peso, raggiungimento }) =>
      raggiungimento === undefined ? [] : (peso ?? []),
    );
    const [somma = 0, senza = 0] = [pesi, contati].map((uni) => uni.reduce((a, b) => a + b, 0));
    if ([somma, senza].some((una) => Math.abs(una - 1) <= tolleranza + RESTO)) return [];
    return [
      {
        ...(nodo.codice !== undefined && { codice: nodo.codice }),
        etichetta: etichettaFotografata(nodo, fotografia),
        somma: formatPubblicato(somma),
      },
    ];
  });
}
