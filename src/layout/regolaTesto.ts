/** The form of our conditional formats: by it they are known again in any host, and replaced. */
import { columnLetters, columnNumber } from './indirizzi.js';

const FORMA = /^=?LEFT\(\$([A-Z]{1,3})\d+,LEN\(("(?:[^"]|"")*")\)\)=\2$/;

/**
 * Formula without `=` that is true where the text of `colonnaTesto` begins with `testo`, as seen from `riga`
 * (both from 0): `LEFT($I5,LEN("● Raggiunto"))="● Raggiunto"`.
 */
export function formulaRegola(colonnaTesto: number, riga: number, testo: string): string {
  const quoted = `"${testo.replace(/"/g, '""')}"`;
  return `LEFT($${columnLetters(colonnaTesto)}${riga + 1},LEN(${quoted}))=${quoted}`;
}

/** What a rule of ours asks, read back from its formula with or without `=`; absent for a rule of anybody else's. */
export function parseRegola(
  formula: string,
): { readonly colonnaTesto: number; readonly testo: string } | undefined {
  const [, lettere, quoted] = FORMA.exec(formula) ?? [];
  if (lettere === undefined || quoted === undefined) return undefined;
  return { colonnaTesto: columnNumber(lettere), testo: quoted.slice(1, -1).replace(/""/g, '"') };
}

/** Whether the formula of a rule, with or without `=`, has the form of ours. */
export const isFormulaRegola = (formula: string): boolean => parseRegola(formula) !== undefined;
