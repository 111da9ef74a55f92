import { fc } from '../support/fc.js';
import {
  computeEspressione,
  parseEspressione,
  swapRapporto,
  type Calcolato,
  type EsitoConto,
} from '../../src/scoring/misure.js';
import { expectClose } from '../support/expectClose.js';

function compute(testo: string): EsitoConto | 'illeggibile' {
  const espressione = parseEspressione(testo);
  return espressione === undefined ? 'illeggibile' : computeEspressione(espressione);
}

function calcolato(testo: string): Calcolato {
  const esito = compute(testo);
  if (typeof esito === 'string') throw new Error(`${testo}: ${esito}`);
  return esito;
}

describe('le misure si calcolano', () => {
  // The results are worked out by hand, or with a pocket calculator to all its digits.
  it.each([
    ['328 N. / 5,52 N.', 328 / 5.52],
    ['75 N. / 5,52 N.', 75 / 5.52],
    ['(1.813 N. + 3.111 N.) / 551,78 N.', 4924 / 551.78],
    ['517.484,17 € / 517.603,00 €', 517484.17 / 517603],
    ['(8.975.098,84 € - 8.145.256,02 €) / 8.975.098,84 €', 829842.82 / 8975098.84],
    ['246.142,61 € / 8.468.510,15 €', 0.02906563322711493],
    ['36.720.838,32 € / 20.422.005,51 €', 36720838.32 / 20422005.51],
    ['(8,78 fte + 19,86 fte) / 73,11 fte', 28.64 / 73.11],
    ['2,20 N. / 2,07 N.', 2.2 / 2.07],
    ['182 N. / 181 N.', 182 / 181],
    ['34 gg / 140 N.', 34 / 140],
    ['100 N. / 27 N.', 100 / 27],
    ['-11,63 gg', -11.63],
    ['3,10 N.', 3.1],
    ['92,20 %', 0.922],
    ['2 + 3 * 4', 14],
    ['(2 + 3) × 4', 20],
    ['20 - 5 - 3', 12],
    ['24 ÷ 4 : 2', 3],
    ['2 - -3', 5],
    ['2 − 3', -1],
    ['((7))', 7],
  ])('%s', (testo, atteso) => {
    expectClose(calcolato(testo).valore, atteso);
  });

  it.each(['n.d. / n.d.', 'N/D', '5 / n.d.', '(nd + 3) * 2', 'n.d.'])(
    '«%s»: una misura che manca',
    (testo) => {
      expect(compute(testo)).toBe('mancante');
    },
  );

  it.each(['5 / 0', '3 / (2 - 2)', '1 N. / 0,0 N.'])('«%s»: il denominatore è zero', (testo) => {
    expect(compute(testo)).toBe('denominatoreZero');
  });

  it('numeri oltre ciò che un calcolatore tiene non danno un risultato', () => {
    const grande = '9'.repeat(40);
    expect(compute(Array.from({ length: 10 }, () => grande).join(' * '))).toBe('fuoriScala');
  });

  it.each([
    '',
    '5 /',
    '/ 5',
    '5 5',
    '5 + + ',
    '(5',
    '5)',
    '()',
    '5 / abc',
    '5 ^ 2',
    '2 volte 3',
    '5 / 2 circa',
    'Math.max(1)',
    '5; 6',
    '1.5 / 2',
    'SI',
  ])('«%s» non è un conto', (testo) => {
    expect(compute(testo)).toBe('illeggibile');
  });

  it.each(['(', '5+', '5 ', '-', 'n.d./', '9'])('una cella piena di «%s» si rifiuta subito', (pezzo) => {
    const inizio = performance.now();
    expect(compute(pezzo.repeat(32_767 / pezzo.length))).toBe('illeggibile');
    expect(performance.now() - inizio).toBeLessThan(500);
  });
});

describe('ogni misura stampata sta per ciò che si arrotonda a lei', () => {
  it('328 / 5,52 va da 328/5,525 a 328/5,515', () => {
    const { intervallo } = calcolato('328 N. / 5,52 N.');
    expectClose(intervallo.min, 328 / 5.525);
    expectClose(intervallo.max, 328 / 5.515);
  });

  it('interi ed euro con i centesimi danno un numero solo', () => {
    const { intervallo } = calcolato('246.142,61 € / 8.468.510,15 €');
    expect(intervallo.min).toBe(intervallo.max);
  });

  it('un denominatore che può essere zero lascia il risultato senza limiti', () => {
    expect(calcolato('5 / (5,5 - 5,4)').intervallo).toEqual({
      min: Number.NEGATIVE_INFINITY,
      max: Number.POSITIVE_INFINITY,
    });
  });

  it('il risultato sta sempre nel suo intervallo', () => {
    const numero = fc
      .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 3 }))
      .map(([n, decimali]) => (n / 10 ** decimali).toFixed(decimali).replace('.', ','));
    const conto = fc.tuple(
      numero,
      fc.constantFrom('+', '-', '*', '/'),
      numero,
      fc.constantFrom('+', '-', '*', '/'),
      numero,
    );
    fc.assert(
      fc.property(conto, ([a, x, b, y, c]) => {
        const esito = compute(`(${a} ${x} ${b}) ${y} ${c}`);
        if (typeof esito === 'string') return;
        const { min, max } = esito.intervallo;
        expect(esito.valore).toBeGreaterThanOrEqual(min);
        expect(esito.valore).toBeLessThanOrEqual(max);
      }),
    );
  });
});

describe("l'unità di un conto", () => {
  it.each([
    ['3,10 N.', 'N.'],
    ['1.813 N. + 3.111 N.', 'N.'],
    ['5 gg + 3 giorni', 'gg'],
    ['5 gg + 3 N.', ''],
    ['34 gg / 140 N.', ''],
    ['2 * 3 gg', 'gg'],
    ['3 gg * 50 %', 'gg'],
    ['3 gg * 2 N.', ''],
  ])('%s: «%s»', (testo, unita) => {
    expect(calcolato(testo).unita).toBe(unita);
  });
});

describe('numeratore e denominatore scambiati', () => {
  it.each([
    ['34 gg / 140 N.', 140 / 34],
    ['328 / 55.178 * 10.000', (55178 / 328) * 10000],
    ['(1 + 2) / 6', 2],
  ])('%s', (testo, atteso) => {
    const scambiata = swapRapporto(parseEspressione(testo) ?? { kind: 'mancante' });
    const esito = scambiata && computeEspressione(scambiata);
    expectClose(typeof esito === 'object' ? esito.valore : Number.NaN, atteso);
  });

  it('un conto senza divisione non si scambia', () => {
    expect(swapRapporto(parseEspressione('3 + 4') ?? { kind: 'mancante' })).toBeUndefined();
  });
});
