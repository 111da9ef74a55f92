/** Text of a cell before it is understood: spaces, apostrophes, a trailing note, the words for a missing figure. */

/**
 * The text with every run of spaces (no-break, thin, zero-width, line breaks) as one space, none at the ends,
 * and the typographic apostrophe as the typed one.
 */
export function normalizeTesto(testo: string): string {
  if (!DA_NORMALIZZARE.test(testo)) return testo;
  return testo
    .replace(/[\s\u200b]+/g, ' ')
    .replace(/[’‘]/g, "'")
    .trim();
}

/** Any white space but single spaces inside the text, and typographic apostrophes. Most texts have none. */
const DA_NORMALIZZARE = /[^\S ]|[\u200b’‘]| {2}|^ | $/;

const MANCANTE = /^(?:n ?[./]? ?d ?\.?|[-–—])$/i;

/** True for a text that stands for a missing figure: empty, `N/D`, `n.d.`, `nd`, `-`, `–`. Wants a normalised text. */
export function isMancante(testo: string): boolean {
  return testo === '' || MANCANTE.test(testo);
}

export interface ConNota {
  readonly corpo: string;
  readonly nota: string;
}

/**
 * Splits a trailing note in round brackets: `>= 86,04 % (media nazionale)`. Brackets inside the note must match.
 * `undefined` when there is no note, or nothing before it.
 */
export function splitNota(testo: string): ConNota | undefined {
  if (!testo.endsWith(')')) return undefined;
  let depth = 0;
  for (let i = testo.length - 1; i > 0; i -= 1) {
    if (testo[i] === ')') depth += 1;
    else if (testo[i] === '(') depth -= 1;
    if (depth > 0) continue;
    const corpo = testo.slice(0, i).trim();
    const nota = testo.slice(i + 1, -1).trim();
    return corpo === '' || nota === '' ? undefined : { corpo, nota };
  }
  return undefined;
}

/**
 * The text in small letters, as long as it was, so that a place in one is the same place in the other. A pattern tried
 * on it needs no `i`: beside `\p{L}` this takes longer to compile than to read a whole tree.
 */
export function toMinuscole(testo: string): string {
  const minuscolo = testo.toLowerCase();
  if (minuscolo.length === testo.length) return minuscolo;
  return Array.from(testo, (lettera) => {
    const minuscola = lettera.toLowerCase();
    return minuscola.length === lettera.length ? minuscola : lettera;
  }).join('');
}

/** A pattern that matches any of these texts, the longest first. Spaces and letters match as they stand. */
export function alternatives(forme: readonly string[]): string {
  return [...forme]
    .sort((a, b) => b.length - a.length)
    .map((forma) => forma.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
}
