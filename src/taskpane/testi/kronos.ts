/** The words of an extract of Kronos: loaded with *Importa dati*. */
const it = {
  formule: 'Formule degli indicatori',
  formuleNota:
    "Una per riga: codice, uguale, formula. Funzioni: fte, ftePropri, fteIntegrati, ore, costi, costiInterni, costiEsterni, costiPromozionali; fra parentesi i processi (A1.1, A* tutti quelli di A, * tutti) e, dopo un punto e virgola, l'anno (2023, n-1). La formula resta scritta in Misure, accanto alla fonte.",
  esempio: 'S02_AB = fte(A*,B*) / fte(*)',
  rileggi: 'Rileggi con queste formule',
  nonRiga: (riga: string) => `«${riga}» non è una formula: manca il segno = dopo il codice.`,
  processi: (anno: number) => `Somme per processo, ${anno}`,
  mesi: (n: number) => (n === 1 ? 'Un mese' : `${n} mesi`),
  processo: 'Processo',
  descrizione: 'Descrizione',
  totale: 'Totale',
  metti: 'Metti le somme nel foglio Kronos',
  mettiNota: 'Serve alla tabella dei costi dei processi. Ci vanno solo le somme, mai le righe.',
};

export type TestiKronos = typeof it;

const en: TestiKronos = {
  formule: 'Formulas of the indicators',
  formuleNota:
    'One for each line: code, equals, formula. Functions: fte, ftePropri, fteIntegrati, ore, costi, costiInterni, costiEsterni, costiPromozionali; in brackets the processes (A1.1, A* all those of A, * all) and, after a semicolon, the year (2023, n-1). The formula stays written in Misure, beside the source.',
  esempio: 'S02_AB = fte(A*,B*) / fte(*)',
  rileggi: 'Read again with these formulas',
  nonRiga: (riga) => `“${riga}” is no formula: there is no = after the code.`,
  processi: (anno) => `Sums by process, ${anno}`,
  mesi: (n) => (n === 1 ? 'One month' : `${n} months`),
  processo: 'Process',
  descrizione: 'Description',
  totale: 'Total',
  metti: 'Put the sums on the sheet Kronos',
  mettiNota: 'The table of the costs of the processes is made of it. Only the sums go there, never the rows.',
};

export const testiKronos = (lingua: string): TestiKronos => (lingua === 'en' ? en : it);
