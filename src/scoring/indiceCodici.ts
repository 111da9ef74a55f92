/** The codes of the tree, and the rows of the other tables found by code. */
import { chiaviOf, normalizeCodice, splitCodice } from './codici.js';
import type { Livello, NodoLetto, Segnalazione } from './model.js';
import { normalizeTesto } from './testo.js';

/** A code of the tree: how it is written, on which node. */
interface Voce {
  readonly scritto: string;
  readonly cella: string;
  /** Normal form of the first code of that node. */
  readonly chiave: string;
}

export interface IndiceCodici {
  readonly voci: ReadonlyMap<string, Voce>;
  /** The codes of each node in normal form, its own first. */
  readonly chiavi: ReadonlyMap<NodoLetto, readonly string[]>;
  readonly segnalazioni: readonly Segnalazione[];
}

/**
 * Indexes every code and alias of the tree; one that two nodes carry is `CODICE_DOPPIO` at the second. A body that
 * gives its objectives no codes calls them by their title in the other tables: an obiettivo or indicatore without a
 * code has its title for one, where no other node has the same.
 */
export function indexCodici(radice: NodoLetto): IndiceCodici {
  const voci = new Map<string, Voce>();
  const chiavi = new Map<NodoLetto, readonly string[]>();
  const segnalazioni: Segnalazione[] = [];
  const visit = (nodo: NodoLetto): void => {
    const scritti = scrittiOf(nodo.codice ?? '', nodo.alias ?? []);
    const sue = scritti.map(({ chiave }) => chiave);
    chiavi.set(nodo, sue);
    for (const { chiave, scritto } of scritti) {
      const altra = voci.get(chiave);
      if (altra === undefined) voci.set(chiave, { scritto, cella: nodo.cella, chiave: sue[0] ?? '' });
      else segnalazioni.push(reportDoppio(nodo.cella, scritto, altra.cella));
    }
    nodo.figli.forEach(visit);
  };
  visit(radice);
  addTitoli(radice, voci, chiavi);
  return { voci, chiavi, segnalazioni };
}

/** Levels that the other tables speak of. */
const NOMINATI: ReadonlySet<Livello> = new Set(['ambito', 'strategico', 'operativo', 'indicatore']);

function addTitoli(
  radice: NodoLetto,
  voci: Map<string, Voce>,
  chiavi: Map<NodoLetto, readonly string[]>,
): void {
  const perTitolo = new Map<string, NodoLetto[]>();
  const visit = (nodo: NodoLetto): void => {
    if (chiavi.get(nodo)?.length === 0 && NOMINATI.has(nodo.livello)) {
      const chiave = normalizeCodice(nodo.titolo);
      const pari = perTitolo.get(chiave);
      if (pari === undefined) perTitolo.set(chiave, [nodo]);
      else pari.push(nodo);
    }
    nodo.figli.forEach(visit);
  };
  visit(radice);
  for (const [chiave, [nodo, ...altri]] of perTitolo) {
    if (nodo === undefined || altri.length > 0 || chiave === '' || voci.has(chiave)) continue;
    voci.set(chiave, { scritto: nodo.titolo, cella: nodo.cella, chiave });
    chiavi.set(nodo, [chiave]);
  }
}

/** The normal form by which the tree knows a code of another table; its own normal form where it knows none. */
export function resolveChiave(codice: string, { voci }: IndiceCodici): string {
  const chiavi = chiaviOf(codice);
  const nota = chiavi.map((chiave) => voci.get(chiave)).find((voce) => voce !== undefined);
  return nota?.chiave ?? chiavi[0] ?? '';
}

/** Compares a code of another table with the tree: absent there, or written in another way. */
export function checkCodice(cella: string, codice: string, { voci }: IndiceCodici): Segnalazione[] {
  const scritti = scrittiOf(codice, []);
  const usato = scritti.find(({ chiave }) => voci.has(chiave)) ?? scritti[0];
  if (usato === undefined) return [];
  const { chiave, scritto: nota } = usato;
  const voce = voci.get(chiave);
  if (voce === undefined) return [{ codice: 'CODICE_ASSENTE_IN_ALBERO', cella, trovato: nota }];
  if (normalizeTesto(voce.scritto) === nota) return [];
  const fatti = { altro: voce.scritto, altra: voce.cella };
  return [{ codice: 'CODICE_DISCORDE', cella, trovato: nota, fatti }];
}

/** Rows of another table by the codes they name, in the order of the rows. */
export function indexRighe<R extends { readonly codice: string }>(
  righe: readonly R[],
  codiciOf: (riga: R) => readonly string[] = ({ codice }) => [codice],
): ReadonlyMap<string, readonly R[]> {
  const indice = new Map<string, R[]>();
  for (const riga of righe) {
    for (const chiave of new Set(codiciOf(riga).flatMap(chiaviOf))) {
      const stesse = indice.get(chiave);
      if (stesse === undefined) indice.set(chiave, [riga]);
      else stesse.push(riga);
    }
  }
  return indice;
}

const NESSUNA_RIGA: readonly never[] = [];

/** The rows of a table about a node, whichever of its codes they use. */
export function righeOf<R>(
  indice: ReadonlyMap<string, readonly R[]>,
  chiavi: readonly string[],
): readonly R[] {
  const [sola] = chiavi;
  if (chiavi.length < 2 || indice.size === 0)
    return (sola === undefined ? undefined : indice.get(sola)) ?? NESSUNA_RIGA;
  return [...new Set(chiavi.flatMap((chiave) => indice.get(chiave) ?? []))];
}

/** Rows of a table where a code may stand once: the first counts, the others are said. */
export function reportRigheDoppie(
  righe: readonly { readonly codice: string; readonly cella: string }[],
): Segnalazione[] {
  const prime = new Map<string, string>();
  return righe.flatMap(({ codice, cella }) => {
    const chiave = normalizeCodice(splitCodice(codice).codice);
    const altra = prime.get(chiave);
    if (altra !== undefined && chiave !== '') return [reportDoppio(cella, codice, altra)];
    prime.set(chiave, cella);
    return [];
  });
}

function reportDoppio(cella: string, trovato: string, altra: string): Segnalazione {
  return { codice: 'CODICE_DOPPIO', cella, trovato, fatti: { altra } };
}

/** A code in its normal form and as it is written. */
interface Scritto {
  readonly chiave: string;
  readonly scritto: string;
}

/** The codes of a text, its own first, those in brackets and the others after it; each once. */
function scrittiOf(testo: string, altri: readonly string[]): readonly Scritto[] {
  const { codice, alias } = splitCodice(testo);
  if (alias.length + altri.length === 0) return makeScritti(codice);
  const tutti = [codice, ...alias, ...altri].flatMap(makeScritti);
  const primi = new Map<string, Scritto>();
  for (const uno of tutti) if (!primi.has(uno.chiave)) primi.set(uno.chiave, uno);
  return [...primi.values()];
}

function makeScritti(testo: string): Scritto[] {
  const chiave = normalizeCodice(testo);
  return chiave === '' ? [] : [{ chiave, scritto: normalizeTesto(testo) }];
}
