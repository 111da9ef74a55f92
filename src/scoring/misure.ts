/**
 * The raw measures behind a value: `328 N. / 5,52 N.`, `(1.813 N. + 3.111 N.) / 551,78 N.`, `n.d. / n.d.`. An
 * arithmetic of its own over Italian numbers with units; every printed operand stands for its rounding interval.
 */
import type { ContoMisure, Intervallo } from './model.js';
import { intervalloOf, quantitaOf, scanNumero, valoreOf, type Numero } from './numeri.js';
import { normalizeTesto } from './testo.js';
import { isPercento, normalizeUnita } from './unita.js';

type Operatore = '+' | '-' | '*' | '/';

/** An expression understood. */
export type Espressione =
  | {
      readonly kind: 'numero';
      readonly numero: Numero;
      /** The cell that holds this number alone. */
      readonly cella?: string;
    }
  | { readonly kind: 'mancante' }
  | {
      readonly kind: 'conto';
      readonly operatore: Operatore;
      readonly sinistra: Espressione;
      readonly destra: Espressione;
    };

/** Signs of the four operations. */
const OPERATORI: ReadonlyMap<string, Operatore> = new Map([
  ['+', '+'],
  ['-', '-'],
  ['−', '-'],
  ['–', '-'],
  ['*', '*'],
  ['×', '*'],
  ['/', '/'],
  ['÷', '/'],
  [':', '/'],
]);

/** Brackets within brackets that a measure may have; more is no measure. */
const MASSIMA_PROFONDITA = 20;
/** Operands that a measure may have: a text of numbers beyond it is a table pasted into a cell. */
const MASSIMI_OPERANDI = 500;

interface Lettore {
  readonly testo: string;
  posizione: number;
  profondita: number;
  operandi: number;
}

/** Reads a whole text as an expression; `undefined` when it is none, or when anything is left over. */
export function parseEspressione(testo: string): Espressione | undefined {
  const lettore: Lettore = { testo: normalizeTesto(testo), posizione: 0, profondita: 0, operandi: 0 };
  const espressione = readSomma(lettore);
  return lettore.posizione === lettore.testo.length ? espressione : undefined;
}

function readSomma(lettore: Lettore): Espressione | undefined {
  return readCatena(lettore, ['+', '-'], (interno) => readCatena(interno, ['*', '/'], readOperando));
}

/** Operands joined by operators of one rank, from the left. */
function readCatena(
  lettore: Lettore,
  ammessi: readonly Operatore[],
  readMembro: (lettore: Lettore) => Espressione | undefined,
): Espressione | undefined {
  let sinistra = readMembro(lettore);
  while (sinistra !== undefined) {
    const operatore = OPERATORI.get(lettore.testo[lettore.posizione] ?? '');
    if (operatore === undefined || !ammessi.includes(operatore)) return sinistra;
    advance(lettore, 1);
    const destra = readMembro(lettore);
    if (destra === undefined) return undefined;
    sinistra = { kind: 'conto', operatore, sinistra, destra };
  }
  return undefined;
}

const MANCANTE = /n ?[./]? ?d(?: ?\.|(?!\p{L}))/iuy;

function readOperando(lettore: Lettore): Espressione | undefined {
  lettore.operandi += 1;
  if (lettore.operandi > MASSIMI_OPERANDI) return undefined;
  if (lettore.testo[lettore.posizione] === '(') return readParentesi(lettore);
  MANCANTE.lastIndex = lettore.posizione;
  const mancante = MANCANTE.exec(lettore.testo)?.[0];
  if (mancante !== undefined) {
    advance(lettore, mancante.length);
    return { kind: 'mancante' };
  }
  const scansione = scanNumero(lettore.testo, lettore.posizione);
  if (scansione === undefined) return undefined;
  advance(lettore, scansione.fine - lettore.posizione);
  return { kind: 'numero', numero: scansione.numero };
}

function readParentesi(lettore: Lettore): Espressione | undefined {
  if (lettore.profondita === MASSIMA_PROFONDITA) return undefined;
  lettore.profondita += 1;
  advance(lettore, 1);
  const interno = readSomma(lettore);
  if (interno === undefined || lettore.testo[lettore.posizione] !== ')') return undefined;
  lettore.profondita -= 1;
  advance(lettore, 1);
  return interno;
}

function advance(lettore: Lettore, passi: number): void {
  lettore.posizione += passi;
  if (lettore.testo[lettore.posizione] === ' ') lettore.posizione += 1;
}

/** What an expression gives. */
export interface Calcolato {
  readonly valore: number;
  readonly intervallo: Intervallo;
  /** Unit of the result; empty where the units of the operands do not settle it, as in a ratio. */
  readonly unita: string;
  /** True when a division was made: the result is a pure number, and a percentage is a hundredth of it. */
  readonly rapporto: boolean;
  /** True when the ratio is already multiplied by a bare 100, as per cents are often written. */
  readonly perCento: boolean;
}

/** `fuoriScala`: the numbers are beyond what a double holds. */
export type EsitoConto = Calcolato | 'mancante' | 'denominatoreZero' | 'fuoriScala';

/** Computes an expression; a missing operand makes the whole missing, a zero denominator leaves no result. */
export function computeEspressione(espressione: Espressione): EsitoConto {
  if (espressione.kind === 'mancante') return 'mancante';
  if (espressione.kind === 'numero') return toCalcolato(espressione.numero);
  const a = computeEspressione(espressione.sinistra);
  if (typeof a === 'string') return a;
  const b = computeEspressione(espressione.destra);
  if (typeof b === 'string') return b;
  if (espressione.operatore === '/' && b.valore === 0) return 'denominatoreZero';
  const esito = combine(espressione, a, b);
  return Number.isFinite(esito.valore) ? esito : 'fuoriScala';
}

/** The expression as plain numbers; `undefined` when one of them is missing. */
export function contoMisureOf(espressione: Espressione): ContoMisure | undefined {
  switch (espressione.kind) {
    case 'mancante':
      return undefined;
    case 'numero': {
      const { numero, cella } = espressione;
      return { kind: 'numero', valore: valoreOf(numero), ...(cella !== undefined && { cella }) };
    }
    case 'conto': {
      const sinistra = contoMisureOf(espressione.sinistra);
      const destra = contoMisureOf(espressione.destra);
      return sinistra && destra && { kind: 'conto', operatore: espressione.operatore, sinistra, destra };
    }
  }
}

/** The expression with numerator and denominator of its outer ratio swapped; `undefined` when it has none. */
export function swapRapporto(espressione: Espressione): Espressione | undefined {
  if (espressione.kind !== 'conto') return undefined;
  const { operatore, sinistra, destra } = espressione;
  if (operatore === '/') return { ...espressione, sinistra: destra, destra: sinistra };
  if (operatore !== '*') return undefined;
  const scambiata = swapRapporto(sinistra);
  return scambiata && { ...espressione, sinistra: scambiata };
}

function toCalcolato(numero: Numero): Calcolato {
  const quantita = quantitaOf(numero);
  const { valore, unita } = quantita;
  return { valore, intervallo: intervalloOf(quantita), unita, rapporto: false, perCento: false };
}

function combine(
  { operatore, sinistra, destra }: Extract<Espressione, { kind: 'conto' }>,
  a: Calcolato,
  b: Calcolato,
): Calcolato {
  const centuplica = operatore === '*' && (isCento(sinistra) || isCento(destra));
  return {
    valore: CONTI[operatore](a.valore, b.valore),
    intervallo: combineIntervalli(operatore, a.intervallo, b.intervallo),
    unita: combineUnita(operatore, a.unita, b.unita),
    rapporto: operatore === '/' || a.rapporto || b.rapporto,
    perCento: centuplica || a.perCento || b.perCento,
  };
}

const CONTI: Readonly<Record<Operatore, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

const ILLIMITATO: Intervallo = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };

/** Interval arithmetic: the results of all operands that the printed ones may stand for. */
function combineIntervalli(operatore: Operatore, a: Intervallo, b: Intervallo): Intervallo {
  const conto = CONTI[operatore];
  const estremi = [conto(a.min, b.min), conto(a.min, b.max), conto(a.max, b.min), conto(a.max, b.max)];
  const senzaLimiti = (operatore === '/' && b.min <= 0 && b.max >= 0) || estremi.some(Number.isNaN);
  return senzaLimiti ? ILLIMITATO : { min: Math.min(...estremi), max: Math.max(...estremi) };
}

/** Sums keep a unit that all share, products the unit of the one that has it; units of a ratio cancel. */
function combineUnita(operatore: Operatore, a: string, b: string): string {
  if (operatore === '/') return '';
  if (operatore === '+' || operatore === '-') return normalizeUnita(a) === normalizeUnita(b) ? a : '';
  const [prima, seconda] = [a, b].map((unita) => (isPercento(unita) ? '' : unita));
  return prima !== '' && seconda !== '' ? '' : `${prima ?? ''}${seconda ?? ''}`;
}

function isCento(espressione: Espressione): boolean {
  if (espressione.kind !== 'numero') return false;
  const { numero } = espressione;
  return numero.unita === '' && quantitaOf(numero).valore === 100;
}
