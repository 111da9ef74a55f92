/**
 * Every screen of the pane in Excel, and how a user gets there: walked by the test of accessibility and by the
 * script that takes the pictures of the guide.
 */
import type { Page } from 'playwright-core';
import type { ExcelHost } from '../excel-host/index.js';
import { protectStruttura } from '../support/protetta.js';
import { ESEMPIO, esempioCon, excelCon, FOGLIO, metti, senzaNome } from './support/esempio.js';
import type { Opzioni } from './support/excel.js';
import { openSezione } from './support/pagina.js';

export interface Schermata {
  readonly nome: string;
  /** The workbook that is open; the example when absent. */
  readonly cartella?: () => Promise<Uint8Array>;
  readonly opzioni?: Opzioni;
  /** What the user does; ends when the screen stands. */
  readonly vai: (page: Page, host: ExcelHost) => Promise<void>;
}

const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** The example as it is after one Calcola. */
export async function scrivi(page: Page): Promise<void> {
  await press(page, 'Mostra anteprima');
  await press(page, 'Scrivi nel foglio');
  await page.getByText(/^Scritto: /).waitFor();
}

async function openTabelle(page: Page): Promise<void> {
  await heading(page, 'Letto, mai calcolato');
  await openSezione(page, 'Tabelle');
  await page.getByRole('button', { name: 'Inserisci tutte le tabelle' }).waitFor();
}

/** *Pubblica allegato*: in the example some rows below 100 % have no cause. */
async function askAllegato(page: Page): Promise<void> {
  await openTabelle(page);
  await press(page, 'Pubblica allegato');
  await page.getByRole('textbox', { name: 'Perché si pubblica comunque' }).waitFor();
}

/** The files of the allegato, made with a reason. */
export async function makeAllegato(page: Page): Promise<void> {
  await askAllegato(page);
  await page.getByRole('textbox', { name: 'Perché si pubblica comunque' }).fill('Termine di legge');
  await press(page, 'Prepara i file');
  await page.getByText(/file pronti/).waitFor();
}

async function openImpostazioni(page: Page): Promise<void> {
  await heading(page, 'Letto, mai calcolato');
  await openSezione(page, 'Impostazioni SMVP');
  await page.getByRole('textbox', { name: 'pesoIndicatori' }).waitFor();
}

/** As it is copied out of Pareto: one row that the tree has, one with another figure, one that it has not. */
const ESTRATTO = [
  'Indicatore\tCCIAA AL - AT\tMedia Nazionale\tMin\tMax',
  'EC07\t2,91 %\t3,12 %\t0,40 %\t9,80 %',
  'C2.1_01\t4,12 gg\t5,30 gg\t0,50 gg\t21,00 gg',
  'Z9.9_01\t1,00 %\t2,00 %\t0,00 %\t3,00 %',
].join('\n');

const TESTO = [
  'Nel 2024 la performance complessiva dell’Ente è pari al 99,90 %.',
  'L’obiettivo strategico OS8 raggiunge il 98,60 %.',
  'L’indicatore EC07 ha un consuntivo di 2,19 % e un grado di raggiungimento del 96,89 %.',
].join('\n');

export const SCHERMATE: readonly Schermata[] = [
  {
    nome: 'office-assente',
    opzioni: { officeRaggiungibile: false },
    vai: (page) => page.getByRole('heading', { name: 'Office.js non è raggiungibile' }).waitFor(),
  },
  {
    nome: 'primo-uso',
    cartella: () => esempioCon(senzaNome),
    vai: (page) => heading(page, "L'albero della performance, dal foglio"),
  },
  {
    nome: 'collegamento',
    cartella: () => esempioCon(senzaNome),
    vai: async (page) => {
      await press(page, 'Collega i tuoi intervalli');
      await heading(page, "Dov'è l'albero?");
    },
  },
  { nome: 'mai-calcolato', vai: (page) => heading(page, 'Letto, mai calcolato') },
  {
    nome: 'anteprima',
    opzioni: { vista: 'calcola' },
    vai: (page) => heading(page, 'Anteprima'),
  },
  { nome: 'scritto', vai: scrivi },
  {
    nome: 'nodo-scelto',
    vai: async (page) => {
      await scrivi(page);
      await page.getByRole('tree').focus();
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowRight');
      await page.getByText('Perché questo valore?').waitFor();
    },
  },
  {
    nome: 'perche',
    vai: async (page) => {
      await scrivi(page);
      await page.locator('.perdita', { hasText: 'EC07' }).click();
      await heading(page, 'Perché questo valore?');
    },
  },
  {
    nome: 'superato',
    vai: async (page, host) => {
      await scrivi(page);
      // The echo of the add-in's own write has to be over.
      await page.waitForTimeout(600);
      host.type(`'${FOGLIO}'!G101`, '50,00 %');
      await page.getByText('Ricalcola').waitFor();
    },
  },
  {
    nome: 'provvisorio',
    cartella: () =>
      esempioCon(metti('F101', '>= 3 N.'), metti('G101', null), metti('G102', null), metti('G103', null)),
    vai: async (page) => {
      await scrivi(page);
      await page
        .getByText(/provvisorio: /)
        .first()
        .waitFor();
    },
  },
  {
    nome: 'cambiato',
    vai: async (page, host) => {
      await press(page, 'Mostra anteprima');
      await heading(page, 'Anteprima');
      host.type(`'${FOGLIO}'!G101`, '50,00 %', 'coAuthor');
      await press(page, 'Scrivi nel foglio');
      await heading(page, 'Non è stato fatto');
    },
  },
  {
    nome: 'attesa',
    vai: async (page, host) => {
      await heading(page, 'Letto, mai calcolato');
      host.startCellEdit();
      await press(page, 'Mostra anteprima');
      await page
        .getByText(/premi Invio per continuare/)
        .first()
        .waitFor();
    },
  },
  {
    nome: 'controlla',
    opzioni: { vista: 'controlla' },
    cartella: () =>
      esempioCon(metti('G9', 'circa 23'), metti('G10', null), metti('G11', null), metti('C9', '26,00%')),
    vai: async (page) => {
      await heading(page, 'Da guardare');
      // What mends and accepts is loaded after the list.
      await page.getByText('Accetta…').first().waitFor();
    },
  },
  {
    nome: 'cronologia',
    vai: async (page) => {
      await scrivi(page);
      await press(page, "Annulla l'ultima scrittura");
      await press(page, 'Ripeti la scrittura');
      await page.getByText(/Scritto di nuovo/).waitFor();
      await openSezione(page, 'Cronologia');
      await page.getByText('Calcolo scritto nel foglio').first().waitFor();
    },
  },
  {
    nome: 'senza-ripristino',
    opzioni: { vista: 'calcola' },
    cartella: () => Promise.resolve(protectStruttura(ESEMPIO)),
    vai: (page) => page.getByText('Continua senza ripristino permanente').waitFor(),
  },
  {
    nome: 'tabelle',
    vai: async (page) => {
      await openTabelle(page);
      await page.getByRole('checkbox', { name: 'Performance complessiva di Ente' }).check();
      await page.getByRole('button', { name: 'Copia per Word' }).waitFor();
    },
  },
  {
    nome: 'tabella',
    vai: async (page) => {
      await openTabelle(page);
      await press(page, 'Mostra la tabella Albero della performance');
      await page
        .getByRole('table', { name: /Albero della performance/ })
        .first()
        .waitFor();
    },
  },
  {
    nome: 'tabelle-anteprima',
    vai: async (page) => {
      await openTabelle(page);
      await press(page, 'Inserisci tutte le tabelle');
      await heading(page, 'Inserisci le tabelle');
    },
  },
  { nome: 'pubblica-motivo', vai: askAllegato },
  { nome: 'pubblica-file', vai: makeAllegato },
  {
    nome: 'pubblica-senza-scaricare',
    vai: async (page) => {
      await makeAllegato(page);
      await page.getByText('Se i file non arrivano').click();
      await press(page, 'Copia il testo di allegato-2024.csv');
      await page.getByRole('textbox', { name: 'Testo di allegato-2024.csv' }).waitFor();
    },
  },
  { nome: 'impostazioni', vai: openImpostazioni },
  {
    nome: 'fasce',
    vai: async (page) => {
      await openImpostazioni(page);
      await page.getByText('Fasce di valutazione').click();
      await page.getByRole('group', { name: /Fascia 3/ }).scrollIntoViewIfNeeded();
    },
  },
  {
    nome: 'controlla-testo',
    opzioni: { vista: 'controlla' },
    vai: async (page) => {
      await heading(page, 'Da guardare');
      await page.getByText('Controlla un testo', { exact: true }).click();
      await page.getByRole('textbox', { name: 'Incollare qui il testo' }).fill(TESTO);
      await press(page, 'Controlla il testo');
      await page.getByText(/cifra confrontata con la cartella/).waitFor();
      await page.getByRole('button', { name: 'Controlla il testo' }).evaluate((button) => {
        button.scrollIntoView({ block: 'start' });
      });
    },
  },
  {
    nome: 'simulazioni',
    vai: async (page) => {
      await heading(page, 'Letto, mai calcolato');
      await openSezione(page, 'Simulazioni');
      await page.getByLabel('Codice', { exact: true }).fill('A1.3 rev 2024');
      await page.getByLabel('Nuovo valore').fill('100,00 %');
      await press(page, 'Prova');
      await page.getByText('Con i cambi').first().scrollIntoViewIfNeeded();
    },
  },
  {
    nome: 'importa-dati',
    vai: async (page) => {
      await heading(page, 'Letto, mai calcolato');
      await openSezione(page, 'Importa dati');
      await page.getByRole('textbox', { name: /Incollare qui la tabella/ }).fill(ESTRATTO);
      await press(page, 'Leggi il testo incollato');
      await page.getByText('Colonne riconosciute').evaluate((titolo) => {
        titolo.scrollIntoView({ block: 'start' });
      });
    },
  },
  {
    nome: 'raccolta',
    vai: async (page) => {
      await heading(page, 'Letto, mai calcolato');
      await openSezione(page, 'Raccolta');
      await press(page, 'Prepara richieste');
      await page
        .getByRole('button', { name: /^Scarica richiesta-/ })
        .first()
        .waitFor();
    },
  },
  {
    nome: 'stato-anno',
    vai: async (page) => {
      await scrivi(page);
      await page.locator('details.anno summary').click();
      await page.locator('.ciclo-passi > li').first().waitFor();
      await page.locator('details.anno').scrollIntoViewIfNeeded();
    },
  },
  {
    nome: 'nuova-cartella',
    cartella: () => esempioCon(senzaNome),
    vai: async (page) => {
      await press(page, 'Nuova cartella');
      await page.getByLabel("Nome dell'ente").fill('Camera di commercio di Esempio');
      await page.getByLabel('Anno', { exact: true }).fill('2025');
    },
  },
  {
    nome: 'altre-sezioni',
    opzioni: { larghezza: 320 },
    vai: async (page) => {
      await heading(page, 'Letto, mai calcolato');
      await press(page, 'Altre sezioni');
      await page.getByRole('menu').waitFor();
    },
  },
];

/** Where the screens are halved among those who walk them all. */
export const META = Math.ceil(SCHERMATE.length / 2);

/** The emulated Excel for a screen, with its workbook open. */
export const excelDi = async ({ cartella }: Schermata) => excelCon(await cartella?.());
