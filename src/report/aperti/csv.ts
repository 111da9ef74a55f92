/**
 * Values as CSV (RFC 4180): `;` between fields, decimal comma, CRLF, and a byte order mark, without which Excel opens
 * the file by double click in the wrong alphabet. All of it is declared in the description beside the file.
 */
import type { ValoreAperto } from './campi.js';

/** Begins a file that Excel has to read as UTF-8. */
const BOM = '\ufeff';

/** The whole file, header first. */
export function renderCsv(
  intestazioni: readonly string[],
  righe: readonly (readonly (ValoreAperto | undefined)[])[],
): string {
  const lines = [intestazioni.map(formatTesto), ...righe.map((riga) => riga.map(formatValore))];
  return BOM + lines.map((line) => `${line.join(';')}\r\n`).join('');
}

function formatValore(valore: ValoreAperto | undefined): string {
  if (valore === undefined) return '';
  return typeof valore === 'number' ? String(valore).replace('.', ',') : formatTesto(valore);
}

function formatTesto(testo: string): string {
  const protetto = shield(testo);
  return /[;"\r\n]|^\s|\s$/.test(protetto) ? `"${protetto.replaceAll('"', '""')}"` : protetto;
}

/** What a spreadsheet would run as a formula; an apostrophe before it is doubled, so that reading can take one away. */
const FORMULA = /^'*[=+@\t\r\n-]/;
const NUMERO = /^- ?\d[\d.]*(?:,\d+)?(?: ?[%€\p{L}.]{1,12})?$/u;

/** A text that no spreadsheet takes for a formula: an apostrophe stands before `=1+1`; `-11,63 gg` is a number. */
function shield(testo: string): string {
  return FORMULA.test(testo) && !NUMERO.test(testo) ? `'${testo}` : testo;
}
