/** The nouns of the scoring: what comes in as cells, what they mean, what comes out. Types only. */

/** Content of a cell as any spreadsheet gives it. `null` is an empty cell, never zero. */
export type ContenutoCella = string | number | boolean | null;

/** Why a cell has no usable content: it shows an Excel error, or its formula was never calculated. */
export type Guasto = 'ERRORE_FORMULA' | 'FORMULA_NON_CALCOLATA';

/** One cell to be understood. */
export interface Cella {
  /** Sheet and address as a user writes them: `'Albero 2024'!F12`. */
  readonly dove: string;
  readonly valore: ContenutoCella;
  /** Number format in en-US codes (`0.00%`, `General`): tells a fraction from a number, and a date. */
  readonly formato: string;
  /** Present when `valore` must not be read; `valore` then holds the error text or `null`. */
  readonly guasto?: Guasto;
}

/** What the reading of a cell needs beside the cell. */
export interface Contesto {
  /** Year of the tree: completes dates written without one (`31 ottobre`). */
  readonly anno: number;
  /** True when the workbook counts dates from 1904. */
  readonly base1904: boolean;
}

/** A civil date as days since 1970-01-01 (no time zone: a date in a cell has none). */
export type Giorno = number;

/** Closed interval of the values that a printed number can stand for: 5,52 is [5,515 ; 5,525]. */
export interface Intervallo {
  readonly min: number;
  readonly max: number;
}

/**
 * A number with its unit. Percentages are fractions (`90 %` is 0.9, unit `%`).
 * Decimals are parsed as integer × power of ten, so that `86,04 %` and 0.8604 are the same double.
 */
export interface Quantita {
  readonly valore: number;
  /** As written (`N.`, `gg`, `€`, `%`), or taken from the target or the number format; empty when there is none. */
  readonly unita: string;
  /**
   * What a printed value can stand for; absent when the number is exact (an integer, euro with cents, a number cell
   * that holds more digits than it shows): see `intervalloOf`.
   */
  readonly intervallo?: Intervallo | undefined;
}

export type Confronto = '>=' | '>' | '<=' | '<' | '=';

/** One stage of a target by stages: `1) pubblicazione bando (ob. raggiunto al 50%)`. */
export interface Fase {
  readonly numero: number;
  readonly testo: string;
  /** Fraction 0..1 reached with this stage. */
  readonly raggiungimento: number;
}

/** Meaning of a target cell (calcolo § 2 and § 3). */
export type Target =
  | { readonly kind: 'soloMonitoraggio'; readonly nota?: string }
  | { readonly kind: 'logico'; readonly atteso: boolean; readonly nota?: string }
  | { readonly kind: 'data'; readonly entro: Giorno; readonly nota?: string }
  | { readonly kind: 'fasi'; readonly fasi: readonly Fase[]; readonly nota?: string }
  | { readonly kind: 'intervallo'; readonly da: Quantita; readonly a: Quantita; readonly nota?: string }
  | { readonly kind: 'annoN'; readonly confronto: Confronto; readonly nota?: string }
  | {
      readonly kind: 'soglia';
      readonly confronto: Confronto;
      /** False for a bare number, which reads as `>=`. */
      readonly esplicito: boolean;
      readonly soglia: Quantita;
      readonly nota?: string;
    };

/** Meaning of a value cell. `mancante` is an empty cell or `N/D`, and is never zero. */
export type Valore =
  | { readonly kind: 'mancante' }
  | { readonly kind: 'numero'; readonly quantita: Quantita }
  | { readonly kind: 'logico'; readonly valore: boolean }
  | { readonly kind: 'data'; readonly giorno: Giorno };

/** Everything about the tree that a person should look at. The table in `controlli` gives each its words. */
export const CODICI = [
  // reading a cell
  'TARGET_ILLEGGIBILE',
  'TARGET_MANCANTE',
  'VALORE_ILLEGGIBILE',
  'PESO_ILLEGGIBILE',
  'MISURE_ILLEGGIBILI',
  'DATA_INESISTENTE',
  'ERRORE_FORMULA',
  'FORMULA_NON_CALCOLATA',
  'UNITA_AMBIGUA',
  // scoring an indicator
  'VERSO_AMBIGUO',
  'TIPO_DIVERSO',
  'AL_LIMITE',
  'SUPERATO_UGUALE',
  'FASE_NON_PREVISTA',
  'DATA_SOTTO_SI',
  'SI_SOTTO_DATA',
  'UNITA_DIVERSA',
  'VALORE_MANCANTE',
  'VALORE_ARROTONDATO',
  'STORICO_MANCANTE',
  'MISURE_NON_TORNANO',
  'MISURE_INVERTITE',
  'DENOMINATORE_ZERO',
  // weights and structure
  'PESO_MANCANTE',
  'PESI_NON_100',
  'PESI_ASSENTI',
  'PESI_SCALA_IGNOTA',
  'PESO_SU_MONITORAGGIO',
  'META_SOLA',
  'SENZA_FIGLI',
  'NIENTE_DA_VALUTARE',
  'LIVELLO_SALTATO',
  'LIVELLO_DISCORDE',
  'LIVELLO_IGNOTO',
  'CODICE_DOPPIO',
  'CODICE_DISCORDE',
  'CODICE_ASSENTE_IN_ALBERO',
  'RIGHE_SOTTO_INTERVALLO',
  'ANNO_SENZA_TARGET',
  // parameters and side tables
  'FASCE_BUCHI',
  'FASCE_SOVRAPPOSTE',
  'PARAMETRO_ILLEGGIBILE',
  'PARAMETRI_PREDEFINITI',
  'RIGA_ILLEGGIBILE',
  'RIMODULAZIONE_DISCORDE',
  'MODIFICA_SENZA_ATTO',
  'PESO_UNITA_MANCANTE',
  'INDIVIDUALE_DISCORDE',
  'GRADO_STAMPATO_DIVERSO',
  'GRADO_STAMPATO_ARROTONDATO',
  'SENZA_CAUSA',
  // figures of an extract
  'MIN_OLTRE_MAX',
  'MEDIA_FUORI_MIN_MAX',
  'FUORI_MIN_MAX',
  'CIFRE_RIPETUTE',
  'SCALA_SOSPETTA',
] as const;

export type Codice = (typeof CODICI)[number];

/** A fact that the reading or the scoring noticed; `controlli` turns it into an anomalia in words. */
export interface Segnalazione {
  readonly codice: Codice;
  /** Cell it is about, as in `Cella.dove`. */
  readonly cella: string;
  /** What stands there, as the user sees it. */
  readonly trovato: string;
  /** Further facts for the message (`atteso`, `altro`, `minimo`…), already written for the reader. */
  readonly fatti?: Readonly<Record<string, string>>;
}

/** A cell understood, or the reason why not. The reading never guesses. */
export type Letto<T> =
  | { readonly kind: 'letto'; readonly cella: Cella; readonly valore: T }
  | {
      readonly kind: 'errore';
      readonly cella: Cella;
      readonly codice: Codice;
      readonly fatti?: Readonly<Record<string, string>>;
    };

/** Level of a node, from the root down. `indicatori` and `operativi` are the two groups under an obiettivo strategico. */
export type Livello =
  'ente' | 'ambito' | 'strategico' | 'indicatori' | 'operativi' | 'operativo' | 'indicatore';

/** A node as read from a sheet, nothing understood yet. */
export interface NodoLetto {
  /** Unique in the tree and stable between two readings of the same rows. */
  readonly id: string;
  readonly livello: Livello;
  /** As written (`PIRA 09_2024`); absent when the row has none. */
  readonly codice?: string;
  /** Further codes of the same node, written in brackets (`[PIRA14_2024]`). */
  readonly alias?: readonly string[];
  readonly titolo: string;
  readonly descrizione?: string;
  /** Where the label stands. For a node that no row has (a group taken from `SMVP`) the cell of its parent. */
  readonly cella: string;
  /** True when no row of the sheet stands for it. */
  readonly sintetico?: true;
  /** Absent column or an empty cell of a row that has the column: see `Cella.valore`. */
  readonly peso?: Cella;
  readonly target?: Cella;
  readonly consuntivo?: Cella;
  /** The expression of `Valori misure`, where the layout has that column. */
  readonly valoriMisure?: Cella;
  /** What stands in `Raggiungimento` now. */
  readonly raggiungimento?: Cella;
  readonly figli: readonly NodoLetto[];
}

/** A row of `Misure`. */
export interface MisuraLetta {
  readonly codice: string;
  readonly cella: string;
  readonly espressione?: Cella;
  readonly numeratore?: Cella;
  readonly denominatore?: Cella;
  readonly moltiplicatore?: Cella;
  readonly fonte?: string;
  readonly evidenza?: string;
  readonly data?: string;
}

/** A row of `Schede`, only what scoring needs of it. */
export interface SchedaLetta {
  readonly codice: string;
  readonly cella: string;
  readonly descrizione?: string;
  readonly baseline?: Cella;
  readonly annoBaseline?: Cella;
}

export interface RettificaLetta {
  readonly codice: string;
  readonly cella: string;
  readonly tipo: Cella;
  readonly raggiungimento?: Cella;
  readonly motivo: string;
  readonly atto: string;
}

export interface RimodulazioneLetta {
  readonly codice: string;
  readonly cella: string;
  readonly tipo: Cella;
  readonly originario?: Cella;
  readonly rimodulato?: Cella;
  readonly motivo: string;
  readonly atto: string;
  readonly data?: Cella;
}

export interface StoricoLetto {
  readonly codice: string;
  readonly cella: string;
  readonly anno: Cella;
  readonly valore?: Cella;
  readonly raggiungimento?: Cella;
}

export interface UnitaLetta {
  readonly codice: string;
  readonly cella: string;
  readonly unita: string;
  readonly peso?: Cella;
}

export interface IndividualeLetto {
  readonly ruolo: string;
  readonly obiettivo: string;
  readonly cella: string;
  readonly target?: Cella;
  readonly consuntivo?: Cella;
  readonly peso?: Cella;
  readonly codiceCollegato?: string;
}

/** The tables beside the tree; an absent range is an empty list. */
export interface TabelleLette {
  readonly misure: readonly MisuraLetta[];
  readonly schede: readonly SchedaLetta[];
  readonly storico: readonly StoricoLetto[];
  readonly rettifiche: readonly RettificaLetta[];
  readonly rimodulazioni: readonly RimodulazioneLetta[];
  readonly unita: readonly UnitaLetta[];
  readonly individuali: readonly IndividualeLetto[];
}

/** All that scoring needs from a workbook. */
export interface AlberoLetto {
  readonly radice: NodoLetto;
  readonly tabelle: TabelleLette;
  readonly contesto: Contesto;
  /** Day at which rimodulazioni count; absent means the end of `contesto.anno`. */
  readonly dataRiferimento?: Giorno;
}

/** One traffic-light band (calcolo § 5). Bands are in rising order. */
export interface Fascia {
  /** Upper bound as a fraction of 1; absent in the last band. */
  readonly finoA?: number;
  /** Whether a figure equal to `finoA` still belongs to this band. */
  readonly incluso: boolean;
  /** Words for an obiettivo: `Raggiunto`. */
  readonly obiettivo: string;
  /** Words for a grado di raggiungimento: `In linea`. */
  readonly grado: string;
  readonly simbolo: string;
  /** RRGGBB of the background under black text. */
  readonly colore: string;
  /** Cell of `Fino a`, where the band is a row of the workbook's `Fasce`. */
  readonly cella?: string;
}

/** A band of lateness: up to so many days late is worth this fraction. */
export interface Ritardo {
  readonly finoAGiorni: number;
  readonly raggiungimento: number;
}

/** The rules in force for a tree: dated data (`parametri`), completed by `SMVP` and `Fasce` of the workbook. */
export interface Regole {
  /** Stable name and version, printed with every result: `smvp-2024`. */
  readonly id: string;
  readonly versione: string;
  /** Act or page the rules come from. */
  readonly fonte: string;
  /** First day of validity, `AAAA-MM-GG`. */
  readonly dal: string;
  /** Weights of the two halves of an obiettivo strategico where no row carries them. Fractions. */
  readonly pesoIndicatori: number;
  readonly pesoObiettivi: number;
  readonly minimoMancato: 'rapporto' | 'scostamento';
  readonly valoreMancante: 'escludi' | 'zero' | 'blocca';
  /** Distance from 1 that the sum of sibling weights may have, as a fraction (0.00011 is 0,011 points). */
  readonly tolleranzaPesi: number;
  readonly annoN: 'precedente' | 'base';
  readonly fasce: readonly Fascia[];
  /** Empty: a date missed is worth 0. */
  readonly ritardi: readonly Ritardo[];
}

/** Outcome of one node: a closed list, never `number | null` (calcolo § 2). */
export type Esito =
  | { readonly kind: 'punteggio'; readonly valore: number }
  | { readonly kind: 'soloMonitoraggio' }
  /** Left out by a rettifica. */
  | { readonly kind: 'neutralizzato'; readonly motivo: string }
  | { readonly kind: 'nonValutabile'; readonly motivo: MotivoNonValutabile }
  | { readonly kind: 'errore'; readonly codice: Codice; readonly cella: string };

export type MotivoNonValutabile = 'valoreMancante' | 'storicoMancante' | 'nienteConta' | 'bloccato';

/**
 * How many that weigh are missing (`mancanti`) or wrong (`errori`) below a node: indicators, and nodes under
 * which nothing can be valued though no value is missing there.
 */
export interface Provvisorio {
  readonly mancanti: number;
  readonly errori: number;
}

/** Weight of the step from parent to child: a fraction, none printed, or a text that is no weight. */
export type Peso =
  | { readonly kind: 'peso'; readonly valore: number }
  | { readonly kind: 'assente' }
  | { readonly kind: 'errore' };

/** Where the value that is scored came from, in the order of precedence of calcolo § 2. */
export type OrigineValore = 'misure' | 'cella' | 'espressione' | 'consuntivo';

/** The sum behind a value, operand by operand. A percentage is a fraction. */
export type ContoMisure =
  | {
      readonly kind: 'numero';
      readonly valore: number;
      /** The cell that holds this number alone; absent for an operand written in a text. */
      readonly cella?: string;
    }
  | {
      readonly kind: 'conto';
      readonly operatore: '+' | '-' | '*' | '/';
      readonly sinistra: ContoMisure;
      readonly destra: ContoMisure;
    };

/** The value that counts for an indicator, unrounded where something unrounded is known. */
export interface ValoreUsato {
  readonly valore: Valore;
  readonly origine: OrigineValore;
  /** Where it stands. */
  readonly cella: string;
  /** The raw measures as a reader writes them (`246.142,61 € / 8.468.510,15 €`), when it came from measures. */
  readonly conto?: string;
  /** The same, operand by operand. */
  readonly misure?: ContoMisure;
}

/** What makes an indicator: its target in force, the value that counts, the value printed. */
export interface Indicatore {
  readonly target: Letto<Target>;
  /** The cell of `Valore` as printed. */
  readonly consuntivo: Letto<Valore>;
  readonly usato: Letto<ValoreUsato>;
  /** Present when a rimodulazione is in force: the original stays visible. */
  readonly rimodulato?: { readonly originario: string; readonly atto: string; readonly motivo: string };
  /**
   * Present for a target `valore osservato nell'anno n`: the year that was taken (absent when no table tells the
   * base year) and where its value stands (absent when it is not known: the target then stays `annoN`).
   */
  readonly annoN?: { readonly anno?: number; readonly cella?: string };
}

/** A figure set or a node left out by an act (range `Rettifiche`). */
export type Rettifica =
  | {
      readonly kind: 'neutralizzazione';
      readonly motivo: string;
      readonly atto: string;
      readonly cella: string;
    }
  | {
      readonly kind: 'valoreMotivato';
      readonly valore: number;
      readonly motivo: string;
      readonly atto: string;
      readonly cella: string;
    };

/**
 * A node understood: everything a cell says is parsed once, here, and its text is not seen again. All nodes have the
 * same fields, as with `NodoValutato`.
 */
export interface Nodo {
  readonly id: string;
  readonly livello: Livello;
  readonly codice?: string | undefined;
  /** The code in its normal form, for comparing (calcolo § 3). */
  readonly chiave?: string | undefined;
  /** The normal forms of its further codes. */
  readonly alias?: readonly string[] | undefined;
  readonly titolo: string;
  readonly descrizione?: string | undefined;
  readonly cella: string;
  readonly sintetico?: true | undefined;
  readonly peso: Peso;
  /** Cell of the weight; absent when no cell carries it. */
  readonly cellaPeso?: string | undefined;
  /** Only on a node of level `indicatore`. */
  readonly indicatore?: Indicatore | undefined;
  readonly rettifica?: Rettifica | undefined;
  readonly figli: readonly Nodo[];
}

export interface AssegnazioneUnita {
  readonly unita: string;
  /** Normal form of the code of an obiettivo operativo. */
  readonly chiave: string;
  readonly peso: Peso;
  readonly cella: string;
}

export interface Individuale {
  readonly ruolo: string;
  readonly obiettivo: string;
  readonly cella: string;
  readonly peso: Peso;
  readonly indicatore: Indicatore;
  readonly chiaveCollegata?: string;
}

/** The tree understood, ready to be scored as often as needed (scenario, bench). */
export interface Albero {
  readonly radice: Nodo;
  /** How many nodes it has, the root included. */
  readonly quanti: number;
  readonly unita: readonly AssegnazioneUnita[];
  readonly individuali: readonly Individuale[];
  readonly contesto: Contesto;
  /** What the reading noticed. */
  readonly segnalazioni: readonly Segnalazione[];
}

/**
 * A node with its figures. All nodes have the same fields, some of them `undefined`: trees have thousands of them,
 * and objects of one shape are several times faster to make and to read.
 */
export interface NodoValutato {
  readonly nodo: Nodo;
  /** Absent on the root. */
  readonly padre?: NodoValutato | undefined;
  readonly esito: Esito;
  /**
   * Share of the parent's figure that this node makes, after leaving out who does not count and dividing by
   * the sum of the others. Absent on the root and on a node that does not count.
   */
  readonly pesoEffettivo?: number | undefined;
  /** `96,89 %` or `N/D` (calcolo § 5). */
  readonly pubblicato: string;
  /** Taken from the published figure; absent where nothing is scored, and on the two groups. */
  readonly fascia?: Fascia | undefined;
  /** Points of the Ente lost here, as a fraction of 1; only on an indicator, or a node set by hand, that counts up to the root. */
  readonly puntiPersi?: number | undefined;
  /** Present when some value below is missing or wrong. */
  readonly provvisorio?: Provvisorio | undefined;
  readonly figli: readonly NodoValutato[];
}

/** A figure that is a mean of other figures, outside the tree (Area/Servizi, one unità, one role). */
export interface Indice {
  readonly nome: string;
  readonly esito: Esito;
  readonly pubblicato: string;
  readonly fascia?: Fascia | undefined;
  readonly provvisorio?: Provvisorio | undefined;
  /** What it is made of, with the weight of each; `id` of the tree where there is one. */
  readonly voci: readonly VoceIndice[];
}

export interface VoceIndice {
  readonly nome: string;
  readonly id?: string | undefined;
  readonly cella: string;
  /** As written, before anything is left out. */
  readonly peso: Peso;
  readonly pesoEffettivo?: number | undefined;
  readonly esito: Esito;
  readonly pubblicato: string;
}

/** The result: one value from which everything else is made. */
export interface Risultato {
  readonly regole: Regole;
  /** The root first, then depth first, in the order of the rows. */
  readonly nodi: readonly NodoValutato[];
  readonly ente: NodoValutato;
  /** Plain mean of all obiettivi operativi [R24 § 3.2]. */
  readonly areaServizi: Indice;
  readonly unita: readonly Indice[];
  readonly individuali: readonly Indice[];
  /** What the reading and the scoring noticed. */
  readonly segnalazioni: readonly Segnalazione[];
}
