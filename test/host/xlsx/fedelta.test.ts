import ExcelJS from 'exceljs';
import { fc } from '../../support/fc.js';
import { openXlsx } from '../../../src/host/xlsx/index.js';
import { columnLetters, type CellaScritta, type Scrittura } from '../../../src/layout/index.js';
import { at, changedParts, part, put, textsOf, written } from './aiuti.js';
import { makeXlsx, type Ricetta } from './pacchetto.js';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** A workbook with what other programs lose: chart, comments, validations, icon sets, pivot cache, table, constant and sheet-scoped names. */
const ricetta: Ricetta = {
  fogli: [
    {
      nome: 'Albero 2024',
      prima:
        '<sheetPr><tabColor theme="4"/></sheetPr><dimension ref="A1:D4"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="33"/></cols>',
      dati: '<row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="D1" s="1"/></row>\n  <row r="3" hidden="1"><c r="A3" t="s"><v>1</v></c><c r="B3"><f>SUM(B1:B2)</f><v>0</v></c></row>',
      dopo: '<autoFilter ref="A1:D4"/><mergeCells count="1"><mergeCell ref="F1:G2"/></mergeCells><conditionalFormatting sqref="B1:B9"><cfRule type="iconSet" priority="1"><iconSet iconSet="3TrafficLights1"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="C1:C9"><formula1>"SI,NO"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" location="Dati!A1"/></hyperlinks><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts>',
      legami: [
        ['drawing', '../drawings/drawing1.xml'],
        ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ['comments', '../comments1.xml'],
        ['table', '../tables/table1.xml'],
      ],
    },
    { nome: 'Dati', dati: '<row r="1"><c r="A1"><f>\'Albero 2024\'!B3</f><v>0</v></c></row>' },
    { nome: 'Vecchio', stato: ' state="hidden"' },
  ],
  nomi: '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Albero 2024\'!$1:$1</definedName><definedName name="Aliquota">0.22</definedName><definedName name="Albero" localSheetId="0">\'Albero 2024\'!$A$1:$D$4</definedName>',
  prima:
    '<fileVersion appName="xl"/><workbookPr defaultThemeVersion="166925"/><bookViews><workbookView activeTab="0"/></bookViews>',
  dopo: '<calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="1" r:id="rId7"/></pivotCaches>',
  testi: '<si><t>Titolo</t></si><si><r><rPr><b/></rPr><t>ricco</t></r></si>',
  legami: [
    ['calcChain', 'calcChain.xml'],
    ['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
  ],
  tipi: '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
  parti: {
    'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing"/>`,
    'xl/drawings/_rels/drawing1.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="../charts/chart1.xml"/></Relationships>',
    'xl/charts/chart1.xml': `<c:chartSpace xmlns:c="${DRAWING}/chart"><c:f>'Albero 2024'!$B$1:$B$3</c:f></c:chartSpace>`,
    'xl/drawings/vmlDrawing1.vml': '<xml><v:shape xmlns:v="u"/></xml>',
    'xl/comments1.xml': '<comments xmlns="u"><commentList/></comments>',
    'xl/tables/table1.xml':
      '<table xmlns="u" id="1" name="T1" displayName="T1" ref="K1:L3"><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>',
    'xl/calcChain.xml': '<calcChain xmlns="u"><c r="B3" i="1"/><c r="A1" i="2"/></calcChain>',
    'xl/pivotCache/pivotCacheDefinition1.xml':
      '<pivotCacheDefinition xmlns="u"><cacheSource type="worksheet"><worksheetSource ref="A1:B9" sheet="Dati"/></cacheSource></pivotCacheDefinition>',
  },
};
const bytes = makeXlsx(ricetta);
const ALBERO = "'Albero 2024'";
const sheet1 = 'xl/worksheets/sheet1.xml';

describe('un calcolo scritto in una cartella ricca', () => {
  const scritture: readonly Scrittura[] = [
    put(`${ALBERO}!C3`, { valore: 0.9689, formato: '0.00%' }),
    put(`${ALBERO}!D3`, { valore: '● Raggiunto', stile: { grassetto: true } }),
    {
      tipo: 'formatoCondizionale',
      indirizzo: at(`${ALBERO}!C2:D4`),
      colonnaTesto: 3,
      regole: [{ testo: '● Raggiunto', stile: { sfondo: 'C6EFCE' } }],
    },
    { tipo: 'definisciNome', nome: 'Albero', ambito: 'Albero 2024', indirizzo: at(`${ALBERO}!A1:E4`) },
    { tipo: 'nuovoFoglio', nome: 'Registro', visibilita: 'moltoNascosto' },
    put('Registro!A1', { valore: 'scritto' }),
  ];

  it('cambia solo le parti che deve', async () => {
    const file = await written(bytes, ...scritture);
    expect(changedParts(bytes, file.toBytes())).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
      sheet1,
      'xl/worksheets/sheet4.xml',
    ]);
  });

  it('nel foglio cambia solo le celle scritte e il formato condizionale aggiunto', async () => {
    const after = part(await written(bytes, ...scritture), sheet1);
    const undone = after
      .replace(/<c r="C3".*?<\/c>/, '')
      .replace(/<c r="D3".*?<\/c>/, '')
      .replace(/<conditionalFormatting sqref="C2:D4">.*?<\/conditionalFormatting>/, '');
    expect(undone).toBe(part(bytes, sheet1));
  });

  it('nella cartella cambia solo il nome allargato, il foglio in più e la richiesta di ricalcolo', async () => {
    const undone = part(await written(bytes, ...scritture), 'xl/workbook.xml')
      .replace('$A$1:$E$4', '$A$1:$D$4')
      .replace(/<sheet name="Registro"[^>]*>/, '')
      .replace(' fullCalcOnLoad="1"', '');
    expect(undone).toBe(part(bytes, 'xl/workbook.xml'));
  });
});

describe('una cartella fatta da un altro programma', () => {
  async function byExcelJs(): Promise<Uint8Array> {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("Foglio dell'ente", { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.addRow(['Codice', 'Peso', 'Data', 'Esito']);
    sheet.addRow(['K1', 0.4, new Date(Date.UTC(2024, 8, 30)), { formula: 'B2*2', result: 0.8 }]);
    sheet.addRow([
      { richText: [{ text: 'ric' }, { text: 'co', font: { bold: true } }] },
      '40%',
      null,
      { formula: 'B3*2' },
    ]);
    sheet.getCell('B2').numFmt = '0.00%';
    sheet.mergeCells('A5:B6');
    book.definedNames.add("'Foglio dell''ente'!$A$1:$D$3", 'Albero');
    return new Uint8Array(await book.xlsx.writeBuffer());
  }

  it('si legge come l’altro l’ha scritta', async () => {
    const { nomi } = await openXlsx(await byExcelJs()).read({ nomi: [{ nome: 'Albero' }] });
    const trovato = nomi.get('Albero');
    expect(trovato?.kind === 'trovato' && trovato.area.celle.slice(1)).toEqual([
      [
        { valore: 'K1', formato: 'General' },
        { valore: 0.4, formato: '0.00%' },
        { valore: 45565, formato: 'm/d/yyyy' },
        { valore: 0.8, formula: '=B2*2', formato: 'General' },
      ],
      [
        { valore: 'ricco', formato: 'General' },
        { valore: '40%', formato: 'General' },
        { valore: null, formato: 'General' },
        { valore: null, formula: '=B3*2', formato: 'General', guasto: 'FORMULA_NON_CALCOLATA' },
      ],
    ]);
  });

  it('e l’altro rilegge quello che scriviamo noi', async () => {
    const file = await written(
      await byExcelJs(),
      put("'Foglio dell''ente'!D3", { valore: '=non è una formula' }),
      put("'Foglio dell''ente'!B3", { valore: 0.6, formato: '0.0%', stile: { sfondo: 'FFEE00' } }),
      { tipo: 'nuovoFoglio', nome: 'Nuovo', larghezze: [20], righeBloccate: 1 },
      put('Nuovo!A1', { formula: '=1+1' }),
    );
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(file.toBytes().slice().buffer);
    const sheet = book.getWorksheet("Foglio dell'ente");
    expect(sheet?.getCell('D3').value).toBe('=non è una formula');
    expect(sheet?.getCell('B3')).toMatchObject({
      value: 0.6,
      numFmt: '0.0%',
      fill: { fgColor: { argb: 'FFFFEE00' } },
    });
    expect(sheet?.getCell('A3').text).toBe('ricco');
    const nuovo = book.getWorksheet('Nuovo');
    expect(nuovo?.getCell('A1').formula).toBe('1+1');
    expect(nuovo?.getColumn(1).width).toBe(20);
    expect(nuovo?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });
});

describe('proprietà di ogni scrittura', () => {
  const contenuto: fc.Arbitrary<CellaScritta> = fc.oneof(
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((valore) => ({ valore: valore === 0 ? 0 : valore })),
    fc.string({ unit: 'binary', maxLength: 12 }).map((valore) => ({ valore })),
    fc.constantFrom('=1', '_x0041_', ' ', 'a\r\nb', '\u0001', ']]>', '&amp;').map((valore) => ({ valore })),
    fc.boolean().map((valore) => ({ valore })),
    fc.constant({ valore: null }),
    fc.constantFrom('=A1', '="a&b<c>"', "=SUM('Albero 2024'!A1:B2)").map((formula) => ({ formula })),
    fc.constantFrom('0.00%', '#,##0.00 "€"', 'd/m/yyyy').map((formato) => ({ formato })),
  );
  const celle = fc.uniqueArray(fc.record({ riga: fc.nat(11), colonna: fc.nat(11), cella: contenuto }), {
    selector: ({ riga, colonna }) => riga * 100 + colonna,
    minLength: 1,
    maxLength: 12,
  });

  it('quello che si è chiesto si rilegge, il resto non è toccato', async () => {
    await fc.assert(
      fc.asyncProperty(celle, async (chieste) => {
        const prima = openXlsx(bytes).cartella.requireFoglio('Albero 2024');
        const scrivibili = chieste.filter(
          ({ riga, colonna }) =>
            !(riga < 2 && (colonna === 5 || colonna === 6)) && !(riga === 0 && colonna >= 10),
        );
        const file = await written(
          bytes,
          ...scrivibili.map(({ riga, colonna, cella }) =>
            put(`${ALBERO}!${columnLetters(colonna)}${riga + 1}`, cella),
          ),
        );
        const dopo = file.cartella.requireFoglio('Albero 2024');
        for (let riga = 0; riga < 12; riga++)
          for (let colonna = 0; colonna < 12; colonna++) {
            const chiesta =
              scrivibili.find((each) => each.riga === riga && each.colonna === colonna)?.cella ?? {};
            const era = prima.cella(riga, colonna);
            const ora = dopo.cella(riga, colonna);
            const { valore = era.valore, formula, formato = era.formato } = chiesta;
            expect(ora.formato).toBe(formato);
            if (formula !== undefined) expect(ora.formula).toBe(formula);
            else
              expect(ora).toEqual(chiesta.valore === undefined ? { ...era, formato } : { valore, formato });
          }
        const intoccabili = [
          'xl/charts/chart1.xml',
          'xl/comments1.xml',
          'xl/tables/table1.xml',
          'xl/worksheets/sheet2.xml',
          'xl/worksheets/sheet3.xml',
        ];
        const [a, b] = [textsOf(bytes), textsOf(file.toBytes())];
        expect(intoccabili.map((name) => b[name])).toEqual(intoccabili.map((name) => a[name]));
        expect(openXlsx(file.toBytes()).toBytes()).toEqual(file.toBytes());
      }),
      { numRuns: 40 },
    );
  });
});
