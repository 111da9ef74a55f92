/** A worksheet part written anew: rows and cells that did not change are copied from the raw text. */
import type { CellaNuova, Nuove } from './cellOverlay.js';
import type { Foglio } from './sheet.js';
import { formatNumber, type Contenuto } from './cellContent.js';
import { keptFormula } from './futureFunctions.js';
import { around, cellName, formatZona, parseZona, type Zona } from './refs.js';
import { SHEET_ORDER } from './sheetOrder.js';
import type { CellaLetta, RigaLetta } from './sheetRead.js';
import type { SharedStrings } from './strings.js';
import {
  escapeText,
  findChild,
  joinXml,
  piece,
  putChild,
  replaceChild,
  setAttribute,
  tag,
  type XmlElement,
} from './xmlElement.js';

export interface FoglioScritto {
  readonly text: string;
  /** By how much the number of cells that use the shared table changed. */
  readonly riferimenti: number;
}

interface Scrivano {
  readonly prefix: string;
  readonly dati: string;
  readonly strings: SharedStrings;
  readonly righeAdattate: ReadonlyMap<number, number | undefined>;
  riferimenti: number;
}

export function writeSheet(foglio: Foglio, strings: SharedStrings): FoglioScritto {
  const { root, letto, righeAdattate } = foglio;
  const nuove = withRows(foglio.nuove, righeAdattate);
  const scrivano: Scrivano = {
    prefix: root.prefix,
    dati: letto.dati,
    strings,
    righeAdattate,
    riferimenti: 0,
  };
  if (nuove.size === 0) return { text: joinXml(root), riferimenti: 0 };
  const old = findChild(root, 'sheetData');
  const dati = piece('sheetData', writeRows(scrivano, letto.righe, nuove));
  const withCells = old === undefined ? root : replaceChild(root, old, dati);
  return { text: joinXml(withDimension(withCells, nuove)), riferimenti: scrivano.riferimenti };
}

/** Rows with another height are written anew too, also when no cell in them changes. */
function withRows(nuove: Nuove, righe: ReadonlyMap<number, number | undefined>): Nuove {
  const missing = [...righe.keys()].filter((riga) => !nuove.has(riga));
  return missing.length === 0
    ? nuove
    : new Map([...nuove, ...missing.map((riga) => [riga, new Map()] as const)]);
}

function writeRows(scrivano: Scrivano, righe: readonly RigaLetta[], nuove: Nuove): string {
  const { dati, prefix } = scrivano;
  const edits = placeEdits(
    righe,
    (row) => row.riga,
    nuove,
    0,
    (riga, row, celle) => writeRow(scrivano, riga, row, celle),
  );
  return righe.length === 0
    ? tag(prefix, 'sheetData', {}, edits.map((edit) => edit.text).join(''))
    : splice(dati, 0, dati.length, edits);
}

function writeRow(
  scrivano: Scrivano,
  riga: number,
  row: RigaLetta | undefined,
  celle: ReadonlyMap<number, CellaNuova>,
): string {
  const { dati, prefix } = scrivano;
  const edits = placeEdits(
    row?.celle ?? [],
    (cell) => cell.colonna,
    celle,
    row?.openEnd ?? 0,
    (colonna, raw, cella) => writeCell(scrivano, riga, colonna, raw, cella),
  );
  const all = edits.map((edit) => edit.text).join('');
  const altezza = scrivano.righeAdattate.get(riga);
  if (row === undefined) return tag(prefix, 'row', { r: riga + 1, ht: altezza }, all);
  const tagText = dati.slice(row.start, row.openEnd);
  const open = scrivano.righeAdattate.has(riga)
    ? setAttribute(setAttribute(tagText, 'customHeight', undefined), 'ht', altezza?.toString())
    : tagText;
  if (!row.empty) return open + splice(dati, row.openEnd, row.end, edits);
  return all === '' ? open : `${open.replace(/\s*\/>$/, '>')}${all}</${prefix}row>`;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** For each number wanted, the edit that replaces what has that number, or puts it before what has a higher one. */
function placeEdits<Old extends { readonly start: number; readonly end: number }, New>(
  there: readonly Old[],
  numberOf: (old: Old) => number,
  wanted: ReadonlyMap<number, New>,
  whenNone: number,
  write: (number: number, old: Old | undefined, wanted: New) => string,
): Edit[] {
  let next = 0;
  return [...wanted]
    .sort(([a], [b]) => a - b)
    .map(([number, value]) => {
      for (let old = there[next]; old !== undefined && numberOf(old) < number; old = there[++next]);
      const old = there[next];
      if (old !== undefined && numberOf(old) === number)
        return { start: old.start, end: old.end, text: write(number, old, value) };
      const at = old?.start ?? there.at(-1)?.end ?? whenNone;
      return { start: at, end: at, text: write(number, undefined, value) };
    });
}

/** The text between two places with the edits made; they are in rising order. */
function splice(text: string, start: number, end: number, edits: readonly Edit[]): string {
  const out: string[] = [];
  let cursor = start;
  for (const edit of edits) {
    out.push(text.slice(cursor, edit.start), edit.text);
    cursor = edit.end;
  }
  return out.join('') + text.slice(cursor, end);
}

function writeCell(
  scrivano: Scrivano,
  riga: number,
  colonna: number,
  raw: CellaLetta | undefined,
  { contenuto, stile }: CellaNuova,
): string {
  const s = stile === 0 ? undefined : String(stile);
  if (contenuto.kind === 'invariato' && raw !== undefined) {
    const text = scrivano.dati.slice(raw.start, raw.end);
    const end = text.indexOf('>') + 1;
    return setAttribute(text.slice(0, end), 's', s) + text.slice(end);
  }
  if (raw?.tipo === 's') scrivano.riferimenti--;
  const { tipo, dentro } = writeContent(scrivano, contenuto);
  return tag(scrivano.prefix, 'c', { r: cellName(riga, colonna), s, t: tipo }, dentro);
}

/** Type and inner text of a cell. */
function writeContent(
  scrivano: Scrivano,
  contenuto: Contenuto,
): { readonly tipo: string | undefined; readonly dentro: string } {
  const v = (text: string) => tag(scrivano.prefix, 'v', {}, text);
  switch (contenuto.kind) {
    case 'invariato':
    case 'vuoto':
      return { tipo: undefined, dentro: '' };
    case 'formula': {
      const f = tag(scrivano.prefix, 'f', {}, escapeText(keptFormula(contenuto.testo)));
      if (contenuto.calcolato === undefined) return { tipo: undefined, dentro: f };
      const { tipo, v: text } = contenuto.calcolato;
      const result = text === '' ? `<${scrivano.prefix}v></${scrivano.prefix}v>` : v(escapeText(text));
      return { tipo: tipo === 'n' ? undefined : tipo, dentro: f + result };
    }
    case 'costante':
      return writeConstant(scrivano, contenuto.valore);
  }
}

function writeConstant(scrivano: Scrivano, valore: string | number | boolean) {
  const v = (text: string) => tag(scrivano.prefix, 'v', {}, text);
  if (typeof valore === 'boolean') return { tipo: 'b', dentro: v(valore ? '1' : '0') };
  if (typeof valore === 'number') return { tipo: undefined, dentro: v(formatNumber(valore)) };
  scrivano.riferimenti++;
  return { tipo: 's', dentro: v(String(scrivano.strings.indexOf(valore))) };
}

/** `dimension` grown to hold the cells put; where the part has none, none is made. */
function withDimension(root: XmlElement, nuove: Nuove): XmlElement {
  const old = findChild(root, 'dimension');
  const before = parseZona(old?.attributes.ref ?? '');
  if (old === undefined || before === undefined) return root;
  let zona: Zona = before;
  for (const [riga, celle] of nuove)
    for (const colonna of celle.keys()) zona = around(zona, { riga, colonna, righe: 1, colonne: 1 });
  const ref = formatZona(zona);
  return ref === formatZona(before)
    ? root
    : putChild(root, { ...old, text: setAttribute(old.text, 'ref', ref) }, SHEET_ORDER);
}
