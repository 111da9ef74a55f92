/** What the fascicolo for the OIV is made from beside the tables' own data. Types only. */
import type { Regole, Target, Valore } from '../../scoring/index.js';

/** An anomalia, in the words of the check. */
export interface AnomaliaFascicolo {
  readonly severita: 'errore' | 'attenzione' | 'nota';
  readonly cella: string;
  readonly messaggio: string;
  readonly rimedio: string;
  /** Why it was accepted; absent while it is open. */
  readonly accettata?: string;
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

/** The grado of an indicatore as a formula, without the leading `=`, over these cells. */
export type GradoFormula = (
  target: Target,
  valore: Valore,
  celle: { readonly valore: string; readonly target: string; readonly fino: string },
  regole: Regole,
) => string;

export interface DatiFascicolo {
  readonly anomalie: readonly AnomaliaFascicolo[];
  readonly campione: Campione;
  readonly gradoFormula: GradoFormula;
}
