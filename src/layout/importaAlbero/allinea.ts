/**
 * Which column each field of a row belongs to. Fields keep the order of the columns but not their places: a page may
 * have its labels, targets and values one to three columns off. What a field can be, the order, and where the other
 * rows of the page have theirs decide together; the distance from the next best reading tells how sure it is.
 */
import type { GenereCampo } from './campi.js';
import { genereOf } from './campi.js';
import type { Campo } from './model.js';

/** Columns of data, right of the label. */
export type ColonnaDati =
  | 'descrizione'
  | 'algoritmo'
  | 'fonte'
  | 'baseline'
  | 'valoriMisure'
  | 'consuntivo'
  | 'target'
  | 'raggiungimento'
  | 'valutazione'
  | 'pesoObiettivo';

/** A column of a header, in its place; only a target may name a year. */
export interface Casella {
  readonly colonna: ColonnaDati;
  readonly anno?: number;
}

type Punti = Readonly<Partial<Record<GenereCampo, number>>>;

const ALTRIMENTI = -3;

/** How well each kind of field suits each column. */
const PUNTI: Readonly<Record<ColonnaDati, Punti>> = {
  descrizione: { testo: 2 },
  algoritmo: { testo: 2, percentuale: -1, numero: -1 },
  fonte: { testo: 1.2 },
  baseline: { percentuale: 1, numero: 1, data: 1, logico: 1, nonDisponibile: 1, testo: -1 },
  valoriMisure: {
    misure: 4,
    numero: 2.5,
    percentuale: 1.5,
    logico: 2.5,
    data: 2,
    nonDisponibile: 1,
    confronto: 0,
    testo: -1,
  },
  consuntivo: {
    numero: 3,
    percentuale: 2,
    logico: 2.5,
    data: 3,
    nonDisponibile: 3,
    misure: 0,
    confronto: -2,
    testo: -1.5,
  },
  target: {
    confronto: 5,
    monitoraggio: 5,
    percentuale: 1.5,
    numero: 2,
    logico: 2.5,
    data: 2,
    nonDisponibile: 0.5,
    testo: -1,
  },
  raggiungimento: { percentuale: 3, nonDisponibile: 2, numero: 0.5 },
  valutazione: { luce: 4, nonDisponibile: 1, testo: -1 },
  /** A lone percentage on the row of an obiettivo is its weight (R24 § 3.2); of two the first is the grado. */
  pesoObiettivo: { percentuale: 5.5, numero: 1 },
};

/** A field that no column takes. */
const NON_PRESO = -2;

/** What a field gains where the other rows of its page have the same column. */
const POSTO = 1.5;

/** Fields more than these belong to no table. */
const CAMPI_ALLINEATI = 24;

/** A reading of a row: for each field the number of its column; absent for a field that no column takes. */
export interface Allineamento {
  readonly caselle: readonly (number | undefined)[];
  /** Points above the best reading that says something else of target, value or weight. */
  readonly margine: number;
}

/** Where the fields of a page stand: how often the column `casella` was found at a place, from 0 to 1. */
export type Posti = (casella: number, posto: number) => number;

export const SENZA_POSTI: Posti = () => 0;

interface Stato {
  readonly punti: number;
  readonly scelte: readonly (number | undefined)[];
}

/** Readings kept on the way: enough to find one that differs where it matters. */
const LETTURE = 6;

/** Finds the best reading of the fields right of a label. */
export function allinea(campi: readonly Campo[], caselle: readonly Casella[], posti: Posti): Allineamento {
  const presi = campi.slice(0, CAMPI_ALLINEATI);
  const generi = presi.map(({ testo }) => genereOf(testo));
  /** By number of columns used up: the best readings of the fields so far. */
  let strati: readonly (readonly Stato[])[] = [[{ punti: 0, scelte: [] }]];
  presi.forEach(({ posto }, i) => {
    const genere = generi[i] ?? 'testo';
    const next: Stato[][] = Array.from({ length: caselle.length + 1 }, () => []);
    strati.forEach((stati, usate) => {
      for (const { punti, scelte } of stati) {
        next[usate]?.push({ punti: punti + NON_PRESO, scelte: [...scelte, undefined] });
        for (let c = usate; c < caselle.length; c += 1) {
          const casella = caselle[c];
          if (casella === undefined) continue;
          const valore = (PUNTI[casella.colonna][genere] ?? ALTRIMENTI) + POSTO * posti(c, posto);
          next[c + 1]?.push({ punti: punti + valore, scelte: [...scelte, c] });
        }
      }
    });
    strati = next.map((stati) => best(stati));
  });
  const letture = best(strati.flat(), LETTURE * 4);
  const [prima] = letture;
  if (prima === undefined) return { caselle: [], margine: 0 };
  const nucleo = nucleoOf(prima, caselle);
  const altra = letture.find((una) => nucleoOf(una, caselle) !== nucleo);
  return {
    caselle: campi.map((_, i) => prima.scelte[i]),
    margine: altra === undefined ? POSTO : prima.punti - altra.punti,
  };
}

/** The earlier columns first where the points are the same: `Target 2021` before `Target 2022`. */
function best(stati: readonly Stato[], quante = LETTURE): readonly Stato[] {
  return [...stati].sort((a, b) => b.punti - a.punti || sommaOf(a) - sommaOf(b)).slice(0, quante);
}

function sommaOf({ scelte }: Stato): number {
  return scelte.reduce<number>((somma, scelta) => somma + (scelta ?? 0), 0);
}

const NUCLEO: readonly ColonnaDati[] = ['target', 'consuntivo', 'pesoObiettivo', 'valoriMisure'];

/** What a reading says of the figures: two readings that agree on it are the same to the scoring. */
function nucleoOf({ scelte }: Stato, caselle: readonly Casella[]): string {
  return scelte
    .map((scelta) => {
      const casella = scelta === undefined ? undefined : caselle[scelta];
      return casella !== undefined && NUCLEO.includes(casella.colonna) ? String(scelta) : '-';
    })
    .join(' ');
}
