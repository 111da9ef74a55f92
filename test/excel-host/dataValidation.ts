/** Excel.DataValidation of a range that has none yet: its rule and its warning. */
import type { Blocco } from './excel.js';
import { declareClass, type HostClass } from './hostClass.js';
import type { ConvalidaLibro } from './libro.js';
import { invalidArgument } from './wire.js';

/** The kinds of rule that the library has; of one rule exactly one is given. */
const GENERI = ['custom', 'date', 'decimal', 'list', 'textLength', 'time', 'wholeNumber'];

/** Characters of a list of words that Excel keeps. */
const ELENCO_MASSIMO = 255;

function isSame(a: Blocco['area'], b: Blocco['area']): boolean {
  return a.riga === b.riga && a.colonna === b.colonna && a.righe === b.righe && a.colonne === b.colonne;
}

function findOf({ foglio, area }: Blocco): ConvalidaLibro | undefined {
  return foglio.convalide.find((una) => isSame(una.area, area));
}

function put(blocco: Blocco, change: Partial<ConvalidaLibro>): void {
  const { foglio, area } = blocco;
  const before = findOf(blocco) ?? { area, regola: undefined, avviso: undefined };
  foglio.convalide = [...foglio.convalide.filter((una) => !isSame(una.area, area)), { ...before, ...change }];
}

function checkRule(value: unknown): void {
  const kinds = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const [first, ...others] = kinds.filter(([, rule]) => rule !== undefined);
  if (first === undefined || others.length > 0 || !GENERI.includes(first[0]))
    throw invalidArgument('one rule expected');
  const { source } = first[1] as { readonly source?: unknown };
  if (typeof source === 'string' && source.length > ELENCO_MASSIMO)
    throw invalidArgument('a list of at most 255 characters expected');
}

export const dataValidation: HostClass<Blocco> = declareClass<Blocco>('DataValidation', {
  scalars: {
    rule: {
      get: (blocco) => findOf(blocco)?.regola ?? {},
      set: (blocco, value) => {
        checkRule(value);
        put(blocco, { regola: value });
      },
    },
    errorAlert: {
      get: (blocco) => findOf(blocco)?.avviso ?? {},
      set: (blocco, value) => {
        put(blocco, { avviso: value });
      },
    },
  },
});

/** Classes declared here, for the check against the library. */
export const VALIDATION_CLASSES = [dataValidation] as const;
