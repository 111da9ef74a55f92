/** P21 §§ 3.0–3.2, with targets of three years. */
import { datiPiano2021 } from '../support/relazione.js';
import { paroleOf, rigaOf, righeOf, tabellaOf, tabelleOf } from '../support/tabelle.js';
import { formatCellaTabella } from '../../src/report/index.js';

const dati = datiPiano2021();
const VALORE_N = ">= valore osservato nell'anno n";

describe("l'albero del Piano", () => {
  const albero = tabellaOf('piano-albero', dati);

  it('ha le colonne della fonte, con i target dei tre anni', () => {
    expect(albero.colonne.map(({ titolo }) => titolo)).toEqual([
      'Ente',
      'Ambito',
      'Obiettivo strategico',
      'Obiettivi Operativi / Indicatori OS',
      'Algoritmo',
      'Indicatori OP',
      'Target 2021',
      'Target 2022',
      'Target 2023',
    ]);
  });

  it('mette peso, algoritmo e target dove li mette la fonte', () => {
    expect(rigaOf(albero, 'AS 1 - ')[0]).toBe('33,34 %');
    expect(rigaOf(albero, 'OS1.1 - ')[1]).toBe('50,00 %');
    expect(rigaOf(albero, 'OP 1.1.4 - ')[2]).toBe('10,00 %');
    expect(rigaOf(albero, 'PIRA 01 - ').slice(4)).toEqual([
      'N. eventi / Iniziative organizzati',
      '',
      '>= 4',
      VALORE_N,
      VALORE_N,
    ]);
    expect(rigaOf(albero, 'Kpi_1.1.2 b - ').slice(3)).toEqual([
      '',
      'Risorse consuntivate / Risorse stanziate a budget',
      'Kpi_1.1.2 b - Grado di utilizzo delle risorse stanziate per il sostegno del turismo',
      '>= 60%',
      '',
      '',
    ]);
    expect(rigaOf(albero, 'Kpi_3.2.1 b - ')[6]).toBe('31 ottobre');
  });

  it('non ha cifre di risultato, e quindi nulla di provvisorio', () => {
    expect(albero.note).toEqual([]);
  });
});

it('il riepilogo ha i cinque obiettivi strategici sotto i tre ambiti', () => {
  const righe = righeOf(tabellaOf('piano-riepilogo', dati));
  expect(righe.map(([ambito, strategico]) => [ambito?.slice(0, 4).trim(), strategico?.slice(0, 5)])).toEqual([
    ['AS 1', 'OS1.1'],
    ['', 'OS1.2'],
    ['AS2', 'OS2.1'],
    ['AS3', 'OS3.1'],
    ['', 'OS3.2'],
  ]);
});

describe('le schede degli obiettivi strategici', () => {
  const schede = tabelleOf('piano-schede-os', dati);
  const [prima] = schede;

  it('dicono ambito, descrizione, programma e risorse, e ciò che manca è da compilare', () => {
    const campi = prima?.campi?.map(({ nome, cella }) => [nome, formatCellaTabella(cella)]);
    expect(campi?.slice(1)).toEqual([
      [
        'Obiettivo strategico',
        'OS1.1 - Sviluppare attività e servizi integrati a sostegno delle imprese e dei territori',
      ],
      ['Descrizione', 'da compilare'],
      [
        'Programma (D.M. 27/03/2013)',
        'Politiche di sviluppo, competitività e innovazione, di RSI e movimento cooperativo',
      ],
      ['Risorse economiche', '1.579.038,00 €'],
    ]);
  });

  it('hanno i target dei tre anni, dove la fonte stampa due volte il 2022', () => {
    expect(prima?.colonne.map(({ titolo }) => titolo)).toEqual([
      'Indicatore',
      'Algoritmo',
      'Target anno 2021',
      'Target anno 2022',
      'Target anno 2023',
    ]);
    expect(prima?.righe.map((riga) => paroleOf(riga).slice(2))).toEqual([
      ['>= 4', VALORE_N, VALORE_N],
      ['>= 3', VALORE_N, VALORE_N],
    ]);
  });

  it('le risorse sommano', () => {
    const risorse = schede.at(-1);
    // 1.579.038 + 310.969 + 51.500 + 561.479 + 231.000
    expect(risorse && rigaOf(risorse, 'Totale')).toEqual(['Totale', '', '2.733.986,00 €']);
  });

  it('una somma a cui manca un addendo dice che è parziale', () => {
    const schede2 = new Map([...dati.schede].filter(([chiave]) => chiave !== 'OS.1.2'));
    const risorse = tabelleOf('piano-schede-os', { ...dati, schede: schede2 }).at(-1);
    expect(risorse && rigaOf(risorse, 'Totale')).toEqual([
      'Totale (parziale: 1 da compilare)',
      '',
      '2.423.017,00 €',
    ]);
  });
});

it("le schede degli obiettivi operativi hanno il target dell'anno", () => {
  const schede = tabelleOf('piano-schede-op', dati);
  // OS1.1 six, OS1.2 one, OS2.1 four, OS3.1 and OS3.2 five each
  expect(schede).toHaveLength(21);
  const [, seconda] = schede;
  expect(seconda?.campi?.map(({ nome }) => nome)).toEqual([
    'Obiettivo strategico',
    'Obiettivo operativo',
    'Descrizione',
    'Funzione istituzionale (processo)',
    'Soggetti / uffici coinvolti',
  ]);
  expect(seconda?.colonne.map(({ titolo }) => titolo)).toEqual(['Indicatore', 'Algoritmo', 'Target 2021']);
  expect(seconda?.righe.map((riga) => paroleOf(riga).at(-1))).toEqual(['>= 2', '>= 60%']);
});
