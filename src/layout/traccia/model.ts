/** The trace as rows of formulas: what a row holds, and what the making of rows carries along. */
import type { AlberoLetto, NodoLetto, NodoValutato, Regole, Risultato } from '../../scoring/index.js';
import { COLONNA_GRADO, ND } from './formule.js';
import type { Presa, Sorgenti } from './sorgente.js';

/** Columns of a row, in order; letters of the sheet. */
export const COLONNE = {
  voce: 'A',
  cella: 'B',
  valore: 'C',
  target: 'D',
  fino: 'E',
  grado: COLONNA_GRADO,
  peso: 'G',
  scritto: 'H',
  differenza: 'I',
  calcolo: 'J',
  letto: 'K',
  controllo: 'L',
} as const;

/** A row of the trace. Formulas are without their leading `=`; an absent one leaves its cell empty. */
export interface RigaTraccia {
  readonly voce: string;
  readonly livello: number;
  readonly cella?: string;
  readonly valore?: string;
  readonly target?: string;
  readonly fino?: string;
  readonly grado: string;
  readonly peso?: string;
  /** The figure that stands in the workbook; absent where no cell holds it. */
  readonly scritto?: string;
  /** How it is computed, in words. */
  readonly calcolo: string;
  /** What is copied here and not taken from a cell, in words; empty when all is live. */
  readonly letto: string;
  /** A condition that holds while everything that was copied still is what it was. */
  readonly controllo?: string;
  /** How value and target are shown. */
  readonly genere: GenereTraccia;
}

export type GenereTraccia = 'numero' | 'percento' | 'data';

export interface FontiTraccia {
  readonly risultato: Risultato;
  readonly letto: AlberoLetto;
  readonly sorgenti: Sorgenti;
  /** Row of the sheet of the first row of the trace, counted from 1. */
  readonly prima: number;
}

/** What the making of the rows carries along. */
export interface Giro extends FontiTraccia {
  readonly regole: Regole;
  readonly lettoDi: ReadonlyMap<string, NodoLetto>;
  readonly rigaDi: ReadonlyMap<NodoValutato, number>;
}

/** What a row computes with. */
export interface Corpo {
  readonly celle: Pick<RigaTraccia, 'valore' | 'target' | 'fino'>;
  readonly grado: string;
  readonly calcolo: string;
  readonly prese: readonly Presa[];
  readonly genere?: GenereTraccia;
}

/** A row without a figure. */
export function senzaGrado(calcolo: string): Corpo {
  return { celle: {}, grado: ND, calcolo, prese: [] };
}

/** Row of the sheet of a node. */
export function rigaDi(valutato: NodoValutato, giro: Giro): number {
  const riga = giro.rigaDi.get(valutato);
  if (riga === undefined) throw new Error(`${valutato.nodo.id} has no row`);
  return riga;
}
