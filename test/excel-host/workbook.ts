/** Excel.Workbook: the root of every request. */
import type { Excel } from './excel.js';
import { declareClass, type HostClass } from './hostClass.js';
import { namedItems } from './names.js';
import { rangeAreas } from './range.js';
import { tables } from './tables.js';
import { worksheets } from './worksheet.js';

const application = declareClass<Excel>('Application', {
  methods: {
    // Nothing is calculated or drawn here: both have nothing to stop.
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

const protection = declareClass<Excel>('WorkbookProtection', {
  scalars: { protected: { get: ({ libro }) => libro.strutturaProtetta } },
});

const functionResult = declareClass<number>('FunctionResult', {
  scalars: { value: { get: (value) => value }, error: { get: () => null } },
});

const functions = declareClass<Excel>('Functions', {
  methods: {
    date: ({ libro }, args) => {
      const day = Date.UTC(args.integer(0), args.integer(1) - 1, args.integer(2)) / 86_400_000;
      // 1904-01-02 is day 1 of the one calendar and 1463 of the other.
      return functionResult.of(day + (libro.base1904 ? 24_107 : 25_569));
    },
  },
});

export const workbook: HostClass<Excel> = declareClass<Excel>('Workbook', {
  navigations: {
    worksheets: (excel) => worksheets.of(excel),
    names: (excel) => namedItems.of({ excel, ambito: undefined }),
    tables: (excel) => tables.of({ excel, foglio: undefined }),
    application: (excel) => application.of(excel),
    protection: (excel) => protection.of(excel),
    functions: (excel) => functions.of(excel),
  },
  methods: {
    getSelectedRanges: (excel) =>
      rangeAreas.of({ excel, foglio: excel.libro.foglioAttivo, areas: excel.libro.selezione }),
  },
});

/** Classes declared here, for the check against the library. */
export const WORKBOOK_CLASSES = [workbook, application, protection, functions, functionResult] as const;
