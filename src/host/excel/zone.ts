/** Rectangles on a sheet, and the texts with which Excel names them. */
import { columnLetters, parseIndirizzo, quoteFoglio, type Indirizzo } from '../../layout/index.js';

/** A rectangle on a sheet that is known from elsewhere. */
export type Zona = Omit<Indirizzo, 'foglio'>;

export const RIGHE = 1_048_576;
export const COLONNE = 16_384;

/** Whether it is made of whole columns or whole rows. */
export function isUnbounded({ righe, colonne }: Zona): boolean {
  return righe >= RIGHE || colonne >= COLONNE;
}

/** `A1:C3`, also for a single cell and for whole columns. */
export function zonaText({ riga, colonna, righe, colonne }: Zona): string {
  const last = `${columnLetters(colonna + colonne - 1)}${riga + righe}`;
  return `${columnLetters(colonna)}${riga + 1}:${last}`;
}

/** Formula of a name for these cells: `='Foglio 1'!$A$1:$C$3`. */
export function nameFormula({ foglio, ...zona }: Indirizzo): string {
  return `=${quoteFoglio(foglio)}!${zonaText(zona).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

const WHOLE = /^(.+!)\$?([A-Z]{1,3}|\d{1,7}):\$?([A-Z]{1,3}|\d{1,7})$/i;

/** Cells that a reference on a sheet means, whole columns and rows too; `undefined` when it means none. */
export function parseReference(text: string): Indirizzo | undefined {
  const plain = text.trim().replace(/^=/, '');
  const [, sheet, from = '', to = ''] = WHOLE.exec(plain) ?? [];
  if (sheet === undefined) return parseIndirizzo(plain);
  const isRows = /^\d/.test(from);
  return isRows
    ? parseIndirizzo(`${sheet}A${from}:${columnLetters(COLONNE - 1)}${to}`)
    : parseIndirizzo(`${sheet}${from}1:${to}${RIGHE}`);
}

/** Whether the formula of a name means just these cells. */
export function refersTo(formula: string, { foglio, ...zona }: Indirizzo): boolean {
  const found = parseReference(formula);
  return found !== undefined && sameName(found.foglio, foglio) && zonaText(found) === zonaText(zona);
}

/** What two rectangles share. */
export function intersect(a: Zona, b: Zona): Zona | undefined {
  const riga = Math.max(a.riga, b.riga);
  const colonna = Math.max(a.colonna, b.colonna);
  const righe = Math.min(a.riga + a.righe, b.riga + b.righe) - riga;
  const colonne = Math.min(a.colonna + a.colonne, b.colonna + b.colonne) - colonna;
  return righe > 0 && colonne > 0 ? { riga, colonna, righe, colonne } : undefined;
}

/** The rectangle with further rows below and columns at the right, as far as the sheet goes. */
export function extend(zona: Zona, oltre: { readonly righe: number; readonly colonne: number }): Zona {
  return {
    ...zona,
    righe: Math.min(zona.righe + oltre.righe, RIGHE - zona.riga),
    colonne: Math.min(zona.colonne + oltre.colonne, COLONNE - zona.colonna),
  };
}

/** Whole columns and rows end where the sheet's content ends; on an empty sheet one row or column is left. */
export function trim(zona: Zona, usato: Zona | undefined): Zona {
  if (!isUnbounded(zona)) return zona;
  const inside = usato && intersect(usato, zona);
  return (
    inside ?? {
      ...zona,
      righe: zona.righe < RIGHE ? zona.righe : 1,
      colonne: zona.colonne < COLONNE ? zona.colonne : 1,
    }
  );
}

/** Name of sheets, ranges and tables as Excel compares them. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
