/** What a sheet says of runs of columns: width, and the look of cells that are not there. */
import { isOn } from './stylesRead.js';
import { childrenOf, findChild, splitXml, type XmlElement } from './xmlElement.js';

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
