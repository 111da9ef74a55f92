import { COLORI } from './colori.js';

/** How an indicatore stands at a date of the monitoraggio, with the light that says so. */
export interface StatoRilevazione {
  /** As in the column `Stato` of `Rilevazioni`, in lower case. */
  readonly stato: string;
  readonly simbolo: string;
  readonly colore: string;
}

/**
 * R24 § 3.3: the monitoraggio of July found objectives «in quanto non più attuali o non più realizzabili». Our
 * reading: in the course of the year the light is what the office says of the indicatore, not a grado di raggiungimento.
 */
export const STATI_RILEVAZIONE: readonly StatoRilevazione[] = [
  { stato: 'in linea', simbolo: '●', colore: COLORI.verde },
  { stato: 'a rischio', simbolo: '◐', colore: COLORI.ambra },
  { stato: 'non più realizzabile', simbolo: '○', colore: COLORI.rosso },
];
