/**
 * A table of the Relazione or of the Piano as plain data: what it says and how it is to be read, nothing of sheets.
 * Any host draws it: a worksheet, a page, a clipboard. Types only; the words of numbers are in `numero.ts`.
 */
import type { Giorno } from '../scoring/index.js';

/** How a number is to be shown; its value stays at full precision. One row of `GENERI_NUMERO` for each. */
export type GenereNumero =
  | 'percentuale'
  | 'peso'
  | 'variazione'
  | 'intero'
  | 'differenza'
  | 'decimale'
  | 'differenzaDecimale'
  | 'euro'
  | 'anno';

/** What stands in a column, for its width, its alignment and its format; `misto` says nothing of its cells. */
export type GenereColonna = GenereNumero | 'testo' | 'data' | 'luce' | 'misto';

export interface Colonna {
  /** As in the source. One real header: every column has one. */
  readonly titolo: string;
  readonly genere: GenereColonna;
  /** Characters as printed, at the size of the text of the table. */
  readonly larghezza: number;
}

/** A cell of the same table: its row among `Tabella.righe`, its column. */
export interface RifCella {
  readonly riga: number;
  readonly colonna: number;
}

/** A formula over cells of its table: en-US text without the leading `=`, with the cells in it. */
export type Formula = readonly (string | RifCella)[];

/** A traffic light: colour is never alone. */
export interface Luce {
  /** `●`, `◐`, `○`, `⚠`; absent beside N/D. */
  readonly simbolo?: string;
  /** `Raggiunto`, `Parzialmente raggiunto (provvisorio)`, `Da correggere`, `N/D`. */
  readonly testo: string;
  /** Background under black text, RRGGBB; absent where there is nothing to colour. */
  readonly colore?: string;
}

export type CellaTabella =
  | { readonly tipo: 'vuota' }
  | {
      readonly tipo: 'testo';
      readonly testo: string;
      /** Said below in the same cell, on a line of its own: the description of an indicatore. */
      readonly dettaglio?: string;
      /** Said below the text, its colour fills the cell: a box of the tree in its graphic form. */
      readonly luce?: Luce;
    }
  | {
      readonly tipo: 'numero';
      /** Finite. Percentages are fractions. */
      readonly valore: number;
      readonly genere: GenereNumero;
      /** Present when some value below is missing or wrong: a host that shows no light beside it says it in words. */
      readonly provvisorio?: true;
      /** What gives it anew, for a host that computes; any other shows `valore`. */
      readonly formula?: Formula;
    }
  | { readonly tipo: 'data'; readonly giorno: Giorno }
  | ({ readonly tipo: 'luce' } & Luce)
  /** Nothing is known or nothing is scored: printed `N/D`. */
  | { readonly tipo: 'nonDisponibile'; readonly provvisorio?: true }
  /** Something that a person has to write: printed `da compilare`. */
  | { readonly tipo: 'daCompilare' };

/**
 * What a row is in its table. `sezione`: a title across the table, in its first cell; `intestazione`: headers of the
 * rows below it, where a table has several blocks; `gruppo`: a row that stands for those below it; `totale`; `dati`.
 */
export type RuoloRiga = 'sezione' | 'intestazione' | 'gruppo' | 'dati' | 'totale';

export interface RigaTabella {
  readonly ruolo: RuoloRiga;
  /** As many as the columns. */
  readonly celle: readonly CellaTabella[];
  /** Column of the cell that names the row (its header for a screen reader); absent where none does. */
  readonly etichetta?: number;
  /** Depth in the tree, 0 for the first level; absent where rows are not a tree. */
  readonly livello?: number;
}

/** What a note is about; a host may print some of them apart. */
export type GenereNota =
  | 'provvisorio'
  /** Why it is published though provisional or incomplete. */
  | 'motivo'
  | 'rettifica'
  | 'rimodulazione'
  /** Why an indicatore is below 100 %, and what is done about it. */
  | 'scostamento'
  | 'regole'
  | 'metodo'
  | 'legenda'
  | 'commento'
  | 'fonte'
  | 'avviso';

/** A sentence below the table. */
export interface Nota {
  readonly genere: GenereNota;
  readonly testo: string;
  /** Of a line of the legend. */
  readonly luce?: Luce;
}

/** From which result, under which rules and when a table was made: what tells later whether it is stale. */
export interface Provenienza {
  /** SHA-256 of what the result depends on, as hex digits; the first 12 are shown. */
  readonly impronta: string;
  readonly regole: { readonly id: string; readonly versione: string; readonly fonte: string };
  /** `AAAA-MM-GGTHH:MM:SS`, local time. */
  readonly quando: string;
  readonly ente: string;
  readonly anno: number;
}

/** A native chart over the cells of its table. */
export interface Grafico {
  /** `barre` stand upright, `barreOrizzontali` lie. */
  readonly tipo: 'barre' | 'barreOrizzontali' | 'linee';
  readonly titolo: string;
  /** The alternative text: what the chart shows, with its figures, in a sentence or two. */
  readonly descrizione: string;
  /**
   * `colonne`: each of `colonne` is a series, its categories are the cells of `colonnaNomi` in `righe`.
   * `righe`: each row is a series named by its cell in `colonnaNomi`, its categories are the titles of `colonne`.
   */
  readonly serie: 'colonne' | 'righe';
  readonly colonnaNomi: number;
  readonly colonne: readonly number[];
  /** First and last of `Tabella.righe`, both included. */
  readonly righe: { readonly da: number; readonly a: number };
}

/** A fact about what the whole table is about, printed above its header: `Risorse economiche` of an obiettivo. */
export interface Campo {
  readonly nome: string;
  readonly cella: CellaTabella;
}

export interface Tabella {
  /** Of the registry: `sintesi`, `scheda-os`. */
  readonly id: string;
  /** Tells apart the tables of one id: the code of the obiettivo strategico of a `scheda-os`. */
  readonly istanza?: string;
  readonly titolo: string;
  /** Where it stands in the source: `Relazione sulla performance, § 3.1`. */
  readonly sezione: string;
  /** How its page lies. */
  readonly pagina: 'verticale' | 'orizzontale';
  readonly campi?: readonly Campo[];
  readonly colonne: readonly Colonna[];
  readonly righe: readonly RigaTabella[];
  readonly note: readonly Nota[];
  readonly provenienza: Provenienza;
  readonly grafici?: readonly Grafico[];
}
