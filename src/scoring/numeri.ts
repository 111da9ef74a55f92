/** Italian numbers with their units: exact decimals, the interval a printed number stands for, words for them. */
import type { Intervallo, Quantita } from './model.js';
import { readFormato } from './formato.js';
import { EURO, isPercento, normalizeUnita, unitaAt } from './unita.js';

/**
 * A number as written: coefficient × 10^exponent in the unit that stands beside it (`86,04 %` is 8604 × 10^-2,
 * unit `%`). Kept until the unit is settled, so that no digit is lost on the way.
 */
export interface Numero {
  readonly coefficiente: bigint;
  readonly esponente: number;
  readonly unita: string;
  /** Decimals shown; fewer than the number has when the cell hides some. */
  readonly decimali: number;
}

export interface Scansione {
  readonly numero: Numero;
  /** Index of the first character after it. */
  readonly fine: number;
}

/** Beyond this many digits a number is no figure of a report. */
const MASSIMO_CIFRE = 40;

/** `8.468.510,15`, `8 468 510,15` or `8468510,15`; a dot or a space only before groups of three digits. */
const CIFRE = /(?:[1-9]\d{0,2}(?: ?\. ?\d{3})+(?!\d)|[1-9]\d{0,2}(?: \d{3})+(?!\d)|\d+)(?: ?, ?\d+)?/y;
const SEGNO = /[-−] ?/y;

/**
 * The number that begins at this place of a normalised text, with its sign and its unit before or after.
 * `undefined` when none begins there.
 */
export function scanNumero(testo: string, da: number): Scansione | undefined {
  const segno = matchAt(SEGNO, testo, da);
  const prefisso = prefissoAt(testo, da + segno.length);
  const dopoPrefisso = da + segno.length + prefisso.lunghezza;
  const segnoDopo = segno === '' ? matchAt(SEGNO, testo, dopoPrefisso) : '';
  const inizio = dopoPrefisso + segnoDopo.length;
  const cifre = matchAt(CIFRE, testo, inizio);
  if (cifre === '') return undefined;
  const fineCifre = inizio + cifre.length;
  const suffisso = prefisso.unita === '' ? suffissoAt(testo, fineCifre) : NESSUNA;
  const numero = numeroOf(`${segno}${segnoDopo}` !== '', cifre, prefisso.unita || suffisso.unita);
  return numero === undefined ? undefined : { numero, fine: fineCifre + suffisso.lunghezza };
}

/** A whole text that is one number; `undefined` when anything is left over. */
export function parseNumero(testo: string): Numero | undefined {
  const scansione = scanNumero(testo, 0);
  return scansione?.fine === testo.length ? scansione.numero : undefined;
}

/** A number cell: the decimal of its double, with the unit and the decimals of its format. */
export function numeroOfCella(valore: number, formato: string): Numero {
  const { percento, unita, decimali } = readFormato(formato, valore);
  const { cifre, esponente } = decimaleOf(valore);
  const scalato = esponente + (percento ? 2 : 0);
  return {
    coefficiente: BigInt(cifre),
    esponente: scalato,
    unita: percento ? '%' : unita,
    decimali: decimali ?? decimalsOfGenerale(cifre, scalato),
  };
}

/** The shortest decimal of a double, as digits with their sign × 10^esponente: 0.25 is `25` × 10^-2. */
function decimaleOf(valore: number): { readonly cifre: string; readonly esponente: number } {
  if (Number.isSafeInteger(valore)) return { cifre: String(valore), esponente: 0 };
  const scritto = valore.toExponential();
  const fine = scritto.indexOf('e');
  const punto = scritto.indexOf('.');
  const frazione = punto < 0 ? 0 : fine - punto - 1;
  const cifre = scritto.slice(0, fine).replace('.', '');
  return { cifre, esponente: Number(scritto.slice(fine + 1)) - frazione };
}

/** Digits that the format `General` shows at most. */
const CIFRE_GENERALE = 10;

function decimalsOfGenerale(cifre: string, esponente: number): number {
  const quante = cifre.startsWith('-') ? cifre.length - 1 : cifre.length;
  const intere = Math.max(1, quante + esponente);
  return Math.max(0, Math.min(-esponente, CIFRE_GENERALE - intere));
}

/** True when the cell holds more digits than it shows. */
export function isOltreStampa({ esponente, decimali }: Numero): boolean {
  return -esponente > decimali;
}

/** The number with its unit, or with the unit that the target gives it. */
export function quantitaOf(numero: Numero, unita: string = numero.unita): Quantita {
  const esatto = isOltreStampa(numero) || isEsatto(numero, unita);
  return {
    valore: valoreOf(numero, unita),
    unita,
    intervallo: esatto ? undefined : intervalloStampato(numero, unita),
  };
}

/** All the values that a quantity can stand for: of an exact one itself alone. */
export function intervalloOf({ valore, intervallo }: Pick<Quantita, 'valore' | 'intervallo'>): Intervallo {
  return intervallo ?? { min: valore, max: valore };
}

/** The value alone of `quantitaOf`. */
export function valoreOf(
  { coefficiente, esponente, unita: propria }: Numero,
  unita: string = propria,
): number {
  return toDouble(coefficiente, isPercento(unita) ? esponente - 2 : esponente);
}

/** All the values that are printed like this number, also when the number itself is exact: `3 N.` is 2,5–3,5. */
export function intervalloStampato(numero: Numero, unita: string = numero.unita): Intervallo {
  const scala = isPercento(unita) ? -2 : 0;
  const mezzi = roundTo(numero, numero.decimali) * 10n;
  const esponente = scala - numero.decimali - 1;
  return { min: toDouble(mezzi - 5n, esponente), max: toDouble(mezzi + 5n, esponente) };
}

/** The number in Italian, as a cell shows it: `-11,63 gg`, `246.142,61 €`. */
export function formatNumero(numero: Numero): string {
  const tondo = roundTo(numero, numero.decimali);
  const cifre = (tondo < 0n ? -tondo : tondo).toString().padStart(numero.decimali + 1, '0');
  const intero = cifre.slice(0, cifre.length - numero.decimali).replace(/\B(?=(?:\d{3})+$)/g, '.');
  const decimali = cifre.slice(cifre.length - numero.decimali);
  const segno = tondo < 0n ? '-' : '';
  return `${segno}${intero}${decimali === '' ? '' : `,${decimali}`}${numero.unita === '' ? '' : ` ${numero.unita}`}`;
}

/** Decimals that a computed figure is shown with, in words for the reader. */
const DECIMALI_CALCOLATI = 4;

/** A computed figure in Italian, at most four decimals: 4.117647… → `4,1176 gg`. */
export function formatQuantita({ valore, unita }: Pick<Quantita, 'valore' | 'unita'>): string {
  const scritto = isPercento(unita) ? valore * 100 : valore;
  const tondo = Number(scritto.toFixed(DECIMALI_CALCOLATI));
  if (!Number.isFinite(tondo)) return `${valore} ${unita}`.trim();
  return formatNumero({ ...numeroOfCella(tondo, 'General'), unita });
}

interface Unita {
  readonly unita: string;
  readonly lunghezza: number;
}

const NESSUNA: Unita = { unita: '', lunghezza: 0 };

/** A unit before the number; a word must be set apart from the digits (`n. 14`, `euro 5`, `€5`). */
function prefissoAt(testo: string, da: number): Unita {
  if (isCifra(testo.charCodeAt(da))) return NESSUNA;
  const unita = unitaAt(testo, da);
  const spazio = testo[da + unita.length] === ' ' ? 1 : 0;
  const staccata = spazio === 1 || !/\p{L}$/u.test(unita);
  return unita === '' || !staccata ? NESSUNA : { unita, lunghezza: unita.length + spazio };
}

function isCifra(codice: number): boolean {
  return codice >= ZERO && codice <= NOVE;
}

const ZERO = '0'.charCodeAt(0);
const NOVE = '9'.charCodeAt(0);

function suffissoAt(testo: string, da: number): Unita {
  const spazio = testo[da] === ' ' ? 1 : 0;
  const unita = unitaAt(testo, da + spazio);
  return unita === '' ? NESSUNA : { unita, lunghezza: spazio + unita.length };
}

function matchAt(pattern: RegExp, testo: string, da: number): string {
  pattern.lastIndex = da;
  return pattern.exec(testo)?.[0] ?? '';
}

function numeroOf(negativo: boolean, cifre: string, unita: string): Numero | undefined {
  const [intero = '', frazione = ''] = cifre.replace(/[ .]/g, '').split(',');
  if (intero.length + frazione.length > MASSIMO_CIFRE) return undefined;
  const coefficiente = BigInt(intero + frazione);
  return {
    coefficiente: negativo ? -coefficiente : coefficiente,
    esponente: -frazione.length,
    unita,
    decimali: frazione.length,
  };
}

/** Integers count things, and euro with cents are written in full; every other decimal may have been rounded. */
function isEsatto({ decimali }: Numero, unita: string): boolean {
  return decimali === 0 || (decimali === 2 && normalizeUnita(unita) === EURO);
}

/** Powers of ten that a double holds exactly. */
const POTENZE = Array.from({ length: 23 }, (_, i) => 10 ** i);

/**
 * The double nearest to a decimal: 8604 × 10^-4 is 0.8604. One operation on two exact doubles rounds only once, and so
 * does reading the decimal text, which is slower.
 */
function toDouble(coefficiente: bigint, esponente: number): number {
  const intero = Number(coefficiente);
  const potenza = POTENZE[Math.abs(esponente)];
  if (potenza !== undefined && Number.isSafeInteger(intero))
    return esponente < 0 ? intero / potenza : intero * potenza;
  return coefficiente === 0n ? 0 : Number(`${coefficiente}e${esponente}`);
}

/** The number as an integer of its last shown decimal, half away from zero. */
function roundTo({ coefficiente, esponente }: Numero, decimali: number): bigint {
  const shift = esponente + decimali;
  if (shift >= 0) return coefficiente * 10n ** BigInt(shift);
  const divisore = 10n ** BigInt(-shift);
  const doppio = 2n * (coefficiente < 0n ? -coefficiente : coefficiente) + divisore;
  const tondo = doppio / (2n * divisore);
  return coefficiente < 0n ? -tondo : tondo;
}
