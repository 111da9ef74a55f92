/** The parts of a package (Open Packaging Conventions): their texts, kinds and links. Changes stay beside the zip. */
import { strToU8 } from 'fflate';
import { WorkbookError } from '../../layout/index.js';
import { decodeXml } from './xmlScan.js';
import {
  childrenOf,
  insertChild,
  joinXml,
  localName,
  piece,
  replaceChild,
  splitXml,
  tag,
  type XmlElement,
} from './xmlElement.js';
import { writeZip } from './zipWrite.js';
import type { Zip } from './zipRead.js';

/** A link from one part to another, or to somewhere outside the file. */
export interface Relation {
  readonly id: string;
  /** Last step of the type's address: `worksheet`, `sharedStrings`. */
  readonly type: string;
  /** The type as written. */
  readonly fullType: string;
  /** Name of the part, without the leading `/`; the address as written when `external`. */
  readonly target: string;
  readonly external: boolean;
}

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export class PartStore {
  private readonly zip: Zip;
  private readonly names: Map<string, string>;
  /** New texts by exact name; `null` is a part taken out. */
  private readonly changes: Map<string, string | null>;
  private readonly trees: Map<string, { readonly text: string; readonly tree: XmlElement }>;

  constructor(zip: Zip, from?: PartStore) {
    this.zip = zip;
    this.names =
      from === undefined
        ? new Map(zip.entries.map((entry) => [entry.name.toLowerCase(), entry.name]))
        : new Map(from.names);
    this.changes = new Map(from?.changes);
    this.trees = new Map(from?.trees);
  }

  /** The same parts; what is changed in the copy is not changed here. */
  fork(): PartStore {
    return new PartStore(this.zip, this);
  }

  /** Names of all parts there are now, in the order of the file. */
  list(): string[] {
    return [...this.names.values()].filter((name) => this.changes.get(name) !== null && !name.endsWith('/'));
  }

  has(name: string): boolean {
    const exact = this.names.get(name.toLowerCase());
    return exact !== undefined && this.changes.get(exact) !== null;
  }

  /** @throws WorkbookError PARTE_MANCANTE, XML_DANNEGGIATO */
  text(name: string): string {
    const exact = this.exact(name);
    const changed = this.changes.get(exact);
    if (typeof changed === 'string') return changed;
    return decodeXml(this.original(exact), exact);
  }

  /** Content as it is now, also of a part that is no XML. */
  bytes(name: string): Uint8Array {
    const exact = this.exact(name);
    const changed = this.changes.get(exact);
    return typeof changed === 'string' ? strToU8(changed) : this.original(exact);
  }

  /** The part as pieces. */
  tree(name: string): XmlElement {
    const text = this.text(name);
    const kept = this.trees.get(name);
    if (kept?.text === text) return kept.tree;
    const tree = splitXml(text, name);
    this.trees.set(name, { text, tree });
    return tree;
  }

  setText(name: string, text: string): void {
    this.changes.set(this.exact(name), text);
  }

  setTree(name: string, tree: XmlElement): void {
    const text = joinXml(tree);
    if (text !== this.text(name)) this.setText(name, text);
  }

  /** A part that was not there, with its kind. */
  add(name: string, text: string, contentType: string): void {
    this.names.set(name.toLowerCase(), name);
    this.changes.set(name, text);
    const types = this.tree(CONTENT_TYPES);
    const attributes = { PartName: `/${name}`, ContentType: contentType };
    const override = piece('Override', tag(types.prefix, 'Override', attributes), attributes);
    this.setTree(CONTENT_TYPES, insertChild(types, override, ['Default', 'Override']));
  }

  /** Takes a part out, with its own links and its kind. Links to it are the caller's. */
  remove(name: string): void {
    const exact = this.exact(name);
    this.changes.set(exact, null);
    const rels = relsOf(exact);
    if (this.has(rels)) this.changes.set(this.exact(rels), null);
    const types = this.tree(CONTENT_TYPES);
    const override = childrenOf(types, 'Override').find(
      (child) => child.attributes.PartName?.toLowerCase() === `/${exact.toLowerCase()}`,
    );
    if (override !== undefined) this.setTree(CONTENT_TYPES, replaceChild(types, override, undefined));
  }

  /** Kind of a part, `undefined` when the package does not say. */
  contentType(name: string): string | undefined {
    const types = this.tree(CONTENT_TYPES);
    const override = childrenOf(types, 'Override').find(
      ({ attributes }) => attributes.PartName?.toLowerCase() === `/${name.toLowerCase()}`,
    );
    if (override !== undefined) return override.attributes.ContentType;
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    return childrenOf(types, 'Default').find(
      ({ attributes }) => attributes.Extension?.toLowerCase() === extension,
    )?.attributes.ContentType;
  }

  /** Links of a part; of the package itself for the empty name. */
  relations(name: string): Relation[] {
    const rels = relsOf(name);
    if (!this.has(rels)) return [];
    return childrenOf(this.tree(rels), 'Relationship').map(({ attributes }) => {
      const { Id = '', Type = '', Target = '', TargetMode } = attributes;
      const external = TargetMode === 'External';
      const target = external ? Target : resolveTarget(name, Target);
      return { id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), fullType: Type, target, external };
    });
  }

  /** The link of that type to a part that is there. */
  related(name: string, type: string): Relation | undefined {
    return this.relations(name).find(
      (relation) => relation.type === type && !relation.external && this.has(relation.target),
    );
  }

  /** Adds a link and gives its id. `type` is the whole address of the type. */
  relate(name: string, type: string, target: string): string {
    const rels = relsOf(name);
    const used = new Set(this.relations(name).map((relation) => relation.id));
    let number = used.size + 1;
    while (used.has(`rId${String(number)}`)) number++;
    const id = `rId${String(number)}`;
    if (!this.has(rels)) {
      this.names.set(rels.toLowerCase(), rels);
      this.changes.set(rels, `${XML_DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"/>`);
    }
    const tree = this.tree(rels);
    const attributes = { Id: id, Type: type, Target: relativeTarget(name, target) };
    const child = piece('Relationship', tag(tree.prefix, 'Relationship', attributes), attributes);
    this.setTree(rels, insertChild(tree, child, ['Relationship']));
    return id;
  }

  unrelate(name: string, id: string): void {
    const rels = relsOf(name);
    const tree = this.tree(rels);
    const old = childrenOf(tree, 'Relationship').find(({ attributes }) => attributes.Id === id);
    if (old !== undefined) this.setTree(rels, replaceChild(tree, old, undefined));
  }

  /** The whole file. Without changes, the bytes that were read. */
  toBytes(): Uint8Array {
    return writeZip(
      this.zip,
      new Map([...this.changes].map(([name, text]) => [name, text === null ? null : strToU8(text)])),
    );
  }

  private exact(name: string): string {
    const exact = this.names.get(name.toLowerCase());
    if (exact === undefined || this.changes.get(exact) === null)
      throw new WorkbookError('PARTE_MANCANTE', { parte: name });
    return exact;
  }

  private original(exact: string): Uint8Array {
    const entry = this.zip.entries.find(({ name }) => name === exact);
    if (entry === undefined) throw new WorkbookError('PARTE_MANCANTE', { parte: exact });
    return entry.content;
  }
}

/** The part that holds the links of another. */
function relsOf(name: string): string {
  const slash = name.lastIndexOf('/') + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}

/** Address of a type of link, with the same root as a link that the file has already (strict files have another). */
export function siblingType(fullType: string, type: string): string {
  return `${fullType.slice(0, fullType.lastIndexOf('/') + 1)}${type}`;
}

/** Value of an attribute whatever its prefix (`r:id`). */
export function attributeByLocalName(
  attributes: Readonly<Record<string, string>>,
  name: string,
): string | undefined {
  const key = Object.keys(attributes).find((each) => each.includes(':') && localName(each) === name);
  return key === undefined ? undefined : attributes[key];
}

function folderOf(name: string): string[] {
  return name.split('/').slice(0, -1);
}

function resolveTarget(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folderOf(from);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Below the same folder the address is relative, as spreadsheets write it; elsewhere it is from the root. */
function relativeTarget(from: string, target: string): string {
  const folder = `${folderOf(from).join('/')}/`;
  return target.startsWith(folder) ? target.slice(folder.length) : `/${target}`;
}
