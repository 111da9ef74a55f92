/** Changes of figures that come from elsewhere: an extract, an answer, a report. Types only. */

/**
 * Where a figure goes: `valore` into the tree; the measures into the row of their code in `Misure`; `propria` (the own
 * value), means and extremes into its row in `Pareto`.
 */
export type CampoCambiato =
  | 'valore'
  | 'misure'
  | 'numeratore'
  | 'denominatore'
  | 'moltiplicatore'
  | 'propria'
  | 'mediaNazionale'
  | 'mediaCluster'
  | 'minimo'
  | 'massimo';

/** One figure that shall stand in the workbook. */
export interface Cambiamento {
  /** As written in the extract or in the tree; compared in normal form. The `id` of a node that has no code. */
  readonly codice: string;
  readonly campo: CampoCambiato;
  /** A text is read as a cell would be (`4,12 gg`, `SI`, an expression), and never as a formula. */
  readonly nuovo: string | number;
  /** Number format of a number; the one of the cell otherwise. */
  readonly formato?: string;
  /** Where it comes from, as a reader should see it: `Pareto, estratto del 20-06-2025`. */
  readonly fonte: string;
  /** Protocol or link. */
  readonly evidenza?: string;
  /** `AAAA-MM-GG`. */
  readonly data: string;
  /** What makes it suspect, in Italian; empty where nothing does. */
  readonly dubbi: readonly string[];
}
