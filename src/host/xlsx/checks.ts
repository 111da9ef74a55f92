/** What must hold before a sheet or a name is made or taken out. */
import { parseIndirizzo, WorkbookError } from '../../layout/index.js';
import type { Cartella } from './cartella.js';
import { equalName } from './names.js';

/** Excel refuses these in the name of a sheet, and an apostrophe at either end. */
const FOGLIO_VALIDO = /^(?!')[^:\\/?*[\]\p{Cc}]{1,31}(?<!')$/u;

/** @throws WorkbookError STRUTTURA_PROTETTA, FOGLIO_NOME_NON_VALIDO, FOGLIO_ESISTENTE */
export function checkNewSheet(cartella: Cartella, nome: string): void {
  if (cartella.strutturaProtetta) throw new WorkbookError('STRUTTURA_PROTETTA');
  if (!FOGLIO_VALIDO.test(nome) || equalName(nome, 'History'))
    throw new WorkbookError('FOGLIO_NOME_NON_VALIDO', { foglio: nome });
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

/** Begins with a letter, `_` or `\`; letters, digits, `_`, `.`, `\` and `?` follow. */
const NOME_VALIDO = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;
/** The same spelling as a reference: `R1C1`, `R`, `C`. */
const RIFERIMENTO_R1C1 = /^(?:r\d*(?:c\d*)?|c\d*)$/i;

/** @throws WorkbookError NOME_NON_VALIDO, NOME_DI_TABELLA */
export function checkNome(cartella: Cartella, nome: string): void {
  const reference = parseIndirizzo(`Foglio!${nome}`) !== undefined || RIFERIMENTO_R1C1.test(nome);
  if (reference || !NOME_VALIDO.test(nome)) throw new WorkbookError('NOME_NON_VALIDO', { nome });
  if (cartella.tabelle.some((table) => equalName(table.nome, nome)))
    throw new WorkbookError('NOME_DI_TABELLA', { nome });
}
