import { CHART_CLASSES } from './charts.js';
import { CONDITIONAL_FORMAT_CLASSES } from './conditionalFormats.js';
import { VALIDATION_CLASSES } from './dataValidation.js';
import { createHost } from './host.js';
import type { HostClass } from './hostClass.js';
import { createLibro } from './libroInMemoria.js';
import { NAME_CLASSES } from './names.js';
import { openExcelPage, type ExcelPage } from './page.js';
import { PAGE_CLASSES } from './pageLayout.js';
import { RANGE_CLASSES } from './range.js';
import { BORDER_CLASSES } from './rangeBorders.js';
import { FORMAT_CLASSES } from './rangeFormat.js';
import { TABLE_CLASSES } from './tables.js';
import { WORKBOOK_CLASSES } from './workbook.js';
import { SHEET_CLASSES } from './worksheet.js';

/** What the library says of each of its classes. */
interface Metadata {
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
  readonly _isCollection?: boolean;
}

const CLASSES: readonly Pick<HostClass<never>, 'className' | 'declaration'>[] = [
  ...WORKBOOK_CLASSES,
  ...SHEET_CLASSES,
  ...NAME_CLASSES,
  ...TABLE_CLASSES,
  ...RANGE_CLASSES,
  ...FORMAT_CLASSES,
  ...BORDER_CLASSES,
  ...CONDITIONAL_FORMAT_CLASSES,
  ...PAGE_CLASSES,
  ...CHART_CLASSES,
  ...VALIDATION_CLASSES,
];

let page: ExcelPage;

beforeAll(async () => {
  page = await openExcelPage(createHost(createLibro({ fogli: [{ nome: 'F' }] })));
});
afterAll(() => {
  page.close();
});

function libraryClass(name: string): Metadata & Readonly<Record<string, unknown>> {
  const classes = page.Excel as unknown as Readonly<
    Record<string, { readonly prototype: object } | undefined>
  >;
  const found = classes[name];
  if (found === undefined) throw new Error(`The library has no class ${name}`);
  return found.prototype as Metadata & Readonly<Record<string, unknown>>;
}

describe('ciò che Excel emulato offre, confrontato con le classi di office.js', () => {
  it('nessuna classe è dichiarata due volte', () => {
    expect(new Set(CLASSES.map(({ className }) => className)).size).toBe(CLASSES.length);
  });

  it.each(CLASSES.map(({ className, declaration }) => [className, declaration] as const))(
    '%s offre solo membri che la libreria ha, con quel nome e di quella specie',
    (className, { scalars = {}, navigations = {}, methods = {}, items }) => {
      const library = libraryClass(className);
      const names = library._scalarPropertyNames ?? [];
      const updateable = library._scalarPropertyUpdateable ?? [];
      for (const [name, { set }] of Object.entries(scalars)) {
        expect(names).toContain(name);
        if (set !== undefined) expect(`${name}: ${updateable[names.indexOf(name)]}`).toBe(`${name}: true`);
      }
      for (const name of Object.keys(navigations)) expect(library._navigationPropertyNames).toContain(name);
      const own = Object.keys(methods).filter((name) => typeof library[name] !== 'function');
      expect(own).toEqual([]);
      expect(items !== undefined).toBe(library._isCollection === true);
    },
  );
});
