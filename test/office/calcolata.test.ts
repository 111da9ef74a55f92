/** A workbook after `calcola`, opened and recalculated by LibreOffice. */
import { join } from 'node:path';
import { prepareCalcola, writeProposta } from '../../src/commands/index.js';
import { openXlsx } from '../../src/host/xlsx/index.js';
import { cleanUp, readBytes, reread, valueOf } from './soffice.js';

const root = join(__dirname, '..', '..');
afterAll(cleanUp);

async function calcolata(path: string) {
  const file = openXlsx(readBytes(join(root, path)));
  const calcolo = await prepareCalcola(file);
  await writeProposta(file, calcolo.proposta, { adesso: '2024-12-31T10:42:00', accettate: [] });
  return { calcolo, book: await reread(file.toBytes()) };
}

describe('aperta in LibreOffice', () => {
  it('l’esempio ha le 117 cifre scritte, e le formule del foglio Cruscotto le vedono', async () => {
    const { calcolo, book } = await calcolata('examples/albero-2024.xlsx');
    const { nodi } = calcolo.risultato;
    const letti = nodi.map((_, i) => valueOf(book, 'Albero 2024', `H${i + 5}`));
    expect(letti).toEqual(
      nodi.map(({ esito }) =>
        esito.kind === 'punteggio' ? (expect.closeTo(esito.valore, 14) as number) : 'N/D',
      ),
    );
    expect(valueOf(book, 'Cruscotto', 'C3')).toEqual(letti[0]);
    // 117 rows less 4 monitored ones: 113 lights, none amber or red.
    expect(['C5', 'C6', 'C7'].map((cella) => valueOf(book, 'Cruscotto', cella))).toEqual([113, 0, 0]);
  });
});
