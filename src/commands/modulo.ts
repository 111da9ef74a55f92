/** «Crea il modulo da compilare»: the empty form of a range that a table needs, on a sheet of its own. */
import { planModulo, type Workbook } from '../layout/index.js';
import type { Modulo } from '../report/index.js';
import { prepareFoglioNuovo } from './foglioNuovo.js';
import type { Proposta } from './model.js';

/**
 * Makes ready the form of a range, as the list of the tables gives it: its header with the years of this workbook,
 * free rows, its defined name, what goes there beside it.
 * @throws WorkbookError NOME_PRESENTE when the workbook has the range already; STRUTTURA_PROTETTA.
 */
export function prepareModulo(workbook: Workbook, modulo: Modulo): Promise<Proposta> {
  return prepareFoglioNuovo(workbook, {
    comando: 'modulo',
    nome: modulo.intervallo,
    titolo: modulo.intervallo,
    plan: (foglio) => planModulo(modulo, foglio),
  });
}
