/** A formula worked out on an extract: its value, and the measures that give it. */
import { FUNZIONI_KRONOS, type FunzioneKronos, type MisuraKronos } from '../../parametri/index.js';
import type { Formula, Operazione, Selettore } from './formula.js';
import type { AnnoKronos, LettoKronos, ProcessoKronos } from './model.js';
import { isParte } from './processi.js';
import { formatNumero, roundSomma } from './somma.js';

export type FormulaValutata =
  | {
      readonly kind: 'valore';
      readonly valore: number;
      /** The same account in figures, as `Valori misure` takes it: `(8,78 + 19,86) / 73,11`. */
      readonly conto: string;
    }
  | { readonly kind: 'errore'; readonly messaggio: string };

/** A figure on the way, with its account and how tightly that binds. */
interface Parziale {
  readonly valore: number;
  readonly conto: string;
  readonly forza: number;
}

const FORZA: Readonly<Record<Operazione, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 };
const ATOMO = 3;

/** Stops the account; never leaves this file. */
class ErroreConto extends Error {}

/** Works out a formula; `anno` is that of the tree. */
export function evaluateFormula(formula: Formula, letto: LettoKronos, anno: number): FormulaValutata {
  try {
    const { valore, conto } = work(formula, letto, anno);
    return { kind: 'valore', valore, conto };
  } catch (error) {
    if (error instanceof ErroreConto) return { kind: 'errore', messaggio: error.message };
    throw error;
  }
}

function work(formula: Formula, letto: LettoKronos, anno: number): Parziale {
  switch (formula.kind) {
    case 'numero':
      return { valore: formula.valore, conto: formatNumero(formula.valore), forza: ATOMO };
    case 'meno': {
      const di = work(formula.di, letto, anno);
      return { valore: -di.valore, conto: `-${brackets(di, ATOMO)}`, forza: FORZA['*'] };
    }
    case 'conto': {
      const [a, b] = [work(formula.a, letto, anno), work(formula.b, letto, anno)];
      return combine(formula.operazione, a, b);
    }
    case 'cifra':
      return readCifra(formula, letto, anno);
  }
}

function combine(operazione: Operazione, a: Parziale, b: Parziale): Parziale {
  const forza = FORZA[operazione];
  const conto = `${brackets(a, forza)} ${operazione} ${brackets(b, operazione === '+' || operazione === '*' ? forza : forza + 1)}`;
  switch (operazione) {
    case '+':
      return { valore: a.valore + b.valore, conto, forza };
    case '-':
      return { valore: a.valore - b.valore, conto, forza };
    case '*':
      return { valore: a.valore * b.valore, conto, forza };
    case '/':
      if (b.valore === 0) throw new ErroreConto(`Non si può dividere per zero: ${b.conto} fa 0.`);
      return { valore: a.valore / b.valore, conto, forza };
  }
}

function brackets({ conto, forza }: Parziale, minima: number): string {
  return forza < minima ? `(${conto})` : conto;
}

function readCifra(
  { funzione, processi, anno: detto }: Extract<Formula, { kind: 'cifra' }>,
  letto: LettoKronos,
  annoAlbero: number,
): Parziale {
  const quale = 'anno' in detto ? detto.anno : annoAlbero + detto.scarto;
  const anno = letto.anni.find((uno) => uno.anno === quale);
  if (anno === undefined)
    throw new ErroreConto(
      `Nell'estratto non c'è l'anno ${quale}: ${letto.anni.length === 0 ? 'non ci sono cifre' : `c'è ${letto.anni.map((uno) => uno.anno).join(', ')}`}.`,
    );
  const misure = misureOf(funzione, letto);
  const presi = new Set<ProcessoKronos>();
  const addendi = processi.map((selettore) => {
    const trovati = select(selettore, anno).filter((processo) => !presi.has(processo));
    for (const processo of trovati) presi.add(processo);
    return trovati.reduce((somma, processo) => roundSomma(somma + cifraDi(processo, misure)), 0);
  });
  const valore = addendi.reduce((somma, addendo) => roundSomma(somma + addendo), 0);
  const diversi = addendi.length > 1;
  return {
    valore,
    conto: addendi.map(formatNumero).join(' + '),
    forza: diversi ? FORZA['+'] : ATOMO,
  };
}

/** The kinds of figure that a function sums: of the first group that the extract has. */
function misureOf(funzione: FunzioneKronos, { misure }: LettoKronos): readonly MisuraKronos[] {
  const gruppi: readonly (readonly MisuraKronos[])[] = FUNZIONI_KRONOS[funzione].misure;
  const gruppo = gruppi.find((uno) => uno.some((misura) => misure.includes(misura)));
  if (gruppo === undefined)
    throw new ErroreConto(
      `L'estratto non ha ${FUNZIONI_KRONOS[funzione].nome}: la funzione «${funzione}» non si può calcolare.`,
    );
  return gruppo;
}

function cifraDi({ cifre }: ProcessoKronos, misure: readonly MisuraKronos[]): number {
  return misure.reduce((somma, misura) => roundSomma(somma + (cifre[misura] ?? 0)), 0);
}

/** The processes of a selector. An extract that stops at `A1` has no `A1.1` to give. */
function select({ codice, tutti }: Selettore, { processi, anno }: AnnoKronos): readonly ProcessoKronos[] {
  const trovati = processi.filter((uno) => uno.codice === codice || isParte(uno.codice, codice));
  if (trovati.length > 0 || codice === '') return trovati;
  const scritto = `${codice}${tutti ? '*' : ''}`;
  const sopra = processi.find((uno) => isParte(codice, uno.codice));
  throw new ErroreConto(
    sopra === undefined
      ? `Nel ${anno} nessun processo dell'estratto ${tutti ? 'comincia con' : 'è'} «${scritto}».`
      : `Nel ${anno} l'estratto si ferma a ${sopra.codice}: «${scritto}» non c'è da solo.`,
  );
}
