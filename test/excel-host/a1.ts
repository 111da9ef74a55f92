/** Addresses as Excel writes them. */
import { COLONNE_FOGLIO, RIGHE_FOGLIO, type Rettangolo } from './libro.js';
import { invalidArgument } from './wire.js';

export interface Riferimento {
  readonly foglio: string | undefined;
  readonly area: Rettangolo;
}

const SHEET = String.raw`(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?`;
const CELLS = new RegExp(
  String.raw`^${SHEET}\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?$`,
  'iu',
);
const COLUMNS = new RegExp(String.raw`^${SHEET}\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$`, 'iu');
const ROWS = new RegExp(String.raw`^${SHEET}\$?([0-9]{1,7}):\$?([0-9]{1,7})$`, 'iu');

/** Reads `A1:B2`, `Foglio1!$A$1`, `'Foglio dell''ente'!A:C`, `3:5`; `undefined` when it is none of these. */
export function readRiferimento(text: string): Riferimento | undefined {
  const plain = text.trim().replace(/^=/, '');
  const cells = CELLS.exec(plain);
  if (cells !== null) {
    const [, quoted, bare, c1 = '', r1 = '', c2 = c1, r2 = r1] = cells;
    return rettangolo(quoted, bare, columnIndex(c1), columnIndex(c2), Number(r1) - 1, Number(r2) - 1);
  }
  const columns = COLUMNS.exec(plain);
  if (columns !== null) {
    const [, quoted, bare, c1 = '', c2 = ''] = columns;
    return rettangolo(quoted, bare, columnIndex(c1), columnIndex(c2), 0, RIGHE_FOGLIO - 1);
  }
  const rows = ROWS.exec(plain);
  if (rows !== null) {
    const [, quoted, bare, r1 = '', r2 = ''] = rows;
    return rettangolo(quoted, bare, 0, COLONNE_FOGLIO - 1, Number(r1) - 1, Number(r2) - 1);
  }
  return undefined;
}

function rettangolo(
  quoted: string | undefined,
  bare: string | undefined,
  c1: number,
  c2: number,
  r1: number,
  r2: number,
): Riferimento | undefined {
  const area = {
    riga: Math.min(r1, r2),
    colonna: Math.min(c1, c2),
    righe: Math.abs(r2 - r1) + 1,
    colonne: Math.abs(c2 - c1) + 1,
  };
  return isInSheet(area) ? { foglio: quoted?.replaceAll("''", "'") ?? bare, area } : undefined;
}

/** @throws HostError InvalidArgument when a part of it lies outside the sheet. */
export function insideSheet(area: Rettangolo): Rettangolo {
  if (!isInSheet(area)) throw invalidArgument('the range lies outside the sheet');
  return area;
}

function isInSheet(area: Rettangolo): boolean {
  return (
    area.riga >= 0 &&
    area.colonna >= 0 &&
    area.righe >= 1 &&
    area.colonne >= 1 &&
    area.riga + area.righe <= RIGHE_FOGLIO &&
    area.colonna + area.colonne <= COLONNE_FOGLIO
  );
}

function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (index % 26));
}

/** `A1` or `A1:B2`, without the sheet; whole columns and rows as Excel writes them. */
export function writeArea({ riga, colonna, righe, colonne }: Rettangolo): string {
  const first = columnLetters(colonna);
  const last = columnLetters(colonna + colonne - 1);
  if (righe === RIGHE_FOGLIO) return `${first}:${last}`;
  if (colonne === COLONNE_FOGLIO) return `${riga + 1}:${riga + righe}`;
  const start = `${first}${riga + 1}`;
  return righe === 1 && colonne === 1 ? start : `${start}:${last}${riga + righe}`;
}

/** `'Foglio dell''ente'!A1:B2`. */
export function writeRiferimento(foglio: string, area: Rettangolo): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(foglio) && readRiferimento(foglio) === undefined;
  return `${plain ? foglio : `'${foglio.replaceAll("'", "''")}'`}!${writeArea(area)}`;
}

/** The same with `$`, as a name's formula has it. */
export function writeAssoluto(foglio: string, area: Rettangolo): string {
  const [sheet = '', cells = ''] = splitSheet(writeRiferimento(foglio, area));
  return `=${sheet}!${cells.replace(/([A-Z]+|\d+)/g, '$$$1')}`;
}

function splitSheet(reference: string): string[] {
  const at = reference.lastIndexOf('!');
  return [reference.slice(0, at), reference.slice(at + 1)];
}

export function intersection(a: Rettangolo, b: Rettangolo): Rettangolo | undefined {
  const riga = Math.max(a.riga, b.riga);
  const colonna = Math.max(a.colonna, b.colonna);
  const righe = Math.min(a.riga + a.righe, b.riga + b.righe) - riga;
  const colonne = Math.min(a.colonna + a.colonne, b.colonna + b.colonne) - colonna;
  return righe > 0 && colonne > 0 ? { riga, colonna, righe, colonne } : undefined;
}

export function bounding(a: Rettangolo, b: Rettangolo): Rettangolo {
  const riga = Math.min(a.riga, b.riga);
  const colonna = Math.min(a.colonna, b.colonna);
  return {
    riga,
    colonna,
    righe: Math.max(a.riga + a.righe, b.riga + b.righe) - riga,
    colonne: Math.max(a.colonna + a.colonne, b.colonna + b.colonne) - colonna,
  };
}
