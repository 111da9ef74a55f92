/** Excel.ConditionalFormat and its relatives; only rules with a formula can be made and changed. */
import { intersection } from './a1.js';
import { assertFormattable, type Blocco } from './excel.js';
import { declareClass, type HostClass } from './hostClass.js';
import type { RegolaCondizionale, Rettangolo } from './libro.js';
import { range, rangeAreas } from './range.js';
import { HostError, invalidArgument, itemNotFound } from './wire.js';

/** Cells whose rules are meant. */
interface SuCelle extends Pick<Blocco, 'excel' | 'foglio'> {
  readonly areas: readonly Rettangolo[];
}

/** A rule, found again by its id at each use: the list may have changed. */
interface Regola extends SuCelle {
  readonly id: string;
}

let added = 0;

function ruleOf({ foglio, id }: Regola): RegolaCondizionale {
  const rule = foglio.regole.find((other) => other.id === id);
  if (rule === undefined) throw itemNotFound(`conditional format ${id}`);
  return rule;
}

function changeRule(regola: Regola, change: Partial<RegolaCondizionale>): void {
  assertFormattable(regola);
  const before = ruleOf(regola);
  regola.foglio.regole = regola.foglio.regole.map((other) =>
    other === before ? { ...before, ...change } : other,
  );
}

const rulesOn = ({ foglio, areas }: SuCelle): readonly RegolaCondizionale[] =>
  foglio.regole.filter(({ aree }) =>
    aree.some((other) => areas.some((area) => intersection(other, area) !== undefined)),
  );

const colourOf = (colour: string | undefined): string => (colour === undefined ? '' : `#${colour}`);

function readColour(value: unknown): string {
  const digits = typeof value === 'string' ? /^#([0-9a-f]{6})$/i.exec(value)?.[1] : undefined;
  if (digits === undefined) throw invalidArgument('a colour as #RRGGBB expected');
  return digits.toUpperCase();
}

const rangeFill = declareClass<Regola>('ConditionalRangeFill', {
  scalars: {
    color: {
      get: (regola) => colourOf(ruleOf(regola).sfondo),
      set: (regola, value) => {
        changeRule(regola, { sfondo: readColour(value) });
      },
    },
  },
});

const rangeFont = declareClass<Regola>('ConditionalRangeFont', {
  scalars: {
    color: {
      get: (regola) => colourOf(ruleOf(regola).colore),
      set: (regola, value) => {
        changeRule(regola, { colore: readColour(value) });
      },
    },
    bold: {
      get: (regola) => ruleOf(regola).grassetto,
      set: (regola, value) => {
        if (typeof value !== 'boolean') throw invalidArgument('true or false expected');
        changeRule(regola, { grassetto: value });
      },
    },
  },
});

const rangeFormat = declareClass<Regola>('ConditionalRangeFormat', {
  navigations: { fill: (regola) => rangeFill.of(regola), font: (regola) => rangeFont.of(regola) },
});

const rule = declareClass<Regola>('ConditionalFormatRule', {
  scalars: {
    formula: {
      get: (regola) => ruleOf(regola).formula ?? '',
      set: (regola, value) => {
        if (typeof value !== 'string' || !value.startsWith('=')) throw invalidArgument('a formula expected');
        changeRule(regola, { formula: value });
      },
    },
  },
});

const custom = declareClass<Regola>('CustomConditionalFormat', {
  navigations: { rule: (regola) => rule.of(regola), format: (regola) => rangeFormat.of(regola) },
});

const conditionalFormat: HostClass<Regola> = declareClass<Regola>('ConditionalFormat', {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: { get: ({ id }) => id },
    type: { get: (regola) => ruleOf(regola).tipo },
    priority: {
      get: (regola) => regola.foglio.regole.indexOf(ruleOf(regola)),
      set: (regola, value) => {
        assertFormattable(regola);
        if (typeof value !== 'number' || value < 0) throw invalidArgument('a priority from 0 expected');
        const moved = ruleOf(regola);
        const others = regola.foglio.regole.filter((other) => other !== moved);
        regola.foglio.regole = [...others.slice(0, value), moved, ...others.slice(value)];
      },
    },
    stopIfTrue: {
      get: (regola) => ruleOf(regola).fermaSeVera,
      set: (regola, value) => {
        if (typeof value !== 'boolean') throw invalidArgument('true or false expected');
        changeRule(regola, { fermaSeVera: value });
      },
    },
  },
  navigations: {
    custom: (regola) => {
      if (ruleOf(regola).tipo !== 'Custom')
        throw new HostError('InvalidOperation', 'The conditional format is of another type.');
      return custom.of(regola);
    },
    customOrNullObject: (regola) => (ruleOf(regola).tipo === 'Custom' ? custom.of(regola) : null),
  },
  methods: {
    delete: (regola) => {
      assertFormattable(regola);
      const gone = ruleOf(regola);
      regola.foglio.regole = regola.foglio.regole.filter((other) => other !== gone);
    },
    getRanges: (regola) => rangeAreas.of({ ...regola, areas: ruleOf(regola).aree }),
    getRangeOrNullObject: (regola) => {
      const [area, ...more] = ruleOf(regola).aree;
      return area === undefined || more.length > 0 ? null : range.of({ ...regola, area });
    },
  },
});

export const conditionalFormats: HostClass<SuCelle> = declareClass<SuCelle>('ConditionalFormatCollection', {
  items: (blocco) => rulesOn(blocco).map(({ id }) => conditionalFormat.of({ ...blocco, id })),
  methods: {
    getCount: (blocco) => rulesOn(blocco).length,
    getItem: (blocco, args) => {
      const id = args.text(0);
      ruleOf({ ...blocco, id });
      return conditionalFormat.of({ ...blocco, id });
    },
    add: (blocco, args) => {
      if (args.text(0) !== 'Custom')
        throw new HostError('NotImplemented', 'The emulated host adds only rules with a formula.', 501);
      assertFormattable(blocco);
      const { foglio, areas } = blocco;
      const id = `{regola-${++added}}`;
      const made: RegolaCondizionale = {
        id,
        tipo: 'Custom',
        aree: areas,
        formula: undefined,
        colore: undefined,
        sfondo: undefined,
        grassetto: false,
        fermaSeVera: false,
      };
      // A new rule wins over those that were there.
      foglio.regole = [made, ...foglio.regole];
      return conditionalFormat.of({ ...blocco, id });
    },
  },
});

/** Classes declared here, for the check against the library. */
export const CONDITIONAL_FORMAT_CLASSES = [
  conditionalFormats,
  conditionalFormat,
  custom,
  rule,
  rangeFormat,
  rangeFont,
  rangeFill,
] as const;
