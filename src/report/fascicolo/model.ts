/** What the fascicolo for the OIV is made from beside the tables' own data. Types only. */

/** An anomalia, in the words of the check. */
export interface AnomaliaFascicolo {
  readonly severita: 'errore' | 'attenzione' | 'nota';
  readonly cella: string;
  readonly messaggio: string;
  readonly rimedio: string;
  /** Why it was accepted; absent while it is open. */
  readonly accettata?: string;
}

/** Target and weight of an indicatore as the Piano had them, by normal form of the code. */
export interface IndicatorePiano {
  readonly titolo: string;
  /** As written. */
  readonly target?: string;
  /** A fraction. */
  readonly peso?: number;
}

/** The Piano as it was kept in the workbook. */
export interface PianoTenuto {
  /** `Versione «Piano» del 31-01-2024`. */
  readonly fonte: string;
  readonly indicatori: ReadonlyMap<string, IndicatorePiano>;
}

/** The sample, and how anybody can draw it again. */
export interface Campione {
  /** What the OIV gave. */
  readonly seme: string;
  /** `id` of the nodes drawn, in the order in which they were drawn. */
  readonly estratti: readonly string[];
  /** How many they were drawn from. */
  readonly popolazione: number;
}

export interface DatiFascicolo {
  readonly anomalie: readonly AnomaliaFascicolo[];
  readonly campione: Campione;
  /** Absent when no version of the Piano was kept. */
  readonly piano?: PianoTenuto;
}
