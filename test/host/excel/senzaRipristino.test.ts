/** A workbook whose structure is protected, in Excel: no sheet of ours, and undo as long as the pane is open. */
import {
  keepRegistro,
  prepareAnnulla,
  prepareCalcola,
  readCronologia,
  writeProposta,
} from '../../../src/commands/index.js';
import { protectStruttura } from '../../support/protetta.js';
import { ESEMPIO } from './esempio.js';
import { photograph } from './fotografia.js';
import { openInExcel } from './openInExcel.js';

it('con la struttura protetta scrive dopo il sì, con al più 4 richieste, e annulla rimette tutto com’era', async () => {
  const aperta = await openInExcel(protectStruttura(ESEMPIO));
  const prima = photograph(aperta.libro);
  const workbook = keepRegistro(aperta.workbook);
  const { proposta } = await prepareCalcola(workbook);
  expect(proposta.conferme.map(({ kind }) => kind)).toEqual(['senzaRipristino']);
  const adesso = '2024-12-31T10:42:00';
  await writeProposta(workbook, proposta, { adesso, accettate: ['senzaRipristino'] });
  expect(aperta.host.counts.requests).toBeLessThanOrEqual(4);
  expect(photograph(aperta.libro)).not.toEqual(prima);
  expect(await readCronologia(workbook)).toHaveLength(1);
  await writeProposta(workbook, await prepareAnnulla(workbook, { passi: 1 }), { adesso, accettate: [] });
  expect(photograph(aperta.libro)).toEqual(prima);
  aperta.close();
});
