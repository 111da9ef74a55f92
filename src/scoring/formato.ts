/** What a number format (en-US codes) says of the number behind it: fraction, unit, decimals shown, date. */

export interface Formato {
  readonly data: boolean;
  /** True when an unquoted `%` multiplies by 100 what is shown. */
  readonly percento: boolean;
  /** Quoted text and currency signs, trimmed: `0,00 "%"` has the unit `%` and is no fraction. Empty when none. */
  readonly unita: string;
  /** Decimals shown; absent when the format does not fix them (`General`). */
  readonly decimali?: number;
}

/** The number as it is, in powers of ten, as a fraction, or in thousands: nothing to count decimals on. */
const MOSTRA_ALTRO = /general|@|e[+-]|\/|,(?![0#?])/i;

/** Reads the section of the format that applies to this number. */
export function readFormato(formato: string, valore: number): Formato {
  const letto = LETTI.get(formato) ?? keepLetto(formato, readSezioni(formato));
  return valore < 0 ? letto.negativi : valore === 0 ? letto.zero : letto.positivi;
}

/** A format understood: what each of its sections says. */
interface FormatoLetto {
  readonly positivi: Formato;
  readonly negativi: Formato;
  readonly zero: Formato;
}

/** Formats already read: a workbook has few, and thousands of cells with each. */
const LETTI = new Map<string, FormatoLetto>();
/** More than a workbook has; a page that sees many workbooks begins anew. */
const MASSIMO_LETTI = 5000;

function keepLetto(formato: string, letto: FormatoLetto): FormatoLetto {
  if (LETTI.size >= MASSIMO_LETTI) LETTI.clear();
  LETTI.set(formato, letto);
  return letto;
}

function readSezioni(formato: string): FormatoLetto {
  const [prima = '', seconda = prima, terza = prima] = splitSezioni(formato);
  const positivi = readSezione(prima);
  return {
    positivi,
    negativi: seconda === prima ? positivi : readSezione(seconda),
    zero: terza === prima ? positivi : readSezione(terza),
  };
}

function readSezione(sezione: string): Formato {
  const pezzi = splitPezzi(sezione);
  const codici = joinTesti(pezzi.filter(({ letterale }) => !letterale));
  const unita = joinTesti(pezzi.filter(({ letterale }) => letterale)).trim();
  const generale = !/[0#?]/.test(codici) || MOSTRA_ALTRO.test(codici);
  return {
    data: !/general/i.test(codici) && (/[yd]/i.test(codici) || (/m/i.test(codici) && !/[hs]/i.test(codici))),
    percento: codici.includes('%'),
    unita,
    ...(generale ? {} : { decimali: decimalsOf(codici) }),
  };
}

function joinTesti(pezzi: readonly Pezzo[]): string {
  return pezzi.map(({ testo }) => testo).join('');
}

interface Pezzo {
  readonly letterale: boolean;
  readonly testo: string;
}

/** Quoted text, escaped character, bracket, space of a given width, fill character, one code, in this order. */
const PEZZO = /"([^"]*)"?|\\(.)|\[([^\]]*)\]?|[_*].|([€$£])|([^"\\[\]_*€$£])/gsu;

function splitPezzi(sezione: string): Pezzo[] {
  return [...sezione.matchAll(PEZZO)].map(([, quoted, escaped, bracket, currency, codice]) => {
    if (codice !== undefined) return { letterale: false, testo: codice };
    // `[$€-410]` is a currency with its locale; other brackets are colours, conditions, elapsed time.
    const dollar = bracket?.startsWith('$') === true ? (bracket.slice(1).split('-')[0] ?? '') : '';
    return { letterale: true, testo: quoted ?? escaped ?? currency ?? dollar };
  });
}

function splitSezioni(formato: string): string[] {
  return formato.match(/(?:"[^"]*"?|\\.|[^;"\\])+/gsu) ?? [];
}

function decimalsOf(codici: string): number {
  const [, decimali = ''] = codici.split('.');
  return /^[0#?]*/.exec(decimali)?.[0].length ?? 0;
}
