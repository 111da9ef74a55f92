/** A page in jsdom with the real, unmodified office.js over an emulated Excel. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { JSDOM, ResourceLoader, VirtualConsole, type DOMWindow } from 'jsdom';
import { desktopHostInfo, directChannel, makeExternal } from './desktopBoundary.js';
import type { ExcelHost } from './host.js';
import { createWebBoundary, webHostInfo } from './webBoundary.js';

const DIST = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const ORIGIN = 'https://localhost';
const BASE = `${ORIGIN}/office/`;
const LOCALE = 'it-IT';

/** Serves the library's own files from the package, byte by byte, and nothing else. */
class OfficeFiles extends ResourceLoader {
  override fetch(url: string) {
    if (!url.startsWith(BASE)) return null;
    const file = readFileSync(join(DIST, new URL(url).pathname.slice('/office/'.length).toLowerCase()));
    return Promise.resolve(file) as ReturnType<ResourceLoader['fetch']>;
  }
}

/** The globals that office.js defines. */
export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

export interface ExcelPage extends OfficeGlobals {
  readonly host: ExcelHost;
  /** Errors that the page reported outside any promise. */
  readonly pageErrors: readonly string[];
  close(): void;
}

/** What the types of office.js do not tell. */
interface Internals {
  readonly OfficeExtension: {
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
    readonly Utility: { _synchronousCleanup: boolean };
  };
}

/** Which Excel the page runs in. */
export type Platform = 'desktop' | 'web';

/** How a page is put into an Excel: what its address says, and what stands in its window. */
interface Surroundings {
  readonly query: string;
  readonly prepare: (window: DOMWindow) => void;
}

const SURROUNDINGS: Readonly<Record<Platform, (host: ExcelHost) => Surroundings>> = {
  desktop: (host) => ({
    query: desktopHostInfo(LOCALE),
    prepare: (window) => {
      const external = makeExternal({ apiLevel: host.apiLevel, locale: LOCALE }, directChannel(host));
      Object.defineProperty(window, 'external', { value: external, configurable: true });
    },
  }),
  web: (host) => ({
    query: webHostInfo(LOCALE, ORIGIN),
    prepare: (window) => {
      const reply = (data: string): void => {
        const message = new window.MessageEvent('message', { data, origin: ORIGIN });
        setTimeout(() => window.dispatchEvent(message), 0);
      };
      const settings = { apiLevel: host.apiLevel, locale: LOCALE };
      const take = createWebBoundary(settings, ORIGIN, directChannel(host), reply);
      // jsdom has no window around this one: what the pane would send to it is taken here.
      Object.defineProperty(window, 'parent', { value: { postMessage: take }, configurable: true });
      // Nor has its document a domain, by which the library knows whom to trust.
      Object.defineProperty(window.document, 'domain', { value: new URL(ORIGIN).hostname });
    },
  }),
};

/** Opens the page and waits until Office is ready. */
export async function openExcelPage(host: ExcelHost, platform: Platform = 'desktop'): Promise<ExcelPage> {
  const { query, prepare } = SURROUNDINGS[platform](host);
  const pageErrors: string[] = [];
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error: Error) => pageErrors.push(error.message));
  const dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    url: `${ORIGIN}/taskpane.html?${query}`,
    runScripts: 'dangerously',
    resources: new OfficeFiles(),
    pretendToBeVisual: true,
    virtualConsole,
    beforeParse: prepare,
  });
  const { document } = dom.window;
  const script = document.createElement('script');
  script.src = `${BASE}office.js`;
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error('office.js did not load'));
    document.head.append(script);
  });
  const globals = dom.window as unknown as OfficeGlobals & Internals;
  await globals.Office.onReady();
  // The library's own last line means to switch this on and misses: a call above the declared level then throws.
  globals.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  // Otherwise the library lets go of its objects at some later moment, and requests cannot be numbered.
  globals.OfficeExtension.Utility._synchronousCleanup = true;
  return {
    host,
    pageErrors,
    Excel: globals.Excel,
    Office: globals.Office,
    OfficeExtension: globals.OfficeExtension,
    close: () => {
      dom.window.close();
    },
  };
}
