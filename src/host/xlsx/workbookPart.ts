/** The workbook's main part: its sheets, names and settings, read from and written into its pieces. */
import type { FoglioElencato } from '../../layout/index.js';
import { attributeByLocalName } from './parts.js';
import { isOn } from './stylesRead.js';
import {
  childrenOf,
  escapeText,
  findChild,
  insertChild,
  joinXml,
  piece,
  putChild,
  replaceChild,
  setAttribute,
  splitXml,
  tag,
  textOf,
  updateChild,
  withChildren,
  type XmlElement,
} from './xmlElement.js';

/** Sequence of the children of `workbook` (ECMA-376 part 1, § 18.2.27). */
const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'mc:AlternateContent',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** A line of the list of sheets. */
export interface VoceFoglio {
  readonly nome: string;
  readonly sheetId: number;
  /** Link to the part. */
  readonly relazione: string;
  readonly visibilita: FoglioElencato['visibilita'];
}

/** A defined name as written. */
export interface NomeDefinito {
  readonly nome: string;
  /** Sheet of the scope; absent when the name belongs to the workbook. */
  readonly ambito?: string;
  /** en-US, without `=`. */
  readonly formula: string;
  readonly nascosto: boolean;
}

const VISIBILITA = { visible: 'visibile', hidden: 'nascosto', veryHidden: 'moltoNascosto' } as const;
const STATE = { visibile: undefined, nascosto: 'hidden', moltoNascosto: 'veryHidden' } as const;

export function sheetEntries(root: XmlElement, parte: string): VoceFoglio[] {
  return childrenOf(listOf(root, 'sheets', parte), 'sheet').map(({ attributes }) => ({
    nome: attributes.name ?? '',
    sheetId: Number(attributes.sheetId),
    relazione: attributeByLocalName(attributes, 'id') ?? '',
    visibilita: VISIBILITA[(attributes.state ?? 'visible') as keyof typeof VISIBILITA],
  }));
}

/** Adds a sheet at the end of the list. */
export function appendSheet(root: XmlElement, parte: string, voce: VoceFoglio): XmlElement {
  const sheets = listOf(root, 'sheets', parte);
  const [first] = childrenOf(sheets, 'sheet');
  const idKey = Object.keys(first?.attributes ?? {}).find((key) => key.endsWith(':id')) ?? 'r:id';
  const attributes = {
    name: voce.nome,
    sheetId: String(voce.sheetId),
    ...(voce.visibilita === 'visibile' ? {} : { state: STATE[voce.visibilita] }),
    [idKey]: voce.relazione,
  };
  const sheet = piece('sheet', tag(root.prefix, 'sheet', attributes), attributes);
  return putChild(root, piece('sheets', joinXml(insertChild(sheets, sheet, ['sheet']))), ORDER);
}

/** Takes a sheet out of the list; names of its scope go with it, the scopes and views of those behind it move up. */
export function removeSheet(root: XmlElement, parte: string, index: number): XmlElement {
  const sheets = listOf(root, 'sheets', parte);
  const old = childrenOf(sheets, 'sheet')[index];
  if (old === undefined) return root;
  const names = listOf(root, 'definedNames', parte);
  const kept = names.children.flatMap((child) => {
    const scope = child.attributes.localSheetId;
    if (child.name !== 'definedName' || scope === undefined || Number(scope) < index) return [child];
    if (Number(scope) === index) return [];
    return [{ ...child, text: retag(child.text, { localSheetId: String(Number(scope) - 1) }) }];
  });
  const without = putChild(root, piece('sheets', joinXml(replaceChild(sheets, old, undefined))), ORDER);
  return moveViews(putNames(without, withChildren(names, kept)), parte, index);
}

/** Each view goes on showing the sheet it showed, or, when that is gone, one that can be seen. */
function moveViews(root: XmlElement, parte: string, removed: number): XmlElement {
  const shown = sheetEntries(root, parte).map(({ visibilita }) => visibilita === 'visibile');
  const moved = (tab: number) => {
    if (tab !== removed) return tab > removed ? tab - 1 : tab;
    const before = shown.lastIndexOf(true, Math.max(0, tab - 1));
    return before === -1 ? Math.max(0, shown.indexOf(true)) : before;
  };
  return updateChild(root, 'bookViews', parte, (views) =>
    withChildren(
      views,
      views.children.map((view) => {
        const changes = ['activeTab', 'firstSheet'].flatMap((name) => {
          const tab = view.attributes[name];
          return tab === undefined ? [] : [[name, String(moved(Number(tab)))] as const];
        });
        return { ...view, text: retag(view.text, Object.fromEntries(changes)) };
      }),
    ),
  );
}

/** Sets the visibility in a sheet's line. */
export function setVisibilita(
  root: XmlElement,
  parte: string,
  index: number,
  visibilita: FoglioElencato['visibilita'],
): XmlElement {
  const sheets = listOf(root, 'sheets', parte);
  const old = childrenOf(sheets, 'sheet')[index];
  if (old === undefined) return root;
  const changed = { ...old, text: setAttribute(old.text, 'state', STATE[visibilita]) };
  return putChild(root, piece('sheets', joinXml(replaceChild(sheets, old, changed))), ORDER);
}

/** Names in the order of the file. */
export function definedNames(root: XmlElement, parte: string, fogli: readonly string[]): NomeDefinito[] {
  return childrenOf(listOf(root, 'definedNames', parte), 'definedName').map((child) => {
    const { name = '', localSheetId, hidden } = child.attributes;
    const ambito = localSheetId === undefined ? undefined : fogli[Number(localSheetId)];
    return {
      nome: name,
      ...(ambito === undefined ? {} : { ambito }),
      formula: textOf(child, parte),
      nascosto: isOn(hidden),
    };
  });
}

/** Defines a name or moves it: then only what it refers to changes. `scope` is the sheet's place in the list. */
export function putName(
  root: XmlElement,
  parte: string,
  nome: string,
  scope: number | undefined,
  formula: string,
): XmlElement {
  const names = listOf(root, 'definedNames', parte);
  const old = findName(names, nome, scope);
  if (old !== undefined) {
    const element = splitXml(old.text, parte);
    const text = joinXml(withChildren(element, [piece('', escapeText(formula))]));
    return putNames(root, replaceChild(names, old, { ...old, text }));
  }
  const attributes = {
    name: nome,
    ...(scope === undefined ? {} : { localSheetId: String(scope) }),
  };
  const child = piece(
    'definedName',
    tag(root.prefix, 'definedName', attributes, escapeText(formula)),
    attributes,
  );
  return putNames(root, insertSorted(names, child));
}

/** Takes a name out; the root as it was when there is none. */
export function removeName(
  root: XmlElement,
  parte: string,
  nome: string,
  scope: number | undefined,
): XmlElement {
  const names = listOf(root, 'definedNames', parte);
  const old = findName(names, nome, scope);
  return old === undefined ? root : putNames(root, replaceChild(names, old, undefined));
}

/** Excel keeps the names in alphabetical order. */
function insertSorted(names: XmlElement, child: ReturnType<typeof piece>): XmlElement {
  const key = (each: ReturnType<typeof piece>) => (each.attributes.name ?? '').toLowerCase();
  const at = names.children.findIndex((other) => other.name === 'definedName' && key(other) > key(child));
  const children = [...names.children];
  children.splice(at === -1 ? children.length : at, 0, child);
  return withChildren(names, children);
}

function findName(names: XmlElement, nome: string, scope: number | undefined) {
  return childrenOf(names, 'definedName').find(
    ({ attributes }) =>
      attributes.name?.toLowerCase() === nome.toLowerCase() &&
      attributes.localSheetId === (scope === undefined ? undefined : String(scope)),
  );
}

function putNames(root: XmlElement, names: XmlElement): XmlElement {
  const old = findChild(root, 'definedNames');
  if (childrenOf(names, 'definedName').length === 0)
    return old === undefined ? root : replaceChild(root, old, undefined);
  return putChild(root, piece('definedNames', joinXml(names)), ORDER);
}

/** Index of the sheet that is shown first. */
export function activeIndex(root: XmlElement, parte: string): number {
  const [view] = childrenOf(listOf(root, 'bookViews', parte), 'workbookView');
  return Number(view?.attributes.activeTab ?? 0);
}

export function isStructureLocked(root: XmlElement): boolean {
  return isOn(findChild(root, 'workbookProtection')?.attributes.lockStructure);
}

export function countsFrom1904(root: XmlElement): boolean {
  return isOn(findChild(root, 'workbookPr')?.attributes.date1904);
}

/** Asks the program that opens the file to calculate every formula. */
export function askFullCalculation(root: XmlElement): XmlElement {
  const old = findChild(root, 'calcPr');
  if (isOn(old?.attributes.fullCalcOnLoad)) return root;
  const text = old?.text ?? tag(root.prefix, 'calcPr', {});
  return putChild(root, piece('calcPr', retag(text, { fullCalcOnLoad: '1' })), ORDER);
}

/** The list with that name, an empty one when there is none. */
function listOf(root: XmlElement, name: string, parte: string): XmlElement {
  return splitXml(findChild(root, name)?.text ?? tag(root.prefix, name, {}), parte);
}

/** A piece's raw text with attributes of its outer tag set. */
function retag(text: string, attributes: Readonly<Record<string, string>>): string {
  const end = /^(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(text)?.[0] ?? '';
  const changed = Object.entries(attributes).reduce(
    (open, [key, value]) => setAttribute(open, key, value),
    end,
  );
  return changed + text.slice(end.length);
}
