/** Who weighs how much among the children of a node. */
import { isGruppo } from './etichetta.js';
import type { Esito, Nodo, Peso, Regole } from './model.js';
import { resolvePesi, type Pesi } from './pesi.js';

/** The weights of the children of a node. */
export interface PesiGruppo {
  readonly pesi: Pesi;
  /** By position: as written, or as the rules want it of the two halves of an obiettivo strategico. */
  readonly scritti: readonly Peso[];
  /** The only half of an obiettivo strategico: it counts for the whole. */
  readonly meta?: Nodo;
}

/** Weighs the children of a node by what they are worth. */
export function weighGruppo(
  nodo: Nodo,
  figli: readonly { readonly esito: Esito }[],
  regole: Regole,
): PesiGruppo {
  const scritti = pesiOfFigli(nodo, regole);
  const pesi = resolvePesi(figli, scritti, regole.tolleranzaPesi);
  const meta = findMetaSola(nodo);
  if (meta === undefined) return { pesi, scritti };
  return { pesi: { ...pesi, valori: [1], illeggibili: [] }, scritti, meta };
}

/**
 * R24 § 3.1: «misurato per il 40% dal risultato dei suoi indicatori strategici e per il rimanente 60% dal
 * risultato degli indicatori degli obiettivi operativi»: the two halves take these where no row carries a weight.
 */
function pesiOfFigli({ livello, figli }: Nodo, { pesoIndicatori, pesoObiettivi }: Regole): Peso[] {
  const scritti = figli.map(pesoOf);
  if (livello !== 'strategico' || !scritti.every(isAssente)) return scritti;
  return figli.map((figlio) => {
    if (figlio.livello === 'indicatori') return { kind: 'peso', valore: pesoIndicatori };
    return figlio.livello === 'operativi' ? { kind: 'peso', valore: pesoObiettivi } : figlio.peso;
  });
}

function pesoOf({ peso }: Nodo): Peso {
  return peso;
}

function isAssente({ kind }: Peso): boolean {
  return kind === 'assente';
}

/** The only half of an obiettivo strategico: it counts for the whole, whatever its weight. */
function findMetaSola({ livello, figli }: Nodo): Nodo | undefined {
  const [figlio] = figli;
  const sola = livello === 'strategico' && figli.length === 1 && figlio !== undefined;
  return sola && isGruppo(figlio) ? figlio : undefined;
}
