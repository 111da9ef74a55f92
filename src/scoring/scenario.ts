/** What would come out of other cells or other rules. Nothing is written anywhere. */
import { normalizeCodice } from './codici.js';
import type {
  AlberoLetto,
  Cella,
  ContenutoCella,
  NodoLetto,
  Regole,
  Risultato,
  TabelleLette,
} from './model.js';
import { parseAlbero } from './parseAlbero.js';
import { scoreAlbero } from './rollup.js';

/** Other contents for the cells of one node, as a user would type them. A field left out stays as it is. */
export interface ModificaNodo {
  readonly peso?: ContenutoCella;
  readonly target?: ContenutoCella;
  /** Counts instead of the measures too: what is tried is the value. */
  readonly consuntivo?: ContenutoCella;
}

/** A scenario: changes by `id` of the node, and changes of the rules (fasce, minimoMancato…). */
export interface Modifiche {
  readonly nodi?: ReadonlyMap<string, ModificaNodo>;
  readonly regole?: Partial<Regole>;
}

type Campo = keyof ModificaNodo;

/**
 * Scores the tree as if the cells held the changed contents: the same reading and the same scoring as the real
 * one. A changed value leaves aside the measures of its indicator, a changed target or weight the rimodulazioni of
 * it; rettifiche stay in force. An `id` that is not in the tree changes nothing.
 */
export function simulate(letto: AlberoLetto, modifiche: Modifiche, regole: Regole): Risultato {
  const changed = applyModifiche(letto, modifiche.nodi ?? new Map<string, ModificaNodo>());
  const regoleNuove = { ...regole, ...modifiche.regole };
  return scoreAlbero(parseAlbero(changed, regoleNuove), regoleNuove);
}

/** Codes whose side tables no longer count, by the cell that was changed. */
type Scavalcati = Readonly<Record<Campo, Set<string>>>;

function applyModifiche(letto: AlberoLetto, nodi: ReadonlyMap<string, ModificaNodo>): AlberoLetto {
  if (nodi.size === 0) return letto;
  const scavalcati = { peso: new Set<string>(), target: new Set<string>(), consuntivo: new Set<string>() };
  const radice = changeNodo(letto.radice, nodi, scavalcati);
  return { ...letto, radice, tabelle: withoutScavalcati(letto.tabelle, scavalcati) };
}

function changeNodo(
  nodo: NodoLetto,
  nodi: ReadonlyMap<string, ModificaNodo>,
  scavalcati: Scavalcati,
): NodoLetto {
  const figli = nodo.figli.map((figlio) => changeNodo(figlio, nodi, scavalcati));
  const modifica = nodi.get(nodo.id);
  if (modifica === undefined) return { ...nodo, figli };
  const { peso, target, consuntivo } = modifica;
  for (const campo of ['peso', 'target', 'consuntivo'] as const)
    if (modifica[campo] !== undefined) codiciOf(nodo).forEach((codice) => scavalcati[campo].add(codice));
  const { valoriMisure, ...resto } = nodo;
  return {
    ...resto,
    ...(valoriMisure && consuntivo === undefined && { valoriMisure }),
    ...(peso !== undefined && { peso: changeCella(nodo, nodo.peso, peso) }),
    ...(target !== undefined && { target: changeCella(nodo, nodo.target, target) }),
    ...(consuntivo !== undefined && { consuntivo: changeCella(nodo, nodo.consuntivo, consuntivo) }),
    figli,
  };
}

/** A number keeps the format of its cell, so that 0.9 in a cell of percentages is 90 %. */
function changeCella(nodo: NodoLetto, cella: Cella | undefined, valore: ContenutoCella): Cella {
  return { dove: cella?.dove ?? nodo.cella, valore, formato: cella?.formato ?? 'General' };
}

function codiciOf({ codice, alias }: NodoLetto): string[] {
  return [...(codice === undefined ? [] : [codice]), ...(alias ?? [])].map(normalizeCodice);
}

function withoutScavalcati(tabelle: TabelleLette, { peso, target, consuntivo }: Scavalcati): TabelleLette {
  const perTipo: Readonly<Record<string, Set<string>>> = { peso, target };
  const isScavalcata = (tipo: ContenutoCella, codice: string) =>
    typeof tipo === 'string' && perTipo[tipo.trim().toLowerCase()]?.has(normalizeCodice(codice)) === true;
  return {
    ...tabelle,
    misure: tabelle.misure.filter(({ codice }) => !consuntivo.has(normalizeCodice(codice))),
    rimodulazioni: tabelle.rimodulazioni.filter(({ tipo, codice }) => !isScavalcata(tipo.valore, codice)),
  };
}
