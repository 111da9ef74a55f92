/** Nuova cartella as a write like any other: in a file and in Excel, done whole, taken back whole. */
import { prepareAnnulla, prepareNuova, prepareRipeti, writeProposta } from '../../src/commands/index.js';
import { openXlsx } from '../../src/host/xlsx/index.js';
import type { Workbook } from '../../src/layout/index.js';
import { SMVP_2024 } from '../../src/parametri/index.js';
import { openInExcel } from '../host/excel/openInExcel.js';
import { makeCartella } from '../support/cartelle.js';

const adesso = '2025-01-10T09:00:00';
const OPZIONI = { adesso, anno: 2025, ente: 'Camera di prova', regole: SMVP_2024 };

async function appunti(): Promise<Uint8Array> {
  return makeCartella({ foglio: 'Appunti', righe: [['Da fare']], nome: null });
}

async function fogliDi(workbook: Workbook): Promise<readonly string[]> {
  const { elenchi } = await workbook.read({ elenchi: true });
  return (elenchi?.fogli ?? []).filter(({ visibilita }) => visibilita === 'visibile').map(({ nome }) => nome);
}

async function doTutto(workbook: Workbook): Promise<void> {
  const { proposta, intervalli } = await prepareNuova(workbook, OPZIONI);
  await writeProposta(workbook, proposta, { adesso, accettate: [] });
  expect(await fogliDi(workbook)).toEqual(['Appunti', ...intervalli]);
  await writeProposta(workbook, await prepareAnnulla(workbook, { passi: 1 }), { adesso, accettate: [] });
  expect(await fogliDi(workbook)).toEqual(['Appunti']);
  await writeProposta(workbook, await prepareRipeti(workbook), { adesso, accettate: [] });
  expect(await fogliDi(workbook)).toEqual(['Appunti', ...intervalli]);
}

describe('Nuova cartella in una cartella che c’è', () => {
  it('in un file: aggiunge i fogli, si annulla intera, si ripete', async () => {
    await doTutto(openXlsx(await appunti()));
  });

  it('in Excel: lo stesso, in poche richieste, con le convalide anche dopo «ripeti»', async () => {
    const aperta = await openInExcel(await appunti());
    const { workbook, host, libro } = aperta;
    const { proposta, intervalli } = await prepareNuova(workbook, OPZIONI);
    host.resetCounts();
    await writeProposta(workbook, proposta, { adesso, accettate: [] });
    expect(host.counts.requests).toBeLessThanOrEqual(4);
    const convalide = () => libro.fogli.find(({ nome }) => nome === 'Rilevazioni')?.convalide.length;
    expect(convalide()).toBe(3);
    await writeProposta(workbook, await prepareAnnulla(workbook, { passi: 1 }), { adesso, accettate: [] });
    expect(await fogliDi(workbook)).toEqual(['Appunti']);
    await writeProposta(workbook, await prepareRipeti(workbook), { adesso, accettate: [] });
    expect(await fogliDi(workbook)).toEqual(['Appunti', ...intervalli]);
    expect(convalide()).toBe(3);
    aperta.close();
  });

  it('un intervallo che c’è già la ferma prima di scrivere', async () => {
    const workbook = openXlsx(await makeCartella());
    await expect(prepareNuova(workbook, OPZIONI)).rejects.toMatchObject({
      codice: 'NOME_PRESENTE',
      fatti: { nome: 'Albero' },
    });
  });
});
