import { checkCause, checkGradi } from '../../src/controlli/index.js';
import type { Cella, ContenutoCella, NodoValutato } from '../../src/scoring/index.js';
import { formatPubblicato, normalizeCodice } from '../../src/scoring/index.js';

const nodo = (id: string, valore: number, codice = id): NodoValutato => ({
  nodo: {
    id,
    livello: 'indicatore',
    codice,
    chiave: normalizeCodice(codice),
    titolo: id,
    cella: `F!D${id.length}`,
    peso: { kind: 'assente' },
    figli: [],
  },
  esito: { kind: 'punteggio', valore },
  pubblicato: formatPubblicato(valore),
  figli: [],
});

const stampato = (valore: ContenutoCella, formato = 'General'): ReadonlyMap<string, Cella> =>
  new Map([['K1', { dove: 'F!H2', valore, formato }]]);

/** 246.142,61 / 8.468.510,15 against 3 %. */
const EC07 = 246142.61 / 8468510.15 / 0.03;

describe('checkGradi', () => {
  it.each([
    ['lo stesso testo pubblicato', '96,89 %', 'General'],
    ['la frazione a piena precisione', EC07, '0.00%'],
    ['un testo con meno decimali che può esserne un arrotondamento', '97%', 'General'],
    ['una cella vuota', null, 'General'],
    ['N/D', 'N/D', 'General'],
  ])('%s non è una differenza', (_, valore, formato) => {
    expect(checkGradi([nodo('K1', EC07)], stampato(valore, formato))).toEqual([]);
  });

  it('97,00 % calcolato dal valore arrotondato è una differenza, con tutte e due le cifre', () => {
    expect(checkGradi([nodo('K1', EC07)], stampato('97,00 %'))).toEqual([
      {
        codice: 'GRADO_STAMPATO_DIVERSO',
        cella: 'F!H2',
        trovato: '97,00 %',
        fatti: { calcolato: '96,89 %' },
      },
    ]);
  });

  it('una unità dell’ultimo decimale è un arrotondamento', () => {
    expect(checkGradi([nodo('K1', EC07)], stampato('96,88 %'))).toEqual([
      {
        codice: 'GRADO_STAMPATO_ARROTONDATO',
        cella: 'F!H2',
        trovato: '96,88 %',
        fatti: { calcolato: '96,89 %' },
      },
    ]);
  });
});

describe('checkCause', () => {
  it('un indicatore sotto il 100 % senza riga in Scostamenti va guardato', () => {
    expect(checkCause([nodo('K1', 0.8), nodo('K2', 1), nodo('K3', 0.5)], ['K3'])).toEqual([
      { codice: 'SENZA_CAUSA', cella: 'F!D2', trovato: '80,00 %' },
    ]);
  });

  it('un codice scritto in un altro modo è lo stesso codice', () => {
    expect(checkCause([nodo('K1', 0.8, 'PIRA_09_2024')], ['PIRA 09_2024'])).toEqual([]);
  });
});
