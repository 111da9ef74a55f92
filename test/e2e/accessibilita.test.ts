import type { Page } from 'playwright-core';
import { eventually, settle } from './support/attesa.js';
import { violationsOf } from './support/axe.js';
import { TEMI, useBrowser } from './support/browser.js';
import { excelCon } from './support/esempio.js';
import { openRiquadro } from './support/excel.js';
import { openPagina } from './support/pagina.js';
import { excelDi, SCHERMATE } from './schermate.js';

const prova = useBrowser();
const LARGHEZZE = [320, 450];

/** Points by which the page is wider than what shows of it. */
const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

it.each(SCHERMATE.map((schermata) => [schermata.nome, schermata] as const))(
  '%s: axe non trova nulla in nessun tema, a 320 e a 450 punti, e nulla esce dal riquadro',
  async (_, schermata) => {
    const { host } = await excelDi(schermata);
    const { larghezza } = schermata.opzioni ?? {};
    const { page, visto, close } = await openRiquadro(prova, host, { larghezza: 450, ...schermata.opzioni });
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

it('al 200 % nulla esce dal riquadro e ogni comando si raggiunge', async () => {
  const { host } = excelCon();
  // At 200 % a pane of 320 points has room for 160.
  const { page, close } = await openRiquadro(prova, host, { larghezza: 160, altezza: 400, vista: 'calcola' });
  await page.getByRole('button', { name: 'Scrivi nel foglio' }).click();
  await page.getByText(/^Scritto: /).waitFor();
  expect(await overflowOf(page)).toBe(0);
  expect(await violationsOf(page)).toEqual([]);
  await close();
});

/** Screens with fields, tables and long names. */
const LARGHE = ['senza-ripristino', 'tabelle', 'tabella', 'pubblica-file', 'fasce'];

it.each(SCHERMATE.filter(({ nome }) => LARGHE.includes(nome)).map((each) => [each.nome, each] as const))(
  'al 200 %% nulla esce dal riquadro: %s',
  async (_, schermata) => {
    const { host } = await excelDi(schermata);
    const { page, close } = await openRiquadro(prova, host, {
      larghezza: 160,
      altezza: 400,
      ...schermata.opzioni,
    });
    await schermata.vai(page, host);
    expect(await overflowOf(page)).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    await close();
  },
);

it('segue il tema scuro di Office anche quando il sistema è chiaro', async () => {
  const { host } = excelCon();
  const { page, close } = await openRiquadro(prova, host, { temaOffice: 'scuro' });
  await page.getByRole('heading', { name: 'Letto, mai calcolato' }).waitFor();
  await eventually(async () => {
    const sfondo = await page
      .locator('.pannello')
      .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(sfondo).toBe('rgb(38, 38, 38)');
  });
  await close();
});

it('la pagina senza Excel: axe non trova nulla', async () => {
  const { page, close } = await openPagina(prova);
  expect(await violationsOf(page)).toEqual([]);
  await close();
});
