/** Words of the extracts of Kronos: columns, totals; the figures that a formula can ask for. */
import type { FormaEstratto } from './estratti.js';

/** Figures of a process, in the order in which they are shown. FTE are a stock, the others are sums of a period. */
export const MISURE_KRONOS = {
  fte: { titolo: 'FTE', somma: false },
  fteIntegrato: { titolo: 'FTE integrato', somma: false },
  ore: { titolo: 'Ore', somma: true },
  costiInterni: { titolo: 'Costi interni', somma: true },
  costiEsterni: { titolo: 'Costi esterni', somma: true },
  costiPromozionali: { titolo: 'Costi promozionali', somma: true },
} as const satisfies Readonly<Record<string, { readonly titolo: string; readonly somma: boolean }>>;

export type MisuraKronos = keyof typeof MISURE_KRONOS;

/**
 * What a formula can ask for. `misure`: groups of figures; the first group that the extract has is summed. R24 § 3.1 takes
 * «FTE integrato […] comprensivo di dipendenti, forme flessibili ed esternalizzazioni»: `fte` does so where it is there.
 */
export const FUNZIONI_KRONOS = {
  fte: { nome: 'gli FTE', misure: [['fteIntegrato'], ['fte']] },
  ftePropri: { nome: 'gli FTE propri', misure: [['fte']] },
  fteIntegrati: { nome: 'gli FTE integrati', misure: [['fteIntegrato']] },
  ore: { nome: 'le ore', misure: [['ore']] },
  costi: { nome: 'i costi', misure: [['costiInterni', 'costiEsterni', 'costiPromozionali']] },
  costiInterni: { nome: 'i costi interni', misure: [['costiInterni']] },
  costiEsterni: { nome: 'i costi esterni', misure: [['costiEsterni']] },
  costiPromozionali: { nome: 'i costi promozionali', misure: [['costiPromozionali']] },
} as const satisfies Readonly<
  Record<string, { readonly nome: string; readonly misure: readonly (readonly MisuraKronos[])[] }>
>;

export type FunzioneKronos = keyof typeof FUNZIONI_KRONOS;

/** Words of the header of a figure, without month and year. */
export const PAROLE_MISURA: Readonly<Record<MisuraKronos, readonly string[]>> = {
  fte: [
    'fte',
    'fte proprio',
    'fte propri',
    'fte interni',
    'fte interno',
    'fte dipendenti',
    'unita equivalenti',
    'uomo anno',
    'tempo %',
    '% tempo',
    '%',
    'percentuale',
    'percentuale di tempo',
    '% lavoro',
    '% di lavoro',
  ],
  fteIntegrato: ['fte integrato', 'fte integrati', 'fte totale', 'fte totali', 'fte complessivo', 'fte int'],
  ore: ['ore', 'ore lavorate', 'n ore', 'numero ore', 'totale ore', 'ore uomo', 'h'],
  costiInterni: [
    'costi interni',
    'costo interno',
    'interni',
    'costi del personale',
    'costo del personale',
    'costo personale',
  ],
  costiEsterni: ['costi esterni', 'costo esterno', 'esterni'],
  costiPromozionali: ['costi promozionali', 'costo promozionale', 'promozionali', 'interventi economici'],
};

/** Words of a row or a column that sums others. */
export const PAROLE_TOTALE = [
  'totale generale',
  'totale complessivo',
  'totale anno',
  'totale annuo',
  'totale',
  'totali',
  'subtotale',
  'sub totale',
  'sub tot',
  'tot',
  'somma',
  'complessivo',
  'media annua',
  'media anno',
  'media',
] as const;

/**
 * An extract of Kronos, but for the columns of its figures: those are known by the words above and by the months. A column
 * with the names of persons is read and never kept.
 */
export const FORMA_KRONOS = {
  genere: 'kronos',
  colonne: {
    codice: [
      'processo',
      'codice processo',
      'codice',
      'cod',
      'cod processo',
      'id processo',
      'codice mappa',
      'processi',
    ],
    sottoprocesso: [
      'sottoprocesso',
      'sotto processo',
      'codice sottoprocesso',
      'cod sottoprocesso',
      'attivita',
      'codice attivita',
    ],
    descrizione: [
      'descrizione',
      'descrizione processo',
      'denominazione',
      'denominazione processo',
      'nome processo',
      'descrizione sottoprocesso',
    ],
    macro: ['macro funzione', 'macrofunzione', 'funzione', 'macroprocesso', 'macro processo'],
    anno: ['anno', 'esercizio', 'anno di riferimento'],
    mese: ['mese', 'mese di riferimento', 'periodo', 'mese anno'],
    persona: [
      'dipendente',
      'dipendenti',
      'nominativo',
      'risorsa',
      'persona',
      'matricola',
      'cognome',
      'nome',
      'cognome e nome',
      'nome e cognome',
      'codice fiscale',
      'addetto',
      'utente',
    ],
  },
  richieste: [['codice', 'sottoprocesso'], ['cifre']],
  testi: ['codice', 'sottoprocesso', 'descrizione', 'macro', 'anno', 'mese', 'persona'],
  attese: '«Processo» e almeno una fra FTE, ore, costi, oppure una colonna per ogni mese',
} as const satisfies FormaEstratto;

/** What an indicatore is of an extract, where nobody says otherwise. */
export interface FormulaPredefinita {
  /** Begins the code of the indicatore, in normal form. */
  readonly codice: string;
  readonly formula: string;
  readonly fonte: string;
}

/**
 * R24 § 3.1, S02_AB: «Numero di risorse (esprese in FTE integrato*) assorbite dalle funzioni istituzionali A e B nell'anno N /
 * Numero di risorse (esprese in FTE integrato*) assorbite complessivamente dai processi».
 */
export const FORMULE_KRONOS: readonly FormulaPredefinita[] = [
  { codice: 'S.02.AB', formula: 'fte(A*,B*) / fte(*)', fonte: 'R24 § 3.1' },
];
