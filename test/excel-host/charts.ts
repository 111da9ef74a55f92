/** Excel.Chart: columns, bars and lines over cells, with name, title, legend, place. */
import { bounding } from './a1.js';
import type { Blocco } from './excel.js';
import { declareClass, type HostClass } from './hostClass.js';
import type { GraficoLibro, RiferimentoLibro, SerieLibro } from './libro.js';
import { range } from './range.js';
import { accessDenied, HostError, invalidArgument, itemNotFound } from './wire.js';

type SuFoglio = Pick<Blocco, 'excel' | 'foglio'>;

/** A chart, found again by its id at each use. */
interface Grafico extends SuFoglio {
  readonly id: string;
}

interface Serie extends Grafico {
  readonly index: number;
}

const TIPI: readonly GraficoLibro['tipo'][] = ['ColumnClustered', 'BarClustered', 'Line'];

let added = 0;

function chartOf({ foglio, id }: Grafico): GraficoLibro {
  const grafico = foglio.grafici.find((other) => other.id === id);
  if (grafico === undefined) throw itemNotFound(`chart ${id}`);
  return grafico;
}

function changeChart(grafico: Grafico, change: Partial<GraficoLibro>): void {
  assertObjectsFree(grafico);
  const before = chartOf(grafico);
  grafico.foglio.grafici = grafico.foglio.grafici.map((other) =>
    other === before ? { ...before, ...change } : other,
  );
}

/** A protected sheet keeps its charts too, unless it says otherwise, which is not emulated. */
function assertObjectsFree({ foglio }: SuFoglio): void {
  if (foglio.protezione !== undefined) throw accessDenied(`the sheet ${foglio.nome} is protected`);
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument('a text expected');
  return value;
}

function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument('true or false expected');
  return value;
}

function cellsOf(value: unknown): RiferimentoLibro {
  const { foglio, area } = range.from(value);
  return { foglio: foglio.nome, area };
}

function serieOf(serie: Serie): SerieLibro {
  const found = chartOf(serie).serie[serie.index];
  if (found === undefined) throw itemNotFound(`series ${serie.index}`);
  return found;
}

function changeSerie(serie: Serie, change: Partial<SerieLibro>): void {
  const before = serieOf(serie);
  changeChart(serie, {
    serie: chartOf(serie).serie.map((other) => (other === before ? { ...before, ...change } : other)),
  });
}

const chartTitle = declareClass<Grafico>('ChartTitle', {
  scalars: {
    text: {
      get: (grafico) => chartOf(grafico).titolo,
      set: (grafico, value) => {
        changeChart(grafico, { titolo: text(value) });
      },
    },
  },
});

const chartLegend = declareClass<Grafico>('ChartLegend', {
  scalars: {
    visible: {
      get: (grafico) => chartOf(grafico).legenda,
      set: (grafico, value) => {
        changeChart(grafico, { legenda: flag(value) });
      },
    },
  },
});

const chartSeries: HostClass<Serie> = declareClass<Serie>('ChartSeries', {
  scalars: {
    name: {
      get: (serie) => serieOf(serie).nome,
      set: (serie, value) => {
        changeSerie(serie, { nome: text(value) });
      },
    },
  },
  methods: {
    setValues: (serie, args) => {
      changeSerie(serie, { valori: cellsOf(args.raw(0)) });
    },
    setXAxisValues: (serie, args) => {
      changeSerie(serie, { categorie: cellsOf(args.raw(0)) });
    },
  },
});

const chartSeriesCollection: HostClass<Grafico> = declareClass<Grafico>('ChartSeriesCollection', {
  items: (grafico) => chartOf(grafico).serie.map((_, index) => chartSeries.of({ ...grafico, index })),
  methods: {
    getCount: (grafico) => chartOf(grafico).serie.length,
    getItemAt: (grafico, args) => {
      const serie = { ...grafico, index: args.integer(0) };
      serieOf(serie);
      return chartSeries.of(serie);
    },
    add: (grafico, args) => {
      const { serie } = chartOf(grafico);
      const made = { nome: args.has(0) ? args.text(0) : '', valori: undefined, categorie: undefined };
      changeChart(grafico, { serie: [...serie, made] });
      return chartSeries.of({ ...grafico, index: serie.length });
    },
  },
});

const chart: HostClass<Grafico> = declareClass<Grafico>('Chart', {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: { get: ({ id }) => id },
    name: {
      get: (grafico) => chartOf(grafico).nome,
      set: (grafico, value) => {
        changeChart(grafico, { nome: text(value) });
      },
    },
    chartType: { get: (grafico) => chartOf(grafico).tipo },
  },
  navigations: {
    title: (grafico) => chartTitle.of(grafico),
    legend: (grafico) => chartLegend.of(grafico),
    series: (grafico) => chartSeriesCollection.of(grafico),
  },
  methods: {
    setPosition: (grafico, args) => {
      const [start, end] = [range.from(args.raw(0)), range.from(args.raw(1))];
      changeChart(grafico, { posizione: bounding(start.area, end.area) });
    },
    delete: (grafico) => {
      assertObjectsFree(grafico);
      const gone = chartOf(grafico);
      grafico.foglio.grafici = grafico.foglio.grafici.filter((other) => other !== gone);
    },
  },
});

const findChart = ({ foglio }: SuFoglio, key: string): GraficoLibro | undefined =>
  foglio.grafici.find(({ id, nome }) => id === key || nome === key);

export const charts: HostClass<SuFoglio> = declareClass<SuFoglio>('ChartCollection', {
  items: (su) => su.foglio.grafici.map(({ id }) => chart.of({ ...su, id })),
  methods: {
    getCount: (su) => su.foglio.grafici.length,
    getItem: (su, args) => {
      const found = findChart(su, args.text(0));
      if (found === undefined) throw itemNotFound(`chart ${args.text(0)}`);
      return chart.of({ ...su, id: found.id });
    },
    getItemOrNullObject: (su, args) => {
      const found = findChart(su, args.text(0));
      return found === undefined ? null : chart.of({ ...su, id: found.id });
    },
    add: (su, args) => {
      const tipo = TIPI.find((each) => each === args.text(0));
      if (tipo === undefined)
        throw new HostError('NotImplemented', `The emulated host does not draw ${args.text(0)}.`, 501);
      const valori = cellsOf(args.raw(1));
      if (valori.area.righe > 1 && valori.area.colonne > 1)
        throw new HostError('NotImplemented', 'The emulated host charts one row or one column.', 501);
      assertObjectsFree(su);
      const id = `{grafico-${++added}}`;
      const serie = [{ nome: 'Series1', valori, categorie: undefined }];
      const made = {
        id,
        nome: `Chart ${added}`,
        tipo,
        titolo: '',
        legenda: true,
        serie,
        posizione: undefined,
      };
      su.foglio.grafici = [...su.foglio.grafici, made];
      return chart.of({ ...su, id });
    },
  },
});

/** Classes declared here, for the check against the library. */
export const CHART_CLASSES = [
  charts,
  chart,
  chartTitle,
  chartLegend,
  chartSeriesCollection,
  chartSeries,
] as const;
