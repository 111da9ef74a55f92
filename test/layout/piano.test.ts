import { readCartella, type CartellaLetta } from '../../src/layout/index.js';
import { outlineOf } from '../support/alberello.js';
import { makeArea, makeLettura, type CellaBreve } from '../support/area.js';

type Righe = readonly (readonly CellaBreve[])[];

const _ = null;

// The columns of P21 § 3.0: «Ente | Ambito | Obiettivo strategico | Obiettivi Operativi / Indicatori OS | Algoritmo |
// Indicatori OP | Target 2021 | Target 2022 | Target 2023».
const PIANO: Righe = [
  [
    'Ente',
    'Ambito',
    'Obiettivo strategico',
    'Obiettivi Operativi / Indicatori OS',
    'Algoritmo',
    'Indicatori OP',
    'Target 2021',
    'Target 2022',
    'Target 2023',
  ],
  ['ENTE'],
  ['100,00%', 'AS 1 - INNOVAZIONE'],
  [_, '100,00%', 'OS1.1 – Servizi alle imprese'],
  [_, _, '40,00%', 'Indicatori'],
  [
    _,
    _,
    _,
    'PIRA 01 - Eventi organizzati',
    'N. eventi',
    _,
    '>= 4',
    '>= valore osservato nell’anno n',
    '>= 9',
  ],
  [_, _, '60,00%', 'Obiettivi operativi'],
  [_, _, '20,00%', 'OP 1.1.1 - Trasformazione digitale'],
  [
    _,
    _,
    _,
    _,
    'Risorse consumate / Risorse stanziate',
    'Kpi_1.1.1 Grado di utilizzo',
    '>= 60%',
    '>= 65%',
    '>= 70%',
  ],
  [_, _, '80,00%', 'OP 1.1.2 Turismo'],
  [_, _, _, '25,00%', 'N. iniziative', 'Kpi_1.1.2 a Numero iniziative', '>= 2', '>= 3', '>= 4'],
  [_, _, _, '75,00%', '% risorse', 'Kpi_1.1.2 b Uso delle risorse', '>= 60%', '>= 61%', '>= 62%'],
];

const read = (righe: Righe, anno?: number | string): CartellaLetta =>
  readCartella(
    makeLettura({
      Albero: makeArea(righe, { da: 'Piano!A1' }),
      ...(anno !== undefined && {
        SMVP: makeArea(
          [
            ['Parametro', 'Valore'],
            ['anno', anno],
          ],
          { da: 'SMVP!A1' },
        ),
      }),
    }),
  );

const targets = ({ letto }: CartellaLetta) =>
  outlineOf(letto.radice).flatMap((line) =>
    line.includes('indicatore |') ? [line.trim().split(' | ')[4] ?? ''] : [],
  );

describe('la tabella del Piano', () => {
  it('si legge a scala, con gli algoritmi in mezzo e i KPI senza peso', () => {
    const cartella = read(PIANO, 2022);
    expect(cartella.layout).toBe('piano');
    expect(outlineOf(cartella.letto.radice)).toEqual([
      'ente |  | ENTE',
      '  ambito | AS 1 | INNOVAZIONE | 100,00%',
      '    strategico | OS1.1 | Servizi alle imprese | 100,00%',
      '      indicatori |  | Indicatori | 40,00%',
      '        indicatore | PIRA 01 | Eventi organizzati |  | >= valore osservato nell’anno n',
      '      operativi |  | Obiettivi operativi | 60,00%',
      '        operativo | OP 1.1.1 | Trasformazione digitale | 20,00%',
      '          indicatore | Kpi_1.1.1 | Grado di utilizzo |  | >= 65%',
      '        operativo | OP 1.1.2 | Turismo | 80,00%',
      '          indicatore | Kpi_1.1.2 a | Numero iniziative | 25,00% | >= 3',
      '          indicatore | Kpi_1.1.2 b | Uso delle risorse | 75,00% | >= 61%',
    ]);
    expect(cartella.segnalazioni).toEqual([]);
  });

  it('un KPI senza peso ha la cella vuota del gradino a sinistra, mai l’algoritmo', () => {
    const kpi = read(PIANO, 2022).letto.radice.figli[0]?.figli[0]?.figli[1]?.figli[0]?.figli[0];
    expect(kpi?.peso).toMatchObject({ dove: 'Piano!D9', valore: null });
  });

  it.each([
    [2021, '>= 60%'],
    ['2022', '>= 65%'],
    [2023, '>= 70%'],
  ])('l’anno %s sceglie la colonna del target', (anno, atteso) => {
    expect(targets(read(PIANO, anno))[1]).toBe(atteso);
  });

  it('senza anno vale il primo', () => {
    const cartella = read(PIANO);
    expect(cartella.anno).toBe(2021);
    expect(targets(cartella)[1]).toBe('>= 60%');
  });

  it('di un anno che non c’è non si prende il target di un altro', () => {
    const cartella = read(PIANO, 2027);
    expect(targets(cartella)).toEqual(['', '', '', '']);
    expect(cartella.segnalazioni).toEqual([
      {
        codice: 'ANNO_SENZA_TARGET',
        cella: 'Piano!G1',
        trovato: '2027',
        fatti: { anni: '2021, 2022, 2023' },
      },
    ]);
  });

  it('dove sia il consuntivo sia il raggiungimento hanno l’anno, vale quello dell’albero', () => {
    const anni = ['Valore 2021', 'Raggiungimento 2021', 'Valore 2022', 'Raggiungimento 2022'];
    const righe = PIANO.map((riga, i) => {
      const piena = [...riga, ...Array<CellaBreve>(9 - riga.length).fill(null)];
      return i === 0 ? [...piena, ...anni] : [...piena, 'v21', 'g21', 'v22', 'g22'];
    });
    const { letto, posizioni } = read(righe, 2022);
    const pira = letto.radice.figli[0]?.figli[0]?.figli[0]?.figli[0];
    expect([pira?.consuntivo?.valore, pira?.raggiungimento?.valore]).toEqual(['v22', 'g22']);
    expect(posizioni.get('PIRA.01')).toMatchObject({ raggiungimento: 12 });
  });
});
