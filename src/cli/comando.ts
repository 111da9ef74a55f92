/** The form of a command of the command line: a row of the table in `comandi/index.ts`. */
import type { Terminale, Uscita } from './terminale.js';

export interface Opzione {
  readonly nome: string;
  readonly breve?: string;
  /** Name of its value in the help; absent for a switch. */
  readonly valore?: string;
  /** May be given several times. */
  readonly ripetibile?: true;
  readonly descrizione: string;
}

export interface Argomenti {
  /** In the order of `Comando.argomenti`; all present, but for those in brackets. */
  readonly posizionali: readonly string[];
  readonly testo: (nome: string) => string | undefined;
  /** Values of a repeatable option, in the order in which they were given. */
  readonly testi: (nome: string) => readonly string[];
  readonly presente: (nome: string) => boolean;
}

export interface Comando {
  readonly nome: string;
  /** Names of the positional arguments; one in brackets may be left out, a last one with `…` given several times. */
  readonly argomenti: readonly string[];
  readonly opzioni: readonly Opzione[];
  readonly descrizione: string;
  readonly run: (argomenti: Argomenti, terminale: Terminale) => Promise<Uscita>;
}

/** A command line that cannot be understood; the text is for the user. */
export class ErroreArgomenti extends Error {}
