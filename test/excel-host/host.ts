/**
 * The emulated Excel as office.js meets it: takes requests, answers them, counts them, and fails on demand.
 * What it does not implement it refuses and remembers; it never guesses.
 */
import { readRiferimento } from './a1.js';
import { typed } from './coercion.js';
import { announceChange, type Excel } from './excel.js';
import { declareClass } from './hostClass.js';
import { createInterpreter } from './interpreter.js';
import type { Libro } from './libro.js';
import { ACTION, PATH, type RequestBody } from './wire.js';
import { workbook } from './workbook.js';

/** Errors that the boundary of Excel reports by number, before or instead of an answer. */
export const FAULT = {
  editMode: 5004,
  sessionLost: 5012,
  busy: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
} as const;

/** The n-th request of the add-in (from 1) fails, not carried out or already carried out. */
export interface Fault {
  readonly request: number;
  readonly when: 'before' | 'after';
  readonly code: number;
}

export interface Counts {
  readonly requests: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Requests of the library's own that only let go of objects. */
  readonly cleanups: number;
}

export type Answer =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'error'; readonly code: number };

export interface HostOptions {
  /** Level of ExcelApi that the host declares; the manifest's floor when absent. */
  readonly apiLevel?: string;
  /** Bytes above which a request or an answer is refused, as Excel on the web does. */
  readonly payloadLimit?: number;
  /** Refuses to give the names of all sheets together with the sheets: it is not documented that Excel does. */
  readonly withoutNestedNames?: boolean;
}

/** Floor of the manifest. */
export const API_FLOOR = '1.9';

/** Flag of a request that waits until the user has left the cell. */
const DELAY_FOR_CELL_EDIT = 64;
const PAYLOAD_LIMIT = 5 * 1024 * 1024;
const NO_COUNTS: Counts = { requests: 0, requestBytes: 0, responseBytes: 0, cleanups: 0 };

export interface ExcelHost {
  readonly libro: Libro;
  readonly apiLevel: string;
  exchange(bodyText: string, flags: number): Promise<Answer>;
  /** Who takes the events of the host to the add-in; the boundary sets it. */
  listener: ((eventType: number, targetId: string, message: unknown) => void) | undefined;
  readonly counts: Counts;
  resetCounts(): void;
  faults: readonly Fault[];
  /** Whether an answer was lost: the library then holds objects that it does not know of. */
  readonly answerLost: boolean;
  /** Called before each request of the add-in is looked at, with its number: what a co-author does meanwhile. */
  beforeRequest: ((request: number) => void) | undefined;
  /** `Class.member` asked for and refused. */
  readonly notImplemented: ReadonlySet<string>;
  /** Objects that the library still holds. */
  readonly keptObjects: number;
  /** The user starts to edit a cell; requests fail or wait until the function given back is called. */
  startCellEdit(): () => void;
  /** A value typed by the user, or by a co-author elsewhere. */
  type(indirizzo: string, value: unknown, by?: 'user' | 'coAuthor'): void;
}

export function createHost(libro: Libro, options: HostOptions = {}): ExcelHost {
  const { apiLevel = API_FLOOR, payloadLimit = PAYLOAD_LIMIT, withoutNestedNames = false } = options;
  const excel: Excel = {
    libro,
    registered: new Set(),
    tellsTrigger: Number(apiLevel.split('.')[1]) >= 14,
    emit: (...event) => host.listener?.(...event),
  };
  const interpreter = createInterpreter(workbook.of(excel), (name) =>
    name === 'Microsoft.InternalService.AddinInternalService' ? internalService : undefined,
  );
  let counts = NO_COUNTS;
  let editing: Promise<void> | undefined;
  let answerLost = false;

  const carryOut = (body: RequestBody): string => JSON.stringify(interpreter.execute(body));

  async function serve(body: RequestBody, bytes: number, flags: number): Promise<Answer> {
    const number = counts.requests + 1;
    counts = { ...counts, requests: number, requestBytes: counts.requestBytes + bytes };
    host.beforeRequest?.(number);
    if (bytes > payloadLimit) return { kind: 'error', code: FAULT.requestTooLarge };
    const fault = host.faults.find(({ request }) => request === number);
    if (fault?.when === 'before') return { kind: 'error', code: fault.code };
    if (editing !== undefined) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return { kind: 'error', code: FAULT.editMode };
      await editing;
    }
    const text = withoutNestedNames && asksNestedNames(body) ? REFUSED : carryOut(body);
    const size = Buffer.byteLength(text);
    counts = { ...counts, responseBytes: counts.responseBytes + size };
    if (fault === undefined && size <= payloadLimit) return { kind: 'text', text };
    answerLost = true;
    return { kind: 'error', code: fault?.code ?? FAULT.responseTooLarge };
  }

  const host: ExcelHost = {
    libro,
    apiLevel,
    listener: undefined,
    faults: [],
    beforeRequest: undefined,
    notImplemented: interpreter.notImplemented,
    get keptObjects() {
      return interpreter.kept.size;
    },
    get answerLost() {
      return answerLost;
    },
    get counts() {
      return counts;
    },
    resetCounts() {
      counts = NO_COUNTS;
    },
    exchange(bodyText, flags) {
      const body = JSON.parse(bodyText) as RequestBody;
      if (isOwnOfLibrary(body)) return Promise.resolve({ kind: 'text', text: carryOut(body) });
      if (isCleanup(body)) {
        counts = { ...counts, cleanups: counts.cleanups + 1 };
        return Promise.resolve({ kind: 'text', text: carryOut(body) });
      }
      return serve(body, Buffer.byteLength(bodyText), flags);
    },
    startCellEdit() {
      let leave: () => void = () => undefined;
      editing = new Promise((resolve) => {
        leave = () => {
          editing = undefined;
          resolve();
        };
      });
      return leave;
    },
    type(indirizzo, value, by = 'user') {
      const found = readRiferimento(indirizzo);
      const foglio = libro.fogli.find(({ nome }) => nome === found?.foglio);
      if (found === undefined || foglio === undefined) throw new Error(`No such cell: ${indirizzo}`);
      const { riga, colonna } = found.area;
      foglio.writeCella(riga, colonna, typed(value, foglio.cella(riga, colonna).formato));
      announceChange({ excel, foglio, area: found.area }, by);
    },
  };
  return host;
}

const REFUSED = JSON.stringify({
  Results: [],
  Error: { Code: 'InvalidArgument', Message: 'names', HttpStatusCode: 400, ActionIndex: 0, Location: '' },
});

function asksNestedNames({ Actions }: RequestBody): boolean {
  return Actions.some(({ QueryInfo }) => QueryInfo?.Select?.some((path) => path.startsWith('names/items')));
}

/** office.js says by itself, once, that it is ready to take events. */
const internalService = declareClass<null>('AddinInternalService', {
  methods: { notifyActionHandlerReady: () => undefined },
}).of(null);

function isOwnOfLibrary({ ObjectPaths }: RequestBody): boolean {
  return Object.values(ObjectPaths).some(
    ({ ObjectPathType, Name }) =>
      ObjectPathType === PATH.newObject && Name.startsWith('Microsoft.InternalService.'),
  );
}

function isCleanup({ Actions }: RequestBody): boolean {
  const released = Actions.filter(({ Name }) => Name === '_RemoveReference');
  return (
    released.length > 0 &&
    Actions.every((action) => action.ActionType === ACTION.instantiate || action.Name === '_RemoveReference')
  );
}
