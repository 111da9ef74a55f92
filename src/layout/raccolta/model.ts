/** The collection of figures from the offices: what is asked, what came back. Types only. */
import type { Cella, NodoValutato } from '../../scoring/index.js';

/** How the value of an indicatore is to be written: what its target asks for. */
export type GenereRisposta = 'numero' | 'percentuale' | 'data' | 'logico' | 'testo';

/** One figure asked of an office. */
export interface VoceRichiesta {
  /** Code, or the title of an indicatore that has none. */
  readonly codice: string;
  readonly nodo: NodoValutato;
  readonly unita: string;
  readonly ruolo?: string;
  readonly descrizione?: string;
  readonly algoritmo?: string;
  readonly misura?: string;
  /** As written. */
  readonly target: string;
  /** Value of the year before, as written. */
  readonly precedente?: string;
  readonly genere: GenereRisposta;
  /** As written: `31-01-2025`. */
  readonly scadenza?: string;
  /** Row of `Raccolta`, counted inside the range; absent where it is not there yet. */
  readonly riga?: number;
  readonly stato?: string;
}

/** What came back about one figure. */
export interface RispostaLetta {
  readonly codice: string;
  /** Where it stands in the file that came back. */
  readonly cella: string;
  readonly valore?: Cella;
  readonly numeratore?: Cella;
  readonly denominatore?: Cella;
  readonly fonte?: string;
  readonly evidenza?: string;
}

/** A file that came back, known by what stands in it. */
export interface FileRisposta {
  /** Name of the file. */
  readonly file: string;
  readonly ente: string;
  readonly anno: string;
  readonly unita: string;
  readonly risposte: readonly RispostaLetta[];
}
