/**
 * The year of a Chamber through the pane, in the page without Excel: what the commands do by themselves is played in
 * `test/anno`; here a person presses the buttons, and types into the workbook between two of them.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { CAMERA } from '../anno/camera.js';
import { inserisciRiga, leggi, PERSONE, scriviAccanto, scriviSotto, testiOf } from '../anno/mano.js';
import { makeCartella } from '../support/cartelle.js';
import { fillRichiesta } from '../support/richieste.js';
import { useBrowser } from './support/browser.js';
import { openPagina, openSezione } from './support/pagina.js';

jest.setTimeout(300_000);

const prova = useBrowser();
const dir = mkdtempSync(join(tmpdir(), 'albero-e2e-anno-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

const MIME = 'application/octet-stream';

async function apri(page: Page, nome: string, bytes: Uint8Array): Promise<void> {
  await page
    .getByLabel('Apri una cartella…')
    .setInputFiles({ name: nome, mimeType: MIME, buffer: Buffer.from(bytes) });
  await page.getByText(nome, { exact: true }).waitFor();
}

async function salva(download: Download): Promise<string> {
  const path = join(dir, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** Downloads the workbook, lets a person type into it, opens it again. */
async function aMano(page: Page, lavora: (path: string) => Promise<void>): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Scarica', exact: true }).click(),
  ]);
  const path = await salva(download);
  await lavora(path);
  await apri(page, basename(path), new Uint8Array(readFileSync(path)));
}

const premi = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

/** Through the preview, as every write. */
async function scrivi(page: Page, detto: RegExp): Promise<void> {
  await premi(page, 'Scrivi nel foglio');
  await page.getByText(detto).first().waitFor();
}

async function tieni(page: Page, genere: string): Promise<void> {
  await openSezione(page, 'Calcola');
  const anno = page.locator('details.anno');
  if ((await anno.getAttribute('open')) === null) await anno.locator('summary').click();
  await page.getByLabel('Che cosa si tiene').selectOption(genere);
  await premi(page, 'Tieni questa versione');
  await scrivi(page, /Versione tenuta nella cartella/);
}

/** Pastes an extract into *Importa dati*. */
async function leggiEstratto(page: Page, fonte: 'pareto' | 'kronos', testo: string): Promise<void> {
  await openSezione(page, 'Importa dati');
  await page.getByLabel('Che cosa si importa').selectOption(fonte);
  await page.getByRole('textbox', { name: /Incollare qui la tabella/ }).fill(testo);
  await premi(page, 'Leggi il testo incollato');
  await page.getByText('Colonne riconosciute').waitFor();
}

/** Writes what is ticked. */
async function importa(page: Page): Promise<void> {
  await premi(page, 'Mostra anteprima dei dati scelti');
  await scrivi(page, /Dati importati: /);
}

/** Who of the persons of the extracts is named in a file. */
function personeIn(path: string): readonly string[] {
  const testi = [...testiOf(path).values()];
  return PERSONE.filter((persona) => testi.some((testo) => testo.includes(persona)));
}

/** The step at which the pane says that the year is. */
async function passo(page: Page): Promise<string> {
  await openSezione(page, 'Calcola');
  const anno = page.locator('details.anno');
  if ((await anno.getAttribute('open')) === null) await anno.locator('summary').click();
  const corrente = page.locator('.ciclo-passi > li[aria-current="step"] b');
  await corrente.waitFor();
  return (await corrente.textContent()) ?? '';
}

it('dalla cartella vuota a quella dell’anno dopo, premendo i pulsanti', async () => {
  const { page, visto, close } = await openPagina(prova);
  page.on('dialog', (dialog) => void dialog.accept());

  await apri(page, 'anno.xlsx', await makeCartella({ foglio: 'Appunti', righe: [['Da fare']], nome: null }));
  await premi(page, 'Nuova cartella');
  await page.getByLabel("Nome dell'ente").fill(CAMERA.ente);
  await page.getByLabel('Anno', { exact: true }).fill(String(CAMERA.anno));
  await page.getByLabel('Regole del SMVP').selectOption(CAMERA.regole);
  await premi(page, 'Vedi che cosa verrà fatto');
  await page.getByText(`${CAMERA.ente} · ${CAMERA.anno}: `).waitFor();
  await premi(page, 'Mostra anteprima');
  await scrivi(page, /Fogli e intervalli creati/);

  await aMano(page, async (path) => {
    await scriviSotto(path, 'Albero', CAMERA.albero);
    await scriviSotto(path, 'Unita', CAMERA.unita);
    await scriviSotto(path, 'Raccolta', CAMERA.raccolta);
  });
  await premi(page, 'Mostra anteprima');
  await scrivi(page, /Scritto: /);
  expect(await passo(page)).toBe('Piano');
  await tieni(page, 'piano');
  expect(await passo(page)).toBe('Richieste agli uffici');

  await openSezione(page, 'Raccolta');
  await page.getByLabel(/^Scadenza/).fill('15-07-2025');
  await premi(page, 'Prepara richieste');
  await page
    .getByRole('button', { name: /^Scarica richiesta-/ })
    .first()
    .waitFor();
  await premi(page, 'Annota le richieste in Raccolta');
  await scrivi(page, /Richieste scritte nella cartella/);
  expect(await passo(page)).toBe('Monitoraggio');

  await aMano(page, async (path) => {
    await scriviAccanto(path, 'SMVP', 'fase', 'monitoraggio');
    await scriviSotto(path, 'Rilevazioni', CAMERA.rilevazioni);
  });
  // Rilevazioni change no figure: the sheet is up to date.
  expect(await passo(page)).toBe('Rimodulazioni');

  await aMano(page, async (path) => {
    await scriviSotto(path, 'Rimodulazioni', CAMERA.rimodulazioni);
    await inserisciRiga(path, 'Albero', CAMERA.aggiunta.sotto, CAMERA.aggiunta.riga);
    await scriviAccanto(path, 'SMVP', 'fase', 'consuntivo');
  });

  await openSezione(page, 'Raccolta');
  await premi(page, 'Prepara richieste');
  const richieste = new Map<string, Uint8Array>();
  const scarica = page.getByRole('button', { name: /^Scarica richiesta-/ });
  await scarica.first().waitFor();
  for (const uno of await scarica.all()) {
    const [download] = await Promise.all([page.waitForEvent('download'), uno.click()]);
    richieste.set(download.suggestedFilename(), new Uint8Array(readFileSync(await salva(download))));
  }
  expect([...richieste.keys()].sort()).toEqual(
    CAMERA.richieste.map((ufficio) => `richiesta-${CAMERA.anno}-${ufficio}.xlsx`),
  );
  const tornati = await Promise.all(
    CAMERA.risposte.map(async ({ ufficio, nome, compilazione, ...guasti }) => {
      const bytes = richieste.get(`richiesta-${CAMERA.anno}-${ufficio}.xlsx`) ?? new Uint8Array();
      const buffer = Buffer.from(await fillRichiesta(bytes, compilazione, guasti));
      return { name: nome, mimeType: MIME, buffer };
    }),
  );
  await page.getByLabel('File tornati dagli uffici').setInputFiles(tornati);
  await premi(page, 'Leggi i file');
  await page.getByText(/In conflitto: D6\.1_01/).waitFor();
  await page.getByRole('radio', { name: /90 N\. secondo Digitale/ }).check();
  await premi(page, 'Mostra anteprima');
  await scrivi(page, /Risposte scritte nella cartella/);

  await aMano(page, async (path) => {
    const scelta = (await leggi(path, 'Albero')).find((riga) => riga.includes('D6.1_01'));
    expect(scelta).toContain(90);
    // All that was asked but C1.1_07 and S02, which no office has; D6.1_01 of two offices.
    const pervenuti = (await leggi(path, 'Raccolta')).filter((riga) => riga.includes('pervenuto'));
    expect(pervenuti).toHaveLength(10);
  });
  expect(await passo(page)).toBe('Consuntivo');

  await leggiEstratto(page, 'pareto', CAMERA.pareto.testo);
  await importa(page);
  await leggiEstratto(page, 'kronos', CAMERA.kronos.testo);
  await page.getByRole('textbox', { name: /^Formule degli indicatori/ }).fill('S02 = fte(A*,B*) / fte(*)');
  await premi(page, 'Rileggi con queste formule');
  await page.getByText(CAMERA.kronos.detto).first().waitFor();
  await importa(page);

  await aMano(page, async (path) => {
    const albero = await leggi(path, 'Albero');
    expect(albero.find((riga) => riga.includes('C1.1_07'))).toContain(12);
    expect(personeIn(path)).toEqual([]);
    await scriviSotto(path, 'Scostamenti', CAMERA.scostamenti);
  });
  await premi(page, 'Mostra anteprima');
  await scrivi(page, /Scritto: /);
  await page
    .getByText(CAMERA.attesi.pubblicati.Ente ?? '')
    .first()
    .waitFor();
  expect(await passo(page)).toBe('Tabelle');
  await premi(page, 'Prepara il fascicolo');
  await page.getByText(/^Campione di \d+ indicatori/).waitFor();

  const [finita] = await Promise.all([page.waitForEvent('download'), premi(page, 'Scarica')]);
  const scorsa = readFileSync(await salva(finita));
  await apri(page, 'dopo.xlsx', await makeCartella({ foglio: 'Appunti', righe: [['Da fare']], nome: null }));
  await premi(page, 'Nuova cartella');
  await page
    .getByLabel(/^Cartella dell'anno prima/)
    .setInputFiles({ name: 'albero.xlsx', mimeType: MIME, buffer: scorsa });
  await premi(page, 'Vedi che cosa verrà fatto');
  await page.getByText(`${CAMERA.ente} · ${CAMERA.anno + 1}: `).waitFor();
  await page.getByText('Tolti da una rimodulazione, non riportati: D3.1_02, C1.1_02.').waitFor();
  await premi(page, 'Mostra anteprima');
  await scrivi(page, /Fogli e intervalli creati/);
  await aMano(page, async (path) => {
    expect(await leggi(path, 'Albero')).toHaveLength(1 + CAMERA.albero.length - 1);
  });
  expect(visto).toEqual({ fuori: [], errori: [] });
  await close();
});
