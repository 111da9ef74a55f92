/** Cells of an area that was read: one by one, with their address and as the user sees them. */
import { formatCella, parseGiorno, type Cella } from '../scoring/index.js';
import { columnLetters, quoteFoglio } from './indirizzi.js';
import type { Area, CellaFoglio, CellaScritta, Indirizzo } from './workbook.js';

/** A cell that holds nothing and was never formatted. */
export const CELLA_VUOTA: CellaFoglio = { valore: null, formato: 'General' };

/** The cell at an offset inside the area; beyond it, an empty one. */
export function foglioCella(area: Area, riga: number, colonna: number): CellaFoglio {
  return area.celle[riga]?.[colonna] ?? CELLA_VUOTA;
}

/** `'Albero 2024'!F12`, the cell at an offset inside the area. */
export function doveCella({ indirizzo }: Area, riga: number, colonna: number): string {
  const { foglio } = indirizzo;
  return `${quoteFoglio(foglio)}!${columnLetters(indirizzo.colonna + colonna)}${indirizzo.riga + riga + 1}`;
}

/** The cell at an offset inside the area, as scoring takes it. */
export function readCella(area: Area, riga: number, colonna: number): Cella {
  const { valore, formato, guasto } = foglioCella(area, riga, colonna);
  return { dove: doveCella(area, riga, colonna), valore, formato, ...(guasto && { guasto }) };
}

/** Text of a cell, trimmed, line breaks kept; a number as digits; empty for an empty cell and for a broken one. */
export function textOf({ valore, guasto }: Pick<Cella, 'valore' | 'guasto'>): string {
  return valore === null || guasto !== undefined ? '' : String(valore).trim();
}

/** Text with every run of white space (no-break spaces and line breaks too) made one space. */
export function oneLine(testo: string): string {
  return testo.replace(/\s+/g, ' ').trim();
}

/** Whether a cell holds something a person sees: not nothing, not spaces only. */
export function isPiena({ valore, guasto }: CellaFoglio | Cella): boolean {
  return guasto !== undefined || (typeof valore === 'string' ? valore.trim() !== '' : valore !== null);
}

/** The area inside another one that holds it, as if it had been read alone. */
export function cropArea(area: Area, indirizzo: Indirizzo): Area {
  const [top, left] = [indirizzo.riga - area.indirizzo.riga, indirizzo.colonna - area.indirizzo.colonna];
  const crop = <T>(rows: readonly (readonly T[])[]) =>
    rows.slice(top, top + indirizzo.righe).map((row) => row.slice(left, left + indirizzo.colonne));
  return {
    indirizzo,
    celle: crop(area.celle),
    unite: area.unite,
    ...(area.bloccate && { bloccate: crop(area.bloccate) }),
  };
}

/** Digits on which a spreadsheet compares numbers: one that saved ours with fewer has not changed it. */
const CIFRE = 15;

/** Whether two constants are the same to a spreadsheet. */
export function isStessoValore(a: CellaFoglio['valore'], b: CellaFoglio['valore']): boolean {
  return typeof a === 'number' && typeof b === 'number'
    ? a.toPrecision(CIFRE) === b.toPrecision(CIFRE)
    : a === b;
}

/** A cell as it stands after a write. */
export function cellaScritta(prima: CellaFoglio, { valore, formula, formato }: CellaScritta): CellaFoglio {
  const format = formato ?? prima.formato;
  if (formula !== undefined) return { valore: null, formula, formato: format };
  return valore === undefined ? { ...prima, formato: format } : { valore, formato: format };
}

/** Finds the merged block that covers a cell, by row and column of the sheet. */
export function indexUnite(area: Area): (riga: number, colonna: number) => Indirizzo | undefined {
  const byRiga = new Map<number, Indirizzo[]>();
  for (const unita of area.unite)
    for (let riga = unita.riga; riga < unita.riga + unita.righe; riga += 1)
      byRiga.set(riga, [...(byRiga.get(riga) ?? []), unita]);
  return (riga, colonna) =>
    byRiga.get(riga)?.find((u) => colonna >= u.colonna && colonna < u.colonna + u.colonne);
}

/** Any year does: a date as a number carries its own. */
const ANNO_QUALSIASI = 2000;

/** A cell as the user reads it, in Italian: `99,98 %`, `246.142,61`, `16-07-2024`, `VERO`; empty when empty. */
export function displayCella(cella: Pick<Cella, 'valore' | 'formato' | 'guasto'>, base1904 = false): string {
  if (cella.guasto === 'FORMULA_NON_CALCOLATA') return '(formula mai calcolata)';
  const whole = { ...cella, dove: '' };
  if (typeof cella.valore !== 'number') return formatCella(whole);
  const giorno = parseGiorno(whole, { anno: ANNO_QUALSIASI, base1904 });
  return giorno.kind === 'letto' ? formatCella(whole, giorno.valore) : formatCella(whole);
}
