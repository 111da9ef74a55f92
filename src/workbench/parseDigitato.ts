import type { CellaScritta } from '../layout/index.js';

const NUMERO = /^([-−]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?\s*(%?)$/;
/** Format of a cell in which everything is text. */
const TESTO = '@';

/**
 * What a person typed into a cell, as Excel in Italian takes it: `1.234,5` and `90,00 %` are numbers, the latter with
 * its format where the cell had none; `VERO` and `FALSO` are logical; nothing empties the cell. All else is text,
 * also what begins with `=`: formulas are for Excel.
 */
export function parseDigitato(testo: string, formato: string): CellaScritta {
  const trimmed = testo.trim();
  if (trimmed === '') return { valore: null };
  if (formato === TESTO) return { valore: testo };
  if (/^(vero|falso)$/i.test(trimmed)) return { valore: trimmed.toLowerCase() === 'vero' };
  const found = NUMERO.exec(trimmed);
  if (found === null) return { valore: testo };
  const [, segno = '', intero = '', decimali = '', percento = ''] = found;
  // One parse of the whole, so that `86,04 %` and 0.8604 are the same double.
  const esponente = percento === '' ? '' : 'e-2';
  const valore = Number(
    `${segno === '' ? '' : '-'}${intero.replaceAll('.', '')}.${decimali || '0'}${esponente}`,
  );
  return percento !== '' && formato === 'General'
    ? { valore, formato: decimali === '' ? '0%' : '0.00%' }
    : { valore };
}
