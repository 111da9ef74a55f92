/** What a body brings to its year: its tree, its offices, what happens; with the figures worked out by hand. */
import type { Compilazione } from '../support/richieste.js';
import type { Righe, Valore } from './mano.js';

export interface Risposta {
  /** Office as in the requests, by the end of the name of its file. */
  readonly ufficio: string;
  readonly compilazione: Compilazione;
  /** Name that the file has when it comes back. */
  readonly nome: string;
  readonly togli?: readonly string[];
  readonly rovescia?: boolean;
}

export interface Estratto {
  readonly testo: string;
  readonly opzioni: readonly string[];
  /** What the import says. */
  readonly detto: string;
}

export interface Corpo {
  readonly ente: string;
  readonly regole: string;
  readonly anno: number;
  /** In the columns of the form of `Albero`: Livello, Peso, Codice, Titolo, four texts, three targets. */
  readonly albero: Righe;
  readonly unita: Righe;
  /** Rows of `Raccolta` for what `Unita` does not assign. */
  readonly raccolta: Righe;
  readonly schede: Righe;
  /** Names of the request files. */
  readonly richieste: readonly string[];
  readonly rilevazioni: Righe;
  readonly rimodulazioni: Righe;
  /** The row that a replacement adds to the tree, below that of this code or title. */
  readonly aggiunta: { readonly sotto: string; readonly riga: readonly Valore[] };
  readonly risposte: readonly Risposta[];
  /** What the first import says: each of these sentences. */
  readonly detto: readonly string[];
  /** The choice that ends the conflict. */
  readonly scegli: string;
  /** Texts of the two extracts, with the options of their import. */
  readonly pareto: Estratto;
  readonly kronos: Estratto;
  readonly scostamenti: Righe;
  readonly attesi: {
    /** Avanzamento in July of the first indicatore, as a fraction. */
    readonly avanzamento: readonly [nome: string, valore: number];
    /** Published figures at the end, by code or title. */
    readonly pubblicati: Readonly<Record<string, string>>;
    /** Words of the light of some of them. */
    readonly valutazioni: Readonly<Record<string, string>>;
    /** The indicatore that replaces another. */
    readonly nuovo: string;
    /** Indicatori with their targets, in the year after. */
    readonly dopo: readonly (readonly [nome: string, target: string | null])[];
  };
}
