/** `window.external` of Excel for Windows, as office.js calls it. */
import type { Answer, ExcelHost } from './host.js';

export interface DesktopSettings {
  readonly apiLevel: string;
  readonly locale: string;
}

/** What the page needs of the host; in Chromium both ends cross to Node. */
export interface Channel {
  exchange(bodyText: string, flags: number): Promise<Answer>;
  onEvent(listener: (eventType: number, targetId: string, messageText: string) => void): void;
}

/**
 * Makes the object to put in `window.external`. Written to stand alone: its text is also run inside Chromium
 * (`addInitScript`), where nothing of this file is known.
 */
export function makeExternal(settings: DesktopSettings, channel: Channel): object {
  const RICH_API = 93;
  const RICH_API_EVENT = 33;
  const EVENT_OF_OBJECT = 65_536;
  const NOT_EMULATED = 5000;

  interface SafeArray {
    toArray(): unknown[];
  }
  const safe = (array: readonly unknown[]): SafeArray => ({
    toArray: () => array.map((item) => (Array.isArray(item) ? safe(item) : item)),
  });

  let stored: { keys: unknown[]; values: unknown[] } = { keys: [], values: [] };
  let handler: ((id: number, data: SafeArray) => void) | undefined;
  channel.onEvent((eventType, targetId, messageText) => {
    handler?.(RICH_API_EVENT, safe([[EVENT_OF_OBJECT, eventType, targetId, messageText, 1, false]]));
  });

  const answers: Record<string, unknown> = {
    GetAppType: 1,
    GetSolutionRef: 'emulated-add-in',
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 1,
    GetAppUILocale: settings.locale,
    GetAppDataLocale: settings.locale,
    GetDocUrl: 'C:\\Albero\\albero.xlsx',
    GetAppCapabilities: 0,
    GetActivationMode: 2,
    GetControlIntegrationLevel: 1,
    GetSolutionToken: '',
    GetCorrelationId: '',
    GetInstanceId: 'emulated-1',
    GetTouchEnabled: false,
    GetCommerceAllowed: false,
    // Texts, not numbers: as a number 1.10 would be 1.1.
    GetSupportedMatrix: JSON.stringify({ ExcelApi: settings.apiLevel, DelayForCellEdit: '1.1' }),
    GetHostCustomMessage: '',
    GetHostFullVersion: '16.0.17328.20162',
    GetDialogRequirementMatrix: JSON.stringify({ DialogApi: '1.2' }),
    GetFeaturesForSolution: '',
    GetInitialDisplayMode: 2,
    GetOfficeThemeInfo: JSON.stringify({
      primaryFontColor: 0,
      primaryBackgroundColor: 0xffffff,
      secondaryFontColor: 0,
      secondaryBackgroundColor: 0xf0f0f0,
    }),
  };
  const context = {
    ...Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, () => value])),
    GetSettings: () => ({
      Read(keys: unknown[], values: unknown[]) {
        keys.push(...stored.keys);
        values.push(...stored.values);
      },
      Write(keys: readonly unknown[], values: readonly unknown[]) {
        stored = { keys: [...keys], values: [...values] };
      },
    }),
  };
  return {
    GetContext: () => context,
    Execute(id: number, params: readonly unknown[], callback: (answer: unknown) => void) {
      if (id !== RICH_API) {
        setTimeout(() => callback(NOT_EMULATED), 0);
        return;
      }
      const request = (Array.isArray(params[0]) ? params[0] : params) as readonly unknown[];
      void channel.exchange(String(request[4]), Number(request[6])).then((answer) => {
        const reply = answer.kind === 'text' ? safe([0, 200, [], answer.text]) : answer.code;
        setTimeout(() => callback(reply), 0);
      });
    },
    RegisterEvent(
      id: number,
      _target: unknown,
      listener: typeof handler,
      callback: (status: number) => void,
    ) {
      if (id === RICH_API_EVENT) handler = listener;
      setTimeout(() => callback(0), 0);
    },
    UnregisterEvent(id: number, _target: unknown, callback: (status: number) => void) {
      if (id === RICH_API_EVENT) handler = undefined;
      setTimeout(() => callback(0), 0);
    },
  };
}

/** The channel to a host that lives in the same process. */
export function directChannel(host: ExcelHost): Channel {
  return {
    exchange: (bodyText, flags) => host.exchange(bodyText, flags),
    onEvent(listener) {
      host.listener = (eventType, targetId, message) => {
        setTimeout(() => listener(eventType, targetId, JSON.stringify(message)), 0);
      };
    },
  };
}

/** Query string with which a page says that it runs in Excel for Windows. */
export const desktopHostInfo = (locale: string): string =>
  `_host_Info=Excel$Win32$16.01$${locale}$$$disableLogging$0`;
