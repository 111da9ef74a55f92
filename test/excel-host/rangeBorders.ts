/**
 * Excel.RangeBorder: the lines of a whole range, side by side. A cell here has a line all around or none, so a range
 * gets one when each of its sides was asked for, and not before.
 */
import { COLORE_BORDO } from '../../src/layout/index.js';
import { assertFormattable, type Blocco } from './excel.js';
import { declareClass, type HostClass } from './hostClass.js';
import type { Foglio } from './libro.js';
import { HostError, invalidArgument } from './wire.js';

const LATI = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;
type Lato = (typeof LATI)[number];

interface BordoRange {
  readonly blocco: Blocco;
  readonly lato: Lato;
}

/** Sides asked for so far with one style, by sheet and range. */
const chiesti = new WeakMap<Foglio, Map<string, Set<Lato>>>();

/** The sides that a range has: a single row or column has nothing inside. */
function sidesOf({ area: { righe, colonne } }: Blocco): readonly Lato[] {
  return LATI.filter(
    (lato) => (lato !== 'InsideHorizontal' || righe > 1) && (lato !== 'InsideVertical' || colonne > 1),
  );
}

function setStyle({ blocco, lato }: BordoRange, style: unknown): void {
  assertFormattable(blocco);
  if (style !== 'Continuous' && style !== 'None')
    throw new HostError('NotImplemented', 'The emulated host knows only borders Continuous and None.', 501);
  const { foglio, area } = blocco;
  const perFoglio = chiesti.get(foglio) ?? new Map<string, Set<Lato>>();
  chiesti.set(foglio, perFoglio);
  const chiave = JSON.stringify([area, style]);
  const lati = perFoglio.get(chiave) ?? new Set<Lato>();
  perFoglio.set(chiave, lati.add(lato));
  if (!sidesOf(blocco).every((uno) => lati.has(uno))) return;
  perFoglio.delete(chiave);
  for (let r = area.riga; r < area.riga + area.righe; r++)
    for (let c = area.colonna; c < area.colonna + area.colonne; c++)
      foglio.writeCella(r, c, { stile: { ...foglio.cella(r, c).stile, bordo: style === 'Continuous' } });
}

/** A thin line of the one colour that the model of a cell knows is what is kept: anything else is refused. */
const COLORE = `#${COLORE_BORDO}`;

const only = (wanted: string) => (_: BordoRange, value: unknown) => {
  if (value !== wanted) throw new HostError('NotImplemented', `The emulated host keeps only ${wanted}.`, 501);
};

const rangeBorder: HostClass<BordoRange> = declareClass<BordoRange>('RangeBorder', {
  scalars: {
    style: {
      get: ({ blocco: { foglio, area } }) =>
        foglio.cella(area.riga, area.colonna).stile.bordo ? 'Continuous' : 'None',
      set: setStyle,
    },
    weight: { get: () => 'Thin', set: only('Thin') },
    color: { get: () => COLORE, set: only(COLORE) },
  },
});

export const rangeBorders: HostClass<Blocco> = declareClass<Blocco>('RangeBorderCollection', {
  items: (blocco) => sidesOf(blocco).map((lato) => rangeBorder.of({ blocco, lato })),
  methods: {
    getItem: (blocco, args) => {
      const lato = sidesOf(blocco).find((uno) => uno === args.text(0));
      if (lato === undefined) throw invalidArgument(`the border ${args.text(0)}`);
      return rangeBorder.of({ blocco, lato });
    },
  },
});

/** Classes declared here, for the check against the library. */
export const BORDER_CLASSES = [rangeBorders, rangeBorder] as const;
