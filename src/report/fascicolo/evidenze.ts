import type { NodoValutato } from '../../scoring/index.js';
import type { DatiRelazione, EvidenzaMisura } from '../dati.js';

const SENZA_EVIDENZA: EvidenzaMisura = {};

/** Where the measures of a node come from, as `Misure` says; nothing where it has no row. */
export function evidenzaOf({ evidenze }: DatiRelazione, { nodo }: NodoValutato): EvidenzaMisura {
  const chiavi = nodo.chiave === undefined ? [] : [nodo.chiave, ...(nodo.alias ?? [])];
  const trovata = chiavi.map((chiave) => evidenze?.get(chiave)).find((una) => una !== undefined);
  return trovata ?? SENZA_EVIDENZA;
}
