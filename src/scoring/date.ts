/** Civil dates: the Italian ways of writing them, and the serial numbers of Excel. */
import type { Cella, Contesto, Giorno, Letto } from './model.js';
import { readFormato } from './formato.js';
import { normalizeTesto } from './testo.js';

/** Names of the months, from the first. */
export const MESI: readonly string[] = [
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
];

const MILLISECONDI = 86_400_000;

/** A text or a number that has the form of a date: the day it is, or `inesistente` (31 febbraio). */
export type LetturaData = Giorno | 'inesistente';

const IN_CIFRE = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const IN_LETTERE = /^(1[°º]|\d{1,2}) (\p{L}{1,9})(?: (\d{4}))?$/u;

/**
 * Reads `30-09-2024`, `30/09/2024`, `30.9.2024`, `16 luglio 2024`, `31 ottobre` (year of the tree) from a normalised
 * text. `undefined` when the text has not the form of a date.
 */
export function readData(testo: string, contesto: Contesto): LetturaData | undefined {
  const cifre = IN_CIFRE.exec(testo);
  if (cifre !== null) return toLettura(Number(cifre[4]), Number(cifre[3]), Number(cifre[1]));
  const lettere = IN_LETTERE.exec(testo);
  const mese = MESI.indexOf(lettere?.[2]?.toLowerCase() ?? '') + 1;
  if (lettere === null || mese === 0) return undefined;
  const anno = lettere[3] === undefined ? contesto.anno : Number(lettere[3]);
  return toLettura(anno, mese, Number.parseInt(lettere[1] ?? '', 10));
}

/** Days from 1970-01-01 back to the day before serial 1 (1900), after and before the false leap day; and to serial 0 (1904). */
const ORIGINE_1900 = -25_569;
const ORIGINE_1900_GENNAIO_FEBBRAIO = -25_568;
const ORIGINE_1904 = -24_107;
/** Excel counts a 29 February 1900 that never was. */
const FALSO_BISESTILE = 60;
const ULTIMO_ANNO = 9999;

/** The day of a serial of Excel; its fraction is the time of day and does not count. */
export function giornoOfSeriale(seriale: number, base1904: boolean): LetturaData {
  const intero = Math.floor(seriale);
  const primo = base1904 ? 0 : 1;
  if (intero < primo || (!base1904 && intero === FALSO_BISESTILE)) return 'inesistente';
  const origine = base1904
    ? ORIGINE_1904
    : intero < FALSO_BISESTILE
      ? ORIGINE_1900_GENNAIO_FEBBRAIO
      : ORIGINE_1900;
  const giorno = intero + origine;
  return giorno <= Date.UTC(ULTIMO_ANNO, 11, 31) / MILLISECONDI ? giorno : 'inesistente';
}

/** The serial with which Excel keeps a day; the other way round of `giornoOfSeriale`. */
export function serialeOfGiorno(giorno: Giorno, base1904: boolean): number {
  if (base1904) return giorno - ORIGINE_1904;
  const seriale = giorno - ORIGINE_1900;
  return seriale > FALSO_BISESTILE ? seriale : giorno - ORIGINE_1900_GENNAIO_FEBBRAIO;
}

/**
 * A cell that must be a date: in words or digits, or a number with a date format. A text that is no date is
 * `DATA_INESISTENTE`, as is a day that the calendar has not.
 */
export function parseGiorno(cella: Cella, contesto: Contesto): Letto<Giorno> {
  if (cella.guasto !== undefined) return { kind: 'errore', cella, codice: cella.guasto };
  const lettura = readCella(cella, contesto);
  return typeof lettura === 'number'
    ? { kind: 'letto', cella, valore: lettura }
    : { kind: 'errore', cella, codice: 'DATA_INESISTENTE' };
}

function readCella({ valore, formato }: Cella, contesto: Contesto): LetturaData | undefined {
  if (typeof valore === 'string') return readData(normalizeTesto(valore), contesto);
  if (typeof valore !== 'number' || !readFormato(formato, valore).data) return undefined;
  return giornoOfSeriale(valore, contesto.base1904);
}

/** `16-07-2024`. */
export function formatGiorno(giorno: Giorno): string {
  const data = new Date(giorno * MILLISECONDI);
  const parts = [data.getUTCDate(), data.getUTCMonth() + 1, data.getUTCFullYear()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Last day of a year: what a tree without `dataRiferimento` is read at. */
export function fineAnno(anno: number): Giorno {
  return Date.UTC(anno, 11, 31) / MILLISECONDI;
}

function toLettura(anno: number, mese: number, giorno: number): LetturaData {
  const data = new Date(Date.UTC(anno, mese - 1, giorno));
  const exists = anno >= 1900 && data.getUTCMonth() === mese - 1 && data.getUTCDate() === giorno;
  return exists ? data.getTime() / MILLISECONDI : 'inesistente';
}
