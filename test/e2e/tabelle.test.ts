import { violationsOf } from './support/axe.js';
import { useBrowser } from './support/browser.js';
import { excelCon } from './support/esempio.js';
import { openRiquadro } from './support/excel.js';
import { cella, expectText, openPagina } from './support/pagina.js';

const prova = useBrowser();
const INSERISCI = 'Inserisci tutte le tabelle';

describe('le tabelle', () => {
  it('nella pagina senza Excel si inseriscono tutte, si vedono nella griglia, si annullano', async () => {
    const { page, visto, close } = await openPagina(prova);
    await page.getByRole('navigation').getByRole('button', { name: 'Tabelle', exact: true }).click();
    await page.getByRole('button', { name: INSERISCI }).click();
    await page.getByRole('heading', { level: 2, name: 'Inserisci le tabelle' }).waitFor();
    await page.getByRole('button', { name: 'Scrivi nel foglio' }).click();
    await page.getByText(/^Tabelle inserite: /).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Performance complessiva di Ente', exact: true }).click();
    await expectText(cella(page, 0, 0), 'Performance complessiva di Ente');
    await page.getByRole('button', { name: "Annulla l'ultima scrittura" }).click();
    await page.getByText(/^Ripristinato: /).waitFor({ timeout: 60_000 });
    expect(
      await page.getByRole('button', { name: 'Performance complessiva di Ente', exact: true }).count(),
    ).toBe(0);
    expect(visto).toEqual({ fuori: [], errori: [] });
    await close();
  });

  it('in Excel l’elenco, la tabella come sarà e l’anteprima passano axe a 320 e a 450 punti', async () => {
    const { host } = excelCon();
    const { page, visto, close } = await openRiquadro(prova, host, { larghezza: 450 });
    const check = async (dove: string) => {
      for (const width of [320, 450]) {
        await page.setViewportSize({ width, height: 800 });
        expect({ dove, width, violazioni: await violationsOf(page) }).toEqual({
          dove,
          width,
          violazioni: [],
        });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect({ dove, width, overflow }).toEqual({ dove, width, overflow: 0 });
      }
    };
    await page.getByRole('heading', { name: 'Letto, mai calcolato' }).waitFor();
    await page.getByRole('navigation').getByRole('button', { name: 'Tabelle', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Scegli tutte le pronte' }).check();
    await check('elenco');
    await page
      .getByRole('button', { name: 'Mostra la tabella Albero della performance', exact: true })
      .click();
    await page
      .getByRole('table', { name: /Albero della performance/ })
      .first()
      .waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Come sarà');
    await check('tabella');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: INSERISCI }).click();
    await page.getByRole('heading', { level: 2, name: 'Inserisci le tabelle' }).waitFor();
    await check('anteprima');
    expect(visto).toEqual({ fuori: [], errori: [] });
    await close();
  });
});
