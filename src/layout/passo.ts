/**
 * A step of the log: what a command found in each cell it wrote, and what it left there. Cells are counted from the
 * corner of their named range, so that rows inserted above it, or a sheet with another name, do not matter.
 */
import { cellaScritta, isStessoValore, oneLine } from './celle.js';
import { contains } from './indirizzi.js';
import type { BloccoScritto, Piano } from './piano.js';
import type { CellaFoglio, CellaScritta, Indirizzo, RegolaTesto } from './workbook.js';

/** From where cells are counted: the corner of a named range, or of a sheet. */
export type Ancora =
  { readonly nome: string; readonly ambito?: string } | { readonly nome?: never; readonly foglio: string };

/** Content of a cell: constant or formula, and number format. */
export type Contenuto = Pick<CellaFoglio, 'valore' | 'formula' | 'formato'>;

/** A place: which anchor (its number in `ancore`), how many rows and columns from its corner. */
export interface Posto {
  readonly ancora: number;
  readonly riga: number;
  readonly colonna: number;
}

export interface CellaRegistrata extends Posto {
  readonly prima: Contenuto;
  readonly dopo: Contenuto;
  /** Colours of its light; absent where there is none, or where they follow from a rule. */
  readonly luce?: { readonly prima: string; readonly dopo: string };
}

/** A text that must still stand beside what was written: a label of the row, a header of the column. */
export interface TestimoneRegistrato extends Posto {
  readonly testo: string;
}

/** A name that the step has made larger: its rows and columns before and after. */
export interface NomeRegistrato {
  readonly nome: string;
  readonly ambito?: string;
  readonly prima: Grandezza;
  readonly dopo: Grandezza;
}

export interface Grandezza {
  readonly righe: number;
  readonly colonne: number;
}

/** A conditional format of ours that the step has put. */
export interface FormatoRegistrato extends Posto, Grandezza {
  /** Columns from the corner of the anchor, as `colonna`. */
  readonly colonnaTesto: number;
  readonly regole: readonly RegolaTesto[];
}

/** All that is needed to take a step back, and to do it again. */
export interface ContenutoPasso {
  readonly ancore: readonly Ancora[];
  readonly celle: readonly CellaRegistrata[];
  readonly testimoni: readonly TestimoneRegistrato[];
  readonly nomi: readonly NomeRegistrato[];
  readonly formati: readonly FormatoRegistrato[];
  /** Blocks of ours that it has made or changed, where they stood then. */
  readonly blocchi?: readonly BloccoScritto[];
}

/** A named range in which a command writes. */
export interface IntervalloScritto {
  readonly nome: string;
  readonly ambito?: string;
  readonly indirizzo: Indirizzo;
}

/** What a plan does, in the form of the log. */
export function makeContenuto(piano: Piano, intervalli: readonly IntervalloScritto[]): ContenutoPasso {
  const { ancore, postoOf } = makeAncore(piano, intervalli);
  const formati = piano.scritture.flatMap((scrittura): FormatoRegistrato[] => {
    if (scrittura.tipo !== 'formatoCondizionale') return [];
    const { indirizzo, colonnaTesto, regole } = scrittura;
    const posto = postoOf(indirizzo);
    const { righe, colonne } = indirizzo;
    const testo = colonnaTesto - indirizzo.colonna + posto.colonna;
    return [{ ...posto, righe, colonne, colonnaTesto: testo, regole }];
  });
  const celle = piano.modifiche.map(({ indirizzo, vecchia, nuova, luce }) => ({
    ...postoOf(indirizzo),
    prima: contenutoOf(vecchia),
    dopo: contenutoOf(cellaScritta(vecchia, nuova)),
    ...(luce && { luce }),
  }));
  const testimoni = piano.testimoni.map(({ indirizzo, testo }) => ({ ...postoOf(indirizzo), testo }));
  const nomi = piano.nomi.map(({ nome, ambito, prima, dopo }) => ({
    nome,
    ...(ambito !== undefined && { ambito }),
    prima: grandezzaOf(prima),
    dopo: grandezzaOf(dopo),
  }));
  const { blocchi = [] } = piano;
  return { ancore, celle, testimoni, nomi, formati, ...(blocchi.length > 0 && { blocchi }) };
}

/** Content of a cell as it can be written again. An error typed as a constant is kept as the formula that gives it. */
export function contenutoOf({ valore, formula, formato, guasto }: CellaFoglio): Contenuto {
  if (formula !== undefined) return { valore: null, formula, formato };
  return guasto === 'ERRORE_FORMULA'
    ? { valore: null, formula: `=${String(valore)}`, formato }
    : { valore, formato };
}

/** The write that gives a cell a content. */
export function scritturaOf({ valore, formula, formato }: Contenuto): CellaScritta {
  return formula === undefined ? { valore, formato } : { formula, formato };
}

/** Whether two cells hold the same constant or the same formula; formats do not count. */
export function isStessoContenuto(a: Contenuto, b: Contenuto): boolean {
  if (a.formula !== undefined || b.formula !== undefined) return a.formula === b.formula;
  return isStessoValore(a.valore, b.valore);
}

/** Texts of witnesses compare on one line. */
export function isStessoTesto(a: string, b: string): boolean {
  return oneLine(a) === oneLine(b);
}

function grandezzaOf({ righe, colonne }: Indirizzo): Grandezza {
  return { righe, colonne };
}

/** Anchors in the order in which they are first used. */
function makeAncore(piano: Piano, intervalli: readonly IntervalloScritto[]) {
  const ancore: Ancora[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (key: string, make: () => Ancora) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, ancore.length);
    return ancore.push(make()) - 1;
  };
  const larghi = intervalli.map((intervallo) => {
    const nuovo = piano.nomi.find(
      ({ nome, ambito }) => nome === intervallo.nome && ambito === intervallo.ambito,
    );
    return nuovo === undefined ? intervallo : { ...intervallo, indirizzo: nuovo.dopo };
  });
  const postoOf = (cella: Indirizzo): Posto => {
    const found = larghi.find(({ indirizzo }) => contains(indirizzo, cella));
    if (found === undefined) {
      const ancora = numberOf(`foglio ${cella.foglio}`, () => ({ foglio: cella.foglio }));
      return { ancora, riga: cella.riga, colonna: cella.colonna };
    }
    const { nome, ambito, indirizzo } = found;
    const ancora = numberOf(`nome ${nome} ${ambito ?? ''}`, () => ({
      nome,
      ...(ambito !== undefined && { ambito }),
    }));
    return { ancora, riga: cella.riga - indirizzo.riga, colonna: cella.colonna - indirizzo.colonna };
  };
  return { ancore, postoOf };
}
