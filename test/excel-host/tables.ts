/** Excel.Table: read only, as the add-in uses tables. */
import type { Excel } from './excel.js';
import { declareClass, type HostClass } from './hostClass.js';
import type { Foglio, TabellaLibro } from './libro.js';
import { range } from './range.js';
import { itemNotFound } from './wire.js';
import { worksheet } from './worksheet.js';

/** The tables of a sheet, or of the whole workbook. */
export interface Tabelle {
  readonly excel: Excel;
  readonly foglio: Foglio | undefined;
}

interface Tabella {
  readonly excel: Excel;
  readonly tabella: TabellaLibro;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const tablesOf = ({ excel, foglio }: Tabelle): readonly TabellaLibro[] =>
  excel.libro.tabelle.filter((tabella) => foglio === undefined || same(tabella.foglio, foglio.nome));

const findTable = (where: Tabelle, nome: string): TabellaLibro | undefined =>
  tablesOf(where).find((tabella) => same(tabella.nome, nome));

function sheetOf({ excel, tabella }: Tabella): Foglio {
  const foglio = excel.libro.fogli.find((other) => same(other.nome, tabella.foglio));
  if (foglio === undefined) throw itemNotFound(`sheet ${tabella.foglio}`);
  return foglio;
}

const table: HostClass<Tabella> = declareClass<Tabella>('Table', {
  identity: ({ tabella }) => ({ Id: tabella.nome }),
  scalars: { id: { get: ({ tabella }) => tabella.nome }, name: { get: ({ tabella }) => tabella.nome } },
  navigations: { worksheet: (tabella) => worksheet.of({ excel: tabella.excel, foglio: sheetOf(tabella) }) },
  methods: {
    getRange: (tabella) =>
      range.of({ excel: tabella.excel, foglio: sheetOf(tabella), area: tabella.tabella.area }),
  },
});

export const tables: HostClass<Tabelle> = declareClass<Tabelle>('TableCollection', {
  items: (where) => tablesOf(where).map((tabella) => table.of({ excel: where.excel, tabella })),
  scalars: { count: { get: (where) => tablesOf(where).length } },
  methods: {
    getCount: (where) => tablesOf(where).length,
    getItem: (where, args) => {
      const tabella = findTable(where, args.text(0));
      if (tabella === undefined) throw itemNotFound(`table ${args.text(0)}`);
      return table.of({ excel: where.excel, tabella });
    },
    getItemOrNullObject: (where, args) => {
      const tabella = findTable(where, args.text(0));
      return tabella === undefined ? null : table.of({ excel: where.excel, tabella });
    },
  },
});

/** Classes declared here, for the check against the library. */
export const TABLE_CLASSES = [tables, table] as const;
