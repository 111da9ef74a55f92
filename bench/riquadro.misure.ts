/** The pane in Chromium over the emulated Excel: from Office.onReady to the first thing that can be pressed. */
import { writeFileSync } from 'node:fs';
import { useBrowser } from '../test/e2e/support/browser.js';
import type { ExcelHost } from '../test/excel-host/index.js';
import { excelCon } from '../test/e2e/support/esempio.js';
import { openRiquadro } from '../test/e2e/support/excel.js';

jest.setTimeout(300_000);
const prova = useBrowser();

const GIRI = 5;

interface Misura {
  pronto?: number;
  visto?: number;
  interattivo?: number;
  /** Spent inside the emulated Excel until then. */
  excel?: number;
}

declare global {
  interface Window {
    misura?: Misura;
  }
}

/** Notes when Office is ready, when the pane shows, when *Mostra anteprima* can be pressed. Runs inside the page. */
function observe(): void {
  const misura: Misura = {};
  window.misura = misura;
  const look = () => {
    const visto = document.querySelector('.navigazione');
    const interattivo = document.querySelector('.comandi button:not(:disabled)');
    if (visto !== null) misura.visto ??= performance.now();
    if (interattivo !== null) misura.interattivo ??= performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
  const attesa = setInterval(() => {
    if (!('Office' in window)) return;
    clearInterval(attesa);
    void Office.onReady(() => {
      misura.pronto = performance.now();
    });
  }, 1);
}

/** Adds up the time that the emulated Excel takes for its answers, which is none of the pane's. */
function clockExchange(host: { exchange: ExcelHost['exchange'] }): () => number {
  const { exchange } = host;
  let spent = 0;
  host.exchange = async (...args) => {
    const start = performance.now();
    const answer = await exchange.apply(host, args);
    spent += performance.now() - start;
    return answer;
  };
  return () => spent;
}

it('misure', async () => {
  const misure: Misura[] = [];
  for (let giro = 0; giro < GIRI; giro += 1) {
    const { host } = excelCon();
    const spent = clockExchange(host);
    const { page, close } = await openRiquadro(prova, host, { prima: observe });
    await page.getByRole('button', { name: 'Mostra anteprima' }).waitFor();
    misure.push({ ...(await page.evaluate(() => window.misura ?? {})), excel: spent() });
    await close();
  }
  writeFileSync(process.env.ALBERO_MISURE ?? '', JSON.stringify(misure));
});
