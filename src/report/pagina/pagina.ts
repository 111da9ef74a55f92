/**
 * A table as a page that stands by itself: a real table with caption and scopes, its language, a style for the printer.
 * Every text of the user is escaped; there is no script.
 */
import { formatLuce } from '../luci.js';
import { formatCellaTabella } from '../parole.js';
import { formatQuando } from '../quando.js';
import type {
  Campo,
  CellaTabella,
  Colonna,
  GenereNota,
  Luce,
  Nota,
  RigaTabella,
  Tabella,
} from '../tabella.js';
import { isNumero, luceDi } from './celle.js';
import { escapeHtml } from './escape.js';
import { coloriOf, FOGLIO_DI_STILE, stileColori } from './stile.js';

/** A link below the table: the open data beside the page. */
export interface Collegamento {
  readonly testo: string;
  /** Relative address of a file. */
  readonly indirizzo: string;
}

/** The whole page, `<!DOCTYPE html>` included. */
export function renderPagina(tabella: Tabella, collegamenti: readonly Collegamento[] = []): string {
  const { titolo, sezione, provenienza, campi = [] } = tabella;
  const colori = coloriOf(tabella);
  const descrizione = `${titolo}. ${provenienza.ente}, ${provenienza.anno}. ${sezione}.`;
  return `${renderTesta(titolo, descrizione, FOGLIO_DI_STILE[tabella.pagina] + stileColori(colori))}
<body>
<main>
<h1>${escapeHtml(titolo)}</h1>
<p>${escapeHtml(`${provenienza.ente}. ${sezione}.`)}</p>
${renderAvvisi(tabella.note)}${renderCampi(campi)}${renderTabella(tabella, colori)}
${renderNote(tabella.note, colori)}${renderCollegamenti(collegamenti)}${renderProvenienza(tabella)}</main>
</body>
</html>
`;
}

/** All that stands before the body of a page. */
export function renderTesta(titolo: string, descrizione: string, stile: string): string {
  return `<!DOCTYPE html>
<html lang="it">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(titolo)}</title>
<meta name="description" content="${escapeHtml(descrizione)}">
<style>
${stile}</style>
</head>`;
}

/** A table as a section of a longer page: its title is a heading below that of the page. */
export function renderSezione(tabella: Tabella, colori: readonly string[], id: string): string {
  const { titolo, campi = [], note } = tabella;
  const intestazione = `<h2 id="${escapeHtml(id)}">${escapeHtml(titolo)}</h2>\n`;
  return `${intestazione}${renderAvvisi(note)}${renderCampi(campi)}${renderTabella(tabella, colori)}\n${renderNote(note, colori, 3)}`;
}

/** What makes a table less than final is said before it too. */
function renderAvvisi(note: readonly Nota[]): string {
  const primi = note.filter(({ genere }) => genere === 'provvisorio' || genere === 'motivo');
  return primi.map(({ testo }) => `<p class="avviso"><strong>${escapeHtml(testo)}</strong></p>\n`).join('');
}

function renderCampi(campi: readonly Campo[]): string {
  if (campi.length === 0) return '';
  const voci = campi.map(
    ({ nome, cella }) => `<dt>${escapeHtml(nome)}</dt>\n<dd>${withBreaks(formatCellaTabella(cella))}</dd>\n`,
  );
  return `<dl>\n${voci.join('')}</dl>\n`;
}

function renderTabella({ titolo, colonne, righe }: Tabella, colori: readonly string[]): string {
  const testate = colonne.map(({ titolo: nome }) => `<th scope="col">${escapeHtml(nome)}</th>\n`).join('');
  const corpo = righe.map((riga) => renderRiga(riga, colonne, colori)).join('');
  return `<section class="scorre" aria-label="${escapeHtml(titolo)}" tabindex="0">
<table>
<caption>${escapeHtml(titolo)}</caption>
<thead>
<tr>
${testate}</tr>
</thead>
<tbody>
${corpo}</tbody>
</table>
</section>`;
}

function renderRiga(riga: RigaTabella, colonne: readonly Colonna[], colori: readonly string[]): string {
  const { ruolo, celle, etichetta, livello } = riga;
  const classi = [ruolo, ...(livello === undefined ? [] : [`livello-${livello}`])].join(' ');
  if (ruolo === 'sezione') {
    const [prima] = celle;
    const titolo = prima === undefined ? '' : renderContenuto(prima);
    return `<tr class="${classi}">\n<th colspan="${colonne.length}" scope="colgroup">${titolo}</th>\n</tr>\n`;
  }
  const renderOne = (cella: CellaTabella, i: number): string => {
    const attributi = classOf(cella, colori);
    if (ruolo === 'intestazione') return `<th scope="col"${attributi}>${renderContenuto(cella)}</th>\n`;
    if (i === etichetta) return `<th scope="row"${attributi}>${renderContenuto(cella)}</th>\n`;
    return `<td${attributi}>${renderContenuto(cella)}</td>\n`;
  };
  return `<tr class="${classi}">\n${celle.map(renderOne).join('')}</tr>\n`;
}

function classOf(cella: CellaTabella, colori: readonly string[]): string {
  const classi = [
    ...(isNumero(cella) ? ['numero'] : []),
    ...(cella.tipo === 'daCompilare' ? ['compilare'] : []),
    ...(isBreve(cella) ? ['breve'] : []),
    ...classColore(luceDi(cella), colori),
  ];
  return classi.length === 0 ? '' : ` class="${classi.join(' ')}"`;
}

/** Kept on one line: `99,98 %`, `>= 14 N.`. */
const LUNGHEZZA_BREVE = 14;

function isBreve(cella: CellaTabella): boolean {
  return cella.tipo === 'testo' && cella.dettaglio === undefined && cella.testo.length <= LUNGHEZZA_BREVE;
}

function classColore(luce: Luce | undefined, colori: readonly string[]): string[] {
  return luce?.colore !== undefined && colori.includes(luce.colore) ? [`luce-${luce.colore}`] : [];
}

function renderContenuto(cella: CellaTabella): string {
  if (cella.tipo === 'luce') return renderLuce(cella);
  if (cella.tipo !== 'testo') return escapeHtml(formatCellaTabella(cella));
  const { testo, dettaglio, luce } = cella;
  return [
    withBreaks(testo),
    ...(dettaglio === undefined ? [] : [`<span class="dettaglio">${withBreaks(dettaglio)}</span>`]),
    ...(luce === undefined ? [] : [renderLuce(luce)]),
  ].join('<br>');
}

/** The symbol is for the eye; the words say the same. */
function renderLuce({ simbolo, testo }: Luce): string {
  const segno = simbolo === undefined ? '' : `<span aria-hidden="true">${escapeHtml(simbolo)}</span>&nbsp;`;
  return segno + escapeHtml(testo);
}

/** Notes under a heading each, in the order in which they come. */
const TITOLI_NOTE: Readonly<Record<GenereNota, string>> = {
  provvisorio: 'Dati provvisori',
  motivo: 'Motivo della pubblicazione',
  legenda: 'Legenda',
  rettifica: 'Rettifiche',
  rimodulazione: 'Rimodulazioni',
  scostamento: 'Scostamenti',
  regole: 'Regole applicate',
  metodo: 'Come si calcola',
  commento: 'Commento',
  fonte: 'Fonti',
  avviso: 'Avvertenze',
};

/** `livello`: of the heading of the notes. */
function renderNote(note: readonly Nota[], colori: readonly string[], livello = 2): string {
  if (note.length === 0) return '';
  const generi = [...new Set(note.map(({ genere }) => genere))];
  const parti = generi.map((genere) => {
    const voci = note
      .filter((una) => una.genere === genere)
      .map((una) => `<li>${renderNota(una, colori)}</li>\n`)
      .join('');
    return `<h${livello + 1}>${TITOLI_NOTE[genere]}</h${livello + 1}>\n<ul>\n${voci}</ul>\n`;
  });
  return `<h${livello}>Note</h${livello}>\n${parti.join('')}`;
}

function renderNota({ testo, luce }: Nota, colori: readonly string[]): string {
  if (luce === undefined) return withBreaks(testo);
  const classi = ['campione', ...classColore(luce, colori)].join(' ');
  return `<span class="${classi}">${escapeHtml(formatLuce(luce))}</span> ${withBreaks(testo)}`;
}

function renderCollegamenti(collegamenti: readonly Collegamento[]): string {
  if (collegamenti.length === 0) return '';
  const voci = collegamenti.map(
    ({ testo, indirizzo }) =>
      `<li><a href="${escapeHtml(encodeURI(indirizzo))}">${escapeHtml(testo)}</a></li>\n`,
  );
  return `<h2>Dati aperti</h2>\n<ul>\n${voci.join('')}</ul>\n`;
}

/** From which result and when the page was made. */
export function renderProvenienza({ provenienza, sezione }: Tabella): string {
  const { impronta, quando, regole } = provenienza;
  const parole = `${sezione}. Calcolato il ${formatQuando(quando)} con le regole ${regole.id}, versione ${regole.versione}; impronta ${impronta.slice(0, 12)}.`;
  return `<p class="provenienza">${escapeHtml(parole)}</p>\n`;
}

function withBreaks(testo: string): string {
  return escapeHtml(testo).replace(/\r\n|\r|\n/g, '<br>');
}
