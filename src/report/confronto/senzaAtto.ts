/**
 * What has changed between two versions of a tree and no act says so. D.lgs. 150/2009, art. 6, c. 1: changes in the
 * course of the year «sono inserite nella relazione sulla performance». R24 § 3.3 has an act for each of them.
 */
import { normalizeCodice } from '../../scoring/index.js';
import type { RigaRimodulazione } from '../dati.js';
import { confronta, type Differenza, type TipoDifferenza } from './confronta.js';
import type { Fotografia } from './fotografia.js';

/** Words of `Tipo` in `Rimodulazioni` that answer for a difference; none where none has to. */
const ATTI: Readonly<Record<TipoDifferenza, readonly string[]>> = {
  target: ['target', 'algoritmo', 'sostituit'],
  peso: ['peso', 'aggiunt', 'eliminat', 'sostituit'],
  aggiunto: ['aggiunt', 'sostituit'],
  eliminato: ['eliminat', 'sostituit'],
  codice: ['sostituit'],
  titolo: [],
  posto: [],
  valore: [],
  risultato: [],
};

/** Kinds of difference that stand for what was decided, and not for what was measured. */
export const DECISE = (Object.keys(ATTI) as readonly TipoDifferenza[]).filter(
  (tipo) => ATTI[tipo].length > 0,
);

/**
 * Target, weights and indicatori that differ without a row of `Rimodulazioni`. A weight is answered for by an act
 * about any child of the same node, since one that goes leaves its weight to the others. While the Piano is being
 * written nothing needs an act.
 */
export function findSenzaAtto(
  prima: Fotografia,
  dopo: Fotografia,
  rimodulazioni: readonly RigaRimodulazione[],
): readonly Differenza[] {
  if (dopo.fase === 'pianificazione') return [];
  const atti = rimodulazioni.flatMap((una) => attiOf(una, prima, dopo));
  return confronta(prima, dopo).differenze.filter(
    (differenza) => DECISE.includes(differenza.tipo) && !isDetta(differenza, atti, prima, dopo),
  );
}

interface Atto {
  readonly tipo: string;
  readonly chiave: string;
  /** Node under which what it is about stands. */
  readonly sopra?: string;
}

/** A replacement names the new indicatore too. */
function attiOf(
  { codice, tipo, rimodulato = '', originario = '' }: RigaRimodulazione,
  prima: Fotografia,
  dopo: Fotografia,
): readonly Atto[] {
  const parola = tipo.trim().toLowerCase();
  const codici = parola.includes('sostituit') ? [codice, originario, rimodulato] : [codice];
  return codici.map(normalizeCodice).map((chiave) => {
    const sopra = sopraOf(chiave, dopo) ?? sopraOf(chiave, prima);
    return { tipo: parola, chiave, ...(sopra !== undefined && { sopra }) };
  });
}

function isDetta(
  { tipo, codice, etichetta }: Differenza,
  atti: readonly Atto[],
  prima: Fotografia,
  dopo: Fotografia,
): boolean {
  const chiave = normalizeCodice(codice ?? etichetta);
  const sopra = sopraOf(chiave, dopo) ?? sopraOf(chiave, prima);
  return atti.some((atto) => {
    const suo =
      atto.chiave === chiave || (tipo === 'peso' && atto.sopra !== undefined && atto.sopra === sopra);
    return suo && ATTI[tipo].some((parola) => atto.tipo.includes(parola));
  });
}

/** The node above, by its code or title; absent where the node is not in the picture. */
function sopraOf(chiave: string, { nodi }: Fotografia): string | undefined {
  const nodo = nodi.find(({ codice, titolo }) => normalizeCodice(codice ?? titolo) === chiave);
  const padre = nodo?.padre === undefined ? undefined : nodi[nodo.padre];
  if (padre === undefined) return undefined;
  const sopra = padre.padre === undefined ? undefined : nodi[padre.padre];
  return normalizeCodice(padre.codice ?? `${padre.titolo} ${sopra?.codice ?? sopra?.titolo ?? ''}`);
}
