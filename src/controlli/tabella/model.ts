/** A table as it is printed, and as the rules read it. Types only. */
import type { Cifra } from '../cifra.js';

export interface Casella {
  /** As the reader sees it, without the marks of a format. */
  readonly testo: string;
  /** Cell of a sheet, or line of a text. */
  readonly dove: string;
  readonly cifra?: Cifra;
  /** True for bold type: totals often stand out so. */
  readonly evidenza?: true;
}

export interface TabellaStampata {
  /** Blank rows too: they divide blocks. Rows need not be of one length. */
  readonly righe: readonly (readonly Casella[])[];
  readonly dove: string;
}

/** A row of figures under a header. */
export interface Riga {
  readonly etichetta: string;
  /** The other words of the row: `totale`, in a column that tells what each row is. */
  readonly parole: readonly string[];
  readonly dove: string;
  /** By column; a hole where the cell holds no figure. */
  readonly caselle: readonly (Casella | undefined)[];
  readonly evidenza: boolean;
  /** True for the first row below a blank one or a title: a block begins. */
  readonly inizio: boolean;
}

export interface Colonna {
  /** Header in one line, those above it first: `Funzionari ed EQ Donne`. */
  readonly titolo: string;
  /** Year that the header names; absent when it names none, or two. */
  readonly anno?: number;
  /** All its figures are percentages, or the header says so. */
  readonly percento: boolean;
}

/** Rows of figures below one header: a printed table may hold several, one under the other. */
export interface Quadro {
  readonly colonne: readonly Colonna[];
  readonly righe: readonly Riga[];
}
