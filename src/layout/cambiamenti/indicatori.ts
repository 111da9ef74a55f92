/** The indicatori of a tree by their codes, for what comes from elsewhere. */
import { normalizeCodice, type NodoLetto } from '../../scoring/index.js';
import { WorkbookError } from '../errori.js';

export type FindIndicatore = (codice: string) => NodoLetto;

/** All indicatori below a node, in the order of the rows. */
export function indicatoriOf(radice: NodoLetto): readonly NodoLetto[] {
  const found: NodoLetto[] = [];
  const visit = (nodo: NodoLetto): void => {
    if (nodo.livello === 'indicatore') found.push(nodo);
    nodo.figli.forEach(visit);
  };
  visit(radice);
  return found;
}

/** Normal forms of a written code: its own, then those in brackets (`EC05.1 [PIRA15_2024]`). */
export function chiaviScritte(codice: string): readonly string[] {
  const dentro = [...codice.matchAll(/\[([^[\]]*)\]/g)].map(([, alias = '']) => alias);
  const fuori = codice.replace(/\[[^[\]]*\]/g, ' ');
  return [fuori, ...dentro].map(normalizeCodice).filter((chiave) => chiave !== '');
}

/** Indicatori by all the codes that each of them has. */
export function indexIndicatori(radice: NodoLetto): ReadonlyMap<string, readonly NodoLetto[]> {
  const indice = new Map<string, NodoLetto[]>();
  for (const nodo of indicatoriOf(radice))
    for (const chiave of new Set([nodo.codice ?? '', ...(nodo.alias ?? [])].flatMap(chiaviScritte)))
      indice.set(chiave, [...(indice.get(chiave) ?? []), nodo]);
  return indice;
}

/**
 * How an indicatore is called in `Misure`: by its code, or by its title where it has none and no other has the same.
 * Absent where neither tells it from the others.
 */
export function makeNomeMisura(radice: NodoLetto): (nodo: NodoLetto) => string | undefined {
  const volte = new Map<string, number>();
  for (const { titolo } of indicatoriOf(radice)) {
    const chiave = normalizeCodice(titolo);
    volte.set(chiave, (volte.get(chiave) ?? 0) + 1);
  }
  return ({ codice, titolo }) => {
    const chiave = normalizeCodice(titolo);
    return codice ?? (chiave !== '' && volte.get(chiave) === 1 ? titolo : undefined);
  };
}

/**
 * Makes the search for one indicatore by code, further code or `id`.
 * The search throws WorkbookError CODICE_NON_IN_ALBERO, CODICE_AMBIGUO.
 */
export function makeFindIndicatore(radice: NodoLetto): FindIndicatore {
  const indice = indexIndicatori(radice);
  const byId = new Map(indicatoriOf(radice).map((nodo) => [nodo.id, nodo]));
  return (codice) => {
    const sua = byId.get(codice);
    if (sua !== undefined) return sua;
    const trovati = chiaviScritte(codice).flatMap((chiave) => indice.get(chiave) ?? []);
    const [primo] = trovati;
    if (primo === undefined) throw new WorkbookError('CODICE_NON_IN_ALBERO', { codice });
    const altri = new Set(trovati);
    if (altri.size > 1)
      throw new WorkbookError('CODICE_AMBIGUO', {
        codice,
        celle: [...altri].map(({ cella }) => cella).join(', '),
      });
    return primo;
  };
}
