/** Cells between the matrices of Office.js and the port. */
import { displayCella, type CellaFoglio, type CellaScritta } from '../../layout/index.js';
import type { ContenutoCella } from '../../scoring/index.js';
import { quoteTesto } from './quoting.js';

export const VUOTA: CellaFoglio = { valore: null, formato: 'General' };

/** Properties of a range from which its cells are made. */
export const PROPRIETA_CELLE = 'values,formulas,numberFormat,valueTypes';

type Matrix = readonly (readonly unknown[])[];

/** The four matrices of a range, loaded. */
export interface Matrici {
  readonly values: Matrix;
  readonly formulas: Matrix;
  readonly numberFormat: Matrix;
  readonly valueTypes: Matrix;
}

/** The cells of a loaded range. */
export function cellsOf({ values, formulas, numberFormat, valueTypes }: Matrici): CellaFoglio[][] {
  return values.map((row, i) =>
    row.map((value, j) => cellOf(value, formulas[i]?.[j], numberFormat[i]?.[j], valueTypes[i]?.[j])),
  );
}

function cellOf(value: unknown, formula: unknown, format: unknown, type: unknown): CellaFoglio {
  const formato = typeof format === 'string' ? format : 'General';
  // A text that begins with `=` is its own formula and its own value; a formula is not.
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  const valore = isFormula || value !== '' ? contentOf(value) : null;
  return {
    valore,
    ...(isFormula && { formula }),
    formato,
    ...(type === 'Error' && { guasto: 'ERRORE_FORMULA' as const }),
  };
}

function contentOf(value: unknown): ContenutoCella {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    default:
      return null;
  }
}

/** What to set into a cell so that it holds this; `null` leaves it as it is. */
export function settingOf(
  { valore, formula }: CellaScritta,
  formato: string,
): string | number | boolean | null {
  if (formula !== undefined) return formula;
  if (valore === undefined) return null;
  if (valore === null) return '';
  return typeof valore === 'string' ? quoteTesto(valore, formato) : valore;
}

/** The write that gives a cell back what was read from it. An error that was typed in comes back as typed. */
export function restoring({ valore, formula, formato, guasto }: CellaFoglio): CellaScritta {
  if (formula !== undefined) return { formula, formato };
  return guasto === undefined ? { valore, formato } : { formula: String(valore), formato };
}

/** Whether two cells hold the same. Of a formula its text counts, and its value when `conValori`. */
export function sameContent(a: CellaFoglio, b: CellaFoglio, conValori: boolean): boolean {
  if ((a.formula === undefined) !== (b.formula === undefined)) return false;
  if (a.formula !== undefined && normal(a.formula) !== normal(b.formula ?? '')) return false;
  if (a.formula !== undefined && !conValori) return true;
  return a.guasto === b.guasto && sameValore(a.valore, b.valore);
}

/** An empty text and an empty cell are the same; numbers are compared as Excel keeps them, with 15 digits. */
function sameValore(a: ContenutoCella, b: ContenutoCella): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return a === b || Number(a.toPrecision(15)) === Number(b.toPrecision(15));
  return (a ?? '') === (b ?? '');
}

/** Excel writes functions in capitals and drops spaces outside quotes. */
function normal(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\s+|[^"'\s]+/g, (part) =>
    part.startsWith('"') || part.startsWith("'") ? part : part.trim().toUpperCase(),
  );
}

/** Whether a cell that was read holds what was written into it; what was not written is not looked at. */
export function holds(cella: CellaFoglio, scritta: CellaScritta): boolean {
  if (scritta.formula !== undefined)
    return sameContent(cella, { valore: null, formula: scritta.formula, formato: '' }, false);
  if (scritta.valore === undefined) return true;
  return cella.formula === undefined && sameValore(cella.valore, scritta.valore);
}

/** Content of a cell in a message: `nulla`, `=A1`, `3,5`, `16/07/2024`. */
export function cellText(cella: Pick<CellaFoglio, 'valore' | 'formula'>, formato = 'General'): string {
  return cella.formula ?? (displayCella({ valore: cella.valore, formato }) || 'nulla');
}
