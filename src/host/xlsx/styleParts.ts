/** Raw texts of fonts, fills, borders and alignments as a change of look asks for them. */
import { COLORE_BORDO, type RegolaTesto, type Stile } from '../../layout/index.js';
import { ALLINEAMENTI, alignmentStile, fontStile } from './stylesRead.js';
import {
  findChild,
  joinXml,
  piece,
  putChild,
  replaceChild,
  setAttribute,
  splitXml,
  tag,
  withAttribute,
  type XmlElement,
} from './xmlElement.js';

export type StileCondizionale = RegolaTesto['stile'];

/** Order of the children of `font` as Excel writes them; it refuses some others. */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** A font like another but for the change; the same text when it is so already. */
export function changedFont(font: string, change: Stile, prefix: string, parte: string): string {
  const now = fontStile(piece('font', font), parte);
  const { grassetto, corsivo, colore, dimensione } = change;
  let element = splitXml(font, parte);
  const put = (name: string, attributes: Readonly<Record<string, string>>) => {
    element = putChild(element, piece(name, tag(prefix, name, attributes), attributes), FONT_ORDER);
  };
  const turn = (name: string, on: boolean) => {
    const old = findChild(element, name);
    if (on) put(name, {});
    else if (old !== undefined) element = replaceChild(element, old, undefined);
  };
  if (grassetto !== undefined && grassetto !== now.grassetto) turn('b', grassetto);
  if (corsivo !== undefined && corsivo !== now.corsivo) turn('i', corsivo);
  if (dimensione !== undefined && dimensione !== now.dimensione) put('sz', { val: String(dimensione) });
  if (colore !== undefined && colore !== now.colore) put('color', { rgb: `FF${colore}` });
  return joinXml(element);
}

export function solidFill(color: string, prefix: string): string {
  const colors = tag(prefix, 'fgColor', { rgb: `FF${color}` }) + tag(prefix, 'bgColor', { indexed: 64 });
  return tag(prefix, 'fill', {}, tag(prefix, 'patternFill', { patternType: 'solid' }, colors));
}

/** A thin grey line on all four sides, or on none. */
export function boxBorder(on: boolean, prefix: string): string {
  const line = on ? tag(prefix, 'color', { rgb: `FF${COLORE_BORDO}` }) : '';
  const style = on ? 'thin' : undefined;
  const sides = ['left', 'right', 'top', 'bottom'].map((side) => tag(prefix, side, { style }, line));
  return tag(prefix, 'border', {}, sides.join('') + tag(prefix, 'diagonal', {}));
}

/** The look with another alignment; the same element when it is so already. */
export function alignedXf(
  xf: XmlElement,
  { orizzontale, verticale, aCapo }: Stile,
  parte: string,
): XmlElement {
  const now = alignmentStile(piece('xf', joinXml(xf)), parte);
  const before = findChild(xf, 'alignment')?.text ?? tag(xf.prefix, 'alignment', {});
  let text = before;
  if (orizzontale !== undefined && orizzontale !== now.orizzontale)
    text = setAttribute(text, 'horizontal', ALLINEAMENTI.orizzontale[orizzontale]);
  if (verticale !== undefined && verticale !== now.verticale)
    text = setAttribute(text, 'vertical', ALLINEAMENTI.verticale[verticale]);
  if (aCapo !== undefined && aCapo !== now.aCapo) text = setAttribute(text, 'wrapText', aCapo ? '1' : '0');
  if (text === before) return xf;
  const aligned = putChild(xf, piece('alignment', text), ['alignment', 'protection']);
  return withAttribute(aligned, 'applyAlignment', '1');
}

/** The look of a rule. A fill of a rule keeps its colour in `bgColor`. */
export function conditionalLook({ colore, sfondo, grassetto }: StileCondizionale, prefix: string): string {
  const bold = grassetto === undefined ? '' : tag(prefix, 'b', grassetto ? {} : { val: 0 });
  const color = colore === undefined ? '' : tag(prefix, 'color', { rgb: `FF${colore}` });
  const font = bold + color === '' ? '' : tag(prefix, 'font', {}, bold + color);
  const background = tag(prefix, 'bgColor', { rgb: `FF${sfondo ?? ''}` });
  const fill =
    sfondo === undefined ? '' : tag(prefix, 'fill', {}, tag(prefix, 'patternFill', {}, background));
  return tag(prefix, 'dxf', {}, font + fill);
}
