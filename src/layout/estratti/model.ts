/** A pasted extract: its cells as they were pasted, the tables found among them, the columns recognised. Types only. */
import type { Cella } from '../../scoring/index.js';
import type { Area } from '../workbook.js';

/** What separates the cells of a text; `nessuno`: each line is one cell. */
export type Delimitatore = '\t' | ';' | ',' | '|' | 'nessuno';

/** How a column writes decimals: `1.234,56` or `1,234.56`. */
export type Convenzione = 'italiana' | 'inglese';

/**
 * Cells that were pasted, or that stand in a range. Texts are clean: no control characters, no broken surrogates, no
 * mark-up. Rows of a text are as long as they were written.
 */
export interface Incollato {
  /** On a sheet that does not exist, for a text. */
  readonly area: Area;
  readonly delimitatore: Delimitatore;
  /** What was found and made harmless, in Italian. */
  readonly avvisi: readonly string[];
}

/** Which column means what, for headers with these words: given by hand, or remembered by the workbook. */
export interface Abbinamento {
  /** Kind of extract: `pareto`, `kronos`… */
  readonly genere: string;
  /** The header row in normal form, see `firmaOf`. */
  readonly firma: string;
  /** Column of each meaning, counted from 0; a meaning that is not here has none. */
  readonly colonne: Readonly<Record<string, number>>;
  /** How columns write decimals, where their cells do not tell it; by column. */
  readonly decimali?: Readonly<Record<number, Convenzione>>;
}

/**
 * What the cells of a whole column tell of its decimals. `neutra`: no number has a separator; `ambigua`: all could be
 * either (`1.234`); `mista`: some are Italian and some English, and none is read until it is settled by hand.
 */
export type Decimali = Convenzione | 'neutra' | 'ambigua' | 'mista';

/** A column of a table, as its header and all its cells tell. */
export interface ColonnaEstratta {
  readonly indice: number;
  /** As written; empty where there is none. */
  readonly titolo: string;
  /** How its numbers are read. */
  readonly decimali: Decimali;
  /** True when `decimali` was taken from the other columns, or is the Italian of nobody's telling. */
  readonly decimaliPresunti: boolean;
  /** Unit of the header or of most cells, as written; empty where there is none. */
  readonly unita: string;
  /** How many of its cells are numbers. */
  readonly numeri: number;
}

/** One table of the extract: a header row and its rows. */
export interface Tratto<K extends string> {
  /** Row of the header inside the area. */
  readonly intestazione: number;
  readonly firma: string;
  /** All columns with a title or a content, from the left. */
  readonly colonne: readonly ColonnaEstratta[];
  /** Column of each meaning, counted inside the area. */
  readonly abbinate: ReadonlyMap<K, number>;
  /** Years that headers name, by column. */
  readonly anni: ReadonlyMap<number, number>;
  /** True when the columns come from an `Abbinamento`. */
  readonly ricordato: boolean;
  /** Rows inside the area, blank ones and repeated headers left out. */
  readonly righe: readonly number[];
}

/** A row that belongs to no table. */
export interface RigaScartata {
  readonly cella: string;
  readonly testo: string;
}

/** An extract with its columns recognised. */
export interface EstrattoLetto<K extends string> {
  readonly incollato: Incollato;
  readonly tratti: readonly Tratto<K>[];
  /** Rows inside a table that hold one text only: titles of sections, notes. */
  readonly scartate: readonly RigaScartata[];
  /** Lines outside the tables. */
  readonly righeFuori: number;
}

/** A row of an extract by what its columns mean. */
export interface RigaEstratta<K extends string> {
  /** Where it begins. */
  readonly cella: string;
  readonly tratto: Tratto<K>;
  /** Text of a meaning, on one line; empty where there is none. */
  readonly testo: (chiave: K) => string;
  /**
   * Cell of a meaning with its number as this project reads numbers; absent where the table has no such column.
   * `mista`: see `Decimali`.
   */
  readonly cifra: (chiave: K) => Cella | 'mista' | undefined;
}
