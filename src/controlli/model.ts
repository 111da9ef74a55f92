import type { Codice } from '../scoring/index.js';

/** `errore`: a figure is wrong or missing; `attenzione`: look at it before publishing; `nota`: how something was read. */
export type Severita = 'errore' | 'attenzione' | 'nota';

/** A thing to look at, in words for the reader. */
export interface Anomalia {
  readonly codice: Codice;
  readonly severita: Severita;
  /** Sheet and cell, as in `Cella.dove`. */
  readonly cella: string;
  readonly trovato: string;
  readonly atteso: string;
  /** What is wrong, in one sentence. */
  readonly messaggio: string;
  /** What to do. */
  readonly rimedio: string;
}
