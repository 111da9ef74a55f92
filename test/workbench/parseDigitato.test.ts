import { parseDigitato } from '../../src/workbench/parseDigitato.js';

describe('ciò che si scrive in una cella della griglia', () => {
  it.each([
    ['12', { valore: 12 }],
    ['1.234,50', { valore: 1234.5 }],
    ['8.468.510,15', { valore: 8468510.15 }],
    ['-11,63', { valore: -11.63 }],
    ['−11,63', { valore: -11.63 }],
    ['86,04 %', { valore: 0.8604, formato: '0.00%' }],
    ['90%', { valore: 0.9, formato: '0%' }],
    ['vero', { valore: true }],
    ['FALSO', { valore: false }],
    ['', { valore: null }],
    ['   ', { valore: null }],
    ['SI', { valore: 'SI' }],
    ['>= 14 N.', { valore: '>= 14 N.' }],
    ['12 gg', { valore: '12 gg' }],
    ['1.23', { valore: '1.23' }],
    ['1,2,3', { valore: '1,2,3' }],
    ['=1+1', { valore: '=1+1' }],
    ['30-09-2024', { valore: '30-09-2024' }],
  ])('%s', (testo, atteso) => {
    expect(parseDigitato(testo, 'General')).toEqual(atteso);
  });

  it('in una cella di testo resta testo, e una percentuale non cambia il formato che c’è', () => {
    expect(parseDigitato('90,00 %', '@')).toEqual({ valore: '90,00 %' });
    expect(parseDigitato('90,00 %', '0.0%')).toEqual({ valore: 0.9 });
  });
});
