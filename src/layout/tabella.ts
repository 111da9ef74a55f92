/** A table of named columns beside the tree: its rows as cells by column. */
import type { FormaTabella } from '../parametri/index.js';
import type { Cella, Segnalazione } from '../scoring/index.js';
import { displayCella, doveCella, isPiena, readCella, textOf } from './celle.js';
import { makeRiconoscitore, readIntestazione, type Colonne, type Intestazione } from './intestazioni.js';
import { shorten } from './righe.js';
import type { Area } from './workbook.js';

/** Names of the columns of a table. */
export type ColonnaDi<F extends FormaTabella> = Extract<keyof F['colonne'], string>;

/** A row: a cell for each column that the table has, and where the row begins. */
export interface RigaTabella<K extends string> {
  readonly cella: string;
  readonly celle: Readonly<Partial<Record<K, Cella>>>;
}

export interface TabellaLetta<K extends string> {
  readonly righe: readonly RigaTabella<K>[];
  readonly segnalazioni: readonly Segnalazione[];
  /** The last header row; absent when no row is one. */
  readonly intestazione?: Intestazione<K>;
  /** Rows below a header that hold something, readable or not, counted inside the area. */
  readonly corpo: readonly number[];
}

/**
 * Reads a table: its header row anywhere in the range, in any order, further columns left alone. Blank rows and
 * repeated headers are passed over; a row without one of the required cells is a `RIGA_ILLEGGIBILE`.
 */
export function readTabella<F extends FormaTabella>(area: Area, forma: F): TabellaLetta<ColonnaDi<F>> {
  type K = ColonnaDi<F>;
  const sinonimi = forma.colonne as Readonly<Record<K, readonly string[]>>;
  const richieste = forma.richieste as readonly K[];
  const riconosci = makeRiconoscitore(sinonimi);
  const righe: RigaTabella<K>[] = [];
  const segnalazioni: Segnalazione[] = [];
  const corpo: number[] = [];
  let intestazione: Intestazione<K> | undefined;
  for (const [r, celle] of area.celle.entries()) {
    const minimo = Math.max(2, richieste.length);
    const trovata = readIntestazione(area, r, riconosci, minimo);
    if (trovata !== undefined && richieste.every((nome) => trovata.colonne.has(nome))) intestazione = trovata;
    else if (intestazione !== undefined && celle.some(isPiena)) {
      corpo.push(r);
      const riga = readRiga(area, r, intestazione.colonne);
      if (richieste.every((nome) => isScritta(riga.celle[nome]))) righe.push(riga);
      else segnalazioni.push(illeggibile(area, r, forma.nome, sinonimi, richieste));
    }
  }
  if (intestazione === undefined && area.celle.some((riga) => riga.some(isPiena)))
    segnalazioni.push(illeggibile(area, 0, forma.nome, sinonimi, Object.keys(sinonimi) as K[]));
  return { righe, segnalazioni, corpo, ...(intestazione && { intestazione }) };
}

/** A row of the area by the columns of its header. */
export function readRiga<K extends string>(area: Area, r: number, colonne: Colonne<K>): RigaTabella<K> {
  const celle: Partial<Record<K, Cella>> = {};
  for (const [nome, [trovata]] of colonne)
    if (trovata !== undefined) celle[nome] = readCella(area, r, trovata.indice);
  return { cella: doveCella(area, r, 0), celle };
}

function isScritta(cella: Cella | undefined): boolean {
  return cella !== undefined && textOf(cella) !== '';
}

function illeggibile<K extends string>(
  area: Area,
  r: number,
  tabella: string,
  sinonimi: Readonly<Record<K, readonly string[]>>,
  attese: readonly K[],
): Segnalazione {
  const trovato = (area.celle[r] ?? [])
    .filter(isPiena)
    .map(({ valore }) => String(valore))
    .join(' | ');
  const ammessi = attese.map((nome) => `«${sinonimi[nome][0] ?? nome}»`).join(', ');
  return {
    codice: 'RIGA_ILLEGGIBILE',
    cella: doveCella(area, r, 0),
    trovato: shorten(trovato),
    fatti: { tabella, ammessi: `Le colonne ${ammessi}.` },
  };
}

/** Text of a cell of a row, a number as digits; empty for an empty cell and for a column that the table has not. */
export function testo(cella: Cella | undefined): string {
  return cella === undefined ? '' : textOf(cella);
}

/** The cells that hold something, as the user reads them (a date as a date). */
export function scritti<K extends string>(
  celle: Readonly<Record<K, Cella | undefined>>,
): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  for (const [nome, cella] of Object.entries(celle) as [K, Cella | undefined][])
    if (cella !== undefined && displayCella(cella) !== '') found[nome] = displayCella(cella);
  return found;
}
