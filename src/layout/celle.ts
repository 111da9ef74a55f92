/** Cells of an area that was read: one by one, with their address and as the user sees them. */
import type { Cella } from '../scoring/index.js';
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

/** Text of a cell on one line, trimmed; a number as digits; empty for an empty cell and for a broken one. */
export function readTesto(area: Area, riga: number, colonna: number): string {
  const { valore, guasto } = foglioCella(area, riga, colonna);
  return valore === null || guasto !== undefined ? '' : oneLine(String(valore));
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

/** 31 December 9999, the last day of a spreadsheet. */
const ULTIMO_SERIALE = 2_958_465;

/** Days between 1970-01-01 and the two zeros of a spreadsheet's dates. */
const GIORNO_ZERO = { 1900: -25_569, 1904: -24_107 } as const;

/** A cell as the user reads it, in Italian: `99,98 %`, `246.142,61`, `16/07/2024`, `VERO`; empty when empty. */
export function displayCella(
  { valore, formato, guasto }: Pick<Cella, 'valore' | 'formato' | 'guasto'>,
  base1904 = false,
): string {
  if (guasto === 'FORMULA_NON_CALCOLATA') return '(formula mai calcolata)';
  if (valore === null) return '';
  if (typeof valore === 'boolean') return valore ? 'VERO' : 'FALSO';
  return typeof valore === 'string' ? valore : displayNumero(valore, formato, base1904);
}

function displayNumero(valore: number, formato: string, base1904: boolean): string {
  const codes = (formato.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (/[dmy]/i.test(codes) && !/[0#]/.test(codes)) return displayData(valore, base1904);
  const frazione = codes.includes('%');
  const scalato = frazione ? Number((valore * 100).toPrecision(15)) : valore;
  const numero = displayDecimale(scalato, decimaliOf(codes), codes.includes(','));
  const unita = /"([^"]*)"\s*$/.exec(formato)?.[1] ?? '';
  return frazione ? `${numero} %` : `${numero}${unita}`;
}

/** Decimals that a format shows; absent for `General`, which shows as many as there are. */
function decimaliOf(codes: string): number | undefined {
  return /\.([0#?]+)/.exec(codes)?.[1]?.length ?? (/[0#]/.test(codes) ? 0 : undefined);
}

function displayDecimale(valore: number, decimali: number | undefined, migliaia: boolean): string {
  const digits = decimali === undefined ? String(Number(valore.toPrecision(15))) : valore.toFixed(decimali);
  const [intero = '', frazione] = digits.split('.');
  const grouped = migliaia ? intero.replace(/\B(?=(?:\d{3})+$)/g, '.') : intero;
  return frazione === undefined ? grouped : `${grouped},${frazione}`;
}

function displayData(serial: number, base1904: boolean): string {
  if (serial < 0 || serial > ULTIMO_SERIALE) return String(serial);
  const giorno = Math.floor(serial) + GIORNO_ZERO[base1904 ? 1904 : 1900];
  const [anno = '', mese = '', giornoDelMese = ''] = new Date(giorno * 86_400_000)
    .toISOString()
    .split(/[-T]/);
  return `${giornoDelMese}/${mese}/${anno}`;
}
