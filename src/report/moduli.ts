/**
 * The ranges that the tables read, as empty forms: the headers that a person fills, and a row to see what goes there.
 * The headers are those by which the ranges are recognised again.
 */
import type { ContenutoCella } from '../scoring/index.js';
import type { DatiRelazione } from './dati.js';
import { storicoDelleVersioni } from './andamento.js';
import { hasContesto } from './intervalli/contesto.js';

/** A range to fill. */
export interface Modulo {
  readonly intervallo: string;
  /** What it holds, in a sentence. */
  readonly spiegazione: string;
  readonly intestazioni: readonly string[];
  /** Shown beside the form; never written into the range, where it would count. As many as the headers. */
  readonly esempio: readonly ContenutoCella[];
}

/** Adding a range is adding a row here and one to `RIEMPITI`. `{anno}` and `{anno-1}` stand for the year and the one before. */
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
  Raccolta: {
    intervallo: 'Raccolta',
    spiegazione:
      'Che cosa si chiede a ogni ufficio, entro quando, e che cosa ha risposto: mai nomi di persone.',
    intestazioni: [
      'Codice',
      'Unità',
      'Ruolo referente',
      'Misura richiesta',
      'Scadenza',
      'Valore',
      'Numeratore',
      'Denominatore',
      'Fonte',
      'Evidenza',
      'Stato',
    ],
    esempio: [
      'PIRA 01_2024',
      'Promozione e sviluppo del territorio',
      'Responsabile del servizio',
      'numero di eventi',
      '31-01-2025',
      '23 N.',
      '',
      '',
      'Registro degli eventi',
      'prot. 1234/2025',
      'pervenuto',
    ],
  },
  Rettifiche: {
    intervallo: 'Rettifiche',
    spiegazione: 'Gli indicatori neutralizzati o con un raggiungimento motivato, e con quale atto.',
    intestazioni: ['Codice', 'Tipo', 'Raggiungimento', 'Motivo', 'Atto o verbale', 'Ufficio', 'Data'],
    esempio: [
      'PIRA 05_2024',
      'neutralizzazione',
      '',
      'Perché',
      'Verbale OIV n. 3',
      'Controllo di gestione',
      '18-03-2025',
    ],
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
  Pareto: {
    intervallo: 'Pareto',
    spiegazione: "L'estratto di Pareto: valore della Camera, medie, minimo e massimo.",
    intestazioni: [
      'Codice',
      'Indicatore',
      'Valore CCIAA',
      'Media Nazionale',
      'Media cluster',
      'Min',
      'Max',
      'Anno',
      'Significativo',
    ],
    esempio: [
      'C1.1_07',
      'Tempo medio di lavorazione delle pratiche (gg)',
      3.1,
      5.19,
      4.25,
      0.96,
      17.77,
      2024,
      'SI',
    ],
  },
  Dati_attivita: {
    intervallo: 'Dati_attivita',
    spiegazione: "I dati di attività per area; il codice dove ripetono una misura dell'albero.",
    intestazioni: ['Area', 'Servizio', 'Attività', 'Valore', 'Codice'],
    esempio: ['Promozione economica', 'Turismo', 'progetti di valorizzazione', 26, 'PIRA 02_2024'],
  },
  Customer: {
    intervallo: 'Customer',
    spiegazione: "I risultati dell'indagine di customer satisfaction.",
    intestazioni: ['Aspetto', 'Giudizi positivi %', 'Risposte', 'Codice'],
    esempio: ['Cortesia e rispetto', '95%', 500, ''],
  },
  Contesto_Imprese: {
    intervallo: 'Contesto_Imprese',
    spiegazione: 'Sedi di impresa e addetti per settore, per anno.',
    intestazioni: [
      'Settore attività',
      'Sedi di impresa {anno}',
      'Addetti {anno}',
      'Sedi di impresa {anno-1}',
      'Addetti {anno-1}',
    ],
    esempio: ['Agricoltura', 12157, 16771, 12435, 16938],
  },
  Contesto_Serie: {
    intervallo: 'Contesto_Serie',
    spiegazione: 'Sedi di impresa registrate, una riga per anno.',
    intestazioni: ['Anno', 'Sedi di impresa'],
    esempio: [2014, 69136],
  },
  Contesto_Forma_giuridica: {
    intervallo: 'Contesto_Forma_giuridica',
    spiegazione: 'Imprese per forma giuridica, in numero o in percentuale.',
    intestazioni: ['Forma giuridica', '{anno}'],
    esempio: ['Impresa individuale', '60%'],
  },
  Contesto_Tipologie: {
    intervallo: 'Contesto_Tipologie',
    spiegazione:
      'Imprese giovanili, femminili e straniere; la riga di tipo «base» è il totale delle imprese.',
    intestazioni: ['Imprese', 'Tipo', '{anno}', '{anno-1}'],
    esempio: ['Imprese femminili', '', 14140, 14334],
  },
  Contesto_Femminili: {
    intervallo: 'Contesto_Femminili',
    spiegazione: 'Imprese femminili per settore.',
    intestazioni: ['Settori', '{anno}', '{anno-1}'],
    esempio: ['Agricoltura', 3262, 3375],
  },
  Contesto_Economico: {
    intervallo: 'Contesto_Economico',
    spiegazione:
      'Proventi e oneri. Tipo: titolo, voce, sottovoce, totale (somma le voci sopra), risultato (somma i totali); Segno «-» dove si sottrae.',
    intestazioni: ['Voci di onere/provento', 'Tipo', 'Segno', 'Valori anno {anno-1}', 'Valori anno {anno}'],
    esempio: ['TOTALE ONERI CORRENTI', 'totale', '-', 10596399, 11025414],
  },
  Contesto_Attivo: {
    intervallo: 'Contesto_Attivo',
    spiegazione: 'Stato patrimoniale attivo. Tipo: titolo, voce, totale, risultato.',
    intestazioni: ['Attivo', 'Tipo', 'Valori al 31.12.{anno-1}', 'Valori al 31.12.{anno}'],
    esempio: ['Immateriali', 'voce', 15167, 7923],
  },
  Contesto_Passivo: {
    intervallo: 'Contesto_Passivo',
    spiegazione: 'Stato patrimoniale passivo. Tipo: titolo, voce, totale, risultato.',
    intestazioni: ['Passivo', 'Tipo', 'Valori al 31.12.{anno-1}', 'Valori al 31.12.{anno}'],
    esempio: ['Debiti di funzionamento', 'voce', 4140565, 3723623],
  },
  Personale: {
    intervallo: 'Personale',
    spiegazione:
      'Cifre aggregate del personale, mai una riga per persona. Aspetto: area, contratto, età, anzianità, titolo di studio, formazione, permessi, esami.',
    intestazioni: [
      'Aspetto',
      'Voce',
      'Area',
      'Anno',
      'Donne',
      'Uomini',
      'Totale',
      'Dotazione organica',
      'FTE',
      'Riservatezza',
      'Motivo',
    ],
    esempio: ['età', 'Tra 35 e 49 anni', '', 2024, 11, 5, '', '', '', '', ''],
  },
  Autovalutazione: {
    intervallo: 'Autovalutazione',
    spiegazione: "Gli item dell'autovalutazione, due anni e la media nazionale.",
    intestazioni: ['Item', 'CCIAA {anno-1}', 'CCIAA {anno}', 'Media Nazionale'],
    esempio: ['Pianificazione', '83,6%', '89,1%', '88,7%'],
  },
  Kronos: {
    intervallo: 'Kronos',
    spiegazione: "L'estratto di Kronos; le righe di più persone si sommano per processo.",
    intestazioni: [
      'Processo',
      'Descrizione',
      'FTE',
      'FTE integrato',
      'Costi interni',
      'Costi esterni',
      'Costi promozionali',
    ],
    esempio: ['A1.1', 'Performance camerale', 1.2, 1.3, 62000, 3000, 0],
  },
  Pola: {
    intervallo: 'Pola',
    spiegazione: 'Gli indicatori del lavoro agile, dallo stato di partenza ai target dei tre anni.',
    intestazioni: [
      'Dimensione',
      'Sezione',
      'Obiettivo',
      'Indicatore',
      'Stato {anno-1} (baseline)',
      'Fase di avvio Target {anno}',
      'Fase di sviluppo intermedio Target {anno+1}',
      'Fase di sviluppo avanzato Target {anno+2}',
      'Fonte',
    ],
    esempio: [
      'Condizioni abilitanti',
      'Salute digitale',
      'Mantenimento VPN',
      'Sistema VPN',
      '100%',
      'mantenimento',
      '',
      '',
      '',
    ],
  },
} as const satisfies Readonly<Record<string, Modulo>>;

/** A range that has an empty form. */
export type NomeIntervallo = keyof typeof MODULI;

/** The ranges of the contesto; any one of them makes a table. */
export const CONTESTI = [
  'Contesto_Serie',
  'Contesto_Forma_giuridica',
  'Contesto_Tipologie',
  'Contesto_Femminili',
  'Contesto_Economico',
  'Contesto_Attivo',
  'Contesto_Passivo',
] as const satisfies readonly NomeIntervallo[];

/** The form of a range for a year. */
export function makeModulo(nome: NomeIntervallo, anno: number): Modulo {
  const modulo: Modulo = MODULI[nome];
  const intestazioni = modulo.intestazioni.map((titolo) =>
    titolo.replace(/\{anno(?:([+-])(\d))?\}/g, (_, segno: string | undefined, quanti: string | undefined) =>
      String(anno + Number(`${segno ?? ''}${quanti ?? 0}`)),
    ),
  );
  return { ...modulo, intestazioni };
}

function hasRighe(nome: NomeIntervallo): (dati: DatiRelazione) => boolean {
  return ({ tabelle }) => (tabelle.get(nome)?.righe.length ?? 0) > 0;
}

/** Whether a range has something in it. */
export const RIEMPITI: Readonly<Record<NomeIntervallo, (dati: DatiRelazione) => boolean>> = {
  Albero: ({ risultato }) => risultato.ente.figli.length > 0,
  Unita: ({ risultato }) => risultato.unita.length > 0,
  Schede: ({ schede }) => schede.size > 0,
  Misure: ({ misure }) => misure.size > 0,
  Scostamenti: ({ scostamenti = [] }) => scostamenti.length > 0,
  Rilevazioni: ({ rilevazioni = [] }) => rilevazioni.length > 0,
  Raccolta: hasRighe('Raccolta'),
  Rettifiche: ({ risultato }) => risultato.nodi.some(({ nodo }) => nodo.rettifica !== undefined),
  Rimodulazioni: ({ rimodulazioni }) => rimodulazioni !== undefined,
  Storico: (dati) => (dati.storico ?? []).length + storicoDelleVersioni(dati).length > 0,
  Obiettivi_individuali: ({ risultato }) => risultato.individuali.length > 0,
  Pareto: hasRighe('Pareto'),
  Dati_attivita: hasRighe('Dati_attivita'),
  Customer: hasRighe('Customer'),
  /** Stands for all the ranges of the contesto: one of them is enough. */
  Contesto_Imprese: hasContesto,
  Contesto_Serie: hasRighe('Contesto_Serie'),
  Contesto_Forma_giuridica: hasRighe('Contesto_Forma_giuridica'),
  Contesto_Tipologie: hasRighe('Contesto_Tipologie'),
  Contesto_Femminili: hasRighe('Contesto_Femminili'),
  Contesto_Economico: hasRighe('Contesto_Economico'),
  Contesto_Attivo: hasRighe('Contesto_Attivo'),
  Contesto_Passivo: hasRighe('Contesto_Passivo'),
  Personale: hasRighe('Personale'),
  Autovalutazione: hasRighe('Autovalutazione'),
  Kronos: hasRighe('Kronos'),
  Pola: hasRighe('Pola'),
};
