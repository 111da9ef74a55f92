/** The fascicolo as one page that stands by itself: an index, then every sheet; no script, every text escaped. */
import { escapeHtml } from '../pagina/escape.js';
import { renderProvenienza, renderSezione, renderTesta } from '../pagina/pagina.js';
import { coloriOf, FOGLIO_DI_STILE, stileColori } from '../pagina/stile.js';
import type { Tabella } from '../tabella.js';

/** The whole page, `<!DOCTYPE html>` included; empty without tables. */
export function renderFascicolo(tabelle: readonly Tabella[]): string {
  const [prima] = tabelle;
  if (prima === undefined) return '';
  const { ente, anno } = prima.provenienza;
  const colori = [...new Set(tabelle.flatMap(coloriOf))];
  const titolo = `Fascicolo per l'OIV: Relazione sulla performance ${anno}`;
  const indice = tabelle.map(
    (tabella, i) => `<li><a href="#${idOf(i)}">${escapeHtml(tabella.titolo)}</a></li>\n`,
  );
  const stile = FOGLIO_DI_STILE.orizzontale + stileColori(colori);
  return `${renderTesta(titolo, `${titolo}. ${ente}.`, stile)}
<body>
<main>
<h1>${escapeHtml(titolo)}</h1>
<p>${escapeHtml(ente)}.</p>
<nav aria-label="Indice">
<ol>
${indice.join('')}</ol>
</nav>
${tabelle.map((tabella, i) => renderSezione(tabella, colori, idOf(i))).join('\n')}
${renderProvenienza(prima)}</main>
</body>
</html>
`;
}

function idOf(i: number): string {
  return `foglio-${i + 1}`;
}
