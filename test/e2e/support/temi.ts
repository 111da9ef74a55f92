/** A screen of the pane in every theme and at every width. */
import type { Page } from 'playwright-core';
import { excelDi, type Schermata } from '../schermate.js';
import { settle } from './attesa.js';
import { violationsOf } from './axe.js';
import { TEMI, type Prova } from './browser.js';
import { openRiquadro } from './excel.js';

const LARGHEZZE = [320, 450];

/** Points by which the page is wider than what shows of it. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** A test for each screen. */
export function walkTemi(prova: Prova, schermate: readonly Schermata[]): void {
  it.each(schermate.map((schermata) => [schermata.nome, schermata] as const))(
    '%s: axe non trova nulla in nessun tema, a 320 e a 450 punti, e nulla esce dal riquadro',
    async (_, schermata) => {
      const { host } = await excelDi(schermata);
      const { larghezza } = schermata.opzioni ?? {};
      const { page, visto, close } = await openRiquadro(prova, host, {
        larghezza: 450,
        ...schermata.opzioni,
      });
      await schermata.vai(page, host);
      for (const [tema, media] of Object.entries(TEMI)) {
        await page.emulateMedia(media);
        for (const width of larghezza === undefined ? LARGHEZZE : [larghezza]) {
          await page.setViewportSize({ width, height: 800 });
          await settle(page);
          expect({ tema, width, violazioni: await violationsOf(page) }).toEqual({
            tema,
            width,
            violazioni: [],
          });
          const overflow = await overflowOf(page);
          expect({ tema, width, overflow }).toEqual({ tema, width, overflow: 0 });
        }
      }
      expect(visto.fuori).toEqual([]);
      await close();
    },
  );
}
