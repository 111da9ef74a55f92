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

/** The words of Excel by ours. */
function inverse<V>(table: Readonly<Record<string, V>>): ReadonlyMap<V, string> {
  return new Map(Object.entries(table).map(([key, value]) => [value, key]));
}

const HORIZONTAL = inverse<StileCella['orizzontale']>(ORIZZONTALE);
const VERTICAL = inverse<StileCella['verticale']>(VERTICALE);

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
const CELL_PROPERTIES: ReadonlyMap<string, CellProperty> = new Map<string, CellProperty>(
  Object.entries({
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
      get: ({ stile }) => HORIZONTAL.get(stile.orizzontale) ?? 'General',
      set: (value) => ({ orizzontale: fromTable(ORIZZONTALE, value) }),
    },
    'format/verticalAlignment': {
      get: ({ stile }) => VERTICAL.get(stile.verticale) ?? 'Bottom',
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
  }),
);

/** The leaves of a nested object that hold something, by path. */
function leaves(value: unknown, path = '', found: [string, unknown][] = []): [string, unknown][] {
  const isInner = typeof value === 'object' && value !== null && !path.startsWith('format/borders/');
  if (isInner)
    for (const [name, inner] of Object.entries(value))
      leaves(inner, path === '' ? name : `${path}/${name}`, found);
  else found.push([path, value]);
  return found;
}

function propertyAt(path: string): CellProperty {
  const property = CELL_PROPERTIES.get(path);
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
  const reader = readerOf(
    [...wanted, ...sides].map((path) => ({ path: path.split('/'), ...propertyAt(path) })),
  );
  return Array.from({ length: area.righe }, (_, i) =>
    Array.from({ length: area.colonne }, (__, j) => reader(foglio.cella(area.riga + i, area.colonna + j))),
  );
}

type Reader = CellProperty['get'];

/** What reads properties of a cell into an object nested by their paths: worked out once for all cells. */
function readerOf(properties: readonly { readonly path: readonly string[]; readonly get: Reader }[]): Reader {
  const heads = new Set(properties.map(({ path: [head = ''] }) => head));
  const readers = [...heads].map((head): readonly [string, Reader] => {
    const inside = properties.filter(({ path }) => path[0] === head);
    const leaf = inside.find(({ path }) => path.length === 1);
    return [head, leaf?.get ?? readerOf(inside.map(({ path, get }) => ({ path: path.slice(1), get })))];
  });
  return (cella) => {
    const out: Record<string, unknown> = {};
    for (const [head, read] of readers) out[head] = read(cella);
    return out;
  };
}

/** `setCellProperties`: per cell what changes. */
export function writeCellProperties(blocco: Blocco, data: unknown): void {
  const { area } = blocco;
  assertFormattable(blocco);
  const rows: unknown[] = Array.isArray(data) ? data : [];
  if (rows.length !== area.righe || rows.some((row) => !Array.isArray(row) || row.length !== area.colonne))
    throw invalidArgument('cell properties of another size than the range');
  rows.forEach((row, i) => {
    (row as unknown[]).forEach((cell, j) => {
      const changes = leaves(cell ?? {}).flatMap(([path, value]) =>
        path === '' ? [] : changeOf(path, value),
      );
      if (changes.length > 0) dress(blocco, i, j, Object.assign({}, ...changes) as Partial<StileCella>);
    });
  });
}

/** One property for all cells of a range. */
export function writeProperty(blocco: Blocco, path: string, value: unknown): void {
  assertFormattable(blocco);
  const change = changeOf(path, value);
  for (let i = 0; i < blocco.area.righe; i++)
    for (let j = 0; j < blocco.area.colonne; j++) dress(blocco, i, j, change);
}

function changeOf(path: string, value: unknown): Partial<StileCella> {
  const { set } = propertyAt(path);
  if (set === undefined)
    throw new HostError('NotImplemented', `The emulated host does not write ${path}.`, 501);
  return set(value);
}

function dress({ foglio, area }: Blocco, i: number, j: number, change: Partial<StileCella>): void {
  const [riga, colonna] = [area.riga + i, area.colonna + j];
  foglio.writeCella(riga, colonna, { stile: { ...foglio.cella(riga, colonna).stile, ...change } });
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
