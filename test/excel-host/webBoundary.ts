/** The page around the pane in Excel on the web, as office.js talks to it: texts by postMessage, both ways. */
import type { Channel, DesktopSettings } from './desktopBoundary.js';

const CONVERSATION = 'emulated-conversation';
const ADD_IN = 'emulated-add-in';

const RICH_API = 93;
const SAVE_SETTINGS = 76;
const NOT_EMULATED = 5000;
const EVENT_OF_OBJECT = 65_536;

/** What a message asks for. */
const INVOKE = 0;
const REGISTER = 1;

/** Query string and fragment with which a page says that it runs in Excel on the web, inside a page of `origin`. */
export const webHostInfo = (locale: string, origin: string): string =>
  `_host_Info=Excel$Web$16.01$${locale}$$$$0#&_xdm_Info=${CONVERSATION}|${ADD_IN}|${origin}`;

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
}

/** Takes the texts that the pane sends; `reply` carries texts back to it. */
export function createWebBoundary(
  settings: DesktopSettings,
  origin: string,
  channel: Channel,
  reply: (text: string) => void,
): (text: string) => void {
  let registered: Message | undefined;

  function answer(to: Message, data: unknown, responseType = 0): void {
    reply(
      JSON.stringify({
        _messageType: 1,
        _actionName: to._actionName,
        _conversationId: CONVERSATION,
        _correlationId: to._correlationId,
        _origin: origin,
        _serializerVersion: 1,
        _errorCode: 0,
        _responseType: responseType,
        _data: data,
      }),
    );
  }

  channel.onEvent((eventType, targetId, messageText) => {
    const event = [EVENT_OF_OBJECT, eventType, targetId, messageText, 1, false];
    if (registered !== undefined) answer(registered, { ArrayData: [event] }, 1);
  });

  async function invoke(message: Message): Promise<void> {
    if (message._actionName === 'ContextActivationManager_getAppContextAsync')
      return answer(message, appContext(settings));
    if (message._actionName !== 'executeMethod') return answer(message, null);
    const { DdaMethod, ArrayData = [] } = message._data as MethodCall;
    if (DdaMethod.DispatchId === SAVE_SETTINGS) return answer(message, { Version: 1, Error: 0 });
    if (DdaMethod.DispatchId !== RICH_API) return answer(message, { Version: 1, Error: NOT_EMULATED });
    const done = await channel.exchange(String(ArrayData[4]), Number(ArrayData[6]));
    const data = done.kind === 'text' ? { Error: 0, Data: [200, [], done.text] } : { Error: done.code };
    answer(message, { Version: 1, ...data });
  }

  return (text) => {
    const message = JSON.parse(text) as Message;
    if (message._messageType !== 0 || message._conversationId !== CONVERSATION) return;
    if (message._actionType === INVOKE) {
      void invoke(message);
      return;
    }
    if (message._actionName === 'richApiMessage')
      registered = message._actionType === REGISTER ? message : undefined;
    answer(message, { Version: 1, Error: 0 });
  };
}

function appContext({ apiLevel, locale }: DesktopSettings): Readonly<Record<string, unknown>> {
  return {
    _id: ADD_IN,
    _appName: 16,
    _appVersion: 16,
    _appMinorVersion: 1,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: 'https://localhost/albero.xlsx',
    _clientMode: 0,
    _settings: [],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: '',
    _appInstanceId: 'emulated-1',
    _requirementMatrix: JSON.stringify({ ExcelApi: apiLevel, DelayForCellEdit: '1.1' }),
    _hostFullVersion: '16.0.17328.20162',
    _initialDisplayMode: 2,
  };
}
