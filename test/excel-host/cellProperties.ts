/** Look of cells between the workbook's words and those of Excel: single cells and whole ranges. */
import { COLORE_BORDO } from '../../src/layout/index.js';
import { assertFormattable, type Blocco } from './excel.js';
import type { CellaLibro, StileCella } from './libro.js';
import { HostError, invalidArgument } from './wire.js';

const ORIZZONTALE = { General: undefined, Left: 'sinistra', Center: 'centro', Right: 'destra' } as const;
const VERTICALE = { Bottom: undefined, Top: 'alto', Center: 'centro' } as const;

const BORDERS = ['top', 'bottom', 'left', 'right'] as const;
const THIN = { style: 'Continuous', color: `#${COLORE_BORDO}`, weight: 'Thin' } as const;
const NO_BORDER = { style: 'None', color: '#000000', weight: 'Thin' } as const;
const NO_FILL = '#FFFFFF';
const DEFAULT_FONT = { color: '#000000', size: 11 };

/** A property of a cell as `getCellProperties` names it. */
interface CellProperty {
  readonly get: (cella: CellaLibro) => unknown;
  readonly set?: (value: unknown) => Partial<StileCella>;
}

const hex = (colour: string): string => `#${colour.toUpperCase()}`;

function colour(value: unknown): string {
  const digits = typeof value === 'string' ? /^#([0-9a-f]{6})$/i.exec(value)?.[1] : undefined;
  if (digits === undefined) throw invalidArgument('a colour as #RRGGBB expected');
  return digits.toUpperCase();
}

function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument('true or false expected');
  return value;
}

function keyOf<V>(table: Readonly<Record<string, V>>, value: V): string {
  return Object.keys(table).find((key) => table[key] === value) ?? 'General';
}

function fromTable<V>(table: Readonly<Record<string, V>>, value: unknown): V | undefined {
  if (typeof value !== 'string' || !Object.hasOwn(table, value))
    throw new HostError(
      'NotImplemented',
      `The emulated host does not know the alignment ${String(value)}.`,
      501,
    );
  return table[value];
}

/** A thin black line is the only border that is kept; an other one is refused. */
function border(value: unknown): Partial<StileCella> {
  const { style } = (value ?? {}) as { readonly style?: unknown };
  if (style !== 'Continuous' && style !== 'None')
    throw new HostError('NotImplemented', 'The emulated host knows only borders Continuous and None.', 501);
  return { bordo: style === 'Continuous' };
}

/** What is offered of the look of a cell, by path. */
const CELL_PROPERTIES: Readonly<Record<string, CellProperty>> = {
  'format/fill/color': {
    get: ({ stile }) => (stile.sfondo === undefined ? NO_FILL : hex(stile.sfondo)),
    set: (value) => ({ sfondo: colour(value) }),
  },
  'format/fill/pattern': { get: ({ stile }) => (stile.sfondo === undefined ? 'None' : 'Solid') },
  'format/font/bold': {
    get: ({ stile }) => stile.grassetto,
    set: (value) => ({ grassetto: flag(value) }),
  },
  'format/font/italic': {
    get: ({ stile }) => stile.corsivo,
    set: (value) => ({ corsivo: flag(value) }),
  },
  'format/font/color': {
    get: ({ stile }) => (stile.colore === undefined ? DEFAULT_FONT.color : hex(stile.colore)),
    set: (value) => ({ colore: `#${colour(value)}` === DEFAULT_FONT.color ? undefined : colour(value) }),
  },
  'format/font/size': {
    get: ({ stile }) => stile.dimensione ?? DEFAULT_FONT.size,
    set: (value) => {
      if (typeof value !== 'number') throw invalidArgument('a number of points expected');
      return { dimensione: value === DEFAULT_FONT.size ? undefined : value };
    },
  },
  'format/horizontalAlignment': {
    get: ({ stile }) => keyOf(ORIZZONTALE, stile.orizzontale),
    set: (value) => ({ orizzontale: fromTable(ORIZZONTALE, value) }),
  },
  'format/verticalAlignment': {
    get: ({ stile }) => keyOf(VERTICALE, stile.verticale),
    set: (value) => ({ verticale: fromTable(VERTICALE, value) }),
  },
  'format/wrapText': { get: ({ stile }) => stile.aCapo, set: (value) => ({ aCapo: flag(value) }) },
  'format/protection': { get: ({ bloccata }) => ({ locked: bloccata }) },
  ...Object.fromEntries(
    BORDERS.map((side): [string, CellProperty] => [
      `format/borders/${side}`,
      { get: ({ stile }) => (stile.bordo ? THIN : NO_BORDER), set: border },
    ]),
  ),
};

/** The leaves of a nested object that hold something, by path. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  const isBorder = /^format\/borders\/./.test(path);
  if (typeof value !== 'object' || value === null || isBorder) return [[path, value]];
  return Object.entries(value).flatMap(([name, inner]) =>
    leaves(inner, path === '' ? name : `${path}/${name}`),
  );
}

function propertyAt(path: string): CellProperty {
  const property = Object.hasOwn(CELL_PROPERTIES, path) ? CELL_PROPERTIES[path] : undefined;
  if (property === undefined)
    throw new HostError('NotImplemented', `The emulated host does not know the cell property ${path}.`, 501);
  return property;
}

/** `getCellProperties`: per cell an object nested as the options were; a part of borders is given for each side. */
export function readCellProperties({ foglio, area }: Blocco, options: unknown): unknown[][] {
  const { format: { borders, ...rest } = { borders: undefined }, ...others } = options as {
    readonly format?: { readonly borders?: unknown };
  };
  const sides = borders === undefined ? [] : BORDERS.map((side) => `format/borders/${side}`);
  const wanted = leaves({ ...others, format: rest }).flatMap(([path, on]) => (on === true ? [path] : []));
  const paths = [...wanted, ...sides];
  return Array.from({ length: area.righe }, (_, i) =>
    Array.from({ length: area.colonne }, (__, j) => {
      const cella = foglio.cella(area.riga + i, area.colonna + j);
      const out: Record<string, unknown> = {};
      for (const path of paths) put(out, path.split('/'), propertyAt(path).get(cella));
      return out;
    }),
  );
}

function put(out: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [head = '', ...rest] = path;
  if (rest.length === 0) out[head] = value;
  else put((out[head] ??= {}) as Record<string, unknown>, rest, value);
}

/** `setCellProperties`: per cell what changes. */
export function writeCellProperties(blocco: Blocco, data: unknown): void {
  const { foglio, area } = blocco;
  assertFormattable(blocco);
  const rows: unknown[] = Array.isArray(data) ? data : [];
  if (rows.length !== area.righe || rows.some((row) => !Array.isArray(row) || row.length !== area.colonne))
    throw invalidArgument('cell properties of another size than the range');
  rows.forEach((row, i) => {
    (row as unknown[]).forEach((cell, j) => {
      for (const [path, value] of leaves(cell ?? {}))
        if (path !== '') writeProperty(blocco, i, j, path, value);
    });
  });

  function writeProperty(target: Blocco, i: number, j: number, path: string, value: unknown): void {
    const { set } = propertyAt(path);
    if (set === undefined)
      throw new HostError('NotImplemented', `The emulated host does not write ${path}.`, 501);
    const [riga, colonna] = [target.area.riga + i, target.area.colonna + j];
    foglio.writeCella(riga, colonna, { stile: { ...foglio.cella(riga, colonna).stile, ...set(value) } });
  }
}

const isLocked = ({ bloccata }: CellaLibro): boolean => bloccata;

/** Value of a property over a whole range: `null` where cells differ, as Excel answers. */
export function uniform({ foglio, area }: Blocco, path: string): unknown {
  const get = path === 'format/protection/locked' ? isLocked : propertyAt(path).get;
  const first = get(foglio.cella(area.riga, area.colonna));
  for (let i = 0; i < area.righe; i++)
    for (let j = 0; j < area.colonne; j++)
      if (get(foglio.cella(area.riga + i, area.colonna + j)) !== first) return null;
  return first;
}
