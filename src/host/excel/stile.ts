/** Look of cells between the port and Office.js. */
import { COLORE_BORDO, type Stile } from '../../layout/index.js';

type Properties = Excel.SettableCellProperties;

/** What is asked of a cell so that its look can be put back. */
export const ASPETTO: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { bold: true, italic: true, color: true, size: true },
    borders: { style: true, color: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

const ORIZZONTALE = { sinistra: 'Left', centro: 'Center', destra: 'Right' } as const;
const VERTICALE = { alto: 'Top', centro: 'Center', basso: 'Bottom' } as const;
const LINEA: Excel.CellBorder = { style: 'Continuous', weight: 'Thin', color: `#${COLORE_BORDO}` };
const NIENTE: Excel.CellBorder = { style: 'None' };

/** The properties that give a cell this look; what the look leaves open stays out. */
export function propertiesOf(stile: Stile): Properties {
  const { grassetto, corsivo, colore, sfondo, dimensione, orizzontale, verticale, aCapo, bordo } = stile;
  const font = {
    ...(grassetto !== undefined && { bold: grassetto }),
    ...(corsivo !== undefined && { italic: corsivo }),
    ...(colore !== undefined && { color: `#${colore}` }),
    ...(dimensione !== undefined && { size: dimensione }),
  };
  return {
    format: {
      ...(Object.keys(font).length > 0 && { font }),
      ...(sfondo !== undefined && { fill: { color: `#${sfondo}` } }),
      ...(orizzontale !== undefined && { horizontalAlignment: ORIZZONTALE[orizzontale] }),
      ...(verticale !== undefined && { verticalAlignment: VERTICALE[verticale] }),
      ...(aCapo !== undefined && { wrapText: aCapo }),
      ...(bordo !== undefined && { borders: sides(bordo ? LINEA : NIENTE) }),
    },
  };
}

/** Look of a cell that nobody has touched, but for its fill: none, which no property says. */
const INTATTO: Excel.CellPropertiesFormat = {
  font: { bold: false, italic: false, color: '#000000', size: 11 },
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  borders: sides(NIENTE),
};

/** Queues one look for all cells of a range; `daCapo` first takes away the one they have. */
export function dressRange(range: Excel.Range, zona: Grandezza, stile: Stile, daCapo: boolean): void {
  const { format } = propertiesOf(stile);
  const { borders, font, fill, ...rest } = { ...(daCapo && INTATTO), ...format };
  if (daCapo) range.format.fill.clear();
  if (fill?.color !== undefined) range.format.fill.color = fill.color;
  range.format.set({ ...rest, font: { ...(daCapo && INTATTO.font), ...font } });
  if (borders?.top !== undefined) drawLines(range, zona, borders.top);
}

/** Bytes of one property in a request, and of one line, as measured. */
const BYTES = { property: 150, line: 560 };

/** About how many bytes `dressRange` puts into a request, beside those that say which range it is. */
export function dressBytes(zona: Grandezza, stile: Stile, daCapo: boolean): number {
  const { bordo, ...others } = { ...(daCapo && { ...INTATTO.font, ...INTATTO, bordo: false }), ...stile };
  const lines = bordo === undefined ? 0 : linesOf(zona).length;
  return Object.keys(others).length * BYTES.property + lines * BYTES.line;
}

interface Grandezza {
  readonly righe: number;
  readonly colonne: number;
}

/** The lines of a range. A single row or column has none inside it. */
function linesOf({ righe, colonne }: Grandezza): readonly Excel.BorderIndex[] {
  return [
    Excel.BorderIndex.edgeTop,
    Excel.BorderIndex.edgeBottom,
    Excel.BorderIndex.edgeLeft,
    Excel.BorderIndex.edgeRight,
    ...(righe > 1 ? [Excel.BorderIndex.insideHorizontal] : []),
    ...(colonne > 1 ? [Excel.BorderIndex.insideVertical] : []),
  ];
}

/** A line around every cell of a range, or none. */
function drawLines(
  { format }: Excel.Range,
  zona: Grandezza,
  { style, weight, color }: Excel.CellBorder,
): void {
  for (const side of linesOf(zona))
    format.borders.getItem(side).set({
      ...(style !== undefined && { style }),
      ...(weight !== undefined && { weight }),
      ...(color !== undefined && { color }),
    });
}

function sides(border: Excel.CellBorder): Excel.CellBorderCollection {
  return { top: border, bottom: border, left: border, right: border };
}

/** A look that was read, as it is put back. A fill of none is not among the properties: `noFill` says so. */
export function restoringLook({ format = {} }: Excel.CellProperties): {
  readonly properties: Properties;
  readonly noFill: boolean;
} {
  const { fill, borders, ...rest } = format;
  const noFill = fill?.pattern === 'None';
  return {
    noFill,
    properties: {
      format: {
        ...rest,
        ...(!noFill && fill?.color !== undefined && { fill: { color: fill.color } }),
        ...(borders && { borders: restoringBorders(borders) }),
      },
    },
  };
}

/** Of a side without a line only that is put back: its colour and weight would draw one. */
function restoringBorders({
  top,
  bottom,
  left,
  right,
}: Excel.CellBorderCollection): Excel.CellBorderCollection {
  const side = (border: Excel.CellBorder | undefined) =>
    border?.style === 'None' ? NIENTE : (border ?? NIENTE);
  return { top: side(top), bottom: side(bottom), left: side(left), right: side(right) };
}

type Looks = readonly (readonly Excel.CellProperties[])[];

/** Whether two looks, as they were read, are the same. */
export function sameLook(a: Excel.CellProperties | undefined, b: Excel.CellProperties | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The same for all cells of a block. */
export function sameLooks(a: Looks | undefined, b: Looks | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
