/** Shows a place to the user. */
import { WorkbookError, type Indirizzo } from '../../layout/index.js';
import type { Run } from './gate.js';
import { explained } from './missing.js';
import { zonaText } from './zone.js';

/** @throws WorkbookError FOGLIO_MANCANTE, FOGLIO_NASCOSTO */
export function selectCells(run: Run, { foglio, ...zona }: Indirizzo): Promise<void> {
  const show = (): Promise<void> =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(foglio);
      sheet.activate();
      sheet.getRange(zonaText(zona)).select();
      await context.sync();
    });
  return explained(run, [foglio], show, ({ nome, visibilita }) => {
    if (visibilita !== 'visibile') throw new WorkbookError('FOGLIO_NASCOSTO', { foglio: nome });
  });
}
