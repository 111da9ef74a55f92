/** Writes made ready, with what is needed to show them and to take them back. */
import type {
  CellaFoglio,
  CellaScritta,
  GraficoFoglio,
  Indirizzo,
  NuovoFoglio,
  Scrittura,
  Stile,
} from './workbook.js';

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
  /** Colours of the light that goes and of the one that comes, RRGGBB; absent where there is none. */
  readonly luce?: { readonly prima: string; readonly dopo: string };
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

/** One look for some cells; a later one counts over an earlier one. */
export interface AspettoScritto {
  readonly indirizzo: Indirizzo;
  readonly stile: Stile;
}

/** A block of cells of ours, known again by its name: a table, a form. Its cells are among the `modifiche`. */
export interface BloccoScritto {
  readonly nome: string;
  /** Where it stood; absent when the write makes it. */
  readonly prima?: Indirizzo;
  readonly dopo: Indirizzo;
  /** The sheet that the write makes for it. */
  readonly foglio?: NuovoFoglio;
  /** Looks that the write gives it; none when they stay as they are. */
  readonly aspetti: readonly AspettoScritto[];
  /** Charts that the write puts; none when they stay as they are. */
  readonly grafici: readonly GraficoFoglio[];
}

/** Writes made ready, with what is needed to take them back. */
export interface Piano {
  readonly modifiche: readonly CellaCambiata[];
  readonly scritture: readonly Scrittura[];
  readonly testimoni: readonly Testimone[];
  readonly nomi: readonly NomeSpostato[];
  readonly blocchi?: readonly BloccoScritto[];
}

/** Several plans as one, in their order. */
export function joinPiani(piani: readonly Piano[]): Piano {
  return {
    modifiche: piani.flatMap(({ modifiche }) => modifiche),
    scritture: piani.flatMap(({ scritture }) => scritture),
    testimoni: piani.flatMap(({ testimoni }) => testimoni),
    nomi: piani.flatMap(({ nomi }) => nomi),
    blocchi: piani.flatMap(({ blocchi = [] }) => blocchi),
  };
}
