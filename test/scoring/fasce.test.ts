import { fc } from '../support/fc.js';
import {
  checkFasce,
  fasciaOf,
  formatEsito,
  formatPubblicato,
  roundPubblicato,
  type Fascia,
} from '../../src/scoring/index.js';

const fascia = (finoA: number | undefined, incluso: boolean, obiettivo: string): Fascia => ({
  ...(finoA === undefined ? {} : { finoA }),
  incluso,
  obiettivo,
  grado: '',
  simbolo: '',
  colore: '',
});

const R24 = [
  fascia(0.6, true, 'Non raggiunto'),
  fascia(0.8, false, 'Parzialmente raggiunto'),
  fascia(undefined, false, 'Raggiunto'),
];

describe('il grado di raggiungimento pubblicato', () => {
  it.each([
    [246142.61 / 8468510.15 / 0.03, '96,89 %'],
    [0.79995, '80,00 %'],
    [0.799949999, '79,99 %'],
    [0.600049999, '60,00 %'],
    [0.60005, '60,01 %'],
    [1.005, '100,50 %'],
    [0.00005, '0,01 %'],
    [0.000049, '0,00 %'],
    [0.00015, '0,02 %'],
    [0.12345, '12,35 %'],
    [0.33335, '33,34 %'],
    [-0.33335, '-33,34 %'],
    [0.1 + 0.2, '30,00 %'],
    [0, '0,00 %'],
    [1, '100,00 %'],
    [12.34567, '1234,57 %'],
  ])('%d si scrive «%s»', (valore, atteso) => {
    expect(formatPubblicato(valore)).toBe(atteso);
  });

  it('è la metà che si allontana da zero sul decimale scritto, per ogni decimale di cinque cifre', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (n) => {
        const rounded = Math.floor(n / 10) + (n % 10 >= 5 ? 1 : 0);
        expect(roundPubblicato(Number(`${n}e-5`))).toBe(Number(`${rounded}e-4`));
      }),
    );
  });

  it('è N/D per un indicatore di solo monitoraggio', () => {
    expect(formatEsito({ kind: 'soloMonitoraggio' })).toBe('N/D');
    expect(formatEsito({ kind: 'punteggio', valore: 0.976 })).toBe('97,60 %');
  });
});

describe('la fascia', () => {
  it.each([
    [0, 'Non raggiunto'],
    [0.6, 'Non raggiunto'],
    [0.60004, 'Non raggiunto'],
    [0.60005, 'Parzialmente raggiunto'],
    [0.605, 'Parzialmente raggiunto'],
    [0.61, 'Parzialmente raggiunto'],
    [0.79994, 'Parzialmente raggiunto'],
    [0.79995, 'Raggiunto'],
    [0.8, 'Raggiunto'],
    [1, 'Raggiunto'],
  ])('di %d è «%s», presa dalla cifra pubblicata', (valore, atteso) => {
    expect(fasciaOf(valore, R24)?.obiettivo).toBe(atteso);
  });

  it('manca dove la tabella ha un buco', () => {
    expect(fasciaOf(0.95, [fascia(0.9, true, 'Fino a novanta')])).toBeUndefined();
  });
});

describe('il controllo delle fasce', () => {
  it('non trova nulla nelle soglie del 2024, né dove uno stesso limite è prima escluso e poi incluso', () => {
    expect(checkFasce(R24)).toEqual([]);
    expect(
      checkFasce([fascia(0.6, false, 'A'), fascia(0.6, true, 'B'), fascia(undefined, false, 'C')]),
    ).toEqual([]);
    expect(checkFasce([fascia(0.6, false, 'A'), fascia(1, true, 'B')])).toEqual([]);
  });

  it.each([
    ['FASCE_BUCHI', 'nessuna fascia', []],
    ['FASCE_BUCHI', 'nulla sopra il 90 %', [fascia(0.9, true, 'A')]],
    ['FASCE_BUCHI', 'il 100 % escluso', [fascia(1, false, 'A')]],
    [
      'FASCE_SOVRAPPOSTE',
      'limiti che scendono',
      [fascia(0.8, true, 'A'), fascia(0.6, true, 'B'), fascia(undefined, false, 'C')],
    ],
    [
      'FASCE_SOVRAPPOSTE',
      'lo stesso limite incluso due volte',
      [fascia(0.6, true, 'A'), fascia(0.6, true, 'B'), fascia(undefined, false, 'C')],
    ],
    [
      'FASCE_SOVRAPPOSTE',
      'una fascia senza limite non in fondo',
      [fascia(undefined, false, 'A'), fascia(1, true, 'B')],
    ],
  ])('trova %s: %s', (codice, _, fasce) => {
    expect(checkFasce(fasce).map((s) => s.codice)).toEqual([codice]);
  });

  it.each([
    ['oltre 90,00 %', [fascia(0.9, true, 'A')]],
    ['da 100,00 %', [fascia(1, false, 'A')]],
    ['0,00 % - 100,00 %', []],
  ])('dice che resta scoperto «%s»', (trovato, fasce) => {
    expect(checkFasce(fasce)).toEqual([{ codice: 'FASCE_BUCHI', cella: 'Fasce', trovato }]);
  });

  it('nomina la cella della fascia e quella con cui si sovrappone', () => {
    const fasce = [
      fascia(0.8, true, 'A'),
      { ...fascia(0.6, false, 'B'), cella: 'SMVP!F4' },
      fascia(undefined, false, 'C'),
    ];
    expect(checkFasce(fasce)).toEqual([
      {
        codice: 'FASCE_SOVRAPPOSTE',
        cella: 'SMVP!F4',
        trovato: 'A: fino a 80,00 %» e «B: meno di 60,00 %',
      },
    ]);
  });
});
