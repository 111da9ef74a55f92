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
  withChildren,
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
function textElement(prefix: string, text: string): string {
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

/** An empty table, in the namespace of the workbook. */
export function emptyStrings(namespace: string): string {
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

/** The shared table while it is being written to; what it was parsed from is not touched. */
export interface SharedStrings {
  /** Index of a plain text. One that the table has not takes a free place, else a new one at the end. */
  readonly indexOf: (text: string) => number;
  /**
   * The table as it is to be; `undefined` when it stays as it was. Places still free are emptied, so that what
   * was taken out of the sheets is also out of the file. `references` is by how much the number of cells that use
   * the table changed.
   */
  readonly serialize: (references: number) => string | undefined;
}

/** `released`: places that no cell uses any more. */
export function openStrings(parsed: ParsedStrings, released: ReadonlySet<number>): SharedStrings {
  const free = new Set([...released].sort((a, b) => a - b));
  const placed = new Map<string, number>();
  let length = parsed.texts.length;
  return {
    indexOf: (text) => {
      const known = placed.get(text) ?? parsed.plain.get(text);
      if (known !== undefined && (placed.has(text) || !released.has(known) || free.delete(known)))
        return known;
      const [slot = length++] = free;
      free.delete(slot);
      placed.set(text, slot);
      return slot;
    },
    serialize: (references) => {
      if (free.size === 0 && placed.size === 0 && references === 0) return undefined;
      const now = new Map([...placed].map(([text, slot]) => [slot, text]));
      for (const slot of free) now.set(slot, '');
      return writeTable(parsed, now, references);
    },
  };
}

/** The table with the places of `now` replaced or, beyond its end, added. */
function writeTable(parsed: ParsedStrings, now: ReadonlyMap<number, string>, references: number): string {
  const table = splitXml(parsed.xml, parsed.parte);
  const item = (text: string) => piece('si', tag(table.prefix, 'si', {}, textElement(table.prefix, text)));
  let index = 0;
  const children = table.children.map((child) => {
    const text = child.name === 'si' ? now.get(index++) : undefined;
    return text === undefined ? child : item(text);
  });
  const added = [...now].filter(([slot]) => slot >= parsed.texts.length).sort(([a], [b]) => a - b);
  const all = added.map(([, text]) => item(text).text).join('');
  const kept = withChildren(table, children);
  const grown = all === '' ? kept : insertChild(kept, piece('si', all), ['si']);
  return joinXml(withCounts(grown, parsed.texts.length + added.length, references));
}

function withCounts(table: XmlElement, unique: number, references: number): XmlElement {
  const { count, uniqueCount } = table.attributes;
  const counted =
    count === undefined ? table : withAttribute(table, 'count', String(Number(count) + references));
  return uniqueCount === undefined ? counted : withAttribute(counted, 'uniqueCount', String(unique));
}
