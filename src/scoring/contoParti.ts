/** The sum behind a value taken apart: its operands as numbers, and what is done with them. */
import { computeEspressione, parseEspressione, type Espressione } from './misure.js';
import { quantitaOf } from './numeri.js';

/** A number of the sum, as it counts: a percentage is a fraction. */
export interface OperandoConto {
  readonly valore: number;
  /** Unit as written; empty when there is none. */
  readonly unita: string;
}

export interface ContoScomposto {
  /** Signs (`(`, `)`, `+`, `-`, `*`, `/`) and operands in the order in which they are read. */
  readonly parti: readonly (OperandoConto | string)[];
  /** What it gives, before it is read in the unit of the indicatore. */
  readonly valore: number;
}

/**
 * Takes apart a sum as `ValoreUsato.conto` has it (`246.142,61 € / 8.468.510,15 €`). Absent for a text that is none,
 * and for a sum that gives nothing (an operand is missing, a denominator is zero).
 */
export function splitConto(conto: string): ContoScomposto | undefined {
  const espressione = parseEspressione(conto);
  if (espressione === undefined) return undefined;
  const esito = computeEspressione(espressione);
  return typeof esito === 'string' ? undefined : { parti: partiOf(espressione), valore: esito.valore };
}

function partiOf(espressione: Espressione): (OperandoConto | string)[] {
  switch (espressione.kind) {
    case 'mancante':
      return [];
    case 'numero': {
      const { valore, unita } = quantitaOf(espressione.numero);
      return [{ valore, unita }];
    }
    case 'conto': {
      const { operatore, sinistra, destra } = espressione;
      return [...membroOf(sinistra), operatore, ...membroOf(destra)];
    }
  }
}

/** A sum inside a sum stands in brackets, whatever the order of the signs would do. */
function membroOf(espressione: Espressione): (OperandoConto | string)[] {
  const parti = partiOf(espressione);
  return espressione.kind === 'conto' ? ['(', ...parti, ')'] : parti;
}
