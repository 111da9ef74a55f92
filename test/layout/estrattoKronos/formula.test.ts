import { fc } from '../../support/fc.js';
import { parseFormula } from '../../../src/layout/index.js';
import { leggi, valuta } from './letto.js';

const ESTRATTO = leggi(
  [
    'Processo\tFTE\tFTE integrato\tOre\tCosti interni\tCosti esterni',
    'A1.1\t1,0\t1,5\t100\t1.000,50\t200',
    'A1.2\t2,0\t2,5\t200\t2.000\t0',
    'B1\t3,0\t4,0\t300\t3.000\t100',
  ].join('\n'),
);

describe('Formule di Kronos', () => {
  test.each([
    ['fte(A*)', 4, '4'],
    ['fte(A*,B*) / fte(*)', 1, '(4 + 4) / 8'],
    ['fte(A1.1, A*)', 4, '1,5 + 2,5'],
    ['ftePropri(A1.1)', 1, '1'],
    ['FTE( a1.* )', 4, '4'],
    ['fteIntegrati(B1)', 4, '4'],
    ['costi(A*)', 3200.5, '3.200,5'],
    ['costiInterni(*) / ore(*)', 6000.5 / 600, '6.000,5 / 600'],
    ['1,5 * (ore(A*) - ore(B1))', 0, '1,5 * (300 - 300)'],
    ['ore(A*) - (ore(B1) - 100)', 100, '300 - (300 - 100)'],
    ['-fte(A1.1) + 10', 8.5, '-1,5 + 10'],
    ['ore(B1) × 2 / 3', 200, '300 * 2 / 3'],
  ])('%s', (scritta, valore, conto) => {
    const trovato = valuta(scritta, ESTRATTO);
    expect(trovato).toEqual({ kind: 'valore', valore, conto });
  });

  test.each([
    ['', 1, 'La formula è vuota.'],
    ['fte(A*', 7, "Manca la parentesi chiusa dopo i processi (fra un processo e l'altro va la virgola)."],
    ['fte(A* B*)', 8, "Manca la parentesi chiusa dopo i processi (fra un processo e l'altro va la virgola)."],
    ['(fte(*)', 8, 'Manca una parentesi chiusa.'],
    ['fte(*))', 7, "C'è una parentesi chiusa di troppo."],
    ['fte(*) fte(*)', 8, 'Qui non ci può stare «f»: serve un segno fra + - * / o la fine.'],
    ['fte(*) /', 9, 'La formula finisce a metà: manca un numero o una funzione.'],
    ['/ 3', 1, 'Qui serve un numero o una funzione, non «/».'],
    [
      'ftes(*)',
      1,
      'La funzione «ftes» non esiste. Ci sono: fte, ftePropri, fteIntegrati, ore, costi, costiInterni, costiEsterni, costiPromozionali.',
    ],
    ['fte', 4, 'Dopo «fte» servono i processi fra parentesi: fte(A*).'],
    ['fte(1.1)', 5, 'Qui serve un processo: A1.1, A* (tutti quelli di A), oppure * per tutti.'],
    ['fte(A*; ieri)', 9, "Dopo il punto e virgola serve l'anno: 2023, n oppure n-1."],
  ])('«%s» è un errore che dice dove e perché', (scritta, posto, messaggio) => {
    expect(parseFormula(scritta)).toEqual({ kind: 'errore', posto, messaggio });
  });

  test.each([
    ['fte(Z*)', "Nel 2024 nessun processo dell'estratto comincia con «Z*»."],
    ['fte(A9)', "Nel 2024 nessun processo dell'estratto è «A9»."],
    ['fte(B1.2)', "Nel 2024 l'estratto si ferma a B1: «B1.2» non c'è da solo."],
    ['fte(A*) / (fte(B1) - 4)', 'Non si può dividere per zero: 4 - 4 fa 0.'],
    ['fte(*; 2023)', "Nell'estratto non c'è l'anno 2023: c'è 2024."],
    ['fte(*; n-1)', "Nell'estratto non c'è l'anno 2023: c'è 2024."],
    [
      'costiPromozionali(*)',
      "L'estratto non ha i costi promozionali: la funzione «costiPromozionali» non si può calcolare.",
    ],
  ])('«%s» non si calcola, e dice perché', (scritta, messaggio) => {
    expect(valuta(scritta, ESTRATTO)).toEqual({ kind: 'errore', messaggio });
  });

  test('qualsiasi testo è una formula o un errore in parole, e niente si esegue', () => {
    const pezzo = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom(
        'fte(',
        'A*',
        ')',
        '/',
        ',',
        ';n-1',
        '(((',
        'constructor',
        '__proto__',
        'alert(1)',
        '1e9',
        '--',
      ),
    );
    fc.assert(
      fc.property(fc.array(pezzo, { maxLength: 12 }), (pezzi) => {
        const letta = parseFormula(pezzi.join(''));
        if (letta.kind === 'errore') expect(letta.messaggio).toMatch(/[.?:]$/);
        else expect(valuta(pezzi.join(''), ESTRATTO).kind).toMatch(/^(?:valore|errore)$/);
      }),
      { numRuns: 500 },
    );
  });

  test('parentesi senza fine sono un errore, non un guasto', () => {
    expect(parseFormula('('.repeat(400))).toMatchObject({ kind: 'errore' });
    expect(parseFormula('-'.repeat(400) + '1')).toMatchObject({ kind: 'letta' });
  });
});
