/**
 * The ranges of aggregated figures beside the tree, read for the tables of the Relazione (§§ 1, 2, 3.4, 5) and of the
 * Piano (§§ 1.2, 2, 5). Words in the normal form of `intestazioni.ts`: lower case, no accents, no year.
 */
import type { FormaTabella } from './intestazioni.js';

const CODICE = ['codice', 'cod', 'codice indicatore', 'codice collegato'] as const;
const FONTE = ['fonte', 'fonti', 'fonte del dato'] as const;

/** One row for each range; the columns that no row of synonyms names are read as figures where the table has any. */
export const TABELLE_RELAZIONE = {
  /** Extract of the benchmarking. The own value is under the name of the Chamber: the first column not named here. */
  pareto: {
    nome: 'Pareto',
    colonne: {
      codice: CODICE,
      indicatore: [
        'indicatore',
        'indicatori',
        'descrizione indicatore',
        'indicatori piu significativi pareto',
      ],
      mediaNazionale: ['media nazionale', 'media italia', 'nazionale'],
      mediaCluster: ['media cluster', 'media cluster dimensionale', 'cluster', 'cluster dimensionale'],
      minimo: ['min', 'minimo', 'valore minimo'],
      massimo: ['max', 'massimo', 'valore massimo'],
      anno: ['anno'],
      significativo: ['significativo', 'in evidenza', 'scelto'],
    },
    richieste: ['indicatore'],
  },
  datiAttivita: {
    nome: 'Dati_attivita',
    colonne: {
      area: ['area', 'settore'],
      servizio: ['servizio', 'tema', 'ambito'],
      attivita: ['attivita', 'descrizione', 'voce'],
      valore: ['valore', 'risultato', 'risultati', 'numero'],
      codice: CODICE,
    },
    richieste: ['attivita', 'valore'],
  },
  customer: {
    nome: 'Customer',
    colonne: {
      aspetto: ['aspetto', 'voce', 'item', 'domanda', 'servizio'],
      positivi: ['giudizi positivi', 'positivi', 'giudizi positivi %', '% positivi', 'soddisfatti', 'valore'],
      risposte: ['risposte', 'numero risposte', 'n risposte'],
      codice: CODICE,
    },
    richieste: ['aspetto', 'positivi'],
  },
  personale: {
    nome: 'Personale',
    colonne: {
      aspetto: ['aspetto', 'tabella', 'tipo di dato'],
      voce: ['voce', 'classe', 'descrizione'],
      area: ['area', 'categoria', 'area professionale'],
      anno: ['anno'],
      donne: ['donne', 'femmine', 'f'],
      uomini: ['uomini', 'maschi', 'm'],
      totale: ['totale', 'dipendenti in servizio', 'in servizio'],
      dotazione: ['dotazione', 'dotazione organica', 'dotazione dm', 'dotazione organica dm'],
      fte: ['fte'],
      riservatezza: ['riservatezza', 'pubblicazione', 'scelta'],
      motivo: ['motivo', 'motivazione'],
    },
    richieste: ['aspetto', 'voce'],
  },
  autovalutazione: {
    nome: 'Autovalutazione',
    colonne: {
      voce: ['voce', 'item', 'fase', 'ambito', 'dimensione'],
      media: ['media nazionale', 'media', 'nazionale'],
    },
    richieste: ['voce'],
  },
  kronos: {
    nome: 'Kronos',
    colonne: {
      codice: [
        'processo',
        'codice processo',
        'codice',
        'cod processo',
        'sottoprocesso',
        'codice sottoprocesso',
      ],
      descrizione: ['descrizione', 'descrizione processo', 'denominazione processo'],
      fte: ['fte', 'fte proprio', 'fte propri', 'fte interni', 'fte interno'],
      fteIntegrato: ['fte integrato', 'fte integrati', 'fte totale', 'fte totali'],
      ore: ['ore', 'ore lavorate', 'n ore', 'numero ore'],
      costiInterni: ['costi interni', 'costo interno', 'interni', 'costi del personale'],
      costiEsterni: ['costi esterni', 'costo esterno', 'esterni'],
      costiPromozionali: ['costi promozionali', 'costo promozionale', 'promozionali', 'interventi economici'],
    },
    richieste: ['codice'],
  },
  pola: {
    nome: 'Pola',
    colonne: {
      dimensione: ['dimensione', 'dimensioni'],
      sezione: ['sezione', 'salute', 'ambito'],
      obiettivo: ['obiettivo', 'obiettivi'],
      indicatore: ['indicatore', 'indicatori'],
      baseline: ['baseline', 'stato', 'stato baseline', 'stato attuale'],
      avvio: ['fase di avvio', 'fase di avvio target', 'avvio', 'target fase di avvio'],
      intermedio: [
        'fase di sviluppo intermedio',
        'fase di sviluppo intermedio target',
        'sviluppo intermedio',
        'target fase di sviluppo intermedio',
      ],
      avanzato: [
        'fase di sviluppo avanzato',
        'fase di sviluppo avanzato target',
        'sviluppo avanzato',
        'target fase di sviluppo avanzato',
      ],
      fonte: FONTE,
    },
    richieste: ['dimensione', 'indicatore'],
  },
} as const satisfies Readonly<Record<string, FormaTabella>>;

/** Columns that every `Contesto_…` may have beside its labels (the first column) and its figures. */
export const COLONNE_CONTESTO = {
  tipo: ['tipo', 'tipo di riga', 'riga'],
  segno: ['segno'],
  differenza: ['differenza', 'differenze', 'diff', 'variazione', 'variazioni', 'saldo'],
  variazione: ['var %', 'variazione %', 'variazioni %', 'var', 'differenza %'],
  incidenza: ['incidenza', 'incidenza %', 'quota', 'quota %', '% sul totale', '%'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What is computed beside the figures of a table of the contesto. */
export type Confronto = 'differenza' | 'variazione' | 'incidenza';

/** A table of the contesto. */
export interface FormaContesto {
  readonly nome: string;
  readonly titolo: string;
  /** Where it stands in the source; absent: where the contesto stands. */
  readonly sezione?: string;
  /** Label of the total that is added below where no row carries it; absent where figures do not sum. */
  readonly totale?: string;
  readonly confronti: readonly Confronto[];
  /** True where the figures are amounts written without their cents: a total may differ by their rounding. */
  readonly arrotondati?: true;
  /** True where each row is a year. */
  readonly serie?: true;
  /** True where the source has charts. */
  readonly grafici?: true;
}

/** The ranges `Contesto_…` of the source; any other name that begins so is read with `CONTESTO_LIBERO`. */
export const CONTESTO: readonly FormaContesto[] = [
  {
    nome: 'Contesto_Imprese',
    titolo: 'Sedi di impresa e addetti per settore di attività',
    totale: 'TOTALE',
    confronti: ['differenza', 'variazione'],
    grafici: true,
  },
  {
    nome: 'Contesto_Serie',
    titolo: 'Sedi di impresa registrate',
    confronti: ['differenza', 'variazione'],
    serie: true,
    grafici: true,
  },
  {
    nome: 'Contesto_Forma_giuridica',
    titolo: 'Imprese per forma giuridica',
    confronti: [],
    grafici: true,
  },
  {
    nome: 'Contesto_Tipologie',
    titolo: 'Imprese giovanili, femminili e straniere',
    confronti: ['differenza', 'variazione', 'incidenza'],
    grafici: true,
  },
  {
    nome: 'Contesto_Femminili',
    titolo: 'Imprese femminili per principali settori di attività',
    sezione: 'Relazione sulla performance, § 3.4',
    totale: 'Totale',
    confronti: ['variazione'],
    grafici: true,
  },
  {
    nome: 'Contesto_Economico',
    titolo: 'Proventi e oneri',
    confronti: ['differenza'],
    arrotondati: true,
    grafici: true,
  },
  {
    nome: 'Contesto_Attivo',
    titolo: 'Stato patrimoniale attivo',
    confronti: ['differenza'],
    arrotondati: true,
  },
  {
    nome: 'Contesto_Passivo',
    titolo: 'Stato patrimoniale passivo',
    confronti: ['differenza'],
    arrotondati: true,
  },
  {
    nome: 'Contesto_Territorio',
    titolo: 'Contesto territoriale, sociale e popolazione',
    confronti: ['differenza', 'variazione'],
  },
  {
    nome: 'Contesto_Valore_aggiunto',
    titolo: 'Valore aggiunto per settore',
    totale: 'Totale',
    confronti: ['incidenza'],
    grafici: true,
  },
  {
    nome: 'Contesto_Genere',
    titolo: 'Personale: aspetti quantitativi e qualitativi',
    sezione: 'Piano della performance, § 3.3',
    confronti: [],
  },
];

/** How the names of the ranges of the contesto begin. */
export const PREFISSO_CONTESTO = 'Contesto_';

/** A range of the contesto that the source does not have. */
export const CONTESTO_LIBERO: Omit<FormaContesto, 'nome' | 'titolo'> = {
  confronti: ['differenza', 'variazione'],
  grafici: true,
};

/** What a row of the contesto is, by the words of its column `Tipo`. */
export const TIPI_RIGA = {
  titolo: ['titolo', 'intestazione', 'sezione'],
  voce: ['voce', ''],
  sottovoce: ['sottovoce', 'di cui'],
  /** Sum of the rows above it, up to the total before. */
  totale: ['totale', 'subtotale'],
  /** Sum, by their sign, of the totals and of the rows that no total has taken: `TOTALE ATTIVO`, a risultato. */
  risultato: ['risultato', 'totale generale'],
  /** What the others are a share of. */
  base: ['base', 'riferimento'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type TipoRiga = keyof typeof TIPI_RIGA;

/** A subject of `Personale`: one table by gender, and one by year where the source has it. */
export interface AspettoPersonale {
  readonly aspetto: string;
  /** Words of the column `Aspetto`, normal form. */
  readonly parole: readonly string[];
  /** Header of the labels. */
  readonly intestazione: string;
  /** Title of the table by gender. */
  readonly titoloGenere: string;
  /** Title of the table by year; absent where the source has none (it is no count of the staff). */
  readonly titoloAnni?: string;
  /**
   * True where figures tell of health, family or study: one or two persons behind a cell can be recognised
   * (Reg. UE 2016/679, art. 9; D.lgs. 33/2013, art. 7-bis).
   */
  readonly riservato?: true;
}

/** R24 §§ 2, 3.4; P21 § 1.2. Adding a subject is adding a row. */
export const ASPETTI_PERSONALE: readonly AspettoPersonale[] = [
  {
    aspetto: 'area',
    parole: ['area', 'categoria', 'area professionale'],
    intestazione: 'Area',
    titoloGenere: 'Personale per area e genere',
  },
  {
    aspetto: 'contratto',
    parole: ['contratto', 'tipologia di contratto', 'tipo di presenza'],
    intestazione: 'Tipo di presenza',
    titoloGenere: 'Personale per tipo di presenza e genere',
    titoloAnni: 'Personale per tipologia di contratto',
  },
  {
    aspetto: 'eta',
    parole: ['eta', 'classe di eta', 'classi di eta'],
    intestazione: 'Classe di età',
    titoloGenere: 'Personale per classe di età e genere',
    titoloAnni: 'Classi di età',
  },
  {
    aspetto: 'anzianita',
    parole: ['anzianita', 'anzianita di servizio'],
    intestazione: 'Anzianità di servizio',
    titoloGenere: 'Personale per anzianità di servizio e genere',
    titoloAnni: 'Anzianità di servizio',
  },
  {
    aspetto: 'titolo',
    parole: ['titolo', 'titolo di studio', 'titoli di studio'],
    intestazione: 'Titolo di studio',
    titoloGenere: 'Personale per titolo di studio e genere',
    titoloAnni: 'Titolo di studio',
  },
  {
    aspetto: 'formazione',
    parole: ['formazione', 'formazione giornate'],
    intestazione: 'Formazione',
    titoloGenere: 'Formazione',
  },
  {
    aspetto: 'permessi',
    parole: ['permessi', 'permessi e congedi', 'concessioni a favore del personale', 'congedi'],
    intestazione: 'Tipologia permessi',
    titoloGenere: 'Concessioni a favore del personale, giornate',
    riservato: true,
  },
  {
    aspetto: 'esami',
    parole: ['esami', 'gestione esami'],
    intestazione: 'Esami',
    titoloGenere: 'Esami',
  },
];

/** Persons behind a figure that can be recognised, at most. */
export const PERSONE_RICONOSCIBILI = 2;

/** What an office can decide of a cell that tells of one or two persons. */
export const SCELTE_RISERVATEZZA = {
  accorpa: ['accorpa'],
  pubblica: ['pubblica comunque', 'pubblica'],
} as const;

/** The functions of the Mappa dei processi of the Chambers, by the letter with which their processes begin. */
export const FUNZIONI_PROCESSI: Readonly<Record<string, string>> = {
  A: 'Governo camerale',
  B: 'Processi di supporto',
  C: 'Trasparenza, semplificazione e tutela',
  D: 'Sviluppo della competitività',
  E: 'Maggiorazione diritto annuale',
  F: 'Altri servizi ad imprese e territorio',
};
