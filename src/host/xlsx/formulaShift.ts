/** A formula moved to another cell: its relative references move along. Needed for shared formulas, kept once for many cells. */
import { columnLetters, ULTIMA_COLONNA, ULTIMA_RIGA } from '../../layout/index.js';
import { parseColumn } from './refs.js';

/**
 * The pieces of a formula that matter here: strings, quoted sheet names and structured references are passed
 * over; a reference must not be followed by what makes it a function, a sheet or a longer name.
 */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(!])|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\w.(!])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.(!])|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d[\d.]*(?:E[+-]?\d+)?/giu;

/** `righe` and `colonne` are how far the formula moves down and to the right. A reference that leaves the sheet is `#REF!`. */
export function shiftFormula(formula: string, righe: number, colonne: number): string {
  const row = (fixed: string, text: string): string | undefined => {
    const moved = Number(text) - 1 + (fixed === '' ? righe : 0);
    return moved < 0 || moved > ULTIMA_RIGA ? undefined : fixed + String(moved + 1);
  };
  const column = (fixed: string, text: string): string | undefined => {
    const moved = (parseColumn(text) ?? Number.NaN) + (fixed === '' ? colonne : 0);
    return moved >= 0 && moved <= ULTIMA_COLONNA ? fixed + columnLetters(moved) : undefined;
  };
  const pair = (a: string | undefined, b: string | undefined, between: string) =>
    a === undefined || b === undefined ? '#REF!' : a + between + b;
  return formula.replace(TOKENS, (whole, ...groups: (string | undefined)[]) => {
    const [cf = '', c, rf = '', r, c1f = '', c1, c2f = '', c2, r1f = '', r1, r2f = '', r2] = groups;
    if (c !== undefined && r !== undefined) return pair(column(cf, c), row(rf, r), '');
    if (c1 !== undefined && c2 !== undefined) return pair(column(c1f, c1), column(c2f, c2), ':');
    if (r1 !== undefined && r2 !== undefined) return pair(row(r1f, r1), row(r2f, r2), ':');
    return whole;
  });
}
