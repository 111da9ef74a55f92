/** Tables as the cells of one block of a sheet, with looks and charts; rows and columns count from its first cell. */
import {
  formatCellaTabella,
  formatLuce,
  type CellaTabella,
  type Colonna,
  type GenereColonna,
  type Nota,
  type Tabella,
} from '../../report/index.js';
import type { GraficoFoglio, Indirizzo, Stile } from '../workbook.js';
import { cellaOf, celleOf, SENZA_COLORE, type CellaGriglia } from './celleTabella.js';
import { makeGrafico, RIGHE_GRAFICO } from './grafici.js';
import type { Gruppo } from './gruppi.js';
import { altezzaTesto, CORPO, fitLarghezze, larghezzaPer, linesOf } from './pagina.js';
import { formatProvenienza } from './provenienza.js';
import * as stili from './stili.js';

/** One look for some cells; a later one counts over an earlier one. */
export interface AspettoGriglia extends Omit<Indirizzo, 'foglio'> {
  readonly stile: Stile;
}

export interface Griglia {
  readonly titolo: string;
  readonly sezione: string;
  readonly pagina: Tabella['pagina'];
  /** In characters. */
  readonly larghezze: readonly number[];
  /** As wide as `larghezze`. An absent cell is not ours: a line of text runs over it, or it is free. */
  readonly righe: readonly (readonly (CellaGriglia | undefined)[])[];
  readonly aspetti: readonly AspettoGriglia[];
  /** With an empty name of the sheet, from the first cell of the block. */
  readonly grafici: readonly GraficoFoglio[];
  /** The row with the titles of the columns, where there is only one. */
  readonly testata?: number;
  /** Points of each row, reckoned. */
  readonly altezze: readonly number[];
}

interface Cantiere {
  readonly larghezze: readonly number[];
  readonly base1904: boolean;
  readonly righe: (readonly (CellaGriglia | undefined)[])[];
  readonly aspetti: AspettoGriglia[];
  readonly grafici: GraficoFoglio[];
}

/** Lays the tables of a block one below the other, with one line of provenance at its end. */
export function makeGriglia({ nome, titolo, tabelle }: Gruppo, base1904: boolean): Griglia {
  const [prima] = tabelle;
  const larghezze = larghezzeOf(tabelle);
  const cantiere: Cantiere = { larghezze, base1904, righe: [], aspetti: [], grafici: [] };
  const testate = tabelle.map((tabella, i) => {
    if (i > 0) addRiga(cantiere, []);
    return addTabella(cantiere, tabella, nome);
  });
  addRiga(cantiere, [{ valore: formatProvenienza(prima.provenienza) }], stili.PROVENIENZA);
  const { righe, aspetti, grafici } = cantiere;
  const [testata] = testate;
  return {
    titolo,
    sezione: prima.sezione,
    pagina: prima.pagina,
    larghezze,
    righe,
    aspetti,
    grafici,
    altezze: altezzeOf(cantiere),
    ...(testate.length === 1 && testata !== undefined && { testata }),
  };
}

/** Bold letters over plain ones. */
const LARGHEZZA_GRASSETTO = 1.1;

/** Adds a table; gives the row of its header. */
function addTabella(cantiere: Cantiere, tabella: Tabella, nome: string): number {
  const { colonne, campi = [], note, provenienza, sezione } = tabella;
  for (const riga of linesOf(tabella.titolo, cantiere.larghezze, stili.CORPO_TITOLO * LARGHEZZA_GRASSETTO))
    addRiga(cantiere, [{ valore: riga, fissa: true }], stili.TITOLO);
  const sotto = [provenienza.ente, String(provenienza.anno), sezione].join(' · ');
  addRiga(cantiere, [{ valore: sotto, fissa: true }], stili.RIGA_DI_TESTO);
  for (const campo of campi) addCampo(cantiere, campo.nome, campo.cella);
  const testata = addRiga(
    cantiere,
    colonne.map(({ titolo }) => ({ valore: titolo, fissa: true })),
  );
  addAspetto(cantiere, testata, 1, stili.TESTATA);
  addCorpo(cantiere, tabella, testata + 1);
  for (const grafico of tabella.grafici ?? []) {
    addFrasi(cantiere, grafico.descrizione);
    const { righe: sopra, larghezze } = cantiere;
    const dove = { testata, riga: sopra.length, larghezze };
    cantiere.grafici.push(makeGrafico(grafico, tabella, `${nome}_${cantiere.grafici.length + 1}`, dove));
    for (let n = 0; n < RIGHE_GRAFICO; n += 1) addRiga(cantiere, []);
  }
  if (note.length > 0) addNote(cantiere, note);
  return testata;
}

function addCorpo(cantiere: Cantiere, { colonne, righe }: Tabella, prima: number): void {
  if (righe.length === 0) return;
  const celle = righe.map((riga) => celleOf(riga, cantiere.base1904));
  for (const riga of celle) addRiga(cantiere, riga);
  addAspetto(cantiere, prima, righe.length, stili.CELLA);
  const inColonna = (colonna: number, riga: number, quante: number, stile: Stile) => {
    cantiere.aspetti.push({ riga, colonna, righe: quante, colonne: 1, stile });
  };
  colonne.forEach(({ genere }, c) => {
    if (isNumero(genere)) inColonna(c, prima, righe.length, stili.A_DESTRA);
  });
  for (const { da, quanti, valore } of runsOf(righe, ({ ruolo }) => stili.RIGHE[ruolo]))
    addAspetto(cantiere, prima + da, quanti, valore);
  righe.forEach(({ ruolo }, r) => {
    if (ruolo === 'sezione' && isCorta(cantiere, celle[r]?.[0]))
      addAspetto(cantiere, prima + r, 1, stili.SEZIONE_CORTA);
  });
  colonne.forEach((_, c) => {
    for (const { da, quanti, valore } of runsOf(celle, (riga) => coloreOf(riga[c])))
      inColonna(c, prima + da, quanti, stili.luceStile(valore));
    for (const { da, quanti } of runsOf(righe, (riga) => riga.celle[c]?.tipo === 'daCompilare' || undefined))
      inColonna(c, prima + da, quanti, stili.DA_COMPILARE);
  });
}

function coloreOf(cella: CellaGriglia | undefined): string | undefined {
  return cella?.sfondo === SENZA_COLORE ? undefined : cella?.sfondo;
}

/** Neighbours with the same value, those without one left out. */
function runsOf<T, V>(
  all: readonly T[],
  valueOf: (one: T) => V | undefined,
): readonly { readonly da: number; readonly quanti: number; readonly valore: V }[] {
  const runs: { da: number; quanti: number; valore: V }[] = [];
  all.forEach((one, i) => {
    const valore = valueOf(one);
    if (valore === undefined) return;
    const last = runs.at(-1);
    if (last !== undefined && last.da + last.quanti === i && last.valore === valore) last.quanti += 1;
    else runs.push({ da: i, quanti: 1, valore });
  });
  return runs;
}

/** Whether the title of a section fits on one line over all columns. */
function isCorta({ larghezze }: Cantiere, cella: CellaGriglia | undefined): boolean {
  return linesOf(String(cella?.valore ?? ''), larghezze).length <= 1;
}

function addCampo(cantiere: Cantiere, nome: string, cella: CellaTabella): void {
  const at = addRiga(cantiere, [{ valore: nome, fissa: true }, cellaOf(cella, false, cantiere.base1904)]);
  cantiere.aspetti.push(
    { riga: at, colonna: 0, righe: 1, colonne: 2, stile: stili.CAMPO },
    { riga: at, colonna: 0, righe: 1, colonne: 1, stile: stili.NOME_CAMPO },
  );
}

function addNote(cantiere: Cantiere, note: readonly Nota[]): void {
  addRiga(cantiere, [{ valore: 'Note' }], stili.TITOLO_NOTE);
  for (const { testo, luce } of note)
    addFrasi(cantiere, luce === undefined ? testo : `${formatLuce(luce)}: ${testo}`);
}

/** A text in as many rows as it has lines. */
function addFrasi(cantiere: Cantiere, testo: string): void {
  for (const riga of linesOf(testo, cantiere.larghezze))
    addRiga(cantiere, [{ valore: riga }], stili.RIGA_DI_TESTO);
}

/** Adds a row; cells that are not given are not ours. Gives its number. */
function addRiga(
  { righe, larghezze, aspetti }: Cantiere,
  celle: readonly (CellaGriglia | undefined)[],
  stile?: Stile,
): number {
  const riga = righe.push(larghezze.map((_, i) => celle[i])) - 1;
  if (stile !== undefined) aspetti.push({ riga, colonna: 0, righe: 1, colonne: larghezze.length, stile });
  return riga;
}

function addAspetto({ aspetti, larghezze }: Cantiere, riga: number, righe: number, stile: Stile): void {
  aspetti.push({ riga, colonna: 0, righe, colonne: larghezze.length, stile });
}

/** As tall as the tallest text in them. */
function altezzeOf({ righe, larghezze, aspetti }: Cantiere): readonly number[] {
  const altezze = righe.map(() => altezzaTesto('', CORPO));
  const stiliDi = righe.map((): Stile => ({}));
  for (const { riga, righe: quante, colonna, colonne, stile } of aspetti)
    if (colonna === 0 && colonne === larghezze.length)
      for (let r = riga; r < riga + quante; r += 1) stiliDi[r] = { ...stiliDi[r], ...stile };
  return righe.map((riga, r) => {
    const { aCapo, dimensione = CORPO, grassetto = false } = stiliDi[r] ?? {};
    const aspetto = { corpo: dimensione, grassetto };
    const minima = Math.max(altezze[r] ?? 0, altezzaTesto('', 1, aspetto));
    if (aCapo === false) return minima;
    const alte = riga.map((cella, c) =>
      typeof cella?.valore === 'string' ? altezzaTesto(cella.valore, larghezze[c] ?? 1, aspetto) : 0,
    );
    return Math.max(minima, ...alte);
  });
}

const SENZA_CIFRE: readonly GenereColonna[] = ['testo', 'luce', 'misto'];

function isNumero(genere: GenereColonna): boolean {
  return !SENZA_CIFRE.includes(genere);
}

/** Words longer than this are broken by the program that shows them. */
const PAROLA_MASSIMA = 24;

function larghezzeOf(tabelle: readonly [Tabella, ...Tabella[]]): readonly number[] {
  const [{ colonne, pagina }] = tabelle;
  return fitLarghezze(
    colonne.map(({ larghezza }) => larghezza),
    colonne.map((colonna, i) => larghezzaMinima(tabelle, colonna, i)),
    pagina,
  );
}

/** No word and no number of a column is cut, and no text is taller than a row can be. */
function larghezzaMinima(tabelle: readonly Tabella[], { titolo }: Colonna, indice: number): number {
  const parola = (testo: string) =>
    Math.max(0, ...testo.split(/\s+/).map(({ length }) => Math.min(length, PAROLA_MASSIMA)));
  const celle = tabelle.flatMap(({ righe }) =>
    righe.flatMap(({ ruolo, celle: sue }) => (ruolo === 'sezione' ? [] : (sue[indice] ?? []))),
  );
  return Math.max(
    parola(titolo) + 2,
    ...celle.map((cella) => {
      const scritta = formatCellaTabella(cella);
      return cella.tipo === 'numero' || cella.tipo === 'data'
        ? scritta.length + 2
        : Math.max(parola(scritta) + 1, larghezzaPer(scritta));
    }),
  );
}
