/** The allegato as a file of its own: what is in it, and that nothing else of the workbook is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import ExcelJS from 'exceljs';
import { makeAllegato, type Pubblicazione } from '../../src/commands/index.js';
import { createXlsx, openXlsx } from '../../src/host/xlsx/index.js';

const ESEMPIO = readFileSync(join(__dirname, '..', '..', 'examples', 'albero-2024.xlsx'));
const OPZIONI = {
  adesso: '2025-06-20T10:30:00',
  motivo: 'validazione in corso',
  createCartella: createXlsx,
} as const;

const publish = () => makeAllegato(openXlsx(ESEMPIO), OPZIONI);

function xlsxOf({ file }: Pubblicazione): Uint8Array {
  const found = file.find(({ nome }) => nome === 'allegato-2024.xlsx');
  if (found === undefined) throw new Error('no workbook');
  return found.contenuto;
}

describe('l’allegato come file', () => {
  it('ha un solo foglio, le 117 righe pubblicate, una sola riga di intestazione, nessuna cella unita', async () => {
    const libro = new ExcelJS.Workbook();
    await libro.xlsx.load(xlsxOf(await publish()).slice().buffer);
    expect(libro.worksheets.map(({ name }) => name)).toEqual(['Performance organizzativa']);
    const [foglio] = libro.worksheets;
    const intestazione = ['Ente', 'Ambito', 'Obiettivo strategico', 'Obiettivi Operativi / Indicatori OS'];
    expect((foglio?.getRow(3).values as unknown[]).slice(1, 5)).toEqual(intestazione);
    const cifre = Array.from({ length: 117 }, (_, i) => foglio?.getCell(4 + i, 8).value);
    const pubblicate = readFileSync(join(__dirname, '..', 'golden', 'allegato-2024.tsv'), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((riga) => riga.split('\t')[6]);
    expect(
      cifre.map((cifra) =>
        typeof cifra === 'number' ? `${(cifra * 100).toFixed(2).replace('.', ',')}%` : cifra,
      ),
    ).toEqual(pubblicate);
    expect(foglio?.hasMerges).toBe(false);
    expect(foglio?.getColumn(8).letter).toBe('H');
    expect(foglio?.getCell('H4').numFmt).toBe('0.00%');
  });

  it('si stampa in A4 orizzontale, una pagina di larghezza, intestazione ripetuta, piede con pagina, titolo e fonte', async () => {
    const libro = new ExcelJS.Workbook();
    await libro.xlsx.load(xlsxOf(await publish()).slice().buffer);
    const [foglio] = libro.worksheets;
    expect(foglio?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '3:3',
      printArea: expect.stringMatching(/^A1:I\d+$/) as string,
    });
    expect(foglio?.headerFooter.oddFooter).toBe(
      '&LPerformance organizzativa Ente - Alessandria-Asti dicembre 2024\nRelazione sulla performance, allegato&RPagina &P di &N',
    );
  });

  it('dice titolo, lingua e chi lo pubblica, e di altro non porta nulla', async () => {
    const parti = unzipSync(xlsxOf(await publish()));
    const proprieta = strFromU8(parti['docProps/core.xml'] ?? new Uint8Array());
    expect(proprieta).toContain(
      '<dc:title>Performance organizzativa Ente - Alessandria-Asti dicembre 2024 (',
    );
    expect(proprieta).toContain('<dc:language>it-IT</dc:language>');
    expect(proprieta).toContain('<dc:creator>Camera di commercio di Alessandria-Asti</dc:creator>');
    expect(Object.keys(parti).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/app.xml',
      'docProps/core.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    const libro = strFromU8(parti['xl/workbook.xml'] ?? new Uint8Array());
    expect([...libro.matchAll(/<definedName name="([^"]+)"/g)].map(([, nome]) => nome)).toEqual([
      '_xlnm.Print_Area',
      '_xlnm.Print_Titles',
    ]);
  });

  it('è lo stesso, byte per byte, ogni volta che si pubblica lo stesso risultato', async () => {
    expect(xlsxOf(await publish())).toEqual(xlsxOf(await publish()));
  });

  it('le luci sono simbolo, parole e colore; nessuna sulle righe «Indicatori» e «Obiettivi operativi»', async () => {
    const libro = new ExcelJS.Workbook();
    await libro.xlsx.load(xlsxOf(await publish()).slice().buffer);
    const [foglio] = libro.worksheets;
    expect(foglio?.getCell('I4').value).toBe('● Raggiunto');
    expect(foglio?.getCell('I4').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFE0F7D8' } });
    expect(foglio?.getCell('D7').value).toBe('Indicatori');
    expect(foglio?.getCell('I7').value).toBeNull();
  });
});
