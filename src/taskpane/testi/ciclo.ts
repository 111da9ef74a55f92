/** The words of the new workbook, of the requests and of the state of the year: loaded with them, not with the pane. */
import type { PassoAnno } from '../../commands/index.js';

const it = {
  leggo: 'Leggo…',
  stato: {
    titolo: "Stato dell'anno",
    passi: {
      piano: 'Piano',
      richieste: 'Richieste agli uffici',
      monitoraggio: 'Monitoraggio',
      rimodulazioni: 'Rimodulazioni',
      consuntivo: 'Consuntivo',
      controlli: 'Controlli',
      tabelle: 'Tabelle',
      allegato: 'Allegato e fascicolo',
    } satisfies Record<PassoAnno['id'], string>,
    stati: {
      fatto: 'fatto',
      inCorso: 'in corso',
      pronto: 'pronto',
      daFare: 'da fare',
    } satisfies Record<PassoAnno['stato'], string>,
    corrente: 'Ora',
    manca: 'Prima serve:',
  },
  nuova: {
    titolo: 'Nuova cartella',
    spiegazione:
      "Fa in questa cartella i fogli e gli intervalli di un anno, con le regole del SMVP. Dalla cartella dell'anno prima, o da una con il Piano, riprende anche albero, schede, unità, baseline e storico.",
    ente: "Nome dell'ente",
    anno: 'Anno',
    regole: 'Regole del SMVP',
    da: "Cartella dell'anno prima (facoltativa)",
    codici: "Se un codice porta l'anno (PIRA 01_2024)",
    rinomina: "dagli l'anno nuovo",
    conserva: "lascialo com'è",
    controlla: 'Vedi che cosa verrà fatto',
    anteprima: 'Mostra anteprima',
    pronta: (ente: string, anno: number, intervalli: number) =>
      `${ente} · ${anno}: ${intervalli} intervalli con nome, ognuno sul suo foglio.`,
    ripreso: (indicatori: number, anno: number) => `Dalla cartella del ${anno}: ${indicatori} indicatori.`,
    risolto: (nome: string, prima: string, dopo: string) => `${nome}: «${prima}» diventa «${dopo}».`,
    tolti: (nomi: string) => `Tolti da una rimodulazione, non riportati: ${nomi}.`,
    senzaTarget: (n: number, anno: number) => `Senza target per il ${anno}: ${n}.`,
  },
  raccolta: {
    titolo: 'Raccolta',
    richieste: 'Prepara richieste',
    spiegazione:
      'Un file per ogni ufficio, da «Unita» e «Raccolta», con gli indicatori da rilevare. Non vi si scrivono nomi di persone.',
    scadenza: 'Scadenza (come 31-01-2026)',
    prepara: 'Prepara richieste',
    nessuna: 'Tutto è già pervenuto: nessuna richiesta da fare.',
    file: (unita: string, n: number) => `${unita}: ${n === 1 ? '1 indicatore' : `${n} indicatori`}`,
    scarica: (nome: string) => `Scarica ${nome}`,
    nonScarica:
      'Qui Excel non lascia scaricare file: aprire la cartella nella pagina senza Excel, o usare «albero richieste».',
    senzaUnita: (nomi: string) => `Senza ufficio, non richiesti: ${nomi}.`,
    annota: 'Annota le richieste in Raccolta',
    risposte: 'Importa risposte',
    tornati: 'File tornati dagli uffici',
    leggi: 'Leggi i file',
    arrivate: (nome: string, unita: string, n: number) => `${nome}: ${unita}, risposte ${n}.`,
    problema: (file: string, messaggio: string) => `Da guardare in ${file}: ${messaggio}`,
    conflitto: (codice: string) => `In conflitto: ${codice}`,
    scelta: (valore: string, unita: string, file: string) => `${valore} secondo ${unita} (${file})`,
    nessunaScelta: 'non scrivere',
    sostituisci: 'Sostituisci i valori che stanno già nel foglio',
    sostituzione: (codice: string, ora: string, nuovo: string) => `${codice}: ${ora} → ${nuovo}`,
    manca: (unita: string, codici: string) => `Manca ancora da ${unita}: ${codici}.`,
    anteprima: 'Mostra anteprima',
  },
};

export type TestiCiclo = typeof it;

const en: TestiCiclo = {
  leggo: 'Reading…',
  stato: {
    titolo: 'State of the year',
    passi: {
      piano: 'Plan',
      richieste: 'Requests to the offices',
      monitoraggio: 'Monitoring',
      rimodulazioni: 'Revisions',
      consuntivo: 'Final values',
      controlli: 'Checks',
      tabelle: 'Tables',
      allegato: 'Allegato and file for the OIV',
    },
    stati: { fatto: 'done', inCorso: 'under way', pronto: 'ready', daFare: 'to do' },
    corrente: 'Now',
    manca: 'First:',
  },
  nuova: {
    titolo: 'New workbook',
    spiegazione:
      'Makes the sheets and ranges of a year in this workbook, with the rules of the SMVP. From the workbook of the year before, or from one with a Piano, it also takes over tree, cards, units, baseline and history.',
    ente: 'Name of the body',
    anno: 'Year',
    regole: 'Rules of the SMVP',
    da: 'Workbook of the year before (optional)',
    codici: 'Where a code carries the year (PIRA 01_2024)',
    rinomina: 'give it the new year',
    conserva: 'leave it as it is',
    controlla: 'See what will be made',
    anteprima: 'Show preview',
    pronta: (ente, anno, intervalli) => `${ente} · ${anno}: ${intervalli} named ranges, each on its sheet.`,
    ripreso: (indicatori, anno) => `From the workbook of ${anno}: ${indicatori} indicators.`,
    risolto: (nome, prima, dopo) => `${nome}: «${prima}» becomes «${dopo}».`,
    tolti: (nomi) => `Taken out by a revision, not carried over: ${nomi}.`,
    senzaTarget: (n, anno) => `Without a target for ${anno}: ${n}.`,
  },
  raccolta: {
    titolo: 'Collection',
    richieste: 'Prepare requests',
    spiegazione:
      'A file for each office, from «Unita» and «Raccolta», with the indicators to measure. No names of persons go into it.',
    scadenza: 'Deadline (like 31-01-2026)',
    prepara: 'Prepare requests',
    nessuna: 'Everything has come in: nothing to ask for.',
    file: (unita, n) => `${unita}: ${n === 1 ? '1 indicator' : `${n} indicators`}`,
    scarica: (nome) => `Download ${nome}`,
    nonScarica:
      'Excel does not let files be downloaded here: open the workbook in the page without Excel, or use «albero richieste».',
    senzaUnita: (nomi) => `Without an office, not asked for: ${nomi}.`,
    annota: 'Note the requests in Raccolta',
    risposte: 'Import answers',
    tornati: 'Files that came back from the offices',
    leggi: 'Read the files',
    arrivate: (nome, unita, n) => `${nome}: ${unita}, answers ${n}.`,
    problema: (file, messaggio) => `To look at in ${file}: ${messaggio}`,
    conflitto: (codice) => `In conflict: ${codice}`,
    scelta: (valore, unita, file) => `${valore} according to ${unita} (${file})`,
    nessunaScelta: 'do not write',
    sostituisci: 'Replace the values that stand in the sheet',
    sostituzione: (codice, ora, nuovo) => `${codice}: ${ora} → ${nuovo}`,
    manca: (unita, codici) => `Still missing from ${unita}: ${codici}.`,
    anteprima: 'Show preview',
  },
};

export const testiCiclo = (lingua: string): TestiCiclo => (lingua === 'en' ? en : it);
