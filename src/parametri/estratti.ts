/**
 * Columns of the extracts that are pasted, by the words of their headers. The real exports vary and are not public:
 * a new header is a word more in a row. Words in the normal form of `intestazioni.ts`, without what stands in brackets.
 */

/** A kind of extract. */
export interface FormaEstratto {
  /** Under which its columns are remembered. */
  readonly genere: string;
  readonly colonne: Readonly<Record<string, readonly string[]>>;
  /** Of each group a header must have one. */
  readonly richieste: readonly (readonly string[])[];
  /** Of these too, where given. */
  readonly almenoUna?: readonly string[];
  /** The meaning of the first column of numbers that no word names: own values stand under the name of the Chamber. */
  readonly propria?: string;
  /** Columns of words: their digits tell nothing of the decimals. */
  readonly testi?: readonly string[];
  /** What a header should have, for a message. */
  readonly attese: string;
}

const CODICE = [
  'codice',
  'cod',
  'codice indicatore',
  'codice kpi',
  'cod indicatore',
  'id',
  'id indicatore',
] as const;
const FONTE = ['fonte', 'fonte del dato', 'fonte dati'] as const;

export const ESTRATTO_PARETO = {
  genere: 'pareto',
  colonne: {
    codice: CODICE,
    indicatore: [
      'indicatore',
      'indicatori',
      'descrizione indicatore',
      'nome indicatore',
      'denominazione',
      'denominazione indicatore',
      'kpi',
      'indicatori piu significativi pareto',
      'indicatori pareto',
    ],
    valore: [
      'valore',
      'consuntivo',
      'valore camera',
      'valore cciaa',
      'valore ente',
      'valore proprio',
      'cciaa',
      'camera di commercio',
      'risultato',
    ],
    numeratore: ['numeratore', 'valore numeratore', 'misura numeratore'],
    denominatore: ['denominatore', 'valore denominatore', 'misura denominatore'],
    mediaNazionale: ['media nazionale', 'media italia', 'nazionale', 'media naz', 'valore medio nazionale'],
    mediaCluster: [
      'media cluster',
      'media cluster dimensionale',
      'cluster',
      'cluster dimensionale',
      'media del cluster',
      'media di cluster',
    ],
    minimo: ['min', 'minimo', 'valore minimo', 'minimo nazionale', 'min nazionale'],
    massimo: ['max', 'massimo', 'valore massimo', 'massimo nazionale', 'max nazionale'],
    unita: ['unita di misura', 'unita misura', 'um', 'u m', 'unita'],
    anno: ['anno', 'anno di riferimento', 'esercizio'],
  },
  richieste: [['codice', 'indicatore']],
  almenoUna: ['mediaNazionale', 'mediaCluster', 'minimo', 'massimo'],
  propria: 'valore',
  testi: ['codice', 'indicatore', 'unita', 'anno'],
  attese:
    "«Indicatore» (o «Codice»), il valore dell'ente e almeno una di «Media nazionale», «Media cluster», «Min», «Max»",
} as const satisfies FormaEstratto;

export const ESTRATTO_MISURE = {
  genere: 'misure',
  colonne: {
    codice: CODICE,
    indicatore: ['indicatore', 'descrizione indicatore', 'titolo', 'denominazione'],
    espressione: ['valori misure', 'valori delle misure', 'valore misure', 'espressione', 'misure', 'misura'],
    numeratore: ['numeratore', 'valore numeratore', 'misura numeratore', 'num'],
    denominatore: ['denominatore', 'valore denominatore', 'misura denominatore', 'den'],
    moltiplicatore: ['moltiplicatore', 'fattore'],
    fonte: FONTE,
    evidenza: ['evidenza', 'protocollo', 'link', 'evidenza protocollo o link'],
    data: ['data', 'data rilevazione', 'data di rilevazione'],
  },
  richieste: [
    ['codice', 'indicatore'],
    ['espressione', 'numeratore'],
  ],
  testi: ['codice', 'indicatore', 'espressione', 'fonte', 'evidenza', 'data'],
  attese: '«Codice» (o «Indicatore») e «Valori misure», oppure «Numeratore» e «Denominatore»',
} as const satisfies FormaEstratto;

export const ESTRATTO_INTEGRA = {
  genere: 'integra',
  colonne: {
    codice: [...CODICE, 'codice obiettivo', 'codice nodo'],
    titolo: ['titolo', 'denominazione', 'descrizione', 'nodo', 'obiettivo indicatore', 'indicatore', 'voce'],
    target: ['target', 'valore atteso'],
    valore: ['valore', 'consuntivo', 'valore consuntivo', 'risultato'],
    raggiungimento: [
      'raggiungimento',
      '% raggiungimento',
      'raggiungimento %',
      'grado raggiungimento',
      'grado di raggiungimento',
      'performance',
      'performance %',
      '% performance',
    ],
  },
  richieste: [['codice', 'titolo'], ['raggiungimento']],
  testi: ['codice', 'titolo', 'target', 'valore'],
  attese: '«Codice» (o «Titolo») e «Raggiungimento»; oppure il report di Integra così come è stampato',
} as const satisfies FormaEstratto;
