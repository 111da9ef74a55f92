/** Which cell of a row belongs to which column, where an extract has shifted them. */
import { isMancante, normalizeTesto, parseTarget, type NodoValutato } from '../../scoring/index.js';
import type { Casella } from '../tabella/model.js';
import type { CampoColonna } from './campi.js';

/** The columns without those of weights: the weight of the row is known already. */
export const withoutPesi = (ordine: readonly CampoColonna[]) => ordine.filter((campo) => campo !== 'peso');

/**
 * Fields and cells from the right: extracts shift columns, but keep their order. A cell that cannot be what a column
 * holds is of the column before it.
 */
export function alignFields(
  ordine: readonly CampoColonna[],
  celle: readonly Casella[],
  nodo: NodoValutato,
): readonly (readonly [CampoColonna, Casella])[] {
  const found: (readonly [CampoColonna, Casella])[] = [];
  const campi = [...ordine].reverse();
  const figure = celle.filter(isDato).reverse();
  const indicatore = nodo.nodo.livello === 'indicatore';
  // The weight at the right end belongs to objectives; an indicator has its own at the left.
  let at = indicatore && campi[0] === 'peso' && figure.length < ordine.length - 1 ? 1 : 0;
  for (const casella of figure) {
    while (at < campi.length && !accepts(campi[at], casella, figure.length - found.length)) at += 1;
    const campo = campi[at];
    if (campo === undefined) break;
    found.push([campo, casella]);
    at += 1;
  }
  return found;
}

const ANNO = 2000;
const PAROLA_DATO = /^(?:s[iì]'?|no|solo monitoraggio)$/i;

/** Whether a cell holds a figure of an indicator, not words about it. */
export function isDato({ testo, cifra }: Casella): boolean {
  if (cifra !== undefined || PAROLA_DATO.test(testo)) return true;
  if (testo === '' || testo.length > MASSIMO_DATO) return false;
  return isMancante(normalizeTesto(testo)) || MISURE.test(testo) || isTarget(testo);
}

const MASSIMO_DATO = 120;
/** `328 N. / 5,52 N.`, `n.d. / n.d.`: figures, signs and short units only. */
const MISURE = /^[(\d][\d.,()+\-−/*€%\s\p{L}]*[\d.)\p{L}%€]$/u;

function isTarget(testo: string): boolean {
  const cella = { dove: '', valore: testo, formato: 'General' };
  return parseTarget(cella, { anno: ANNO, base1904: false }).kind === 'letto';
}

function accepts(campo: CampoColonna | undefined, { testo, cifra }: Casella, restano: number): boolean {
  switch (campo) {
    case 'peso':
      return cifra?.unita === '%' && restano <= 2;
    case 'grado':
      return cifra?.unita === '%' || isMancante(normalizeTesto(testo));
    case 'target':
    case 'altroAnno':
      return isTarget(testo);
    case 'valore':
      return cifra !== undefined || !testo.includes('/');
    case 'misure':
      return true;
    default:
      return false;
  }
}
