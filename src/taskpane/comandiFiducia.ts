/** Simulazioni, confronti, the sheet of the trace, mends: loaded when they are asked for, not with the pane. */
import {
  askCosaServe,
  confronta,
  confrontaScenari,
  fotografa,
  makeTabellaConfronto,
  readFotografia,
  simulaScenario,
  type Calcolo,
  type Domanda,
  type RispostaServe,
  type Scenario,
} from '../commands/index.js';
import type { Workbook } from '../layout/index.js';
import type { Tabella } from '../report/index.js';

export {
  prepareAccetta,
  prepareEliminaScenario,
  prepareRiammetti,
  prepareRimedio,
  prepareSalvaScenario,
  prepareTraccia,
  readAccanto,
  readScenari,
} from '../commands/index.js';

/** Scenarios computed: their figures side by side with those of today, and the changes that mean nothing here. */
export interface Provati {
  readonly tabella: Tabella;
  readonly ignoti: readonly string[];
}

/** Computes scenarios on what was read. */
export function provaScenari(calcolo: Calcolo, scenari: readonly Scenario[], adesso: string): Provati {
  const simulazioni = scenari.map((scenario) => simulaScenario(calcolo, scenario));
  return {
    tabella: confrontaScenari(calcolo, simulazioni, adesso),
    ignoti: simulazioni.flatMap(({ ignoti }) => ignoti.map(({ motivo }) => motivo)),
  };
}

/** *Cosa serve per arrivare a…* */
export function servePer(calcolo: Calcolo, domanda: Domanda): RispostaServe {
  return askCosaServe(calcolo, domanda);
}

/** Compares another workbook, taken as the earlier one, with what was read. */
export async function confrontaCon(
  calcolo: Calcolo,
  altra: { readonly workbook: Workbook; readonly nome: string },
  adesso: string,
): Promise<Tabella> {
  const prima = await readFotografia(altra.workbook, { nome: altra.nome, adesso });
  return makeTabellaConfronto(confronta(prima, fotografa(calcolo, { nome: 'questa cartella', adesso })));
}
