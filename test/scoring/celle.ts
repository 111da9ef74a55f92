import type { Cella, ContenutoCella, Contesto } from '../../src/scoring/index.js';

/** A cell somewhere, as a spreadsheet gives it. */
export function cella(valore: ContenutoCella, formato = 'General', dove = 'Foglio!A1'): Cella {
  return { dove, valore, formato };
}

export const CONTESTO: Contesto = { anno: 2024, base1904: false };

/** Days since 1970-01-01 of a date written `AAAA-MM-GG`. */
export function giorno(data: string): number {
  return Date.parse(`${data}T00:00:00Z`) / 86_400_000;
}
