/** What a workbook has: its sheets, names and tables. */
import type { FoglioElencato } from '../../layout/index.js';
import { officeCode } from './errors.js';
import type { Loaded } from './loaded.js';

/** A name as Excel tells it. */
export interface Nome {
  readonly nome: string;
  /** Sheet of its scope; absent when it belongs to the workbook. */
  readonly ambito?: string;
  /** en-US, with the leading `=`. */
  readonly formula: string;
  /** Kind of what its formula gives: `Range`, `Error`, `Double`, … */
  readonly tipo: string;
}

export interface FoglioInventario extends Omit<FoglioElencato, 'usato'> {
  /** Whether cells may be formatted: always without protection. */
  readonly formattabile: boolean;
}

export interface Inventario {
  readonly fogli: readonly FoglioInventario[];
  readonly attivo: string;
  readonly nomi: readonly Nome[];
  readonly tabelle: readonly { readonly nome: string; readonly foglio: string }[];
  readonly strutturaProtetta: boolean;
  readonly base1904: boolean;
}

const VISIBILITA = {
  Visible: 'visibile',
  Hidden: 'nascosto',
  VeryHidden: 'moltoNascosto',
} as const satisfies Record<string, FoglioElencato['visibilita']>;

const FOGLI = 'items/name,items/visibility,items/protection/protected,items/protection/options';
const NOMI = 'items/name,items/formula,items/type,items/visible';
const NOMI_DEI_FOGLI = NOMI.replaceAll('items/', 'items/names/items/');

/** The sheets alone, as a write needs them. */
export function queueFogli(context: Excel.RequestContext): Loaded<readonly FoglioInventario[]> {
  const sheets = context.workbook.worksheets.load(FOGLI);
  return () => sheets.items.map(foglioOf);
}

function foglioOf({ name, visibility, protection }: Excel.Worksheet): FoglioInventario {
  return {
    nome: name,
    visibilita: VISIBILITA[visibility],
    protetto: protection.protected,
    formattabile: !protection.protected || protection.options.allowFormatCells === true,
  };
}

/**
 * Loads the inventory in one request. Should this Excel not give the names of all sheets in one go, they are
 * asked sheet by sheet, in two more.
 */
export async function loadInventario(context: Excel.RequestContext): Promise<Inventario> {
  const { sheets, inventario } = queueInventario(context, `${FOGLI},${NOMI_DEI_FOGLI}`);
  try {
    await context.sync();
  } catch (error) {
    if (officeCode(error) !== 'InvalidArgument') throw error;
    return loadSheetBySheet(context);
  }
  return inventario(sheets.items.flatMap(({ name, names }) => visibleNames(names, name)));
}

async function loadSheetBySheet(context: Excel.RequestContext): Promise<Inventario> {
  const { sheets, inventario } = queueInventario(context, FOGLI);
  await context.sync();
  const scoped = sheets.items.map(({ name, names }) => ({ name, names: names.load(NOMI) }));
  await context.sync();
  return inventario(scoped.flatMap(({ name, names }) => visibleNames(names, name)));
}

/** Whether dates count from 1904. No property tells; the function DATE counts as the workbook does. */
export function queueCalendario({ workbook }: Excel.RequestContext): Loaded<boolean> {
  const day = workbook.functions.date(1904, 1, 2).load('value');
  return () => day.value === 1;
}

function queueInventario(context: Excel.RequestContext, fogli: string) {
  const { workbook } = context;
  const sheets = workbook.worksheets.load(fogli);
  const active = workbook.worksheets.getActiveWorksheet().load('name');
  const names = workbook.names.load(NOMI);
  const tables = workbook.tables.load('items/name,items/worksheet/name');
  const protection = workbook.protection.load('protected');
  const base1904 = queueCalendario(context);
  const inventario = (scoped: readonly Nome[]): Inventario => ({
    fogli: sheets.items.map(foglioOf),
    attivo: active.name,
    nomi: [...visibleNames(names), ...scoped],
    tabelle: tables.items.map((table) => ({ nome: table.name, foglio: table.worksheet.name })),
    strutturaProtetta: protection.protected,
    base1904: base1904(),
  });
  return { sheets, inventario };
}

/** Excel keeps hidden names of its own, for filters; they are nobody's ranges. */
function visibleNames({ items }: Excel.NamedItemCollection, ambito?: string): Nome[] {
  return items
    .filter(({ visible }) => visible)
    .map(({ name, formula, type }) => ({
      nome: name,
      ...(ambito !== undefined && { ambito }),
      // Declared as anything in the types of office.js: it is a text.
      formula: String(formula),
      tipo: type,
    }));
}
