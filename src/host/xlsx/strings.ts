/** Texts of cells: the shared table, inline ones, and what XML cannot hold. */
import {
  escapeText,
  insertChild,
  joinXml,
  localName,
  piece,
  splitXml,
  tag,
  withAttribute,
  type XmlElement,
} from './xmlElement.js';
import { scanXml } from './xmlScan.js';

/** `_x000D_` stands for the character of that number. */
export function unescapeCellText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}

const UNPRINTABLE =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text as a cell may hold it: what XML cannot hold as `_xHHHH_`, and a literal `_xHHHH_` with its `_` escaped. */
export function escapeCellText(text: string): string {
  return text.replace(
    UNPRINTABLE,
    (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** `<t>` with the text; spaces at its ends, and line ends, are marked to be kept. */
export function textElement(prefix: string, text: string): string {
  const keep = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${keep}>${escapeText(escapeCellText(text))}</${prefix}t>`;
}

/** Collects the text of `<si>` or `<is>`: all runs of a rich text, without its phonetic guide. */
export interface TextCollector {
  readonly open: (name: string) => void;
  readonly close: (name: string) => void;
  readonly add: (run: string) => void;
  /** The text so far; then it starts anew. `plain` is false for a text with runs of its own look. */
  readonly take: () => { readonly text: string; readonly plain: boolean };
}

export function collectText(): TextCollector {
  let inText = 0;
  let inPhonetic = 0;
  let rich = false;
  let text = '';
  return {
    open: (name) => {
      if (name === 'rPh') inPhonetic++;
      else if (name === 't') inText++;
      if (name === 'r' || name === 'rPh' || name === 'phoneticPr') rich = true;
    },
    close: (name) => {
      if (name === 'rPh') inPhonetic--;
      else if (name === 't') inText--;
    },
    add: (run) => {
      if (inText > 0 && inPhonetic === 0) text += run;
    },
    take: () => {
      const taken = { text: unescapeCellText(text), plain: !rich };
      text = '';
      rich = false;
      return taken;
    },
  };
}

/** The shared table while it is being added to. */
export interface SharedStrings {
  /** How many texts were added. */
  readonly added: number;
  /** Index of a plain text, which is added if the table has none. */
  readonly indexOf: (text: string) => number;
  /** The table with what was added; `references` is by how much the number of cells that use it changed. */
  readonly serialize: (references: number) => string;
}

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** An empty table, in the namespace of the workbook. */
export function emptyStrings(namespace = NAMESPACE): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<sst xmlns="${namespace}" count="0" uniqueCount="0"/>`;
}

/** Texts of a table, in order, and the index of each plain one. */
export interface ParsedStrings {
  readonly xml: string;
  readonly parte: string;
  readonly texts: readonly string[];
  readonly plain: ReadonlyMap<string, number>;
}

export function parseStrings(xml: string, parte: string): ParsedStrings {
  const texts: string[] = [];
  const plain = new Map<string, number>();
  const collector = collectText();
  scanXml(xml, parte, {
    open: (name) => {
      collector.open(localName(name));
    },
    close: (name) => {
      const local = localName(name);
      collector.close(local);
      if (local !== 'si') return;
      const taken = collector.take();
      if (taken.plain && !plain.has(taken.text)) plain.set(taken.text, texts.length);
      texts.push(taken.text);
    },
    text: (run) => {
      collector.add(run);
    },
  });
  return { xml, parte, texts, plain };
}

/** A table to write to; what it was parsed from is not touched. */
export function openStrings(parsed: ParsedStrings): SharedStrings {
  const added = new Map<string, number>();
  return {
    get added() {
      return added.size;
    },
    indexOf: (text) => {
      const known = parsed.plain.get(text) ?? added.get(text);
      if (known !== undefined) return known;
      const index = parsed.texts.length + added.size;
      added.set(text, index);
      return index;
    },
    serialize: (references) => appendTexts(parsed, [...added.keys()], references),
  };
}

function appendTexts(parsed: ParsedStrings, added: readonly string[], references: number): string {
  const table = splitXml(parsed.xml, parsed.parte);
  const all = added.map((text) => tag(table.prefix, 'si', {}, textElement(table.prefix, text))).join('');
  const extended = all === '' ? table : insertChild(table, piece('si', all), ['si']);
  return joinXml(withCounts(extended, parsed.texts.length + added.length, references));
}

function withCounts(table: XmlElement, unique: number, references: number): XmlElement {
  const { count, uniqueCount } = table.attributes;
  const counted =
    count === undefined ? table : withAttribute(table, 'count', String(Number(count) + references));
  return uniqueCount === undefined ? counted : withAttribute(counted, 'uniqueCount', String(unique));
}
