/** An extract of twenty thousand rows in a range of the workbook, through the real office.js. */
import { prepareImporta, prepareScelte, writeProposta } from '../../../src/commands/index.js';
import { makeCartella } from '../../support/cartelle.js';
import { ADESSO } from '../../support/importa.js';
import { openInExcel, type AperturaExcel } from './openInExcel.js';

let aperta: AperturaExcel;
afterEach(() => {
  aperta.close();
});

const RIGHE = 20_000;
const MEGABYTE_5 = 5 * 1024 * 1024;

/** Requests that a command may make: 4, and one more for each further 5 MB each way. */
function ammesse({ requestBytes, responseBytes }: AperturaExcel['host']['counts']): number {
  const oltre = Math.max(0, Math.max(requestBytes, responseBytes) - MEGABYTE_5);
  return 4 + Math.ceil(oltre / MEGABYTE_5);
}

it('un intervallo di ventimila righe si legge in poche richieste, e ciò che si sceglie si scrive', async () => {
  const altre = Array.from({ length: RIGHE - 1 }, (_, i) => [`X${i}`, 3 + i / 100, 4 + i / 100]);
  const Pareto = [['Codice', 'CCIAA', 'Media Nazionale'], ['K1', 9, 9.5], ...altre];
  aperta = await openInExcel(await makeCartella({ tabelle: { Pareto } }));
  const { host, workbook } = aperta;
  let pause = 0;
  const importazione = await prepareImporta(
    workbook,
    'pareto',
    { kind: 'intervallo', nome: 'Pareto' },
    {
      adesso: ADESSO,
      pausa: () => {
        pause += 1;
        return Promise.resolve();
      },
    },
  );
  expect(importazione.voci).toHaveLength(RIGHE);
  expect(pause).toBeGreaterThan(50);
  expect(host.counts.requests).toBeLessThanOrEqual(ammesse(host.counts));

  const prima = host.counts.requests;
  const [voce] = importazione.voci;
  expect(voce).toMatchObject({ codice: 'K1', stato: 'diverso', dopo: '9' });
  const proposta = await prepareScelte(workbook, importazione, new Set([voce?.id ?? '']));
  await writeProposta(workbook, proposta, { adesso: ADESSO, accettate: [] });
  expect(host.counts.requests - prima).toBeLessThanOrEqual(ammesse(host.counts));
});
