/** Printed figures compared by all the values that they can stand for. */
import { intervalloOf, type Quantita } from '../scoring/index.js';

/** The values that a figure stands for, and the figure itself where they say more than it needs. */
export type Cifra = Pick<Quantita, 'valore' | 'intervallo' | 'unita'>;

/** Two ways to one figure differ by what a double loses on the way. */
const MARGINE = 1e-9;

/** Whether two figures can be one and the same, as far as their printing tells. */
export function agree(a: Cifra, b: Cifra): boolean {
  return !isSotto(a, b) && !isSotto(b, a);
}

/** Whether every value of the first lies below every value of the second. */
export function isSotto(a: Cifra, b: Cifra): boolean {
  const { max } = intervalloOf(a);
  const { min } = intervalloOf(b);
  return max < min - MARGINE * Math.max(Math.abs(max), Math.abs(min));
}

/** The figure times a number. */
export function scale(cifra: Cifra, volte: number): Cifra {
  const { valore, unita } = cifra;
  const { min, max } = intervalloOf(cifra);
  const estremi = [min * volte, max * volte];
  return {
    valore: valore * volte,
    unita,
    intervallo: { min: Math.min(...estremi), max: Math.max(...estremi) },
  };
}

/** One divided by the figure; absent where it can be zero. */
export function invert(cifra: Cifra): Cifra | undefined {
  const { valore, unita } = cifra;
  const { min, max } = intervalloOf(cifra);
  if (min <= 0 && max >= 0) return undefined;
  return { valore: 1 / valore, unita, intervallo: { min: 1 / max, max: 1 / min } };
}
