import { openXlsx } from '../../../src/host/xlsx/index.js';
import { richiestaCalcola, type Area, type Workbook } from '../../../src/layout/index.js';
import { ALBERO_ESEMPIO, ESEMPIO, makeAlbero, resultsOf } from './esempio.js';
import { openInExcel, type AperturaExcel } from './openInExcel.js';

let aperta: AperturaExcel;
afterEach(() => {
  aperta.close();
});

const MEGABYTE_5 = 5 * 1024 * 1024;

/** The tree as a scoring reads it, without the cells beyond it. */
async function readAlbero(workbook: Workbook): Promise<Area> {
  const albero = (await workbook.read(richiestaCalcola())).nomi.get('Albero');
  if (albero?.kind !== 'trovato') throw new Error('Albero non trovato');
  const { indirizzo, area } = albero;
  return {
    indirizzo,
    celle: area.celle.slice(0, indirizzo.righe).map((row) => row.slice(0, indirizzo.colonne)),
    unite: area.unite,
  };
}

describe("l'esempio del 2024 attraverso il vero office.js", () => {
  it('le 117 righe si leggono come dal file, si scrivono, e il file salvato le ha', async () => {
    aperta = await openInExcel(ESEMPIO);
    const albero = await readAlbero(aperta.workbook);
    const [dalFile] = (await openXlsx(ESEMPIO).read({ intervalli: [ALBERO_ESEMPIO] })).intervalli;
    expect(albero.indirizzo).toEqual(ALBERO_ESEMPIO);
    expect(albero.celle).toEqual(dalFile?.celle);

    await aperta.workbook.apply(resultsOf(albero));
    const [salvato] = (await openXlsx(aperta.toBytes()).read({ intervalli: [ALBERO_ESEMPIO] })).intervalli;
    expect(salvato?.celle).toHaveLength(118);
    expect(salvato?.celle.map((row) => row.slice(0, 7))).toEqual(
      dalFile?.celle.map((row) => row.slice(0, 7)),
    );
    const risultati = salvato?.celle.slice(1).map((row) => row.slice(7));
    risultati?.forEach((row, i) => {
      expect(row).toEqual([
        { valore: (i + 1) / 124, formato: '0.00%' },
        expect.objectContaining({ valore: i % 3 === 0 ? '● Raggiunto' : '○ Non raggiunto' }),
      ]);
    });
    expect(risultati).toHaveLength(117);
  });
});

describe('le richieste a Excel di una lettura e della sua scrittura', () => {
  it.each([117, 1000, 10_000])(
    'per %i righe sono al più 4 fino a 5 MB, e una in più ogni altri 5 MB',
    async (righe) => {
      aperta = await openInExcel(await makeAlbero(righe));
      const albero = await readAlbero(aperta.workbook);
      expect(albero.celle).toHaveLength(righe + 1);
      expect(aperta.host.counts.requests).toBeLessThanOrEqual(righe > 1000 ? 3 : 2);
      await aperta.workbook.apply(resultsOf(albero));

      const { requests, requestBytes, responseBytes } = aperta.host.counts;
      const oltre = Math.max(0, Math.max(requestBytes, responseBytes) - MEGABYTE_5);
      expect(requests).toBeLessThanOrEqual(4 + Math.ceil(oltre / MEGABYTE_5));
      const foglio = aperta.libro.fogli[0];
      expect(foglio?.cella(righe, 7).contenuto).toBe(righe / (righe + 7));
      expect(foglio?.regole).toHaveLength(2);
    },
  );
});
