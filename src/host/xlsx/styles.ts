/** Looks of cells: read by index, and derived from one another by adding to the lists of the part. */
import type { Stile } from '../../layout/index.js';
import { builtInId, FIRST_CUSTOM } from './numberFormats.js';
import {
  alignedXf,
  boxBorder,
  changedFont,
  conditionalLook,
  solidFill,
  type StileCondizionale,
} from './styleParts.js';
import {
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
  /** What `stile` leaves open becomes that of a cell that nobody has touched. */
  readonly daCapo?: true;
  /** Whether the text is shown with Excel's leading apostrophe, so that editing it does not make it a formula. */
  readonly quotePrefix?: boolean;
}

/** Name of the items of each list. */
const ITEM = {
  numFmts: 'numFmt',
  fonts: 'font',
  fills: 'fill',
  borders: 'border',
  cellXfs: 'xf',
  dxfs: 'dxf',
} as const;

/** Attributes of a look that have nothing to do with number format, protection and apostrophe. */
const LOOK_ATTRIBUTES = [
  'fontId',
  'fillId',
  'borderId',
  'xfId',
  'applyFont',
  'applyFill',
  'applyBorder',
  'applyAlignment',
];

export class Styles {
  private readonly parsed: ParsedStyles;
  private readonly prefix: string;
  private readonly added: Record<StyleList, readonly XmlPiece[]>;
  private readonly formats: Map<number, string>;
  /** What was derived and told before, by what was asked. */
  private readonly derived: Map<string, number>;
  private readonly told = new Map<number, Stile>();

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
    const known = this.told.get(index);
    if (known !== undefined) return known;
    const stile = this.stileOf(this.get('cellXfs', index));
    this.told.set(index, stile);
    return stile;
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
    return this.indexOf('dxfs', conditionalLook(stile, this.prefix));
  }

  /** What of a conditional look can be told. */
  conditionalStile(index: number): StileCondizionale {
    const dxf = this.get('dxfs', index);
    if (dxf === undefined) return {};
    const { parte } = this.parsed;
    const element = splitXml(dxf.text, parte);
    const font = findChild(element, 'font');
    const { colore, grassetto } = fontStile(font, parte);
    const sfondo = fillColor(findChild(element, 'fill'), parte, 'bgColor');
    const says = font !== undefined && findChild(splitXml(font.text, parte), 'b') !== undefined;
    return {
      ...(colore === undefined ? {} : { colore }),
      ...(sfondo === undefined ? {} : { sfondo }),
      ...(says && grassetto !== undefined ? { grassetto } : {}),
    };
  }

  /** The part with what was added; `undefined` when nothing was. */
  serialize(): string | undefined {
    const formats = [...this.formats].filter(([id]) => !this.parsed.formats.has(id));
    const texts: readonly (readonly [keyof typeof ITEM, readonly string[]])[] = [
      [
        'numFmts',
        formats.map(([numFmtId, formatCode]) => tag(this.prefix, 'numFmt', { numFmtId, formatCode })),
      ],
      ...(Object.keys(this.added) as StyleList[]).map(
        (name) => [name, this.added[name].map((each) => each.text)] as const,
      ),
    ];
    const grown = texts.filter(([, list]) => list.length > 0);
    if (grown.length === 0) return undefined;
    return joinXml(grown.reduce((root, [name, list]) => this.extend(root, name, list), this.parsed.root));
  }

  private get(list: StyleList, index: number): XmlPiece | undefined {
    const there = this.parsed.lists[list];
    return there[index] ?? this.added[list][index - there.length];
  }

  private stileOf(xf: XmlPiece | undefined): Stile {
    if (xf === undefined) return {};
    const { parte } = this.parsed;
    const { fontId = 0, fillId = 0, borderId = 0 } = xf.attributes;
    const sfondo = fillColor(this.get('fills', Number(fillId)), parte, 'fgColor');
    return {
      ...fontStile(this.get('fonts', Number(fontId)), parte),
      ...(sfondo === undefined ? {} : { sfondo }),
      ...alignmentStile(xf, parte),
      bordo: hasBorder(this.get('borders', Number(borderId)), parte),
    };
  }

  /** Place of an item in its list, where it is added if no equal one is there. */
  private indexOf(list: StyleList, text: string): number {
    const all = [...this.parsed.lists[list], ...this.added[list]];
    const known = all.findIndex((each) => each.text === text);
    if (known !== -1) return known;
    const { attributes } = splitXml(text, this.parsed.parte);
    this.added[list] = [...this.added[list], piece(ITEM[list], text, attributes)];
    return all.length;
  }

  private deriveAnew(base: number, { formato, stile = {}, daCapo, quotePrefix }: LookChange): number {
    const xf = this.get('cellXfs', base) ?? this.get('cellXfs', 0);
    if (xf === undefined) throw new Error(`cellXfs of ${this.parsed.parte} is empty`);
    const { parte } = this.parsed;
    let element = splitXml(xf.text, parte);
    if (daCapo === true) element = this.untouched(element);
    const start = element.attributes;
    const set = (attribute: string, apply: string, id: number) => {
      if (id !== Number(element.attributes[attribute] ?? 0))
        element = withAttribute(withAttribute(element, attribute, String(id)), apply, '1');
    };
    if (formato !== undefined && formato !== this.formato(base))
      set('numFmtId', 'applyNumberFormat', this.formatId(formato));
    set('fontId', 'applyFont', this.fontId(Number(start.fontId ?? 0), stile));
    set('fillId', 'applyFill', this.fillId(Number(start.fillId ?? 0), stile));
    set('borderId', 'applyBorder', this.borderId(Number(start.borderId ?? 0), stile));
    element = alignedXf(element, stile, parte);
    if (quotePrefix !== undefined && quotePrefix !== this.quotePrefix(base))
      element = withAttribute(element, 'quotePrefix', quotePrefix ? '1' : undefined);
    const text = joinXml(element);
    return text === xf.text ? base : this.indexOf('cellXfs', text);
  }

  /** The look of a cell that nobody has touched, with number format, protection and apostrophe of another. */
  private untouched(xf: XmlElement): XmlElement {
    const plain = this.get('cellXfs', 0)?.attributes ?? {};
    const looks = LOOK_ATTRIBUTES.reduce((element, name) => withAttribute(element, name, plain[name]), xf);
    const alignment = findChild(looks, 'alignment');
    return alignment === undefined ? looks : replaceChild(looks, alignment, undefined);
  }

  private formatId(code: string): number {
    const known = builtInId(code) ?? [...this.formats].find(([, each]) => each === code)?.[0];
    if (known !== undefined) return known;
    const id = Math.max(FIRST_CUSTOM - 1, ...this.formats.keys()) + 1;
    this.formats.set(id, code);
    return id;
  }

  private fontId(id: number, stile: Stile): number {
    const font = this.get('fonts', id)?.text ?? tag(this.prefix, 'font', {});
    const changed = changedFont(font, stile, this.prefix, this.parsed.parte);
    return changed === font ? id : this.indexOf('fonts', changed);
  }

  private fillId(id: number, { sfondo }: Stile): number {
    const same =
      sfondo === undefined || fillColor(this.get('fills', id), this.parsed.parte, 'fgColor') === sfondo;
    return same ? id : this.indexOf('fills', solidFill(sfondo, this.prefix));
  }

  private borderId(id: number, { bordo }: Stile): number {
    const same = bordo === undefined || hasBorder(this.get('borders', id), this.parsed.parte) === bordo;
    return same ? id : this.indexOf('borders', boxBorder(bordo, this.prefix));
  }

  private extend(root: XmlElement, name: keyof typeof ITEM, texts: readonly string[]): XmlElement {
    const item = ITEM[name];
    const old = findChild(root, name);
    const list = splitXml(old?.text ?? tag(this.prefix, name, { count: 0 }), this.parsed.parte);
    const grown = insertChild(list, piece(item, texts.join('')), [item]);
    const count = String(childrenOf(list, item).length + texts.length);
    const counted = list.attributes.count === undefined ? grown : withAttribute(grown, 'count', count);
    return putChild(root, piece(name, joinXml(counted)), STYLE_ORDER);
  }
}
