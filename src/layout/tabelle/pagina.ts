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

/**
 * Points of a character of a column: 7 pixels a digit of Calibri 11 or Arial 10, 3/4 point a pixel, and a little for
 * programs that round up.
 */
const PUNTI_CARATTERE = 5.6;
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

/** Letters of running text in the width of a digit of the default font, at the size of the tables. */
const LETTERE_PER_CARATTERE = 1.15;

/** Letters that fit on a line of that width, at a size of the letters. */
function capienzaOf(larghezza: number, corpo: number): number {
  return Math.max(1, Math.floor((larghezza * LETTERE_PER_CARATTERE * CORPO) / corpo));
}

/** A sentence in lines that fit side by side over all columns: no cell is merged, so each line has a row. */
export function linesOf(testo: string, larghezze: readonly number[], corpo = CORPO): readonly string[] {
  const capienza = Math.max(20, capienzaOf(totale(larghezze), corpo));
  return testo.split(/\r\n|\r|\n/).flatMap((riga) => wrap(riga, capienza));
}

function totale(larghezze: readonly number[]): number {
  return larghezze.reduce((a, b) => a + b, 0);
}

/** The lines of a paragraph; none when it is empty. A word that is longer than a line has lines of its own. */
function wrap(paragrafo: string, capienza: number): string[] {
  const righe: string[] = [];
  let corrente = '';
  for (const parola of paragrafo.trim().split(/\s+/)) {
    if (corrente !== '' && corrente.length + 1 + parola.length > capienza) {
      righe.push(corrente);
      corrente = parola;
    } else corrente = corrente === '' ? parola : `${corrente} ${parola}`;
  }
  return corrente === '' ? righe : [...righe, corrente];
}

/** Points of the tallest row that Excel has. */
const ALTEZZA_MASSIMA = 409;
/** Points of a line over those of its letters, and of the padding of a row. */
const INTERLINEA = 1.3;
const PADDING = 3;

/** Part of a line that plain letters would take where bold ones fill it. */
const GRASSETTO = 0.93;

/** Points of a row with so many lines. */
function altezzaDi(righe: number, corpo: number): number {
  return Math.min(ALTEZZA_MASSIMA, Math.ceil(righe * corpo * INTERLINEA + PADDING));
}

/** Points that a text takes in a column, lines broken as a spreadsheet breaks them; bold letters are wider. */
export function altezzaTesto(
  testo: string,
  larghezza: number,
  { corpo = CORPO, grassetto = false }: { readonly corpo?: number; readonly grassetto?: boolean } = {},
): number {
  const capienza = capienzaOf(grassetto ? larghezza * GRASSETTO : larghezza, corpo);
  const righe = testo
    .split(/\r\n|\r|\n/)
    .map((paragrafo) =>
      wrap(paragrafo, capienza).reduce((n, riga) => n + Math.max(1, Math.ceil(riga.length / capienza)), 0),
    );
  return altezzaDi(
    righe.reduce((a, b) => a + Math.max(1, b), 0),
    corpo,
  );
}

/** Width that a column needs so that this text is not taller than a row can be. */
export function larghezzaPer(testo: string): number {
  const righe = Math.floor(ALTEZZA_MASSIMA / (CORPO * INTERLINEA)) - 2;
  return Math.ceil(testo.length / righe);
}
