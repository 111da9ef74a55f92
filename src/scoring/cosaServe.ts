/** The least changes that bring a node to a wanted figure. */
import { etichettaOf } from './etichetta.js';
import type { Indicatore, NodoValutato, Regole } from './model.js';
import { TOLLERANZA } from './soglia.js';
import { findValoreServe, type ValoreServe } from './valoreServe.js';

/** One indicator to be changed. */
export interface CambioServe {
  readonly id: string;
  readonly etichetta: string;
  /** Cell of its value. */
  readonly cella: string;
  /** Its figure now, as published. */
  readonly pubblicato: string;
  readonly serve: ValoreServe;
}

/** What it takes to bring a node to a figure. Degrees are fractions of 1. */
export type CosaServe =
  | { readonly kind: 'raggiunto' }
  /** The node has no figure to start from. */
  | { readonly kind: 'nonValutabile' }
  /** Even with every indicator at its best. */
  | { readonly kind: 'irraggiungibile'; readonly massimo: number }
  | {
      readonly kind: 'cambi';
      readonly cambi: readonly CambioServe[];
      /** What the node is worth after the changes: at least the figure asked for. */
      readonly raggiungimento: number;
    };

/** An indicator that counts up to the node, with what it can still give. */
interface Leva {
  readonly valutato: NodoValutato;
  readonly indicatore: Indicatore;
  readonly valore: number;
  /** Share of the node's figure. */
  readonly quota: number;
  readonly massimo: ValoreServe;
  /** What the node gains with the indicator at its best. */
  readonly guadagno: number;
}

/**
 * The fewest indicators to change, those that give most first, the last of them only as far as needed. Indicators
 * without value stay without: filling one changes the weights of the others.
 */
export function computeCosaServe(valutato: NodoValutato, obiettivo: number, regole: Regole): CosaServe {
  const { esito } = valutato;
  if (esito.kind !== 'punteggio') return { kind: 'nonValutabile' };
  if (esito.valore >= obiettivo - TOLLERANZA) return { kind: 'raggiunto' };
  const leve = [...findLeve(valutato, 1, regole)].sort((a, b) => b.guadagno - a.guadagno);
  return chooseLeve(leve, esito.valore, obiettivo, regole);
}

function chooseLeve(leve: readonly Leva[], da: number, obiettivo: number, regole: Regole): CosaServe {
  const cambi: CambioServe[] = [];
  let raggiungimento = da;
  for (const leva of leve) {
    const manca = obiettivo - raggiungimento;
    if (manca <= TOLLERANZA) break;
    const serve = leva.guadagno <= manca ? leva.massimo : pullLeva(leva, manca, regole);
    raggiungimento += (serve.raggiungimento - leva.valore) * leva.quota;
    cambi.push(describeCambio(leva, serve));
  }
  if (raggiungimento < obiettivo - TOLLERANZA) return { kind: 'irraggiungibile', massimo: raggiungimento };
  return { kind: 'cambi', cambi, raggiungimento };
}

/** The lever only as far as the node needs. */
function pullLeva(leva: Leva, manca: number, regole: Regole): ValoreServe {
  const basta = Math.min(1, leva.valore + manca / leva.quota);
  return findValoreServe(leva.indicatore, basta, regole) ?? leva.massimo;
}

function describeCambio({ valutato, indicatore }: Leva, serve: ValoreServe): CambioServe {
  const { nodo, pubblicato } = valutato;
  const cella = indicatore.consuntivo.cella.dove;
  return { id: nodo.id, etichetta: etichettaOf(nodo), cella, pubblicato, serve };
}

function* findLeve(valutato: NodoValutato, quota: number, regole: Regole): Generator<Leva> {
  const { nodo, esito } = valutato;
  if (nodo.rettifica !== undefined || esito.kind !== 'punteggio' || esito.valore === 1) return;
  if (nodo.indicatore !== undefined) {
    const massimo = findMassimo(nodo.indicatore, esito.valore, regole);
    if (massimo === undefined) return;
    const guadagno = (massimo.raggiungimento - esito.valore) * quota;
    yield { valutato, indicatore: nodo.indicatore, valore: esito.valore, quota, massimo, guadagno };
    return;
  }
  for (const figlio of valutato.figli)
    if (figlio.pesoEffettivo !== undefined) yield* findLeve(figlio, quota * figlio.pesoEffettivo, regole);
}

/** The best an indicator can give: its 100 %, or its last stage; `undefined` when it gives that already. */
function findMassimo(indicatore: Indicatore, valore: number, regole: Regole): ValoreServe | undefined {
  const { target } = indicatore;
  const fasi = target.kind === 'letto' && target.valore.kind === 'fasi' ? target.valore.fasi : [];
  const cima = fasi.length === 0 ? 1 : Math.max(...fasi.map(({ raggiungimento }) => raggiungimento));
  return cima > valore ? findValoreServe(indicatore, cima, regole) : undefined;
}
