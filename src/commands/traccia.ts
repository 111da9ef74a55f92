/** The sheet `Traccia`: every figure computed again by live formulas, beside the one that is written. */
import {
  makeFoglioTraccia,
  makeRigheTraccia,
  makeSorgenti,
  NOME_TRACCIA,
  PRIMA_RIGA_TRACCIA,
  richiestaCalcola,
  type Workbook,
} from '../layout/index.js';
import { prepareCalcola } from './calcola.js';
import type { Proposta } from './model.js';
import { OLTRE_FOGLIO, proposeFoglio } from './proponiFoglio.js';

/**
 * Makes ready the sheet of the trace, or its change where it stands.
 * @throws WorkbookError when there is no tree to read, STRUTTURA_PROTETTA, TABELLA_SENZA_SPAZIO.
 */
export async function prepareTraccia(
  workbook: Workbook,
  opzioni: { readonly foglio?: string } = {},
): Promise<Proposta> {
  const { cartella, risultato } = await prepareCalcola(workbook, opzioni);
  const { righe, colonne } = OLTRE_FOGLIO;
  const oltre = { righe: righe + risultato.nodi.length, colonne };
  const { nomi = [], ...richiesta } = richiestaCalcola(opzioni.foglio);
  const lettura = await workbook.read({ ...richiesta, nomi: [...nomi, { nome: NOME_TRACCIA, oltre }] });
  const traccia = makeRigheTraccia({
    risultato,
    letto: cartella.letto,
    sorgenti: makeSorgenti(cartella.premesse),
    prima: PRIMA_RIGA_TRACCIA,
  });
  return proposeFoglio('traccia', makeFoglioTraccia(traccia), lettura, cartella.premesse);
}
