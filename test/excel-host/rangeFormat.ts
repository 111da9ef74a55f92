/** Excel.RangeFormat and what hangs from it: the look of a whole range. */
import { uniform, writeProperty } from './cellProperties.js';
import { assertFormattable, type Blocco } from './excel.js';
import { declareClass, type HostClass } from './hostClass.js';
import { rangeBorders } from './rangeBorders.js';
import { columnWidths, setColumnWidth } from './sizes.js';

/** A scalar that stands for the same property of every cell of the range. */
function ofCells(path: string) {
  return {
    get: (blocco: Blocco) => uniform(blocco, path),
    set: (blocco: Blocco, value: unknown) => {
      writeProperty(blocco, path, value);
    },
  };
}

const readOnly = (path: string) => ({ get: (blocco: Blocco) => uniform(blocco, path) });

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

const oneOrNull = (widths: readonly number[]): number | null =>
  new Set(widths).size === 1 ? (widths[0] ?? null) : null;

export const rangeFormat: HostClass<Blocco> = declareClass<Blocco>('RangeFormat', {
  scalars: {
    horizontalAlignment: ofCells('format/horizontalAlignment'),
    verticalAlignment: ofCells('format/verticalAlignment'),
    wrapText: ofCells('format/wrapText'),
    columnWidth: {
      get: (blocco) => oneOrNull(columnWidths(blocco)),
      set: setColumnWidth,
    },
  },
  methods: {
    autofitRows: (blocco) => {
      const { foglio, area } = blocco;
      assertFormattable(blocco);
      foglio.altezze = new Map(
        [...foglio.altezze].filter(([riga]) => riga < area.riga || riga >= area.riga + area.righe),
      );
    },
  },
  navigations: {
    borders: (blocco) => rangeBorders.of(blocco),
    fill: (blocco) => rangeFill.of(blocco),
    font: (blocco) => rangeFont.of(blocco),
    protection: (blocco) => formatProtection.of(blocco),
  },
});

/** Classes declared here, for the check against the library. */
export const FORMAT_CLASSES = [rangeFormat, rangeFill, rangeFont, formatProtection] as const;
