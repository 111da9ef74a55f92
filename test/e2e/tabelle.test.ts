import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { openXlsx } from '../../src/host/xlsx/index.js';
import { eventually } from './support/attesa.js';
import { useBrowser } from './support/browser.js';
import { excelCon } from './support/esempio.js';
import { openRiquadro } from './support/excel.js';
import { cella, expectText, openPagina, openSezione } from './support/pagina.js';
import { makeAllegato } from './schermate.js';

const prova = useBrowser();
const INSERISCI = 'Inserisci tutte le tabelle';

describe('le tabelle', () => {
  it('nella pagina senza Excel si inseriscono tutte, si vedono nella griglia, si annullano', async () => {
    const { page, visto, close } = await openPagina(prova);
    await openSezione(page, 'Tabelle');
    await page.getByRole('button', { name: INSERISCI }).click();
    await page.getByRole('heading', { level: 2, name: 'Inserisci le tabelle' }).waitFor();
    await page.getByRole('button', { name: 'Scrivi nel foglio' }).click();
    await page.getByText(/^Tabelle inserite: /).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Performance complessiva di Ente', exact: true }).click();
    await expectText(cella(page, 0, 0), 'Performance complessiva di Ente');
    await page.getByRole('button', { name: "Annulla l'ultima scrittura" }).click();
    await page.getByText(/^Ripristinato: /).waitFor({ timeout: 60_000 });
    await eventually(async () => {
      expect(
        await page.getByRole('button', { name: 'Performance complessiva di Ente', exact: true }).count(),
      ).toBe(0);
    });
    expect(visto).toEqual({ fuori: [], errori: [] });
    await close();
  });

  it('in Excel dall’elenco si va alla tabella come sarà, con il fuoco sul titolo, e si torna', async () => {
    const { host } = excelCon();
    const { page, visto, close } = await openRiquadro(prova, host, { larghezza: 450 });
    await page.getByRole('heading', { name: 'Letto, mai calcolato' }).waitFor();
    await openSezione(page, 'Tabelle');
    await page
      .getByRole('button', { name: 'Mostra la tabella Albero della performance', exact: true })
      .click();
    await page
      .getByRole('table', { name: /Albero della performance/ })
      .first()
      .waitFor();
    await eventually(async () => {
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Come sarà');
    });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: INSERISCI }).waitFor();
    expect(visto).toEqual({ fuori: [], errori: [] });
    await close();
  });
});

describe('Pubblica allegato', () => {
  it('nella pagina senza Excel scarica i file, con il motivo stampato e le impronte giuste', async () => {
    const { page, visto, close } = await openPagina(prova);
    await openSezione(page, 'Tabelle');
    await page.getByRole('button', { name: 'Pubblica allegato' }).click();
    await page.getByRole('textbox', { name: 'Perché si pubblica comunque' }).fill('Termine di legge');
    await page.getByRole('button', { name: 'Prepara i file' }).click();
    await page.getByText('8 file pronti.').waitFor();
    const download = async (nome: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `Scarica ${nome}`, exact: true }).click(),
      ]);
      expect(file.suggestedFilename()).toBe(nome);
      return readFileSync(await file.path());
    };
    const impronte = (await download('SHA256SUMS')).toString('utf8').trimEnd().split('\n');
    expect(impronte).toHaveLength(7);
    for (const riga of impronte) {
      const [impronta, nome = ''] = riga.split('  ');
      expect(
        createHash('sha256')
          .update(await download(nome))
          .digest('hex'),
      ).toBe(impronta);
    }
    expect((await download('allegato-2024.html')).toString('utf8')).toContain('Termine di legge');
    expect(visto).toEqual({ fuori: [], errori: [] });
    await close();
  });

  it('in Excel mette l’allegato in un foglio, con il motivo, e i file restano a portata', async () => {
    const { host, libro } = excelCon();
    const { page, visto, close } = await openRiquadro(prova, host, { larghezza: 450 });
    await makeAllegato(page);
    await page.getByText('Se i file non arrivano').click();
    await page.getByRole('button', { name: "Metti l'allegato in un foglio" }).click();
    await page.getByRole('button', { name: 'Scrivi nel foglio' }).click();
    await page.getByText(/^Tabelle inserite: /).waitFor();
    await page.getByText('8 file pronti.').waitFor();
    const { nomi } = await openXlsx(libro.toBytes()).read({ nomi: [{ nome: 'Albero_tab_allegato' }] });
    const trovato = nomi.get('Albero_tab_allegato');
    const celle = trovato?.kind === 'trovato' ? trovato.area.celle.flat().map(({ valore }) => valore) : [];
    expect(celle.filter((valore) => String(valore).includes('Termine di legge'))).toHaveLength(1);
    expect([...host.notImplemented]).toEqual([]);
    expect(visto).toEqual({ fuori: [], errori: [] });
    await close();
  });
});
