/**
 * The ranges that the tables read, as empty forms: the headers that a person fills, and a row to see what goes there.
 * The headers are those by which the ranges are recognised again.
 */
import type { ContenutoCella } from '../scoring/index.js';
import type { DatiRelazione } from './dati.js';

/** A range to fill. */
export interface Modulo {
  readonly intervallo: string;
  /** What it holds, in a sentence. */
  readonly spiegazione: string;
  readonly intestazioni: readonly string[];
  /** Shown beside the form; never written into the range, where it would count. As many as the headers. */
  readonly esempio: readonly ContenutoCella[];
}

/** Adding a range is adding a row here and one to `RIEMPITI`. */
export const MODULI = {
  Albero: {
    intervallo: 'Albero',
    spiegazione: "L'albero della performance, una riga per nodo, i padri prima dei figli.",
    intestazioni: ['Livello', 'Peso', 'Codice', 'Titolo', 'Target', 'Valore'],
    esempio: ['Indicatore', '25,00%', 'PIRA 01_2024', 'Azioni per la cultura digitale', '>= 14 N.', '23 N.'],
  },
  Unita: {
    intervallo: 'Unita',
    spiegazione: 'A quale unità organizzativa è assegnato ogni obiettivo operativo.',
    intestazioni: ['Codice OP', 'Unità organizzativa', 'Peso'],
    esempio: ['OP1.1', 'Promozione e sviluppo del territorio', '30%'],
  },
  Schede: {
    intervallo: 'Schede',
    spiegazione: 'Descrizione e dati di ogni obiettivo o indicatore.',
    intestazioni: [
      'Codice',
      'Descrizione',
      'Algoritmo',
      'Fonte',
      'Programma (D.M. 27/03/2013)',
      'Risorse economiche',
      'Funzione istituzionale',
      'Soggetti coinvolti',
      'Baseline',
      'Anno baseline',
      'Commento',
    ],
    esempio: [
      'OS1',
      'Che cosa si vuole ottenere',
      'Come si misura',
      'Da dove viene il dato',
      'Internazionalizzazione e Made in Italy',
      310969,
      'Sviluppo della competitività',
      'Uffici coinvolti',
      '12 N.',
      2023,
      'Commento e analisi dei valori misurati',
    ],
  },
  Misure: {
    intervallo: 'Misure',
    spiegazione: 'I valori misurati da cui viene il consuntivo di un indicatore.',
    intestazioni: [
      'Codice',
      'Valori misure',
      'Numeratore',
      'Denominatore',
      'Moltiplicatore',
      'Fonte',
      'Evidenza',
      'Data',
    ],
    esempio: [
      'EC07',
      '',
      '246.142,61 €',
      '8.468.510,15 €',
      '',
      'Bilancio consuntivo',
      'prot. 1234/2025',
      '31-12-2024',
    ],
  },
  Scostamenti: {
    intervallo: 'Scostamenti',
    spiegazione: 'Perché un indicatore è sotto il 100 % e che cosa si fa.',
    intestazioni: ['Codice', 'Causa', 'Spiegazione', 'Correttivo'],
    esempio: ['EC07', 'esogena', 'Che cosa è accaduto', 'Che cosa si farà'],
  },
  Rilevazioni: {
    intervallo: 'Rilevazioni',
    spiegazione: "I valori rilevati durante l'anno, con lo stato e la proposta.",
    intestazioni: ['Codice', 'Data', 'Valore', 'Stato', 'Previsione al 31.12', 'Criticità', 'Proposta'],
    esempio: ['PIRA 01_2024', '30-06-2024', '11 N.', 'in linea', '23 N.', '', 'conferma'],
  },
  Rimodulazioni: {
    intervallo: 'Rimodulazioni',
    spiegazione: 'Che cosa è cambiato tra il Piano e il consuntivo, e con quale atto.',
    intestazioni: ['Codice', 'Tipo', 'Originario', 'Rimodulato', 'Motivo', 'Parere OIV', 'Atto', 'Data atto'],
    esempio: [
      'PIRA 05_2024',
      'target',
      '>= 4 N.',
      '>= 3 N.',
      'Perché',
      'favorevole',
      'Giunta n. 122',
      '18-09-2024',
    ],
  },
  Storico: {
    intervallo: 'Storico',
    spiegazione: 'I valori e i risultati degli anni precedenti.',
    intestazioni: ['Codice', 'Anno', 'Valore', 'Raggiungimento'],
    esempio: ['PIRA 01_2024', 2023, '18 N.', '100,00%'],
  },
  Obiettivi_individuali: {
    intervallo: 'Obiettivi_individuali',
    spiegazione: 'Gli obiettivi individuali per ruolo, senza nomi di persone.',
    intestazioni: [
      'Ruolo',
      'Obiettivo',
      'Azioni',
      'Indicatore',
      'Target',
      'Consuntivo',
      'Peso',
      'Codice collegato',
    ],
    esempio: [
      'Segretario generale',
      'Rispetto dei tempi di pagamento',
      '',
      'Ritardo medio',
      '<= -9 gg',
      '-11,63 gg',
      '30%',
      'B3.2_01',
    ],
  },
} as const satisfies Readonly<Record<string, Modulo>>;

/** A range that has an empty form. */
export type NomeIntervallo = keyof typeof MODULI;

/** Whether a range has something in it. */
export const RIEMPITI: Readonly<Record<NomeIntervallo, (dati: DatiRelazione) => boolean>> = {
  Albero: ({ risultato }) => risultato.ente.figli.length > 0,
  Unita: ({ risultato }) => risultato.unita.length > 0,
  Schede: ({ schede }) => schede.size > 0,
  Misure: ({ misure }) => misure.size > 0,
  Scostamenti: ({ scostamenti = [] }) => scostamenti.length > 0,
  Rilevazioni: ({ rilevazioni = [] }) => rilevazioni.length > 0,
  Rimodulazioni: ({ rimodulazioni }) => rimodulazioni !== undefined,
  Storico: ({ storico = [] }) => storico.length > 0,
  Obiettivi_individuali: ({ risultato }) => risultato.individuali.length > 0,
};
