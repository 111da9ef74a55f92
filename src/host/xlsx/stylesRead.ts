/** The part with the looks of cells, as lists of raw pieces; a cell points into `cellXfs`. */
import type { Stile } from '../../layout/index.js';
import { builtInFormat } from './numberFormats.js';
import { childrenOf, findChild, splitXml, type XmlElement, type XmlPiece } from './xmlElement.js';

/** Lists of the part that this code reads or adds to, in the order that the schema wants. */
export const STYLE_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;

export type StyleList = 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

export interface ParsedStyles {
  readonly parte: string;
  readonly root: XmlElement;
  readonly lists: Readonly<Record<StyleList, readonly XmlPiece[]>>;
  /** Formats of the file's own, by number. */
  readonly formats: ReadonlyMap<number, string>;
}

/** Look of a workbook without the part: what Excel takes for granted. */
export function emptyStyles(namespace: string, font = { nome: 'Calibri', punti: 11 }): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n' +
    `<styleSheet xmlns="${namespace}">` +
    `<fonts count="1"><font><sz val="${font.punti}"/><name val="${font.nome}"/><family val="2"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '</styleSheet>'
  );
}

export function parseStyles(root: XmlElement, parte: string): ParsedStyles {
  const listOf = (name: string, child: string) => {
    const list = findChild(root, name);
    return list === undefined ? [] : childrenOf(splitXml(list.text, parte), child);
  };
  return {
    parte,
    root,
    lists: {
      fonts: listOf('fonts', 'font'),
      fills: listOf('fills', 'fill'),
      borders: listOf('borders', 'border'),
      cellXfs: listOf('cellXfs', 'xf'),
      dxfs: listOf('dxfs', 'dxf'),
    },
    formats: new Map(
      listOf('numFmts', 'numFmt').map(({ attributes }) => [
        Number(attributes.numFmtId),
        attributes.formatCode ?? 'General',
      ]),
    ),
  };
}

/** Whether an on/off attribute or element is on: `1`, `true`, or there without a value. */
export function isOn(value: string | undefined, absent = false): boolean {
  return value === undefined ? absent : value !== '0' && value !== 'false';
}

/** RRGGBB of a colour given as such; absent for theme and palette colours, which this code does not resolve. */
function rgbOf(color: XmlPiece | undefined): string | undefined {
  return /^(?:[0-9A-F]{2})?([0-9A-F]{6})$/i.exec(color?.attributes.rgb ?? '')?.[1]?.toUpperCase();
}

const ORIZZONTALE = { left: 'sinistra', center: 'centro', right: 'destra' } as const;
const VERTICALE = { top: 'alto', center: 'centro', bottom: 'basso' } as const;

/** Words of the file for those of `Stile`. */
export const ALLINEAMENTI = {
  orizzontale: { sinistra: 'left', centro: 'center', destra: 'right' },
  verticale: { alto: 'top', centro: 'center', basso: 'bottom' },
} as const;

/** Code of a cell's number format. */
export function formatOf(xf: XmlPiece | undefined, formats: ReadonlyMap<number, string>): string {
  const id = Number(xf?.attributes.numFmtId ?? 0);
  return formats.get(id) ?? builtInFormat(id);
}

/** What of `Stile` can be told of a font. */
export function fontStile(font: XmlPiece | undefined, parte: string): Stile {
  if (font === undefined) return {};
  const element = splitXml(font.text, parte);
  const dimensione = findChild(element, 'sz')?.attributes.val;
  const colore = rgbOf(findChild(element, 'color'));
  return {
    grassetto: flag(element, 'b'),
    corsivo: flag(element, 'i'),
    ...(colore === undefined ? {} : { colore }),
    ...(dimensione === undefined ? {} : { dimensione: Number(dimensione) }),
  };
}

function flag(element: XmlElement, name: string): boolean {
  const child = findChild(element, name);
  return child !== undefined && isOn(child.attributes.val, true);
}

/** RRGGBB of a solid fill. The fill of a conditional format keeps its colour in `bgColor`, the one of a cell in `fgColor`. */
export function fillColor(fill: XmlPiece | undefined, parte: string, child: 'fgColor' | 'bgColor') {
  const pattern = fill && findChild(splitXml(fill.text, parte), 'patternFill');
  if (pattern === undefined || (child === 'fgColor' && pattern.attributes.patternType !== 'solid'))
    return undefined;
  return rgbOf(findChild(splitXml(pattern.text, parte), child));
}

/** Alignment as `Stile` tells it; what is absent is Excel's default. */
export function alignmentStile(xf: XmlPiece, parte: string): Stile {
  const attributes = findChild(splitXml(xf.text, parte), 'alignment')?.attributes ?? {};
  const orizzontale = ORIZZONTALE[attributes.horizontal as keyof typeof ORIZZONTALE];
  const verticale = VERTICALE[(attributes.vertical ?? 'bottom') as keyof typeof VERTICALE];
  return {
    ...((orizzontale as string | undefined) === undefined ? {} : { orizzontale }),
    ...((verticale as string | undefined) === undefined ? {} : { verticale }),
    aCapo: isOn(attributes.wrapText),
  };
}

/** Whether all four sides have a line. */
export function hasBorder(border: XmlPiece | undefined, parte: string): boolean {
  if (border === undefined) return false;
  const element = splitXml(border.text, parte);
  return ['left', 'right', 'top', 'bottom'].every((side) => {
    const style = findChild(element, side)?.attributes.style;
    return style !== undefined && style !== 'none';
  });
}
