import { openXlsx } from '../../../src/host/xlsx/index.js';
import type { CellaScritta } from '../../../src/layout/index.js';
import { at, cell, cells, changedParts, part, put, written } from './aiuti.js';
import { makeFoglio } from './pacchetto.js';

const DATI =
  '<row r="2" spans="1:3" ht="20"><c r="A2" s="2"><v>1</v></c> <c r="C2" t="s"><v>0</v></c></row>\n<row r="5"><c r="B5"><f>A2*2</f><v>2</v></c></row>';
const TESTI = '<si><t>uno</t></si><si><r><t>due</t></r></si>';
const base = (altro = {}) =>
  makeFoglio(DATI, { prima: '<dimension ref="A2:C5"/>', ...altro }, { testi: TESTI });
const sheet1 = 'xl/worksheets/sheet1.xml';

describe('celle scritte in un file', () => {
  it.each<[string, CellaScritta]>([
    ['un numero', { valore: 0.1 + 0.2 }],
    ['un numero piccolissimo', { valore: 1.5e-9 }],
    ['un numero negativo', { valore: -11.63 }],
    ['un testo', { valore: '● Raggiunto' }],
    ['un testo vuoto', { valore: '' }],
    ['spazi in testa e in coda', { valore: '  due  ' }],
    ['un testo su più righe', { valore: 'prima\r\nseconda\tterza' }],
    ['segni di XML', { valore: `<a href="x">&amp;'` }],
    ['una fuga scritta per intero', { valore: '_x000D_ e _x0041' }],
    ['segni che XML non ammette', { valore: 'a\u0000b\u001fc\uffff\ud800' }],
    ['un valore logico', { valore: false }],
    ['una formula', { formula: '=IF(A2<3,"sì","no")&\'Foglio 2\'!B1' }],
    ['un formato nuovo', { valore: 1, formato: '0.00" gg"' }],
    ['un formato che c’è già', { valore: 1, formato: '0.00%' }],
  ])('%s si rilegge uguale', async (_, cella) => {
    for (const dove of ['A2', 'B2', 'D9']) {
      const file = await written(base(), put(`Foglio1!${dove}`, cella));
      const { valore, formula, formato } = await cell(file, `Foglio1!${dove}`);
      if (cella.formula === undefined) expect(valore).toBe(cella.valore);
      expect(formula).toBe(cella.formula);
      expect(formato).toBe(cella.formato ?? (dove === 'A2' ? '0.000" gg"' : 'General'));
    }
  });

  it('righe e celle nuove vanno al loro posto e tutto il resto resta com’era', async () => {
    const file = await written(
      base(),
      put('Foglio1!B2', { valore: 7 }),
      put('Foglio1!D2', { valore: 8 }),
      put('Foglio1!A1', { valore: 1 }),
      put('Foglio1!C3', { valore: 3 }),
      put('Foglio1!A5', { valore: 5 }),
      put('Foglio1!E9', { valore: 9 }),
    );
    expect(part(file, sheet1)).toContain(
      '<dimension ref="A1:E9"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row>' +
        '<row r="2" spans="1:3" ht="20"><c r="A2" s="2"><v>1</v></c> <c r="B2"><v>7</v></c><c r="C2" t="s"><v>0</v></c><c r="D2"><v>8</v></c></row>\n' +
        '<row r="3"><c r="C3"><v>3</v></c></row><row r="5"><c r="A5"><v>5</v></c><c r="B5"><f>A2*2</f><v>2</v></c></row><row r="9"><c r="E9"><v>9</v></c></row></sheetData>',
    );
  });

  it('in un foglio vuoto, in una riga vuota e in un documento con prefissi si scrive lo stesso', async () => {
    const vuoto = makeFoglio(
      '',
      {},
      { parti: { [sheet1]: '<x:worksheet xmlns:x="u"><x:sheetData/></x:worksheet>' } },
    );
    const primo = await written(vuoto, put('Foglio1!B2', { valore: 'è' }));
    expect(part(primo, sheet1)).toBe(
      '<x:worksheet xmlns:x="u"><x:sheetData><x:row r="2"><x:c r="B2" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
    const riga = await written(makeFoglio('<row r="2" ht="9"/>'), put('Foglio1!B2', { valore: 4 }));
    expect(part(riga, sheet1)).toContain('<row r="2" ht="9"><c r="B2"><v>4</v></c></row>');
  });

  it('una cella svuotata tiene il suo aspetto', async () => {
    const file = await written(
      base(),
      put('Foglio1!A2', { valore: null }),
      put('Foglio1!J9', { valore: null }),
    );
    expect(part(file, sheet1)).toContain('<row r="2" spans="1:3" ht="20"><c r="A2" s="2"/> <c r="C2"');
    expect(part(file, sheet1)).not.toContain('J9');
  });

  it('una scrittura che non cambia nulla lascia gli stessi byte', async () => {
    const bytes = base();
    const file = openXlsx(bytes);
    await file.apply({
      premesse: [],
      scritture: [
        put('Foglio1!A2', { valore: 1, formato: '0.000" gg"', stile: { grassetto: true, colore: '112233' } }),
        put('Foglio1!C2', { valore: 'uno', formato: 'General', stile: { grassetto: false, bordo: false } }),
        put('Foglio1!B5', { formula: '=A2*2' }),
        put('Foglio1!Z99', { valore: null }),
        put('Foglio1!Z98', { formato: 'General', stile: { aCapo: false } }),
      ],
    });
    expect(file.toBytes()).toEqual(bytes);
  });

  it('la stessa scrittura due volte dà gli stessi byte di una', async () => {
    const scritture = [
      put('Foglio1!A2', { valore: 0.5, formato: '0.0%' }),
      put('Foglio1!D4', { valore: 'nuovo' }),
    ];
    const una = await written(base(), ...scritture);
    const due = await written(una.toBytes(), ...scritture);
    expect(due.toBytes()).toEqual(una.toBytes());
  });
});

describe('testi condivisi', () => {
  it('un testo uguale si riusa, uno nuovo si aggiunge e i conti tornano', async () => {
    const testi = '<si><t>uno</t></si><si><r><t>due</t></r></si>';
    const bytes = makeFoglio(
      DATI,
      {},
      {
        parti: { 'xl/sharedStrings.xml': `<sst xmlns="u" count="1" uniqueCount="2">${testi}</sst>` },
        testi: '',
      },
    );
    const file = await written(
      bytes,
      put('Foglio1!A9', { valore: 'uno' }),
      put('Foglio1!B9', { valore: 'due' }),
      put('Foglio1!C9', { valore: ' tre' }),
      put('Foglio1!D9', { valore: ' tre' }),
    );
    expect(part(file, 'xl/sharedStrings.xml')).toBe(
      `<sst xmlns="u" count="5" uniqueCount="4">${testi}<si><t>due</t></si><si><t xml:space="preserve"> tre</t></si></sst>`,
    );
  });

  it('un testo che nessuna cella usa più lascia il suo posto, e il file', async () => {
    const file = await written(base(), put('Foglio1!C2', { valore: 5 }));
    expect(part(file, 'xl/sharedStrings.xml')).not.toContain('uno');
    const altro = await written(base(), put('Foglio1!C2', { valore: 'tre' }));
    expect(part(altro, 'xl/sharedStrings.xml')).toContain(
      '<si><t>tre</t></si><si><r><t>due</t></r></si></sst>',
    );
    expect((await cell(altro, 'Foglio1!C2')).valore).toBe('tre');
  });

  it('un testo che un’altra cella usa ancora resta', async () => {
    const bytes = makeFoglio(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>',
      {},
      { testi: TESTI },
    );
    const file = await written(bytes, put('Foglio1!A1', { valore: 'altro' }));
    expect((await cells(file, 'Foglio1!A1:B1'))[0]?.map((c) => c.valore)).toEqual(['altro', 'uno']);
  });

  it('un file senza la parte dei testi la riceve, con il suo legame e il suo tipo', async () => {
    const file = await written(makeFoglio(''), put('Foglio1!A1', { valore: 'primo' }));
    expect(part(file, '[Content_Types].xml')).toContain('PartName="/xl/sharedStrings.xml"');
    expect(part(file, 'xl/_rels/workbook.xml.rels')).toMatch(
      /Id="rId3" Type="[^"]*\/sharedStrings" Target="sharedStrings.xml"/,
    );
  });
});

describe('un testo resta testo', () => {
  it.each(['=1+1', '+39 0131', '-9', '@nome', '-11,63 gg'])('%s ha l’apostrofo di Excel', async (valore) => {
    const file = await written(base(), put('Foglio1!A2', { valore }));
    expect(await cell(file, 'Foglio1!A2')).toEqual({ valore, formato: '0.000" gg"' });
    expect(part(file, 'xl/styles.xml')).toContain('quotePrefix="1"');
  });

  it.each(['-', 'N/D', '10 %', '● Raggiunto'])('%s non ne ha bisogno', async (valore) => {
    const file = await written(base(), put('Foglio1!A2', { valore }));
    expect(part(file, 'xl/styles.xml')).not.toContain('quotePrefix');
  });

  it('un numero al suo posto toglie l’apostrofo', async () => {
    const testo = await written(base(), put('Foglio1!A2', { valore: '=1+1' }));
    const numero = await written(testo.toBytes(), put('Foglio1!A2', { valore: 2 }));
    expect(part(numero, sheet1)).toContain('<c r="A2" s="2"><v>2</v></c>');
  });
});

describe('aspetto delle celle', () => {
  it('un formato nuovo tiene tutto il resto dell’aspetto', async () => {
    const file = await written(base(), put('Foglio1!A2', { valore: 0.5, formato: '0.00%' }));
    expect(part(file, sheet1)).toContain('<c r="A2" s="5"><v>0.5</v></c>');
    expect(part(file, 'xl/styles.xml')).toContain(
      '<xf numFmtId="10" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
    );
    expect(part(file, 'xl/styles.xml')).toContain('<cellXfs count="6">');
  });

  it('gli aspetti uguali si riusano', async () => {
    const file = await written(
      base(),
      put('Foglio1!A2', { formato: '0.00%' }),
      put('Foglio1!C9', { formato: '0.00%' }),
      put('Foglio1!D9', { formato: '0.00%' }),
    );
    expect(part(file, sheet1)).toContain('<row r="9"><c r="C9" s="1"/><c r="D9" s="1"/></row>');
    expect(part(file, 'xl/styles.xml')).toContain('<cellXfs count="6">');
  });

  it('solo il formato: il valore, anche di formula, resta byte per byte', async () => {
    const file = await written(base(), put('Foglio1!B5', { formato: '0.00%' }));
    expect(part(file, sheet1)).toContain('<c r="B5" s="1"><f>A2*2</f><v>2</v></c>');
    expect(part(file, 'xl/workbook.xml')).not.toContain('fullCalcOnLoad');
  });

  it('carattere, sfondo, allineamento e bordo si rileggono', async () => {
    const stile = {
      grassetto: true,
      corsivo: true,
      colore: 'C00000',
      sfondo: 'FFEE00',
      dimensione: 14,
      orizzontale: 'centro',
      verticale: 'alto',
      aCapo: true,
      bordo: true,
    } as const;
    const file = await written(base(), put('Foglio1!B9', { valore: 'titolo', stile }));
    expect(file.cartella.foglio('Foglio1')?.stile(8, 1)).toEqual(stile);
    expect(part(file, 'xl/styles.xml')).toContain(
      '<font><b/><i/><sz val="14"/><color rgb="FFC00000"/><name val="Calibri"/></font></fonts>',
    );
  });

  it('un file senza la parte degli aspetti la riceve', async () => {
    const bytes = makeFoglio(
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      {},
      {
        parti: {
          'xl/styles.xml': null,
          'xl/_rels/workbook.xml.rels':
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        },
      },
    );
    const file = await written(bytes, put('Foglio1!A1', { formato: '0.00%', stile: { grassetto: true } }));
    expect((await cell(file, 'Foglio1!A1')).formato).toBe('0.00%');
    expect(file.cartella.foglio('Foglio1')?.stile(0, 0).grassetto).toBe(true);
  });
});

describe('formule e calcolo', () => {
  const CATENA = {
    legami: [['calcChain', 'calcChain.xml']] as const,
    tipi: '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
    parti: { 'xl/calcChain.xml': '<calcChain xmlns="u"><c r="B5" i="1"/></calcChain>' },
  };

  it('un valore cambiato fa ricalcolare il file all’apertura', async () => {
    const file = await written(base(), put('Foglio1!A2', { valore: 3 }));
    expect(part(file, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1"/></workbook>');
    const con = makeFoglio(DATI, {}, { testi: TESTI, dopo: '<calcPr calcId="191029"/><extLst/>' });
    expect(part(await written(con, put('Foglio1!A2', { valore: 3 })), 'xl/workbook.xml')).toContain(
      '<calcPr calcId="191029" fullCalcOnLoad="1"/><extLst/></workbook>',
    );
  });

  it('la catena di calcolo va via quando una sua formula è sovrascritta, e solo allora', async () => {
    const bytes = makeFoglio(DATI, {}, { testi: TESTI, ...CATENA });
    const altrove = await written(bytes, put('Foglio1!A2', { valore: 3 }));
    expect(part(altrove, 'xl/calcChain.xml')).toContain('B5');
    const file = await written(bytes, put('Foglio1!B5', { valore: 3 }));
    expect(changedParts(bytes, file.toBytes())).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/workbook.xml',
      sheet1,
    ]);
    expect(part(file, '[Content_Types].xml')).not.toContain('calcChain');
  });

  it('sovrascrivere la prima cella di una formula condivisa lascia le altre con la loro formula', async () => {
    const dati =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2" s="1"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3" t="str"><f t="shared" si="0"/><v>x</v></c></row>';
    const file = await written(makeFoglio(dati), put('Foglio1!A1', { valore: 9 }));
    expect((await cells(file, 'Foglio1!A1:A3')).map(([c]) => c)).toEqual([
      { valore: 9, formato: 'General' },
      { valore: 4, formula: '=B2*2', formato: '0.00%' },
      { valore: 'x', formula: '=B3*2', formato: 'General' },
    ]);
  });
});

describe('premesse', () => {
  it('una cella cambiata dopo l’anteprima ferma tutto', async () => {
    const file = openXlsx(base());
    const before = file.toBytes();
    const premessa = {
      indirizzo: at('Foglio1!A2:B2'),
      celle: [
        [
          { valore: 4, formato: '0.000" gg"' },
          { valore: null, formato: 'General' },
        ],
      ],
    };
    await expect(
      file.apply({ premesse: [premessa], scritture: [put('Foglio1!A9', { valore: 1 })] }),
    ).rejects.toMatchObject({
      codice: 'CAMBIATO_NEL_FRATTEMPO',
      fatti: { cella: 'Foglio1!A2', atteso: '4,000 gg', trovato: '1,000 gg' },
    });
    expect(file.toBytes()).toBe(before);
  });

  it('celle come le ha date la lettura sono come prima', async () => {
    const file = openXlsx(base());
    const celle = await cells(file, 'Foglio1!A1:D6');
    await file.apply({
      premesse: [{ indirizzo: at('Foglio1!A1:D6'), celle }],
      scritture: [put('Foglio1!A9', { valore: 1 })],
    });
    expect((await cell(file, 'Foglio1!A9')).valore).toBe(1);
  });
});
