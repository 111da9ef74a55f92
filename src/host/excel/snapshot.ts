/** The places that a write will touch, as they are: to check it beforehand, to judge it afterwards, to take it back. */
import type { Area } from '../../layout/index.js';
import { loadAree, type DaLeggere } from './areas.js';
import { queueFogli, type FoglioInventario } from './inventory.js';
import { loadedResult, type Loaded } from './loaded.js';
import type { NomeVoluto, Piano, ScritturaCelle } from './plan.js';
import { queueRegole, type RegolaNostra } from './rules.js';
import { ASPETTO } from './stile.js';
import { sameName, zonaText } from './zone.js';

/** State of what a plan touches. Lists go with those of the plan, one for one. */
export interface Stato {
  readonly fogli: readonly FoglioInventario[];
  readonly strutturaProtetta: boolean;
  /** Absent where the sheet is not there. */
  readonly celle: readonly (Area | undefined)[];
  /** Looks of the cells of a block; absent where the plan gives none a look, or the sheet is not there. */
  readonly aspetti: readonly (readonly (readonly Excel.CellProperties[])[] | undefined)[];
  readonly regole: readonly (readonly RegolaNostra[])[];
  /** Formulas of the names; absent where there is none. */
  readonly nomi: readonly (string | undefined)[];
}

/** Whether a sheet of a plan is there to be asked about. */
export type Present = (foglio: string) => boolean;

/** Whether a write gives some cell a look. */
export function hasLooks({ celle }: ScritturaCelle): boolean {
  return celle.some((row) => row.some(({ stile }) => stile !== undefined));
}

/**
 * Loads the state in one request (more when it is large), together with further blocks. `present` tells which of
 * the plan's sheets are there: of the others nothing is asked.
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
  const aspetti = piano.celle.map((block) =>
    hasLooks(block) && present(block.indirizzo.foglio) ? queueAspetti(context, block) : () => undefined,
  );
  const regole = piano.regole.map(({ indirizzo }) =>
    present(indirizzo.foglio) ? queueRegole(context, indirizzo) : () => [],
  );
  const nomi = piano.nomi.map((nome) => queueNome(context, nome, present));
  const blocks = piano.celle.map(({ indirizzo }) =>
    present(indirizzo.foglio) ? ({ kind: 'celle', indirizzo } as const) : undefined,
  );
  const aree = await loadAree(context, [...blocks.filter((block) => block !== undefined), ...altre], budget);
  const next = aree.values();
  const celle = blocks.map((block) => (block === undefined ? undefined : next.next().value?.area));
  return {
    stato: {
      fogli: fogli(),
      strutturaProtetta: protection.protected,
      celle,
      aspetti: aspetti.map((aspetto) => aspetto()),
      regole: regole.map((rules) => rules()),
      nomi: nomi.map((nome) => nome()),
    },
    altre: [...next].map((letta) => letta?.area),
  };
}

function queueAspetti(
  context: Excel.RequestContext,
  { indirizzo }: ScritturaCelle,
): Loaded<readonly (readonly Excel.CellProperties[])[]> {
  const { foglio, ...zona } = indirizzo;
  const range = context.workbook.worksheets.getItem(foglio).getRange(zonaText(zona));
  return loadedResult(range.getCellProperties(ASPETTO));
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
