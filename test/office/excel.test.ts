/** What the commands wrote through the real office.js, saved by the emulated Excel and opened by LibreOffice. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareCalcola, writeProposta } from '../../src/commands/index.js';
import { ESEMPIO } from '../host/excel/esempio.js';
import { openInExcel } from '../host/excel/openInExcel.js';
import { cleanUp, reread, valueOf } from './soffice.js';

afterAll(cleanUp);

const pubblicate = readFileSync(join(__dirname, '..', 'golden', 'allegato-2024.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((riga) => riga.split('\t')[6]);

it('l’esempio calcolato in Excel ha in LibreOffice le 117 cifre pubblicate', async () => {
  const aperta = await openInExcel(ESEMPIO);
  const { proposta } = await prepareCalcola(aperta.workbook);
  await writeProposta(aperta.workbook, proposta, { adesso: '2024-12-31T10:42:00', accettate: [] });
  aperta.close();
  const book = await reread(aperta.toBytes());
  const lette = pubblicate.map((_, i) => valueOf(book, 'Albero 2024', `H${i + 5}`));
  expect(lette.map((cifra) => (typeof cifra === 'number' ? `${(cifra * 100).toFixed(2)}%` : cifra))).toEqual(
    pubblicate.map((cifra) => cifra?.replace(',', '.')),
  );
});
