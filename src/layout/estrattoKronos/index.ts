/**
 * Extracts of Kronos: columns recognised (`recognizeKronos`), rows summed by process and year (`sommaKronos`), and the
 * language that says what an indicatore is of them (`parseFormula`, `evaluateFormula`).
 */
export type { LettoKronos } from './model.js';
export { evaluateFormula, type FormulaValutata } from './valuta.js';
export { parseFormula, type Formula } from './formula.js';
export { recognizeKronos, sommaKronos } from './leggi.js';
export { planKronos } from './planKronos.js';
export { ESTRATTO_KRONOS } from './testate.js';
