/** The words of the pane in English, for offices whose Excel is in English. The data stay in Italian. */
import type { Testi } from './it.js';

const numero = (n: number) => n.toLocaleString('en-GB');
const count = (n: number, one: string, many: string) => `${numero(n)} ${n === 1 ? one : many}`;
const celle = (n: number) => count(n, 'cell', 'cells');

export const en: Testi = {
  lingua: 'en',
  sezioni: {
    calcola: 'Score',
    controlla: 'Check',
    tabelle: 'Tables',
    cronologia: 'History',
    impostazioni: 'SMVP settings',
  },
  altreSezioni: 'More sections',
  sezioniDelRiquadro: 'Sections',
  indietro: 'Back',
  vaiAllaCella: 'Go to cell',
  vaiA: (cella) => `Go to cell ${cella}`,
  riprova: 'Try again',

  lettura: {
    calcola: 'Reading the tree and scoring it…',
    annulla: 'Preparing the undo…',
    ripeti: 'Preparing the redo…',
    pulisci: 'Looking for traces of the add-in…',
    impostazioni: 'Preparing the settings…',
    collega: 'Preparing the link to the range…',
    tabelle: 'Preparing the tables…',
    modulo: 'Preparing the form to fill in…',
    nuova: 'Preparing the new workbook…',
    raccolta: 'Preparing the requests to the offices…',
    risposte: 'Reading the answers of the offices…',
    importa: 'Preparing the data to import…',
  },
  attesaModifica: 'Excel is editing a cell: press Enter to continue.',

  officeAssente: {
    titolo: 'Office.js cannot be reached',
    testo:
      'Albero has to load Office.js from a Microsoft server (appsforoffice.microsoft.com) to read the open workbook. The network does not let it through, or it is not answering at the moment.',
    rimedio:
      'Close the pane and open it again. If that is not enough, ask the network administrator to allow this address.',
    pagina: 'Work without Excel',
  },
  excelAssente: {
    titolo: 'Open this page in Excel',
    testo: 'The pane works on the workbook that is open in Excel, and there is no Excel here.',
    rimedio: 'In Excel: Home tab, group Albero.',
  },
  excelVecchio: {
    titolo: 'This version of Excel is too old',
    testo: 'Albero needs Excel 2021 or later, Microsoft 365 or Excel for the web (ExcelApi 1.9).',
    rimedio: 'The page without Excel has the same commands, on the same file.',
  },

  primoUso: {
    titolo: 'The performance tree, from your sheet',
    righe: [
      'Reads targets and results from the ranges of the workbook and scores them, from the single indicator up to the whole body.',
      'Shows first what it will write, and every write can be undone.',
      'For every percentage it tells which cells it comes from and by which rule.',
    ],
    nullaEsce: 'Nothing leaves this computer.',
    collega: 'Link your ranges',
  },
  collegamento: {
    titolo: 'Where is the tree?',
    istruzioni: 'Select the table of the tree on the sheet, with its header row, then press the button.',
    usaSelezione: 'Use the selected cells',
  },

  pronto: {
    titolo: 'Read, never scored',
    righe: (indicatori, operativi) =>
      `${count(indicatori, 'indicator', 'indicators')}, ${count(operativi, 'operational objective', 'operational objectives')}`,
  },
  mostraAnteprima: 'Show preview',
  ricalcola: 'Score again',

  anteprima: {
    titolo: {
      calcola: 'Preview',
      annulla: 'Undo the last write',
      ripeti: 'Redo the write',
      pulisci: 'Remove the traces of the add-in',
      impostazioni: 'SMVP settings',
      collega: 'Link the range',
      tabelle: 'Insert the tables',
      modulo: 'Create the form to fill in',
      nuova: 'New workbook',
      raccolta: 'Prepare requests',
      risposte: 'Import answers',
      importa: 'Import data',
    },
    riassunto: (scritte, cambiano) =>
      `I will write ${celle(scritte)}: ${cambiano === 1 ? 'one changes' : `${numero(cambiano)} change`}.`,
    nienteDaScrivere: 'The sheet is already like this: I will write nothing.',
    senzaCelle: {
      calcola: 'No value changes: colours and log are brought up to date.',
      annulla: 'No value changes: the sheet is put back as it was.',
      ripeti: 'No value changes: the sheet is put back as after the write.',
      pulisci:
        'The hidden sheet of the add-in is removed. Percentages and lights stay; earlier writes can no longer be undone.',
      impostazioni: 'No value changes.',
      collega: 'No cell changes: the chosen cells get the name «Albero».',
      tabelle: 'The tables already stand like this on the sheet.',
      modulo: 'No value changes.',
      nuova: 'No value changes.',
      raccolta: 'The requests already stand in the workbook.',
      risposte: 'No value changes.',
      importa: 'The data are already so in the sheet.',
    },
    modifiche: 'Cells that change',
    colonnaCella: 'Cell',
    colonnaPrima: 'Now',
    colonnaDopo: 'Becomes',
    vuota: 'empty',
    scrivi: 'Write to the sheet',
    lasciaStare: 'Leave it',
    chiudi: 'Close',
    daConfermare: 'To be confirmed before writing',
    conferme: {
      colonneNuove: 'Yes, use these columns',
      formuleSovrascritte: 'Yes, replace the formulas',
      regoleNuove: 'Yes, use the newer rules',
      senzaRipristino: 'Go on without a lasting undo',
    },
  },
  scrittura: {
    testo: (n) => `Writing ${celle(n)} and reading them back…`,
  },
  fatto: {
    calcola: (n) => (n === 0 ? 'Everything was already written.' : `Written: ${celle(n)} changed.`),
    annulla: (n) => `Put back: ${celle(n)} as before.`,
    ripeti: (n) => `Written again: ${celle(n)}.`,
    pulisci: () => 'The traces of the add-in are gone from the workbook.',
    impostazioni: (n) => `Settings written: ${celle(n)}.`,
    collega: () => 'Range linked.',
    tabelle: (n) => `Tables inserted: ${celle(n)}.`,
    modulo: (n) => `Form created: ${celle(n)}.`,
    nuova: (n) => `Sheets and ranges created: ${celle(n)}.`,
    raccolta: (n) => `Requests written to the workbook: ${celle(n)}.`,
    risposte: (n) => `Answers written to the workbook: ${celle(n)}.`,
    importa: (n) => `Data imported: ${celle(n)}.`,
  },
  annullaUltima: 'Undo the last write',
  ripeti: 'Redo the write',

  superato: {
    titolo: (n) =>
      n === 0
        ? 'The sheet has changed since it was last scored.'
        : `${celle(n)} changed since the last scoring.`,
  },

  risultato: {
    titolo: 'Result',
    ente: 'Whole body',
    areaServizi: 'Area/Services',
    albero: 'Performance tree',
    perdite: 'Where points are lost',
    nessunaPerdita: 'No points lost: all indicators are at 100 %.',
    daGuardare: (n) => `${numero(n)} to look at`,
    nienteDaGuardare: 'Nothing to look at.',
    apri: 'Open',
    impronta: (testo) => `fingerprint ${testo}…`,
    regole: (id) => `rules ${id}`,
    provvisorio: (mancanti, errori) => {
      const parts = [
        ...(mancanti > 0 ? [count(mancanti, 'value missing', 'values missing')] : []),
        ...(errori > 0 ? [count(errori, 'value to correct', 'values to correct')] : []),
      ];
      return `provisional: ${parts.join(', ')}`;
    },
    quali: 'which',
    livelli: {
      ente: 'Whole body',
      ambito: 'Strategic area',
      strategico: 'Strategic objective',
      indicatori: 'Indicators',
      operativi: 'Operational objectives',
      operativo: 'Operational objective',
      indicatore: 'Indicator',
    },
  },
  perche: { titolo: 'Why this value?', chiudi: 'Back to the tree' },

  controlla: {
    titolo: 'To look at',
    nessuna: 'Nothing to look at: weights, targets and values are in order.',
    severita: {
      errore: 'To correct',
      attenzione: 'To look at before publishing',
      nota: 'Notes on the reading',
    },
    altre: (n) => (n === 1 ? 'one more cell' : `${numero(n)} more cells`),
  },

  cronologia: {
    titolo: 'History',
    vuota: 'The add-in has not written anything in this workbook yet.',
    leggo: 'Reading the history…',
    comandi: {
      calcola: 'Scores written to the sheet',
      annulla: 'Write undone',
      ripeti: 'Write redone',
      pulisci: 'Traces removed',
      impostazioni: 'Settings changed',
      collega: 'Range linked',
      tabelle: 'Tables inserted',
      modulo: 'Form created',
      nuova: 'New workbook',
      raccolta: 'Requests prepared',
      risposte: 'Answers imported',
      importa: 'Data imported',
    },
    stato: { fatto: 'done', annullato: 'undone', superato: 'superseded by a later write' },
    celle,
    finoAQui: 'Undo up to here',
    tracce:
      'The add-in keeps what it needs for undo in a hidden sheet of the workbook. It can be removed before the workbook is sent around.',
    togli: 'Remove the traces of the add-in',
  },

  impostazioni: {
    titolo: 'SMVP settings',
    leggo: 'Reading the settings…',
    predefinita: 'built-in rule',
    salva: 'Show preview',
    nessuna: 'There are no settings to show in this workbook.',
  },

  tabelle: {
    titolo: 'Tables',
    leggo: 'Reading the tables…',
    documento: 'Document',
    documenti: { relazione: 'Performance report', piano: 'Performance plan' },
    conto: (pronte, tutte) => `${numero(pronte)} of ${numero(tutte)} ready`,
    pronta: 'ready',
    pronte: (quante) => count(quante, 'table ready', 'tables ready'),
    mancano: 'data missing',
    superata: 'out of date: the data have changed',
    nelFoglio: (foglio) => `On sheet ${foglio}`,
    inseritaIl: (quando) => `since ${quando}`,
    vaiAlFoglio: (foglio) => `Go to the table on sheet ${foglio}`,
    creaModulo: 'Create the form to fill in',
    creaModuloDi: (intervallo) => `Create the form to fill in for ${intervallo}`,
    mostra: 'Show',
    mostraQuesta: (titolo) => `Show the table ${titolo}`,
    scegliPronte: 'Choose all that are ready',
    rileggi: 'Read the list again',
    luogo: 'Where new tables go',
    luoghi: { fogli: 'Each on a new sheet', selezione: 'From the selected cell down' },
    inserisciTutte: 'Insert all the tables',
    inserisci: (quante) => (quante === 1 ? 'Insert the table' : `Insert ${numero(quante)} tables`),
    preparo: (fatte, totale, titolo) =>
      `Preparing table ${numero(fatte + 1)} of ${numero(totale)}: ${titolo}`,
    ferma: 'Stop',
    copiaPerWord: 'Copy for Word',
    copiate: 'Copied: now it can be pasted into Word.',
    appuntiChiusi: 'Excel does not let the clipboard be written here. You can copy from the tables below.',
    selezionaECopia: 'Select and copy',
    copiaAMano: 'The tables are selected: press Ctrl+C (⌘C on a Mac), then paste into Word.',
    torna: 'Back to the list',
    anteprima: 'As it will look',
    pubblica: 'Publish the annex',
    scorre: (titolo) => `${titolo}: the table scrolls sideways`,
    esiti: {
      inserita: 'New',
      aggiornata: 'To be updated',
      invariata: 'Already like this on the sheet',
      manca: 'Without data, not inserted',
    },
    note: {
      provvisorio: 'Provisional data',
      motivo: 'Why it is published',
      legenda: 'Legend',
      rettifica: 'Corrections',
      rimodulazione: 'Changes of targets',
      scostamento: 'Shortfalls',
      regole: 'Rules applied',
      metodo: 'How it is computed',
      commento: 'Comment',
      fonte: 'Sources',
      avviso: 'Warnings',
    },
  },

  rifiuto: {
    titolo: 'It was not done',
    nessunaCella: 'No cell was changed.',
    daControllare: 'Check the cells of the preview: it is not certain that they are as before.',
    copia: 'Copy the details',
    copiato: 'Details copied.',
    copiaAMano: 'Select the text and copy it with Ctrl+C:',
    nonCaricato: 'A part of Albero could not be loaded from its server.',
    nonCaricatoRimedio: 'Check the network and try again; if the server was updated, open the pane again.',
    imprevisto: 'An unexpected error of Albero occurred.',
    imprevistoRimedio: 'Try again. If it happens again, copy the details for the help desk.',
  },
};
