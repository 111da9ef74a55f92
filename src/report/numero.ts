/** How each kind of number is shown: by a spreadsheet through its format, by a page in Italian words. */
import { formatPubblicato } from '../scoring/index.js';
import type { GenereNumero } from './tabella.js';

interface FormaNumero {
  /** Number format in en-US codes. */
  readonly formato: string;
  readonly decimali: number;
  /** Fractions shown times 100 with `%`. */
  readonly percento?: true;
  /** A plus sign before what grows. */
  readonly segno?: true;
  readonly dopo?: string;
  /** Years have no dot of thousands. */
  readonly senzaMigliaia?: true;
}

/** One row for each kind; adding a kind is adding a row. */
export const GENERI_NUMERO: Readonly<Record<GenereNumero, FormaNumero>> = {
  percentuale: { formato: '0.00%', decimali: 2, percento: true },
  peso: { formato: '0.00%', decimali: 2, percento: true },
  variazione: { formato: '+0.00%;-0.00%;0.00%', decimali: 2, percento: true, segno: true },
  intero: { formato: '#,##0', decimali: 0 },
  differenza: { formato: '+#,##0;-#,##0;0', decimali: 0, segno: true },
  decimale: { formato: '#,##0.00', decimali: 2 },
  differenzaDecimale: { formato: '+#,##0.00;-#,##0.00;0.00', decimali: 2, segno: true },
  euro: { formato: '#,##0.00 "€"', decimali: 2, dopo: ' €' },
  anno: { formato: '0', decimali: 0, senzaMigliaia: true },
};

/** Digits that a double holds for certain, on which a spreadsheet rounds. */
const CIFRE = 15;

/** The number as a reader sees it: `99,90 %`, `1.579.038,00 €`, `+12`. */
export function formatNumero(valore: number, genere: GenereNumero): string {
  const { decimali, percento, segno, dopo = '', senzaMigliaia } = GENERI_NUMERO[genere];
  const testo = percento
    ? formatPubblicato(valore)
    : toItalian(Number(valore.toPrecision(CIFRE)), decimali, senzaMigliaia !== true) + dopo;
  const isZero = !/[1-9]/.test(testo);
  return segno && valore > 0 && !isZero ? `+${testo}` : isZero ? testo.replace(/^-/, '') : testo;
}

function toItalian(valore: number, decimali: number, migliaia: boolean): string {
  const [intero = '', decimale = ''] = roundHalfAway(Math.abs(valore), decimali).split('.');
  const conPunti = migliaia ? intero.replace(/\B(?=(\d{3})+$)/g, '.') : intero;
  return (valore < 0 ? '-' : '') + conPunti + (decimale === '' ? '' : `,${decimale}`);
}

/** `toFixed` rounds the binary double (1,005 → 1,00); a spreadsheet rounds the decimal it shows. */
function roundHalfAway(valore: number, decimali: number): string {
  const spostato = Number(`${valore}e${decimali}`);
  return Number.isFinite(spostato)
    ? Number(`${Math.round(spostato)}e-${decimali}`).toFixed(decimali)
    : valore.toFixed(decimali);
}
