/** The page without Excel, as a test opens it and looks at it. */
import type { Page } from 'playwright-core';
import { eventually, settle } from './attesa.js';
import { newContext, watch, type NomeTema, type Prova, type Sorveglianza } from './browser.js';

export interface PaginaAperta {
  readonly page: Page;
  readonly visto: Sorveglianza;
  readonly close: () => Promise<void>;
}

export async function openPagina(prova: Prova, opzioni: { tema?: NomeTema } = {}): Promise<PaginaAperta> {
  const context = await newContext(prova, opzioni);
  const page = await context.newPage();
  const visto = watch(page, prova.site);
  await page.goto(`${prova.site.origin}/pagina/`);
  await page.getByRole('heading', { name: 'Letto, mai calcolato' }).waitFor();
  return { page, visto, close: () => context.close() };
}

/** Goes to a section of the pane: its tab, or behind ⋯ where the pane is too narrow for it. */
export async function openSezione(page: Page, name: string): Promise<void> {
  // Sheets have tabs too, and may be called like a section.
  const sezioni = page.locator('.navigazione');
  await sezioni.locator('button:enabled').first().waitFor();
  const direct = sezioni.getByRole('button', { name, exact: true });
  if ((await direct.count()) > 0) return direct.click();
  await page.getByRole('button', { name: 'Altre sezioni', exact: true }).click();
  return page.getByRole('menuitemcheckbox', { name }).click();
}

/** A cell of the grid by column and row from 0. */
export const cella = (page: Page, colonna: number, riga: number) =>
  page.locator(`.griglia td[data-x="${colonna}"][data-y="${riga}"]`);

/** Waits until a cell shows a text: the grid is drawn a moment after the write. */
export async function expectText(found: ReturnType<typeof cella>, atteso: string): Promise<void> {
  await found.waitFor({ state: 'attached' });
  await eventually(async () => {
    expect(await found.textContent()).toBe(atteso);
  });
}

/** Types a value into a cell of the grid, as a user does, and waits until it is seen there. */
export async function typeInto(found: ReturnType<typeof cella>, testo: string): Promise<void> {
  await type(found, testo);
  await expectText(found, testo);
}

/** Types a value into a cell of the grid, whatever becomes of it. */
export async function type(found: ReturnType<typeof cella>, testo: string): Promise<void> {
  await found.scrollIntoViewIfNeeded();
  // The grid closes its editor when it hears of a scroll, which it is told of a frame later.
  await settle(found.page());
  await found.dblclick();
  const editor = found.locator('input');
  await editor.waitFor();
  await editor.fill(testo);
  await editor.press('Enter');
}
