/** `albero confronta` over two files. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.js';
import { makeCartella } from '../support/cartelle.js';
import { recordTerminale } from '../support/terminale.js';

const dir = mkdtempSync(join(tmpdir(), 'albero-confronta-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

async function cartella(nome: string, celle: Readonly<Record<string, string>> = {}): Promise<string> {
  const path = join(dir, nome);
  writeFileSync(path, await makeCartella({ celle }));
  return path;
}

async function confronta(...words: readonly string[]) {
  const terminale = recordTerminale();
  const uscita = await main(['confronta', ...words], terminale);
  return { uscita, stdout: terminale.stdout(), stderr: terminale.stderr() };
}

describe('albero confronta', () => {
  it('dice che cosa è cambiato, indicatore per indicatore, e fin dove arriva', async () => {
    const prima = await cartella('prima.xlsx');
    const dopo = await cartella('dopo.xlsx', { F6: '9 N.', E10: '<= 6 gg' });
    const { uscita, stdout } = await confronta(prima, dopo);
    expect(uscita).toBe(0);
    expect(stdout).toBe(`7 differenze: target 1, consuntivo 1, grado di raggiungimento 5.
Camera di prova
  Grado di raggiungimento: 96,00 % → 98,00 %
AS1 - Competitività
  Grado di raggiungimento: 96,00 % → 98,00 %
OS1 - Sostegno alle imprese
  Grado di raggiungimento: 96,00 % → 98,00 %
Indicatori di OS1
  Grado di raggiungimento: 90,00 % → 95,00 %
K1 - Iniziative
  Consuntivo: 8 N. → 9 N.
  Grado di raggiungimento: 80,00 % → 90,00 %
K3 - Tempo di risposta
  Target: <= 5 gg → <= 6 gg
`);
  });

  it('con --json - dà le stesse differenze in JSON, e il testo va sugli errori', async () => {
    const prima = await cartella('prima.xlsx');
    const dopo = await cartella('dopo.xlsx', { F7: 'N/D' });
    const { stdout, stderr } = await confronta(prima, dopo, '--json', '-');
    const { versione, differenze } = JSON.parse(stdout) as {
      versione: number;
      differenze: { tipo: string }[];
    };
    expect(versione).toBe(1);
    expect(differenze.map(({ tipo }) => tipo)).toEqual([
      ...Array.from({ length: 4 }, () => 'risultato'),
      'valore',
      'risultato',
    ]);
    expect(stderr).toContain('Consuntivo: SI → N/D');
  });

  it('due cartelle uguali: nessuna differenza', async () => {
    const prima = await cartella('prima.xlsx');
    expect((await confronta(prima, prima)).stdout).toBe('Nessuna differenza.\n');
  });

  it('una che non c’è: lo dice, e non scrive nulla', async () => {
    const prima = await cartella('prima.xlsx');
    const { uscita, stderr } = await confronta(prima, join(dir, 'manca.xlsx'));
    expect(uscita).toBe(2);
    expect(stderr).toContain('non esiste');
  });
});
