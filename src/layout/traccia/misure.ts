/** The raw measures of a value as a formula. */
import type { ContoMisure } from '../../scoring/index.js';
import { literal } from './formule.js';
import { costante, isStesso, takeNumero, type Presa, type Sorgenti } from './sorgente.js';

/** The sum of the measures: cells where they are cells, copies of the numbers of a text. */
export function takeMisure(misure: ContoMisure, dove: string, atteso: number, sorgenti: Sorgenti): Presa {
  // A text with one number is read as any other value.
  if (misure.kind === 'numero' && misure.cella === undefined) return takeNumero(dove, atteso, sorgenti);
  const prese: Presa[] = [];
  const { formula, valore } = contoOf(misure, sorgenti, prese);
  const scala = [1, 1 / 100, 100].find((k) => Math.abs(valore * k - atteso) <= 1e-12 * Math.abs(atteso));
  if (scala === undefined) return costante(atteso, 'misure lette come il numero qui riportato');
  const contenuto = sorgenti(dove);
  const testo = typeof contenuto === 'string' && prese.length === 0 ? contenuto : undefined;
  const controlli = [
    ...prese.flatMap(({ controllo }) => controllo ?? []),
    ...(testo === undefined ? [] : [isStesso(dove, testo)]),
  ];
  return {
    formula: scala === 1 ? formula : scala === 100 ? `(${formula})*100` : `(${formula})/100`,
    ...(controlli.length > 0 && { controllo: `AND(${controlli.join(',')})` }),
    ...(testo !== undefined && { lettoCome: 'misure copiate dal testo' }),
  };
}

const CONTI: Readonly<Record<'+' | '-' | '*' | '/', (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

/** `prese` gathers what was taken from cells. */
function contoOf(
  misure: ContoMisure,
  sorgenti: Sorgenti,
  prese: Presa[],
): { readonly formula: string; readonly valore: number } {
  if (misure.kind === 'numero') {
    const { valore, cella } = misure;
    if (cella === undefined) return { formula: literal(valore), valore };
    const presa = takeNumero(cella, valore, sorgenti);
    prese.push(presa);
    return { formula: presa.formula, valore };
  }
  const [a, b] = [misure.sinistra, misure.destra].map((una) => contoOf(una, sorgenti, prese));
  if (a === undefined || b === undefined) throw new Error('two operands');
  return {
    formula: `(${a.formula})${misure.operatore}(${b.formula})`,
    valore: CONTI[misure.operatore](a.valore, b.valore),
  };
}
