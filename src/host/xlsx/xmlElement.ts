/** An element cut into its raw pieces, so that one child is replaced and the others keep every byte. */
import { scanXml, type Attributes, type Span, type XmlHandlers } from './xmlScan.js';

/** A direct child with its raw text, or (with an empty name) what stands between two children. */
export interface XmlPiece {
  /** Without the prefix that the element around it has too. */
  readonly name: string;
  readonly text: string;
  readonly attributes: Attributes;
}

export interface XmlElement {
  /** What stands before the element: declaration, comments. Empty for a child. */
  readonly before: string;
  /** The opening tag, never an empty one (`<a/>`): then `close` is there too, and `empty` is true. */
  readonly open: string;
  readonly empty: boolean;
  readonly name: string;
  /** `x:` where the document writes `<x:row>`, else empty. */
  readonly prefix: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlPiece[];
  readonly close: string;
  readonly after: string;
}

/** Name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Cuts a document, or the raw text of a piece, into its root element and the pieces in it. */
export function splitXml(text: string, parte: string): XmlElement {
  const splitter = splitting(text);
  scanXml(text, parte, splitter.handlers);
  return splitter.result();
}

/** What to do on the way through a text in order to have its pieces at the end. */
export interface Splitter {
  readonly handlers: Required<Pick<XmlHandlers, 'open' | 'close'>>;
  readonly result: () => XmlElement;
}

export function splitting(text: string): Splitter {
  const children: XmlPiece[] = [];
  const root = { name: '', attributes: {} as Attributes, start: 0, end: 0, empty: false };
  let depth = 0;
  let cursor = 0;
  let child = { name: '', attributes: {} as Attributes, start: 0 };
  let close: Span = { start: 0, end: 0 };
  const addPiece = (name: string, attributes: Attributes, start: number, end: number) => {
    if (end > start) children.push({ name, text: text.slice(start, end), attributes });
    cursor = end;
  };
  const prefix = () => root.name.slice(0, root.name.indexOf(':') + 1);
  return {
    handlers: {
      open: (name, attributes, span, empty) => {
        depth++;
        if (depth === 1) {
          Object.assign(root, { name, attributes, ...span, empty });
          cursor = span.end;
        } else if (depth === 2) {
          addPiece('', {}, cursor, span.start);
          child = { name, attributes, start: span.start };
        }
      },
      close: (_, span) => {
        if (depth === 2) {
          const own = child.name.startsWith(prefix()) ? child.name.slice(prefix().length) : child.name;
          addPiece(own, child.attributes, child.start, span.end);
        } else if (depth === 1) {
          close = span;
          if (!root.empty) addPiece('', {}, cursor, span.start);
        }
        depth--;
      },
    },
    result: () => elementOf(text, root, prefix(), children, close),
  };
}

function elementOf(
  text: string,
  root: Span & { readonly name: string; readonly attributes: Attributes; readonly empty: boolean },
  prefix: string,
  children: readonly XmlPiece[],
  close: Span,
): XmlElement {
  const open = text.slice(root.start, root.end);
  return {
    before: text.slice(0, root.start),
    open: root.empty ? open.replace(/\s*\/>$/, '>') : open,
    empty: root.empty,
    name: localName(root.name),
    prefix,
    attributes: root.attributes,
    children,
    close: root.empty ? `</${root.name}>` : text.slice(close.start, close.end),
    after: text.slice(close.end),
  };
}

/** The raw text again. An element that was written empty and still has no child is written empty. */
export function joinXml(element: XmlElement): string {
  const { before, open, empty, children, close, after } = element;
  if (empty && children.length === 0) return `${before}${open.slice(0, -1)}/>${after}`;
  return `${before}${open}${children.map((child) => child.text).join('')}${close}${after}`;
}

export function findChild(element: XmlElement, name: string): XmlPiece | undefined {
  return element.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement, name: string): XmlPiece[] {
  return element.children.filter((child) => child.name === name);
}

/** The text inside a piece without children, entities resolved. */
export function textOf(piece: XmlPiece, parte: string): string {
  let content = '';
  scanXml(piece.text, parte, { text: (run) => (content += run) });
  return content;
}

/** A piece made from its raw text. */
export function piece(name: string, text: string, attributes: Attributes = {}): XmlPiece {
  return { name, text, attributes };
}

/** The element with other children. */
export function withChildren(element: XmlElement, children: readonly XmlPiece[]): XmlElement {
  return { ...element, children };
}

/** The element with one child replaced, or taken out (`undefined`). */
export function replaceChild(element: XmlElement, old: XmlPiece, by: XmlPiece | undefined): XmlElement {
  return withChildren(
    element,
    element.children.flatMap((child) => (child !== old ? [child] : by === undefined ? [] : [by])),
  );
}

/**
 * The element with one more child at the place that the schema's sequence gives it. What `order` does not
 * name counts as later, so that a child stands before extensions.
 */
export function insertChild(element: XmlElement, child: XmlPiece, order: readonly string[]): XmlElement {
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const wanted = rank(child.name);
  const at = element.children.findIndex((other) => other.name !== '' && rank(other.name) > wanted);
  const children = [...element.children];
  children.splice(at === -1 ? children.length : at, 0, child);
  return withChildren(element, children);
}

/** Replaces the child of that name, or inserts it where the schema wants it. */
export function putChild(element: XmlElement, child: XmlPiece, order: readonly string[]): XmlElement {
  const old = findChild(element, child.name);
  return old === undefined ? insertChild(element, child, order) : replaceChild(element, old, child);
}

/** The element with the child of that name changed; as it is when there is none. */
export function updateChild(
  element: XmlElement,
  name: string,
  parte: string,
  change: (child: XmlElement) => XmlElement,
): XmlElement {
  const old = findChild(element, name);
  if (old === undefined) return element;
  const changed = change(splitXml(old.text, parte));
  return replaceChild(element, old, piece(name, joinXml(changed), changed.attributes));
}

/** The namespace that the root's own name is in. */
export function namespaceOf({ prefix, attributes }: XmlElement): string {
  return attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`] ?? '';
}

/** An opening or empty tag with one attribute set, or taken out (`undefined`); all else as written. */
export function setAttribute(tag: string, name: string, value: string | undefined): string {
  const written = value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`;
  let found = false;
  const changed = tag.replace(/\s+([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g, (attribute, key: string) => {
    if (key !== name) return attribute;
    found = true;
    return written;
  });
  return found ? changed : tag.replace(/\s*\/?>$/, (end) => `${written}${end.trim()}`);
}

/** The element with one attribute of its own set, or taken out. */
export function withAttribute(element: XmlElement, name: string, value: string | undefined): XmlElement {
  const kept = Object.entries(element.attributes).filter(([key]) => key !== name);
  const added: [string, string][] = value === undefined ? [] : [[name, value]];
  return {
    ...element,
    open: setAttribute(element.open, name, value),
    attributes: Object.fromEntries([...kept, ...added]),
  };
}

/** `<p:name a="1">content</p:name>`; empty when there is no content. Attributes that are undefined are left out. */
export function tag(
  prefix: string,
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeAttribute(String(value))}"`))
    .join('');
  return content === ''
    ? `<${prefix}${name}${written}/>`
    : `<${prefix}${name}${written}>${content}</${prefix}${name}>`;
}

/** What XML cannot hold in any form: control characters, halves of a pair. */
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text between tags. What XML cannot hold is left out; a cell has a way to keep it (`escapeCellText`). */
export function escapeText(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function escapeAttribute(value: string): string {
  return escapeText(value)
    .replace(/"/g, '&quot;')
    .replace(/\t/g, '&#9;')
    .replace(/\n/g, '&#10;')
    .replace(/\r/g, '&#13;');
}
