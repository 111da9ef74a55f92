/** Addresses as the file writes them: `B5`, `$A$1:$I$20`, `A:C`, `3:7`, lists of them. Rows and columns from 0. */
import { columnLetters, ULTIMA_COLONNA, ULTIMA_RIGA, type Indirizzo } from '../../layout/index.js';

/** A rectangle on a sheet that is known from elsewhere. */
export type Zona = Omit<Indirizzo, 'foglio'>;

export interface Posto {
  readonly riga: number;
  readonly colonna: number;
}

/** `B5` → row 4, column 1; `undefined` when it is no cell of a sheet. Written by hand: it runs once per cell. */
export function parseCell(text: string): Posto | undefined {
  let colonna = 0;
  let at = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at) & ~0x20;
    if (code < 65 || code > 90) break;
    colonna = colonna * 26 + code - 64;
  }
  const riga = Number(text.slice(at));
  if (colonna === 0 || colonna > ULTIMA_COLONNA + 1) return undefined;
  if (!Number.isInteger(riga) || riga < 1 || riga > ULTIMA_RIGA + 1) return undefined;
  return { riga: riga - 1, colonna: colonna - 1 };
}

/** Column of `AB`, from 0; `undefined` beyond the last. */
export function parseColumn(letters: string): number | undefined {
  return parseCell(`${letters}1`)?.colonna;
}

export function cellName(riga: number, colonna: number): string {
  return columnLetters(colonna) + String(riga + 1);
}

const ZONA =
  /^(?:\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?|\$?([A-Z]{1,3}):\$?([A-Z]{1,3})|\$?(\d{1,7}):\$?(\d{1,7}))$/i;

/** One rectangle, with or without `$`; whole columns and rows reach the end of the sheet. */
export function parseZona(text: string): Zona | undefined {
  const found = ZONA.exec(text);
  if (found === null) return undefined;
  const [, c1, r1, c2 = c1, r2 = r1, col1, col2, row1, row2] = found;
  const first = parseCell((c1 ?? col1 ?? 'A') + (r1 ?? row1 ?? '1'));
  const last = parseCell(
    (c2 ?? col2 ?? columnLetters(ULTIMA_COLONNA)) + (r2 ?? row2 ?? String(ULTIMA_RIGA + 1)),
  );
  return first && last && spanning(first, last);
}

function spanning(a: Posto, b: Posto): Zona {
  const riga = Math.min(a.riga, b.riga);
  const colonna = Math.min(a.colonna, b.colonna);
  return {
    riga,
    colonna,
    righe: Math.max(a.riga, b.riga) - riga + 1,
    colonne: Math.max(a.colonna, b.colonna) - colonna + 1,
  };
}

/** Rectangles of an `sqref`, separated by spaces; what is no rectangle is left out. */
export function parseZone(text: string): Zona[] {
  return text
    .split(/\s+/)
    .map(parseZona)
    .filter((zona) => zona !== undefined);
}

/** `A1:C3`; a single cell without the colon. */
export function formatZona({ riga, colonna, righe, colonne }: Zona): string {
  const first = cellName(riga, colonna);
  return righe === 1 && colonne === 1
    ? first
    : `${first}:${cellName(riga + righe - 1, colonna + colonne - 1)}`;
}

/** `$A$1:$C$3`. */
export function formatAbsolute(zona: Zona): string {
  return formatZona(zona).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

export function covers(zona: Zona, riga: number, colonna: number): boolean {
  return (
    riga >= zona.riga &&
    riga < zona.riga + zona.righe &&
    colonna >= zona.colonna &&
    colonna < zona.colonna + zona.colonne
  );
}

/** What two rectangles share. */
export function intersect(a: Zona, b: Zona): Zona | undefined {
  const riga = Math.max(a.riga, b.riga);
  const colonna = Math.max(a.colonna, b.colonna);
  const righe = Math.min(a.riga + a.righe, b.riga + b.righe) - riga;
  const colonne = Math.min(a.colonna + a.colonne, b.colonna + b.colonne) - colonna;
  return righe > 0 && colonne > 0 ? { riga, colonna, righe, colonne } : undefined;
}

/** The smallest rectangle around two. */
export function around(a: Zona, b: Zona): Zona {
  const riga = Math.min(a.riga, b.riga);
  const colonna = Math.min(a.colonna, b.colonna);
  return {
    riga,
    colonna,
    righe: Math.max(a.riga + a.righe, b.riga + b.righe) - riga,
    colonne: Math.max(a.colonna + a.colonne, b.colonna + b.colonne) - colonna,
  };
}

/** Places of all cells, row by row. */
export function cellsIn({ riga, colonna, righe, colonne }: Zona): Posto[] {
  return Array.from({ length: righe * colonne }, (_, i) => ({
    riga: riga + Math.floor(i / colonne),
    colonna: colonna + (i % colonne),
  }));
}
