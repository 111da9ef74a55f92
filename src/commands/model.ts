/** What a command shows before it writes, and what it says afterwards. Types only. */
import type { Anomalia } from '../controlli/index.js';
import type {
  Annotazione,
  Applicazione,
  CartellaLetta,
  IntervalloScritto,
  Piano,
  Premessa,
  Registro,
} from '../layout/index.js';
import type { Risultato } from '../scoring/index.js';

export type NomeComando =
  | 'calcola'
  | 'annulla'
  | 'ripeti'
  | 'pulisci'
  | 'impostazioni'
  | 'collega'
  | 'tabelle'
  | 'modulo'
  | 'importa'
  | 'nuova'
  | 'raccolta'
  | 'risposte'
  | 'traccia'
  | 'scenario'
  | 'rimedio'
  | 'accetta'
  | 'versione'
  | 'chiudi';

/** One cell that a command will change, as a person reads it. */
export interface Modifica {
  /** Sheet and address: `'Albero 2024'!H12`. */
  readonly cella: string;
  readonly prima: string;
  readonly dopo: string;
}

/** Something to ask the user before the write. */
export interface Conferma {
  readonly kind: 'colonneNuove' | 'formuleSovrascritte' | 'regoleNuove' | 'senzaRipristino';
  /** The question, in Italian. */
  readonly domanda: string;
  /** The cells it is about. */
  readonly celle: readonly string[];
  /** True when the write can be done without: what was not agreed to is then left alone. */
  readonly facoltativa: boolean;
}

/** A write made ready: data, complete but for the time at which it will be done. */
export type ScritturaPronta =
  /** A new step of the log. */
  | {
      readonly kind: 'nuovoPasso';
      readonly piano: Piano;
      /** The plan in its place when the user agrees to lose formulas of the result columns. */
      readonly conFormule?: Piano;
      readonly intervalli: readonly IntervalloScritto[];
      readonly premesse: readonly Premessa[];
      readonly registro: Registro;
      readonly impronta?: string;
      readonly regole?: string;
      /** Further lines of the log. */
      readonly annotazioni?: readonly Annotazione[];
    }
  /** A write that moves along the log, or removes it: it brings its own changes of the log. */
  | { readonly kind: 'sulRegistro'; readonly applicazione: Applicazione };

/** A write made ready and not done, to be shown and then given to `writeProposta`. */
export interface Proposta {
  readonly comando: NomeComando;
  /** Cells that the command answers for, changed or not. */
  readonly celle: number;
  /** Cells whose content changes, in the order of the sheet. */
  readonly modifiche: readonly Modifica[];
  readonly conferme: readonly Conferma[];
  readonly scrittura: ScritturaPronta;
}

/** How the figures that stand in the workbook relate to its inputs now. */
export type Freschezza = 'maiCalcolato' | 'aggiornato' | 'superato';

/** An anomalia that a person has accepted: it is shown and not counted. */
export interface AnomaliaAccettata extends Anomalia {
  readonly motivo: string;
  /** `AAAA-MM-GGTHH:MM:SS`. */
  readonly quando: string;
}

/** The tree read and scored, and what writing it would change. */
export interface Calcolo {
  readonly cartella: CartellaLetta;
  readonly risultato: Risultato;
  /** Those that nobody has accepted. */
  readonly anomalie: readonly Anomalia[];
  readonly accettate: readonly AnomaliaAccettata[];
  /** SHA-256 of what the result depends on, as 64 hex digits; the first 12 are shown. */
  readonly impronta: string;
  readonly freschezza: Freschezza;
  readonly proposta: Proposta;
}

/** A write that was done and read back. */
export interface Scritto {
  readonly comando: NomeComando;
  /** Cells whose content changed; 0 when there was nothing to write and nothing was touched. */
  readonly celle: number;
}

/** A step of the log, for Cronologia. */
export interface Passo {
  readonly id: string;
  /** A `NomeComando`, or a name that a later version of ours wrote. */
  readonly comando: string;
  /** `AAAA-MM-GGTHH:MM:SS`, local time of the machine that wrote. */
  readonly quando: string;
  readonly celle: number;
  /** `superato`: undone, then something else was written. */
  readonly stato: 'fatto' | 'annullato' | 'superato';
  /** True when what undoes it is still kept. */
  readonly annullabile: boolean;
  readonly impronta?: string;
}
