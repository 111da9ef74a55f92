/** The words of *Importa albero*: loaded with it, not with the pane. */
const it = {
  titolo: 'Importa albero',
  spiegazione:
    "Da un documento pubblicato si rifà l'albero: il testo copiato dal PDF della Relazione o del Piano, intestazioni comprese, o le celle in cui lo si è incollato. Il testo resta com'è; l'albero va in un foglio nuovo, con il nome Albero.",
  incolla: 'Incollare qui il testo',
  file: 'Oppure scegliere il file (.txt o .xlsx)',
  leggi: 'Leggi il testo',
  leggiFile: 'Leggi il file',
  leggiCelle: 'Leggi le celle di questa cartella',
  leggo: 'Lettura…',
  anno: 'Anno dei target',
  mostra: 'Mostra anteprima del foglio',
  trovate: 'Che cosa si è trovato',
  generi: {
    scalare: 'albero a scala',
    piano: 'albero del Piano',
    piatto: 'tabella piatta',
    relazione: 'tabelle della Relazione',
  },
  tabella: (nome: string, da: string, a: string, righe: number) => `${nome}: da ${da} a ${a}, ${righe} righe`,
  fa: "fa l'albero",
  completa: 'lo completa',
  righe: (n: number, anno: number | undefined) =>
    `Albero${anno === undefined ? '' : ` ${anno}`}: ${n} righe.`,
  dubbie: (n: number) => (n === 1 ? 'Una riga da controllare' : `${n} righe da controllare`),
  nessunDubbio: 'Nessuna riga è dubbia.',
  nonUsate: 'Righe delle tabelle che non si sono usate',
  differenze: (n: number) => (n === 1 ? 'Una differenza fra le tabelle' : `${n} differenze fra le tabelle`),
  campi: {
    peso: 'peso',
    target: 'target',
    valore: 'valore',
    raggiungimento: 'raggiungimento',
    titolo: 'titolo',
    assente: 'manca',
  },
  diverso: (campo: string, uno: string, dove: string, altro: string, doveAltro: string) =>
    `${campo}: «${uno}» (${dove}), «${altro}» (${doveAltro}). Vale il primo.`,
  mancaAltrove: (uno: string, dove: string) => `${uno} (${dove}) manca nelle altre tabelle.`,
  mancaQui: (altro: string, dove: string) => `${altro} (${dove}) manca nella tabella dell'albero.`,
  gradi: (uguali: number, stampati: number) =>
    stampati === 0
      ? 'Il testo non stampa gradi di raggiungimento: nulla da confrontare.'
      : `Gradi di raggiungimento stampati: ${uguali} su ${stampati} coincidono con il calcolo.`,
  grado: (nodo: string, stampato: string, calcolato: string) =>
    `${nodo}: stampato ${stampato}, calcolato ${calcolato}.`,
  motivi: {
    arrotondato: 'Il valore stampato è arrotondato: con le misure si vede.',
    daSotto: 'Segue da un indicatore.',
    altro: 'Da controllare: la riga può essere letta male.',
  },
  tutte: 'Tutte le righe, come si sono lette',
  colonne: {
    dove: 'Dove',
    livello: 'Livello',
    nodo: 'Codice e titolo',
    peso: 'Peso',
    target: 'Target',
    valore: 'Valore',
    grado: 'Raggiungimento',
  },
};

export type TestiImportaAlbero = typeof it;

const en: TestiImportaAlbero = {
  titolo: 'Import a tree',
  spiegazione:
    'The tree is made again from a published document: the text copied out of the PDF of the Relazione or of the Piano, headers included, or the cells it was pasted into. The text stays as it is; the tree goes on a new sheet, with the name Albero.',
  incolla: 'Paste the text here',
  file: 'Or choose the file (.txt or .xlsx)',
  leggi: 'Read the text',
  leggiFile: 'Read the file',
  leggiCelle: 'Read the cells of this workbook',
  leggo: 'Reading…',
  anno: 'Year of the targets',
  mostra: 'Preview the sheet',
  trovate: 'What was found',
  generi: {
    scalare: 'staircase tree',
    piano: 'tree of the Piano',
    piatto: 'flat table',
    relazione: 'tables of the Relazione',
  },
  tabella: (nome, da, a, righe) => `${nome}: from ${da} to ${a}, ${righe} rows`,
  fa: 'makes the tree',
  completa: 'completes it',
  righe: (n, anno) => `Tree${anno === undefined ? '' : ` ${anno}`}: ${n} rows.`,
  dubbie: (n) => (n === 1 ? 'One row to check' : `${n} rows to check`),
  nessunDubbio: 'No row is doubtful.',
  nonUsate: 'Rows of the tables that were not used',
  differenze: (n) => (n === 1 ? 'One difference between the tables' : `${n} differences between the tables`),
  campi: {
    peso: 'weight',
    target: 'target',
    valore: 'value',
    raggiungimento: 'achievement',
    titolo: 'title',
    assente: 'missing',
  },
  diverso: (campo, uno, dove, altro, doveAltro) =>
    `${campo}: “${uno}” (${dove}), “${altro}” (${doveAltro}). The first one counts.`,
  mancaAltrove: (uno, dove) => `${uno} (${dove}) is missing in the other tables.`,
  mancaQui: (altro, dove) => `${altro} (${dove}) is missing in the table of the tree.`,
  gradi: (uguali, stampati) =>
    stampati === 0
      ? 'The text prints no achievements: nothing to compare.'
      : `Printed achievements: ${uguali} of ${stampati} agree with the calculation.`,
  grado: (nodo, stampato, calcolato) => `${nodo}: printed ${stampato}, calculated ${calcolato}.`,
  motivi: {
    arrotondato: 'The printed value is rounded: the measures tell.',
    daSotto: 'Follows from an indicator.',
    altro: 'To be checked: the row may have been misread.',
  },
  tutte: 'All rows, as they were read',
  colonne: {
    dove: 'Where',
    livello: 'Level',
    nodo: 'Code and title',
    peso: 'Weight',
    target: 'Target',
    valore: 'Value',
    grado: 'Achievement',
  },
};

export const testiImportaAlbero = (lingua: string): TestiImportaAlbero => (lingua === 'en' ? en : it);
