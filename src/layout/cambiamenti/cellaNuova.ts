/** The cell that holds a figure from elsewhere: a number with its unit as its format, else the text as it is. */
import { parseValore, type Cella, type Contesto, type Quantita } from '../../scoring/index.js';
import { keepFormato } from '../parametro.js';
import type { CellaFoglio, CellaScritta } from '../workbook.js';

/**
 * What to write over a cell; absent where it says the same already, in whatever form. A number without a unit of its
 * own under a cell that shows one keeps that cell's format.
 */
export function makeCellaNuova(
  vecchia: CellaFoglio,
  nuovo: string | number,
  formato: string | undefined,
  contesto: Contesto,
): CellaScritta | undefined {
  if (typeof nuovo === 'number') {
    const dopo = { valore: nuovo, formato: formato ?? vecchia.formato };
    return same(vecchia, dopo, contesto)
      ? undefined
      : { valore: nuovo, ...(formato !== undefined && { formato }) };
  }
  const testo = nuovo.trim();
  const cella: CellaFoglio = { valore: testo, formato: 'General' };
  if (same(vecchia, cella, contesto)) return undefined;
  const quantita = quantitaOf(cella, contesto);
  if (quantita === undefined) return { valore: testo === '' ? null : testo };
  const numero: CellaFoglio = { valore: quantita.valore, formato: formatoOf(testo, quantita) };
  const reads = (scritta: Cella) => isStessa(quantitaOf(scritta, contesto), quantita);
  return keepFormato(vecchia, numero, contesto.base1904, reads);
}

/** Whether two cells say the same; a text that is no number compares as it stands. */
function same(a: CellaFoglio, b: CellaFoglio, contesto: Contesto): boolean {
  if (a.guasto !== undefined) return false;
  if (a.valore === b.valore && a.formato === b.formato) return true;
  const [qa, qb] = [quantitaOf(a, contesto), quantitaOf(b, contesto)];
  if (qa !== undefined || qb !== undefined) return isStessa(qa, qb);
  return typeof a.valore === 'string' && typeof b.valore === 'string' && a.valore.trim() === b.valore.trim();
}

function quantitaOf(cella: CellaFoglio, contesto: Contesto): Quantita | undefined {
  const letto = parseValore({ ...cella, dove: '' }, contesto);
  return letto.kind === 'letto' && letto.valore.kind === 'numero' ? letto.valore.quantita : undefined;
}

/** Two figures with the same unit, the same number and the same decimals. */
function isStessa(a: Quantita | undefined, b: Quantita | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const { min, max } = a.intervallo;
  return a.valore === b.valore && a.unita === b.unita && min === b.intervallo.min && max === b.intervallo.max;
}

/** `4,12 gg` → `#,##0.00" gg"`; a percentage is a fraction. */
function formatoOf(testo: string, { unita }: Quantita): string {
  const decimali = /,\s?(\d+)/.exec(testo)?.[1]?.length ?? 0;
  const cifre = `#,##0${decimali === 0 ? '' : `.${'0'.repeat(decimali)}`}`;
  if (unita === '%') return `${cifre.replace('#,##', '')}%`;
  return unita === '' ? cifre : `${cifre}" ${unita.replace(/"/g, '')}"`;
}
