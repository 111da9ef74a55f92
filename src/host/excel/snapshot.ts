/** The places that a write will touch, as they are: to check it beforehand, to judge it afterwards, to take it back. */
import type { Area, Indirizzo } from '../../layout/index.js';
import { loadAree, queueZone, type DaLeggere } from './areas.js';
import { graficoAside } from './charts.js';
import { queueFogli, type FoglioInventario } from './inventory.js';
import { loadedResult, type Loaded } from './loaded.js';
import { lookBlocks, type NomeVoluto, type Piano } from './plan.js';
import { queueRegole, type RegolaNostra } from './rules.js';
import { ASPETTO } from './stile.js';
import { sameName, zonaText, type Zona } from './zone.js';

export type Looks = readonly (readonly Excel.CellProperties[])[];

/** State of what a plan touches. Lists go with those of the plan, one for one. */
export interface Stato {
  readonly fogli: readonly FoglioInventario[];
  readonly strutturaProtetta: boolean;
  /** Absent where the sheet is not there, here and in the lists below. */
  readonly celle: readonly (Area | undefined)[];
  /** One for each of the plan's `lookBlocks`. */
  readonly aspetti: readonly { readonly indirizzo: Indirizzo; readonly looks: Looks | undefined }[];
  /** Points of each column. */
  readonly larghezze: readonly (readonly number[] | undefined)[];
  /** Points of each row. */
  readonly altezze: readonly (readonly number[] | undefined)[];
  /** Areas that each sheet prints; empty where all is printed. */
  readonly stampe: readonly (readonly Zona[])[];
  readonly regole: readonly (readonly RegolaNostra[])[];
  /** Formulas of the names; absent where there is none. */
  readonly nomi: readonly (string | undefined)[];
  /** Whether an Excel table bears the name. */
  readonly tabelle: readonly boolean[];
  /** Whether there is a chart of that name, and one set aside for it. */
  readonly grafici: readonly { readonly presente: boolean; readonly accanto: boolean }[];
}

/** Whether a sheet of a plan is there to be asked about. */
export type Present = (foglio: string) => boolean;

/**
 * Loads the state in one request (more when it is large), together with further blocks. Of sheets that are not
 * `present` nothing is asked.
 */
export async function loadStato(
  context: Excel.RequestContext,
  piano: Piano,
  present: Present,
  altre: readonly DaLeggere[],
  budget: number,
): Promise<{ readonly stato: Stato; readonly altre: readonly (Area | undefined)[] }> {
  const fogli = queueFogli(context);
  const protection = context.workbook.protection.load('protected');
  const on = <T>(foglio: string, ask: () => Loaded<T>, otherwise: T): Loaded<T> =>
    present(foglio) ? ask() : () => otherwise;
  const rangeOf = ({ foglio, ...zona }: Indirizzo): Excel.Range =>
    context.workbook.worksheets.getItem(foglio).getRange(zonaText(zona));
  const aspetti = lookBlocks(piano).map((indirizzo) => ({
    indirizzo,
    looks: on<Looks | undefined>(
      indirizzo.foglio,
      () => loadedResult(rangeOf(indirizzo).getCellProperties(ASPETTO)),
      undefined,
    ),
  }));
  const larghezze = piano.larghezze.map(({ indirizzo }) =>
    on<readonly number[] | undefined>(indirizzo.foglio, () => queueWidths(rangeOf(indirizzo)), undefined),
  );
  const altezze = piano.righe.map(({ indirizzo }) =>
    on<readonly number[] | undefined>(indirizzo.foglio, () => queueHeights(rangeOf(indirizzo)), undefined),
  );
  const stampe = piano.stampe.map(({ prima: { foglio } }) =>
    on<readonly Zona[]>(foglio, () => queueStampa(context, foglio), []),
  );
  const regole = piano.regole.map(({ indirizzo }) =>
    on<readonly RegolaNostra[]>(indirizzo.foglio, () => queueRegole(context, indirizzo), []),
  );
  const nomi = piano.nomi.map((nome) => queueNome(context, nome, present));
  const tabelle = piano.nomi.map(({ nome }) =>
    context.workbook.tables.getItemOrNullObject(nome).load('name'),
  );
  const grafici = piano.grafici.map(({ foglio, nome }) =>
    on(foglio, () => queueGrafico(context, foglio, nome), { presente: false, accanto: false }),
  );
  const blocks = piano.celle.map(({ indirizzo, caratteri }) =>
    present(indirizzo.foglio) ? ({ kind: 'celle', indirizzo, caratteri } as const) : undefined,
  );
  const aree = await loadAree(context, [...blocks.filter((block) => block !== undefined), ...altre], budget);
  const next = aree.values();
  const celle = blocks.map((block) => (block === undefined ? undefined : next.next().value?.area));
  return {
    stato: {
      fogli: fogli(),
      strutturaProtetta: protection.protected,
      celle,
      aspetti: aspetti.map(({ indirizzo, looks }) => ({ indirizzo, looks: looks() })),
      larghezze: larghezze.map((widths) => widths()),
      altezze: altezze.map((heights) => heights()),
      stampe: stampe.map((areas) => areas()),
      regole: regole.map((rules) => rules()),
      nomi: nomi.map((nome) => nome()),
      tabelle: tabelle.map((tabella) => !tabella.isNullObject),
      grafici: grafici.map((grafico) => grafico()),
    },
    altre: [...next].map((letta) => letta?.area),
  };
}

function queueWidths(range: Excel.Range): Loaded<readonly number[]> {
  const columns = loadedResult(range.getColumnProperties({ format: { columnWidth: true } }));
  return () => columns().map(({ format }) => format?.columnWidth ?? 0);
}

function queueHeights(range: Excel.Range): Loaded<readonly number[]> {
  const rows = loadedResult(range.getRowProperties({ format: { rowHeight: true } }));
  return () => rows().map(({ format }) => format?.rowHeight ?? 0);
}

function queueStampa({ workbook }: Excel.RequestContext, foglio: string): Loaded<readonly Zona[]> {
  return queueZone(workbook.worksheets.getItem(foglio).pageLayout.getPrintAreaOrNullObject());
}

function queueGrafico(
  { workbook }: Excel.RequestContext,
  foglio: string,
  nome: string,
): Loaded<Stato['grafici'][number]> {
  const { charts } = workbook.worksheets.getItem(foglio);
  const chart = charts.getItemOrNullObject(nome).load('name');
  const aside = charts.getItemOrNullObject(graficoAside(nome)).load('name');
  return () => ({ presente: !chart.isNullObject, accanto: !aside.isNullObject });
}

/** The names of a scope; no `ambito` is the workbook. */
export function namesOf(
  { workbook }: Excel.RequestContext,
  ambito: string | undefined,
): Excel.NamedItemCollection {
  return ambito === undefined ? workbook.names : workbook.worksheets.getItem(ambito).names;
}

function queueNome(
  context: Excel.RequestContext,
  { nome, ambito }: NomeVoluto,
  present: Present,
): Loaded<string | undefined> {
  if (ambito !== undefined && !present(ambito)) return () => undefined;
  const item = namesOf(context, ambito).getItemOrNullObject(nome).load('formula');
  return () => (item.isNullObject ? undefined : String(item.formula));
}

/** The sheet of that name, if there is one. */
export function findFoglio({ fogli }: Pick<Stato, 'fogli'>, nome: string): FoglioInventario | undefined {
  return fogli.find((foglio) => sameName(foglio.nome, nome));
}
