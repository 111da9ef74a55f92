import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { openXlsx } from '../src/host/xlsx/index.js';
import type { Area } from '../src/layout/index.js';

const root = join(__dirname, '..');
const examples = join(root, 'examples');
const golden = join(root, 'test', 'golden');

const bytesOf = (path: string) => new Uint8Array(readFileSync(path));

async function areaOf(file: string, nome: string): Promise<Area> {
  const lettura = await openXlsx(bytesOf(join(examples, file))).read({ nomi: [{ nome }] });
  const trovato = lettura.nomi.get(nome);
  if (trovato?.kind !== 'trovato') throw new Error(`${nome}: ${trovato?.kind ?? 'non letto'}`);
  return trovato.area;
}

/** All that a reader can see or find: texts, comments, properties. Without formulas and styles. */
function textsOf(file: string): string {
  const parts = unzipSync(bytesOf(join(examples, file)));
  return Object.entries(parts)
    .filter(([name]) => /sharedStrings|comments|docProps|header|drawing/.test(name))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n');
}

describe('le cartelle di esempio', () => {
  it.each([
    ['examples', ['albero-2024.xlsx', 'piano-2021.xlsx']],
    ['test/golden', ['disordine.xlsx', 'fedelta.xlsx', 'piano.xlsx', 'piatto.xlsx', 'relazione.xlsx']],
  ])('rifatte dai dati di %s sono uguali byte per byte', (name, workbooks) => {
    const folder = join(root, name);
    const target = mkdtempSync(join(tmpdir(), 'albero-esempi-'));
    try {
      execFileSync(process.execPath, [join(folder, 'make.js'), '--uscita', target]);
      const made = readdirSync(target).sort();
      expect(made.filter((name) => name.endsWith('.xlsx'))).toEqual(workbooks);
      const different = made.filter(
        (file) => !readFileSync(join(target, file)).equals(readFileSync(join(folder, file))),
      );
      expect(different).toEqual([]);
    } finally {
      rmSync(target, { recursive: true });
    }
  });

  it.each([
    [
      'albero-2024.xlsx',
      [
        ...['Albero', 'SMVP', 'Fasce', 'Misure', 'Schede', 'Unita', 'Obiettivi_individuali'],
        ...['Dati_attivita', 'Customer', 'Pareto', 'Personale', 'Autovalutazione', 'Kronos'],
        ...[
          'Contesto_Imprese',
          'Contesto_Serie',
          'Contesto_Economico',
          'Contesto_Attivo',
          'Contesto_Passivo',
        ],
      ],
    ],
    [
      'piano-2021.xlsx',
      [
        ...['Albero', 'SMVP', 'Schede', 'Personale', 'Pola', 'Contesto_Genere'],
        ...['Contesto_Territorio', 'Contesto_Imprese', 'Contesto_Valore_aggiunto', 'Contesto_Economico'],
      ],
    ],
  ])('in %s ogni nome porta alla sua tabella, con una riga sotto l’intestazione', async (file, nomi) => {
    for (const nome of nomi) {
      const { celle } = await areaOf(file, nome);
      expect(celle.length).toBeGreaterThan(1);
      expect(celle[0]?.every(({ valore }) => typeof valore === 'string' && valore !== '')).toBe(true);
      expect(celle.at(-1)?.some(({ valore }) => valore !== null)).toBe(true);
    }
  });

  it('albero-2024 ha le 117 righe dell’allegato pubblicato, con target e valori di allora', async () => {
    const { celle } = await areaOf('albero-2024.xlsx', 'Albero');
    const published = readFileSync(join(golden, 'allegato-2024.tsv'), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) =>
        line.split('\t').map((f) => (f.startsWith('"') ? f.slice(1, -1).replaceAll('""', '"') : f)),
      );
    const shown = celle
      .slice(1)
      .map((riga) => riga.slice(0, 7).flatMap(({ valore }) => (valore === null ? [] : [valore])));
    const expected = published.map(([, peso = '', codice = '', titolo = '', target = '', valore = '']) => {
      const etichetta = codice === '' || codice === titolo ? titolo : `${codice} - ${titolo}`;
      return [peso, etichetta, target, valore].filter((testo) => testo !== '');
    });
    expect(shown).toHaveLength(117);
    expect(shown).toEqual(expected);
  });

  it('Raggiungimento e Valutazione sono ancora vuoti', async () => {
    for (const file of ['albero-2024.xlsx', 'piano-2021.xlsx']) {
      const { celle } = await areaOf(file, 'Albero');
      const intestazione = celle[0]?.map(({ valore }) => valore) ?? [];
      const risultati = ['Raggiungimento', 'Valutazione'].map((titolo) => intestazione.indexOf(titolo));
      expect(risultati).not.toContain(-1);
      const scritte = celle.slice(1).flatMap((riga) => risultati.map((c) => riga[c]?.valore ?? null));
      expect(scritte.filter((valore) => valore !== null)).toEqual([]);
    }
  });

  it('albero-2024 ha anche ciò che aggiunge un ufficio: nota, grafico, formule sulle nostre colonne', () => {
    const parts = unzipSync(bytesOf(join(examples, 'albero-2024.xlsx')));
    const names = Object.keys(parts);
    expect(names).toEqual(expect.arrayContaining(['xl/charts/chart1.xml', 'xl/comments1.xml']));
    const formulas = names
      .filter((name) => name.startsWith('xl/worksheets/sheet'))
      .flatMap(
        (name) => strFromU8(parts[name] ?? new Uint8Array()).match(/<f>[^<]*Albero 2024[^<]*<\/f>/g) ?? [],
      );
    expect(formulas.some((formula) => formula.includes('$H$'))).toBe(true);
    expect(formulas.some((formula) => formula.includes('COUNTIF') && formula.includes('$I$'))).toBe(true);
  });

  it.each(['albero-2024.xlsx', 'piano-2021.xlsx'])('in %s non c’è alcun nome di persona', (file) => {
    const texts = textsOf(file);
    const found = (form: RegExp) => [...texts.matchAll(form)].map(([whole, inside]) => inside ?? whole);
    const makers = found(/<(?:dc:creator|cp:lastModifiedBy)>([^<]*)</g);
    expect(makers).toEqual(['Controllo di gestione', 'Controllo di gestione']);
    expect(found(/<author>([^<]*)</g).filter((author) => author !== 'Author')).toEqual([]);
    const titoli = /\b(?:dott|dr|sig|avv|ing|rag|geom|prof)(?:\.ssa|\.|ssa\b)|\bsig\.ra/gi;
    expect(found(titoli)).toEqual([]);
  });
});
