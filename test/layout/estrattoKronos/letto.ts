/** Reading an extract of Kronos from a text, in a test. */
import { MESI as NOMI } from '../../../src/scoring/index.js';
import {
  evaluateFormula,
  parseFormula,
  readTestoIncollato,
  recognizeKronos,
  sommaKronos,
  type FormulaValutata,
  type LettoKronos,
} from '../../../src/layout/index.js';

export const ANNO = 2024;

/** `Gennaio`, as headers write it. */
export const MESI = NOMI.map((mese) => mese.charAt(0).toUpperCase() + mese.slice(1));

export function leggi(testo: string): LettoKronos {
  const pezzi = sommaKronos(recognizeKronos(readTestoIncollato(testo)), { anno: ANNO, misura: 'fte' });
  for (;;) {
    const pezzo = pezzi.next();
    if (pezzo.done === true) return pezzo.value;
  }
}

export function valuta(scritta: string, letto: LettoKronos): FormulaValutata {
  const letta = parseFormula(scritta);
  if (letta.kind === 'errore') throw new Error(letta.messaggio);
  return evaluateFormula(letta.formula, letto, ANNO);
}
