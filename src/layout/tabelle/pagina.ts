/** What fits on a printed page: widths of columns, lines of a sentence, so that every text is whole and can be read. */
import type { Tabella } from '../../report/index.js';

/** Points of text in the cells of a table, as on the screen. */
export const CORPO = 10;

/** Printed letters are no smaller: an accessibility audit samples the page. */
const CORPO_MINIMO = 7;

/** Points between the margins of half an inch of an A4 page. */
const PUNTI_PAGINA = { verticale: 523, orizzontale: 770 } as const satisfies Record<
  Tabella['pagina'],
  number
>;

/** A column of so many characters of the default font in points: 7 pixels a digit, 5 of padding, 3/4 point a pixel. */
const PUNTI_CARATTERE = 5.25;
const PUNTI_BORDO = 3.75;

/** Columns are not made narrower than this to fit a page. */
const LARGHEZZA_MINIMA = 9;

/** Points that columns of so many characters take. */
export function puntiOf(larghezze: readonly number[]): number {
  return larghezze.reduce((somma, larghezza) => somma + larghezza * PUNTI_CARATTERE + PUNTI_BORDO, 0);
}

/**
 * Widths in characters with which the page, made one page wide, keeps its letters legible. `minime` are those below
 * which a word or a number would be cut.
 */
export function fitLarghezze(
  volute: readonly number[],
  minime: readonly number[],
  pagina: Tabella['pagina'],
): readonly number[] {
  const larghezze = volute.map((voluta, i) => Math.max(voluta, minime[i] ?? 0));
  const eccesso = puntiOf(larghezze) - (PUNTI_PAGINA[pagina] * CORPO) / CORPO_MINIMO;
  if (eccesso <= 0) return larghezze;
  const margini = larghezze.map((larghezza, i) =>
    Math.max(0, larghezza - Math.max(minime[i] ?? 0, LARGHEZZA_MINIMA)),
  );
  const margine = margini.reduce((a, b) => a + b, 0);
  if (margine === 0) return larghezze;
  const quota = Math.min(1, eccesso / PUNTI_CARATTERE / margine);
  return larghezze.map((larghezza, i) => larghezza - (margini[i] ?? 0) * quota);
}

/** Part of the width that a line of running text may take: letters are not all as wide as digits. */
const RIEMPIMENTO = 0.95;

/** A sentence in lines that fit side by side over all columns: no cell is merged, so each line has a row. */
export function linesOf(testo: string, larghezze: readonly number[]): readonly string[] {
  const capienza = Math.max(20, Math.floor(larghezze.reduce((a, b) => a + b, 0) * RIEMPIMENTO));
  return testo
    .split(/\r\n|\r|\n/)
    .flatMap((riga) => wrap(riga.trim(), capienza))
    .filter((riga) => riga !== '');
}

function wrap(riga: string, capienza: number): string[] {
  const righe: string[] = [];
  let corrente = '';
  for (const parola of riga.split(/\s+/)) {
    if (corrente !== '' && corrente.length + 1 + parola.length > capienza) {
      righe.push(corrente);
      corrente = parola;
    } else corrente = corrente === '' ? parola : `${corrente} ${parola}`;
  }
  return [...righe, corrente];
}

/** Points of the tallest row that Excel has, and of a line of text in it. */
const ALTEZZA_MASSIMA = 409;
const INTERLINEA = 13;

/** Width that a column needs so that this text is not taller than a row can be. */
export function larghezzaPer(testo: string): number {
  const righe = Math.floor(ALTEZZA_MASSIMA / INTERLINEA) - 2;
  return Math.ceil(testo.length / righe / RIEMPIMENTO);
}
