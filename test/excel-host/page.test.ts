import { createHost, openExcelPage, type ExcelHost, type ExcelPage, FAULT } from './index.js';
import { until } from '../support/until.js';
import { createLibro, type LibroDato } from './libroInMemoria.js';

const DATO: LibroDato = {
  fogli: [
    {
      nome: 'Foglio1',
      celle: [
        ['Codice', 'Valore', 'Grado'],
        ['A1', 10, { formula: '=B2/20', valore: 0.5 }],
        ['A2', 20, '#N/A'],
      ],
      formati: { 'C2:C3': '0.00%' },
    },
    { nome: "Foglio dell'ente", celle: [['x']] },
  ],
  nomi: [{ nome: 'Albero', formula: '=Foglio1!$A$1:$C$3' }],
};

let page: ExcelPage;
let host: ExcelHost;

async function open(dato: LibroDato, apiLevel?: string): Promise<void> {
  host = createHost(createLibro(dato), apiLevel === undefined ? {} : { apiLevel });
  page = await openExcelPage(host);
  host.resetCounts();
}

afterEach(() => {
  expect(page.pageErrors).toEqual([]);
  page.close();
});

const codeOf = async (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => 'nessun errore',
    (error: unknown) => (error instanceof page.OfficeExtension.Error ? error.code : error),
  );

describe('il vero office.js sopra Excel emulato', () => {
  it('parte come dentro Excel per Windows, al livello dichiarato', async () => {
    await open(DATO);
    expect(await page.Office.onReady()).toMatchObject({ host: 'Excel', platform: 'PC' });
    expect(page.Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
    expect(page.Office.context.requirements.isSetSupported('ExcelApi', '1.10')).toBe(false);
  });

  it('legge valori, formule, formati e tipi di un intervallo con nome', async () => {
    await open(DATO);
    await page.Excel.run(async (context) => {
      const range = context.workbook.names.getItem('albero').getRange();
      range.load('address,values,formulas,numberFormat,valueTypes');
      await context.sync();
      expect(range.address).toBe('Foglio1!A1:C3');
      expect(range.values).toEqual([
        ['Codice', 'Valore', 'Grado'],
        ['A1', 10, 0.5],
        ['A2', 20, '#N/A'],
      ]);
      expect(range.formulas[1]).toEqual(['A1', 10, '=B2/20']);
      expect(range.numberFormat[2]).toEqual(['General', 'General', '0.00%']);
      expect(range.valueTypes[2]).toEqual(['String', 'Double', 'Error']);
    });
    expect(host.counts).toMatchObject({ requests: 1, cleanups: 1 });
    expect(host.keptObjects).toBe(0);
  });

  it('interpreta i testi come farebbe Excel con chi scrive nella cella', async () => {
    await open(DATO);
    const scritti = ['=1+1', '1', "'1", "'=1+1", 'TRUE', '12%', '#N/A', 'testo', '-x', ''];
    const libro = host.libro.fogli[1];
    await page.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Foglio dell'ente").getRange('A1:J1').values = [scritti];
      await context.sync();
    });
    const celle = scritti.map((_, colonna) => libro?.cella(0, colonna));
    expect(celle.map((cella) => cella?.formula ?? cella?.contenuto)).toEqual([
      '=1+1',
      1,
      '1',
      '=1+1',
      true,
      0.12,
      '#N/A',
      'testo',
      '=-x',
      null,
    ]);
    expect(celle[3]?.formula).toBeUndefined();
    expect(celle[6]?.errore).toBe(true);
  });

  it('in una cella di formato @ un testo resta testo', async () => {
    await open({ fogli: [{ nome: 'F', formati: { A1: '@' } }] });
    await page.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('F').getRange('A1').values = [['=1+1']];
      await context.sync();
    });
    expect(host.libro.fogli[0]?.cella(0, 0)).toMatchObject({ contenuto: '=1+1', formula: undefined });
  });

  it('riceve a fette più di 1.500 celle scritte in una volta', async () => {
    await open(DATO);
    const righe = Array.from({ length: 1000 }, (_, i) => [i, i + 0.5]);
    await page.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Foglio1').getRange('A1:B1000').values = righe;
      await context.sync();
    });
    const foglio = host.libro.fogli[0];
    expect([0, 749, 750, 999].map((riga) => foglio?.cella(riga, 1).contenuto)).toEqual([
      0.5, 749.5, 750.5, 999.5,
    ]);
    expect(host.counts.requests).toBe(1);
  });

  it('delle celle unite tiene solo la prima', async () => {
    await open({ fogli: [{ nome: 'F', unite: ['A1:B1'] }] });
    await page.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('F').getRange('A1:C1').values = [[1, 2, 3]];
      await context.sync();
    });
    expect([0, 1, 2].map((colonna) => host.libro.fogli[0]?.cella(0, colonna).contenuto)).toEqual([
      1,
      null,
      3,
    ]);
  });

  it('un foglio protetto rifiuta le celle bloccate e non annulla ciò che precede', async () => {
    await open({ fogli: [{ nome: 'F', sbloccate: ['A1'], protezione: { formattaCelle: false } }] });
    const code = await codeOf(
      page.Excel.run(async (context) => {
        const foglio = context.workbook.worksheets.getItem('F');
        foglio.getRange('A1').values = [[1]];
        foglio.getRange('B1').values = [[2]];
        await context.sync();
      }),
    );
    expect(code).toBe('AccessDenied');
    expect(host.libro.fogli[0]?.cella(0, 0).contenuto).toBe(1);
    expect(host.libro.fogli[0]?.cella(0, 1).contenuto).toBeNull();
  });

  it('rifiuta e ricorda ciò che non sa fare', async () => {
    await open(DATO);
    const merge = page.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Foglio1').getRange('A1:B1').merge();
      await context.sync();
    });
    expect(await codeOf(merge)).toBe('NotImplemented');
    expect([...host.notImplemented]).toEqual(['Range.merge']);
  });

  it('non lascia chiamare ciò che sta sopra il livello dichiarato', async () => {
    await open(DATO);
    const merged = (): Promise<unknown> =>
      page.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Foglio1').getRange('A1:B1');
        range.getMergedAreasOrNullObject().load('address');
        await context.sync();
      });
    expect(await codeOf(merged())).toBe('ApiNotFound');
    page.close();
    await open(DATO, '1.14');
    expect(await codeOf(merged())).toBe('nessun errore');
  });

  it('un oggetto che manca è un oggetto nullo, e i suoi figli anche', async () => {
    await open(DATO);
    await page.Excel.run(async (context) => {
      const range = context.workbook.names.getItemOrNullObject('Manca').getRangeOrNullObject();
      range.load('address');
      await context.sync();
      expect(range.isNullObject).toBe(true);
    });
  });

  it('la stessa richiesta fallisce prima o dopo essere stata eseguita', async () => {
    const write = () =>
      page.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Foglio1').getRange('B2').values = [[99]];
        await context.sync();
      });
    await open(DATO);
    host.faults = [
      { request: 1, when: 'before', code: FAULT.busy },
      { request: 2, when: 'after', code: FAULT.sessionLost },
    ];
    expect(await codeOf(write())).toBe('ActivityLimitReached');
    expect(host.libro.fogli[0]?.cella(1, 1).contenuto).toBe(10);
    expect(await codeOf(write())).toBe('InvalidOrTimedOutSession');
    expect(host.libro.fogli[0]?.cella(1, 1).contenuto).toBe(99);
  });

  it('mentre si scrive in una cella una richiesta fallisce, o aspetta se lo chiede', async () => {
    await open(DATO);
    const leave = host.startCellEdit();
    const name = async (context: Excel.RequestContext): Promise<string> => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return sheet.name;
    };
    expect(await codeOf(page.Excel.run(name))).toBe('InvalidOperationInCellEditMode');
    const waiting = page.Excel.run({ delayForCellEdit: true }, name);
    leave();
    expect(await waiting).toBe('Foglio1');
  });

  it('avvisa delle celle cambiate, e dice da chi solo dal livello 1.14', async () => {
    await open(DATO, '1.14');
    const seen: { readonly address: string; readonly source: string; readonly trigger: string }[] = [];
    await page.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        seen.push({ address: event.address, source: event.source, trigger: event.triggerSource });
        return Promise.resolve();
      });
      await context.sync();
      context.workbook.worksheets.getItem('Foglio1').getRange('B2').values = [[11]];
      await context.sync();
    });
    host.type('Foglio1!B3', '21', 'coAuthor');
    await until(() => seen.length === 2, 'both changes are told');
    expect(seen).toEqual([
      { address: 'B2', source: 'Local', trigger: 'ThisLocalAddin' },
      { address: 'B3', source: 'Remote', trigger: undefined },
    ]);
  });
});

describe('la stessa libreria dentro Excel sul web', () => {
  it('parla con la pagina che la contiene: legge, scrive, riceve gli avvisi', async () => {
    host = createHost(createLibro(DATO), { apiLevel: '1.14' });
    page = await openExcelPage(host, 'web');
    expect(await page.Office.onReady()).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
    let avvisi = 0;
    await page.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Foglio1').getRange('B2');
      context.workbook.worksheets.onChanged.add(() => {
        avvisi += 1;
        return Promise.resolve();
      });
      cell.values = [[12]];
      cell.load('values');
      await context.sync();
      expect(cell.values).toEqual([[12]]);
    });
    const prima = avvisi;
    host.type('Foglio1!B3', 5);
    await until(() => avvisi > prima, 'the change of the user is told');
    host.faults = [{ request: host.counts.requests + 1, when: 'before', code: FAULT.sessionLost }];
    const lost = page.Excel.run((context) => context.sync());
    expect(await codeOf(lost)).toBe('InvalidOrTimedOutSession');
  });
});
