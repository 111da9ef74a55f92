/** Sheets of plain ranges, one below the other, from fact files whose header is that of the range. */
import { readFileSync } from 'node:fs';
import { setPrint, writeTable } from './sheet.js';

/** Header and rows of `examples/dati/NAME`, in the order of the columns. */
function readRighe(name) {
  const [header, ...lines] = readFileSync(new URL(`../dati/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return { header, lines: lines.map((fields) => header.map((_, i) => fields[i] ?? '')) };
}

const decimalsOf = (digits) => (digits.includes('.') ? `.${'0'.repeat(digits.split('.')[1].length)}` : '');

/** `12157` and `3.50` as numbers, `38.46%` as a fraction, each with the format that shows it so; the rest as text. */
function cellOf(text, header) {
  if (text === '') return null;
  const [, digits, percent] = /^(-?\d+(?:\.\d+)?)(%?)$/.exec(text) ?? [];
  if (digits === undefined) return text;
  const decimals = decimalsOf(digits);
  if (percent === '%')
    return { contenuto: Number((Number(digits) / 100).toPrecision(12)), formato: `0${decimals}%` };
  const isYear = header === 'Anno';
  return { contenuto: Number(digits), formato: isYear ? '0' : `#,##0${decimals}` };
}

const isNumber = (text) => /^-?\d+(?:\.\d+)?%?$/.test(text);

/**
 * Writes a sheet with some ranges, each under its title and with its name.
 * `ranges`: name, title, and the fact file; `widths` of the columns that all of them share.
 */
export function writeRanges(workbook, { sheet: name, widths, ranges }) {
  const sheet = workbook.addWorksheet(name);
  sheet.columns = widths.map((width) => ({ width }));
  let at = 1;
  for (const range of ranges) {
    const { header, lines } = readRighe(range.file);
    const isFigures = (c) => lines.some((fields) => isNumber(fields[c]));
    at =
      writeTable(workbook, sheet, {
        name: range.name,
        title: range.title,
        at,
        columns: header.map((text, c) => ({
          header: /^\d{4}$/.test(text) ? Number(text) : text,
          width: widths[c],
          centre: c > 0 && isFigures(c),
        })),
        rows: lines.map((fields) => fields.map((text, c) => cellOf(text, header[c]))),
      }) + 1;
  }
  setPrint(sheet, 3, name);
  // The header of one range says nothing of the next.
  if (ranges.length > 1) sheet.pageSetup.printTitlesRow = undefined;
}
