/**
 * What Excel must be given so that a text stays this text. A text set through the API is read as if the user had
 * typed it: `=1+1` would become a formula, `1-2` a date, `VERO` a boolean. An apostrophe in front keeps it, and
 * Excel does not count it as part of the text. The words that Excel takes for dates and booleans depend on the
 * language, so whatever might be one gets the apostrophe; plain labels do not, because the user would see it.
 */

/** Begins with a sign, a digit or a currency, as formulas, numbers, dates, times and errors do. */
const COMINCIA_COME_UN_DATO = /^[-+=@'#.,(\p{Nd}\p{Sc}]/u;
/** A word alone, or a word and a number: `VERO`, `true`, `mar 3`, `maggio 2024`, `3,5 %` has no such form. */
const BOOLEANO = /^(?:vero|falso|true|false|wahr|falsch|vrai|faux)$/i;
const PAROLA_E_NUMERO = /^\p{L}{3,}\.?[\s/.,-]*\p{Nd}[\p{Nd}\s/.,:-]*$/u;

/** The format of a cell in which everything typed stays text. */
const FORMATO_TESTO = '@';

/** The text with an apostrophe in front where Excel might make something else of it. */
export function quoteTesto(testo: string, formato: string): string {
  if (formato === FORMATO_TESTO) return testo;
  const bare = testo.trim();
  const risky = COMINCIA_COME_UN_DATO.test(bare) || BOOLEANO.test(bare) || PAROLA_E_NUMERO.test(bare);
  return risky ? `'${testo}` : testo;
}
