/** How alike two titles are: the words that they share, the rarer the more. Never an identity by itself. */
import { normalizeTesto } from '../intestazioni.js';

/** A title that may be meant, with its degree of likeness from 0 to 1; 1 is the same words. */
export interface Candidato {
  /** Place among the titles. */
  readonly indice: number;
  readonly grado: number;
}

/** Words that tell nothing. */
const VUOTE = new Set(
  (
    'a ad ai al alla alle allo agli c con da dai dal dalla dalle d degli dei del dell della delle dello di e ed ' +
    'gli i il in ivi l la le lo n nei nel nell nella nelle per su sui sul sulla sulle tra un una uno anno anni gg giorni'
  ).split(' '),
);

const CANDIDATI_MOSTRATI = 3;
const GRADO_MASSIMO = 0.99;
/** Less alike than this is another title. */
const GRADO_MINIMO = 0.4;

/** Makes the search among some titles: those alike, the most alike first. */
export function makeSomiglianza(titoli: readonly string[]): (titolo: string) => readonly Candidato[] {
  const parole = titoli.map(paroleOf);
  const dove = new Map<string, number[]>();
  parole.forEach((sue, i) => {
    for (const parola of sue) dove.set(parola, [...(dove.get(parola) ?? []), i]);
  });
  const pesoOf = (parola: string) => Math.log(1 + titoli.length / (dove.get(parola)?.length ?? 1));
  const pesi = parole.map((sue) => weigh(sue, pesoOf));
  const normali = titoli.map(normalizeTesto);
  return (titolo) => {
    const cercate = paroleOf(titolo);
    const normale = normalizeTesto(titolo);
    const peso = weigh(cercate, pesoOf);
    const comuni = new Map<number, number>();
    for (const parola of cercate)
      for (const i of dove.get(parola) ?? []) comuni.set(i, (comuni.get(i) ?? 0) + pesoOf(parola));
    return [...comuni]
      .map(([indice, comune]) => ({
        indice,
        grado: normali[indice] === normale ? 1 : gradoOf(comune, peso, pesi[indice] ?? 0),
      }))
      .filter(({ grado }) => grado >= GRADO_MINIMO)
      .sort((a, b) => b.grado - a.grado || a.indice - b.indice)
      .slice(0, CANDIDATI_MOSTRATI);
  };
}

/** Twice what is common over all of both; only the same words, all of them, are the same title. */
function gradoOf(comune: number, a: number, b: number): number {
  return Math.min((2 * comune) / (a + b), GRADO_MASSIMO);
}

/** Each word once, without its last vowel: `pratica` and `pratiche` are alike. */
function paroleOf(titolo: string): ReadonlySet<string> {
  const parole = normalizeTesto(titolo)
    .split(' ')
    .filter((parola) => parola !== '' && !VUOTE.has(parola));
  return new Set(parole.map((parola) => (parola.length > 4 ? parola.replace(/h?[aeio]$/, '') : parola)));
}

function weigh(parole: ReadonlySet<string>, pesoOf: (parola: string) => number): number {
  return [...parole].reduce((somma, parola) => somma + pesoOf(parola), 0);
}
