/** Cells between the matrices of Office.js and the port. */
import { displayCella, type CellaFoglio, type CellaScritta } from '../../layout/index.js';
import type { ContenutoCella } from '../../scoring/index.js';
import { quoteTesto } from './quoting.js';

export const VUOTA: CellaFoglio = { valore: null, formato: 'General' };

type Matrix = readonly (readonly unknown[])[];

/** The matrices of a range, loaded. */
type Matrici<T extends string> = Readonly<Record<T, Matrix>>;

/** Properties of a range from which its cells are made, and how. */
export const INTERE = {
  properties: 'values,formulas,numberFormat,valueTypes',
  cellsOf: ({
    values,
    formulas,
    numberFormat,
    valueTypes,
  }: Matrici<'values' | 'formulas' | 'numberFormat' | 'valueTypes'>) =>
    values.map((row, i) =>
      row.map((value, j) => cellOf(value, formulas[i]?.[j], numberFormat[i]?.[j], valueTypes[i]?.[j])),
    ),
} as const;

/** Half as much, enough to see whether plain cells are still what they were: a formula comes without its value. */
export const LEGGERE = {
  properties: 'formulas,numberFormat',
  cellsOf: ({ formulas, numberFormat }: Matrici<'formulas' | 'numberFormat'>) =>
    formulas.map((row, i) =>
      row.map((formula, j) => {
        const isFormula = typeof formula === 'string' && formula.startsWith('=');
        return cellOf(isFormula ? '' : formula, formula, numberFormat[i]?.[j], undefined);
      }),
    ),
} as const;

/** Whether a cell is the same in `LEGGERE` as in `INTERE`. */
export function isPlain({ valore, formula, guasto }: CellaFoglio): boolean {
  const looksLikeFormula = typeof valore === 'string' && valore.startsWith('=');
  return formula === undefined && guasto === undefined && !looksLikeFormula;
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
