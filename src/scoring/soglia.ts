import type { Confronto, Regole, Target } from './model.js';

/** Relative distance within which a value reaches its target: 0.8604 must meet `86,04 %`. */
export const TOLLERANZA = 1e-12;

/** A numeric target: `v >= t`, and whether the comparison was written. */
export type Soglia = Pick<Extract<Target, { kind: 'soglia' }>, 'confronto' | 'esplicito' | 'soglia'>;

/** True when two figures are the same within the tolerance. */
export function isPari(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLLERANZA * Math.max(Math.abs(a), Math.abs(b));
}

/** True when the text asks a direction that cannot be told: a negative target, bare or with `=`. */
export function isVersoAmbiguo({ confronto, esplicito, soglia }: Soglia): boolean {
  return soglia.valore < 0 && (!esplicito || confronto === '=');
}

/**
 * Degree of a numeric target, 0..1 (calcolo § 2, from the row «bare or = 0» down). A target reached is worth
 * exactly 1. Not for a target whose direction is ambiguous.
 */
export function gradeSoglia(v: number, target: Soglia, minimoMancato: Regole['minimoMancato']): number {
  const { confronto, esplicito } = target;
  const t = target.soglia.valore;
  // Ours: «0 reclami» asks for none, and no ratio tells how far some are.
  if (t === 0 && (!esplicito || confronto === '=')) return v === 0 ? 1 : 0;
  if (isReached(v, t, confronto)) return 1;
  if (t === 0) return 0;
  // Ours: a ratio would give more than 100 % for a missed negative target (<= -9 gg with -5).
  if (t < 0) return atLeast0(1 - Math.abs(v - t) / Math.abs(t));
  if (!isMassimo(confronto)) return Math.min(1, atLeast0(v / t));
  // R24 has no missed maximum; both formulas are in use in Italian public bodies.
  return minimoMancato === 'rapporto' ? t / v : atLeast0(1 - (v - t) / t);
}

/** True for a comparison that low values meet. */
export function isMassimo(confronto: Confronto): boolean {
  return confronto === '<=' || confronto === '<';
}

/** A strict comparison with an equal value is missed by its text, but no ratio is below 1: it counts as reached. */
function isReached(v: number, t: number, confronto: Confronto): boolean {
  const strict = confronto === '>' || confronto === '<';
  if (isPari(v, t)) return !(strict && t === 0);
  return isMassimo(confronto) ? v < t : v > t;
}

function atLeast0(grado: number): number {
  return Math.max(0, grado);
}
