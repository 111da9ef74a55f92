/**
 * Reading of XML with positions.
 *
 * `saxes` is used because it is strict (what it accepts is well-formed), never fetches or expands an entity of
 * a document's own, and knows at each event where in the raw text it stands. A tree builder would have to
 * print a changed part anew; with positions a change is a splice, and all around it stays as it was.
 */
import { strFromU8, strToU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { WorkbookError } from '../../layout/index.js';
import { sameBytes } from './zipWrite.js';

/** Where a tag stands in the raw text: from its `<` to after its `>`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
  /** A tag opens; for an empty one (`<c/>`) `close` follows at once with the same span. */
  readonly open?: (name: string, attributes: Attributes, span: Span, empty: boolean) => void;
  readonly close?: (name: string, span: Span) => void;
  /** Text with entities resolved; it may come in more than one run. */
  readonly text?: (text: string) => void;
}

/**
 * Text of a part. A byte order mark stays as its first character.
 * @throws WorkbookError XML_DANNEGGIATO when it is not UTF-8, the only encoding that spreadsheets write.
 */
export function decodeXml(bytes: Uint8Array, parte: string): string {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = strFromU8(bom ? bytes.subarray(3) : bytes);
  const decoded = bom ? `\ufeff${text.replace(/^\ufeff/, '')}` : text;
  if (decoded.includes('\ufffd') && !sameBytes(strToU8(decoded), bytes)) throw notUtf8(parte);
  const declared = /^\ufeff?<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)["']/.exec(decoded.slice(0, 200))?.[1];
  if (declared !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(declared)) throw notUtf8(parte);
  return decoded;
}

function notUtf8(parte: string): WorkbookError {
  return new WorkbookError('XML_DANNEGGIATO', { parte, dettaglio: 'non è in UTF-8' });
}

/**
 * Goes through a document, or one element cut out of it, from the start to the end.
 * @throws WorkbookError XML_DANNEGGIATO, XML_NON_AMMESSO
 */
export function scanXml(text: string, parte: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser();
  const spanHere = (): Span => ({ start: text.lastIndexOf('<', parser.position - 1), end: parser.position });
  parser.on('doctype', () => {
    throw new WorkbookError('XML_NON_AMMESSO', { parte });
  });
  parser.on('opentag', (tag) => {
    handlers.open?.(tag.name, tag.attributes, spanHere(), tag.isSelfClosing);
  });
  parser.on('closetag', (tag) => handlers.close?.(tag.name, spanHere()));
  if (handlers.text !== undefined) {
    parser.on('text', handlers.text);
    parser.on('cdata', handlers.text);
  }
  try {
    parser.write(text).close();
  } catch (causa) {
    if (causa instanceof WorkbookError) throw causa;
    const dove = `riga ${String(parser.line)}, colonna ${String(parser.column)}`;
    throw new WorkbookError('XML_DANNEGGIATO', { parte, dettaglio: dove }, causa);
  }
}
