/** Reading of the fact files: tab-separated, one header line, no quoting (no field holds a tab or a line break). */
import { readFileSync } from 'node:fs';

/** Rows of `examples/dati/NAME` as objects by column name; an empty field is an empty string. */
export function readDati(name) {
  const [header, ...lines] = readFileSync(new URL(`../dati/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return lines.map((fields) => Object.fromEntries(header.map((column, i) => [column, fields[i] ?? ''])));
}

/** `code - title` as one label; a node may have no code, and a code may be the whole label (`Ente`). */
export const labelOf = ({ codice, titolo }) =>
  codice === '' || codice === titolo ? titolo : `${codice} - ${titolo}`;

/** A day `AAAA-MM-GG` as the date that exceljs writes as a whole serial number. */
export const dayOf = (text) => new Date(`${text}T00:00:00Z`);
