import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { startSite, type Site } from './site.js';

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/** Chromium of this machine, wherever it is; without one the tests fail. */
export function launch(): Promise<Browser> {
  const executablePath = PLACES.find((place) => place !== undefined && existsSync(place));
  return executablePath === undefined
    ? chromium.launch({ channel: 'chrome', args: FLAGS })
    : chromium.launch({ executablePath, args: FLAGS });
}

/** What a page did that it must not do. */
export interface Sorveglianza {
  /** Addresses outside our own server that were asked for. */
  readonly fuori: string[];
  /** Errors and warnings that the page reported. */
  readonly errori: string[];
}

/**
 * The grid library sets one inline handler (`onselectstart` of its corner) that the policy stops, as it should:
 * the corner works without.
 */
const ATTESI = [/Executing inline event handler violates/];

export function watch(page: Page, site: Site, consentiti: readonly string[] = []): Sorveglianza {
  const found: Sorveglianza = { fuori: [], errori: [] };
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const own = origin === site.origin || protocol === 'data:' || protocol === 'blob:';
    if (!own && !consentiti.includes(origin)) found.fuori.push(request.url());
  });
  page.on('pageerror', (error) => found.errori.push(error.message));
  page.on('console', (message) => {
    const text = message.text();
    if (['error', 'warning'].includes(message.type()) && !ATTESI.some((known) => known.test(text)))
      found.errori.push(text);
  });
  return found;
}

export interface Prova {
  readonly browser: Browser;
  readonly site: Site;
}

/** Browser and server of a test file, closed at its end. */
export function useBrowser(): Prova {
  let browser: Browser | undefined;
  let site: Site | undefined;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(), startSite()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    get browser() {
      if (browser === undefined) throw new Error('the browser is not open yet');
      return browser;
    },
    get site() {
      if (site === undefined) throw new Error('the server is not up yet');
      return site;
    },
  };
}

/** The four themes of Office, as a browser is told of them. */
export const TEMI = {
  chiaro: { colorScheme: 'light', forcedColors: 'none' },
  scuro: { colorScheme: 'dark', forcedColors: 'none' },
  'contrasto chiaro': { colorScheme: 'light', forcedColors: 'active' },
  'contrasto scuro': { colorScheme: 'dark', forcedColors: 'active' },
} as const satisfies Record<string, Parameters<Page['emulateMedia']>[0]>;

export type NomeTema = keyof typeof TEMI;

/** A page of its own, with nothing left from another. */
export function newContext(
  { browser }: Prova,
  {
    tema = 'chiaro',
    larghezza = 1280,
    altezza = 800,
  }: { tema?: NomeTema; larghezza?: number; altezza?: number } = {},
): Promise<BrowserContext> {
  return browser.newContext({
    ...TEMI[tema],
    locale: 'it-IT',
    reducedMotion: 'reduce',
    viewport: { width: larghezza, height: altezza },
  });
}
