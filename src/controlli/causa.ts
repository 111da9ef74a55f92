/** Why two values of one indicatore may differ: the likely causes, tried in their order. */
import { agree, invert, scale, type Cifra } from './quantita.js';

/** A way from what stands to what comes that explains the difference. */
interface Causa {
  /** What the value that stands would become. */
  readonly from: (presente: Cifra) => Cifra | undefined;
  readonly parole: string;
  readonly inverso?: true;
}

const CAUSE: readonly Causa[] = [
  {
    from: invert,
    parole: 'è circa 1 diviso quello: numeratore e denominatore sembrano scambiati',
    inverso: true,
  },
  { from: (una) => scale(una, 100), parole: 'è cento volte quello: una frazione accanto a una percentuale' },
  {
    from: (una) => scale(una, 0.01),
    parole: 'è un centesimo di quello: una percentuale accanto a una frazione',
  },
  { from: (una) => scale(una, 24), parole: 'è 24 volte quello: ore accanto a giorni' },
  { from: (una) => scale(una, 1 / 24), parole: 'è un ventiquattresimo di quello: giorni accanto a ore' },
  { from: (una) => scale(una, 60), parole: 'è 60 volte quello: minuti accanto a ore' },
  { from: (una) => scale(una, 1 / 60), parole: 'è un sessantesimo di quello: ore accanto a minuti' },
  { from: (una) => scale(una, 1000), parole: 'è mille volte quello: unità accanto a migliaia' },
  { from: (una) => scale(una, 0.001), parole: 'è un millesimo di quello: migliaia accanto a unità' },
  { from: (una) => scale(una, -1), parole: 'è lo stesso con il segno opposto' },
];

/** A figure that the value may have been taken from by mistake. */
export interface Altra {
  /** With its article: `la media nazionale`. */
  readonly nome: string;
  readonly cifra: Cifra;
}

export type CausaTrovata = Pick<Causa, 'parole' | 'inverso'>;

/**
 * The likely cause of a difference, in words that go after «il valore nuovo»; absent where none is known.
 * `misurato`: the value that the measures give, unrounded, where they are known.
 */
export function findCausa(
  nuovo: Cifra,
  presente: Cifra,
  { misurato, altre = [] }: { readonly misurato?: Cifra; readonly altre?: readonly Altra[] } = {},
): CausaTrovata | undefined {
  const copiata = altre.find(({ cifra }) => agree(cifra, nuovo) && !isBanale(cifra));
  const causa = CAUSE.find(({ from }) =>
    [misurato, presente].some((una) => {
      const spiegata = una && from(una);
      return spiegata !== undefined && agree(spiegata, nuovo);
    }),
  );
  if (causa !== undefined && !isBanale(presente)) return causa;
  return copiata && { parole: `è ${copiata.nome}` };
}

/** Zero and one are the same in any scale, and stand everywhere. */
function isBanale({ valore }: Cifra): boolean {
  return valore === 0 || Math.abs(valore) === 1;
}
