/** Writes made ready, with what is needed to show them and to take them back. */
import type { CellaFoglio, CellaScritta, Indirizzo, Scrittura } from './workbook.js';

/** A cell whose content changes. */
export interface CellaCambiata {
  /** As a user writes it: `'Albero 2024'!H12`. */
  readonly cella: string;
  /** What stands there and what will, as the user reads them. */
  readonly prima: string;
  readonly dopo: string;
  readonly indirizzo: Indirizzo;
  readonly vecchia: CellaFoglio;
  readonly nuova: CellaScritta;
}

/** A cell that is not written and tells that its row is still the same: the label beside a result. */
export interface Testimone {
  readonly indirizzo: Indirizzo;
  readonly testo: string;
}

/** A name whose range changes. */
export interface NomeSpostato {
  readonly nome: string;
  readonly ambito?: string;
  readonly prima: Indirizzo;
  readonly dopo: Indirizzo;
}

/** Writes made ready, with what is needed to take them back. */
export interface Piano {
  readonly modifiche: readonly CellaCambiata[];
  readonly scritture: readonly Scrittura[];
  readonly testimoni: readonly Testimone[];
  readonly nomi: readonly NomeSpostato[];
}
