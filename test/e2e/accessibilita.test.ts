import { eventually } from './support/attesa.js';
import { violationsOf } from './support/axe.js';
import { useBrowser } from './support/browser.js';
import { excelCon } from './support/esempio.js';
import { openRiquadro } from './support/excel.js';
import { openPagina } from './support/pagina.js';
import { overflowOf, walkTemi } from './support/temi.js';
import { excelDi, META, SCHERMATE } from './schermate.js';

const prova = useBrowser();

walkTemi(prova, SCHERMATE.slice(0, META));

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
