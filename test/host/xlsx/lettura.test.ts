import { openXlsx } from '../../../src/host/xlsx/index.js';
import { parseIndirizzo, type CellaFoglio } from '../../../src/layout/index.js';
import { makeFoglio, makeXlsx, type Ricetta } from './pacchetto.js';

function at(testo: string) {
  const indirizzo = parseIndirizzo(testo);
  if (indirizzo === undefined) throw new Error(testo);
  return indirizzo;
}

async function row(bytes: Uint8Array, intervallo: string): Promise<readonly CellaFoglio[]> {
  const { intervalli } = await openXlsx(bytes).read({ intervalli: [at(intervallo)] });
  return intervalli[0]?.celle[0] ?? [];
}

const cell = (valore: CellaFoglio['valore'], altro: Partial<CellaFoglio> = {}): CellaFoglio => ({
  valore,
  formato: 'General',
  ...altro,
});

describe('le celle di un file', () => {
  it('un testo condiviso si legge intero, anche in più stili e senza la guida fonetica', async () => {
    const testi =
      '<si><t>semplice</t></si><si><r><t>in </t></r><r><rPr><b/></rPr><t>due stili</t></r></si>' +
      '<si><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh></si><si><t xml:space="preserve"> spazi </t></si>';
    const dati =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>';
    expect((await row(makeFoglio(dati, {}, { testi }), 'Foglio1!A1:D1')).map((c) => c.valore)).toEqual([
      'semplice',
      'in due stili',
      '課',
      ' spazi ',
    ]);
  });

  it('un testo in linea, entità e fughe _xHHHH_ si leggono per quello che sono', async () => {
    const dati =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a &amp; b &lt;c&gt;</t></is></c>' +
      '<c r="B1" t="inlineStr"><is><r><t>riga_x000D_</t></r><r><t>fine</t></r></is></c>' +
      '<c r="C1" t="inlineStr"><is><t>_x005F_x0041_</t></is></c><c r="D1" t="inlineStr"><is><t/></is></c></row>';
    expect(await row(makeFoglio(dati), 'Foglio1!A1:E1')).toEqual([
      cell('a & b <c>'),
      cell('riga\rfine'),
      cell('_x0041_'),
      cell(''),
      cell(null),
    ]);
  });

  it('numeri, valori logici ed errori portano il loro formato', async () => {
    const dati =
      '<row r="1"><c r="A1" s="1"><v>0.96889999999999998</v></c><c r="B1" s="2"><v>1E-3</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c><c r="E1" s="4"><v>45565</v></c></row>';
    expect(await row(makeFoglio(dati), 'Foglio1!A1:E1')).toEqual([
      cell(0.9689, { formato: '0.00%' }),
      cell(0.001, { formato: '0.000" gg"' }),
      cell(true),
      cell('#N/A', { guasto: 'ERRORE_FORMULA' }),
      cell(45565, { formato: 'm/d/yyyy' }),
    ]);
  });

  it('una cella che non c’è ha il formato della sua riga, o della sua colonna', async () => {
    const bytes = makeFoglio('<row r="2" s="2" customFormat="1"/>', {
      prima: '<cols><col min="2" max="3" width="9" style="1"/></cols>',
    });
    expect((await row(bytes, 'Foglio1!A1:D1')).map((c) => c.formato)).toEqual([
      'General',
      '0.00%',
      '0.00%',
      'General',
    ]);
    expect((await row(bytes, 'Foglio1!A2:B2')).map((c) => c.formato)).toEqual(['0.000" gg"', '0.000" gg"']);
  });

  it('righe e celle senza indirizzo stanno dopo quelle prima', async () => {
    const dati =
      '<row><c><v>1</v></c><c r="C1"><v>3</v></c><c><v>4</v></c></row><row r="3"><c><v>5</v></c></row>';
    expect((await row(makeFoglio(dati), 'Foglio1!A1:D1')).map((c) => c.valore)).toEqual([1, null, 3, 4]);
    expect((await row(makeFoglio(dati), 'Foglio1!A3'))[0]?.valore).toBe(5);
  });

  it('i prefissi dei nomi XML non contano', async () => {
    const xml =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>col prefisso</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const bytes = makeFoglio('', {}, { parti: { 'xl/worksheets/sheet1.xml': xml } });
    expect(await row(bytes, 'Foglio1!A1')).toEqual([cell('col prefisso')]);
  });

  it('righe nascoste si leggono come le altre', async () => {
    const bytes = makeFoglio('<row r="1" hidden="1"><c r="A1"><v>7</v></c></row>');
    expect(await row(bytes, 'Foglio1!A1')).toEqual([cell(7)]);
  });
});

describe('le formule di un file', () => {
  it('una formula porta il valore calcolato, di ogni tipo', async () => {
    const dati =
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="C1" t="b"><f>TRUE</f><v>0</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" t="str"><f>""</f><v></v></c></row>';
    expect(await row(makeFoglio(dati), 'Foglio1!A1:E1')).toEqual([
      cell(2, { formula: '=1+1' }),
      cell('ab', { formula: '="a"&"b"' }),
      cell(false, { formula: '=TRUE' }),
      cell('#DIV/0!', { formula: '=1/0', guasto: 'ERRORE_FORMULA' }),
      cell('', { formula: '=""' }),
    ]);
  });

  it('una formula mai calcolata è un guasto, non una cella vuota', async () => {
    const dati =
      '<row r="1"><c r="A1"><f>B1*2</f></c><c r="B1"><f>2</f><v/></c><c r="C1" t="str"><f>D1</f></c></row>';
    const guasto = 'FORMULA_NON_CALCOLATA';
    expect(await row(makeFoglio(dati), 'Foglio1!A1:C1')).toEqual([
      cell(null, { formula: '=B1*2', guasto }),
      cell(null, { formula: '=2', guasto }),
      cell(null, { formula: '=D1', guasto }),
    ]);
  });

  it('una formula condivisa si legge in ogni cella con i suoi riferimenti', async () => {
    const dati =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1+LOG10(A1)&amp;"A1"+\'A1 b\'!A1+SUM(A:A,1:1)+T[A1]</f><v>1</v></c></row>' +
      '<row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>';
    expect((await row(makeFoglio(dati), 'Foglio1!B3'))[0]?.formula).toBe(
      `=A3*$C$1+LOG10(A3)&"A1"+'A1 b'!A3+SUM(A:A,3:3)+T[A1]`,
    );
  });

  it('ogni cella di una formula di matrice dice di essere una formula', async () => {
    const dati =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>';
    const bytes = makeFoglio(dati);
    expect(await row(bytes, 'Foglio1!A1')).toEqual([cell(2, { formula: '=B1:B2*2' })]);
    expect(await row(bytes, 'Foglio1!A2')).toEqual([cell(4, { formula: '=B1:B2*2' })]);
  });
});

describe('un blocco letto', () => {
  it('dice le unioni che tocca e le celle bloccate di un foglio protetto', async () => {
    const bytes = makeFoglio('<row r="1"><c r="A1" s="3"/><c r="B1"/></row>', {
      dopo: '<sheetProtection sheet="1" objects="1"/><mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="F1:G1"/></mergeCells>',
    });
    const { intervalli } = await openXlsx(bytes).read({ intervalli: [at('foglio1!A1:B1')] });
    expect(intervalli[0]).toMatchObject({
      indirizzo: at('Foglio1!A1:B1'),
      unite: [at('Foglio1!A1:A2')],
      bloccate: [[false, true]],
    });
  });

  it('di un foglio libero non dice celle bloccate', async () => {
    const { intervalli } = await openXlsx(makeFoglio('')).read({ intervalli: [at('Foglio1!A1:B1')] });
    expect(intervalli[0]).not.toHaveProperty('bloccate');
  });

  it('di un foglio che non c’è si dice il nome', async () => {
    await expect(openXlsx(makeFoglio('')).read({ intervalli: [at('Altro!A1')] })).rejects.toMatchObject({
      codice: 'FOGLIO_MANCANTE',
      fatti: { foglio: 'Altro' },
    });
  });

  it('la selezione è la prima cella del foglio attivo, o l’ultima indicata', async () => {
    const file = openXlsx(
      makeXlsx({
        fogli: [{ nome: 'Uno' }, { nome: 'Due' }],
        prima: '<bookViews><workbookView activeTab="1"/></bookViews>',
      }),
    );
    const before = file.toBytes();
    expect((await file.read({ selezione: true })).selezione?.indirizzo).toEqual(at('Due!A1'));
    await file.select(at('Uno!B2:C3'));
    expect((await file.read({ selezione: true })).selezione?.indirizzo).toEqual(at('Uno!B2:C3'));
    expect(file.toBytes()).toEqual(before);
  });

  it('un file che conta le date dal 1904 lo dice', async () => {
    const del1904 = makeFoglio('', {}, { prima: '<workbookPr date1904="1"/>' });
    expect((await openXlsx(del1904).read({})).base1904).toBe(true);
    expect((await openXlsx(makeFoglio('')).read({})).base1904).toBe(false);
  });
});

describe('gli elenchi', () => {
  const ricetta: Ricetta = {
    fogli: [
      {
        nome: 'Dati',
        dati: '<row r="3"><c r="B3"><v>1</v></c><c r="D3" s="1"/></row>',
        legami: [['table', '../tables/table1.xml']],
      },
      { nome: 'Nascosto', stato: ' state="hidden"', dopo: '<sheetProtection sheet="1"/>' },
      { nome: 'Registro', stato: ' state="veryHidden"' },
    ],
    nomi: '<definedName name="_xlnm.Print_Area" localSheetId="0">Dati!$A$1:$B$2</definedName><definedName name="Segreto" hidden="1">1</definedName><definedName name="Mio" localSheetId="1">Nascosto!$A$1</definedName>',
    prima: '<workbookProtection lockStructure="1"/>',
    parti: {
      'xl/tables/table1.xml':
        '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Tabella1" displayName="Tabella1" ref="B3:C9"><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>',
    },
  };

  it('dicono fogli, tabelle, nomi visibili e protezione della struttura', async () => {
    const { elenchi } = await openXlsx(makeXlsx(ricetta)).read({ elenchi: true });
    expect(elenchi).toEqual({
      fogli: [
        { nome: 'Dati', visibilita: 'visibile', protetto: false, usato: at('Dati!B3') },
        { nome: 'Nascosto', visibilita: 'nascosto', protetto: true },
        { nome: 'Registro', visibilita: 'moltoNascosto', protetto: false },
      ],
      tabelle: [{ nome: 'Tabella1', indirizzo: at('Dati!B3:C9') }],
      nomi: [{ nome: 'Mio', ambito: 'Nascosto', formula: '=Nascosto!$A$1' }],
      foglioAttivo: 'Dati',
      strutturaProtetta: true,
    });
  });
});
