import { violationsOf } from './support/axe.js';
import { TEMI, useBrowser, type NomeTema } from './support/browser.js';
import { openRiquadro } from './support/excel.js';
import { openPagina } from './support/pagina.js';
import { excelDi, SCHERMATE } from './schermate.js';

jest.setTimeout(60_000);
const prova = useBrowser();
const LARGHEZZE = [320, 450];
const CASI = SCHERMATE.flatMap((schermata) =>
  (Object.keys(TEMI) as NomeTema[]).map((tema) => ({ schermata, tema, nome: schermata.nome })),
);

describe('ogni schermata in ogni tema', () => {
  it.each(CASI)(
    '$nome, $tema: axe non trova nulla a 320 e a 450 punti, e nulla esce dal riquadro',
    async ({ schermata, tema }) => {
      const { host } = await excelDi(schermata);
      const { larghezza } = schermata.opzioni ?? {};
      const { page, close } = await openRiquadro(prova, host, { larghezza: 450, ...schermata.opzioni, tema });
      await schermata.vai(page, host);
      for (const width of larghezza === undefined ? LARGHEZZE : [larghezza]) {
        await page.setViewportSize({ width, height: 800 });
        expect({ width, violazioni: await violationsOf(page) }).toEqual({ width, violazioni: [] });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect({ width, overflow }).toEqual({ width, overflow: 0 });
      }
      await close();
    },
  );

  it('la pagina senza Excel: axe non trova nulla', async () => {
    const { page, close } = await openPagina(prova);
    expect(await violationsOf(page)).toEqual([]);
    await close();
  });
});
