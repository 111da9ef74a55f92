/** What `calcola` may touch in a workbook full of other things: a list, with the reason of each part. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { prepareCalcola, preparePulisci, writeProposta } from '../../src/commands/index.js';
import { openXlsx } from '../../src/host/xlsx/index.js';

const SCRITTURA = { adesso: '2024-12-31T10:42:00', accettate: [] } as const;

/** Parts that may differ, and why; every other part keeps its bytes. */
const MOTIVI: Readonly<Record<string, string>> = {
  'xl/worksheets/sheet1.xml': 'il foglio con Albero: i risultati e i loro colori',
  'xl/styles.xml': 'il formato 0,00 % e i colori dei semafori',
  'xl/sharedStrings.xml': 'i testi della Valutazione e del registro',
  'xl/calcChain.xml': 'una formula in meno, se era in una cella scritta',
  '[Content_Types].xml': 'il foglio del registro',
  'xl/workbook.xml': 'il foglio e il nome del registro, fullCalcOnLoad',
  'xl/_rels/workbook.xml.rels': 'il foglio del registro',
  'docProps/app.xml': "l'elenco dei fogli",
};

async function calcolata(path: string) {
  const before = new Uint8Array(readFileSync(join(__dirname, '..', '..', path)));
  const file = openXlsx(before);
  await writeProposta(file, (await prepareCalcola(file)).proposta, SCRITTURA);
  return { before: unzipSync(before), after: unzipSync(file.toBytes()), file };
}

describe.each(['test/golden/fedelta.xlsx', 'examples/albero-2024.xlsx'])('%s', (path) => {
  it('cambiano solo le parti che devono, e se ne aggiunge una sola: il foglio del registro', async () => {
    const { before, after } = await calcolata(path);
    const changed = Object.keys(before).filter((part) => {
      const now = after[part];
      return now === undefined || Buffer.compare(before[part] ?? new Uint8Array(), now) !== 0;
    });
    expect(changed.filter((part) => MOTIVI[part] === undefined)).toEqual([]);
    expect(changed).toContain('xl/worksheets/sheet1.xml');
    const added = Object.keys(after).filter((part) => !(part in before));
    expect(added).toEqual([expect.stringMatching(/^xl\/worksheets\/sheet\d+\.xml$/)]);
  });

  it('le parti restano nello stesso ordine, la prima per prima', async () => {
    const { before, after } = await calcolata(path);
    expect(Object.keys(after).filter((part) => part in before)).toEqual(
      Object.keys(before).filter((part) => part in after),
    );
  });

  it('nel foglio di Albero cambiano solo le due colonne dei risultati', async () => {
    const { before, after, file } = await calcolata(path);
    const text = (parts: Record<string, Uint8Array>) =>
      new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    const { cartella } = await prepareCalcola(file);
    const columns = [...cartella.posizioni.values()].flatMap(({ raggiungimento = -1, valutazione = -1 }) => [
      raggiungimento,
      valutazione,
    ]);
    const letters = new Set(columns.map((colonna) => String.fromCharCode(65 + colonna)));
    const others = (xml: string) =>
      xml
        .replace(/<c r="([A-Z]+)\d+"(?:[^>]*\/>|[^]*?<\/c>)/g, (cell, column: string) =>
          letters.has(column) ? '' : cell,
        )
        .replace(
          /<conditionalFormatting sqref="[^"]*">(?:(?!<\/conditionalFormatting>)[^])*LEFT\((?:(?!<\/conditionalFormatting>)[^])*<\/conditionalFormatting>/g,
          '',
        );
    expect(others(text(after))).toBe(others(text(before)));
  });

  it('tolte le tracce, del componente non resta né foglio né nome', async () => {
    const { before, file } = await calcolata(path);
    await writeProposta(file, await preparePulisci(file), SCRITTURA);
    const after = unzipSync(file.toBytes());
    expect(Object.keys(after).filter((part) => !(part in before))).toEqual([]);
    expect(new TextDecoder().decode(after['xl/workbook.xml'])).not.toContain('registro');
    expect((await prepareCalcola(file)).freschezza).toBe('aggiornato');
  });
});
