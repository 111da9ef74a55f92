/** Figures of a benchmarking that cannot be, and why two values differ. */
import {
  checkBenchmark,
  findCausa,
  type CifraScritta,
  type RigaBenchmark,
} from '../../src/controlli/index.js';
import { parseValore } from '../../src/scoring/index.js';

function cifra(testo: string): CifraScritta {
  const letto = parseValore({ dove: '', valore: testo, formato: 'General' }, { anno: 2024, base1904: false });
  if (letto.kind === 'errore' || letto.valore.kind !== 'numero') throw new Error(`no number: ${testo}`);
  return { ...letto.valore.quantita, testo };
}

const NOMI = ['valore', 'mediaNazionale', 'minimo', 'massimo'] as const;

const riga = (indicatore: string, ...testi: readonly string[]): RigaBenchmark => ({
  cella: `F!${indicatore}`,
  indicatore,
  cifre: Object.fromEntries(
    NOMI.flatMap((nome, i) => (testi[i] === undefined || testi[i] === '' ? [] : [[nome, cifra(testi[i])]])),
  ),
});

const trovate = (...righe: readonly RigaBenchmark[]) =>
  checkBenchmark(righe).map(({ codice, trovato, fatti = {} }) => [
    codice,
    trovato,
    fatti.altra ?? fatti.scala ?? '',
  ]);

describe('le cifre di un confronto', () => {
  it('che stanno al loro posto non dicono nulla, anche negative', () => {
    expect(
      trovate(riga('A', '-11,63', '-15,69', '-28,42', '22,42'), riga('B', '3,10', '5,19', '', '')),
    ).toEqual([]);
  });

  it("con il minimo oltre il massimo sono un'anomalia, e si dice da quale riga vengono", () => {
    const buona = riga('Buona', '61,40', '43,10', '5,02', '99,80');
    const guasta = riga('Guasta', '13', '17,92', '61,40', '43,10');
    expect(trovate(buona, guasta)).toEqual([
      ['MIN_OLTRE_MAX', 'Guasta', ''],
      ['CIFRE_RIPETUTE', 'Guasta', 'Buona'],
    ]);
    expect(trovate(guasta, buona)).toEqual([
      ['MIN_OLTRE_MAX', 'Guasta', ''],
      ['CIFRE_RIPETUTE', 'Guasta', 'Buona'],
    ]);
  });

  it("con la media o il valore fuori da minimo e massimo sono un'anomalia ciascuna", () => {
    expect(trovate(riga('A', '3,1', '9,4', '1,2', '8,3'))).toEqual([['MEDIA_FUORI_MIN_MAX', 'A', '']]);
    expect(trovate(riga('A', '9,4', '3,1', '1,2', '8,3'))).toEqual([['FUORI_MIN_MAX', 'A', '']]);
  });

  it("agli estremi stanno dentro, e per quanto dice l'arrotondamento", () => {
    expect(trovate(riga('A', '8,3', '1,2', '1,2', '8,3'))).toEqual([]);
    expect(trovate(riga('A', '8,34', '3,1', '1,2', '8,3'))).toEqual([]);
  });

  it("in un'altra scala sono sospette", () => {
    expect(trovate(riga('A', '0,92', '87,89', '61,12', '99,01'))).toEqual([
      ['SCALA_SOSPETTA', 'A', 'una frazione e delle percentuali'],
    ]);
    expect(trovate(riga('A', '3,10 gg', '124,5 ore', '23,1 ore', '426,4 ore'))).toEqual([
      ['SCALA_SOSPETTA', 'A', 'dei giorni e delle ore'],
    ]);
  });

  it('tonde si ripetono da sé', () => {
    expect(
      trovate(riga('A', '100 %', '0 %', '0 %', '100 %'), riga('B', '100 %', '0 %', '0 %', '100 %')),
    ).toEqual([]);
  });

  it('dello stesso indicatore in due tabelle non sono copiate', () => {
    expect(trovate(riga('A', '3,13', '5,19', '1,2', '8,3'), riga('a', '3,13', '5,19', '1,2', '8,3'))).toEqual(
      [],
    );
  });
});

describe('la causa di due valori diversi', () => {
  it.each([
    ['4,12 gg', '0,24 gg', 'scambiati'],
    ['92,04', '0,9204', 'cento volte'],
    ['0,55', '55,2', 'centesimo'],
    ['74,4', '3,10', '24 volte'],
    ['-11,63', '11,63', 'segno opposto'],
    ['1.234', '1,234', 'mille volte'],
  ])('%s accanto a %s: %s', (nuovo, presente, parole) => {
    expect(findCausa(cifra(nuovo), cifra(presente))?.parole).toContain(parole);
  });

  it("è un'altra cifra della riga, quando è quella", () => {
    const altre = [{ nome: 'la media nazionale', cifra: cifra('5,19') }];
    expect(findCausa(cifra('5,19'), cifra('3,10'), { altre })?.parole).toBe('è la media nazionale');
  });

  it('si cerca anche nelle misure, che non sono arrotondate', () => {
    const misurato = { valore: 34 / 140, intervallo: { min: 34 / 140, max: 34 / 140 }, unita: 'gg' };
    expect(findCausa(cifra('4,12 gg'), cifra('0,3 gg'), { misurato })?.inverso).toBe(true);
  });

  it('non si inventa', () => {
    expect(findCausa(cifra('13'), cifra('12'))).toBeUndefined();
    expect(findCausa(cifra('100'), cifra('1'))).toBeUndefined();
  });
});
