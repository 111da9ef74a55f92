/** `albero scenario`: what would come out, what it takes, scenarios kept and compared; the tree never changes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.js';
import { openXlsx } from '../../src/host/xlsx/index.js';
import { parseIndirizzo } from '../../src/layout/index.js';
import { makeCartella } from '../support/cartelle.js';
import { recordTerminale } from '../support/terminale.js';

const dir = mkdtempSync(join(tmpdir(), 'albero-scenario-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

let n = 0;

/** The little tree: Ente 96,00 % = 0,4 × (80 % + 100 %) / 2 + 0,6 × 100 %. */
async function cartellaNuova(): Promise<string> {
  const path = join(dir, `c${++n}.xlsx`);
  writeFileSync(path, await makeCartella());
  return path;
}

async function scenario(...words: readonly string[]) {
  const terminale = recordTerminale();
  const uscita = await main(['scenario', ...words], terminale);
  return { uscita, stdout: terminale.stdout(), stderr: terminale.stderr() };
}

async function celleAlbero(path: string) {
  const indirizzo = parseIndirizzo('Albero!A1:H10');
  if (indirizzo === undefined) throw new Error('an address');
  return (await openXlsx(new Uint8Array(readFileSync(path))).read({ intervalli: [indirizzo] })).intervalli[0]
    ?.celle;
}

describe('albero scenario', () => {
  it('dice l’effetto di un valore su ogni antenato, e non tocca il file', async () => {
    const path = await cartellaNuova();
    const bytes = readFileSync(path);
    const { uscita, stdout } = await scenario(path, '--valore', 'K1=10 N.');
    expect(uscita).toBe(0);
    expect(stdout.split('\n')).toEqual([
      'Camera di prova: 96,00 % → 100,00 %',
      'AS1 - Competitività: 96,00 % → 100,00 %',
      'OS1 - Sostegno alle imprese: 96,00 % → 100,00 %',
      'Indicatori di OS1: 90,00 % → 100,00 %',
      'K1 - Iniziative: 80,00 % → 100,00 %',
      '',
    ]);
    expect(readFileSync(path)).toEqual(bytes);
  });

  it('prova insieme target, peso, regola e fascia', async () => {
    const path = await cartellaNuova();
    // K1 = 5 / 20 = 25 %, con il 75 %: 0,75 × 0,25 + 0,25 × 1 = 43,75 %; Ente 0,4 × 0,4375 + 0,6 × 5/8.
    const words = [
      '--target',
      'K1=>= 20 N.',
      '--valore',
      'K1=5 N.',
      '--peso',
      'K1=75 %',
      '--peso',
      'K2=25 %',
    ];
    const { stdout } = await scenario(
      path,
      ...words,
      '--valore',
      'K3=8 gg',
      '--regola',
      'minimoMancato=rapporto',
      '--fascia',
      'Non raggiunto=40 %',
    );
    expect(stdout).toContain('K1 - Iniziative: 80,00 % → 25,00 % (Non raggiunto)');
    expect(stdout).toContain('Indicatori di OS1: 90,00 % → 43,75 %');
    expect(stdout).toContain('K3 - Tempo di risposta: 100,00 % → 62,50 % (Parzialmente raggiunto)');
    expect(stdout).toContain('Camera di prova: 96,00 % → 55,00 % (Parzialmente raggiunto)');
    expect(stdout).toContain('Area/Servizi: 100,00 % → 62,50 %');
    const scostamento = await scenario(path, '--valore', 'K3=8 gg', '--regola', 'minimoMancato=scostamento');
    expect(scostamento.stdout).toContain('K3 - Tempo di risposta: 100,00 % → 40,00 %');
  });

  it('un cambio che non vuol dire nulla è detto, e si esce con 1', async () => {
    const path = await cartellaNuova();
    const { uscita, stdout } = await scenario(
      path,
      ...[
        '--valore',
        'K9=1 N.',
        '--target',
        'OS1=SI',
        '--regola',
        'licenza=x',
        '--fascia',
        'Non raggiunto=99 %',
      ],
    );
    expect(uscita).toBe(1);
    expect(stdout).toContain("nell'albero non c'è il codice «K9»; questo cambio non ha effetto.");
    expect(stdout).toContain('«OS1» non è un indicatore: non ha un target');
    expect(stdout).toContain("la regola «licenza» non c'è");
    expect(stdout).toContain('le fasce si sovrapporrebbero');
    expect(stdout).toContain('Nessuna cifra cambia.');
  });

  it('dice che cosa serve, e provato dà quanto promesso', async () => {
    const path = await cartellaNuova();
    const { stdout } = await scenario(path, '--obiettivo', 'Ente=98 %');
    expect(stdout).toContain(
      'Ente: Per arrivare a 98,00 % (sarà 98,00 %) basta:\n  K1 - Iniziative: 9 N. (da 80,00 % a 90,00 %)',
    );
    expect((await scenario(path, '--valore', 'K1=9 N.')).stdout).toContain(
      'Camera di prova: 96,00 % → 98,00 %',
    );
    expect((await scenario(path, '--obiettivo', 'K3=100 %')).stdout).toBe('K3: È già almeno 100,00 %.\n');
  });

  it('salva per nome, elenca, riusa e confronta; delle celle dell’albero nessuna cambia', async () => {
    const path = await cartellaNuova();
    const prima = await celleAlbero(path);
    await scenario(path, '--valore', 'K1=10 N.', '--salva', 'Tutto a posto');
    await scenario(path, '--valore', 'K2=NO', '--peso', 'K2=', '--salva', 'Senza regolamento');
    await scenario(path, '--valore', 'K2=NO', '--salva', 'senza regolamento');
    expect(await celleAlbero(path)).toEqual(prima);
    expect((await scenario(path, '--elenco')).stdout).toBe(
      'Tutto a posto\n  valore K1: 10 N.\nsenza regolamento\n  valore K2: NO\n',
    );
    const { stdout } = await scenario(path, '--usa', 'Tutto a posto', '--usa', 'Senza regolamento');
    const righe = stdout.split('\n').map((riga) => riga.replace(/ {2,}/g, ' | '));
    expect(righe.slice(0, 3)).toEqual([
      'Voce | Oggi | Tutto a posto senza regolament',
      'Camera di prova | 96,00 % | 100,00 % | 76,00 %',
      'Area/Servizi | 100,00 % | 100,00 % | 100,00 %',
    ]);
    expect(righe).toContain('K2 - Regolamento | 100,00 % | 100,00 % | 0,00 %');
    const mancante = await scenario(path, '--usa', 'Altro');
    expect(mancante.uscita).toBe(2);
    expect(mancante.stderr).toContain('Ci sono «Tutto a posto», «senza regolamento».');
  });

  it('quello salvato si annulla come ogni scrittura', async () => {
    const path = await cartellaNuova();
    await scenario(path, '--valore', 'K1=10 N.', '--salva', 'Prova');
    const terminale = recordTerminale();
    expect(await main(['annulla', path], terminale)).toBe(0);
    expect((await scenario(path, '--elenco')).stdout).toBe('Nessuno scenario salvato.\n');
  });

  it('in JSON dà cambi ed effetti', async () => {
    const path = await cartellaNuova();
    const { stdout } = await scenario(path, '--valore', 'K1=', '--json', '-');
    const { scenari } = JSON.parse(stdout) as {
      scenari: { ente: string; effetti: { codice: string; dopo: string }[] }[];
    };
    // Senza K1 resta K2: 0,4 × 1 + 0,6 × 1.
    expect(scenari[0]?.ente).toBe('100,00 %');
    expect(scenari[0]?.effetti.find(({ codice }) => codice === 'K1')?.dopo).toBe('N/D');
  });

  it('senza nulla da provare chiede che cosa', async () => {
    const { uscita, stderr } = await scenario(await cartellaNuova());
    expect(uscita).toBe(2);
    expect(stderr).toContain('Manca che cosa provare');
  });
});
