/** The words of *Controlla una tabella* and *Controlla un testo*: loaded with them, not with the pane. */
const it = {
  tabella: 'Controlla una tabella',
  tabellaNota:
    'Selezionare nel foglio una tabella, intestazione compresa: totali, differenze e percentuali si ricalcolano dalle sue stesse cifre.',
  controllaTabella: 'Controlla la selezione',
  testo: 'Controlla un testo',
  testoNota:
    'Il testo della Relazione si confronta con questa cartella, con le sue tabelle e con sé stesso. Non lascia il computer.',
  incolla: 'Incollare qui il testo',
  file: 'Oppure scegliere il file (.docx o .txt)',
  prima:
    "Cartella com'era alla stesura del testo (.xlsx), per sapere quali cifre sono solo da aggiornare: si può lasciare vuoto",
  controllaTesto: 'Controlla il testo',
  inCorso: 'Controllo…',
  nulla: 'Nulla da rilevare.',
  esitoTabella: (dove: string, righe: number, rilievi: number) =>
    `${dove}, ${righe === 1 ? 'una riga' : `${righe} righe`}: ${rilieviIt(rilievi)}.`,
  esitoTesto: (paragrafi: number, tabelle: number, confrontate: number, rilievi: number) =>
    `${quanti(paragrafi, 'paragrafo', 'paragrafi')}, ${quanti(tabelle, 'tabella', 'tabelle')}, ${quanti(confrontate, 'cifra confrontata', 'cifre confrontate')} con la cartella: ${rilieviIt(rilievi)}.`,
  severita: {
    errore: 'Da correggere',
    attenzione: 'Da guardare prima di pubblicare',
    nota: 'Note',
  },
  daAggiornare: 'Cifre da aggiornare',
  colonne: { dove: 'Dove', stampato: 'Stampato', ora: 'Ora' },
  anche: (luoghi: string) => `Anche in: ${luoghi}.`,
  altri: (n: number) =>
    n === 1 ? 'Un altro rilievo non è mostrato.' : `Altri ${n} rilievi non sono mostrati.`,
};

const quanti = (n: number, uno: string, molti: string) => `${n} ${n === 1 ? uno : molti}`;
const rilieviIt = (n: number) => (n === 0 ? 'nulla da rilevare' : n === 1 ? 'un rilievo' : `${n} rilievi`);

export type TestiControlli = typeof it;

const rilieviEn = (n: number) => (n === 0 ? 'nothing found' : n === 1 ? 'one finding' : `${n} findings`);

const en: TestiControlli = {
  tabella: 'Check a table',
  tabellaNota:
    'Select a table on the sheet, its header included: totals, differences and percentages are computed again from its own figures.',
  controllaTabella: 'Check the selection',
  testo: 'Check a text',
  testoNota:
    'The text of the report is compared with this workbook, with its own tables and with itself. It does not leave the computer.',
  incolla: 'Paste the text here',
  file: 'Or choose the file (.docx or .txt)',
  prima:
    'The workbook as it was when the text was written (.xlsx), to know which figures are only to be updated: may be left empty',
  controllaTesto: 'Check the text',
  inCorso: 'Checking…',
  nulla: 'Nothing found.',
  esitoTabella: (dove, righe, rilievi) =>
    `${dove}, ${righe === 1 ? 'one row' : `${righe} rows`}: ${rilieviEn(rilievi)}.`,
  esitoTesto: (paragrafi, tabelle, confrontate, rilievi) =>
    `${quanti(paragrafi, 'paragraph', 'paragraphs')}, ${quanti(tabelle, 'table', 'tables')}, ${quanti(confrontate, 'figure', 'figures')} compared with the workbook: ${rilieviEn(rilievi)}.`,
  severita: {
    errore: 'To be corrected',
    attenzione: 'To be looked at before publishing',
    nota: 'Notes',
  },
  daAggiornare: 'Figures to update',
  colonne: { dove: 'Where', stampato: 'Printed', ora: 'Now' },
  anche: (luoghi) => `Also in: ${luoghi}.`,
  altri: (n) => (n === 1 ? 'One more finding is not shown.' : `${n} more findings are not shown.`),
};

export const testiControlli = (lingua: string): TestiControlli => (lingua === 'en' ? en : it);
