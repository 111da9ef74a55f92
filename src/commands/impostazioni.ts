/** Impostazioni SMVP: the parameters and the bands as the workbook has them; making ready their change. */
import {
  describeImpostazioni,
  planImpostazioni,
  readImpostazioniLette,
  readRegistro,
  richiestaImpostazioni,
  type Impostazioni,
  type ModificheImpostazioni,
  type Workbook,
} from '../layout/index.js';
import type { Proposta } from './model.js';
import { withRipristino } from './ripristino.js';

/**
 * The settings that count now, from `SMVP` and `Fasce` or from the built-in rules.
 * @throws WorkbookError when the name of a range is there and cannot be used.
 */
export async function readImpostazioni(workbook: Workbook): Promise<Impostazioni> {
  return describeImpostazioni(readImpostazioniLette(await workbook.read(richiestaImpostazioni())));
}

/**
 * Makes ready a change of settings, in the words a user types; what the workbook says already is not written.
 * @throws WorkbookError for a value that the reading would not take, and for a place that cannot be written.
 */
export async function prepareImpostazioni(
  workbook: Workbook,
  modifiche: ModificheImpostazioni,
): Promise<Proposta> {
  const lettura = await workbook.read(richiestaImpostazioni());
  const { piano, intervalli, premesse } = planImpostazioni(readImpostazioniLette(lettura), modifiche);
  return withRipristino({
    comando: 'impostazioni',
    celle: piano.modifiche.length,
    modifiche: piano.modifiche,
    conferme: [],
    scrittura: { kind: 'nuovoPasso', piano, intervalli, premesse, registro: readRegistro(lettura) },
  });
}
