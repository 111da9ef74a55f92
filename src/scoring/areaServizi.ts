import { etichettaOf } from './etichetta.js';
import { computeIndice, type Voce } from './indice.js';
import type { Indice, NodoValutato, Peso, Regole } from './model.js';

/**
 * Performance di Area/Servizi. R24 § 3.2: «viene calcolata come media percentuale di raggiungimento di tutti gli
 * obiettivi operativi»: a plain mean, (14 × 100 + 96) / 15 = 99,73 %.
 */
export function computeAreaServizi(operativi: readonly NodoValutato[], regole: Regole): Indice {
  return computeIndice('Area/Servizi', operativi.map(voceSenzaPeso), regole).indice;
}

const SENZA_PESO: Peso = { kind: 'assente' };

function voceSenzaPeso(operativo: NodoValutato): Voce {
  return voceOfNodo(operativo, SENZA_PESO);
}

/** A node of the tree as part of an index. */
export function voceOfNodo({ nodo, esito, provvisorio }: NodoValutato, peso: Peso): Voce {
  return { nome: etichettaOf(nodo), id: nodo.id, cella: nodo.cella, peso, esito, provvisorio };
}
