/** Excel.Worksheet, its protection, and the list of sheets. */
import { readRiferimento } from './a1.js';
import { charts } from './charts.js';
import { assertStructureFree, existing, WHOLE_WORKBOOK, type Blocco, type Excel } from './excel.js';
import { declareClass, type HostClass } from './hostClass.js';
import { COLONNE_FOGLIO, RIGHE_FOGLIO, type Foglio, type Rettangolo } from './libro.js';
import { namedItems } from './names.js';
import { freezePanes, pageLayout } from './pageLayout.js';
import { range, rangeAreas } from './range.js';
import { tables } from './tables.js';
import { HostError, invalidArgument, itemAlreadyExists, itemNotFound } from './wire.js';

type SuFoglio = Pick<Blocco, 'excel' | 'foglio'>;

const VISIBILITY = { Visible: 'visibile', Hidden: 'nascosto', VeryHidden: 'moltoNascosto' } as const;
const BAD_NAME = /^$|^.{32,}$|[:\\/?*[\]]|^'|'$/;
const FIRST_CELL = { riga: 0, colonna: 0, righe: 1, colonne: 1 };

const visibilityOf = ({ visibilita }: Foglio): keyof typeof VISIBILITY =>
  visibilita === 'visibile' ? 'Visible' : visibilita === 'nascosto' ? 'Hidden' : 'VeryHidden';

const isVisible = (foglio: Foglio): boolean => foglio.visibilita === 'visibile';

/** @throws HostError when no other sheet would be left to be seen. */
function assertNotLastVisible({ excel, foglio }: SuFoglio): void {
  if (excel.libro.fogli.every((other) => other === foglio || !isVisible(other)))
    throw new HostError('InvalidOperation', 'A workbook must keep at least one visible sheet.');
}

const findSheet = ({ libro }: Excel, key: string): Foglio | undefined =>
  libro.fogli.find(({ id, nome }) => id === key || nome.toLowerCase() === key.toLowerCase());

function checkedName(excel: Excel, value: unknown): string {
  if (typeof value !== 'string' || BAD_NAME.test(value)) throw invalidArgument('a name of a sheet expected');
  if (findSheet(excel, value) !== undefined) throw itemAlreadyExists(`sheet ${value}`);
  return value;
}

/** Cells with a content; those with only a format count too unless `valuesOnly`. */
const usedOf = (su: SuFoglio, valuesOnly: boolean): Rettangolo | undefined =>
  valuesOnly ? existing(su).usato : existing(su).usatoConFormati;

const protection = declareClass<SuFoglio>('WorksheetProtection', {
  scalars: {
    protected: { get: ({ foglio }) => foglio.protezione !== undefined },
    options: {
      get: ({ foglio }) =>
        foglio.protezione === undefined ? null : { allowFormatCells: foglio.protezione.formattaCelle },
    },
  },
});

export const worksheet: HostClass<SuFoglio> = declareClass<SuFoglio>('Worksheet', {
  identity: ({ foglio }) => ({ Id: foglio.id }),
  scalars: {
    id: { get: (su) => existing(su).id },
    name: {
      get: (su) => existing(su).nome,
      set: (su, value) => {
        assertStructureFree(su.excel);
        existing(su).nome = checkedName(su.excel, value);
      },
    },
    position: { get: ({ excel, foglio }) => excel.libro.fogli.indexOf(foglio) },
    visibility: {
      get: (su) => visibilityOf(existing(su)),
      set: (su, value) => {
        assertStructureFree(su.excel);
        if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden')
          throw invalidArgument('a visibility expected');
        if (value !== 'Visible') assertNotLastVisible(su);
        existing(su).visibilita = VISIBILITY[value];
      },
    },
  },
  navigations: {
    names: ({ excel, foglio }) => namedItems.of({ excel, ambito: foglio.nome }),
    tables: (su) => tables.of(su),
    charts: (su) => charts.of(su),
    protection: (su) => protection.of(su),
    pageLayout: (su) => pageLayout.of(su),
    freezePanes: (su) => freezePanes.of(su),
  },
  methods: {
    getRange: (su, args) => {
      existing(su);
      if (!args.has(0))
        return range.of({
          ...su,
          area: { riga: 0, colonna: 0, righe: RIGHE_FOGLIO, colonne: COLONNE_FOGLIO },
        });
      const found = readRiferimento(args.text(0));
      if (found === undefined) throw invalidArgument(`the address ${args.text(0)}`);
      return range.of({ ...su, area: found.area });
    },
    getRanges: (su, args) => {
      const found = args.text(0).split(',').map(readRiferimento);
      return rangeAreas.of({
        ...su,
        areas: found.map((each) => {
          if (each === undefined) throw invalidArgument(`the addresses ${args.text(0)}`);
          return each.area;
        }),
      });
    },
    // An empty sheet answers with its first cell.
    getUsedRange: (su, args) => range.of({ ...su, area: usedOf(su, args.flag(0)) ?? FIRST_CELL }),
    getUsedRangeOrNullObject: (su, args) => {
      const area = usedOf(su, args.flag(0));
      return area === undefined ? null : range.of({ ...su, area });
    },
    activate: ({ excel, foglio }) => {
      if (!isVisible(foglio)) throw new HostError('InvalidOperation', 'A hidden sheet cannot be activated.');
      excel.libro.foglioAttivo = foglio;
      excel.libro.selezione = [FIRST_CELL];
    },
    delete: (su) => {
      assertStructureFree(su.excel);
      assertNotLastVisible(su);
      const { libro } = su.excel;
      libro.deleteFoglio(existing(su));
      const [next] = libro.fogli.filter(isVisible);
      if (libro.foglioAttivo === su.foglio && next !== undefined) libro.foglioAttivo = next;
    },
    _RegisterDataChangedEvent: ({ excel, foglio }) => {
      excel.registered.add(foglio.id);
    },
    _UnregisterDataChangedEvent: ({ excel, foglio }) => {
      excel.registered.delete(foglio.id);
    },
  },
});

export const worksheets: HostClass<Excel> = declareClass<Excel>('WorksheetCollection', {
  items: (excel) => excel.libro.fogli.map((foglio) => worksheet.of({ excel, foglio })),
  methods: {
    getCount: (excel, args) =>
      args.flag(0) ? excel.libro.fogli.filter(isVisible).length : excel.libro.fogli.length,
    getItem: (excel, args) => {
      const foglio = findSheet(excel, args.text(0));
      if (foglio === undefined) throw itemNotFound(`sheet ${args.text(0)}`);
      return worksheet.of({ excel, foglio });
    },
    getItemOrNullObject: (excel, args) => {
      const foglio = findSheet(excel, args.text(0));
      return foglio === undefined ? null : worksheet.of({ excel, foglio });
    },
    getFirst: (excel, args) => {
      const foglio = excel.libro.fogli.find((each) => isVisible(each) || !args.flag(0));
      if (foglio === undefined) throw itemNotFound('a visible sheet');
      return worksheet.of({ excel, foglio });
    },
    getActiveWorksheet: (excel) => worksheet.of({ excel, foglio: excel.libro.foglioAttivo }),
    add: (excel, args) => {
      assertStructureFree(excel);
      const nome = checkedName(excel, args.raw(0));
      return worksheet.of({ excel, foglio: excel.libro.addFoglio(nome) });
    },
    _RegisterDataChangedEvent: ({ registered }) => {
      registered.add(WHOLE_WORKBOOK);
    },
    _UnregisterDataChangedEvent: ({ registered }) => {
      registered.delete(WHOLE_WORKBOOK);
    },
  },
});

/** Classes declared here, for the check against the library. */
export const SHEET_CLASSES = [worksheets, worksheet, protection] as const;
