/** Excel.RangeFormat and what hangs from it: the look of a whole range. */
import { uniform, writeCellProperties } from './cellProperties.js';
import { assertFormattable, type Blocco } from './excel.js';
import { declareClass, type HostClass } from './hostClass.js';
import { invalidArgument } from './wire.js';

/** A scalar that stands for the same property of every cell of the range. */
function ofCells(path: string) {
  return {
    get: (blocco: Blocco) => uniform(blocco, path),
    set: (blocco: Blocco, value: unknown) => {
      const nested = path
        .split('/')
        .reverse()
        .reduce<unknown>((inner, name) => ({ [name]: inner }), value);
      const row = new Array<unknown>(blocco.area.colonne).fill(nested);
      writeCellProperties(
        blocco,
        Array.from({ length: blocco.area.righe }, () => row),
      );
    },
  };
}

const readOnly = (path: string) => ({ get: (blocco: Blocco) => uniform(blocco, path) });

/** Points of a column so many characters wide, in the default font of Excel (7 pixels a digit, 5 of padding). */
const CHARACTER_POINTS = 5.25;
const PADDING_POINTS = 3.75;
const STANDARD_WIDTH = 8.43;

const rangeFill = declareClass<Blocco>('RangeFill', {
  scalars: { color: ofCells('format/fill/color'), pattern: readOnly('format/fill/pattern') },
  methods: {
    clear: (blocco) => {
      const { foglio, area } = blocco;
      assertFormattable(blocco);
      for (let i = 0; i < area.righe; i++)
        for (let j = 0; j < area.colonne; j++) {
          const [riga, colonna] = [area.riga + i, area.colonna + j];
          foglio.writeCella(riga, colonna, {
            stile: { ...foglio.cella(riga, colonna).stile, sfondo: undefined },
          });
        }
    },
  },
});

const rangeFont = declareClass<Blocco>('RangeFont', {
  scalars: {
    bold: ofCells('format/font/bold'),
    italic: ofCells('format/font/italic'),
    color: ofCells('format/font/color'),
    size: ofCells('format/font/size'),
  },
});

const formatProtection = declareClass<Blocco>('FormatProtection', {
  scalars: { locked: readOnly('format/protection/locked') },
});

export const rangeFormat: HostClass<Blocco> = declareClass<Blocco>('RangeFormat', {
  scalars: {
    horizontalAlignment: ofCells('format/horizontalAlignment'),
    verticalAlignment: ofCells('format/verticalAlignment'),
    wrapText: ofCells('format/wrapText'),
    columnWidth: {
      get: ({ foglio, area }) => {
        const widths = new Set<number>();
        for (let j = 0; j < area.colonne; j++)
          widths.add(foglio.larghezze.get(area.colonna + j) ?? STANDARD_WIDTH);
        const [first] = widths;
        return widths.size === 1 && first !== undefined ? first * CHARACTER_POINTS + PADDING_POINTS : null;
      },
      set: (blocco, value) => {
        const { foglio, area } = blocco;
        assertFormattable(blocco);
        if (typeof value !== 'number' || value < 0) throw invalidArgument('a width in points expected');
        const larghezze = new Map(foglio.larghezze);
        for (let j = 0; j < area.colonne; j++)
          larghezze.set(area.colonna + j, (value - PADDING_POINTS) / CHARACTER_POINTS);
        foglio.larghezze = larghezze;
      },
    },
  },
  navigations: {
    fill: (blocco) => rangeFill.of(blocco),
    font: (blocco) => rangeFont.of(blocco),
    protection: (blocco) => formatProtection.of(blocco),
  },
});

/** Classes declared here, for the check against the library. */
export const FORMAT_CLASSES = [rangeFormat, rangeFill, rangeFont, formatProtection] as const;
