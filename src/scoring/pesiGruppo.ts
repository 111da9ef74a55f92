/** Who weighs how much among the children of a node. */
import { isGruppo } from './etichetta.js';
import type { Esito, Nodo, Peso, Regole } from './model.js';
import { resolvePesi, type Pesi } from './pesi.js';

/** A child of the node, with what it is worth. */
interface Figlio {
  readonly nodo: Nodo;
  readonly esito: Esito;
}

/** Weighs the children of a node by what they are worth. */
export function weighGruppo(nodo: Nodo, figli: readonly Figlio[], regole: Regole): Pesi {
  const pesi = isSenzaPesi(nodo)
    ? resolvePesi(withPesi(figli, pesiScritti(nodo, regole)), pesoDato, regole.tolleranzaPesi)
    : resolvePesi(figli, pesoScritto, regole.tolleranzaPesi);
  return findMetaSola(nodo) === undefined ? pesi : { ...pesi, valori: [1], illeggibili: [] };
}

/**
 * The weights of the children by position: as written, or as the rules want it of the two halves of an obiettivo
 * strategico. R24 § 3.1: «misurato per il 40% dal risultato dei suoi indicatori strategici e per il rimanente 60% dal
 * risultato degli indicatori degli obiettivi operativi»: the two halves take these where no row carries a weight.
 */
export function pesiScritti(nodo: Nodo, { pesoIndicatori, pesoObiettivi }: Regole): readonly Peso[] {
  if (!isSenzaPesi(nodo)) return nodo.figli.map(({ peso }) => peso);
  return nodo.figli.map(({ livello, peso }) => {
    if (livello === 'indicatori') return { kind: 'peso', valore: pesoIndicatori };
    return livello === 'operativi' ? { kind: 'peso', valore: pesoObiettivi } : peso;
  });
}

/** The only half of an obiettivo strategico: it counts for the whole, whatever its weight. */
export function findMetaSola({ livello, figli }: Nodo): Nodo | undefined {
  const [figlio] = figli;
  const sola = livello === 'strategico' && figli.length === 1 && figlio !== undefined;
  return sola && isGruppo(figlio) ? figlio : undefined;
}

function isSenzaPesi({ livello, figli }: Nodo): boolean {
  return livello === 'strategico' && figli.every(isAssente);
}

function isAssente({ peso }: Nodo): boolean {
  return peso.kind === 'assente';
}

function pesoScritto({ nodo }: Figlio): Peso {
  return nodo.peso;
}

/** A child with the weight that the rules give it. */
interface Pesato {
  readonly esito: Esito;
  readonly peso: Peso;
}

function withPesi(figli: readonly Figlio[], pesi: readonly Peso[]): readonly Pesato[] {
  return figli.map(({ esito, nodo }, i) => ({ esito, peso: pesi[i] ?? nodo.peso }));
}

function pesoDato({ peso }: Pesato): Peso {
  return peso;
}
