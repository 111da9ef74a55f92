/** A printed figure, and when two of them say the same: where some value rounds to both. */
import {
  normalizeTesto,
  normalizeUnita,
  numeroOfCella,
  parseNumero,
  type Cella,
  type Numero,
} from '../scoring/index.js';

export interface Cifra {
  /** As printed: a percentage in points (`23,2 %` is 23.2). */
  readonly valore: number;
  /** Half of its last printed digit; next to nothing for a cell that holds more digits than it shows. */
  readonly mezzo: number;
  /** In its one form (`gg`, `€`, `%`, `N.`); empty when there is none. */
  readonly unita: string;
  readonly decimali: number;
  /** As the reader sees it. */
  readonly scritto: string;
}

/** Doubles are exact to about this part of them. */
const PRECISIONE = 1e-12;

/** The figure that a number stands for. */
export function cifraOf(numero: Numero, scritto: string): Cifra {
  const { coefficiente, esponente, decimali, unita } = numero;
  const valore = Number(`${coefficiente}e${esponente}`);
  const nascosti = -esponente > decimali;
  return {
    valore,
    mezzo: nascosti ? Math.abs(valore) * PRECISIONE : 10 ** -decimali / 2,
    unita: unita === '' ? '' : normalizeUnita(unita),
    decimali,
    scritto,
  };
}

/** A text that is one figure and nothing else; `undefined` for any other. */
export function parseCifra(testo: string): Cifra | undefined {
  const numero = parseNumero(normalizeTesto(testo));
  return numero && cifraOf(numero, testo);
}

/** The figure of a cell of a sheet; `undefined` when it holds none, or a date. */
export function readCifra({ valore, formato, guasto }: Cella, scritto: string): Cifra | undefined {
  if (guasto !== undefined) return undefined;
  if (typeof valore === 'string') return parseCifra(valore);
  if (typeof valore !== 'number' || !Number.isFinite(valore)) return undefined;
  return DATA.test(formato.replace(/"[^"]*"|\[[^\]]*\]/g, ''))
    ? undefined
    : cifraOf(numeroOfCella(valore, formato), scritto);
}

const DATA = /[yd]/i;

/** Whether a value can be printed as this figure; `oltre` is what the value itself may be wrong by. */
export function agrees(cifra: Cifra, valore: number, oltre = 0): boolean {
  return Math.abs(cifra.valore - valore) <= cifra.mezzo + oltre + slackOf(valore, cifra.valore);
}

/** Whether two figures can be roundings of one value, signs and units apart. */
export function sameCifra(a: Cifra, b: Cifra): boolean {
  const distanza = Math.abs(a.valore - b.valore);
  return distanza <= slackOf(a.valore, b.valore) || distanza < (a.mezzo + b.mezzo) * (1 - STRETTO);
}

/** The ends of two intervals that only touch have no value in common: 12 and 13 are two counts. */
const STRETTO = 1e-9;

function slackOf(a: number, b: number): number {
  return PRECISIONE * 10 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Digits that say something: `59,44` has four, `100,00` one, `1.200` two. */
export function significantDigits({ valore, decimali }: Cifra): number {
  const cifre = Math.abs(valore)
    .toFixed(decimali)
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
  return cifre.length;
}

/** A computed value in Italian with as many decimals as the figures it is compared with. */
export function formatCalcolato(valore: number, decimali: number, unita = ''): string {
  const [intero = '', frazione] = Math.abs(valore).toFixed(decimali).split('.');
  const segno = valore < 0 && Number(valore.toFixed(decimali)) !== 0 ? '-' : '';
  const cifre = `${segno}${intero.replace(/\B(?=(?:\d{3})+$)/g, '.')}${frazione === undefined ? '' : `,${frazione}`}`;
  return unita === '' ? cifre : `${cifre} ${unita}`;
}
