/** The words of the closing of the year, of the versions and of the fascicolo: loaded with them, not with the pane. */
import type { GenereVersione, StatoChiusura } from '../../commands/index.js';

const it = {
  titolo: "Chiusura, versioni e fascicolo per l'OIV",
  leggo: 'Leggo…',
  chiusura: {
    titolo: 'Chiudi consuntivo',
    spiegazione:
      "Le ultime rilevazioni dell'anno diventano i valori dell'albero. Una rilevazione fatta prima del 31 dicembre è un avanzamento: si sceglie solo se il dato è definitivo.",
    apri: 'Leggi le rilevazioni',
    niente: "Nell'intervallo Rilevazioni non c'è nulla da scrivere.",
    stati: {
      nuovo: 'manca nel foglio',
      uguale: 'già nel foglio',
      diverso: "nel foglio c'è un altro valore",
      anticipata: "rilevata prima della fine dell'anno",
      mancante: 'senza rilevazione',
    } satisfies Record<StatoChiusura, string>,
    cambio: (prima: string, dopo: string) => `${prima === '' ? 'vuoto' : prima} → ${dopo}`,
    mancanti: (n: number) =>
      n === 1 ? '1 indicatore senza rilevazione' : `${n} indicatori senza rilevazione`,
    fuori: (codici: string) => `Rilevazioni di codici che l'albero non ha: ${codici}.`,
    anteprima: 'Mostra anteprima del consuntivo',
  },
  versioni: {
    titolo: 'Versioni',
    spiegazione:
      "Una versione tiene nel foglio Versioni l'albero com'è ora. Ciò che poi cambia senza una riga di Rimodulazioni è un'anomalia.",
    genere: 'Che cosa si tiene',
    generi: {
      piano: 'Piano',
      monitoraggio: 'Monitoraggio',
      rimodulazione: 'Rimodulazione',
      consuntivo: 'Consuntivo',
    } satisfies Record<GenereVersione, string>,
    nome: 'Nome (se vuoto, dal genere e dal giorno)',
    tieni: 'Tieni questa versione',
    elenca: 'Versioni tenute e modifiche senza atto',
    nessuna: 'La cartella non tiene ancora versioni.',
    coerenti: 'Nessuna modifica senza atto.',
  },
  fascicolo: {
    titolo: "Fascicolo per l'OIV",
    spiegazione:
      "Un file .xlsx e una pagina con i criteri di validazione, gli elementi raccolti, un campione che si ricalcola da sé. Esito, osservazioni e conclusione restano all'OIV.",
    seme: "Seme del campione (se vuoto, l'anno)",
    quanti: 'Indicatori del campione',
    prepara: 'Prepara il fascicolo',
    campione: (n: number, popolazione: number, seme: string) =>
      `Campione di ${n} indicatori su ${popolazione}, seme «${seme}».`,
    scarica: (nome: string) => `Scarica ${nome}`,
    nonScarica:
      'Qui Excel non lascia scaricare file: aprire la cartella nella pagina senza Excel, o usare «albero fascicolo».',
  },
};

export type TestiAnno = typeof it;

const en: TestiAnno = {
  titolo: 'Closing, versions and file for the OIV',
  leggo: 'Reading…',
  chiusura: {
    titolo: 'Close the year',
    spiegazione:
      'The last surveys of the year become the values of the tree. A survey made before 31 December is progress only: choose it where the figure is final.',
    apri: 'Read the surveys',
    niente: 'There is nothing to write in the range Rilevazioni.',
    stati: {
      nuovo: 'missing in the sheet',
      uguale: 'already in the sheet',
      diverso: 'another value is in the sheet',
      anticipata: 'surveyed before the end of the year',
      mancante: 'without a survey',
    },
    cambio: (prima, dopo) => `${prima === '' ? 'empty' : prima} → ${dopo}`,
    mancanti: (n) => (n === 1 ? '1 indicator without a survey' : `${n} indicators without a survey`),
    fuori: (codici) => `Surveys of codes that the tree has not: ${codici}.`,
    anteprima: 'Show preview of the final values',
  },
  versioni: {
    titolo: 'Versions',
    spiegazione:
      'A version keeps the tree as it is now, in the sheet Versioni. What changes later without a row in Rimodulazioni is an anomaly.',
    genere: 'What is kept',
    generi: {
      piano: 'Plan',
      monitoraggio: 'Monitoring',
      rimodulazione: 'Revision',
      consuntivo: 'Final values',
    },
    nome: 'Name (if empty, from its kind and day)',
    tieni: 'Keep this version',
    elenca: 'Versions kept and changes without an act',
    nessuna: 'The workbook keeps no version yet.',
    coerenti: 'No change without an act.',
  },
  fascicolo: {
    titolo: 'File for the OIV',
    spiegazione:
      'An .xlsx file and a page with the criteria of validation, the evidence gathered, a sample that computes itself anew. Outcome, remarks and conclusion are left to the OIV.',
    seme: 'Seed of the sample (if empty, the year)',
    quanti: 'Indicators of the sample',
    prepara: 'Make the file for the OIV',
    campione: (n, popolazione, seme) => `Sample of ${n} indicators out of ${popolazione}, seed «${seme}».`,
    scarica: (nome) => `Download ${nome}`,
    nonScarica:
      'Excel does not let files be downloaded here: open the workbook in the page without Excel, or use «albero fascicolo».',
  },
};

export const testiAnno = (lingua: string): TestiAnno => (lingua === 'en' ? en : it);
