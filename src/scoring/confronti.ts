import type { Confronto } from './model.js';
import { alternatives, toMinuscole } from './testo.js';

/** The ways of writing a comparison. Words may be followed by an article; those in `di` also take `del`, `dell'`… */
const FORME: Readonly<Record<Confronto, readonly string[]>> = {
  '>=': [
    '>=',
    '≥',
    '=>',
    'almeno',
    'minimo',
    'al minimo',
    'come minimo',
    'non meno di',
    'non inferiore a',
    'maggiore o uguale a',
  ],
  '>': ['>', 'più di', "piu' di", 'piu di', 'maggiore di', 'superiore a'],
  '<=': [
    '<=',
    '≤',
    '=<',
    'entro',
    'entro e non oltre',
    'non oltre',
    'massimo',
    'al massimo',
    'come massimo',
    'non più di',
    "non piu' di",
    'non piu di',
    'non superiore a',
    'minore o uguale a',
  ],
  '<': ['<', 'meno di', 'minore di', 'inferiore a'],
  '=': ['=', 'pari a', 'uguale a'],
};

const ARTICOLI = ['', ' il', ' lo', ' la', " l'", ' i', ' gli', ' le'];

/** What a word may end in, and what may stand there instead: `non meno di`, `non meno del`, `almeno il`. */
const CODE: readonly { readonly coda: string; readonly varianti: readonly string[] }[] = [
  { coda: ' di', varianti: [' di', ' del', ' dello', ' della', " dell'", ' dei', ' degli', ' delle'] },
  { coda: ' a', varianti: [' a', ' al', ' allo', ' alla', " all'", ' ai', ' agli', ' alle'] },
  { coda: '', varianti: ARTICOLI },
];

const SEGNO = /^[<>=≥≤](?: ?[<>=])?/;

const CONFRONTO_OF_FORMA: ReadonlyMap<string, Confronto> = new Map(
  (Object.keys(FORME) as Confronto[]).flatMap((confronto) =>
    FORME[confronto].flatMap(expandForma).map((forma) => [forma, confronto] as const),
  ),
);

const PAROLE = new RegExp(
  `^(?:${alternatives([...CONFRONTO_OF_FORMA.keys()].filter((forma) => !SEGNO.test(forma)))})(?!\\p{L})`,
  'u',
);

export interface ConConfronto {
  readonly confronto: Confronto;
  /** What follows the comparison. */
  readonly resto: string;
}

/** The comparison that a normalised text begins with. `undefined` when it begins with none, or with `<>`, `==`… */
export function splitConfronto(testo: string): ConConfronto | undefined {
  const segno = SEGNO.exec(testo)?.[0];
  const trovata = segno ?? PAROLE.exec(toMinuscole(testo))?.[0] ?? '';
  const forma = segno?.replace(' ', '') ?? trovata;
  const confronto = CONFRONTO_OF_FORMA.get(forma);
  return confronto === undefined ? undefined : { confronto, resto: testo.slice(trovata.length).trim() };
}

function expandForma(forma: string): string[] {
  if (SEGNO.test(forma)) return [forma];
  const riga = CODE.find(({ coda }) => forma.endsWith(coda));
  if (riga === undefined) return [forma];
  const radice = forma.slice(0, forma.length - riga.coda.length);
  return riga.varianti.map((variante) => radice + variante);
}
