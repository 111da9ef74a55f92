/** A worksheet part read once: its cells with their places in the raw text, and the pieces around them. */
import { WorkbookError } from '../../layout/index.js';
import { parseCell, parseZona, type Zona } from './refs.js';
import { collectText } from './strings.js';
import { isOn } from './stylesRead.js';
import { childrenOf, localName, splitting, type XmlElement } from './xmlElement.js';
import { scanXml, type Attributes, type Span } from './xmlScan.js';

/** A formula as written; `testo` without `=`, empty where a shared one has its text elsewhere. */
export interface FormulaLetta {
  readonly tipo: 'normale' | 'condivisa' | 'matrice' | 'tabellaDati';
  readonly testo: string;
  /** Number of the shared formula. */
  readonly gruppo?: string;
  /** Cells that a shared formula, an array or a data table covers; on its first cell only. */
  readonly zona?: Zona;
}

/** A cell as written. */
export interface CellaLetta {
  readonly colonna: number;
  readonly start: number;
  readonly end: number;
  readonly stile?: number;
  /** `n`, `s`, `str`, `b`, `e`, `inlineStr`, `d`. */
  readonly tipo: string;
  /** Raw content of `<v>`, or the text of `<is>`; absent when there is none. */
  readonly v?: string;
  readonly formula?: FormulaLetta;
}

export interface RigaLetta {
  readonly riga: number;
  readonly start: number;
  /** End of the opening tag. */
  readonly openEnd: number;
  readonly end: number;
  readonly empty: boolean;
  /** Whether it has a height of its own. */
  readonly alta: boolean;
  /** Look of cells that are not there, when the row has one. */
  readonly stile?: number;
  /** In rising order. */
  readonly celle: readonly CellaLetta[];
}

/** A shared formula: where its text stands. */
export interface FormulaMadre {
  readonly riga: number;
  readonly colonna: number;
  readonly testo: string;
}

export interface FoglioLetto {
  readonly parte: string;
  /** Root of the part in pieces; the one of the cells is `sheetData`. */
  readonly root: XmlElement;
  /** Raw text of `sheetData`; the places of rows and cells count from its start. */
  readonly dati: string;
  readonly righe: readonly RigaLetta[];
  readonly perRiga: ReadonlyMap<number, RigaLetta>;
  readonly madri: ReadonlyMap<string, FormulaMadre>;
  /** Blocks of several cells with one array formula or data table each, with the text of the formula. */
  readonly matrici: readonly { readonly zona: Zona; readonly testo: string }[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** @throws WorkbookError XML_DANNEGGIATO, XML_NON_AMMESSO */
export function readSheet(text: string, parte: string): FoglioLetto {
  const splitter = splitting(text);
  const cells = collectRows(parte);
  scanXml(text, parte, {
    open: (name, attributes, span, empty) => {
      splitter.handlers.open(name, attributes, span, empty);
      cells.open(localName(name), attributes, span, empty);
    },
    close: (name, span) => {
      splitter.handlers.close(name, span);
      cells.close(localName(name), span);
    },
    text: cells.text,
  });
  const root = splitter.result();
  const data = childrenOf(root, 'sheetData');
  const [dati] = data;
  if (root.name !== 'worksheet' || data.length !== 1 || dati === undefined)
    throw new WorkbookError('XML_DANNEGGIATO', { parte, dettaglio: 'le celle non ci sono' });
  const { righe } = cells;
  const perRiga = new Map(righe.map((riga) => [riga.riga, riga]));
  return { parte, root, dati: dati.text, righe, perRiga, ...formulaGroups(righe) };
}

function formulaGroups(righe: readonly RigaLetta[]): Pick<FoglioLetto, 'madri' | 'matrici'> {
  const madri = new Map<string, FormulaMadre>();
  const matrici: { zona: Zona; testo: string }[] = [];
  for (const { riga, celle } of righe)
    for (const { colonna, formula } of celle) {
      if (formula?.zona === undefined) continue;
      if (formula.gruppo !== undefined) madri.set(formula.gruppo, { riga, colonna, testo: formula.testo });
      else if (formula.zona.righe * formula.zona.colonne > 1)
        matrici.push({ zona: formula.zona, testo: formula.testo });
    }
  return { madri, matrici };
}

interface RowCollector {
  readonly righe: readonly RigaLetta[];
  readonly open: (name: string, attributes: Attributes, span: Span, empty: boolean) => void;
  readonly close: (name: string, span: Span) => void;
  readonly text: (run: string) => void;
}

/** Collects rows and cells on the way through a sheet; what lies outside `sheetData` is passed over. */
function collectRows(parte: string): RowCollector {
  const righe: RigaLetta[] = [];
  let origin: number | undefined;
  let celle: CellaLetta[] = [];
  let row: Mutable<RigaLetta> | undefined;
  let cell: Mutable<CellaLetta> | undefined;
  let formula: Mutable<FormulaLetta> | undefined;
  let run = '';
  const inline = collectText();
  const opened: Readonly<Record<string, (attributes: Attributes, span: Span, empty: boolean) => void>> = {
    row: (attributes, { start, end }, empty) => {
      celle = [];
      row = {
        riga: rowNumber(attributes, righe.at(-1), parte),
        start,
        openEnd: end,
        end,
        empty,
        alta: attributes.ht !== undefined,
        celle,
      };
      if (attributes.s !== undefined && isOn(attributes.customFormat)) row.stile = Number(attributes.s);
    },
    c: (attributes, { start, end }) => {
      cell = { colonna: columnOf(attributes, celle.at(-1), parte), start, end, tipo: attributes.t ?? 'n' };
      if (attributes.s !== undefined) cell.stile = Number(attributes.s);
      inline.take();
    },
    f: (attributes) => {
      run = '';
      formula = formulaOf(attributes);
    },
    v: () => {
      run = '';
    },
  };
  const closed: Readonly<Record<string, (end: number) => void>> = {
    row: (end) => {
      if (row === undefined) return;
      row.end = end;
      righe.push(row);
    },
    c: (end) => {
      if (cell === undefined) return;
      cell.end = end;
      celle.push(cell);
      cell = undefined;
    },
    f: () => {
      if (formula === undefined || cell === undefined) return;
      formula.testo = run === '' ? formula.testo : run;
      cell.formula = formula;
    },
    v: () => {
      if (cell !== undefined) cell.v = run;
    },
    is: () => {
      if (cell !== undefined) cell.v = inline.take().text;
    },
  };
  return {
    righe,
    open: (name, attributes, { start, end }, empty) => {
      if (name === 'sheetData') origin = start;
      if (origin === undefined) return;
      inline.open(name);
      opened[name]?.(attributes, { start: start - origin, end: end - origin }, empty);
    },
    close: (name, { end }) => {
      if (origin === undefined) return;
      inline.close(name);
      closed[name]?.(end - origin);
      if (name === 'sheetData') origin = undefined;
    },
    text: (text) => {
      if (cell === undefined) return;
      run += text;
      inline.add(text);
    },
  };
}

/** Cells of a row are in rising order: halving finds one. */
export function findCell(celle: readonly CellaLetta[], colonna: number): CellaLetta | undefined {
  let low = 0;
  let high = celle.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = celle[middle];
    if (cell === undefined || cell.colonna === colonna) return cell;
    if (cell.colonna < colonna) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

function rowNumber({ r }: Attributes, before: RigaLetta | undefined, parte: string): number {
  const last = before?.riga ?? -1;
  const riga = r === undefined ? last + 1 : Number(r) - 1;
  if (Number.isInteger(riga) && riga > last) return riga;
  throw new WorkbookError('XML_DANNEGGIATO', { parte, dettaglio: `riga ${r ?? ''} fuori posto` });
}

function columnOf({ r }: Attributes, before: CellaLetta | undefined, parte: string): number {
  const last = before?.colonna ?? -1;
  const colonna = r === undefined ? last + 1 : parseCell(r)?.colonna;
  if (colonna !== undefined && colonna > last) return colonna;
  throw new WorkbookError('XML_DANNEGGIATO', { parte, dettaglio: `cella ${r ?? ''} fuori posto` });
}

function formulaOf({ t, si, ref, r1, r2, dt2D, dtr }: Attributes): Mutable<FormulaLetta> {
  const zona = ref === undefined ? undefined : parseZona(ref);
  const covered = zona === undefined ? {} : { zona };
  if (t === 'shared' && si !== undefined) return { tipo: 'condivisa', testo: '', gruppo: si, ...covered };
  if (t === 'array') return { tipo: 'matrice', testo: '', ...covered };
  if (t !== 'dataTable') return { tipo: 'normale', testo: '' };
  const inputs = dt2D === undefined ? (dtr === undefined ? ['', r1] : [r1, '']) : [r1, r2];
  return { tipo: 'tabellaDati', testo: `TABLE(${inputs.map((each) => each ?? '').join(',')})`, ...covered };
}
