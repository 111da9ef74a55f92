/** Widths of columns and heights of rows, in points as Excel tells them. */
import { assertFormattable, type Blocco } from './excel.js';
import { HostError, invalidArgument } from './wire.js';

/** Points of a column so many characters wide, in the default font of Excel (7 pixels a digit, 5 of padding). */
const CHARACTER_POINTS = 5.25;
const PADDING_POINTS = 3.75;
const STANDARD_WIDTH = 8.43;
const STANDARD_HEIGHT = 15;

export function columnWidths({ foglio, area }: Blocco): number[] {
  return Array.from(
    { length: area.colonne },
    (_, j) => (foglio.larghezze.get(area.colonna + j) ?? STANDARD_WIDTH) * CHARACTER_POINTS + PADDING_POINTS,
  );
}

export function setColumnWidth(blocco: Blocco, value: unknown): void {
  const { foglio, area } = blocco;
  assertFormattable(blocco);
  if (typeof value !== 'number' || value < 0) throw invalidArgument('a width in points expected');
  const larghezze = new Map(foglio.larghezze);
  const width = Math.round(((value - PADDING_POINTS) / CHARACTER_POINTS) * 100) / 100;
  for (let j = 0; j < area.colonne; j++) {
    if (width === STANDARD_WIDTH) larghezze.delete(area.colonna + j);
    else larghezze.set(area.colonna + j, width);
  }
  foglio.larghezze = larghezze;
}

/** `getRowProperties` and `getColumnProperties`: only the height or the width is known. */
export function sizesOf(blocco: Blocco, of: 'rowHeight' | 'columnWidth', options: unknown): unknown[] {
  if (JSON.stringify(options) !== JSON.stringify({ format: { [of]: true } }))
    throw new HostError('NotImplemented', `The emulated host tells only ${of} of rows and columns.`, 501);
  const { foglio, area } = blocco;
  const sizes =
    of === 'columnWidth'
      ? columnWidths(blocco)
      : Array.from({ length: area.righe }, (_, i) => foglio.altezze.get(area.riga + i) ?? STANDARD_HEIGHT);
  return sizes.map((size) => ({ format: { [of]: size } }));
}

/** `setRowProperties`: heights, one for each row. */
export function setRowHeights(blocco: Blocco, data: unknown): void {
  const { foglio, area } = blocco;
  assertFormattable(blocco);
  if (!Array.isArray(data) || data.length !== area.righe)
    throw invalidArgument('row properties of another number than the rows');
  const altezze = new Map(foglio.altezze);
  data.forEach((row: { readonly format?: { readonly rowHeight?: unknown } }, i) => {
    const height = row.format?.rowHeight;
    if (height === undefined) return;
    if (typeof height !== 'number') throw invalidArgument('a height in points expected');
    altezze.set(area.riga + i, height);
  });
  foglio.altezze = altezze;
}
