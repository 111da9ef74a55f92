/** What an import shows before anything is written: row by row what was understood, old → new. Types only. */
import type { Anomalia } from '../../controlli/index.js';
import type {
  Abbinamento,
  Area,
  Cambiamento,
  ColonnaEstratta,
  Delimitatore,
  LettoKronos,
} from '../../layout/index.js';

/** Kinds of data that can be imported. `integra` is compared, and never written. */
export type GenereImporta = 'pareto' | 'misure' | 'kronos' | 'integra' | 'albero';

/** Where the extract is. */
export type Sorgente =
  | { readonly kind: 'testo'; readonly testo: string; readonly delimitatore?: Delimitatore }
  /** A name, or an address as a user writes it. */
  | { readonly kind: 'intervallo'; readonly nome: string }
  | { readonly kind: 'selezione' }
  /** Cells of another file. */
  | { readonly kind: 'area'; readonly area: Area };

export interface OpzioniImporta {
  readonly foglio?: string;
  /** Local time, `AAAA-MM-GGTHH:MM:SS`: the day is that of the import. */
  readonly adesso: string;
  /** What the source is called in the workbook; the kind of the extract otherwise. */
  readonly fonte?: string;
  readonly evidenza?: string;
  /** Columns given by hand; those that the workbook remembers count after them. */
  readonly abbinamenti?: readonly Abbinamento[];
  /** Titles of columns given by hand, by meaning; the other columns are recognised by their words. */
  readonly titoli?: Readonly<Record<string, string>>;
  /** Codes given by hand, by the label or the code of the row in the extract. */
  readonly codici?: Readonly<Record<string, string>>;
  /** Of an extract of Kronos: what each indicatore is of it, by code. */
  readonly formule?: Readonly<Record<string, string>>;
  /** Waits a moment between two slices, so that who called can do something else; told how far it is, 0 to 1. */
  readonly pausa?: (quota: number) => Promise<void>;
}

/** How a row was found to be about an indicatore. */
export type Riconoscimento =
  | { readonly come: 'codice' }
  /** `grado`: from 0 to 1, to be shown. */
  | { readonly come: 'titolo'; readonly grado: number }
  | { readonly come: 'aMano' }
  /** No code and no title is near enough, or two are equally near. */
  | { readonly come: 'nessuno'; readonly candidati: readonly CandidatoIndicatore[] };

export interface CandidatoIndicatore {
  readonly codice: string;
  readonly titolo: string;
  readonly grado: number;
}

/** `uguale`: the workbook says so already; `diverso`: it says something else, to be reconciled. */
export type StatoVoce = 'nuovo' | 'uguale' | 'diverso' | 'nonTrovato' | 'illeggibile' | 'altroAnno';

/** One figure of the extract and what becomes of it. */
export interface VoceImporta {
  /** Unique in the import. */
  readonly id: string;
  /** Where it stands in the extract. */
  readonly cella: string;
  /** What the extract calls it. */
  readonly etichetta: string;
  readonly riconoscimento: Riconoscimento;
  /** Of the tree; absent for what was not found. */
  readonly codice?: string;
  readonly titolo?: string;
  readonly stato: StatoVoce;
  /** What stands now and what would stand, as a reader sees it; empty for none. */
  readonly prima: string;
  readonly dopo: string;
  /** `media nazionale 5,19 gg · min 0,96 gg · max 17,77 gg`; empty where there is none. */
  readonly confronto: string;
  /** What keeping the means and the extremes in the workbook does; none where they are suspect. */
  readonly confronti?: readonly Cambiamento[];
  /** What makes it suspect or needs a decision, in Italian. */
  readonly dubbi: readonly string[];
  /** What ticking it does; none for what cannot be written. */
  readonly cambiamenti: readonly Cambiamento[];
  /** Whether it is ticked at first: found for certain, without doubts, where nothing stands. */
  readonly spunta: boolean;
}

/** A table of the extract with its columns, to be confirmed or corrected. */
export interface TabellaEstratta {
  readonly firma: string;
  readonly colonne: readonly ColonnaEstratta[];
  /** Column of each meaning. */
  readonly abbinate: Readonly<Record<string, number>>;
  /** True when the workbook remembered them. */
  readonly ricordata: boolean;
  readonly righe: number;
  /** The first rows, as they were pasted. */
  readonly prime: readonly (readonly string[])[];
}

/** An import made ready to be looked at. */
export interface Importazione {
  readonly genere: GenereImporta;
  readonly fonte: string;
  readonly tabelle: readonly TabellaEstratta[];
  /** What a column may mean. */
  readonly significati: readonly string[];
  readonly voci: readonly VoceImporta[];
  readonly anomalie: readonly Anomalia[];
  /** What was made harmless, passed over, or is worth knowing. */
  readonly avvisi: readonly string[];
  /** To be remembered with what is written. */
  readonly abbinamenti: readonly Abbinamento[];
  /** Of an extract of Kronos: the year of the tree, and the sums by process. */
  readonly anno?: number;
  readonly kronos?: LettoKronos;
}
