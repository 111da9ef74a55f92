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
  const pezzi = splitPezzi(sectionOf(formato, valore));
  const codici = pezzi.flatMap(({ letterale, testo }) => (letterale ? [] : [testo])).join('');
  const unita = pezzi
    .flatMap(({ letterale, testo }) => (letterale ? [testo] : []))
    .join('')
    .trim();
  const generale = !/[0#?]/.test(codici) || MOSTRA_ALTRO.test(codici);
  return {
    data: !/general/i.test(codici) && (/[yd]/i.test(codici) || (/m/i.test(codici) && !/[hs]/i.test(codici))),
    percento: codici.includes('%'),
    unita,
    ...(generale ? {} : { decimali: decimalsOf(codici) }),
  };
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

function sectionOf(formato: string, valore: number): string {
  const sezioni = splitSezioni(formato);
  const index = valore < 0 ? 1 : valore === 0 ? 2 : 0;
  return sezioni[index] ?? sezioni[0] ?? '';
}

function splitSezioni(formato: string): string[] {
  return formato.match(/(?:"[^"]*"?|\\.|[^;"\\])+/gsu) ?? [];
}

function decimalsOf(codici: string): number {
  const [, decimali = ''] = codici.split('.');
  return /^[0#?]*/.exec(decimali)?.[0].length ?? 0;
}
