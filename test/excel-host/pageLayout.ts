/** Excel.PageLayout, its headers and footers, and the rows that stay on screen. */
import { readRiferimento } from './a1.js';
import type { Blocco } from './excel.js';
import { declareClass, type HostClass } from './hostClass.js';
import { rangeAreas } from './range.js';
import { invalidArgument } from './wire.js';

type Pagina = Pick<Blocco, 'excel' | 'foglio'>;
type Parte = 'sinistra' | 'centro' | 'destra';
type Striscia = 'piede' | 'intestazione';

const ORIENTAMENTO = { Portrait: 'verticale', Landscape: 'orizzontale' } as const;

function strip(striscia: Striscia, parte: Parte) {
  return {
    get: ({ foglio }: Pagina) => foglio.stampa[striscia]?.[parte] ?? '',
    set: ({ foglio }: Pagina, value: unknown) => {
      if (typeof value !== 'string') throw invalidArgument('a text expected');
      foglio.stampa = { ...foglio.stampa, [striscia]: { ...foglio.stampa[striscia], [parte]: value } };
    },
  };
}

const headerFooter = declareClass<Pagina>('HeaderFooter', {
  scalars: {
    leftHeader: strip('intestazione', 'sinistra'),
    centerHeader: strip('intestazione', 'centro'),
    rightHeader: strip('intestazione', 'destra'),
    leftFooter: strip('piede', 'sinistra'),
    centerFooter: strip('piede', 'centro'),
    rightFooter: strip('piede', 'destra'),
  },
});

const headerFooterGroup = declareClass<Pagina>('HeaderFooterGroup', {
  navigations: { defaultForAllPages: (pagina) => headerFooter.of(pagina) },
});

function areaOf(value: unknown) {
  const found = typeof value === 'string' ? readRiferimento(value) : undefined;
  if (found === undefined) throw invalidArgument('an address expected');
  return found.area;
}

export const pageLayout: HostClass<Pagina> = declareClass<Pagina>('PageLayout', {
  scalars: {
    orientation: {
      get: ({ foglio }) => (foglio.stampa.orientamento === 'orizzontale' ? 'Landscape' : 'Portrait'),
      set: ({ foglio }, value) => {
        if (value !== 'Portrait' && value !== 'Landscape')
          throw invalidArgument('Portrait or Landscape expected');
        foglio.stampa = { ...foglio.stampa, orientamento: ORIENTAMENTO[value] };
      },
    },
    zoom: {
      get: ({ foglio: { stampa } }) =>
        stampa.larghezzaPagine === undefined
          ? { scale: 100 }
          : { horizontalFitToPages: stampa.larghezzaPagine },
      set: ({ foglio }, value) => {
        const { horizontalFitToPages: pages } = value as { readonly horizontalFitToPages?: unknown };
        if (typeof pages !== 'number') throw invalidArgument('horizontalFitToPages expected');
        foglio.stampa = { ...foglio.stampa, larghezzaPagine: pages };
      },
    },
  },
  navigations: { headersFooters: (pagina) => headerFooterGroup.of(pagina) },
  methods: {
    getPrintAreaOrNullObject: ({ excel, foglio }) => {
      const { area } = foglio.stampa;
      return area === undefined ? null : rangeAreas.of({ excel, foglio, areas: [area] });
    },
    setPrintArea: ({ foglio }, args) => {
      foglio.stampa = { ...foglio.stampa, area: areaOf(args.raw(0)) };
    },
    setPrintTitleRows: ({ foglio }, args) => {
      const { riga, righe } = areaOf(args.raw(0));
      foglio.stampa = { ...foglio.stampa, righeRipetute: { da: riga, a: riga + righe - 1 } };
    },
  },
});

export const freezePanes: HostClass<Pagina> = declareClass<Pagina>('WorksheetFreezePanes', {
  methods: {
    freezeRows: ({ foglio }, args) => {
      foglio.righeBloccate = args.integer(0);
    },
  },
});

/** Classes declared here, for the check against the library. */
export const PAGE_CLASSES = [pageLayout, headerFooterGroup, headerFooter, freezePanes] as const;
