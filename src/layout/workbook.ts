/**
 * The port: what the project needs of a workbook, and nothing else. `host/excel` and `host/xlsx` implement it.
 *
 * `read` carries cells in, `apply` carries writes out, `select` shows a place to the user.
 * Rows and columns are counted from 0. Nothing here is localised: numbers are numbers, dates are serials,
 * formulas and number formats are in en-US.
 */
import type { ContenutoCella, Guasto } from '../scoring/index.js';

/** A rectangle of cells on a sheet. */
export interface Indirizzo {
  readonly foglio: string;
  readonly riga: number;
  readonly colonna: number;
  readonly righe: number;
  readonly colonne: number;
}

/** A cell as a host gives it. */
export interface CellaFoglio {
  /** Cached value of a formula; text of an error when `guasto` is `ERRORE_FORMULA`. */
  readonly valore: ContenutoCella;
  /** en-US, with the leading `=`; absent for a constant. */
  readonly formula?: string;
  /** en-US number format, `General` when none. */
  readonly formato: string;
  readonly guasto?: Guasto;
}

/** A block of cells read, row by row; cells beyond the used range are there and empty. */
export interface Area {
  readonly indirizzo: Indirizzo;
  readonly celle: readonly (readonly CellaFoglio[])[];
  /** Merged blocks that touch the area: only their top-left cell holds something. */
  readonly unite: readonly Indirizzo[];
  /** Cells that a protected sheet would refuse; absent when the sheet is not protected. */
  readonly bloccate?: readonly (readonly boolean[])[];
}

export interface RichiestaNome {
  readonly nome: string;
  /** Further rows below and columns at the right to read along, outside the range (bounded by the sheet). */
  readonly oltre?: { readonly righe: number; readonly colonne: number };
  /**
   * About how many characters each cell holds, where these are long plain texts: a host that reads piece by piece
   * reckons with it. Absent: the cells of a table, short texts and numbers.
   */
  readonly caratteri?: number;
}

/** All names and Excel tables that begin so, found like single names; those asked for one by one are left out. */
export interface RichiestaFamiglia {
  readonly prefisso: string;
  /** Only the last row of each range is read: `area` is then that row alone. */
  readonly soloUltimaRiga?: true;
  /** Hardly a formula is thought to stand there: a host may then ask for less, and for the rest where there is one. */
  readonly soloDati?: true;
  readonly oltre?: NonNullable<RichiestaNome['oltre']>;
}

export interface Richiesta {
  /** Named ranges, found by the rule of `cartella.md` (§ Lookup). */
  readonly nomi?: readonly RichiestaNome[];
  readonly famiglie?: readonly RichiestaFamiglia[];
  /** Sheet whose scope is looked at first, instead of the active one. */
  readonly foglio?: string;
  readonly intervalli?: readonly Indirizzo[];
  /** The user's present selection (a file has none: its active sheet's first cell). */
  readonly selezione?: true;
  /** Lists of sheets, tables and names. */
  readonly elenchi?: true;
}

export type NomeTrovato =
  | {
      readonly kind: 'trovato';
      /** The range itself, without `oltre`. */
      readonly indirizzo: Indirizzo;
      /** The range with `oltre`. */
      readonly area: Area;
      /** Sheet of the scope; absent when the name belongs to the workbook. */
      readonly ambito?: string;
      /** Present when an Excel table of that name served as the range. */
      readonly tabella?: string;
    }
  | { readonly kind: 'mancante' }
  | { readonly kind: 'rotto'; readonly formula: string }
  | { readonly kind: 'costante'; readonly formula: string }
  | { readonly kind: 'piuAree'; readonly formula: string }
  | { readonly kind: 'dinamico'; readonly formula: string }
  | { readonly kind: 'ambiguo'; readonly fogli: readonly string[] };

export interface FoglioElencato {
  readonly nome: string;
  readonly visibilita: 'visibile' | 'nascosto' | 'moltoNascosto';
  readonly protetto: boolean;
  /** Absent on an empty sheet. */
  readonly usato?: Indirizzo;
}

export interface Elenchi {
  readonly fogli: readonly FoglioElencato[];
  readonly tabelle: readonly { readonly nome: string; readonly indirizzo: Indirizzo }[];
  readonly nomi: readonly { readonly nome: string; readonly ambito?: string; readonly formula: string }[];
  readonly foglioAttivo: string;
  /** True when sheets can be neither added nor removed. */
  readonly strutturaProtetta: boolean;
}

export interface Lettura {
  /** By the name asked for, as it was asked; those of a family as the workbook spells them. */
  readonly nomi: ReadonlyMap<string, NomeTrovato>;
  /** In the order asked for. */
  readonly intervalli: readonly Area[];
  readonly selezione?: Area;
  readonly elenchi?: Elenchi;
  readonly base1904: boolean;
}

/** Look of a cell. Absent fields stay as they are. Colours are RRGGBB. */
export interface Stile {
  readonly grassetto?: boolean;
  readonly corsivo?: boolean;
  readonly colore?: string;
  readonly sfondo?: string;
  readonly dimensione?: number;
  readonly orizzontale?: 'sinistra' | 'centro' | 'destra';
  readonly verticale?: 'alto' | 'centro' | 'basso';
  readonly aCapo?: boolean;
  readonly bordo?: boolean;
}

/** What to put into a cell. Absent fields stay as they are; `valore: null` empties it. A text is always text, also `=1+1`. */
export interface CellaScritta {
  readonly valore?: ContenutoCella;
  /** en-US, with the leading `=`; excludes `valore`. */
  readonly formula?: string;
  readonly formato?: string;
  readonly stile?: Stile;
}

/** One rule of a conditional format of ours: the cells whose row's text in `colonnaTesto` begins with `testo`. */
export interface RegolaTesto {
  readonly testo: string;
  readonly stile: Pick<Stile, 'colore' | 'sfondo' | 'grassetto'>;
}

/** How a new sheet prints. */
export interface Stampa {
  readonly orientamento: 'verticale' | 'orizzontale';
  readonly larghezzaPagine?: number;
  readonly righeRipetute?: { readonly da: number; readonly a: number };
  readonly area?: Omit<Indirizzo, 'foglio'>;
  /** `&P`, `&N` and the other codes of Excel; `&` of a text doubled. */
  readonly piede?: { readonly sinistra?: string; readonly centro?: string; readonly destra?: string };
  readonly intestazione?: { readonly sinistra?: string; readonly centro?: string; readonly destra?: string };
}

/** A native chart over cells of one sheet. */
export interface GraficoFoglio {
  /** By it the chart is known again, and replaced. */
  readonly nome: string;
  /** `barre` stand upright, `barreOrizzontali` lie. */
  readonly tipo: 'barre' | 'barreOrizzontali' | 'linee';
  readonly titolo: string;
  /** Alternative text; a host that cannot keep one leaves it out. */
  readonly descrizione: string;
  /** Cells with the names of the categories: one row or one column. */
  readonly categorie: Indirizzo;
  /** One row or one column of numbers each. */
  readonly serie: readonly { readonly nome: string; readonly valori: Indirizzo }[];
  /** Cells that it covers. */
  readonly posizione: Indirizzo;
}

/** What is expected in some cells of a new sheet. Something else can still be typed, after a warning. */
export interface Convalida {
  readonly zona: Omit<Indirizzo, 'foglio'>;
  /** An `elenco` has words without commas, at most 255 characters in all: Excel keeps no more. */
  readonly ammessi:
    | { readonly kind: 'elenco'; readonly valori: readonly string[] }
    | { readonly kind: 'data' }
    | { readonly kind: 'numero' };
  /** What to type, in a sentence: said as a warning. */
  readonly messaggio: string;
}

export type NuovoFoglio = Extract<Scrittura, { tipo: 'nuovoFoglio' }>;

/** A write, as data. Applied in the order given. */
export type Scrittura =
  | {
      readonly tipo: 'celle';
      readonly indirizzo: Indirizzo;
      readonly celle: readonly (readonly CellaScritta[])[];
      /** As in `RichiestaNome`, of what may stand in these cells already or will. */
      readonly caratteri?: number;
    }
  | {
      /** Replaces the rules of ours in these columns (recognised by their formula's form), keeps all others. */
      readonly tipo: 'formatoCondizionale';
      /** Where the colours show. */
      readonly indirizzo: Indirizzo;
      /** Column whose text decides, on the same rows. */
      readonly colonnaTesto: number;
      readonly regole: readonly RegolaTesto[];
    }
  | {
      readonly tipo: 'nuovoFoglio';
      readonly nome: string;
      readonly visibilita?: FoglioElencato['visibilita'];
      /** Widths in characters, from the first column. */
      readonly larghezze?: readonly number[];
      /** Rows that stay on screen. */
      readonly righeBloccate?: number;
      readonly stampa?: Stampa;
      readonly convalide?: readonly Convalida[];
    }
  | { readonly tipo: 'eliminaFoglio'; readonly nome: string }
  | {
      /** One look for all these cells; contents stay. */
      readonly tipo: 'aspetto';
      readonly indirizzo: Indirizzo;
      readonly stile: Stile;
      /** What `stile` leaves open becomes that of a cell that nobody has touched; number formats stay. */
      readonly daCapo?: true;
    }
  | {
      /** Rows as tall as the texts in them. */
      readonly tipo: 'adattaRighe';
      readonly indirizzo: Indirizzo;
      /** Points of each row, for a host that cannot measure texts. */
      readonly altezze?: readonly number[];
    }
  | {
      /** Widths in characters of the columns of `indirizzo`, from its first. */
      readonly tipo: 'larghezze';
      readonly indirizzo: Indirizzo;
      readonly caratteri: readonly number[];
    }
  | {
      /** The print area of a sheet where it still is `prima`; another one, or none, stays. */
      readonly tipo: 'areaStampa';
      readonly prima: Indirizzo;
      readonly dopo: Indirizzo;
    }
  | {
      /** Puts a chart, in the place of the one of that name. */
      readonly tipo: 'grafico';
      readonly grafico: GraficoFoglio;
    }
  | { readonly tipo: 'eliminaGrafico'; readonly foglio: string; readonly nome: string }
  | {
      readonly tipo: 'definisciNome';
      readonly nome: string;
      readonly ambito?: string;
      readonly indirizzo: Indirizzo;
    }
  | { readonly tipo: 'eliminaNome'; readonly nome: string; readonly ambito?: string };

/** What must still stand when the write begins; a difference stops it (`CAMBIATO_NEL_FRATTEMPO`). */
export interface Premessa {
  readonly indirizzo: Indirizzo;
  readonly celle: readonly (readonly CellaFoglio[])[];
}

export interface Applicazione {
  readonly premesse: readonly Premessa[];
  readonly scritture: readonly Scrittura[];
}

export interface Workbook {
  read(richiesta: Richiesta): Promise<Lettura>;
  /**
   * Checks the premesse, writes, reads the written cells back and compares: all of it or nothing.
   * @throws WorkbookError when it was not done; the workbook is then as it was.
   */
  apply(applicazione: Applicazione): Promise<void>;
  select(indirizzo: Indirizzo): Promise<void>;
}
