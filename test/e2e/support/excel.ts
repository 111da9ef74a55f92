/** The pane as built, with the real office.js, over the emulated Excel; both ends cross from Chromium to Node. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { desktopHostInfo, makeExternal, type ExcelHost } from '../../excel-host/index.js';
import { newContext, watch, type NomeTema, type Prova, type Sorveglianza } from './browser.js';

const OFFICE_ORIGIN = 'https://appsforoffice.microsoft.com';
const OFFICE_FILES = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** Background of Office's themes, as it gives them. */
const SFONDO = { chiaro: 0xffffff, scuro: 0x262626 } as const;

export interface RiquadroAperto {
  readonly page: Page;
  readonly visto: Sorveglianza;
  readonly close: () => Promise<void>;
}

export interface Opzioni {
  readonly tema?: NomeTema;
  readonly larghezza?: number;
  readonly altezza?: number;
  readonly lingua?: string;
  /** Theme that Office tells of; without one the pane follows the system. */
  readonly temaOffice?: keyof typeof SFONDO;
  /** `?vista=` of the ribbon's buttons. */
  readonly vista?: 'calcola' | 'controlla';
  /** Runs in the page before any script of it. */
  readonly prima?: () => void;
  /** False where the network does not let Office.js through. */
  readonly officeRaggiungibile?: boolean;
}

export async function openRiquadro(
  prova: Prova,
  host: ExcelHost,
  {
    lingua = 'it-IT',
    vista,
    prima,
    temaOffice,
    officeRaggiungibile = true,
    larghezza = 350,
    ...opzioni
  }: Opzioni = {},
): Promise<RiquadroAperto> {
  const context = await newContext(prova, { larghezza, ...opzioni });
  const page = await context.newPage();
  const visto = watch(page, prova.site, [OFFICE_ORIGIN]);
  await page.route(`${OFFICE_ORIGIN}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '');
    if (!officeRaggiungibile) return route.abort('connectionrefused');
    return route.fulfill({
      body: await readFile(join(OFFICE_FILES, path.toLowerCase())),
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
    });
  });
  await page.exposeFunction('emulatedExchange', (body: string, flags: number) => host.exchange(body, flags));
  const settings = {
    apiLevel: host.apiLevel,
    locale: lingua,
    ...(temaOffice !== undefined && { sfondo: SFONDO[temaOffice] }),
  };
  await page.addInitScript(
    `(${connect.toString()})(${makeExternal.toString()}, ${JSON.stringify(settings)});`,
  );
  if (prima !== undefined) await page.addInitScript(prima);
  host.listener = (eventType, targetId, message) => {
    void page.evaluate(([type, id, text]) => window.emulatedEvent?.(type, id, text), [
      eventType,
      targetId,
      JSON.stringify(message),
    ] as const);
  };
  const query = `${desktopHostInfo(lingua)}${vista === undefined ? '' : `&vista=${vista}`}`;
  await page.goto(`${prova.site.origin}/taskpane.html?${query}`);
  return { page, visto, close: () => context.close() };
}

declare global {
  interface Window {
    emulatedExchange?: (body: string, flags: number) => ReturnType<ExcelHost['exchange']>;
    emulatedEvent?: (eventType: number, targetId: string, text: string) => void;
  }
}

interface Desktop {
  GetContext(): { GetOfficeThemeInfo: () => string };
}

/**
 * Puts Excel's end of the boundary where office.js looks for it. Runs inside the page, before any script of it, where
 * nothing of our modules is known: it and `makeExternal` go over as text.
 */
function connect(
  make: typeof makeExternal,
  { sfondo, ...settings }: { readonly apiLevel: string; readonly locale: string; readonly sfondo?: number },
): void {
  const external = make(settings, {
    exchange: (body, flags) =>
      window.emulatedExchange?.(body, flags) ?? Promise.reject(new Error('no emulated Excel')),
    onEvent: (listener) => {
      window.emulatedEvent = listener;
    },
  }) as Desktop;
  if (sfondo !== undefined)
    external.GetContext().GetOfficeThemeInfo = () =>
      JSON.stringify({
        bodyBackgroundColor: sfondo,
        bodyForegroundColor: 0,
        controlBackgroundColor: sfondo,
        controlForegroundColor: 0,
      });
  Object.defineProperty(window, 'external', { value: external, configurable: true });
}
