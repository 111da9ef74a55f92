/** The words of *Importa dati*: loaded with that section, not with the pane. */
import type { EsitoIntegra, GenereCifre, Riconoscimento, StatoVoce } from '../../commands/index.js';

/** What the section can do: extracts, and the comparison with the platform. */
export type Fonte = GenereCifre | 'integra' | 'albero';

const percento = (grado: number) => `${Math.floor(grado * 100)} %`;

const it = {
  cosa: 'Che cosa si importa',
  fonti: {
    pareto: 'Pareto: valori e confronti',
    misure: 'Misure: numeratori e denominatori',
    kronos: 'Kronos: FTE, ore e costi',
    integra: 'Confronta con Integra',
    albero: 'Albero da un testo pubblicato',
  } satisfies Record<Fonte, string>,
  guida: {
    pareto:
      "Copiare da Pareto, o da un documento, la tabella con l'intestazione: Indicatore (o Codice), il valore dell'ente, Media nazionale, Media cluster, Min, Max, Anno.",
    misure:
      'Copiare una tabella con Codice e Numeratore, Denominatore, oppure Valori misure (34 gg / 140 N.); se ci sono, anche Fonte, Evidenza, Data. Si vede il raggiungimento esatto accanto a quello del valore stampato.',
    kronos:
      "Copiare l'estratto con l'intestazione: Processo, FTE, ore, costi, mese. Le righe per persona si sommano e i nomi non restano da nessuna parte.",
    integra:
      'Copiare il report di Integra così come è stampato, o una tabella con Codice e Raggiungimento. Non cambia nulla nel foglio.',
    albero: "L'albero di un'altra cartella, o di un documento, va in una cartella che non ne ha ancora uno.",
  } satisfies Record<Fonte, string>,
  incolla: 'Incollare qui la tabella (Ctrl+V)',
  leggiTesto: 'Leggi il testo incollato',
  leggiSelezione: 'Leggi le celle selezionate',
  leggiIntervallo: (nome: string) => `Leggi l'intervallo «${nome}»`,
  leggo: (quota: number) => `Leggo: ${percento(quota)}`,
  cambiata: 'La cartella è cambiata dopo la lettura: leggere di nuovo.',
  colonne: {
    titolo: 'Colonne riconosciute',
    ricordate: "Come l'ultima volta.",
    significato: (titolo: string) => `Che cosa contiene la colonna «${titolo}»`,
    nessuno: '(non si usa)',
    decimali: (titolo: string) => `Decimali della colonna «${titolo}»`,
    virgola: '1.234,5',
    punto: '1,234.5',
    secondoColonna: 'dalla colonna',
    rileggi: 'Rileggi con queste colonne',
    righe: (n: number) => (n === 1 ? '1 riga' : `${n} righe`),
    intestazione: 'Quale riga ha i nomi delle colonne',
    leggi: 'Leggi con queste colonne',
  },
  significati: {
    codice: 'Codice',
    indicatore: 'Indicatore',
    valore: "Valore dell'ente",
    numeratore: 'Numeratore',
    denominatore: 'Denominatore',
    moltiplicatore: 'Moltiplicatore',
    espressione: 'Valori misure',
    mediaNazionale: 'Media nazionale',
    mediaCluster: 'Media cluster',
    minimo: 'Min',
    massimo: 'Max',
    unita: 'Unità di misura',
    anno: 'Anno',
    fonte: 'Fonte',
    evidenza: 'Evidenza',
    data: 'Data',
  } as Readonly<Record<string, string>>,
  gruppi: {
    daDecidere: 'Da decidere',
    nuovi: 'Nuovi',
    nonTrovati: "Non trovati nell'albero",
    uguali: 'Già uguali',
  },
  conto: (titolo: string, n: number) => `${titolo} (${n})`,
  nienteVoci: "Nell'estratto non c'è alcuna cifra da importare.",
  stati: {
    nuovo: 'nuovo',
    uguale: 'uguale',
    diverso: 'diverso da quello nel foglio',
    nonTrovato: 'non trovato',
    illeggibile: 'non si legge',
    altroAnno: 'di un altro anno',
  } satisfies Record<StatoVoce, string>,
  come: (riconoscimento: Riconoscimento) =>
    riconoscimento.come === 'titolo' ? `trovato dal titolo, simile al ${percento(riconoscimento.grado)}` : '',
  cambio: (prima: string, dopo: string) => (prima === '' ? dopo : `${prima} → ${dopo}`),
  abbina: (etichetta: string) => `Indicatore di «${etichetta}»`,
  abbinaNessuno: '(nessuno)',
  altroCodice: 'Altro codice',
  rileggiAbbinati: 'Rileggi con questi codici',
  altre: (n: number) => (n === 1 ? "Mostra un'altra" : `Mostra altre ${n}`),
  confronti: (n: number) =>
    `Tieni medie, minimi e massimi di ${n === 1 ? '1 riga' : `${n} righe`} nell'intervallo «Pareto», per le tabelle`,
  scelte: (n: number) => (n === 1 ? '1 dato scelto' : `${n} dati scelti`),
  anteprima: 'Mostra anteprima dei dati scelti',
  avvisi: 'Avvisi sulla lettura',
  integra: {
    esiti: {
      coincide: 'coincide',
      arrotondamento: 'differenza di arrotondamento',
      diverso: 'diverso',
      soloNostro: 'manca in Integra',
      soloLoro: 'solo in Integra',
      illeggibile: 'non si legge',
    } satisfies Record<EsitoIntegra, string>,
    nodo: 'Riga',
    nostro: 'Qui',
    loro: 'Integra',
    differenza: 'Differenza',
    annota: "Annota l'esito nell'allegato",
    annotaNota: 'La nota è stampata finché il risultato resta questo.',
  },
};

export type TestiImporta = typeof it;

const en: TestiImporta = {
  ...it,
  cosa: 'What to import',
  fonti: {
    pareto: 'Pareto: values and benchmarks',
    misure: 'Measures: numerators and denominators',
    kronos: 'Kronos: FTE, hours and costs',
    integra: 'Compare with Integra',
    albero: 'A tree from a published text',
  },
  guida: {
    pareto:
      'Copy the table from Pareto, or from a document, with its header: Indicatore (or Codice), the own value, Media nazionale, Media cluster, Min, Max, Anno.',
    misure:
      'Copy a table with Codice and Numeratore, Denominatore, or Valori misure (34 gg / 140 N.); Fonte, Evidenza, Data where there are. The exact score stands beside the one of the printed value.',
    kronos:
      'Copy the extract with its header: Processo, FTE, hours, costs, month. Rows of persons are summed and no name is kept.',
    integra:
      'Copy the report of Integra as it is printed, or a table with Codice and Raggiungimento. Nothing in the sheet changes.',
    albero: 'The tree of another workbook, or of a document, goes into a workbook that has none yet.',
  },
  incolla: 'Paste the table here (Ctrl+V)',
  leggiTesto: 'Read the pasted text',
  leggiSelezione: 'Read the selected cells',
  leggiIntervallo: (nome) => `Read the range “${nome}”`,
  leggo: (quota) => `Reading: ${percento(quota)}`,
  cambiata: 'The workbook has changed since the reading: read again.',
  colonne: {
    ...it.colonne,
    titolo: 'Columns recognised',
    ricordate: 'As the last time.',
    significato: (titolo) => `What the column “${titolo}” holds`,
    nessuno: '(not used)',
    decimali: (titolo) => `Decimals of the column “${titolo}”`,
    secondoColonna: 'from the column',
    rileggi: 'Read again with these columns',
    righe: (n) => (n === 1 ? '1 row' : `${n} rows`),
    intestazione: 'Which row has the names of the columns',
    leggi: 'Read with these columns',
  },
  gruppi: {
    daDecidere: 'To be decided',
    nuovi: 'New',
    nonTrovati: 'Not found in the tree',
    uguali: 'Equal already',
  },
  nienteVoci: 'The extract has no figure to import.',
  stati: {
    nuovo: 'new',
    uguale: 'equal',
    diverso: 'other than in the sheet',
    nonTrovato: 'not found',
    illeggibile: 'unreadable',
    altroAnno: 'of another year',
  },
  come: (riconoscimento) =>
    riconoscimento.come === 'titolo' ? `found by its title, ${percento(riconoscimento.grado)} alike` : '',
  abbina: (etichetta) => `Indicator of “${etichetta}”`,
  abbinaNessuno: '(none)',
  altroCodice: 'Other code',
  rileggiAbbinati: 'Read again with these codes',
  altre: (n) => `Show ${n} more`,
  confronti: (n) => `Keep means, minima and maxima of ${n} rows in the range “Pareto”, for the tables`,
  scelte: (n) => (n === 1 ? '1 figure chosen' : `${n} figures chosen`),
  anteprima: 'Show preview of the chosen figures',
  avvisi: 'Notes on the reading',
  integra: {
    esiti: {
      coincide: 'agrees',
      arrotondamento: 'rounding',
      diverso: 'differs',
      soloNostro: 'not in Integra',
      soloLoro: 'only in Integra',
      illeggibile: 'unreadable',
    },
    nodo: 'Row',
    nostro: 'Here',
    loro: 'Integra',
    differenza: 'Difference',
    annota: 'Note the outcome in the allegato',
    annotaNota: 'The note is printed as long as the result is this one.',
  },
};

export const testiImporta = (lingua: string): TestiImporta => (lingua === 'en' ? en : it);
