/** The published page of the allegato in a real browser: axe with its colours, and how it prints. */
import type { Browser } from 'playwright-core';
import { renderPagina } from '../../src/report/index.js';
import { dati2024, datiPiano2021 } from '../support/relazione.js';
import { tabellaOf } from '../support/tabelle.js';
import { violationsOf } from './support/axe.js';
import { launch } from './support/browser.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser.close());

const PAGINE = [
  ["l'allegato", tabellaOf('allegato', dati2024({ motivoPubblicazione: 'Termine di legge' }))],
  ['un albero con luci di ogni fascia', tabellaOf('allegato', datiPiano2021())],
  ['la forma grafica', tabellaOf('albero', datiPiano2021())],
  ['gli scostamenti', tabellaOf('scostamenti', dati2024())],
] as const;

it.each(PAGINE)(
  '%s non ha violazioni per axe, nemmeno di contrasto',
  async (_, tabella) => {
    const page = await browser.newPage();
    await page.setContent(renderPagina(tabella));
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
  },
  60_000,
);

it("l'allegato non manda fuori dallo schermo la pagina, e stampato sta in larghezza su A4 orizzontale", async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.setContent(renderPagina(PAGINE[0][1]));
  const sporge = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(await sporge()).toBe(false);
  await page.setViewportSize({ width: 380, height: 700 });
  expect(await sporge()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  // A4 landscape less the margins: 297 − 2 × 12 mm at 96 dots an inch
  await page.setViewportSize({ width: Math.floor((273 / 25.4) * 96), height: 700 });
  expect(await sporge()).toBe(false);
  await page.close();
}, 60_000);
