/** Words of the page around the pane. Its users have no Excel to tell their language: Italian only. */
export const TESTI = {
  titolo: 'Albero senza Excel',
  apri: 'Apri una cartella…',
  scarica: 'Scarica',
  nullaEsce:
    'Si può anche trascinare qui un file .xlsx. Il file resta in questo browser: nulla viene inviato.',
  nonScaricato: 'modifiche da scaricare',
  fogli: 'Fogli della cartella',
  foglio: (nome: string) => `Foglio ${nome}`,
  lasciare: 'Ci sono modifiche non scaricate. Aprire un altro file e perderle?',
  riquadro: 'Riquadro di Albero',
  imprevisto: 'Si è verificato un errore imprevisto. Nessuna cella è stata modificata.',
} as const;
