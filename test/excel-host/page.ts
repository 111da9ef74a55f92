/** A page in jsdom with the real, unmodified office.js over an emulated Excel. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { JSDOM, ResourceLoader, VirtualConsole } from 'jsdom';
import { desktopHostInfo, directChannel, makeExternal } from './desktopBoundary.js';
import type { ExcelHost } from './host.js';

const DIST = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const BASE = 'https://localhost/office/';
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

/** Opens the page and waits until Office is ready. */
export async function openExcelPage(host: ExcelHost): Promise<ExcelPage> {
  const pageErrors: string[] = [];
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error: Error) => pageErrors.push(error.message));
  const dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    url: `https://localhost/taskpane.html?${desktopHostInfo(LOCALE)}`,
    runScripts: 'dangerously',
    resources: new OfficeFiles(),
    pretendToBeVisual: true,
    virtualConsole,
    beforeParse(window) {
      const external = makeExternal({ apiLevel: host.apiLevel, locale: LOCALE }, directChannel(host));
      Object.defineProperty(window, 'external', { value: external, configurable: true });
    },
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
