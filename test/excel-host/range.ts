/** Excel.Range and the blocks of ranges. */
import { bounding, insideSheet, intersection, readRiferimento, writeRiferimento } from './a1.js';
import { readCellProperties, writeCellProperties } from './cellProperties.js';
import { typed } from './coercion.js';
import { dataValidation } from './dataValidation.js';
import { conditionalFormats } from './conditionalFormats.js';
import {
  announceChange,
  assertFormattable,
  assertUnlocked,
  existing,
  isCovered,
  type Blocco,
} from './excel.js';
import { declareClass, type HostClass, type HostObject } from './hostClass.js';
import { COLONNE_FOGLIO, RIGHE_FOGLIO, type CellaLibro, type Rettangolo } from './libro.js';
import { rangeFormat } from './rangeFormat.js';
import { setRowHeights, sizesOf } from './sizes.js';
import { HostError, invalidArgument } from './wire.js';
import { worksheet } from './worksheet.js';

const isUnbounded = ({ righe, colonne }: Rettangolo): boolean =>
  righe === RIGHE_FOGLIO || colonne === COLONNE_FOGLIO;

/** One value per cell; `null` for whole columns and rows, as Excel answers. */
function readCells(blocco: Blocco, get: (cella: CellaLibro) => unknown): unknown[][] | null {
  const { foglio, area } = blocco;
  existing(blocco);
  if (isUnbounded(area)) return null;
  return Array.from({ length: area.righe }, (_, i) =>
    Array.from({ length: area.colonne }, (__, j) => get(foglio.cella(area.riga + i, area.colonna + j))),
  );
}

/** The value that a cell gives; a formula that nobody has calculated gives 0, as with calculation suspended. */
const valueOf = ({ contenuto, formula }: CellaLibro): unknown =>
  contenuto ?? (formula === undefined ? '' : 0);

function typeOf(cella: CellaLibro): string {
  if (cella.errore) return 'Error';
  const value = valueOf(cella);
  if (value === '') return cella.formula === undefined ? 'Empty' : 'String';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** A matrix of the range's size, or one value for all its cells; `null` leaves a cell as it is. */
function matrixOf(value: unknown, { righe, colonne }: Rettangolo): readonly (readonly unknown[])[] {
  if (!Array.isArray(value))
    return Array.from({ length: righe }, () => new Array<unknown>(colonne).fill(value));
  const rows: readonly unknown[] = value;
  if (rows.length !== righe || rows.some((row) => !Array.isArray(row) || row.length !== colonne))
    throw invalidArgument(
      "the number of rows or columns in the input array doesn't match the size of the range",
    );
  return rows as readonly (readonly unknown[])[];
}

function writeContents(blocco: Blocco, value: unknown): void {
  const { foglio, area } = blocco;
  const rows = matrixOf(value, area);
  assertUnlocked(blocco);
  rows.forEach((row, i) => {
    row.forEach((one, j) => {
      const [riga, colonna] = [area.riga + i, area.colonna + j];
      if (one === null || isCovered(foglio, riga, colonna)) return;
      foglio.writeCella(riga, colonna, typed(one, foglio.cella(riga, colonna).formato));
    });
  });
  announceChange(blocco, 'addIn');
}

function writeFormats(blocco: Blocco, value: unknown): void {
  const { foglio, area } = blocco;
  assertFormattable(blocco);
  matrixOf(value, area).forEach((row, i) => {
    row.forEach((formato, j) => {
      if (formato === null) return;
      if (typeof formato !== 'string') throw invalidArgument('a number format is a text');
      foglio.writeCella(area.riga + i, area.colonna + j, { formato: formato === '' ? 'General' : formato });
    });
  });
}

const within = (blocco: Blocco, area: Rettangolo): HostObject =>
  range.of({ ...blocco, area: insideSheet(area) });

/** A range given as an object or as an address on the same sheet. */
function otherArea(blocco: Blocco, value: unknown): Rettangolo {
  if (typeof value !== 'string') {
    const other = range.from(value);
    if (other.foglio !== blocco.foglio) throw invalidArgument('a range of another sheet');
    return other.area;
  }
  const found = readRiferimento(value);
  if (found === undefined) throw invalidArgument(`the address ${value}`);
  return found.area;
}

export const range: HostClass<Blocco> = declareClass<Blocco>('Range', {
  scalars: {
    address: { get: (blocco) => writeRiferimento(existing(blocco).nome, blocco.area) },
    rowIndex: { get: ({ area }) => area.riga },
    columnIndex: { get: ({ area }) => area.colonna },
    rowCount: { get: ({ area }) => area.righe },
    columnCount: { get: ({ area }) => area.colonne },
    cellCount: {
      // Excel gives -1 when there are more than 2^31 - 1 cells.
      get: ({ area }) => (area.righe * area.colonne > 2 ** 31 - 1 ? -1 : area.righe * area.colonne),
    },
    values: { get: (blocco) => readCells(blocco, valueOf), set: writeContents },
    formulas: {
      get: (blocco) => readCells(blocco, (cella) => cella.formula ?? valueOf(cella)),
      set: writeContents,
    },
    numberFormat: { get: (blocco) => readCells(blocco, ({ formato }) => formato), set: writeFormats },
    valueTypes: { get: (blocco) => readCells(blocco, typeOf) },
  },
  navigations: {
    worksheet: (blocco) => worksheet.of(blocco),
    format: (blocco) => rangeFormat.of(blocco),
    conditionalFormats: (blocco) => conditionalFormats.of({ ...blocco, areas: [blocco.area] }),
    dataValidation: (blocco) => dataValidation.of(blocco),
  },
  methods: {
    getColumn: (blocco, args) =>
      within(blocco, { ...blocco.area, colonna: blocco.area.colonna + args.integer(0), colonne: 1 }),
    getCell: (blocco, args) => {
      const { riga, colonna } = blocco.area;
      return within(blocco, {
        riga: riga + args.integer(0),
        colonna: colonna + args.integer(1),
        righe: 1,
        colonne: 1,
      });
    },
    getRow: (blocco, args) =>
      within(blocco, { ...blocco.area, riga: blocco.area.riga + args.integer(0), righe: 1 }),
    getLastCell: (blocco) => {
      const { riga, colonna, righe, colonne } = blocco.area;
      return within(blocco, { riga: riga + righe - 1, colonna: colonna + colonne - 1, righe: 1, colonne: 1 });
    },
    getBoundingRect: (blocco, args) => within(blocco, bounding(blocco.area, otherArea(blocco, args.raw(0)))),
    getResizedRange: (blocco, args) =>
      within(blocco, {
        ...blocco.area,
        righe: blocco.area.righe + args.integer(0),
        colonne: blocco.area.colonne + args.integer(1),
      }),
    getIntersectionOrNullObject: (blocco, args) => {
      if (!args.has(0)) throw invalidArgument('another range expected');
      const common = intersection(blocco.area, otherArea(blocco, args.raw(0)));
      return common === undefined ? null : within(blocco, common);
    },
    getCellProperties: (blocco, args) => readCellProperties(blocco, args.raw(0)),
    getRowProperties: (blocco, args) => sizesOf(blocco, 'rowHeight', args.raw(0)),
    getColumnProperties: (blocco, args) => sizesOf(blocco, 'columnWidth', args.raw(0)),
    setRowProperties: (blocco, args) => {
      setRowHeights(blocco, args.raw(0));
    },
    setCellProperties: (blocco, args) => {
      writeCellProperties(blocco, args.raw(0));
    },
    getMergedAreasOrNullObject: (blocco) => {
      const areas = blocco.foglio.unite.filter((unita) => intersection(unita, blocco.area) !== undefined);
      return areas.length === 0 ? null : rangeAreas.of({ ...blocco, areas });
    },
    select: (blocco) => {
      const { libro } = blocco.excel;
      if (libro.foglioAttivo !== blocco.foglio)
        throw new HostError('InvalidOperation', 'Only a range of the active sheet can be selected.');
      libro.selezione = [blocco.area];
    },
    _ValidateArraySize: ({ area }, args) => {
      if (args.integer(0) !== area.righe || args.integer(1) !== area.colonne)
        throw invalidArgument("the input array doesn't match the size of the range");
    },
  },
});

/** Several blocks of one sheet. */
interface Blocchi extends Pick<Blocco, 'excel' | 'foglio'> {
  readonly areas: readonly Rettangolo[];
}

export const rangeAreas: HostClass<Blocchi> = declareClass<Blocchi>('RangeAreas', {
  scalars: {
    address: {
      get: ({ foglio, areas }) => areas.map((area) => writeRiferimento(foglio.nome, area)).join(','),
    },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((sum, { righe, colonne }) => sum + righe * colonne, 0) },
  },
  navigations: {
    conditionalFormats: (blocchi) => conditionalFormats.of(blocchi),
    areas: (blocchi) => rangeCollection.of(blocchi),
    worksheet: (blocchi) => worksheet.of(blocchi),
  },
});

const rangeCollection = declareClass<Blocchi>('RangeCollection', {
  items: ({ excel, foglio, areas }) => areas.map((area) => range.of({ excel, foglio, area })),
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt: ({ excel, foglio, areas }, args) => {
      const area = areas[args.integer(0)];
      if (area === undefined) throw invalidArgument('no area at this index');
      return range.of({ excel, foglio, area });
    },
  },
});

/** Classes declared here, for the check against the library. */
export const RANGE_CLASSES = [range, rangeAreas, rangeCollection] as const;
