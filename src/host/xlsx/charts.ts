/** Charts on a sheet: put in the place of the one of the same name, taken out with the parts that only they need. */
import type { GraficoFoglio } from '../../layout/index.js';
import {
  CHART_KIND,
  chartXml,
  DRAWING_KIND,
  EMPTY_DRAWING,
  frameXml,
  type ValoriGrafico,
} from './chartXml.js';
import { attributeByLocalName, siblingType, type PartStore } from './parts.js';
import type { Foglio } from './sheet.js';
import { SHEET_ORDER } from './sheetOrder.js';
import { partsOnlyBelow } from './sheetParts.js';
import {
  findChild,
  insertChild,
  localName,
  piece,
  replaceChild,
  tag,
  type XmlElement,
  type XmlPiece,
} from './xmlElement.js';
import { scanXml, type Attributes } from './xmlScan.js';

const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A frame found on a drawing. */
interface Cornice {
  readonly frame: XmlPiece;
  readonly id: number;
  readonly relazione: string;
}

/** Puts a chart; says whether anything changed. */
export function putChart(
  parts: PartStore,
  main: string,
  foglio: Foglio,
  grafico: GraficoFoglio,
  valori: ValoriGrafico,
): boolean {
  const drawing = drawingOf(parts, main, foglio);
  const tree = parts.tree(drawing);
  const old = findFrame(tree, grafico.nome, drawing);
  const text = chartXml(grafico, valori);
  if (old !== undefined) return replaceChart(parts, drawing, tree, old, grafico, text);
  const part = freeName(parts, main, 'charts/chart');
  parts.add(part, text, CHART_KIND);
  const relazione = parts.relate(drawing, linkType(parts, main, 'chart'), part);
  const frame = frameXml(grafico, tree.prefix, freeId(tree, drawing), relazione);
  parts.setTree(drawing, insertChild(tree, piece('twoCellAnchor', frame), []));
  return true;
}

function replaceChart(
  parts: PartStore,
  drawing: string,
  tree: XmlElement,
  { frame, id, relazione }: Cornice,
  grafico: GraficoFoglio,
  text: string,
): boolean {
  const target = parts.relations(drawing).find((relation) => relation.id === relazione)?.target;
  const placed = frameXml(grafico, tree.prefix, id, relazione);
  if (target === undefined || (parts.text(target) === text && frame.text === placed)) return false;
  parts.setText(target, text);
  parts.setTree(drawing, replaceChild(tree, frame, { ...frame, text: placed }));
  return true;
}

/** Takes a chart out; a drawing that has nothing left goes too. Says whether there was one. */
export function removeChart(parts: PartStore, foglio: Foglio, nome: string): boolean {
  const drawing = parts.related(foglio.parte, 'drawing');
  if (drawing === undefined) return false;
  const tree = parts.tree(drawing.target);
  const old = findFrame(tree, nome, drawing.target);
  if (old === undefined) return false;
  const left = replaceChild(tree, old.frame, undefined);
  const empty = left.children.every(({ name }) => name === '');
  const [from, link] = empty ? [foglio.parte, drawing.id] : [drawing.target, old.relazione];
  const gone = partsOnlyBelow(parts, from, link);
  if (!empty) parts.setTree(drawing.target, left);
  parts.unrelate(from, link);
  for (const part of gone) parts.remove(part);
  const element = findChild(foglio.root, 'drawing');
  if (empty && element !== undefined) foglio.setRoot(replaceChild(foglio.root, element, undefined));
  return true;
}

/** The part with the drawings of a sheet, made if there is none. */
function drawingOf(parts: PartStore, main: string, foglio: Foglio): string {
  const there = parts.related(foglio.parte, 'drawing');
  if (there !== undefined) return there.target;
  const part = freeName(parts, main, 'drawings/drawing');
  parts.add(part, EMPTY_DRAWING, DRAWING_KIND);
  const id = parts.relate(foglio.parte, linkType(parts, main, 'drawing'), part);
  const element = tag(foglio.root.prefix, 'drawing', { 'xmlns:r': LINKS, 'r:id': id });
  foglio.setRoot(insertChild(foglio.root, piece('drawing', element), SHEET_ORDER));
  return part;
}

function findFrame(tree: XmlElement, nome: string, parte: string): Cornice | undefined {
  for (const frame of tree.children) {
    const { named, relazione } = readFrame(frame, parte);
    if (named?.name === nome && relazione !== undefined) return { frame, id: Number(named.id), relazione };
  }
  return undefined;
}

/** Name and number of what a frame holds, and the link to its chart. */
function readFrame(frame: XmlPiece, parte: string) {
  let named: Attributes | undefined;
  let relazione: string | undefined;
  if (frame.name !== '')
    scanXml(frame.text, parte, {
      open: (name, attributes) => {
        if (localName(name) === 'cNvPr') named ??= attributes;
        else if (localName(name) === 'chart') relazione = attributeByLocalName(attributes, 'id');
      },
    });
  return { named, relazione };
}

function freeId(tree: XmlElement, parte: string): number {
  const used = tree.children.map((frame) => Number(readFrame(frame, parte).named?.id ?? 0));
  return Math.max(1, ...used) + 1;
}

function freeName(parts: PartStore, main: string, stem: string): string {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  let number = 1;
  while (parts.has(`${folder}${stem}${String(number)}.xml`)) number++;
  return `${folder}${stem}${String(number)}.xml`;
}

function linkType(parts: PartStore, main: string, type: string): string {
  return siblingType(parts.relations(main)[0]?.fullType ?? `${LINKS}/`, type);
}
