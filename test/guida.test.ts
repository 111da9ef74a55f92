import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testiAnno } from '../src/taskpane/testi/anno.js';
import { testiCiclo } from '../src/taskpane/testi/ciclo.js';
import { testiControlli } from '../src/taskpane/testi/controlli.js';
import { testiFiducia } from '../src/taskpane/testi/fiducia.js';
import { testiImporta } from '../src/taskpane/testi/importa.js';
import { testiImportaAlbero } from '../src/taskpane/testi/importaAlbero.js';
import { testiImpostazioni } from '../src/taskpane/testi/impostazioni.js';
import { it as paneTexts } from '../src/taskpane/testi/it.js';
import { testiPubblica } from '../src/taskpane/testi/pubblica.js';
import { TESTI as pageTexts } from '../src/workbench/testi.js';

const docs = join(__dirname, '../docs');
const guida = readFileSync(join(docs, 'guida.md'), 'utf8');

/** All fixed texts of a table of words. */
const textsOf = (words: unknown): readonly string[] =>
  typeof words === 'string'
    ? [words]
    : typeof words === 'object' && words !== null
      ? Object.values(words).flatMap(textsOf)
      : [];

/** The words of each section. */
const sezioni = [
  testiAnno,
  testiCiclo,
  testiControlli,
  testiFiducia,
  testiImporta,
  testiImportaAlbero,
  testiImpostazioni,
  testiPubblica,
].map((testi) => testi('it'));

/** Words of Excel, of its ribbon and of the law, which are not ours to choose. */
const DI_ALTRI = ['Home', 'Albero', 'File › Salva con nome › PDF', 'Amministrazione trasparente'];

const anchors = [...guida.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, ''),
);

describe('la guida', () => {
  it('usa le stesse parole del riquadro e della pagina', () => {
    const known = [...textsOf(paneTexts), ...textsOf(sezioni), ...textsOf(pageTexts), ...DI_ALTRI];
    const said = [...guida.replace(/`[^`\n]*`/g, '').matchAll(/(?<!\*)\*([^*\n]+)\*(?!\*)/g)].map(
      ([, words = '']) => words,
    );
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter((words) => !known.some((text) => text.includes(words)))).toEqual([]);
  });

  it('ogni immagine c’è e ha un testo che la racconta', () => {
    const images = [...guida.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
    expect(images.length).toBeGreaterThan(8);
    expect(
      images.filter(([, alt = '', path = '']) => alt.length < 10 || !existsSync(join(docs, path))),
    ).toEqual([]);
  });

  it('ogni rimando interno porta da qualche parte, anche quello del manifesto', () => {
    const links = [...guida.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
    const manifest = readFileSync(join(docs, '../manifest.xml'), 'utf8');
    const support = /guida\.html#([a-z-]+)/.exec(manifest)?.[1] ?? '';
    expect([...links, support].filter((anchor) => !anchors.includes(anchor))).toEqual([]);
  });
});
