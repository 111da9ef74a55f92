/** The words of *Pubblica allegato*: loaded with that screen, not with the pane. */
const it = {
  introduzione:
    "I file per Amministrazione trasparente, dallo stesso risultato: l'allegato in .xlsx e come pagina HTML, i dati aperti in CSV e JSON con la loro descrizione, le impronte SHA-256. Dentro non c'è altro della cartella.",
  motivo: 'Perché si pubblica comunque',
  motivoNota: "Il motivo è stampato sull'allegato.",
  motivoVuoto: "Scrivere il motivo: senza, l'allegato non si pubblica.",
  prepara: 'Prepara i file',
  pronti: (n: number) => `${n} file pronti.`,
  benche: 'Pubblicato benché:',
  conMotivo: (motivo: string) => `Motivo stampato: «${motivo}»`,
  scaricaTutti: 'Scarica tutti i file',
  scarica: 'Scarica',
  scaricaQuesto: (nome: string) => `Scarica ${nome}`,
  nonScarica:
    "Dove Excel non lascia scaricare file, l'allegato si mette in un foglio; i testi si copiano e si salvano in UTF-8 con il nome indicato. Le impronte SHA-256 valgono per i file scaricati: per averli, aprire la cartella nella pagina senza Excel.",
  seNonArriva: 'Se i file non arrivano',
  metti: "Metti l'allegato in un foglio",
  mettiNota:
    'Poi, con il tasto destro sulla linguetta, spostarlo o copiarlo in una cartella nuova e salvarla.',
  copia: (nome: string) => `Copia il testo di ${nome}`,
  testoDi: (nome: string) => `Testo di ${nome}`,
  copiato: 'Copiato.',
  copiaAMano: 'Il testo è selezionato: premere Ctrl+C (⌘C su Mac).',
  grandezza: (bytes: number) => `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('it-IT')} kB`,
};

export type TestiPubblica = typeof it;

const en: TestiPubblica = {
  introduzione:
    'The files for the transparency pages, from one result: the annex as .xlsx and as an HTML page, the open data as CSV and JSON with their description, the SHA-256 digests. Nothing else of the workbook is in them.',
  motivo: 'Why it is published all the same',
  motivoNota: 'The reason is printed on the annex.',
  motivoVuoto: 'Type the reason: without one the annex is not published.',
  prepara: 'Make the files',
  pronti: (n) => `${n} files ready.`,
  benche: 'Published although:',
  conMotivo: (motivo) => `Reason printed: «${motivo}»`,
  scaricaTutti: 'Download all files',
  scarica: 'Download',
  scaricaQuesto: (nome) => `Download ${nome}`,
  nonScarica:
    'Where Excel does not let files be downloaded, the annex goes to a sheet; the texts can be copied and saved in UTF-8 under the name given. The SHA-256 digests are those of the downloaded files: to get them, open the workbook in the page without Excel.',
  seNonArriva: 'If the files do not arrive',
  metti: 'Put the annex on a sheet',
  mettiNota: 'Then right-click its tab, move or copy it to a new workbook, and save that.',
  copia: (nome) => `Copy the text of ${nome}`,
  testoDi: (nome) => `Text of ${nome}`,
  copiato: 'Copied.',
  copiaAMano: 'The text is selected: press Ctrl+C (⌘C on a Mac).',
  grandezza: (bytes) => `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en-GB')} kB`,
};

export const testiPubblica = (lingua: string): TestiPubblica => (lingua === 'en' ? en : it);
