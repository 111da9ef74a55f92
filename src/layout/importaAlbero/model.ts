/** What the reading of a published text understood: its tables, row by row, with what a person should look at. */
import type { Livello } from '../../scoring/index.js';

/** A field of a line, with the place where it stood: number of the column, or of the character. */
export interface Campo {
  readonly posto: number;
  readonly testo: string;
}

/** A line of the text, or a row of a sheet, without its empty fields. */
export interface RigaTesto {
  /** `riga 1003` of a text, `'Foglio1'!12` of a sheet: where the user finds it. */
  readonly dove: string;
  readonly campi: readonly Campo[];
}

/** The documents and their tables differ in order and in what they hold. */
export type GenereTabella = 'scalare' | 'piano' | 'piatto' | 'relazione';

/** Why a row is doubtful; the words stand in `parametri`. */
export type MotivoDubbio =
  | 'livelloDedotto'
  | 'colonneIncerte'
  | 'targetDubbio'
  | 'campiAvanzati'
  | 'righeUnite'
  | 'senzaTarget'
  | 'senzaPeso'
  | 'codiceDoppio'
  | 'senzaIntestazione';

export interface Dubbio {
  readonly motivo: MotivoDubbio;
  /** What stands there, as far as it helps. */
  readonly trovato: string;
}

/** A target with the year that its header names, where it names one. */
export interface TargetScritto {
  readonly testo: string;
  readonly anno?: number;
}

/** A row of the tree as the text has it: all texts as written, empty when there is none. */
export interface RigaImportata {
  readonly dove: string;
  readonly livello: Livello;
  readonly profondita: number;
  /** Present for an indicatore that belongs to the obiettivo strategico. */
  readonly strategico?: true;
  readonly codice?: string;
  readonly alias: readonly string[];
  readonly titolo: string;
  readonly descrizione: string;
  readonly algoritmo: string;
  readonly fonte: string;
  readonly valoriMisure: string;
  readonly peso: string;
  readonly target: readonly TargetScritto[];
  readonly consuntivo: string;
  readonly raggiungimento: string;
  readonly dubbi: readonly Dubbio[];
}

/** A line inside a table that is no row of the tree. */
export interface RigaNonLetta {
  readonly dove: string;
  readonly testo: string;
}

/** Rows of one kind of table, wherever in the text they stand. */
export interface TabellaImportata {
  readonly genere: GenereTabella;
  /** True for a table of the obiettivi operativi (R24 § 3.2). */
  readonly operativi: boolean;
  /** Where its first and its last row stand. */
  readonly da: string;
  readonly a: string;
  readonly righe: readonly RigaImportata[];
  readonly scartate: readonly RigaNonLetta[];
  /** Years that its targets name. */
  readonly anni: readonly number[];
}

/** What two tables may say differently of a node; `assente`: one of them has it not. */
export type CampoDiverso = 'peso' | 'target' | 'valore' | 'raggiungimento' | 'titolo' | 'assente';

/** What the table that makes the tree says, and what another one says. */
export interface Differenza {
  /** Code of the node, or its title. */
  readonly nodo: string;
  readonly campo: CampoDiverso;
  /** Where the tree has it; empty when it has it not. */
  readonly dove: string;
  readonly scritto: string;
  readonly doveAltra: string;
  readonly altro: string;
}
