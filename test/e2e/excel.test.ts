import { openXlsx } from '../../src/host/xlsx/index.js';
import { FAULT } from '../excel-host/index.js';
import { eventually } from './support/attesa.js';
import { useBrowser } from './support/browser.js';
import { esempioCon, excelCon, FOGLIO, senzaNome } from './support/esempio.js';
import { openRiquadro } from './support/excel.js';
import { openSezione } from './support/pagina.js';
import { press, scrivi } from './schermate.js';

const prova = useBrowser();

/** Raggiungimento and Valutazione of the 117 rows of the tree, as a file saved now would have them. */
const RISULTATI = { foglio: FOGLIO, riga: 4, colonna: 7, righe: 117, colonne: 2 };
async function risultatiDi(bytes: Uint8Array) {
  const { intervalli } = await openXlsx(bytes).read({ intervalli: [RISULTATI] });
  return intervalli[0]?.celle.map((riga) => riga.map(({ valore }) => valore)) ?? [];
}

describe('il riquadro in Excel', () => {
  it('calcola, mostra, scrive, annulla, ripete; il file salvato ha le 117 righe', async () => {
    const { host, libro } = excelCon();
    const before = await risultatiDi(libro.toBytes());
    const { page, visto, close } = await openRiquadro(prova, host);
    await scrivi(page);
    const scritti = await risultatiDi(libro.toBytes());
    expect(scritti).toHaveLength(117);
    expect(
      scritti.filter(([raggiungimento, valutazione]) => raggiungimento === null || valutazione === null),
    ).toEqual([]);
    expect(scritti[0]?.[1]).toBe('● Raggiunto');
    await page.getByText('99,90 %').waitFor();
    await page.getByText('99,73 %').waitFor();

    await press(page, "Annulla l'ultima scrittura");
    await page.getByText(/^Ripristinato: /).waitFor();
    expect(await risultatiDi(libro.toBytes())).toEqual(before);
    await press(page, 'Ripeti la scrittura');
    await page.getByText(/^Scritto di nuovo: /).waitFor();
    expect(await risultatiDi(libro.toBytes())).toEqual(scritti);
    expect([...host.notImplemented]).toEqual([]);
    expect(visto).toEqual({ fuori: [], errori: [] });
    await close();
  });

  it('aprirlo non tocca la cartella', async () => {
    const { host, libro } = excelCon();
    const before = libro.toBytes();
    const { page, close } = await openRiquadro(prova, host, { vista: 'controlla' });
    await page.getByRole('heading', { name: 'Da guardare', exact: true }).waitFor();
    expect(Buffer.from(libro.toBytes()).equals(Buffer.from(before))).toBe(true);
    await close();
  });

  it('riaperto dopo la scrittura, annulla ciò che era stato scritto', async () => {
    const { host, libro } = excelCon();
    const before = await risultatiDi(libro.toBytes());
    const first = await openRiquadro(prova, host);
    await scrivi(first.page);
    await first.close();
    const altro = excelCon(libro.toBytes());
    const { page, close } = await openRiquadro(prova, altro.host, { larghezza: 450 });
    await openSezione(page, 'Cronologia');
    await press(page, "Annulla l'ultima scrittura");
    await page.getByText(/^Ripristinato: /).waitFor();
    expect(await risultatiDi(altro.libro.toBytes())).toEqual(before);
    await close();
  });

  it('mentre l’utente scrive in una cella aspetta, lo dice, e poi va avanti da solo', async () => {
    const { host } = excelCon();
    const { page, close } = await openRiquadro(prova, host);
    await page.getByRole('heading', { name: 'Letto, mai calcolato' }).waitFor();
    const leave = host.startCellEdit();
    await press(page, 'Mostra anteprima');
    await page.getByText(/premi Invio per continuare/).waitFor();
    leave();
    await page.getByRole('heading', { name: 'Anteprima' }).waitFor();
    await eventually(async () => {
      expect(await page.getByText(/premi Invio/).count()).toBe(0);
    });
    await close();
  });

  it('se un altro cambia un target tra anteprima e scrittura non scrive nulla, lo dice, e l’anteprima rifatta va', async () => {
    const { host, libro } = excelCon();
    const before = await risultatiDi(libro.toBytes());
    const { page, close } = await openRiquadro(prova, host, { vista: 'calcola' });
    await page.getByRole('heading', { name: 'Anteprima' }).waitFor();
    host.type(`'${FOGLIO}'!F101`, '90,00 %', 'coAuthor');
    await press(page, 'Scrivi nel foglio');
    await page.getByRole('heading', { name: 'Non è stato fatto' }).waitFor();
    await page.getByText('Nessuna cella è stata modificata.').waitFor();
    await page.locator('.schermata', { hasText: 'F101' }).waitFor();
    expect(await risultatiDi(libro.toBytes())).toEqual(before);
    await press(page, 'Mostra anteprima');
    await press(page, 'Scrivi nel foglio');
    await page.getByText(/^Scritto: /).waitFor();
    await close();
  });

  it.each([
    ['accesso negato', FAULT.accessDenied],
    ['sessione persa', FAULT.sessionLost],
    ['Excel occupato', FAULT.busy],
  ])(
    '%s durante la scrittura: lo dice con le sue parole, il foglio è com’era, e il tentativo dopo riesce',
    async (_, code) => {
      const { host, libro } = excelCon();
      const before = await risultatiDi(libro.toBytes());
      const { page, close } = await openRiquadro(prova, host, { vista: 'calcola' });
      await page.getByRole('heading', { name: 'Anteprima' }).waitFor();
      host.faults = [{ request: host.counts.requests + 1, when: 'before', code }];
      await press(page, 'Scrivi nel foglio');
      await page.getByRole('heading', { name: 'Non è stato fatto' }).waitFor();
      await page.getByText('Nessuna cella è stata modificata.').waitFor();
      expect(await page.locator('.schermata').textContent()).not.toMatch(/imprevisto|undefined|Error/);
      expect(await risultatiDi(libro.toBytes())).toEqual(before);
      host.faults = [];
      await press(page, 'Mostra anteprima');
      await press(page, 'Scrivi nel foglio');
      await page.getByText(/^Scritto: /).waitFor();
      await close();
    },
  );

  it('una cella cambiata dall’utente si vede senza chiedere nulla', async () => {
    const { host } = excelCon();
    const { page, close } = await openRiquadro(prova, host);
    await scrivi(page);
    // The echo of the add-in's own write has to be over.
    await page.waitForTimeout(600);
    host.type(`'${FOGLIO}'!G101`, '50,00 %');
    await page.getByText("Il foglio è cambiato dopo l'ultimo calcolo.").waitFor();
    await close();
  });

  it('dove manca il nome lo si dà alle celle scelte, e l’albero si calcola', async () => {
    const { host, libro } = excelCon(await esempioCon(senzaNome));
    const { page, close } = await openRiquadro(prova, host);
    await press(page, 'Collega i tuoi intervalli');
    libro.libro.selezione = [{ riga: 3, colonna: 0, righe: 118, colonne: 9 }];
    await press(page, 'Usa le celle selezionate');
    await page.getByRole('heading', { name: "Collega l'intervallo" }).waitFor();
    await press(page, 'Scrivi nel foglio');
    await page.getByText('Intervallo collegato.').waitFor();
    await page.getByText('71 indicatori, 15 obiettivi operativi').waitFor();
    await close();
  });

  it('senza Office.js non resta bianco: dice che cosa manca, a chi chiedere, e apre la pagina senza Excel', async () => {
    const { host } = excelCon();
    const { page, close } = await openRiquadro(prova, host, { officeRaggiungibile: false });
    await page.getByRole('heading', { name: 'Office.js non è raggiungibile' }).waitFor();
    await page.getByRole('link', { name: 'Lavora senza Excel' }).click();
    await page.getByRole('heading', { name: 'Letto, mai calcolato' }).waitFor();
    await close();
  });

  it('un intero lavoro con la sola tastiera', async () => {
    const { host, libro } = excelCon();
    const { page, close } = await openRiquadro(prova, host);
    await page.getByRole('heading', { name: 'Letto, mai calcolato' }).waitFor();
    const key = (name: string) => page.keyboard.press(name);
    const tabTo = async (name: string) => {
      for (let i = 0; i < 40; i += 1) {
        await key('Tab');
        const focused = await page.evaluate(
          () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
        );
        if (focused === name) return;
      }
      throw new Error(`Tab does not reach «${name}»`);
    };
    await tabTo('Mostra anteprima');
    await key('Enter');
    await page.getByRole('heading', { name: 'Anteprima' }).waitFor();
    await tabTo('Scrivi nel foglio');
    await key('Enter');
    await page.getByText(/^Scritto: /).waitFor();
    await tabTo('Albero della performance');
    for (const name of ['End', 'ArrowRight', 'ArrowRight', 'ArrowRight', ' ']) await key(name);
    await page.getByRole('heading', { name: 'Perché questo valore?' }).waitFor();
    await key('Escape');
    await eventually(async () => {
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tree');
    });
    await key('Enter');
    await eventually(() => {
      expect(libro.libro.foglioAttivo.nome).toBe(FOGLIO);
      return Promise.resolve();
    });
    await tabTo('Apri Controlla');
    await key('Enter');
    await page.getByRole('heading', { name: 'Da guardare', exact: true }).waitFor();
    await key('Escape');
    await page.getByRole('heading', { name: 'Risultato' }).waitFor();
    await tabTo('Altre sezioni');
    await key('Enter');
    await page.getByRole('menu').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    for (let i = 0; i < 8 && (await focused()) !== 'Cronologia'; i += 1) {
      const before = await focused();
      await key('ArrowDown');
      await eventually(async () => {
        expect(await focused()).not.toBe(before);
      });
    }
    await key('Enter');
    await page.getByText('Calcolo scritto nel foglio').waitFor();
    await tabTo("Annulla l'ultima scrittura");
    await key('Enter');
    await page.getByText(/^Ripristinato: /).waitFor();
    await close();
  });

  it('in Excel in inglese parla inglese', async () => {
    const { host } = excelCon();
    const { page, close } = await openRiquadro(prova, host, { lingua: 'en-us' });
    await page.getByRole('heading', { name: 'Read, never scored' }).waitFor();
    await close();
  });
});
