import type { NodoValutato } from '../scoring/index.js';
import type { DatiRelazione, SchedaRelazione } from './dati.js';

const SENZA_SCHEDA: SchedaRelazione = {};

/** What `Schede` says of a node; nothing where it has no row. */
export function schedaOf({ schede }: DatiRelazione, { nodo }: NodoValutato): SchedaRelazione {
  return (nodo.chiave === undefined ? undefined : schede.get(nodo.chiave)) ?? SENZA_SCHEDA;
}
