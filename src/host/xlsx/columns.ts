/** What a sheet says of runs of columns: width, and the look of cells that are not there. */
import { isOn } from './stylesRead.js';
import { SHEET_ORDER } from './sheetOrder.js';
import {
  childrenOf,
  findChild,
  joinXml,
  piece,
  putChild,
  setAttribute,
  splitXml,
  tag,
  withChildren,
  type XmlElement,
  type XmlPiece,
} from './xmlElement.js';

/** Columns from `da` to `a`, both included, from 0. */
export interface Colonne {
  readonly da: number;
  readonly a: number;
  /** In characters; 0 when hidden; absent where the sheet says none. */
  readonly caratteri?: number;
  /** Index of the look; absent for the default one. */
  readonly stile?: number;
}

export function readColumns(root: XmlElement, parte: string): Colonne[] {
  const cols = findChild(root, 'cols');
  if (cols === undefined) return [];
  return childrenOf(splitXml(cols.text, parte), 'col').map(({ attributes }) => {
    const { min, max, width, hidden, style } = attributes;
    const caratteri = isOn(hidden) ? 0 : width === undefined ? undefined : Number(width);
    return {
      da: Number(min) - 1,
      a: Number(max) - 1,
      ...(caratteri === undefined ? {} : { caratteri }),
      ...(style === undefined ? {} : { stile: Number(style) }),
    };
  });
}

/** The sheet with these widths from column `first` on; the same root when they are so already. */
export function withWidths(
  root: XmlElement,
  parte: string,
  first: number,
  widths: readonly number[],
): XmlElement {
  const element = splitXml(findChild(root, 'cols')?.text ?? tag(root.prefix, 'cols', {}), parte);
  const runs = childrenOf(element, 'col');
  const runAt = (column: number) =>
    runs.find(
      ({ attributes }) => column + 1 >= Number(attributes.min) && column + 1 <= Number(attributes.max),
    );
  const differs = widths.some((width, i) => Number(runAt(first + i)?.attributes.width ?? -1) !== width);
  if (!differs) return root;
  const kept = runs.flatMap((run) => [
    ...slice(run, Number(run.attributes.min), Math.min(Number(run.attributes.max), first)),
    ...slice(
      run,
      Math.max(Number(run.attributes.min), first + widths.length + 1),
      Number(run.attributes.max),
    ),
  ]);
  const asked = widths.map((width, i) => {
    const run = runAt(first + i) ?? piece('col', tag(root.prefix, 'col', {}));
    const at = String(first + i + 1);
    return changed(run, { min: at, max: at, width: String(width), customWidth: '1', bestFit: undefined });
  });
  const all = [...kept, ...asked].sort((a, b) => Number(a.attributes.min) - Number(b.attributes.min));
  return putChild(root, piece('cols', joinXml(withChildren(element, all))), SHEET_ORDER);
}

/** The part of a run of columns between two, counted from 1; nothing when they are crossed. */
function slice(run: XmlPiece, min: number, max: number): XmlPiece[] {
  return min > max ? [] : [changed(run, { min: String(min), max: String(max) })];
}

function changed(run: XmlPiece, attributes: Readonly<Record<string, string | undefined>>): XmlPiece {
  const text = Object.entries(attributes).reduce(
    (open, [name, value]) => setAttribute(open, name, value),
    run.text,
  );
  const { min = '', max = '' } = attributes;
  return { ...run, text, attributes: { ...run.attributes, min, max } };
}
