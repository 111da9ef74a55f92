/** An extract of Kronos summed by process and year. Types only. */
import type { MisuraKronos } from '../../parametri/index.js';
import type { Segnalazione } from '../../scoring/index.js';

/** A process of the Mappa dei processi with its figures of a year. */
export interface ProcessoKronos {
  /** `A1.1`, in capitals. */
  readonly codice: string;
  /** Empty when no row tells it. */
  readonly descrizione: string;
  /** A figure that no row has is absent. */
  readonly cifre: Readonly<Partial<Record<MisuraKronos, number>>>;
}

export interface AnnoKronos {
  readonly anno: number;
  /** Months that are there, from 1; none for an extract by year. */
  readonly mesi: readonly number[];
  readonly processi: readonly ProcessoKronos[];
  /** Of all processes. */
  readonly totali: ProcessoKronos['cifre'];
}

/** All that is kept of an extract: no row of a person, no name. */
export interface LettoKronos {
  readonly anni: readonly AnnoKronos[];
  /** Figures that some row has. */
  readonly misure: readonly MisuraKronos[];
  /** How many rows were read, and how many of them were of persons. */
  readonly righe: number;
  readonly righePersone: number;
  /** What was passed over or decided, in Italian. */
  readonly avvisi: readonly string[];
  /** What makes the figures uncertain: totals that do not agree, months that are missing or there twice. */
  readonly dubbi: readonly string[];
  /** Cells that cannot be read. */
  readonly segnalazioni: readonly Segnalazione[];
}
