import { voceOfNodo } from './areaServizi.js';
import { computeIndice } from './indice.js';
import type { AssegnazioneUnita, Indice, NodoValutato, Regole, Segnalazione } from './model.js';

/** Figures beside the tree, with what was noticed while making them. */
export interface Indici {
  readonly indici: readonly Indice[];
  readonly segnalazioni: readonly Segnalazione[];
}

/** A row of `Unita` whose obiettivo operativo is in the tree. */
interface Assegnato {
  readonly riga: AssegnazioneUnita;
  readonly operativo: NodoValutato;
}

/**
 * Performance per unità. R24 § 3.3: «un meta-indicatore sintetico costruito come media ponderata del grado di
 * raggiungimento degli obiettivi operativi assegnati a ogni singola unità». A transversal objective counts for
 * every unit that names it, once for each; a row whose code is not in the tree has no effect.
 */
export function computeUnita(
  operativi: readonly NodoValutato[],
  righe: readonly AssegnazioneUnita[],
  regole: Regole,
): Indici {
  const indici: Indice[] = [];
  const segnalazioni: Segnalazione[] = [];
  if (righe.length === 0) return { indici, segnalazioni };
  for (const [unita, assegnati] of groupByUnita(righe, indexByChiave(operativi), segnalazioni)) {
    const voci = assegnati.map(({ riga, operativo }) => voceOfNodo(operativo, riga.peso));
    const { indice, pesi } = computeIndice(unita, voci, regole);
    indici.push(indice);
    for (const i of pesi.mancanti) segnalazioni.push(...reportPesoMancante(assegnati[i]));
  }
  return { indici, segnalazioni };
}

function indexByChiave(operativi: readonly NodoValutato[]): ReadonlyMap<string, NodoValutato> {
  const index = new Map<string, NodoValutato>();
  for (const valutato of operativi) {
    const { chiave } = valutato.nodo;
    if (chiave !== undefined) index.set(chiave, valutato);
  }
  return index;
}

/** By unit, in the order of the rows; a second row of the same objective for the same unit is only reported. */
function groupByUnita(
  righe: readonly AssegnazioneUnita[],
  operativi: ReadonlyMap<string, NodoValutato>,
  segnalazioni: Segnalazione[],
): readonly (readonly [string, readonly Assegnato[]])[] {
  const perUnita = new Map<string, Map<string, Assegnato>>();
  for (const riga of righe) {
    const operativo = operativi.get(riga.chiave);
    if (operativo === undefined) continue;
    const assegnati = perUnita.get(riga.unita) ?? new Map<string, Assegnato>();
    perUnita.set(riga.unita, assegnati);
    const prima = assegnati.get(riga.chiave);
    if (prima === undefined) assegnati.set(riga.chiave, { riga, operativo });
    else segnalazioni.push(reportDoppio(riga, prima));
  }
  return [...perUnita].map(([unita, assegnati]) => [unita, [...assegnati.values()]]);
}

function reportDoppio({ cella }: AssegnazioneUnita, prima: Assegnato): Segnalazione {
  return { codice: 'CODICE_DOPPIO', cella, trovato: codiceOf(prima), fatti: { altra: prima.riga.cella } };
}

function reportPesoMancante(assegnato: Assegnato | undefined): Segnalazione[] {
  if (assegnato === undefined) return [];
  const { cella, unita } = assegnato.riga;
  return [{ codice: 'PESO_UNITA_MANCANTE', cella, trovato: codiceOf(assegnato), fatti: { unita } }];
}

function codiceOf({ operativo: { nodo } }: Assegnato): string {
  return nodo.codice ?? nodo.titolo;
}
