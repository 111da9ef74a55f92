import { openXlsx } from '../../../src/host/xlsx/index.js';
import { Cartella } from '../../../src/host/xlsx/cartella.js';
import { shiftFormula } from '../../../src/host/xlsx/formulaShift.js';
import { verify } from '../../../src/host/xlsx/verify.js';
import type { Scrittura } from '../../../src/layout/index.js';
import { at, cell, part, put, written } from './aiuti.js';
import { makeFoglio, makeXlsx } from './pacchetto.js';

const sheet1 = 'xl/worksheets/sheet1.xml';

describe('una formula spostata', () => {
  it.each([
    ['A1+$A$1+$A1+A$1', 2, 1, 'B3+$A$1+$A3+B$1'],
    ['SUM(A1:B2)*LOG10(A1)', 1, 0, 'SUM(A2:B3)*LOG10(A2)'],
    ['A:A+$B:C+1:1+$2:3', 1, 1, 'B:B+$B:D+2:2+$2:4'],
    ["Foglio1!A1+'A1 di prova'!A1", 1, 0, "Foglio1!A2+'A1 di prova'!A2"],
    ['"A1"&Tabella1[[#This Row],[A1]]&A1_nome', 5, 5, '"A1"&Tabella1[[#This Row],[A1]]&A1_nome'],
    ['A1', -1, 0, '#REF!'],
    ['XFD1', 0, 1, '#REF!'],
    ['1E5+A1.5', 1, 0, '1E5+A1.5'],
  ])('%s', (formula, righe, colonne, atteso) => {
    expect(shiftFormula(formula, righe, colonne)).toBe(atteso);
  });
});

describe('le funzioni più giovani del formato', () => {
  const dati =
    '<row r="1"><c r="A1"><f>_xlfn.IFS(B1="IFS(",1,TRUE,_xlfn.STDEV.S(C1:C9))</f><v>1</v></c><c r="D1"><f>_xlfn.LET(_xlpm.x,1,_xlpm.x)</f><v>1</v></c><c r="E1"><f>_xlfn._xlws.FILTER(A1:A9,B1:B9)</f><v>1</v></c></row>';

  it('si leggono come le mostra Excel', async () => {
    const file = openXlsx(makeFoglio(dati));
    expect((await cell(file, 'Foglio1!A1')).formula).toBe('=IFS(B1="IFS(",1,TRUE,STDEV.S(C1:C9))');
    expect((await cell(file, 'Foglio1!D1')).formula).toBe('=_xlfn.LET(_xlpm.x,1,_xlpm.x)');
    expect((await cell(file, 'Foglio1!E1')).formula).toBe('=FILTER(A1:A9,B1:B9)');
  });

  it('si scrivono come il file le vuole, comunque siano date', async () => {
    for (const formula of ['=IFS(A1=1,CONCAT("IFS(",B1))', '=_xlfn.IFS(A1=1,_xlfn.CONCAT("IFS(",B1))']) {
      const file = await written(makeFoglio(''), put('Foglio1!C1', { formula }));
      expect(part(file, sheet1)).toContain('<f>_xlfn.IFS(A1=1,_xlfn.CONCAT("IFS(",B1))</f>');
      expect((await cell(file, 'Foglio1!C1')).formula).toBe('=IFS(A1=1,CONCAT("IFS(",B1))');
    }
  });

  it('riscrivere la stessa non cambia nulla', async () => {
    const bytes = makeFoglio(dati);
    const formula = '=IFS(B1="IFS(",1,TRUE,STDEV.S(C1:C9))';
    expect((await written(bytes, put('Foglio1!A1', { formula }))).toBytes()).toEqual(bytes);
  });
});

describe('il modello', () => {
  const bytes = makeXlsx({
    fogli: [{ nome: 'Uno', dati: '<row r="1"><c r="A1"><v>1</v></c></row>' }, { nome: 'Due' }],
    nomi: '<definedName name="Nome">Uno!$A$1</definedName>',
  });

  it('una copia cambia senza che cambi l’originale', () => {
    const { cartella } = openXlsx(bytes);
    const copia = cartella.fork();
    copia.requireFoglio('Uno').scrivi(0, 0, { valore: 2, stile: { grassetto: true } });
    copia.defineNome('Nome', 'Due!$A$1');
    copia.addFoglio({ tipo: 'nuovoFoglio', nome: 'Tre' });
    copia.removeFoglio('Due');
    copia.requireFoglio('Uno').protect(true);
    expect(cartella.toBytes()).toBe(bytes);
    expect(Cartella.open(copia.toBytes()).fogli.map(({ nome }) => nome)).toEqual(['Uno', 'Tre']);
  });

  it('una formula può portare il suo risultato, di ogni tipo', () => {
    for (const valore of [1.5, 'testo & <b>', true]) {
      const { cartella } = openXlsx(bytes);
      cartella.requireFoglio('Uno').scrivi(4, 4, { formula: '=A1', valore });
      const cella = { valore, formula: '=A1', formato: 'General' };
      expect(cartella.requireFoglio('Uno').cella(4, 4)).toEqual(cella);
      expect(Cartella.open(cartella.toBytes()).requireFoglio('Uno').cella(4, 4)).toEqual(cella);
    }
  });

  it('protezione e visibilità si mettono e si tolgono', () => {
    const { cartella } = openXlsx(bytes);
    cartella.requireFoglio('Uno').protect(true);
    cartella.setVisibilita('Due', 'moltoNascosto');
    const salvata = Cartella.open(cartella.toBytes());
    expect(salvata.requireFoglio('Uno').protetto).toBe(true);
    expect(salvata.requireFoglio('Due').visibilita).toBe('moltoNascosto');
    salvata.requireFoglio('Uno').protect(false);
    salvata.setVisibilita('Due', 'visibile');
    expect(salvata.toBytes()).toEqual(bytes);
  });

  it('due modifiche che si annullano lasciano gli stessi byte', () => {
    const { cartella } = openXlsx(bytes);
    const foglio = cartella.requireFoglio('Uno');
    foglio.vesti(0, 0, { corsivo: true });
    foglio.vesti(0, 0, {}, true);
    expect(part(cartella.toBytes(), sheet1)).toBe(part(bytes, sheet1));
  });
});

describe('la rilettura', () => {
  const riletta = Cartella.open(makeFoglio('<row r="1"><c r="A1"><v>1</v></c></row>'));

  it.each<[string, Scrittura, object]>([
    ['un valore', put('Foglio1!A1', { valore: 2 }), { cella: 'Foglio1!A1', atteso: '2', trovato: '1' }],
    ['un testo che sembra il numero', put('Foglio1!A1', { valore: '1' }), { atteso: '"1"', trovato: '1' }],
    ['una formula', put('Foglio1!A1', { formula: '=1' }), { atteso: '=1', trovato: '1' }],
    ['un formato', put('Foglio1!A1', { formato: '0%' }), { atteso: '0%', trovato: 'General' }],
    [
      'un nome',
      { tipo: 'definisciNome', nome: 'N', indirizzo: at('Foglio1!A1') },
      { cella: '«N»', trovato: '' },
    ],
  ])('%s che non è come chiesto si dice', (_, scrittura, fatti) => {
    expect(() => {
      verify(riletta, riletta, [scrittura]);
    }).toThrow(
      expect.objectContaining({
        codice: 'RILETTURA_DIVERSA',
        fatti: expect.objectContaining(fatti) as unknown,
      }) as Error,
    );
  });

  it('un aspetto che non è rimasto si dice', () => {
    const bozza = riletta.fork();
    bozza.requireFoglio('Foglio1').vesti(0, 0, { grassetto: true });
    const aspetto = { tipo: 'aspetto', indirizzo: at('Foglio1!A1'), stile: { grassetto: true } } as const;
    expect(() => {
      verify(riletta, bozza, [aspetto]);
    }).toThrow(expect.objectContaining({ codice: 'RILETTURA_DIVERSA' }) as Error);
  });

  it('conta l’ultima parola su ogni cella, e quelle di un foglio tolto non contano', () => {
    verify(riletta, riletta, [
      put('Foglio1!A1', { valore: 9 }),
      put('Foglio1!A1', { valore: 1 }),
      put('Sparito!A1', { valore: 3 }),
      { tipo: 'eliminaFoglio', nome: 'Sparito' },
    ]);
    expect(riletta.fogli).toHaveLength(1);
  });
});
