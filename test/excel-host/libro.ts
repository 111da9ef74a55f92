/**
 * What the emulated Excel needs of a workbook in memory: a thin interface, so that the Excel classes know no file
 * format. Rows and columns from 0; colours RRGGBB; formulas and number formats in en-US.
 */
import type { ContenutoCella } from '../../src/scoring/model.js';
import type { FoglioElencato, Stampa } from '../../src/layout/workbook.js';

export const RIGHE_FOGLIO = 1_048_576;
export const COLONNE_FOGLIO = 16_384;

export interface Rettangolo {
  readonly riga: number;
  readonly colonna: number;
  readonly righe: number;
  readonly colonne: number;
}

/** Look of a cell; `undefined` is what a cell has that nobody has touched. */
export interface StileCella {
  readonly grassetto: boolean;
  readonly corsivo: boolean;
  readonly colore: string | undefined;
  readonly sfondo: string | undefined;
  readonly dimensione: number | undefined;
  readonly orizzontale: 'sinistra' | 'centro' | 'destra' | undefined;
  readonly verticale: 'alto' | 'centro' | 'basso' | undefined;
  readonly aCapo: boolean;
  readonly bordo: boolean;
}

export interface CellaLibro {
  /** Cached value of a formula, which nobody calculates here; text of an error when `errore`. */
  readonly contenuto: ContenutoCella;
  /** With the leading `=`. */
  readonly formula: string | undefined;
  readonly errore: boolean;
  readonly formato: string;
  readonly stile: StileCella;
  /** Whether a protected sheet refuses to change it. */
  readonly bloccata: boolean;
}

export interface RegolaCondizionale {
  readonly id: string;
  /** `Custom` is a rule with a formula; the others are only kept. */
  readonly tipo: 'Custom' | 'CellValue' | 'DataBar' | 'IconSet' | 'ColorScale' | 'ContainsText';
  readonly aree: readonly Rettangolo[];
  /** With the leading `=`, written for the top-left cell of the first area. */
  readonly formula: string | undefined;
  readonly colore: string | undefined;
  readonly sfondo: string | undefined;
  readonly grassetto: boolean;
  readonly fermaSeVera: boolean;
}

/** Cells of some sheet. */
export interface RiferimentoLibro {
  readonly foglio: string;
  readonly area: Rettangolo;
}

export interface SerieLibro {
  readonly nome: string;
  readonly valori: RiferimentoLibro | undefined;
  readonly categorie: RiferimentoLibro | undefined;
}

export interface GraficoLibro {
  readonly id: string;
  readonly nome: string;
  readonly tipo: 'ColumnClustered' | 'BarClustered' | 'Line';
  readonly titolo: string;
  readonly legenda: boolean;
  readonly serie: readonly SerieLibro[];
  /** Cells that it covers. */
  readonly posizione: Rettangolo | undefined;
}

/** What may be typed into some cells: the rule and the warning as they were given. */
export interface ConvalidaLibro {
  readonly area: Rettangolo;
  readonly regola: unknown;
  readonly avviso: unknown;
}

export interface NomeLibro {
  readonly nome: string;
  /** Sheet of its scope; `undefined` is the workbook. */
  readonly ambito: string | undefined;
  /** With the leading `=`. */
  readonly formula: string;
  readonly nascosto: boolean;
}

export interface TabellaLibro {
  readonly nome: string;
  readonly foglio: string;
  /** Header row included. */
  readonly area: Rettangolo;
}

export interface Foglio {
  /** Never changes, also when the sheet is renamed. */
  readonly id: string;
  nome: string;
  visibilita: FoglioElencato['visibilita'];
  /** Absent when the sheet is not protected. */
  readonly protezione: { readonly formattaCelle: boolean } | undefined;
  readonly unite: readonly Rettangolo[];
  /** Smallest rectangle around what has a content; absent on an empty sheet. */
  readonly usato: Rettangolo | undefined;
  /** The same around what has a content or a format. */
  readonly usatoConFormati: Rettangolo | undefined;
  cella(riga: number, colonna: number): CellaLibro;
  writeCella(riga: number, colonna: number, cambio: Partial<CellaLibro>): void;
  /** The first wins over the next. */
  regole: readonly RegolaCondizionale[];
  /** Widths in characters of the columns that have one of their own. */
  larghezze: ReadonlyMap<number, number>;
  /** Heights in points of the rows that have one of their own; the others are as tall as their texts. */
  altezze: ReadonlyMap<number, number>;
  grafici: readonly GraficoLibro[];
  righeBloccate: number;
  stampa: Partial<Stampa>;
  convalide: readonly ConvalidaLibro[];
}

export interface Libro {
  readonly base1904: boolean;
  readonly strutturaProtetta: boolean;
  readonly fogli: readonly Foglio[];
  foglioAttivo: Foglio;
  /** The user's selection on the active sheet. */
  selezione: readonly Rettangolo[];
  readonly nomi: readonly NomeLibro[];
  readonly tabelle: readonly TabellaLibro[];
  addFoglio(nome: string): Foglio;
  deleteFoglio(foglio: Foglio): void;
  /** Adds it, or replaces the one of the same name and scope. */
  defineNome(nome: NomeLibro): void;
  deleteNome(nome: string, ambito: string | undefined): void;
}
