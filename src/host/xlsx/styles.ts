/** Looks of cells: read by index, and derived from one another by adding to the lists of the part. */
import type { RegolaTesto, Stile } from '../../layout/index.js';
import { builtInId, FIRST_CUSTOM } from './numberFormats.js';
import {
  ALLINEAMENTI,
  alignmentStile,
  fillColor,
  fontStile,
  formatOf,
  hasBorder,
  isOn,
  STYLE_ORDER,
  type ParsedStyles,
  type StyleList,
} from './stylesRead.js';
import {
  childrenOf,
  findChild,
  insertChild,
  joinXml,
  piece,
  putChild,
  replaceChild,
  setAttribute,
  splitXml,
  tag,
  withAttribute,
  type XmlElement,
  type XmlPiece,
} from './xmlElement.js';

/** What is asked of a cell's look; absent fields stay. */
export interface LookChange {
  readonly formato?: string;
  readonly stile?: Stile;
  /** Whether the text is shown with Excel's leading apostrophe, so that editing it does not make it a formula. */
  readonly quotePrefix?: boolean;
}

export type StileCondizionale = RegolaTesto['stile'];

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

export class Styles {
  private readonly parsed: ParsedStyles;
  private readonly added: Record<StyleList, readonly XmlPiece[]>;
  private readonly formats: Map<number, string>;
  private readonly derived: Map<string, number>;
  private readonly prefix: string;

  constructor(parsed: ParsedStyles, from?: Styles) {
    this.parsed = parsed;
    this.prefix = parsed.root.prefix;
    this.added =
      from === undefined ? { fonts: [], fills: [], borders: [], cellXfs: [], dxfs: [] } : { ...from.added };
    this.formats = new Map(from?.formats ?? parsed.formats);
    this.derived = new Map(from?.derived);
  }

  fork(): Styles {
    return new Styles(this.parsed, this);
  }

  /** Number format of a look, in en-US codes. */
  formato(index: number): string {
    return formatOf(this.get('cellXfs', index), this.formats);
  }

  /** Whether a protected sheet keeps the cell from being changed. */
  locked(index: number): boolean {
    const xf = this.get('cellXfs', index);
    if (xf === undefined) return true;
    const protection = findChild(splitXml(xf.text, this.parsed.parte), 'protection');
    return isOn(protection?.attributes.locked, true);
  }

  quotePrefix(index: number): boolean {
    return isOn(this.get('cellXfs', index)?.attributes.quotePrefix);
  }

  /** What of `Stile` can be told of a look. */
  stile(index: number): Stile {
    const xf = this.get('cellXfs', index);
    if (xf === undefined) return {};
    const { parte } = this.parsed;
    const sfondo = fillColor(this.get('fills', Number(xf.attributes.fillId ?? 0)), parte, 'fgColor');
    return {
      ...fontStile(this.get('fonts', Number(xf.attributes.fontId ?? 0)), parte),
      ...(sfondo === undefined ? {} : { sfondo }),
      ...alignmentStile(xf, parte),
      bordo: hasBorder(this.get('borders', Number(xf.attributes.borderId ?? 0)), parte),
    };
  }

  /** Index of a look like `base` but for the change; `base` itself when it is so already. */
  derive(base: number, change: LookChange): number {
    const key = JSON.stringify([base, change]);
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    const index = this.deriveAnew(base, change);
    this.derived.set(key, index);
    return index;
  }

  /** Index of the conditional look, added if no equal one is there. */
  conditional(stile: StileCondizionale): number {
    const p = this.prefix;
    const { colore, sfondo, grassetto } = stile;
    const bold = grassetto === undefined ? '' : tag(p, 'b', grassetto ? {} : { val: 0 });
    const color = colore === undefined ? '' : tag(p, 'color', { rgb: `FF${colore}` });
    const font = bold + color === '' ? '' : tag(p, 'font', {}, bold + color);
    const background = tag(p, 'bgColor', { rgb: `FF${sfondo ?? ''}` });
    const fill = sfondo === undefined ? '' : tag(p, 'fill', {}, tag(p, 'patternFill', {}, background));
    return this.indexOf('dxfs', 'dxf', tag(p, 'dxf', {}, font + fill));
  }

  /** What of a conditional look can be told. */
  conditionalStile(index: number): StileCondizionale {
    const dxf = this.get('dxfs', index);
    if (dxf === undefined) return {};
    const { parte } = this.parsed;
    const element = splitXml(dxf.text, parte);
    const fontPiece = findChild(element, 'font');
    const { colore, grassetto } = fontStile(fontPiece, parte);
    const sfondo = fillColor(findChild(element, 'fill'), parte, 'bgColor');
    const says = fontPiece !== undefined && findChild(splitXml(fontPiece.text, parte), 'b') !== undefined;
    return {
      ...(colore === undefined ? {} : { colore }),
      ...(sfondo === undefined ? {} : { sfondo }),
      ...(says && grassetto !== undefined ? { grassetto } : {}),
    };
  }

  /** The part with what was added; `undefined` when nothing was. */
  serialize(): string | undefined {
    const names = (Object.keys(this.added) as StyleList[]).filter((name) => this.added[name].length > 0);
    const formats = [...this.formats].filter(([id]) => !this.parsed.formats.has(id));
    if (names.length === 0 && formats.length === 0) return undefined;
    let root = this.parsed.root;
    if (formats.length > 0)
      root = this.extend(
        root,
        'numFmts',
        formats.map(([numFmtId, formatCode]) => tag(this.prefix, 'numFmt', { numFmtId, formatCode })),
      );
    for (const name of names)
      root = this.extend(
        root,
        name,
        this.added[name].map((each) => each.text),
      );
    return joinXml(root);
  }

  private get(list: StyleList, index: number): XmlPiece | undefined {
    const there = this.parsed.lists[list];
    return there[index] ?? this.added[list][index - there.length];
  }

  private indexOf(list: StyleList, name: string, text: string): number {
    const all = [...this.parsed.lists[list], ...this.added[list]];
    const known = all.findIndex((each) => each.text === text);
    if (known !== -1) return known;
    this.added[list] = [...this.added[list], piece(name, text, splitXml(text, this.parsed.parte).attributes)];
    return all.length;
  }

  private deriveAnew(base: number, { formato, stile = {}, quotePrefix }: LookChange): number {
    const xf = this.get('cellXfs', base) ?? this.get('cellXfs', 0);
    if (xf === undefined) throw new Error(`cellXfs of ${this.parsed.parte} is empty`);
    let element = splitXml(xf.text, this.parsed.parte);
    if (formato !== undefined && formato !== this.formato(base))
      element = applied(element, 'numFmtId', this.formatId(formato), 'applyNumberFormat');
    element = this.withLook(element, 'fontId', 'applyFont', this.fontLike(element, stile));
    element = this.withLook(element, 'fillId', 'applyFill', this.fillLike(element, stile));
    element = this.withLook(element, 'borderId', 'applyBorder', this.borderLike(element, stile));
    element = this.aligned(element, stile);
    if (quotePrefix !== undefined && quotePrefix !== this.quotePrefix(base))
      element = withAttribute(element, 'quotePrefix', quotePrefix ? '1' : undefined);
    const text = joinXml(element);
    return text === xf.text ? base : this.indexOf('cellXfs', 'xf', text);
  }

  private formatId(code: string): number {
    const known = builtInId(code) ?? [...this.formats].find(([, each]) => each === code)?.[0];
    if (known !== undefined) return known;
    const id = Math.max(FIRST_CUSTOM - 1, ...this.formats.keys()) + 1;
    this.formats.set(id, code);
    return id;
  }

  private withLook(element: XmlElement, attribute: string, apply: string, id: number): XmlElement {
    return id === Number(element.attributes[attribute] ?? 0)
      ? element
      : applied(element, attribute, id, apply);
  }

  private fontLike(xf: XmlElement, { grassetto, corsivo, colore, dimensione }: Stile): number {
    const id = Number(xf.attributes.fontId ?? 0);
    const font = this.get('fonts', id);
    const now = fontStile(font, this.parsed.parte);
    const wanted: readonly [string, boolean, XmlPiece | undefined][] = [
      ['b', grassetto !== undefined && grassetto !== now.grassetto, this.fontChild('b', grassetto, {})],
      ['i', corsivo !== undefined && corsivo !== now.corsivo, this.fontChild('i', corsivo, {})],
      [
        'sz',
        dimensione !== undefined && dimensione !== now.dimensione,
        this.fontChild('sz', true, { val: String(dimensione) }),
      ],
      [
        'color',
        colore !== undefined && colore !== now.colore,
        this.fontChild('color', true, { rgb: `FF${colore ?? ''}` }),
      ],
    ];
    const changes = wanted.filter(([, differs]) => differs);
    if (changes.length === 0) return id;
    const start = splitXml(font?.text ?? tag(this.prefix, 'font', {}), this.parsed.parte);
    const changed = changes.reduce((element, [name, , child]) => {
      if (child !== undefined) return putChild(element, child, FONT_ORDER);
      const old = findChild(element, name);
      return old === undefined ? element : replaceChild(element, old, undefined);
    }, start);
    return this.indexOf('fonts', 'font', joinXml(changed));
  }

  private fontChild(
    name: string,
    present: boolean | undefined,
    attributes: Readonly<Record<string, string>>,
  ): XmlPiece | undefined {
    return present === true ? piece(name, tag(this.prefix, name, attributes), attributes) : undefined;
  }

  private fillLike(xf: XmlElement, { sfondo }: Stile): number {
    const id = Number(xf.attributes.fillId ?? 0);
    if (sfondo === undefined || fillColor(this.get('fills', id), this.parsed.parte, 'fgColor') === sfondo)
      return id;
    const p = this.prefix;
    const colors = tag(p, 'fgColor', { rgb: `FF${sfondo}` }) + tag(p, 'bgColor', { indexed: 64 });
    const pattern = tag(p, 'patternFill', { patternType: 'solid' }, colors);
    return this.indexOf('fills', 'fill', tag(p, 'fill', {}, pattern));
  }

  private borderLike(xf: XmlElement, { bordo }: Stile): number {
    const id = Number(xf.attributes.borderId ?? 0);
    if (bordo === undefined || hasBorder(this.get('borders', id), this.parsed.parte) === bordo) return id;
    const p = this.prefix;
    const line = bordo ? tag(p, 'color', { auto: 1 }) : '';
    const sides = ['left', 'right', 'top', 'bottom'].map((side) =>
      tag(p, side, { style: bordo ? 'thin' : undefined }, line),
    );
    return this.indexOf('borders', 'border', tag(p, 'border', {}, sides.join('') + tag(p, 'diagonal', {})));
  }

  private aligned(xf: XmlElement, { orizzontale, verticale, aCapo }: Stile): XmlElement {
    const now = alignmentStile(piece('xf', joinXml(xf)), this.parsed.parte);
    const old = findChild(xf, 'alignment');
    const before = old?.text ?? tag(this.prefix, 'alignment', {});
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

  private extend(root: XmlElement, name: keyof typeof CHILD, texts: readonly string[]): XmlElement {
    const old = findChild(root, name);
    const list = splitXml(old?.text ?? tag(this.prefix, name, { count: 0 }), this.parsed.parte);
    const child = CHILD[name];
    const count = childrenOf(list, child).length + texts.length;
    const grown = insertChild(list, piece(child, texts.join('')), [child]);
    const counted =
      list.attributes.count === undefined ? grown : withAttribute(grown, 'count', String(count));
    return putChild(root, piece(name, joinXml(counted)), STYLE_ORDER);
  }
}

const CHILD = {
  numFmts: 'numFmt',
  fonts: 'font',
  fills: 'fill',
  borders: 'border',
  cellXfs: 'xf',
  dxfs: 'dxf',
} as const;

function applied(element: XmlElement, attribute: string, value: number, apply: string): XmlElement {
  return withAttribute(withAttribute(element, attribute, String(value)), apply, '1');
}
