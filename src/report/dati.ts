/**
 * What the tables are made from: the result, and the ranges beside the tree as plain rows. `layout` fills it; here
 * nothing of a sheet is known. An absent list means that the workbook has no such range; an empty one that nobody
 * has filled it yet.
 */
import type { Fotografia } from './confronto/fotografia.js';
import type { Cella, ContenutoCella, Giorno, Guasto, Risultato, Segnalazione } from '../scoring/index.js';

/** Where the workbook is in the cycle of the performance. */
export type FaseCiclo = 'pianificazione' | 'monitoraggio' | 'consuntivo';

/** A row of `Schede`, with what columns of the tree say of the same node. */
export interface SchedaRelazione {
  readonly descrizione?: string;
  readonly algoritmo?: string;
  readonly fonte?: string;
  /** Programma (D.M. 27/03/2013). */
  readonly programma?: string;
  /** Euro. */
  readonly risorse?: number;
  readonly funzione?: string;
  readonly soggetti?: string;
  readonly baseline?: string;
  readonly annoBaseline?: number;
  readonly commento?: string;
}

/** What a row of `Misure` says of where its figures come from, as written. */
export interface EvidenzaMisura {
  readonly fonte?: string;
  /** Protocol or link. */
  readonly evidenza?: string;
  readonly data?: string;
}

/** A row of `Scostamenti`. */
export interface RigaScostamento {
  readonly codice: string;
  readonly causa?: string;
  readonly spiegazione?: string;
  readonly correttivo?: string;
}

/** A row of `Storico`: the figures of an earlier year. */
export interface RigaStorico {
  readonly codice: string;
  readonly anno: number;
  /** As written. */
  readonly valore?: string;
  /** A fraction. */
  readonly raggiungimento?: number;
}

/** A row of `Rilevazioni`. */
export interface RigaRilevazione {
  readonly codice: string;
  readonly data?: Giorno;
  readonly valore?: Cella;
  /** In linea, a rischio, non più realizzabile. */
  readonly stato?: string;
  readonly previsione?: string;
  readonly criticita?: string;
  /** Conferma, rimodula, elimina. */
  readonly proposta?: string;
}

/** A row of `Rimodulazioni`, as written. */
export interface RigaRimodulazione {
  readonly codice: string;
  readonly tipo: string;
  readonly originario?: string;
  readonly rimodulato?: string;
  readonly motivo?: string;
  readonly parereOiv?: string;
  readonly atto?: string;
  readonly dataAtto?: Giorno;
}

/** A row of `Obiettivi_individuali`, as written. */
export interface RigaIndividuale {
  readonly ruolo: string;
  readonly obiettivo: string;
  /** As in `VoceIndice.cella` of the result, where its figures are. */
  readonly cella: string;
  readonly azioni?: string;
  readonly indicatore?: string;
  readonly target?: string;
  readonly consuntivo?: string;
}

/** A target of the Piano, for one of its years. */
export interface TargetAnno {
  readonly anno: number;
  /** As written; empty where none is set. */
  readonly testo: string;
}

/** A cell of an optional range. */
export interface CellaDati {
  readonly valore: ContenutoCella;
  /** en-US number format: tells a fraction from a number, and a date. */
  readonly formato: string;
  readonly guasto?: Guasto;
}

/** A column of an optional range. */
export interface ColonnaDati {
  /** As written: `Valori al 31.12.2023`. */
  readonly titolo: string;
  /** Its words in normal form, without its year: `valori`; empty where it is only a year. */
  readonly nome: string;
  /** The year it names; absent when it names none, or two. */
  readonly anno?: number;
}

/** An optional range that the scoring does not know (`Contesto_Imprese`, `Personale`): its header and its rows. */
export interface TabellaDati {
  readonly colonne: readonly ColonnaDati[];
  /** Rows that hold something, each as wide as the columns. */
  readonly righe: readonly (readonly CellaDati[])[];
  /** Sheet and address, for a message. */
  readonly dove: string;
  /** What makes its figures uncertain, in words: printed below the tables that are made of it. */
  readonly avvisi?: readonly string[];
}

export interface DatiRelazione {
  readonly risultato: Risultato;
  /** SHA-256 of what the result depends on, as hex digits. */
  readonly impronta: string;
  /** `AAAA-MM-GGTHH:MM:SS`, local time. */
  readonly adesso: string;
  /** As printed: `Camera di commercio di Alessandria-Asti`. */
  readonly ente: string;
  readonly anno: number;
  /** Absent: a consuntivo. */
  readonly fase?: FaseCiclo;
  /** Day at which the tree is looked at; absent: the end of the year. */
  readonly dataRiferimento?: Giorno;
  /** True when the workbook counts dates from 1904. */
  readonly base1904: boolean;
  readonly attoSmvp?: string;
  /** Of the open data; absent: CC BY 4.0. */
  readonly licenza?: string;
  /** By normal form of the code. */
  readonly schede: ReadonlyMap<string, SchedaRelazione>;
  /** `Valori misure` as printed, by normal form of the code. */
  readonly misure: ReadonlyMap<string, string>;
  /** By normal form of the code; absent where there is no `Misure`. */
  readonly evidenze?: ReadonlyMap<string, EvidenzaMisura>;
  /** Targets of all the years that the tree has columns for, in order of year, by `id` of the node. */
  readonly targetAnni: ReadonlyMap<string, readonly TargetAnno[]>;
  readonly scostamenti?: readonly RigaScostamento[];
  readonly storico?: readonly RigaStorico[];
  readonly rilevazioni?: readonly RigaRilevazione[];
  readonly rimodulazioni?: readonly RigaRimodulazione[];
  readonly individuali?: readonly RigaIndividuale[];
  /** Versions of the tree that the workbook keeps, in their order. */
  readonly versioni?: readonly Fotografia[];
  /** Outcome of `Confronta con Integra`, in a sentence; absent when it was not done. */
  readonly confrontoIntegra?: string;
  /** Why the allegato is published though something stands in the way; printed on it. */
  readonly motivoPubblicazione?: string;
  /** The other optional ranges, by name as in the workbook (`Contesto_Imprese`). */
  readonly tabelle: ReadonlyMap<string, TabellaDati>;
  /** What the reading of these ranges noticed; what the scoring reads is in the segnalazioni of the result. */
  readonly segnalazioni?: readonly Segnalazione[];
}
