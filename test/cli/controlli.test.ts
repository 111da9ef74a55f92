/** `albero controlla-tabella` and `albero controlla-testo` over files in a folder of their own. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.js';
import { makeCartella } from '../support/cartelle.js';
import { makeDocx, paragrafo, tabella } from '../support/docx.js';
import { makeSportello } from '../support/sportello.js';
import { recordTerminale } from '../support/terminale.js';

const dir = mkdtempSync(join(tmpdir(), 'albero-controlli-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

function put(nome: string, contenuto: Uint8Array | string): string {
  const path = join(dir, nome);
  writeFileSync(path, contenuto);
  return path;
}

async function albero(...words: readonly string[]) {
  const terminale = recordTerminale();
  const uscita = await main(words, terminale);
  return { uscita, stdout: terminale.stdout(), stderr: terminale.stderr() };
}

const BILANCIO = [
  ['Voce', 2023, 2024, 'Differenze'],
  ['Diritti', 1200, 1300, 100],
  ['Contributi', 800, 950, 150],
  ['Altri', 500, 450, 50],
  ['TOTALE', 2500, 2700, 200],
];

describe('albero controlla-tabella', () => {
  it('controlla un intervallo per nome o per indirizzo, e non tocca il file', async () => {
    const path = put('bilancio.xlsx', await makeCartella({ tabelle: { Contesto_Bilancio: BILANCIO } }));
    const prima = readFileSync(path);
    for (const intervallo of ['Contesto_Bilancio', 'Contesto_Bilancio!A1:D5']) {
      const { uscita, stdout } = await albero('controlla-tabella', path, '--intervallo', intervallo);
      expect(uscita).toBe(1);
      expect(stdout).toContain('Contesto_Bilancio!A1:D5 (5 righe)');
      expect(stdout).toContain(
        'Contesto_Bilancio!D4: «Altri», colonna «Differenze»: è stampato 50, risulta -50: il segno è sbagliato.',
      );
      expect(stdout).not.toContain('TOTALE_NON_TORNA');
    }
    expect(readFileSync(path)).toEqual(prima);
  });

  it('di un testo controlla tutte le tabelle, o quella che si dice', async () => {
    const path = put(
      'tabelle.txt',
      'A\t2023\nx\t10\ny\t20\nTotale\t30\n\nB\t2023\nx\t10\ny\t20\nTotale\t90\n',
    );
    const tutte = await albero('controlla-tabella', path);
    expect(tutte.uscita).toBe(1);
    expect(tutte.stdout).toContain('Nulla da rilevare.');
    expect(tutte.stdout).toContain('è stampato 90, la somma delle righe è 30.');
    expect((await albero('controlla-tabella', path, '--intervallo', '1')).uscita).toBe(0);
    const oltre = await albero('controlla-tabella', path, '--intervallo', '3');
    expect(oltre.uscita).toBe(2);
    expect(oltre.stderr).toContain('Nel testo ci sono 2 tabelle: --intervallo vuole un numero tra 1 e 2.');
  });

  it('dice che cosa manca: l’intervallo, il nome, il foglio', async () => {
    const path = put('piccola.xlsx', await makeCartella());
    expect((await albero('controlla-tabella', path)).stderr).toContain('Manca --intervallo');
    const nome = await albero('controlla-tabella', path, '--intervallo', 'Bilancio');
    expect(nome.uscita).toBe(2);
    expect(nome.stderr).toMatch(/intervallo «Bilancio»\./);
    expect((await albero('controlla-tabella', path, '--intervallo', 'Altro!A1:B2')).uscita).toBe(2);
  });
});

describe('albero controlla-testo', () => {
  const SBAGLIATO = 'Sono stati svolti n. 14 incontri informativi con le aziende agricole.';

  it('confronta un .txt e un .docx con la cartella, e ne dice i posti', async () => {
    const cartella = put('sportello.xlsx', await makeSportello());
    const txt = put('relazione.txt', `3.1 - Rendiconto\n${SBAGLIATO}\n`);
    const { uscita, stdout } = await albero('controlla-testo', txt, '--cartella', cartella);
    expect(uscita).toBe(1);
    expect(stdout).toContain('2 paragrafi, 0 tabelle, 1 cifre confrontate: 1 rilievi');
    expect(stdout).toContain('§ 3.1, riga 2: KR_02: il valore è stampato 14; nella cartella è 12 N.');
    expect(stdout).toContain('Cella Albero!F7.');
    const docx = put(
      'relazione.docx',
      makeDocx(
        [
          tabella([
            ['INDICATORE', 'TARGET 2024', 'CONSUNTIVO'],
            ['KR_01 - Tempo medio di rilascio dei certificati di origine', '<= 5 gg', '4,12 gg'],
          ]),
          paragrafo('Nulla di più.'),
        ],
        [SBAGLIATO],
      ),
    );
    const { stdout: diWord } = await albero('controlla-testo', docx, '--cartella', cartella);
    expect(diWord).toContain('tabella 1, riga 2: KR_01: il valore è stampato 4,12 gg');
    expect(diWord).toContain('nota 1: KR_02: il valore è stampato 14');
  });

  it('con --json - lo schermo è del JSON soltanto', async () => {
    const cartella = put('json.xlsx', await makeSportello());
    const txt = put('json.txt', SBAGLIATO);
    const { stdout } = await albero('controlla-testo', txt, '--cartella', cartella, '--json', '-');
    expect(JSON.parse(stdout)).toMatchObject({
      versione: 1,
      confrontate: 1,
      rilievi: [{ codice: 'VALORE_DIVERSO', dove: 'riga 1', trovato: '14', atteso: '12 N.' }],
    });
  });

  it('con --prima dice quali cifre sono solo da aggiornare', async () => {
    const cartella = put('ora.xlsx', await makeSportello());
    const prima = put('prima.xlsx', await makeSportello({ F7: '14 N.' }));
    const txt = put('prima.txt', SBAGLIATO);
    const { uscita, stdout } = await albero('controlla-testo', txt, '--cartella', cartella, '--prima', prima);
    expect(uscita).toBe(0);
    expect(stdout).toContain('KR_02: il valore è stampato 14, come era prima; ora è 12 N.');
  });

  it('legge anche i testi di un vecchio Windows, e rifiuta ciò che non è un testo', async () => {
    const cartella = put('vecchio.xlsx', await makeSportello());
    const latino = put('latino.txt', Buffer.from('Attività: il tempo è 3,1 gg', 'latin1'));
    expect((await albero('controlla-testo', latino, '--cartella', cartella)).uscita).toBe(0);
    const { uscita, stderr } = await albero(
      'controlla-testo',
      put('finto.docx', 'ciao'),
      '--cartella',
      cartella,
    );
    expect(uscita).toBe(2);
    expect(stderr).toContain('Il file non è un documento di Word (.docx).');
    expect((await albero('controlla-testo', latino)).stderr).toContain('Manca --cartella.');
  });
});
