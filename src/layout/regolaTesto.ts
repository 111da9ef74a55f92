/** The form of our conditional formats: by it they are known again in any host, and replaced. */
import { columnLetters } from './indirizzi.js';

const FORMA = /^=?LEFT\(\$[A-Z]{1,3}\d+,LEN\(("(?:[^"]|"")*")\)\)=\1$/;

/**
 * Formula without `=` that is true where the text of `colonnaTesto` begins with `testo`, as seen from `riga`
 * (both from 0): `LEFT($I5,LEN("● Raggiunto"))="● Raggiunto"`.
 */
export function formulaRegola(colonnaTesto: number, riga: number, testo: string): string {
  const quoted = `"${testo.replace(/"/g, '""')}"`;
  return `LEFT($${columnLetters(colonnaTesto)}${riga + 1},LEN(${quoted}))=${quoted}`;
}

/** Whether the formula of a rule, with or without `=`, has the form of ours. */
export function isFormulaRegola(formula: string): boolean {
  return FORMA.test(formula);
}
