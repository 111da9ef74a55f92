/** The codes of the tree, and the rows of the other tables found by code. */
import { chiaviOf, normalizeCodice, splitCodice } from './codici.js';
import type { NodoLetto, Segnalazione } from './model.js';
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

/** Indexes every code and alias of the tree; one that two nodes carry is `CODICE_DOPPIO` at the second. */
export function indexCodici(radice: NodoLetto): IndiceCodici {
  const voci = new Map<string, Voce>();
  const chiavi = new Map<NodoLetto, readonly string[]>();
  const segnalazioni: Segnalazione[] = [];
  const visit = (nodo: NodoLetto): void => {
    const scritti = scrittiOf(nodo.codice ?? '', nodo.alias ?? []);
    const sue = scritti.map(normalizeCodice);
    chiavi.set(nodo, sue);
    sue.forEach((chiave, i) => {
      const scritto = scritti[i] ?? '';
      const altra = voci.get(chiave);
      if (altra === undefined) voci.set(chiave, { scritto, cella: nodo.cella, chiave: sue[0] ?? '' });
      else segnalazioni.push(reportDoppio(nodo.cella, scritto, altra.cella));
    });
    nodo.figli.forEach(visit);
  };
  visit(radice);
  return { voci, chiavi, segnalazioni };
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
  const [scritto] = scritti;
  if (scritto === undefined) return [];
  const nota = scritti.find((uno) => voci.has(normalizeCodice(uno)));
  const voce = nota === undefined ? undefined : voci.get(normalizeCodice(nota));
  if (nota === undefined || voce === undefined)
    return [{ codice: 'CODICE_ASSENTE_IN_ALBERO', cella, trovato: scritto }];
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

/** The rows of a table about a node, whichever of its codes they use. */
export function righeOf<R>(
  indice: ReadonlyMap<string, readonly R[]>,
  chiavi: readonly string[],
): readonly R[] {
  const [sola] = chiavi;
  if (chiavi.length < 2) return (sola === undefined ? undefined : indice.get(sola)) ?? [];
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

/** The codes of a text as written, its own first, those in brackets and the others after it; each once. */
function scrittiOf(testo: string, altri: readonly string[]): string[] {
  const { codice, alias } = splitCodice(testo);
  const perChiave = new Map<string, string>();
  for (const scritto of [codice, ...alias, ...altri]) {
    const chiave = normalizeCodice(scritto);
    if (chiave !== '' && !perChiave.has(chiave)) perChiave.set(chiave, normalizeTesto(scritto));
  }
  return [...perChiave.values()];
}
