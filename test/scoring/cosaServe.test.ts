import { SMVP_2024 } from '../../src/parametri/index.js';
import {
  computeCosaServe,
  findValoreServe,
  parseAlbero,
  scoreAlbero,
  type Regole,
} from '../../src/scoring/index.js';
import { makeAlbero, type DatiAlbero, type Riga } from '../support/alberi.js';
import { expectClose } from '../support/expectClose.js';

function scoreDati(dati: DatiAlbero, regole: Regole = SMVP_2024) {
  return scoreAlbero(parseAlbero(makeAlbero(dati), regole), regole);
}

const sola = (target: string, valore: string): Riga[] => [
  ['ente', '', 'Ente', 'Ente'],
  ['indicatore', '100 %', 'K1', target, valore],
];

function serveOf(target: string, valore: string, grado: number, cambi: Partial<Regole> = {}) {
  const regole = { ...SMVP_2024, ...cambi };
  const indicatore = scoreDati({ righe: sola(target, valore) }, regole).nodi[1]?.nodo.indicatore;
  return indicatore && findValoreServe(indicatore, grado, regole);
}

describe('il valore che serve a un indicatore', () => {
  it.each([
    ['>= 3,00 %', '2,91 %', 1, '3,00 %', 1],
    ['>= 3,00 %', '1,00 %', 0.8, '2,40 %', 0.8], // 0.8 * 3
    ['>= 14 N.', '5 N.', 1, '14 N.', 1],
    ['>= 14 N.', '5 N.', 0.8, '12 N.', 12 / 14], // 0.8 * 14 = 11,2: dodici
    ['80', '5', 1, '80', 1],
    ['> 5 N.', '3 N.', 1, '6 N.', 1],
    ['> 5,50 gg', '3,00 gg', 1, '5,51 gg', 1],
    ['<= 9 gg', '12 gg', 1, '9 gg', 1],
    ['<= 9 gg', '20 gg', 0.6, '15 gg', 0.6], // 9 / 15
    ['< 9 gg', '12 gg', 1, '8 gg', 1],
    ['<= -9 gg', '-5 gg', 1, '-9 gg', 1],
    ['<= -10 gg', '5 gg', 0.8, '-8 gg', 0.8], // 1 - |-8 + 10| / 10
    ['>= -10 gg', '-30 gg', 0.8, '-12 gg', 0.8], // 1 - |-12 + 10| / 10
    ['= 0', '3', 1, '0', 1],
    ['tra 3 N. e 5 N.', '9 N.', 1, '5 N.', 1],
    ['tra 3 N. e 5 N.', '1 N.', 1, '3 N.', 1],
    ['tra 4 N. e 5 N.', '10 N.', 0.6, '8 N.', 0.625], // 5 / 8; 5 / 0.6 = 8,33
    ['SI', 'NO', 1, 'SI', 1],
    ['NO', 'SI', 0.3, 'NO', 1],
    ['Entro 30-09-2024', '15-10-2024', 1, '30-09-2024', 1],
    ['>= 8.468.510,15 €', '1,00 €', 1, '8.468.510,15 €', 1],
    ['1) bando (ob. raggiunto al 50%); 2) graduatoria (ob. raggiunto al 100%)', '0 %', 0.4, '50,00 %', 0.5],
    ['1) bando (ob. raggiunto al 50%); 2) graduatoria (ob. raggiunto al 100%)', '1', 1, '100,00 %', 1],
    ['>= 5 N.', '', 1, '5 N.', 1],
  ])(
    'con target «%s» e valore «%s», per il grado %d è «%s»',
    (target, valore, grado, testo, raggiungimento) => {
      const serve = serveOf(target, valore, grado);
      expect(serve?.testo).toBe(testo);
      expectClose(serve?.raggiungimento ?? Number.NaN, raggiungimento);
    },
  );

  it('di un massimo segue la regola scelta: con lo scostamento 9 gg al 60 % sono 12,6', () => {
    expect(serveOf('<= 9 gg', '20 gg', 0.6, { minimoMancato: 'scostamento' })?.testo).toBe('12 gg');
    expect(serveOf('<= 9,00 gg', '20,50 gg', 0.6, { minimoMancato: 'scostamento' })?.testo).toBe('12,60 gg');
  });

  it('di una data conta i ritardi ammessi', () => {
    const ritardi = [
      { finoAGiorni: 15, raggiungimento: 0.8 },
      { finoAGiorni: 30, raggiungimento: 0.5 },
    ];
    expect(serveOf('Entro 30-09-2024', '31-12-2024', 0.5, { ritardi })?.testo).toBe('30-10-2024');
    expect(serveOf('Entro 30-09-2024', '31-12-2024', 0.7, { ritardi })?.testo).toBe('15-10-2024');
    expect(serveOf('Entro 30-09-2024', '31-12-2024', 0.9, { ritardi })?.testo).toBe('30-09-2024');
  });

  it.each(['solo monitoraggio', 'boh', '>= valore osservato nell’anno n', '= -3'])(
    'con target «%s» non c’è',
    (target) => {
      expect(serveOf(target, '5', 1)).toBeUndefined();
    },
  );
});

const ALBERO: DatiAlbero = {
  righe: [
    ['ente', '', 'Ente', 'Ente'],
    ['ambito', '100 %', 'AS1'],
    ['strategico', '100 %', 'OS1'],
    ['indicatore', '50 %', 'K1', '100 %', '60 %'], // può dare 0.5 * 0.4 = 0.2
    ['indicatore', '30 %', 'K2', '>= 10 N.', '5 N.'], // può dare 0.3 * 0.5 = 0.15
    ['indicatore', '20 %', 'K3', 'SI', 'SI'],
  ], // 0.5*0.6 + 0.3*0.5 + 0.2*1 = 0.65
};

function serve(obiettivo: number, dati: DatiAlbero = ALBERO) {
  const { ente } = scoreDati(dati);
  return computeCosaServe(ente, obiettivo, SMVP_2024);
}

const inBreve = (valutato: ReturnType<typeof serve>) =>
  valutato.kind === 'cambi' ? valutato.cambi.map((cambio) => [cambio.etichetta, cambio.serve.testo]) : [];

describe('ciò che serve a un nodo', () => {
  it('già raggiunto non chiede nulla', () => {
    expect(serve(0.65)).toEqual({ kind: 'raggiunto' });
  });

  it('tira un indicatore solo, quello che dà di più, e solo quanto basta', () => {
    const trovato = serve(0.8);
    expect(inBreve(trovato)).toEqual([['K1 - titolo K1', '90,00 %']]); // 0.65 + 0.5*0.3 = 0.8
    expectClose(trovato.kind === 'cambi' ? trovato.raggiungimento : Number.NaN, 0.8);
  });

  it('ne tira due dove uno non basta, il secondo solo quanto basta', () => {
    const trovato = serve(0.9); // 0.65 + 0.2 = 0.85; mancano 0.05 / 0.3 = 1/6 di K2: da 5 a 6,67, cioè 7
    expect(inBreve(trovato)).toEqual([
      ['K1 - titolo K1', '100,00 %'],
      ['K2 - titolo K2', '7 N.'],
    ]);
    expectClose(trovato.kind === 'cambi' ? trovato.raggiungimento : Number.NaN, 0.91); // 0.5 + 0.3*0.7 + 0.2
  });

  it('dice il massimo dove l’obiettivo non si può raggiungere', () => {
    const dati = { ...ALBERO, rettifiche: [['K1', 'valore motivato', '60 %', 'motivo', 'atto']] as const };
    expect(serve(0.9, dati)).toEqual({ kind: 'irraggiungibile', massimo: expect.any(Number) as number });
    const trovato = serve(0.9, dati);
    expectClose(trovato.kind === 'irraggiungibile' ? trovato.massimo : Number.NaN, 0.8); // 0.65 + 0.15
  });

  it('non parte da un nodo senza grado', () => {
    const righe = ALBERO.righe.map((riga): Riga =>
      riga[0] === 'indicatore' ? ['indicatore', riga[1], riga[2], riga[3] ?? null, ''] : riga,
    );
    expect(serve(0.5, { righe })).toEqual({ kind: 'nonValutabile' });
  });

  it('dice di ogni cambio la cella e il grado di adesso', () => {
    const trovato = serve(0.8);
    expect(trovato).toMatchObject({ cambi: [{ id: 'r4', cella: 'Albero!E4', pubblicato: '60,00 %' }] });
  });

  it('di un indicatore solo è il suo valore', () => {
    const k2 = scoreDati(ALBERO).nodi.filter(({ nodo }) => nodo.codice === 'K2');
    const trovati = k2.map((valutato) => inBreve(computeCosaServe(valutato, 1, SMVP_2024)));
    expect(trovati).toEqual([[['K2 - titolo K2', '10 N.']]]);
  });
});
