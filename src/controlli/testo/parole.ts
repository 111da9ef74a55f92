/** Words by which a title or a known name is found again in other words: without endings, articles and accents. */

const VUOTE = new Set(
  (
    'alla alle agli allo anche come con dal dalla dalle degli dei del della delle dello dell nel nella nelle nell nello ' +
    'per tra fra che una uno gli sono stata stato stati state essere sia pari ogni loro suo sua cui non piu meno ' +
    'relativamente relativi relative rispetto anno anni quale quali nonche suoi sulla sulle sui sul dai sugli all ' +
    'dall ivi numero num nell ente camera commercio cciaa tutti tutte questo questa materia tema ambito attivita realizzazione realizzate realizzati'
  ).split(' '),
);

/** Lower case, no accents, every sign a space. */
export function normalizeParole(testo: string): string {
  return testo
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

/** The words that say something, by their stems, each once, in their order. */
export function paroleOf(testo: string): readonly string[] {
  const stems = normalizeParole(testo)
    .split(' ')
    .filter((parola) => parola.length >= 3 && /\p{L}/u.test(parola) && !VUOTE.has(parola))
    .map(stemOf);
  return [...new Set(stems)];
}

function stemOf(parola: string): string {
  return parola.replace(/[aeio]{1,2}$/, '').replace(/([cg])h$/, '$1');
}

/** How much of a name stands in other words: 1 all of it. Rare words count more. */
export type Bilancia = (nome: readonly string[], parole: ReadonlySet<string>) => number;

/** Weighs words by how few of the names have them. */
export function makeBilancia(nomi: readonly (readonly string[])[]): {
  readonly score: Bilancia;
  readonly weightOf: (parola: string) => number;
} {
  const count = new Map<string, number>();
  for (const nome of nomi) for (const parola of nome) count.set(parola, (count.get(parola) ?? 0) + 1);
  const weightOf = (parola: string) => Math.log(1 + (2 * nomi.length) / (count.get(parola) ?? 1));
  const weigh = (parole: readonly string[]) => parole.reduce((sum, parola) => sum + weightOf(parola), 0);
  return {
    weightOf,
    score: (nome, parole) => {
      const whole = weigh(nome);
      return whole === 0 ? 0 : weigh(nome.filter((parola) => parole.has(parola))) / whole;
    },
  };
}
