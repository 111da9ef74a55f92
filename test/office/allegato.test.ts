/** The allegato as it is published, printed by LibreOffice: every row whole, every page with its header, letters legible. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { makeAllegato } from '../../src/commands/index.js';
import { createXlsx, openXlsx } from '../../src/host/xlsx/index.js';
import { formatCellaTabella, type Tabella } from '../../src/report/index.js';
import { cleanUp, convert, readBytes } from './soffice.js';

afterAll(cleanUp);

const root = join(__dirname, '..', '..');

interface Parola {
  readonly testo: string;
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

/** The words of each page, cell after cell, with the places where they are printed, in points. */
function wordsOf(pdf: string): readonly (readonly Parola[])[] {
  const html = execFileSync('pdftotext', ['-raw', '-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
  return html
    .split('<page ')
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(
          /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/g,
        ),
      ].map(([, xMin, yMin, xMax, yMax, testo = '']) => ({
        testo,
        xMin: Number(xMin),
        yMin: Number(yMin),
        xMax: Number(xMax),
        yMax: Number(yMax),
      })),
    );
}

/** Texts of the pages, cell after cell, with single spaces. */
function textsOf(pdf: string): readonly string[] {
  return execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 })
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ' '));
}

/** Width of `25.00%` in Arial, and in the font with the same widths that stands for it, over the size of its letters. */
const LARGHEZZA_25 = 4 * 0.556 + 0.278 + 0.889;

/** Whether two words are printed on each other, by more than the rounding of their boxes. */
function isOverlapping(a: Parola, b: Parola): boolean {
  const across = Math.min(a.xMax, b.xMax) - Math.max(a.xMin, b.xMin);
  const down = Math.min(a.yMax, b.yMax) - Math.max(a.yMin, b.yMin);
  return across > 1 && down > (a.yMax - a.yMin) / 4;
}

const oneLine = (testo: string) => testo.replace(/\s+/g, ' ').trim();

/** What names a row, with its description. */
function labelOf({ celle, etichetta = 0 }: Tabella['righe'][number]): string {
  const cella = celle[etichetta];
  return cella === undefined ? '' : oneLine(formatCellaTabella(cella));
}

/** Height at which the words of a text first begin on a page, one after the other, below `y`; absent where they do not. */
function findBelow(parole: readonly Parola[], testo: string, y: number): number | undefined {
  // A line may end at a hyphen, in the middle of a word.
  const cercato = testo.replaceAll(' ', '');
  const trovate = parole.filter(({ yMin }, i) => {
    let letto = '';
    for (let k = i; k < parole.length && letto.length < cercato.length; k += 1)
      letto += unescape(parole[k]?.testo ?? '');
    return yMin > y && letto === cercato;
  });
  return trovate.length === 0 ? undefined : Math.min(...trovate.map(({ yMin }) => yMin));
}

/** Text of a page as pdftotext writes it into its own page. */
function unescape(testo: string): string {
  return testo
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

describe('l’allegato dell’esempio 2024, stampato', () => {
  let allegato: Tabella;
  let pdf: string;
  beforeAll(async () => {
    const cartella = openXlsx(readBytes(join(root, 'examples', 'albero-2024.xlsx')));
    const pubblicazione = await makeAllegato(cartella, {
      adesso: '2025-06-20T10:30:00',
      motivo: 'validazione dell’OIV in corso',
      createCartella: createXlsx,
    });
    ({ allegato } = pubblicazione);
    const xlsx = pubblicazione.file.find(({ nome }) => nome.endsWith('.xlsx'));
    if (xlsx === undefined) throw new Error('no workbook');
    pdf = convert(xlsx.contenuto, 'pdf');
  });

  it('ha le 117 righe, ciascuna intera sulla sua pagina e nell’ordine pubblicato', () => {
    const pagine = wordsOf(pdf);
    expect(allegato.righe).toHaveLength(117);
    let [pagina, y] = [0, 0];
    for (const riga of allegato.righe) {
      const label = labelOf(riga);
      let found = findBelow(pagine[pagina] ?? [], label, y);
      if (found === undefined) {
        pagina += 1;
        found = findBelow(pagine[pagina] ?? [], label, 0);
      }
      expect({ label, trovata: found !== undefined }).toEqual({ label, trovata: true });
      y = found ?? 0;
    }
    expect(pagine).toHaveLength(pagina + 1);
  });

  it('ha su ogni pagina i titoli delle colonne, il titolo con la fonte e «Pagina n di N»', () => {
    const pagine = textsOf(pdf);
    const titoli = allegato.colonne.map(({ titolo }) => titolo).join(' ');
    pagine.forEach((testo, i) => {
      expect(testo).toContain(titoli);
      expect(testo).toContain(`Pagina ${i + 1} di ${pagine.length}`);
      expect(testo).toContain('Performance organizzativa Ente - Alessandria-Asti dicembre 2024');
      expect(testo).toContain('Relazione sulla performance, allegato');
    });
  });

  it('non stampa una parola sopra un’altra, né fuori dal foglio', () => {
    for (const parole of wordsOf(pdf)) {
      const ordinate = [...parole].sort((a, b) => a.yMin - b.yMin);
      ordinate.forEach((parola, i) => {
        expect(parola.xMin).toBeGreaterThan(0);
        expect(parola.xMax).toBeLessThan(842);
        for (const altra of ordinate.slice(i + 1)) {
          if (altra.yMin > parola.yMax) break;
          expect([parola.testo, altra.testo, isOverlapping(parola, altra)]).toEqual([
            parola.testo,
            altra.testo,
            false,
          ]);
        }
      });
    }
  });

  it('ha lettere di almeno 7 punti', () => {
    const parole = wordsOf(pdf).flatMap((pagina) => pagina.filter(({ testo }) => testo === '25.00%'));
    expect(parole.length).toBeGreaterThan(5);
    for (const { xMin, xMax } of parole) expect((xMax - xMin) / LARGHEZZA_25).toBeGreaterThanOrEqual(7);
  });

  it('dice a parole ogni semaforo, la legenda, il motivo della pubblicazione', () => {
    const testo = textsOf(pdf).join(' ');
    const luci = allegato.righe.flatMap(({ celle }) => celle.filter(({ tipo }) => tipo === 'luce'));
    const attese = luci.map(formatCellaTabella).filter((luce) => luce === '● Raggiunto');
    expect(testo.split('● Raggiunto').length - 1).toBe(attese.length + 1);
    expect(testo).toContain('◐');
    expect(testo).toContain('Parzialmente raggiunto: ');
    expect(testo).toContain('Motivo della pubblicazione: validazione dell’OIV in corso');
  });

  it('è un file con titolo e lingua', () => {
    const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
    expect(info).toMatch(/^Title: +Performance organizzativa Ente - Alessandria-Asti dicembre 2024/m);
    expect(info).toMatch(/^Page size: +84\d\.\d+ x 595/m);
  });
});
