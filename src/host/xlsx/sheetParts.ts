/** A sheet added to or taken out of a package: its part, the list of sheets, links, kinds, names, properties. */
import type { FoglioElencato } from '../../layout/index.js';
import { withSheetTitles } from './appProperties.js';
import { newSheetXml, printNames, type NuovoFoglio } from './newSheet.js';
import { siblingType, type PartStore } from './parts.js';
import { appendSheet, putName, removeSheet, setVisibilita, sheetEntries } from './workbookPart.js';
import { namespaceOf } from './xmlElement.js';

const WORKSHEET_KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Adds an empty sheet behind all others; gives the name of its part. */
export function addSheetPart(parts: PartStore, main: string, nuovo: NuovoFoglio): string {
  const before = worksheetNames(parts, main);
  const folder = `${main.slice(0, main.lastIndexOf('/') + 1)}worksheets/`;
  let number = 1;
  while (parts.has(`${folder}sheet${String(number)}.xml`)) number++;
  const part = `${folder}sheet${String(number)}.xml`;
  const root = parts.tree(main);
  parts.add(part, newSheetXml(nuovo, namespaceOf(root)), WORKSHEET_KIND);
  const [sibling] = parts.relations(main);
  const relazione = parts.relate(main, siblingType(sibling?.fullType ?? '', 'worksheet'), part);
  const entries = sheetEntries(root, main);
  const sheetId = Math.max(0, ...entries.map((entry) => entry.sheetId)) + 1;
  const voce = { nome: nuovo.nome, sheetId, relazione, visibilita: nuovo.visibilita ?? 'visibile' };
  const listed = appendSheet(root, main, voce);
  const named = printNames(nuovo).reduce(
    (tree, { nome, formula }) => putName(tree, main, nome, entries.length, formula),
    listed,
  );
  parts.setTree(main, named);
  updateTitles(parts, before, worksheetNames(parts, main));
  return part;
}

/** Takes a sheet out, with every part that only it leads to. */
export function removeSheetPart(parts: PartStore, main: string, nome: string): void {
  const before = worksheetNames(parts, main);
  const entries = sheetEntries(parts.tree(main), main);
  const index = entries.findIndex((entry) => entry.nome === nome);
  const relazione = entries[index]?.relazione;
  if (relazione === undefined) return;
  const gone = partsOnlyBelow(parts, main, relazione);
  parts.setTree(main, removeSheet(parts.tree(main), main, index));
  parts.unrelate(main, relazione);
  for (const part of gone) parts.remove(part);
  updateTitles(parts, before, worksheetNames(parts, main));
}

/** Parts that are reached through that link of the workbook and in no other way. */
export function partsOnlyBelow(parts: PartStore, main: string, relazione: string): Set<string> {
  const all = reachable(parts, '', () => true);
  const without = reachable(parts, '', (from, id) => from !== main || id !== relazione);
  return new Set([...all].filter((part) => !without.has(part)));
}

function reachable(
  parts: PartStore,
  start: string,
  follow: (from: string, id: string) => boolean,
): Set<string> {
  const seen = new Set<string>();
  const waiting = [start];
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop())
    for (const { id, target, external } of parts.relations(from)) {
      if (external || seen.has(target) || !parts.has(target) || !follow(from, id)) continue;
      seen.add(target);
      waiting.push(target);
    }
  return seen;
}

/** Shows or hides a sheet. */
export function setSheetVisibilita(
  parts: PartStore,
  main: string,
  nome: string,
  visibilita: FoglioElencato['visibilita'],
): void {
  const root = parts.tree(main);
  const index = sheetEntries(root, main).findIndex((entry) => entry.nome === nome);
  parts.setTree(main, setVisibilita(root, main, index, visibilita));
}

/** Sheets of cells, as the file's properties count them. */
function worksheetNames(parts: PartStore, main: string): string[] {
  const worksheets = new Set(
    parts.relations(main).flatMap((relation) => (relation.type === 'worksheet' ? [relation.id] : [])),
  );
  return sheetEntries(parts.tree(main), main)
    .filter((entry) => worksheets.has(entry.relazione))
    .map((entry) => entry.nome);
}

function updateTitles(parts: PartStore, before: readonly string[], now: readonly string[]): void {
  const properties = parts.related('', 'extended-properties');
  if (properties === undefined) return;
  const { target } = properties;
  parts.setTree(target, withSheetTitles(parts.tree(target), target, before, now));
}
