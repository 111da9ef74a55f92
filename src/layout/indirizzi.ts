/** Addresses of cells: as a user writes them, and as rows and columns counted from 0. */
import type { Indirizzo } from './workbook.js';

/** Last row and column of a sheet of Excel, counted from 0. */
export const ULTIMA_RIGA = 1_048_575;
export const ULTIMA_COLONNA = 16_383;

const SENZA_APICI = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const SIMILE_A_CELLA = /^(?:[a-z]{1,3}\d+|r\d*c\d*|r|c)$/i;

/** Letters of a column counted from 0: 0 → `A`, 27 → `AB`. */
export function columnLetters(colonna: number): string {
  let letters = '';
  for (let rest = colonna; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** A sheet's name as it stands in a formula: in apostrophes when it needs them, its own doubled. */
export function quoteFoglio(foglio: string): string {
  return SENZA_APICI.test(foglio) && !SIMILE_A_CELLA.test(foglio)
    ? foglio
    : `'${foglio.replace(/'/g, "''")}'`;
}

/** `'Foglio dell''ente'!D7:F9`; a single cell without the colon. */
export function formatIndirizzo(indirizzo: Indirizzo): string {
  const { foglio, riga, colonna, righe, colonne } = indirizzo;
  const first = columnLetters(colonna) + String(riga + 1);
  if (righe === 1 && colonne === 1) return `${quoteFoglio(foglio)}!${first}`;
  return `${quoteFoglio(foglio)}!${first}:${columnLetters(colonna + colonne - 1)}${riga + righe}`;
}

const FORMA =
  /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6}))?$/;

/** The address that a text means (`$` allowed, corners in any order), or `undefined` when it means none. */
export function parseIndirizzo(testo: string): Indirizzo | undefined {
  const found = FORMA.exec(testo.trim().replace(/^=/, ''));
  if (found === null) return undefined;
  const [, quoted, plain = '', col1 = '', row1 = '', col2 = col1, row2 = row1] = found;
  const colonne = [columnNumber(col1), columnNumber(col2)];
  const righe = [Number(row1) - 1, Number(row2) - 1];
  const [riga, colonna] = [Math.min(...righe), Math.min(...colonne)];
  if (Math.max(...righe) > ULTIMA_RIGA || Math.max(...colonne) > ULTIMA_COLONNA) return undefined;
  return {
    foglio: quoted === undefined ? plain : quoted.replace(/''/g, "'"),
    riga,
    colonna,
    righe: Math.max(...righe) - riga + 1,
    colonne: Math.max(...colonne) - colonna + 1,
  };
}

/** The single cell at an offset from the top left corner. */
export function cellAt(origine: Indirizzo, riga: number, colonna: number): Indirizzo {
  return {
    foglio: origine.foglio,
    riga: origine.riga + riga,
    colonna: origine.colonna + colonna,
    righe: 1,
    colonne: 1,
  };
}

/** Whether every cell of `dentro` is also a cell of `fuori`. Sheets compare as Excel does, without case. */
export function contains(fuori: Indirizzo, dentro: Indirizzo): boolean {
  return (
    dentro.riga >= fuori.riga &&
    dentro.colonna >= fuori.colonna &&
    dentro.riga + dentro.righe <= fuori.riga + fuori.righe &&
    dentro.colonna + dentro.colonne <= fuori.colonna + fuori.colonne &&
    (fuori.foglio === dentro.foglio || fuori.foglio.toLowerCase() === dentro.foglio.toLowerCase())
  );
}

/** `A` → 0, `XFD` → 16383. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
