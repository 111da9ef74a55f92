/** «Perché questo valore?»: any figure of a result, found by its code and told step by step. */
import {
  normalizeCodice,
  traceIndice,
  traceNodo,
  type Indice,
  type NodoValutato,
  type Traccia,
} from '../scoring/index.js';
import type { Calcolo } from './model.js';

/** A figure that can be explained: a node of the tree, or an index beside it. */
export type Figura =
  | { readonly kind: 'nodo'; readonly valutato: NodoValutato }
  | { readonly kind: 'indice'; readonly indice: Indice };

/**
 * Finds a figure by the code of its node, its name (`Ente`, `Area/Servizi`, an unità), or the `id` of the node.
 * Codes compare in their normal form; the beginning of one that no other shares is enough. Absent when there is none.
 */
export function findFigura({ risultato }: Calcolo, nome: string): Figura | undefined {
  const chiave = normalizeCodice(nome);
  const valutato =
    risultato.nodi.find(({ nodo }) => nodo.id === nome) ??
    risultato.nodi.find(({ nodo }) => nodo.chiave === chiave || nodo.alias?.includes(chiave) === true) ??
    (chiave === ENTE ? risultato.ente : onlyOne(risultato.nodi, `${chiave}.`));
  if (valutato !== undefined) return { kind: 'nodo', valutato };
  const indice = [risultato.areaServizi, ...risultato.unita, ...risultato.individuali].find(
    (candidate) => normalizeCodice(candidate.nome) === chiave,
  );
  return indice && { kind: 'indice', indice };
}

const ENTE = normalizeCodice('Ente');

/** `A1.3` for `A1.3 rev 2024`, where no other code begins so. */
function onlyOne(nodi: readonly NodoValutato[], inizio: string): NodoValutato | undefined {
  const [primo, ...altri] = nodi.filter(({ nodo }) => nodo.chiave?.startsWith(inizio) === true);
  return altri.length === 0 ? primo : undefined;
}

/** The steps behind a figure, in words, each with its cell. */
export function explain({ risultato }: Calcolo, figura: Figura): Traccia {
  return figura.kind === 'nodo' ? traceNodo(figura.valutato, risultato.regole) : traceIndice(figura.indice);
}
