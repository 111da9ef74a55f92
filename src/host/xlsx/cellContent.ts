/** What a cell holds, from its raw parts; and what was put into it since. */
import { WorkbookError, type CellaFoglio } from '../../layout/index.js';
import { shiftFormula } from './formulaShift.js';
import { shownFormula } from './futureFunctions.js';
import { cellName, covers } from './refs.js';
import type { CellaLetta, FoglioLetto } from './sheetRead.js';
import { escapeCellText, unescapeCellText } from './strings.js';

/** A result of a formula as the file keeps it (`_xHHHH_` included, XML's own escapes not). */
export interface Calcolato {
  readonly tipo: string;
  readonly v: string;
}

/** Content put into a cell. `invariato` keeps the raw content: only the look is new. */
export type Contenuto =
  | { readonly kind: 'invariato' }
  | { readonly kind: 'vuoto' }
  | { readonly kind: 'costante'; readonly valore: string | number | boolean }
  /** Without `=`; `calcolato` is absent until a program has calculated it. */
  | { readonly kind: 'formula'; readonly testo: string; readonly calcolato?: Calcolato };

export type Dato = Omit<CellaFoglio, 'formato'>;

/** What reading a raw cell needs beside it. */
export interface Lettore {
  readonly foglio: FoglioLetto;
  readonly testo: (index: number) => string | undefined;
  readonly base1904: boolean;
}

const VUOTO: Dato = { valore: null };

/** Content of a cell as it stands in the part. */
export function readDato(
  lettore: Lettore,
  riga: number,
  cell: CellaLetta | undefined,
  colonna: number,
): Dato {
  const formula = formulaText(lettore.foglio, riga, colonna, cell);
  if (cell === undefined && formula === undefined) return VUOTO;
  const dato = readValue(lettore, riga, cell ?? { colonna, start: 0, end: 0, tipo: 'n' });
  if (formula === undefined) return dato;
  const shown = `=${shownFormula(formula)}`;
  const notCalculated = cell?.v === undefined || (cell.v === '' && cell.tipo === 'n');
  return notCalculated
    ? { valore: null, formula: shown, guasto: 'FORMULA_NON_CALCOLATA' }
    : { ...dato, formula: shown };
}

/** Formula of a cell, without `=`: its own, its share of a shared one, or the array it is in. */
export function formulaText(
  foglio: FoglioLetto,
  riga: number,
  colonna: number,
  cell: CellaLetta | undefined,
): string | undefined {
  const own = cell?.formula;
  if (own === undefined) return foglio.matrici.find(({ zona }) => covers(zona, riga, colonna))?.testo;
  const madre = own.gruppo === undefined || own.testo !== '' ? undefined : foglio.madri.get(own.gruppo);
  if (madre === undefined) return own.testo;
  return shiftFormula(madre.testo, riga - madre.riga, colonna - madre.colonna);
}

function readValue({ foglio, testo, base1904 }: Lettore, riga: number, cell: CellaLetta): Dato {
  const { v, tipo } = cell;
  const wrong = (trovato: string) =>
    new WorkbookError('XML_DANNEGGIATO', {
      parte: foglio.parte,
      dettaglio: `cella ${cellName(riga, cell.colonna)}: ${trovato}`,
    });
  if (v === undefined) return VUOTO;
  switch (tipo) {
    case 's': {
      const text = v === '' ? undefined : testo(Number(v));
      if (text === undefined) throw wrong(`il testo ${v} non c'è`);
      return { valore: text };
    }
    case 'str':
      return { valore: unescapeCellText(v) };
    case 'inlineStr':
      return { valore: v };
    case 'b':
      return { valore: v === '1' || v === 'true' };
    case 'e':
      return { valore: v, guasto: 'ERRORE_FORMULA' };
    case 'd':
      return { valore: serialOf(v, base1904) ?? v };
    default: {
      if (v.trim() === '') return VUOTO;
      const number = Number(v);
      if (!Number.isFinite(number)) throw wrong(`«${v}» non è un numero`);
      return { valore: number };
    }
  }
}

const DAY = 86_400_000;

/** Serial of a date in ISO 8601, as strict files write it. Days before March 1900 are one less, as in Excel. */
function serialOf(iso: string, base1904: boolean): number | undefined {
  const time = Date.parse(iso.includes('T') ? `${iso.replace(/Z$/, '')}Z` : `${iso}T00:00:00Z`);
  if (Number.isNaN(time)) return undefined;
  if (base1904) return (time - Date.UTC(1904, 0, 1)) / DAY;
  const serial = (time - Date.UTC(1899, 11, 30)) / DAY;
  return serial < 61 ? serial - 1 : serial;
}

/** Content of a cell as it was put there. `invariato` is the caller's. */
export function datoOf(contenuto: Exclude<Contenuto, { kind: 'invariato' }>): Dato {
  switch (contenuto.kind) {
    case 'vuoto':
      return VUOTO;
    case 'costante':
      return { valore: contenuto.valore };
    case 'formula': {
      const formula = `=${shownFormula(contenuto.testo)}`;
      if (contenuto.calcolato === undefined)
        return { valore: null, formula, guasto: 'FORMULA_NON_CALCOLATA' };
      return { ...calculatedDato(contenuto.calcolato), formula };
    }
  }
}

function calculatedDato({ tipo, v }: Calcolato): Dato {
  switch (tipo) {
    case 'str':
      return { valore: unescapeCellText(v) };
    case 'b':
      return { valore: v === '1' };
    case 'e':
      return { valore: v, guasto: 'ERRORE_FORMULA' };
    default:
      return { valore: Number(v) };
  }
}

/** A value as a formula's result is kept. */
export function calculated(valore: string | number | boolean): Calcolato {
  if (typeof valore === 'string') return { tipo: 'str', v: escapeCellText(valore) };
  if (typeof valore === 'boolean') return { tipo: 'b', v: valore ? '1' : '0' };
  return { tipo: 'n', v: formatNumber(valore) };
}

/** The shortest decimal that reads back as the same double, with Excel's `E`. */
export function formatNumber(valore: number): string {
  if (!Number.isFinite(valore)) throw new RangeError(`${String(valore)} cannot stand in a cell`);
  return String(valore).replace('e', 'E');
}
