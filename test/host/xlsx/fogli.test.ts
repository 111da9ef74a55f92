import { openXlsx } from '../../../src/host/xlsx/index.js';
import type { Scrittura } from '../../../src/layout/index.js';
import { at, cell, changedParts, part, put, textsOf, written } from './aiuti.js';
import { makeFoglio, makeXlsx, type Ricetta } from './pacchetto.js';

const APP =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft Excel</Application><HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>Fogli di lavoro</vt:lpstr></vt:variant><vt:variant><vt:i4>2</vt:i4></vt:variant><vt:variant><vt:lpstr>Intervalli denominati</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="3" baseType="lpstr"><vt:lpstr>Uno</vt:lpstr><vt:lpstr>Due &amp; tre</vt:lpstr><vt:lpstr>Albero</vt:lpstr></vt:vector></TitlesOfParts></Properties>';
const PACKAGE_LINKS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>';

const ricetta: Ricetta = {
  fogli: [{ nome: 'Uno', dati: '<row r="1"><c r="A1"><v>1</v></c></row>' }, { nome: 'Due &amp; tre' }],
  nomi: '<definedName name="Albero">Uno!$A$1</definedName>',
  parti: { '_rels/.rels': PACKAGE_LINKS, 'docProps/app.xml': APP },
};
const base = (altro: Partial<Ricetta> = {}) => makeXlsx({ ...ricetta, ...altro });

const REGISTRO: Scrittura = {
  tipo: 'nuovoFoglio',
  nome: "Registro dell'albero",
  visibilita: 'moltoNascosto',
};

describe('un foglio nuovo', () => {
  it('sta in fondo, con larghezze, righe ferme e stampa', async () => {
    const file = await written(base(), {
      tipo: 'nuovoFoglio',
      nome: 'Tabella R&S',
      larghezze: [12, 40.5],
      righeBloccate: 2,
      stampa: {
        orientamento: 'orizzontale',
        larghezzaPagine: 1,
        righeRipetute: { da: 0, a: 1 },
        area: { riga: 0, colonna: 0, righe: 30, colonne: 2 },
        piede: { sinistra: 'Fonte: R&&S', destra: 'Pagina &P di &N' },
        intestazione: { centro: 'Titolo' },
      },
    });
    expect(part(file, 'xl/worksheets/sheet3.xml')).toBe(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="12" customWidth="1"/><col min="2" max="2" width="40.5" customWidth="1"/></cols><sheetData/><pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddHeader>&amp;CTitolo</oddHeader><oddFooter>&amp;LFonte: R&amp;&amp;S&amp;RPagina &amp;P di &amp;N</oddFooter></headerFooter></worksheet>',
    );
    const workbook = part(file, 'xl/workbook.xml');
    expect(workbook).toContain('<sheet name="Tabella R&amp;S" sheetId="3" r:id="rId4"/></sheets>');
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="2">'Tabella R&amp;S'!$A$1:$B$30</definedName><definedName name="_xlnm.Print_Titles" localSheetId="2">'Tabella R&amp;S'!$1:$2</definedName>`,
    );
  });

  it('dice che cosa si può scrivere nelle celle: un elenco, una data, un numero', async () => {
    const zona = { riga: 1, colonna: 0, righe: 40, colonne: 1 };
    const file = await written(base(), {
      tipo: 'nuovoFoglio',
      nome: 'Modulo',
      convalide: [
        { zona, ammessi: { kind: 'elenco', valori: ['in linea', 'R&S'] }, messaggio: 'Uno dei "due".' },
        { zona: { ...zona, colonna: 1 }, ammessi: { kind: 'data' }, messaggio: 'Una data.' },
        { zona: { ...zona, colonna: 2 }, ammessi: { kind: 'numero' }, messaggio: 'Un numero.' },
      ],
    });
    const comune =
      'errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Albero"';
    expect(part(file, 'xl/worksheets/sheet3.xml')).toContain(
      `<sheetData/><dataValidations count="3"><dataValidation type="list" ${comune} error="Uno dei &quot;due&quot;." sqref="A2:A41"><formula1>"in linea,R&amp;S"</formula1></dataValidation><dataValidation type="date" operator="greaterThanOrEqual" ${comune} error="Una data." sqref="B2:B41"><formula1>36526</formula1></dataValidation><dataValidation type="decimal" operator="between" ${comune} error="Un numero." sqref="C2:C41"><formula1>-999999999999999</formula1><formula2>999999999999999</formula2></dataValidation></dataValidations><pageMargins`,
    );
  });

  it('molto nascosto, con le sue celle, in una sola scrittura', async () => {
    const file = await written(base(), REGISTRO, put("'Registro dell''albero'!B2", { valore: 'fatto' }));
    expect((await cell(file, "'Registro dell''albero'!B2")).valore).toBe('fatto');
    const { elenchi } = await file.read({ elenchi: true });
    expect(elenchi?.fogli.at(-1)).toMatchObject({
      nome: "Registro dell'albero",
      visibilita: 'moltoNascosto',
    });
    expect(changedParts(base(), file.toBytes())).toEqual([
      '[Content_Types].xml',
      'docProps/app.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/sharedStrings.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet3.xml',
    ]);
  });

  it('entra nelle proprietà del file se prima erano in ordine, altrimenti restano come sono', async () => {
    expect(part(await written(base(), REGISTRO), 'docProps/app.xml')).toContain(
      `<vt:i4>3</vt:i4></vt:variant><vt:variant><vt:lpstr>Intervalli denominati</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="4" baseType="lpstr"><vt:lpstr>Uno</vt:lpstr><vt:lpstr>Due &amp; tre</vt:lpstr><vt:lpstr>Registro dell'albero</vt:lpstr><vt:lpstr>Albero</vt:lpstr></vt:vector>`,
    );
    const altro = APP.replace('<vt:lpstr>Uno<', '<vt:lpstr>Otto<');
    const disordine = base({ parti: { ...ricetta.parti, 'docProps/app.xml': altro } });
    expect(part(await written(disordine, REGISTRO), 'docProps/app.xml')).toBe(altro);
  });

  it.each([
    ['uno', 'FOGLIO_ESISTENTE'],
    ['a/b', 'FOGLIO_NOME_NON_VALIDO'],
    ["'apice", 'FOGLIO_NOME_NON_VALIDO'],
    ['', 'FOGLIO_NOME_NON_VALIDO'],
    ['x'.repeat(32), 'FOGLIO_NOME_NON_VALIDO'],
    ['History', 'FOGLIO_NOME_NON_VALIDO'],
  ])('«%s» si rifiuta: %s', async (nome, codice) => {
    await expect(written(base(), { tipo: 'nuovoFoglio', nome })).rejects.toMatchObject({ codice });
  });

  it('la struttura protetta lo rifiuta', async () => {
    const bytes = base({ prima: '<workbookProtection lockStructure="1"/>' });
    await expect(written(bytes, REGISTRO)).rejects.toMatchObject({ codice: 'STRUTTURA_PROTETTA' });
    await expect(written(bytes, { tipo: 'eliminaFoglio', nome: 'Uno' })).rejects.toMatchObject({
      codice: 'STRUTTURA_PROTETTA',
    });
  });
});

describe('un foglio tolto', () => {
  it('tolto quello che si è aggiunto, ogni parte torna come prima', async () => {
    const con = await written(
      base({ testi: '<si><t>vecchio</t></si>' }),
      REGISTRO,
      put("'Registro dell''albero'!A1", { valore: 'segreto' }),
    );
    const senza = await written(con.toBytes(), { tipo: 'eliminaFoglio', nome: "registro dell'albero" });
    expect(changedParts(base({ testi: '<si><t>vecchio</t></si>' }), senza.toBytes())).toEqual([
      'xl/sharedStrings.xml',
      'xl/workbook.xml',
    ]);
    expect(part(senza, 'xl/sharedStrings.xml')).toContain('<si><t>vecchio</t></si><si><t></t></si></sst>');
    expect(Object.values(textsOf(senza.toBytes())).join()).not.toContain('segreto');
  });

  it('i nomi del suo ambito vanno con lui, quelli dei fogli dopo restano sui loro fogli', async () => {
    const bytes = makeXlsx({
      fogli: [{ nome: 'Uno' }, { nome: 'Due' }, { nome: 'Tre' }],
      prima: '<bookViews><workbookView firstSheet="0" activeTab="2"/></bookViews>',
      nomi: '<definedName name="_xlnm.Print_Titles" localSheetId="1">Due!$1:$1</definedName><definedName name="_xlnm.Print_Titles" localSheetId="2">Tre!$1:$1</definedName><definedName name="X" localSheetId="0">Uno!$A$1</definedName>',
    });
    const file = await written(bytes, { tipo: 'eliminaFoglio', nome: 'Due' });
    const workbook = part(file, 'xl/workbook.xml');
    expect(workbook).toContain(
      '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">Tre!$1:$1</definedName><definedName name="X" localSheetId="0">Uno!$A$1</definedName></definedNames>',
    );
    expect(workbook).toContain('activeTab="1"');
    expect((await file.read({ elenchi: true })).elenchi?.foglioAttivo).toBe('Tre');
  });

  it('le parti che solo lui usava vanno con lui, quelle di altri restano', async () => {
    const bytes = makeXlsx({
      fogli: [
        { nome: 'Uno', legami: [['image', '../media/comune.png']] },
        {
          nome: 'Due',
          legami: [
            ['image', '../media/comune.png'],
            ['printerSettings', '../printerSettings/p.bin'],
          ],
        },
      ],
      parti: { 'xl/media/comune.png': 'png', 'xl/printerSettings/p.bin': 'bin' },
    });
    const file = await written(bytes, { tipo: 'eliminaFoglio', nome: 'Due' });
    expect(Object.keys(textsOf(file.toBytes()))).toEqual(
      Object.keys(textsOf(bytes)).filter(
        (name) =>
          ![
            'xl/printerSettings/p.bin',
            'xl/worksheets/sheet2.xml',
            'xl/worksheets/_rels/sheet2.xml.rels',
          ].includes(name),
      ),
    );
  });

  it.each<[string, Partial<Ricetta>, string]>([
    [
      'da una formula',
      {
        fogli: [
          { nome: 'Uno', dati: '<row r="1"><c r="A1"><f>SUM(due!A1:A9)</f></c></row>' },
          { nome: 'Due' },
        ],
      },
      'il foglio «Uno»',
    ],
    ['da un nome', { nomi: '<definedName name="Totale">Due!$A$1</definedName>' }, 'il nome «Totale»'],
    [
      'da un grafico',
      { parti: { 'xl/charts/chart1.xml': "<c:f xmlns:c='u'>'Due'!$A$1</c:f>" } },
      'la parte «xl/charts/chart1.xml»',
    ],
    [
      'da una tabella pivot',
      {
        parti: {
          'xl/pivotCache/pivotCacheDefinition1.xml': '<p><worksheetSource ref="A1:B2" sheet="Due"/></p>',
        },
      },
      'la parte «xl/pivotCache/pivotCacheDefinition1.xml»',
    ],
  ])('usato %s si rifiuta', async (_, altro, da) => {
    const bytes = makeXlsx({ fogli: [{ nome: 'Uno' }, { nome: 'Due' }], ...altro });
    await expect(written(bytes, { tipo: 'eliminaFoglio', nome: 'Due' })).rejects.toMatchObject({
      codice: 'FOGLIO_RIFERITO',
      fatti: { foglio: 'Due', da },
    });
  });

  it('un altro foglio che contiene il suo nome non lo usa', async () => {
    const formula = "'Non Due'!A1+'Due'''!A1+Due2!A1+Non.Due!A1";
    const bytes = makeXlsx({
      fogli: [{ nome: 'Uno', dati: `<row r="1"><c r="A1"><f>${formula}</f></c></row>` }, { nome: 'Due' }],
    });
    await expect(written(bytes, { tipo: 'eliminaFoglio', nome: 'Due' })).resolves.toBeDefined();
  });

  it('una formula scritta nello stesso momento conta', async () => {
    const bytes = makeXlsx({ fogli: [{ nome: 'Uno' }, { nome: 'Due' }] });
    await expect(
      written(bytes, put('Uno!A1', { formula: '=Due!A1' }), { tipo: 'eliminaFoglio', nome: 'Due' }),
    ).rejects.toMatchObject({ codice: 'FOGLIO_RIFERITO' });
  });

  it('l’ultimo foglio visibile e uno che non c’è si rifiutano', async () => {
    const bytes = makeXlsx({ fogli: [{ nome: 'Uno' }, { nome: 'Due', stato: ' state="hidden"' }] });
    await expect(written(bytes, { tipo: 'eliminaFoglio', nome: 'Uno' })).rejects.toMatchObject({
      codice: 'FOGLIO_ULTIMO',
    });
    await expect(written(bytes, { tipo: 'eliminaFoglio', nome: 'Tre' })).rejects.toMatchObject({
      codice: 'FOGLIO_MANCANTE',
    });
  });
});

describe('celle che non si scrivono', () => {
  const protetto = '<sheetProtection sheet="1" objects="1" scenarios="1"/>';
  const dati = '<row r="1"><c r="A1" s="3"/><c r="B1"><v>1</v></c></row>';
  const foglio = makeFoglio(dati, { dopo: protetto });

  async function refused(bytes: Uint8Array, ...scritture: readonly Scrittura[]) {
    const file = openXlsx(bytes);
    const error: unknown = await file.apply({ premesse: [], scritture }).then(
      () => 'scritto',
      (reason: unknown) => reason,
    );
    expect(file.toBytes()).toBe(bytes);
    return error;
  }

  it('una cella bloccata di un foglio protetto, e allora nessuna', async () => {
    expect(
      await refused(foglio, put('Foglio1!A1', { valore: 2 }), put('Foglio1!B1', { valore: 2 })),
    ).toMatchObject({
      codice: 'FOGLIO_PROTETTO',
      fatti: { foglio: 'Foglio1', cella: 'Foglio1!B1' },
    });
  });

  it('quelle sbloccate si scrivono, e una bloccata che resta uguale non disturba', async () => {
    const file = await written(foglio, put('Foglio1!A1', { valore: 2 }), put('Foglio1!B1', { valore: 1 }));
    expect((await cell(file, 'Foglio1!A1')).valore).toBe(2);
  });

  it('un formato condizionale su celle bloccate', async () => {
    const regola: Scrittura = {
      tipo: 'formatoCondizionale',
      indirizzo: at('Foglio1!A1:B1'),
      colonnaTesto: 0,
      regole: [{ testo: 'sì', stile: { colore: '006100' } }],
    };
    expect(await refused(foglio, regola)).toMatchObject({ codice: 'FOGLIO_PROTETTO' });
  });

  it('una cella coperta da un’unione; la prima sì, e l’aspetto di tutte', async () => {
    const unite = makeFoglio(dati, { dopo: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>' });
    expect(await refused(unite, put('Foglio1!B2', { valore: 1 }))).toMatchObject({
      codice: 'CELLA_UNITA',
      fatti: { cella: 'Foglio1!B2', unione: 'A1:B2' },
    });
    const file = await written(
      unite,
      put('Foglio1!A1', { valore: 5 }),
      put('Foglio1!B2', { stile: { grassetto: true } }),
    );
    expect((await cell(file, 'Foglio1!A1')).valore).toBe(5);
  });

  it('una cella di una formula di matrice', async () => {
    const matrice = makeFoglio(
      '<row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1</f><v>1</v></c><c r="B1"><v>2</v></c></row>',
    );
    for (const dove of ['A1', 'B1'])
      expect(await refused(matrice, put(`Foglio1!${dove}`, { valore: 9 }))).toMatchObject({
        codice: 'FORMULA_MATRICE',
        fatti: { intervallo: 'A1:B1' },
      });
  });

  it('l’intestazione di una tabella', async () => {
    const tabella =
      '<table xmlns="u" id="1" name="T" displayName="T" ref="A1:B3"><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>';
    const bytes = makeFoglio(
      '',
      { legami: [['table', '../tables/table1.xml']] },
      { parti: { 'xl/tables/table1.xml': tabella } },
    );
    expect(await refused(bytes, put('Foglio1!B1', { valore: 'c' }))).toMatchObject({
      codice: 'INTESTAZIONE_TABELLA',
    });
    await expect(written(bytes, put('Foglio1!B2', { valore: 'c' }))).resolves.toBeDefined();
  });

  it('un testo troppo lungo', async () => {
    expect(await refused(makeFoglio(''), put('Foglio1!A1', { valore: 'x'.repeat(32_768) }))).toMatchObject({
      codice: 'TESTO_TROPPO_LUNGO',
      fatti: { caratteri: '32768' },
    });
  });

  it('se l’ultima di molte scritture non va, il file resta com’era', async () => {
    expect(
      await refused(base(), put('Uno!A1', { valore: 2 }), REGISTRO, put('Manca!A1', { valore: 1 })),
    ).toMatchObject({ codice: 'FOGLIO_MANCANTE' });
  });
});
