/** @jest-environment jsdom */
/** Pages under axe; the long ones, and the contrast of colours, are looked at in a real browser. */
import axe from 'axe-core';
import { renderPagina } from '../../src/report/index.js';
import { dati2024, datiPiano2021 } from '../support/relazione.js';
import { tabellaOf } from '../support/tabelle.js';

const TABELLE = [
  ['sintesi', tabellaOf('sintesi', dati2024())],
  ['scheda-os', tabellaOf('scheda-os', dati2024())],
  ['piano-schede-os', tabellaOf('piano-schede-os', datiPiano2021())],
] as const;

it.each(TABELLE)(
  'la pagina di %s non ha violazioni per axe',
  async (_, tabella) => {
    const pagina = new DOMParser().parseFromString(renderPagina(tabella), 'text/html');
    document.documentElement.lang = pagina.documentElement.lang;
    document.head.replaceChildren(...pagina.head.childNodes);
    document.body.replaceChildren(...pagina.body.childNodes);
    const { violations, passes } = await axe.run(document, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.length])).toEqual([]);
    expect(passes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['html-has-lang', 'document-title', 'scope-attr-valid']),
    );
  },
  30_000,
);
