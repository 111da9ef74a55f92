/** The pictures of the guide, from the built pane itself. Not a test: see `immagini.config.js`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { useBrowser } from './support/browser.js';
import { openRiquadro } from './support/excel.js';
import { openPagina } from './support/pagina.js';
import { excelDi, SCHERMATE, scrivi } from './schermate.js';

const prova = useBrowser();
const cartella = join(__dirname, '../../docs/immagini');
mkdirSync(cartella, { recursive: true });

/** Width of the pane as Excel opens it. */
const LARGHEZZA = 350;

it.each(SCHERMATE.map((schermata) => [schermata.nome, schermata] as const))('%s', async (nome, schermata) => {
  const { host } = await excelDi(schermata);
  const { page, close } = await openRiquadro(prova, host, {
    ...schermata.opzioni,
    larghezza: LARGHEZZA,
    altezza: 720,
  });
  await schermata.vai(page, host);
  await page.screenshot({ path: join(cartella, `riquadro-${nome}.png`), animations: 'disabled' });
  await close();
});

it('pagina', async () => {
  const { page, close } = await openPagina(prova);
  await scrivi(page);
  await page.screenshot({ path: join(cartella, 'pagina.png'), animations: 'disabled' });
  await close();
});
