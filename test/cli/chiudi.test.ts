/** `albero chiudi` over files: the last rilevazioni of the year into the tree, and what is left to the user. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.js';
import { readCronologia } from '../../src/commands/index.js';
import { openXlsx } from '../../src/host/xlsx/index.js';
import { parseIndirizzo } from '../../src/layout/index.js';
import { CELLE, makeCartella, PICCOLO, type Contenuto } from '../support/cartelle.js';
import { recordTerminale } from '../support/terminale.js';

const dir = mkdtempSync(join(tmpdir(), 'albero-chiudi-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

const RILEVAZIONI = ['Codice', 'Data', 'Valore', 'Stato', 'Previsione al 31.12', 'Criticità', 'Proposta'];
/** The year of the tree, for the days of the rilevazioni. */
const SMVP = [
  ['Parametro', 'Valore'],
  ['anno', 2024],
];

let n = 0;

async function cartellaNuova(
  rilevazioni: readonly (readonly Contenuto[])[],
  celle: Readonly<Record<string, Contenuto>> = { F6: null, F7: null, F10: null },
): Promise<string> {
  const path = join(dir, `cartella${++n}.xlsx`);
  const righe = rilevazioni.map((riga) => RILEVAZIONI.map((_, i) => riga[i] ?? null));
  const tabelle = { SMVP, Rilevazioni: [RILEVAZIONI, ...righe] };
  writeFileSync(path, await makeCartella({ celle, tabelle }));
  return path;
}

async function albero(...words: readonly string[]) {
  const terminale = recordTerminale(new Date(2025, 0, 31, 10, 42, 0));
  const uscita = await main(words, terminale);
  return { uscita, stdout: terminale.stdout(), stderr: terminale.stderr() };
}

const open = (path: string) => openXlsx(new Uint8Array(readFileSync(path)));

async function valori(path: string, ...celle: readonly string[]) {
  const intervalli = celle.flatMap((cella) => parseIndirizzo(`Albero!${cella}`) ?? []);
  const lette = (await open(path).read({ intervalli })).intervalli;
  return lette.map(({ celle }) => [celle[0]?.[0]?.valore, celle[0]?.[0]?.formato]);
}

const FINE = [
  ['K1', '30-06-2024', '3 N.', 'in linea'],
  ['k 1', '31-12-2024', '9 N.', 'in linea'],
  ['K2', '31-12-2024', 'SI', 'in linea'],
  ['K3', '31-12-2024', '4,50 gg', 'in linea'],
];

describe('albero chiudi', () => {
  it('scrive l’ultima rilevazione di ogni indicatore, con la sua unità, e la racconta', async () => {
    const path = await cartellaNuova(FINE);
    const { uscita, stdout } = await albero('chiudi', path);
    expect(uscita).toBe(0);
    expect(stdout).toContain('Valori da scrivere: 3.');
    expect(stdout).toContain('K1: (vuoto) → 9 N. (31-12-2024)');
    expect(await valori(path, 'F6', 'F7', 'F10')).toEqual([
      [9, '#,##0" N."'],
      ['SI', 'General'],
      [4.5, '#,##0.00" gg"'],
    ]);
    expect((await readCronologia(open(path))).map(({ comando }) => comando)).toEqual(['chiudi']);
  });

  it('si annulla, e la seconda volta non tocca il file', async () => {
    const path = await cartellaNuova(FINE);
    const prima = await valori(path, 'F6', 'F7', 'F10');
    await albero('chiudi', path);
    const bytes = readFileSync(path);
    const secondo = await albero('chiudi', path);
    expect(secondo.stdout).toContain('Già nel foglio: 3.');
    expect(readFileSync(path)).toEqual(bytes);
    await albero('annulla', path);
    expect(await valori(path, 'F6', 'F7', 'F10')).toEqual(prima);
  });

  it('una rilevazione di luglio è un avanzamento: non diventa consuntivo se non la si nomina', async () => {
    const path = await cartellaNuova([['K1', '31-07-2024', '5 N.']]);
    const { uscita, stdout } = await albero('chiudi', path);
    expect(uscita).toBe(0);
    expect(stdout).toContain('Valori da scrivere: 0.');
    expect(stdout).toContain('un avanzamento, non un consuntivo');
    expect(stdout).toContain('Senza rilevazione: 2. K2, K3');
    expect(await valori(path, 'F6')).toEqual([[null, 'General']]);
    await albero('chiudi', path, '--codice', 'K1');
    expect(await valori(path, 'F6')).toEqual([[5, '#,##0" N."']]);
  });

  it('--dal sposta il giorno da cui una rilevazione chiude l’anno', async () => {
    const path = await cartellaNuova([['K1', '15-12-2024', '9 N.']]);
    expect((await albero('chiudi', path)).stdout).toContain('Valori da scrivere: 0.');
    expect((await albero('chiudi', path, '--dal', '15-12-2024')).stdout).toContain('Valori da scrivere: 1.');
    expect((await albero('chiudi', path, '--dal', 'dicembre')).stderr).toContain('--dal vuole un giorno');
  });

  it('un valore diverso nel foglio resta, esce con 1, e si scrive solo se nominato', async () => {
    const path = await cartellaNuova(FINE, { [CELLE.valoreK1]: '8 N.', F7: null, F10: null });
    const { uscita, stdout } = await albero('chiudi', path);
    expect(uscita).toBe(1);
    expect(stdout).toContain("Nel foglio c'è un altro valore (si sceglie con --codice): 1.");
    expect(stdout).toContain('K1: 8 N. → 9 N. (31-12-2024)');
    expect(await valori(path, 'F6')).toEqual([['8 N.', 'General']]);
    expect((await albero('chiudi', path, '--codice', 'K1')).uscita).toBe(0);
    expect(await valori(path, 'F6')).toEqual([[9, '#,##0" N."']]);
  });

  it("dice i codici che l'albero non ha, e rifiuta quelli senza rilevazione", async () => {
    const path = await cartellaNuova([...FINE.slice(1), ['X9', '31-12-2024', '1']]);
    expect((await albero('chiudi', path, '--anteprima')).stdout).toContain("l'albero non ha: X9.");
    const rifiuto = await albero('chiudi', path, '--codice', 'X9');
    expect(rifiuto.uscita).toBe(2);
    expect(rifiuto.stderr).toContain("Per «X9» non c'è una rilevazione con un valore.");
  });

  it('un albero senza codici si chiude per titolo', async () => {
    const senza = PICCOLO.map((riga, i) => riga.map((cella, c) => (c === 2 && i > 0 ? null : cella)));
    const path = join(dir, `cartella${++n}.xlsx`);
    const rilevata = ['Tempo di risposta', '31-12-2024', '3 gg', 'in linea', '', '', ''];
    const tabelle = { SMVP, Rilevazioni: [RILEVAZIONI, rilevata] };
    writeFileSync(path, await makeCartella({ righe: senza, celle: { F10: null }, tabelle }));
    const { stdout } = await albero('chiudi', path);
    expect(stdout).toContain('Tempo di risposta: (vuoto) → 3 gg (31-12-2024)');
    expect(await valori(path, 'F10')).toEqual([[3, '#,##0" gg"']]);
  });

  it('--anteprima non tocca il file', async () => {
    const path = await cartellaNuova(FINE);
    const bytes = readFileSync(path);
    const { stdout } = await albero('chiudi', path, '--anteprima');
    expect(stdout).toContain('Nessuna cella è stata modificata.');
    expect(readFileSync(path)).toEqual(bytes);
  });
});
