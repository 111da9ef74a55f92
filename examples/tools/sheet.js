/** The look of the example workbooks, and the plain tables beside the tree. */

const solid = (argb) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${argb}` } });
const thin = { style: 'thin', color: { argb: 'FFBFBFBF' } };
export const BORDER = { top: thin, left: thin, bottom: thin, right: thin };
export const FONT = 'Calibri';

/** Fill and font of a row of the tree by its level. */
export const LOOK = {
  ente: { fill: '1F3864', font: { bold: true, color: { argb: 'FFFFFFFF' } } },
  ambito: { fill: '8EAADB', font: { bold: true } },
  strategico: { fill: 'BDD0EC', font: { bold: true } },
  indicatori: { fill: 'EDEDED', font: { italic: true } },
  operativi: { fill: 'EDEDED', font: { italic: true } },
  operativo: { fill: 'DEEAF6', font: { bold: true } },
  indicatore: { fill: 'FFFFFF', font: {} },
};

/** Styles the columns of a row, from `first` to `last`. */
export function styleRow(row, last, { fill, font }, first = 1) {
  for (let column = first; column <= last; column += 1) {
    const cell = row.getCell(column);
    cell.fill = solid(fill);
    cell.font = { name: FONT, size: 10, ...font };
    cell.border = BORDER;
    cell.alignment = { vertical: 'middle', ...cell.alignment };
  }
}

/** Height in points of a row of wrapped texts, each with the width of its column in characters. */
export function heightOf(cells) {
  const lines = cells.map(([value, width]) =>
    typeof value === 'string' ? Math.ceil((value.length + 2) / width) : 1,
  );
  return 14 * Math.max(1, ...lines) + 3;
}

/** Writes and styles a header row, from the column `first`. */
export function writeHeader(sheet, number, headers, first = 1) {
  const row = sheet.getRow(number);
  row.height = 32;
  headers.forEach((header, i) => {
    const cell = row.getCell(first + i);
    cell.value = header;
    cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
  });
  const look = { fill: '404040', font: { bold: true, color: { argb: 'FFFFFFFF' } } };
  styleRow(row, first + headers.length - 1, look, first);
}

/** A4 landscape, one page wide, header repeated, page numbers: as the staff print. */
export function setPrint(sheet, headerRow, title) {
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${headerRow}:${headerRow}`,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter.oddFooter = `&L${title}&Rpagina &P di &N`;
}

const lettersOf = (column) => String.fromCharCode(64 + column);

/** Gives a rectangle of a sheet a name in the workbook. Columns up to Z. */
export function nameRange(workbook, name, sheet, { row, column = 1, rows, columns }) {
  const quoted = `'${sheet.name.replace(/'/g, "''")}'`;
  const last = `$${lettersOf(column + columns - 1)}$${row + rows - 1}`;
  workbook.definedNames.add(`${quoted}!$${lettersOf(column)}$${row}:${last}`, name);
}

/**
 * A table with a header row, under a title, as a named range.
 * `columns`: header, width, and a number format where the column has one. Returns the row below the table.
 */
export function writeTable(workbook, sheet, { name, title, at, columns, rows }) {
  sheet.getCell(at, 1).value = title;
  sheet.getCell(at, 1).font = { name: FONT, size: 13, bold: true, color: { argb: 'FF1F3864' } };
  const header = at + 2;
  writeHeader(
    sheet,
    header,
    columns.map((c) => c.header),
  );
  rows.forEach((values, i) => {
    const row = sheet.getRow(header + 1 + i);
    columns.forEach(({ format, centre }, c) => {
      const cell = row.getCell(c + 1);
      const value = values[c];
      const given = value !== null && typeof value === 'object' && 'contenuto' in value ? value : undefined;
      cell.value = given === undefined ? value : given.contenuto;
      const numFmt = given?.formato ?? format;
      if (numFmt !== undefined) cell.numFmt = numFmt;
      cell.alignment = { wrapText: true, vertical: 'middle', ...(centre ? { horizontal: 'center' } : {}) };
    });
    row.height = heightOf(columns.map(({ width }, c) => [values[c], width ?? sheet.getColumn(c + 1).width]));
    styleRow(row, columns.length, { fill: i % 2 === 0 ? 'FFFFFF' : 'F5F8FC', font: {} });
  });
  nameRange(workbook, name, sheet, { row: header, rows: rows.length + 1, columns: columns.length });
  return header + rows.length + 1;
}
