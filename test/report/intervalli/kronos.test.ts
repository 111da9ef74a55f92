/** The table of the costs of the processes over a raw extract of Kronos in the range. */
import { datiCon } from '../../support/intervalli.js';
import { righeOf, tabellaOf } from '../../support/tabelle.js';

const avvisiDi = (note: readonly { readonly genere: string; readonly testo: string }[]) =>
  note.filter(({ genere }) => genere === 'avviso').map(({ testo }) => testo);

describe('costi dei processi da un estratto com’è', () => {
  it('subtotali e totale generale non si contano due volte, le ore hanno la loro colonna', () => {
    const tabella = tabellaOf(
      'costi-processi',
      datiCon({
        Kronos: [
          ['Processo', 'FTE', 'Ore', 'Costi interni'],
          ['A1', 3, 300, 30],
          ['A1.1', 1, 100, 10],
          ['A1.2', 2, 200, 20],
          ['C1.1', 1, 100, 5],
          ['Totale', 4, 400, 35],
        ],
      }),
    );
    expect(righeOf(tabella)).toEqual([
      ['A', 'Governo camerale', '3,00', '75,00 %', '300,00', '30,00 €'],
      ['A1.1', '', '1,00', '25,00 %', '100,00', '10,00 €'],
      ['A1.2', '', '2,00', '50,00 %', '200,00', '20,00 €'],
      ['C', 'Trasparenza, semplificazione e tutela', '1,00', '25,00 %', '100,00', '5,00 €'],
      ['C1.1', '', '1,00', '25,00 %', '100,00', '5,00 €'],
      ['Totale', '', '4,00', '100,00 %', '400,00', '35,00 €'],
    ]);
    expect(avvisiDi(tabella.note)).toEqual([]);
  });

  it('un totale che non torna e un mese che manca stanno fra le note', () => {
    const mesi = ['Gennaio', 'Febbraio', 'Marzo'].map((mese) => ['A1.1', mese, 10]);
    const tabella = tabellaOf(
      'costi-processi',
      datiCon({ Kronos: [['Processo', 'Mese', 'Costi interni'], ...mesi, ['Totale', 'Marzo', 11]] }),
    );
    expect(avvisiDi(tabella.note)).toEqual([
      'Il totale (Costi interni, 03/2024) è 11, la somma dei suoi processi è 10: contano i processi.',
      'Nel 2024 mancano i mesi: aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre.',
    ]);
  });
});
