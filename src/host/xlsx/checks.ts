/** What must hold before a sheet or a name is made or taken out. */
import { isNomeFoglio, isNomeIntervallo, WorkbookError } from '../../layout/index.js';
import type { Cartella } from './cartella.js';
import { equalName } from './names.js';

/** @throws WorkbookError STRUTTURA_PROTETTA, FOGLIO_NOME_NON_VALIDO, FOGLIO_ESISTENTE */
export function checkNewSheet(cartella: Cartella, nome: string): void {
  if (cartella.strutturaProtetta) throw new WorkbookError('STRUTTURA_PROTETTA');
  if (!isNomeFoglio(nome)) throw new WorkbookError('FOGLIO_NOME_NON_VALIDO', { foglio: nome });
  if (cartella.tabNames.some((each) => equalName(each, nome)))
    throw new WorkbookError('FOGLIO_ESISTENTE', { foglio: nome });
}

/** @throws WorkbookError STRUTTURA_PROTETTA, FOGLIO_MANCANTE, FOGLIO_ULTIMO, FOGLIO_RIFERITO */
export function checkRemoval(cartella: Cartella, nome: string): void {
  if (cartella.strutturaProtetta) throw new WorkbookError('STRUTTURA_PROTETTA');
  const foglio = cartella.requireFoglio(nome);
  const visible = cartella.fogli.filter((each) => each.visibilita === 'visibile');
  if (visible.length === 1 && visible[0] === foglio)
    throw new WorkbookError('FOGLIO_ULTIMO', { foglio: foglio.nome });
  const da = cartella.referenceTo(nome);
  if (da !== undefined) throw new WorkbookError('FOGLIO_RIFERITO', { foglio: foglio.nome, da });
}

/** @throws WorkbookError NOME_NON_VALIDO, NOME_DI_TABELLA */
export function checkNome(cartella: Cartella, nome: string): void {
  if (!isNomeIntervallo(nome)) throw new WorkbookError('NOME_NON_VALIDO', { nome });
  if (cartella.tabelle.some((table) => equalName(table.nome, nome)))
    throw new WorkbookError('NOME_DI_TABELLA', { nome });
}
