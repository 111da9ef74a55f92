/** The pane stands, then its server is not reached any more: what is not loaded yet is told in words. */
import { excelCon } from './support/esempio.js';
import { useBrowser } from './support/browser.js';
import { openRiquadro } from './support/excel.js';
import { openSezione } from './support/pagina.js';
import { press } from './schermate.js';

const prova = useBrowser();

it('una sezione che il server non dà più lo dice, e con Riprova si vede', async () => {
  const { page, close } = await openRiquadro(prova, excelCon().host, { larghezza: 450 });
  await page.getByRole('button', { name: 'Mostra anteprima' }).waitFor();
  await page.route(`${prova.site.origin}/*.js`, (route) => route.abort('internetdisconnected'));
  await openSezione(page, 'Importa dati');
  await page.getByText('non si è potuta caricare dal suo server').first().waitFor();
  await page.unroute(`${prova.site.origin}/*.js`);
  await press(page, 'Riprova');
  await page.getByRole('textbox', { name: /Incollare qui la tabella/ }).waitFor();
  await close();
});

it('senza il menu delle altre sezioni, le sezioni stanno tutte in vista', async () => {
  const { page, close } = await openRiquadro(prova, excelCon().host, {
    larghezza: 320,
    // The menu is loaded when the page is idle: here it never is.
    prima: () => {
      window.requestIdleCallback = () => 0;
    },
  });
  await page.getByRole('button', { name: 'Mostra anteprima' }).waitFor();
  await page.route(`${prova.site.origin}/*.js`, (route) => route.abort('internetdisconnected'));
  await press(page, 'Altre sezioni');
  await page.getByRole('button', { name: 'Impostazioni SMVP', exact: true }).waitFor();
  expect(await page.locator('.navigazione button').count()).toBe(8);
  await close();
});

it('premuto prima che il menu sia caricato, ⋯ lo carica e lo apre', async () => {
  const { page, close } = await openRiquadro(prova, excelCon().host, {
    larghezza: 320,
    prima: () => {
      window.requestIdleCallback = () => 0;
    },
  });
  await page.getByRole('button', { name: 'Mostra anteprima' }).waitFor();
  await press(page, 'Altre sezioni');
  await page.getByRole('menuitemcheckbox', { name: 'Tabelle' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Altre sezioni');
  await close();
});
