import type { DatiRelazione } from '../../../src/report/index.js';
import { percento, rotta } from '../../support/area.js';
import { datiCon, type Righe } from '../../support/intervalli.js';
import { righeOf, tabellaOf } from '../../support/tabelle.js';

const contesto = (righe: Righe, nome = 'Contesto_Prova') => tabellaOf('contesto', datiCon({ [nome]: righe }));
const titoli = (righe: Righe, nome?: string) => contesto(righe, nome).colonne.map(({ titolo }) => titolo);
const avvisi = (righe: Righe, nome?: string) =>
  contesto(righe, nome)
    .note.filter(({ genere }) => genere === 'avviso')
    .map(({ testo }) => testo);

describe('una tabella del contesto', () => {
  it('confronta tre anni a due a due, dal più recente', () => {
    const righe = [
      ['Settore', 2022, 2023, 2024],
      ['Commercio', 100, 110, 99],
    ];
    expect(titoli(righe)).toEqual([
      'Settore',
      '2022',
      '2023',
      '2024',
      'Differenza 2024/2023',
      'Differenza 2023/2022',
      'Var. % 2024/2023',
      'Var. % 2023/2022',
    ]);
    expect(righeOf(contesto(righe))).toEqual([
      ['Commercio', '100', '110', '99', '-11', '+10', '-10,00 %', '+10,00 %'],
    ]);
  });

  it('con un anno solo non ha confronti', () => {
    expect(
      titoli([
        ['Settore', 'Imprese 2024'],
        ['Commercio', 100],
      ]),
    ).toEqual(['Settore', 'Imprese 2024']);
  });

  it('con un intervallo che la fonte non ha prende il titolo dal nome', () => {
    const tabella = contesto(
      [
        ['Paese', 2024],
        ['Francia', 12],
      ],
      'Contesto_Export_per_paese',
    );
    expect([tabella.titolo, tabella.istanza]).toEqual(['Export per paese', 'Contesto_Export_per_paese']);
  });

  it('una riga senza cifre è un titolo, «Fonte: …» una nota', () => {
    const tabella = contesto([['Settore', 2024], ['Servizi'], ['Trasporti', 7], ['Fonte: Infocamere']]);
    expect(tabella.righe.map(({ ruolo }) => ruolo)).toEqual(['gruppo', 'dati']);
    expect(tabella.note).toContainEqual({ genere: 'fonte', testo: 'Fonte: Infocamere' });
  });

  it('le percentuali non si sommano', () => {
    const righe = [
      ['Forma', 'Quota 2024'],
      ['Individuale', percento(0.6)],
      ['Altre', percento(0.4)],
      ['Totale', null],
    ];
    expect(righeOf(contesto(righe)).at(-1)).toEqual(['Totale', '']);
  });

  it('un testo dove serve una cifra resta scritto e si dice', () => {
    const righe = [
      ['Settore', 2024],
      ['Commercio', 'circa 100'],
      ['Servizi', 5],
    ];
    expect(righeOf(contesto(righe))[0]).toEqual(['Commercio', 'circa 100']);
    expect(avvisi(righe)).toEqual(['«Commercio»: non è una cifra «circa 100».']);
  });

  it('una cella con un errore di Excel non è una cifra', () => {
    expect(
      avvisi([
        ['Settore', 2024],
        ['Commercio', rotta()],
        ['Servizi', 5],
      ]),
    ).toHaveLength(1);
  });

  it('un valore «n.d.» è N/D, e il totale dice di non comprenderlo', () => {
    const righe = [
      ['Settore', 'Sedi 2024'],
      ['Commercio', 'n.d.'],
      ['Servizi', 5],
    ];
    expect(righeOf(contesto(righe, 'Contesto_Imprese'))).toEqual([
      ['Commercio', 'N/D'],
      ['Servizi', '5'],
      ['TOTALE', '5'],
    ]);
    expect(avvisi(righe, 'Contesto_Imprese')).toEqual([
      '«Commercio»: manca un valore; i totali non lo comprendono.',
    ]);
  });
});

describe('i totali', () => {
  const conti = (...righe: Righe) => [['Voce', 'Tipo', 'Segno', 2024], ...righe] satisfies Righe;

  it('un totale scritto che la somma non dà è corretto, e detto', () => {
    const righe = [
      ['Settore', 2024],
      ['A', 30],
      ['B', 12],
      ['Totale', 52],
    ];
    expect(righeOf(contesto(righe)).at(-1)).toEqual(['Totale', '42']);
    expect(avvisi(righe)).toEqual([
      '«Totale», 2024: nella cartella è scritto 52, il calcolo dà 42; vale il calcolo.',
    ]);
  });

  it('un totale di persone non ha arrotondamenti: uno in più è un errore', () => {
    expect(
      avvisi([
        ['Settore', 2024],
        ['A', 30],
        ['B', 12],
        ['Totale', 43],
      ]),
    ).toHaveLength(1);
  });

  it('negli importi senza centesimi resta il totale scritto se la differenza è di soli arrotondamenti', () => {
    const righe = [
      ['Voce', 'Tipo', 2024],
      ['A', 'voce', 10],
      ['B', 'voce', 20],
      ['TOTALE', 'totale', 31],
    ];
    expect(righeOf(contesto(righe, 'Contesto_Economico')).at(-1)).toEqual(['TOTALE', '31']);
    expect(avvisi(righe, 'Contesto_Economico')).toEqual([]);
    const troppo = [...righe.slice(0, -1), ['TOTALE', 'totale', 33]];
    expect(avvisi(troppo, 'Contesto_Economico')).toHaveLength(1);
  });

  it('il risultato sottrae i totali col segno meno e comprende le voci che nessun totale ha preso', () => {
    const righe = conti(
      ['Diritto annuale', 'voce', '', 100],
      ['TOTALE PROVENTI', 'totale', '+', null],
      ['Personale', 'voce', '', 70],
      ['TOTALE ONERI', 'totale', '-', null],
      ['Risultato corrente', 'risultato', '', null],
      ['Gestione finanziaria', 'voce', '', 5],
      ['RISULTATO', 'risultato', '', null],
    );
    expect(righeOf(contesto(righe)).map(([, cifra]) => cifra)).toEqual([
      '100',
      '100',
      '70',
      '70',
      '30',
      '5',
      '35',
    ]);
  });

  it('una voce vuota è la somma delle sue sottovoci, che non entrano due volte', () => {
    const righe = conti(
      ['Funzionamento', 'voce', '', null],
      ['Quote associative', 'sottovoce', '', -8],
      ['Organi', 'sottovoce', '', -2],
      ['Personale', 'voce', '', -20],
      ['Oneri', 'totale', '', null],
    );
    expect(righeOf(contesto(righe)).map(([, cifra]) => cifra)).toEqual(['-10', '-8', '-2', '-20', '-30']);
  });

  it('un «Totale» a metà tabella senza Tipo resta com’è scritto, e si dice che non è controllato', () => {
    const righe = [
      ['Voce', 2024],
      ['A', 1],
      ['Totale A', 5],
      ['B', 2],
      ['Totale', 3],
    ];
    expect(righeOf(contesto(righe)).map(([, cifra]) => cifra)).toEqual(['1', '5', '2', '3']);
    expect(avvisi(righe)).toEqual([expect.stringContaining('«Totale A» è come è scritta')]);
  });

  it('una cella vuota di un conto è nessun importo: un debito estinto è una differenza', () => {
    const righe = [
      ['PASSIVO', 'Tipo', 'Valori al 31.12.2023', 'Valori al 31.12.2024'],
      ['Debiti', 'voce', 77_973, null],
      ['TFR', 'voce', 10, 10],
    ];
    expect(righeOf(contesto(righe, 'Contesto_Passivo'))[0]).toEqual(['Debiti', '77.973', '', '-77.973']);
  });

  it('i centesimi si sommano senza scarti', () => {
    const dati: DatiRelazione = datiCon({
      Contesto_Imprese: [
        ['Voce', 2024],
        ['A', 0.1],
        ['B', 0.2],
        ['Totale', 0.3],
      ],
    });
    const totale = tabellaOf('contesto', dati).righe.at(-1)?.celle[1];
    expect(totale).toEqual({ tipo: 'numero', valore: 0.3, genere: 'decimale' });
  });
});
