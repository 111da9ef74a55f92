/** A scenario in the words a user types. Types and names only. */

/** What a scenario may change. */
export type CampoScenario = 'valore' | 'target' | 'peso' | 'regola' | 'fascia';

/** One change. */
export interface CambioScenario {
  readonly campo: CampoScenario;
  /** Code of the node; of a rule the name of its parameter; of a band its words (`Raggiunto`, `In linea`). */
  readonly chi: string;
  /** As it would be typed into the cell; of a band where it ends. Empty: a value that is missing. */
  readonly nuovo: string;
}

export interface Scenario {
  readonly nome: string;
  readonly cambi: readonly CambioScenario[];
}

/** How each kind of change is called in the sheet and on screen. */
export const NOMI_CAMPO: Readonly<Record<CampoScenario, string>> = {
  valore: 'Consuntivo',
  target: 'Target',
  peso: 'Peso',
  regola: 'Regola',
  fascia: 'Fascia fino a',
};

/** A change that means nothing in this workbook, and why. */
export interface CambioIgnoto {
  readonly cambio: CambioScenario;
  readonly motivo: string;
}
