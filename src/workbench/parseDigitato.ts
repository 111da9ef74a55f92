import type { CellaFoglio } from '../layout/index.js';

const NUMERO = /^([-−]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?\s*(%?)$/;

/**
 * What a person typed into a cell, as Excel in Italian takes it: `1.234,5` and `90,00 %` are numbers, `VERO` and
 * `FALSO` are logical, nothing empties the cell. All else is text, also what begins with `=`: formulas are for Excel.
 */
export function parseDigitato(testo: string): CellaFoglio['valore'] {
  const trimmed = testo.trim();
  if (trimmed === '') return null;
  if (/^(vero|falso)$/i.test(trimmed)) return trimmed.toLowerCase() === 'vero';
  const found = NUMERO.exec(trimmed);
  if (found === null) return testo;
  const [, segno = '', intero = '', decimali = '', percento = ''] = found;
  // One parse of the whole, so that `86,04 %` and 0.8604 are the same double.
  const esponente = percento === '' ? '' : 'e-2';
  return Number(`${segno === '' ? '' : '-'}${intero.replaceAll('.', '')}.${decimali || '0'}${esponente}`);
}
