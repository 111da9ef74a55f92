/** Cells and notes of figures. */
import { NON_DISPONIBILE, numero, testo, VUOTA } from '../celle.js';
import type { CellaTabella, Nota } from '../tabella.js';
import { agree, formatCifra, type CellaLetta, type Cifra } from './cifre.js';

/** A figure at full precision; empty where there is none. */
export function cellaCifra(cifra: Cifra | undefined): CellaTabella {
  return cifra === undefined ? VUOTA : numero(cifra.valore, cifra.genere);
}

/** What stands in a cell of figures; a text that is no figure stays as it is written. */
export function cellaLetta(letta: CellaLetta, scritto: string): CellaTabella {
  switch (letta.kind) {
    case 'cifra':
      return cellaCifra(letta.cifra);
    case 'vuota':
      return VUOTA;
    case 'mancante':
      return NON_DISPONIBILE;
    case 'illeggibile':
      return testo(scritto === '' ? '#' : scritto);
  }
}

export function avviso(parole: string): Nota {
  return { genere: 'avviso', testo: parole };
}

/** A figure chosen between the written and the computed one, and what is to be said of it. */
export interface CifraScelta {
  readonly cifra?: Cifra;
  readonly nota?: Nota;
}

/**
 * Of two that agree the one whose printing leaves less open: a total of amounts with their cents rather than the sum
 * of rounded ones, a share of whole numbers rather than its rounding. Where they cannot be one figure the computed
 * one, which is said; the one that is there where the other is missing.
 */
export function chooseCifra(
  scritta: Cifra | undefined,
  calcolata: Cifra | undefined,
  dove: string,
): CifraScelta {
  if (calcolata === undefined) return scritta === undefined ? {} : { cifra: scritta };
  if (scritta === undefined) return { cifra: calcolata };
  if (agree(scritta, calcolata)) {
    const isPrecisa = scritta.max - scritta.min < calcolata.max - calcolata.min;
    return { cifra: isPrecisa ? { ...scritta, genere: calcolata.genere } : calcolata };
  }
  const parole = `${dove}: nella cartella è scritto ${formatCifra({ ...scritta, genere: calcolata.genere })}, il calcolo dà ${formatCifra(calcolata)}; vale il calcolo.`;
  return { cifra: calcolata, nota: avviso(parole) };
}
