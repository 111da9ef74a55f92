/** Figures of a range with what their printing leaves open, so that a written total can be told from a wrong one. */
import { intervalloOf, parseValore, type Intervallo, type Quantita } from '../../scoring/index.js';
import { formatNumero } from '../numero.js';
import type { CellaDati, DatiRelazione } from '../dati.js';
import type { GenereNumero } from '../tabella.js';

/** A figure, and all the values that are printed like it. */
export interface Cifra {
  /** Percentages are fractions. */
  readonly valore: number;
  readonly min: number;
  readonly max: number;
  readonly genere: GenereNumero;
  /** As written (`gg`, `N.`); empty where there is none, `%` for a fraction. */
  readonly unita: string;
}

/** What stands in a cell that should hold a figure. */
export type CellaLetta =
  | { readonly kind: 'cifra'; readonly cifra: Cifra }
  | { readonly kind: 'vuota' }
  /** `n.d.`, `N/D`, `-`. */
  | { readonly kind: 'mancante' }
  | { readonly kind: 'illeggibile' };

/** Reads a figure as the scoring reads a value. */
export function readCifra(
  { valore, formato, guasto }: CellaDati,
  { anno, base1904 }: Pick<DatiRelazione, 'anno' | 'base1904'>,
): CellaLetta {
  if (guasto !== undefined) return { kind: 'illeggibile' };
  if (valore === null || (typeof valore === 'string' && valore.trim() === '')) return { kind: 'vuota' };
  const letto = parseValore({ dove: '', valore, formato }, { anno, base1904 });
  if (letto.kind === 'errore') return { kind: 'illeggibile' };
  if (letto.valore.kind === 'mancante') return { kind: 'mancante' };
  if (letto.valore.kind !== 'numero') return { kind: 'illeggibile' };
  const { quantita } = letto.valore;
  return {
    kind: 'cifra',
    cifra: {
      valore: quantita.valore,
      ...spreadPunto(quantita),
      genere: genereOf(quantita),
      unita: quantita.unita,
    },
  };
}

/** Half a point: what `15%` leaves open. */
const MEZZO_PUNTO = 0.005;

/** A share in whole points is a rounding, as one with decimals is. */
function spreadPunto(quantita: Quantita): Intervallo {
  const { valore, unita, intervallo } = quantita;
  const intera = unita === '%' && intervallo === undefined && Number.isInteger(tondo(valore * 100));
  return intera
    ? { min: tondo(valore - MEZZO_PUNTO), max: tondo(valore + MEZZO_PUNTO) }
    : intervalloOf(quantita);
}

function genereOf({ valore, unita, intervallo }: Quantita): GenereNumero {
  if (unita === '%') return 'percentuale';
  if (unita === '€') return 'euro';
  return Number.isInteger(valore) && intervallo === undefined ? 'intero' : 'decimale';
}

/** An amount whose cents were left out stands for half a unit more or less. */
export function widenArrotondata(cifra: Cifra): Cifra {
  const intera = cifra.min === cifra.max && Number.isInteger(cifra.valore);
  return intera ? { ...cifra, min: cifra.valore - 0.5, max: cifra.valore + 0.5 } : cifra;
}

/** A figure written in hundredths under a header with `%` (`-3,35`), as a fraction. */
export function toFrazione(cifra: Cifra): Cifra {
  if (cifra.unita === '%') return cifra;
  const [valore, min, max] = [cifra.valore, cifra.min, cifra.max].map((uno) => tondo(uno / 100));
  return { valore: valore ?? 0, min: min ?? 0, max: max ?? 0, genere: 'percentuale', unita: '%' };
}

/** The sum of those that are there; `undefined` of nothing. */
export function sum(addendi: readonly (Cifra | undefined)[]): Cifra | undefined {
  const cifre = addendi.filter((una) => una !== undefined);
  const [prima] = cifre;
  if (prima === undefined) return undefined;
  const total = (pick: (cifra: Cifra) => number) => tondo(cifre.reduce((somma, una) => somma + pick(una), 0));
  const genere = cifre.find((una) => una.genere !== 'intero')?.genere ?? prima.genere;
  return {
    valore: total(({ valore }) => valore),
    min: total(({ min }) => min),
    max: total(({ max }) => max),
    genere,
    unita: prima.unita,
  };
}

/** The figure with the other sign. */
export function negate({ valore, min, max, ...resto }: Cifra): Cifra {
  return { ...resto, valore: -valore, min: -max, max: -min };
}

const DIFFERENZE: Readonly<Partial<Record<GenereNumero, GenereNumero>>> = {
  intero: 'differenza',
  percentuale: 'variazione',
};

/** `a - b`, shown with its sign. */
export function subtract(a: Cifra, b: Cifra): Cifra {
  const { valore, min, max } = sum([a, negate(b)]) ?? a;
  const genere = (a.genere === b.genere ? DIFFERENZE[a.genere] : undefined) ?? 'differenzaDecimale';
  return { valore, min, max, genere, unita: a.unita };
}

/** `a / b` as a fraction; `undefined` where b can be zero, or is too small to divide by and print the percentage. */
export function divide(a: Cifra, b: Cifra): Cifra | undefined {
  if (b.min <= 0 && b.max >= 0) return undefined;
  const corners = [a.min / b.min, a.min / b.max, a.max / b.min, a.max / b.max];
  const valore = a.valore / b.valore;
  if (![valore, ...corners].every((quota) => Number.isFinite(quota * 100))) return undefined;
  return {
    valore,
    min: Math.min(...corners),
    max: Math.max(...corners),
    genere: 'percentuale',
    unita: '%',
  };
}

/** How much `a` is more than `b`, as a fraction of `b`, shown with its sign. */
export function vary(a: Cifra, b: Cifra): Cifra | undefined {
  const rapporto = divide(subtract(a, b), b);
  return rapporto && { ...rapporto, genere: 'variazione' };
}

/** Two ways to one figure may differ by what a double loses on the way. */
const MARGINE = 1e-9;

/** Whether a written figure can be the computed one, as far as their printing tells. */
export function agree(scritta: Cifra, calcolata: Cifra): boolean {
  const margine = MARGINE * Math.max(1, Math.abs(calcolata.valore));
  return scritta.min <= calcolata.max + margine && scritta.max >= calcolata.min - margine;
}

/** The figure in words: `-30.261`, `99,90 %`. */
export function formatCifra({ valore, genere }: Cifra): string {
  return formatNumero(valore, genere);
}

/** Digits that a double holds for certain: sums of cents stay cents. */
const CIFRE_CERTE = 15;

function tondo(valore: number): number {
  return Number(valore.toPrecision(CIFRE_CERTE));
}
