import { fc } from '../support/fc.js';
import { contains, formatIndirizzo, parseIndirizzo, type Indirizzo } from '../../src/layout/index.js';

const cella = (foglio: string, riga: number, colonna: number, righe = 1, colonne = 1): Indirizzo => ({
  foglio,
  riga,
  colonna,
  righe,
  colonne,
});

describe('un indirizzo', () => {
  it.each([
    [cella("Foglio dell'ente", 6, 3, 3, 3), "'Foglio dell''ente'!D7:F9"],
    [cella('Albero 2024', 11, 5), "'Albero 2024'!F12"],
    [cella('Albero', 0, 0), 'Albero!A1'],
    [cella('Unità', 0, 26), 'Unità!AA1'],
    [cella('AS1', 0, 0), "'AS1'!A1"],
    [cella('R1C1', 0, 0), "'R1C1'!A1"],
    [cella('2024', 0, 16_383), "'2024'!XFD1"],
  ])('%j si scrive %s e si rilegge uguale', (indirizzo, testo) => {
    expect(formatIndirizzo(indirizzo)).toBe(testo);
    expect(parseIndirizzo(testo)).toEqual(indirizzo);
  });

  it('si legge anche con i dollari, con l’uguale e con gli angoli scambiati', () => {
    expect(parseIndirizzo('=Albero!$F$9:$D$7')).toEqual(cella('Albero', 6, 3, 3, 3));
  });

  it.each(['Albero', 'D7', "'Albero!D7", 'Albero!D0', 'Albero!XFE1', 'Albero!A1048577', 'Albero!D:D', ''])(
    '«%s» non è un indirizzo di celle',
    (testo) => {
      expect(parseIndirizzo(testo)).toBeUndefined();
    },
  );

  it('vale per qualsiasi nome di foglio e qualsiasi cella', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 31, unit: 'grapheme' })
      .filter((s) => !/[\r\n]/.test(s));
    fc.assert(
      fc.property(name, fc.nat(1_048_000), fc.nat(16_000), fc.nat(500), fc.nat(300), (foglio, r, c, h, w) => {
        const indirizzo = cella(foglio, r, c, h + 1, w + 1);
        expect(parseIndirizzo(formatIndirizzo(indirizzo))).toEqual(indirizzo);
      }),
    );
  });

  it('contiene le sue celle e nessuna di un altro foglio', () => {
    const tabella = cella('Albero', 3, 0, 10, 9);
    expect(contains(tabella, cella('ALBERO', 12, 8))).toBe(true);
    expect(contains(tabella, cella('Albero', 13, 8))).toBe(false);
    expect(contains(tabella, cella('Albero', 3, 9))).toBe(false);
    expect(contains(tabella, cella('Misure', 4, 1))).toBe(false);
  });
});
