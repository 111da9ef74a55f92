/**
 * Tables for the clipboard, to be pasted where the Relazione is written: Word makes a real table of the HTML, and what
 * takes only text gets columns divided by tabs. Every style is on its own element: a clipboard keeps no style sheet.
 */
import { formatLuce } from '../luci.js';
import { formatCellaTabella } from '../parole.js';
import type { CellaTabella, Luce, Nota, RigaTabella, Tabella } from '../tabella.js';
import { isNumero, luceDi } from './celle.js';
import { escapeHtml } from './escape.js';

export interface Appunti {
  readonly html: string;
  readonly testo: string;
}

const CARATTERE = 'font-family:Calibri,Arial,sans-serif;font-size:9pt';
const CELLA = 'border:1px solid #595959;padding:2pt 4pt;vertical-align:top;color:#000000';
const TESTATA = 'background-color:#1f3864;color:#ffffff;font-weight:bold';

/** What the role of a row adds to its cells. */
const STILE_RIGA: Readonly<Record<RigaTabella['ruolo'], string>> = {
  sezione: 'background-color:#d9e2f3;font-weight:bold',
  intestazione: TESTATA,
  gruppo: 'background-color:#f2f2f2;font-weight:bold',
  dati: 'font-weight:normal',
  totale: 'background-color:#d9e2f3;font-weight:bold',
};

/** The tables one after the other, in the order given. */
export function renderAppunti(tabelle: readonly Tabella[]): Appunti {
  return {
    html: `<html lang="it"><head><meta charset="utf-8"></head><body>${tabelle.map(renderHtml).join('<p></p>')}</body></html>`,
    testo: tabelle.map(renderTesto).join('\n\n'),
  };
}

function renderHtml(tabella: Tabella): string {
  const { titolo, campi = [], colonne, righe, note } = tabella;
  const somma = colonne.reduce((totale, { larghezza }) => totale + larghezza, 0);
  const testate = colonne.map(({ titolo: nome, larghezza }) => {
    const parte = Math.round((100 * larghezza) / somma);
    return `<th scope="col" width="${parte}%" style="${CELLA};${TESTATA};text-align:left">${withBreaks(nome)}</th>`;
  });
  return [
    paragraph(escapeHtml(titolo), 'font-size:11pt;font-weight:bold'),
    ...campi.map(({ nome, cella }) =>
      paragraph(`<b>${escapeHtml(nome)}</b>: ${withBreaks(formatCellaTabella(cella))}`),
    ),
    `<table style="border-collapse:collapse;width:100%;${CARATTERE}">`,
    // Word repeats the rows of a thead at the top of each page.
    `<thead><tr>${testate.join('')}</tr></thead>`,
    `<tbody>${righe.map((riga) => renderRiga(riga, colonne.length)).join('')}</tbody></table>`,
    ...note.map(renderNota),
  ].join('');
}

function renderRiga({ ruolo, celle, etichetta }: RigaTabella, colonne: number): string {
  const stile = `${CELLA};${STILE_RIGA[ruolo]}`;
  const [prima] = celle;
  if (ruolo === 'sezione')
    return `<tr><th colspan="${colonne}" style="${stile};text-align:left">${prima === undefined ? '' : contentOf(prima)}</th></tr>`;
  const cells = celle.map((cella, i) => {
    const tag = ruolo === 'intestazione' || i === etichetta ? 'th' : 'td';
    const lato = isNumero(cella) ? 'right' : 'left';
    return `<${tag} style="${stile}${coloreOf(luceDi(cella))};text-align:${lato}">${contentOf(cella)}</${tag}>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

function contentOf(cella: CellaTabella): string {
  if (cella.tipo !== 'testo') return withBreaks(formatCellaTabella(cella));
  const { testo, dettaglio, luce } = cella;
  return [
    withBreaks(testo),
    ...(dettaglio === undefined ? [] : [`<i>${withBreaks(dettaglio)}</i>`]),
    ...(luce === undefined ? [] : [escapeHtml(formatLuce(luce))]),
  ].join('<br>');
}

/** The colour of a band is the user's own text: only six hex digits are a colour. */
const coloreOf = (luce: Luce | undefined): string =>
  luce?.colore !== undefined && /^[0-9A-F]{6}$/.test(luce.colore) ? `;background-color:#${luce.colore}` : '';

function renderNota({ testo, luce }: Nota): string {
  const segno =
    luce === undefined
      ? ''
      : `<span style="color:#000000${coloreOf(luce)}">${escapeHtml(formatLuce(luce))}</span> `;
  return paragraph(segno + withBreaks(testo), 'font-size:8pt');
}

const paragraph = (html: string, stile = ''): string =>
  `<p style="${CARATTERE};margin:2pt 0${stile === '' ? '' : `;${stile}`}">${html}</p>`;

const withBreaks = (testo: string): string => escapeHtml(testo).replace(/\r\n|\r|\n/g, '<br>');

function renderTesto({ titolo, campi = [], colonne, righe, note }: Tabella): string {
  return [
    titolo,
    ...campi.map(({ nome, cella }) => `${nome}: ${oneLine(formatCellaTabella(cella))}`),
    colonne.map(({ titolo: nome }) => oneLine(nome)).join('\t'),
    ...righe.map(({ celle }) => celle.map((cella) => oneLine(formatCellaTabella(cella))).join('\t')),
    ...note.map(({ testo, luce }) => oneLine(luce === undefined ? testo : `${formatLuce(luce)} ${testo}`)),
  ].join('\n');
}

/** Tabs and line ends divide cells and rows here. */
const oneLine = (testo: string): string => testo.replace(/\s*[\t\r\n]+\s*/g, ' ');
