import { readFileSync } from 'node:fs';
import { openXlsx } from '../../src/host/xlsx/index.js';
import { prepareCalcola } from '../../src/commands/index.js';
import { protectFogli } from '../support/protetta.js';
import { eventually } from './support/attesa.js';
import { useBrowser } from './support/browser.js';
import { esempioCon, metti } from './support/esempio.js';
import { cella, expectText, openPagina, type, typeInto } from './support/pagina.js';

const prova = useBrowser();

/** Column of Raggiungimento, of Valutazione, of Valore; row of the Ente; all from 0. */
const RAGGIUNGIMENTO = 7;
const VALUTAZIONE = 8;
const VALORE = 6;
const RIGA_ENTE = 4;

describe('la pagina senza Excel', () => {
  it('calcola l’esempio, mostra, scrive, annulla, ripete', async () => {
    const { page, visto, close } = await openPagina(prova);
    await page.getByText('71 indicatori, 15 obiettivi operativi').waitFor();
    await page.getByRole('button', { name: 'Mostra anteprima' }).click();
    await page.locator('p', { hasText: 'Scriverò 234 celle: 234 cambiano.' }).waitFor();
    await page.getByRole('button', { name: 'Scrivi nel foglio' }).click();
    await page.getByText('Scritto: 234 celle cambiate.').waitFor();
    await expectText(cella(page, RAGGIUNGIMENTO, RIGA_ENTE), '99,90 %');
    await expectText(cella(page, VALUTAZIONE, RIGA_ENTE), '● Raggiunto');
    await eventually(async () => {
      expect(
        await cella(page, VALUTAZIONE, RIGA_ENTE).evaluate((td) => getComputedStyle(td).backgroundColor),
      ).toBe('rgb(224, 247, 216)');
    });
    await page.getByText('modifiche da scaricare').waitFor();

    await page.getByRole('button', { name: "Annulla l'ultima scrittura" }).click();
    await page.getByText('Ripristinato: 234 celle come prima.').waitFor();
    await expectText(cella(page, RAGGIUNGIMENTO, RIGA_ENTE), '');
    await page.getByRole('button', { name: 'Ripeti la scrittura' }).click();
    await page.getByText('Scritto di nuovo: 234 celle.').waitFor();
    await expectText(cella(page, RAGGIUNGIMENTO, RIGA_ENTE), '99,90 %');
    expect(visto).toEqual({ fuori: [], errori: [] });
    await close();
  });

  it('apre un file proprio, lo lavora e lo ridà con i risultati', async () => {
    const { page, visto, close } = await openPagina(prova);
    const proprio = await esempioCon(metti('G101', '50,00 %'));
    await page.getByLabel('Apri una cartella…').setInputFiles({
      name: 'nostro albero.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(proprio),
    });
    await page.getByText('nostro albero.xlsx').waitFor();
    await page.getByRole('button', { name: 'Mostra anteprima' }).click();
    await page.getByRole('button', { name: 'Scrivi nel foglio' }).click();
    await page.getByText(/Scritto: /).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Scarica' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('nostro albero.xlsx');
    const path = await download.path();
    const calcolo = await prepareCalcola(openXlsx(readFileSync(path)));
    expect(calcolo.freschezza).toBe('aggiornato');
    expect(calcolo.proposta.modifiche).toEqual([]);
    await eventually(async () => {
      expect(await page.getByText('modifiche da scaricare').count()).toBe(0);
    });
    expect(visto).toEqual({ fuori: [], errori: [] });
    await close();
  });

  it('un valore cambiato nella griglia si vede superato, e il ricalcolo cambia solo ciò che deve', async () => {
    const { page, visto, close } = await openPagina(prova);
    await page.getByRole('button', { name: 'Mostra anteprima' }).click();
    await page.getByRole('button', { name: 'Scrivi nel foglio' }).click();
    await page.getByText(/Scritto: /).waitFor();
    await typeInto(cella(page, VALORE, 100), '50,00 %');
    await page.getByText("Una cella è cambiata dopo l'ultimo calcolo.").waitFor();
    await page.getByRole('button', { name: 'Ricalcola' }).click();
    await page.getByRole('heading', { name: 'Anteprima' }).waitFor();
    // A1.3 loses 30 points; × 20 % = 6 in OP8.1, × 60 % = 3,6 in OS8, × 10 % = 0,36 in AS3, × 33,33 % = 0,12 in the Ente.
    await eventually(async () => {
      expect(await page.locator('.modifica:not(.modifica-testa)').allTextContents()).toEqual([
        'H599,90 %99,78 %',
        'H6699,69 %99,33 %',
        'H9397,60 %94,00 %',
        'H9996,00 %90,00 %',
        'H10096,00 %90,00 %',
        'H10180,00 %50,00 %',
        'I101● Raggiunto○ Non raggiunto',
      ]);
    });
    expect(visto).toEqual({ fuori: [], errori: [] });
    await close();
  });

  it('un file che non è una cartella è detto per quello che è, e ciò che era aperto resta', async () => {
    const { page, close } = await openPagina(prova);
    await page.getByLabel('Apri una cartella…').setInputFiles({
      name: 'appunti.xlsx',
      mimeType: 'text/plain',
      buffer: Buffer.from('non è una cartella'),
    });
    await page.getByRole('alert').filter({ hasText: /\S/ }).waitFor();
    await page.getByText('albero-2024.xlsx').waitFor();
    await close();
  });

  it('una cella che non si può scrivere torna come è nella cartella, e si dice perché', async () => {
    const { page, visto, close } = await openPagina(prova);
    const bytes = protectFogli(await esempioCon(metti('A1', 'Intestazione')));
    await page
      .getByLabel('Apri una cartella…')
      .setInputFiles({ name: 'a.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    await expectText(cella(page, 0, 0), 'Intestazione');
    await type(cella(page, 0, 0), 'Altro');
    await page.getByRole('alert').filter({ hasText: 'è protetto' }).waitFor();
    await expectText(cella(page, 0, 0), 'Intestazione');
    expect(visto).toEqual({ fuori: [], errori: [] });
    await close();
  });

  it('prima di perdere modifiche non scaricate chiede', async () => {
    const { page, close } = await openPagina(prova);
    await page.getByRole('button', { name: 'Mostra anteprima' }).click();
    await page.getByRole('button', { name: 'Scrivi nel foglio' }).click();
    await page.getByText(/Scritto: /).waitFor();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await page
      .getByLabel('Apri una cartella…')
      .setInputFiles({ name: 'altro.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('') });
    await page.getByText('albero-2024.xlsx').waitFor();
    expect(asked).toEqual(['Ci sono modifiche non scaricate. Aprire un altro file e perderle?']);
    await close();
  });

  it('ogni foglio ha la sua linguetta, e il testo di una cella non diventa mai codice', async () => {
    const { page, visto, close } = await openPagina(prova);
    const cattivo = '<img src=x onerror="document.title=1">';
    const bytes = await esempioCon(metti('A1', cattivo));
    await page
      .getByLabel('Apri una cartella…')
      .setInputFiles({ name: 'a.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    await expectText(cella(page, 0, 0), cattivo);
    await page.getByRole('button', { name: 'SMVP', exact: true }).click();
    await page.getByRole('region', { name: 'Foglio SMVP' }).waitFor();
    await page.getByRole('button', { name: 'Albero 2024', exact: true }).click();
    await expectText(cella(page, 0, 0), cattivo);
    expect(visto).toEqual({ fuori: [], errori: [] });
    await close();
  });
});
