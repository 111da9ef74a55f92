/** Random tables whose totals, differences and variations are right have no findings; one figure spoilt has some. */
import { fc } from '../support/fc.js';
import { checkTabella } from '../../src/controlli/index.js';
import { stampata } from '../support/stampata.js';

const importo = fc.integer({ min: 1_000, max: 9_000_000 });
const righe = fc.array(fc.tuple(importo, importo), { minLength: 3, maxLength: 12 });

const dotted = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, '.');
const sum = (numeri: readonly number[]): number => numeri.reduce((total, n) => total + n, 0);
const variazione = (a: number, b: number): string => (((b - a) / a) * 100).toFixed(2).replace('.', ',');

type Righe = readonly (readonly [number, number])[];

/** Names that no rule knows. */
const NOMI = 'alfa beta gamma delta epsilon zeta eta theta iota kappa lambda mi'.split(' ');

function print(dati: Righe, totale: readonly [number, number]): string {
  const riga = (nome: string, [a, b]: readonly [number, number]) =>
    [nome, dotted(a), dotted(b), dotted(b - a), variazione(a, b)].join(' | ');
  return [
    'Voce | ANNO 2023 | ANNO 2024 | Differenze | Var. % 2024/2023',
    ...dati.map((due, i) => riga(NOMI[i] ?? '', due)),
    riga('Totale', totale),
  ].join('\n');
}

const totaleOf = (dati: Righe): readonly [number, number] => [
  sum(dati.map(([a]) => a)),
  sum(dati.map(([, b]) => b)),
];

describe('una tabella qualsiasi', () => {
  it('se torna non ha rilievi', () => {
    fc.assert(
      fc.property(righe, (dati) => {
        expect(checkTabella(stampata(print(dati, totaleOf(dati))))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('se un totale è sbagliato oltre l’arrotondamento lo dice, con la somma giusta', () => {
    fc.assert(
      fc.property(righe, fc.integer({ min: 20, max: 900 }), (dati, errore) => {
        const [prima, dopo] = totaleOf(dati);
        const riscontri = checkTabella(stampata(print(dati, [prima, dopo + errore])));
        expect(riscontri.map(({ codice, atteso }) => [codice, atteso])).toContainEqual([
          'TOTALE_NON_TORNA',
          dotted(dopo),
        ]);
      }),
      { numRuns: 100 },
    );
  });

  it('se è arrotondata alle migliaia non ha rilievi', () => {
    fc.assert(
      fc.property(righe, (dati) => {
        const migliaia = ([a, b]: readonly [number, number]) =>
          [Math.round(a / 1000), Math.round(b / 1000)] as const;
        const testo = [
          'Voce | ANNO 2023 | ANNO 2024',
          ...dati.map((due, i) => [NOMI[i] ?? '', ...migliaia(due).map(dotted)].join(' | ')),
          ['Totale', ...migliaia(totaleOf(dati)).map(dotted)].join(' | '),
        ].join('\n');
        expect(checkTabella(stampata(testo)).filter(({ codice }) => codice === 'TOTALE_NON_TORNA')).toEqual(
          [],
        );
      }),
      { numRuns: 100 },
    );
  });
});
