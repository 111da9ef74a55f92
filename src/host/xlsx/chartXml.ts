/** A native chart as the file keeps it (DrawingML): its part, and the frame that holds it on the sheet. */
import { quoteFoglio, type GraficoFoglio, type Indirizzo } from '../../layout/index.js';
import type { ContenutoCella } from '../../scoring/index.js';
import { formatNumber } from './cellContent.js';
import { formatAbsolute } from './refs.js';
import { escapeText, tag } from './xmlElement.js';

export const CHART_KIND = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
export const DRAWING_KIND = 'application/vnd.openxmlformats-officedocument.drawing+xml';

const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** What stands in cells, row by row: the chart shows it until the program that opens it reads the cells again. */
export type ValoriGrafico = (celle: Indirizzo) => readonly ContenutoCella[];

/** How each kind of chart stands. Lying bars read from the top, as the rows do. */
const FORME = {
  barre: {
    elemento: 'barChart',
    verso: 'col',
    categorie: 'b',
    valori: 'l',
    ordine: 'minMax',
    incrocio: 'autoZero',
  },
  barreOrizzontali: {
    elemento: 'barChart',
    verso: 'bar',
    categorie: 'l',
    valori: 'b',
    ordine: 'maxMin',
    incrocio: 'max',
  },
  linee: {
    elemento: 'lineChart',
    verso: undefined,
    categorie: 'b',
    valori: 'l',
    ordine: 'minMax',
    incrocio: 'autoZero',
  },
} as const;

const ASSI = { categorie: 111_111_111, valori: 222_222_222 } as const;

const c = (name: string, attributes: Readonly<Record<string, string | number>> = {}, content = '') =>
  tag('c:', name, attributes, content);
const val = (name: string, value: string | number) => c(name, { val: value });

export function chartXml(grafico: GraficoFoglio, valori: ValoriGrafico): string {
  const { tipo, titolo, serie } = grafico;
  const forma = FORME[tipo];
  const bars = forma.verso !== undefined;
  const group = [
    bars ? val('barDir', forma.verso) : '',
    val('grouping', bars ? 'clustered' : 'standard'),
    val('varyColors', 0),
    ...serie.map((_, i) => series(grafico, i, valori)),
    bars ? val('gapWidth', 80) : val('marker', 1),
    val('axId', ASSI.categorie),
    val('axId', ASSI.valori),
  ];
  const plot = c('layout') + c(forma.elemento, {}, group.join('')) + categoryAxis(tipo) + valueAxis(tipo);
  const chart = [
    chartTitle(titolo),
    val('autoTitleDeleted', 0),
    c('plotArea', {}, plot),
    serie.length > 1 ? c('legend', {}, val('legendPos', 'b') + val('overlay', 0)) : '',
    val('plotVisOnly', 1),
    val('dispBlanksAs', 'gap'),
  ];
  return (
    XML +
    c(
      'chartSpace',
      { 'xmlns:c': CHART, 'xmlns:a': MAIN },
      val('roundedCorners', 0) + c('chart', {}, chart.join('')),
    )
  );
}

function chartTitle(titolo: string): string {
  const run = `<a:r><a:rPr lang="it-IT" sz="1200" b="1"/><a:t>${escapeText(titolo)}</a:t></a:r>`;
  const rich = c('rich', {}, `<a:bodyPr/><a:p>${run}</a:p>`);
  return c('title', {}, c('tx', {}, rich) + val('overlay', 0));
}

function series({ tipo, categorie, serie }: GraficoFoglio, index: number, valori: ValoriGrafico): string {
  const each = serie[index];
  if (each === undefined) return '';
  const points = (values: readonly (string | undefined)[]) =>
    val('ptCount', values.length) +
    values.map((v, idx) => (v === undefined ? '' : c('pt', { idx }, c('v', {}, escapeText(v))))).join('');
  const texts = valori(categorie).map((valore) => String(valore ?? ''));
  const numbers = valori(each.valori).map((valore) =>
    typeof valore === 'number' ? formatNumber(valore) : undefined,
  );
  return c(
    'ser',
    {},
    [
      val('idx', index),
      val('order', index),
      c('tx', {}, c('v', {}, escapeText(each.nome))),
      tipo === 'linee' ? c('marker', {}, val('symbol', 'circle')) : val('invertIfNegative', 0),
      c('cat', {}, c('strRef', {}, reference(categorie) + c('strCache', {}, points(texts)))),
      c(
        'val',
        {},
        c(
          'numRef',
          {},
          reference(each.valori) + c('numCache', {}, c('formatCode', {}, 'General') + points(numbers)),
        ),
      ),
      tipo === 'linee' ? val('smooth', 0) : '',
    ].join(''),
  );
}

function reference({ foglio, ...zona }: Indirizzo): string {
  return c('f', {}, escapeText(`${quoteFoglio(foglio)}!${formatAbsolute(zona)}`));
}

interface Asse {
  readonly id: number;
  /** The other axis, and where this one crosses it. */
  readonly altro: number;
  readonly incrocio: string;
  readonly lato: string;
  readonly ordine: string;
  readonly griglia: string;
  /** Place of the labels. */
  readonly etichette: string;
}

function axis({ id, altro, incrocio, lato, ordine, griglia, etichette }: Asse): string {
  return [
    val('axId', id),
    c('scaling', {}, val('orientation', ordine)),
    val('delete', 0),
    val('axPos', lato),
    griglia,
    c('numFmt', { formatCode: 'General', sourceLinked: 1 }),
    val('majorTickMark', 'none'),
    val('minorTickMark', 'none'),
    val('tickLblPos', etichette),
    val('crossAx', altro),
    val('crosses', incrocio),
  ].join('');
}

/** Its labels stand at the edge also where a value is negative. */
function categoryAxis(tipo: GraficoFoglio['tipo']): string {
  const { categorie, ordine } = FORME[tipo];
  const more = val('auto', 1) + val('lblAlgn', 'ctr') + val('lblOffset', 100) + val('noMultiLvlLbl', 0);
  const line = axis({
    id: ASSI.categorie,
    altro: ASSI.valori,
    incrocio: 'autoZero',
    lato: categorie,
    ordine,
    griglia: '',
    etichette: 'low',
  });
  return c('catAx', {}, line + more);
}

/** Grey, so that the bars stand before it. */
const GRIGLIA = c(
  'majorGridlines',
  {},
  c('spPr', {}, '<a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln>'),
);

function valueAxis(tipo: GraficoFoglio['tipo']): string {
  const { valori, incrocio } = FORME[tipo];
  const line = axis({
    id: ASSI.valori,
    altro: ASSI.categorie,
    incrocio,
    lato: valori,
    ordine: 'minMax',
    griglia: GRIGLIA,
    etichette: 'nextTo',
  });
  return c('valAx', {}, line + val('crossBetween', 'between'));
}

/** A drawing without anything on it. */
export const EMPTY_DRAWING = `${XML}<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}"/>`;

/** The frame of a chart on a sheet. `prefix` is the drawing's own, `id` a number that nothing else on it has. */
export function frameXml(
  { nome, descrizione, posizione: { riga, colonna, righe, colonne } }: GraficoFoglio,
  prefix: string,
  id: number,
  relazione: string,
): string {
  const x = (name: string, attributes: Readonly<Record<string, string | number>>, content = '') =>
    tag(prefix, name, attributes, content);
  const corner = (name: string, col: number, row: number) =>
    x(
      name,
      {},
      x('col', {}, String(col)) + x('colOff', {}, '0') + x('row', {}, String(row)) + x('rowOff', {}, '0'),
    );
  const chart = `<c:chart xmlns:c="${CHART}" xmlns:r="${LINKS}" r:id="${relazione}"/>`;
  const graphic = `<a:graphic xmlns:a="${MAIN}"><a:graphicData uri="${CHART}">${chart}</a:graphicData></a:graphic>`;
  const place = `<a:off xmlns:a="${MAIN}" x="0" y="0"/><a:ext xmlns:a="${MAIN}" cx="0" cy="0"/>`;
  const named = x('cNvPr', { id, name: nome, descr: descrizione });
  const frame = x(
    'graphicFrame',
    { macro: '' },
    x('nvGraphicFramePr', {}, named + x('cNvGraphicFramePr', {})) + x('xfrm', {}, place) + graphic,
  );
  return x(
    'twoCellAnchor',
    {},
    corner('from', colonna, riga) +
      corner('to', colonna + colonne, riga + righe) +
      frame +
      x('clientData', {}),
  );
}
