/** Sums said in words: `da 101 a 169 (+67,33%)`, `78 dipendenti su 79 (99%)`, `170.000 contro 172.000, -1,2%`. */
import { agrees, formatCalcolato } from '../cifra.js';
import type { Riscontro } from '../rilievi.js';
import type { CifraProsa } from './cifreProsa.js';

interface Conto {
  readonly atteso: number;
  readonly testo: string;
}

/** Between the two figures of a pair: what makes a variation or a share of them. */
const FORME: readonly {
  readonly fra: RegExp;
  readonly prima?: RegExp;
  readonly make: (x: number, y: number) => number;
}[] = [
  // The first is the old one: from x to y.
  {
    fra: /^ (?:\p{L}+ ){0,3}a(?: oltre| circa)? $/u,
    prima:
      /(?:passa\p{L}*|salit\p{L}*|sces\p{L}*|sale|scende|cresc\p{L}*|cala\p{L}*)[^.;]{0,60} da(?: oltre| circa)? $/u,
    make: (x, y) => ((y - x) / Math.abs(x)) * 100,
  },
  { fra: /^,? (?:\p{L}+ ){0,3}contro (?:i |gli |le )?$/u, make: (x, y) => ((x - y) / Math.abs(y)) * 100 },
  { fra: /^ (?:\p{L}+ ){0,3}su(?:l|i|gli|lle|lla)? (?:un totale di )?$/u, make: (x, y) => (x / y) * 100 },
];
/** Words beside a percentage that make it a variation; a share has its own form. */
const VARIAZIONE = /variazion|crescit|calo|aument|diminu|increment|riduzion|decrement|passa|[+-]\d/iu;
/** Farther than this a percentage belongs to something else. */
const VICINO = 70;

export function checkConti(frase: string, cifre: readonly CifraProsa[], dove: string): readonly Riscontro[] {
  return cifre.slice(0, -1).flatMap((x, i): Riscontro[] => {
    const y = cifre[i + 1];
    if (y === undefined || x.cifra.unita === '%' || y.cifra.unita === '%' || x.approssimata || y.approssimata)
      return [];
    const conto = contoOf(frase, x, y);
    if (conto === undefined) return [];
    const z = nearest(cifre, x, y);
    if (z === undefined || z.approssimata) return [];
    if (!conto.quota && !VARIAZIONE.test(frase.slice(Math.max(0, x.da - VICINO), z.a + VICINO))) return [];
    const { cifra } = z;
    const torna = agrees(cifra, conto.atteso) || agrees(cifra, Math.abs(conto.atteso));
    // So far off it is the percentage of something else.
    if (torna || Math.abs(Math.abs(cifra.valore) - Math.abs(conto.atteso)) > LONTANO) return [];
    return [
      {
        codice: 'CONTO_NON_TORNA',
        dove,
        trovato: cifra.scritto,
        atteso: formatCalcolato(conto.atteso, Math.max(1, cifra.decimali), '%'),
        fatti: { conto: conto.testo },
      },
    ];
  });
}

const LONTANO = 15;

function contoOf(
  frase: string,
  x: CifraProsa,
  y: CifraProsa,
): (Conto & { readonly quota: boolean }) | undefined {
  const fra = frase.slice(x.a, y.da);
  const prima = frase.slice(Math.max(0, x.da - VICINO), x.da);
  const forma = FORME.find((una) => una.fra.test(fra) && (una.prima === undefined || una.prima.test(prima)));
  if (forma === undefined || x.cifra.valore === 0 || y.cifra.valore === 0) return undefined;
  return {
    atteso: forma.make(x.cifra.valore, y.cifra.valore),
    testo: `${x.cifra.scritto} e ${y.cifra.scritto}`,
    quota: forma === FORME[2],
  };
}

/** The percentage nearest to a pair, after it or before it. */
function nearest(cifre: readonly CifraProsa[], x: CifraProsa, y: CifraProsa): CifraProsa | undefined {
  const percento = cifre.filter(({ cifra }) => cifra.unita === '%');
  const distance = (z: CifraProsa) => (z.da >= y.a ? z.da - y.a : x.da - z.a);
  const [best] = percento.filter((z) => distance(z) <= VICINO).sort((a, b) => distance(a) - distance(b));
  return best;
}
