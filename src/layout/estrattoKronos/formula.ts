/**
 * The small language that says what an indicatore is of an extract: `fte(A*,B*) / fte(*)`. Its own parser: a text of a
 * user is never run.
 *
 *   espressione = termine { (+ | -) termine }
 *   termine     = fattore { (* | × | /) fattore }
 *   fattore     = numero | ( espressione ) | - fattore | funzione ( processi [; anno] )
 *   processi    = * | codice | codice* { , … }      anno = 2023 | n | n-1
 */
import { FUNZIONI_KRONOS, type FunzioneKronos } from '../../parametri/index.js';

export type Operazione = '+' | '-' | '*' | '/';

export type Formula =
  | { readonly kind: 'numero'; readonly valore: number }
  | { readonly kind: 'meno'; readonly di: Formula }
  | { readonly kind: 'conto'; readonly operazione: Operazione; readonly a: Formula; readonly b: Formula }
  | {
      readonly kind: 'cifra';
      readonly funzione: FunzioneKronos;
      readonly processi: readonly Selettore[];
      /** `scarto`: years from that of the tree. */
      readonly anno: { readonly scarto: number } | { readonly anno: number };
    };

/** Processes by code: `A1.1` and its parts, or with a star all that begin so. `*` alone has an empty code. */
export interface Selettore {
  readonly codice: string;
  readonly tutti: boolean;
}

export type FormulaLetta =
  | { readonly kind: 'letta'; readonly formula: Formula }
  /** `posto`: which character, from 1. */
  | { readonly kind: 'errore'; readonly posto: number; readonly messaggio: string };

/** A formula is a line. */
const LUNGHEZZA_MASSIMA = 500;
const PROFONDITA_MASSIMA = 50;

/** Stops the reading; never leaves this file. */
class ErroreFormula extends Error {
  constructor(
    readonly posto: number,
    messaggio: string,
  ) {
    super(messaggio);
  }
}

interface Cursore {
  readonly testo: string;
  at: number;
  profondita: number;
}

/** Reads a formula; what is wrong is told with its place. */
export function parseFormula(testo: string): FormulaLetta {
  if (testo.length > LUNGHEZZA_MASSIMA)
    return { kind: 'errore', posto: LUNGHEZZA_MASSIMA, messaggio: 'La formula è troppo lunga.' };
  const cursore: Cursore = { testo, at: 0, profondita: 0 };
  try {
    skipSpazi(cursore);
    if (cursore.at === testo.length) throw new ErroreFormula(1, 'La formula è vuota.');
    const formula = readEspressione(cursore);
    const resto = testo[cursore.at];
    if (resto !== undefined) throw unexpected(cursore, resto);
    return { kind: 'letta', formula };
  } catch (error) {
    if (error instanceof ErroreFormula)
      return { kind: 'errore', posto: error.posto, messaggio: error.message };
    throw error;
  }
}

function unexpected(cursore: Cursore, segno: string): ErroreFormula {
  if (segno === ')') return fail(cursore, "C'è una parentesi chiusa di troppo.");
  return fail(cursore, `Qui non ci può stare «${segno}»: serve un segno fra + - * / o la fine.`);
}

function fail({ at }: Cursore, messaggio: string): ErroreFormula {
  return new ErroreFormula(at + 1, messaggio);
}

function skipSpazi(cursore: Cursore): void {
  while (/\s/.test(cursore.testo[cursore.at] ?? '')) cursore.at += 1;
}

function take(cursore: Cursore, segni: string): string | undefined {
  const segno = cursore.testo[cursore.at];
  if (segno === undefined || !segni.includes(segno)) return undefined;
  cursore.at += 1;
  skipSpazi(cursore);
  return segno;
}

function readEspressione(cursore: Cursore): Formula {
  cursore.profondita += 1;
  if (cursore.profondita > PROFONDITA_MASSIMA)
    throw fail(cursore, "Ci sono troppe parentesi una dentro l'altra.");
  let formula = readTermine(cursore);
  for (let segno = take(cursore, '+-−'); segno !== undefined; segno = take(cursore, '+-−'))
    formula = { kind: 'conto', operazione: segno === '+' ? '+' : '-', a: formula, b: readTermine(cursore) };
  cursore.profondita -= 1;
  return formula;
}

function readTermine(cursore: Cursore): Formula {
  let formula = readFattore(cursore);
  for (let segno = take(cursore, '*×/'); segno !== undefined; segno = take(cursore, '*×/'))
    formula = { kind: 'conto', operazione: segno === '/' ? '/' : '*', a: formula, b: readFattore(cursore) };
  return formula;
}

function readFattore(cursore: Cursore): Formula {
  let meno = 0;
  while (take(cursore, '-−') !== undefined) meno += 1;
  const fattore = readPositivo(cursore);
  return meno % 2 === 0 ? fattore : { kind: 'meno', di: fattore };
}

function readPositivo(cursore: Cursore): Formula {
  if (take(cursore, '(') !== undefined) {
    const dentro = readEspressione(cursore);
    if (take(cursore, ')') === undefined) throw fail(cursore, 'Manca una parentesi chiusa.');
    return dentro;
  }
  const resto = cursore.testo.slice(cursore.at);
  const numero = /^\d+(?:[.,]\d+)?/.exec(resto)?.[0];
  if (numero !== undefined) {
    advance(cursore, numero.length);
    return { kind: 'numero', valore: Number(numero.replace(',', '.')) };
  }
  const nome = /^\p{L}[\p{L}_]*/u.exec(resto)?.[0];
  if (nome === undefined)
    throw fail(
      cursore,
      resto === ''
        ? 'La formula finisce a metà: manca un numero o una funzione.'
        : `Qui serve un numero o una funzione, non «${resto[0] ?? ''}».`,
    );
  return readCifra(cursore, nome);
}

function advance(cursore: Cursore, quanto: number): void {
  cursore.at += quanto;
  skipSpazi(cursore);
}

const FUNZIONI = Object.keys(FUNZIONI_KRONOS) as FunzioneKronos[];

function readCifra(cursore: Cursore, nome: string): Formula {
  const funzione = FUNZIONI.find((una) => una.toLowerCase() === nome.toLowerCase());
  if (funzione === undefined)
    throw fail(cursore, `La funzione «${nome}» non esiste. Ci sono: ${FUNZIONI.join(', ')}.`);
  advance(cursore, nome.length);
  if (take(cursore, '(') === undefined)
    throw fail(cursore, `Dopo «${funzione}» servono i processi fra parentesi: ${funzione}(A*).`);
  const processi = [readSelettore(cursore)];
  while (take(cursore, ',') !== undefined) processi.push(readSelettore(cursore));
  const anno = take(cursore, ';') === undefined ? { scarto: 0 } : readAnno(cursore);
  if (take(cursore, ')') === undefined)
    throw fail(
      cursore,
      "Manca la parentesi chiusa dopo i processi (fra un processo e l'altro va la virgola).",
    );
  return { kind: 'cifra', funzione, processi, anno };
}

function readSelettore(cursore: Cursore): Selettore {
  const found = /^(\*|([A-Za-z])(\d+(?:\.\d+)*)?(\.?\*)?)/.exec(cursore.testo.slice(cursore.at));
  if (found === null)
    throw fail(cursore, 'Qui serve un processo: A1.1, A* (tutti quelli di A), oppure * per tutti.');
  const [tutto, , lettera = '', numeri = '', stella] = found;
  advance(cursore, tutto.length);
  return { codice: lettera.toUpperCase() + numeri, tutti: tutto === '*' || stella !== undefined };
}

function readAnno(cursore: Cursore): { readonly scarto: number } | { readonly anno: number } {
  const resto = cursore.testo.slice(cursore.at);
  const detto = /^(?:19|20)\d\d/.exec(resto)?.[0];
  if (detto !== undefined) {
    advance(cursore, detto.length);
    return { anno: Number(detto) };
  }
  const relativo = /^n(?:\s*[-−]\s*(\d))?/i.exec(resto);
  if (relativo === null) throw fail(cursore, "Dopo il punto e virgola serve l'anno: 2023, n oppure n-1.");
  advance(cursore, relativo[0].length);
  const scarto = Number(relativo[1] ?? 0);
  return { scarto: scarto === 0 ? 0 : -scarto };
}
