/** Charts of ours: made under their name while an older one of this name waits aside, until the write is good. */
import type { GraficoFoglio, Indirizzo } from '../../layout/index.js';
import { asideName } from './sheets.js';
import { zonaText } from './zone.js';

const TIPI = {
  barre: 'ColumnClustered',
  barreOrizzontali: 'BarClustered',
  linee: 'Line',
} as const satisfies Record<GraficoFoglio['tipo'], string>;

/** Queues a chart. Office.js has no place for its description. */
export function addGrafico(context: Excel.RequestContext, grafico: GraficoFoglio): void {
  const { nome, tipo, titolo, categorie, serie, posizione } = grafico;
  const [first, ...others] = serie;
  if (first === undefined) return;
  const sheet = context.workbook.worksheets.getItem(posizione.foglio);
  const by = first.valori.righe === 1 ? Excel.ChartSeriesBy.rows : Excel.ChartSeriesBy.columns;
  const chart = sheet.charts.add(TIPI[tipo], cellsOf(context, first.valori), by);
  chart.name = nome;
  chart.title.text = titolo;
  chart.legend.visible = serie.length > 1;
  const labels = cellsOf(context, categorie);
  const drawn = [chart.series.getItemAt(0), ...others.map((each) => chart.series.add(each.nome))];
  drawn.forEach((line, i) => {
    const each = serie[i] ?? first;
    line.name = each.nome;
    line.setValues(cellsOf(context, each.valori));
    line.setXAxisValues(labels);
  });
  const { riga, colonna, righe, colonne } = posizione;
  chart.setPosition(
    cellsOf(context, { ...posizione, righe: 1, colonne: 1 }),
    cellsOf(context, {
      ...posizione,
      riga: riga + righe - 1,
      colonna: colonna + colonne - 1,
      righe: 1,
      colonne: 1,
    }),
  );
}

function cellsOf({ workbook }: Excel.RequestContext, { foglio, ...zona }: Indirizzo): Excel.Range {
  return workbook.worksheets.getItem(foglio).getRange(zonaText(zona));
}

/** Queues another name for a chart. */
export function renameGrafico(
  { workbook }: Excel.RequestContext,
  foglio: string,
  from: string,
  to: string,
): void {
  const chart = workbook.worksheets.getItem(foglio).charts.getItem(from);
  chart.name = to;
}

/** Name that a chart bears while another takes its place. */
export const graficoAside = asideName;
