/** `albero` as a person uses it: what it prints, what it leaves on the disk, how it ends. */
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.js';
import { makeCartella } from '../support/cartelle.js';
import { recordTerminale } from '../support/terminale.js';

const ESEMPIO = join(__dirname, '..', '..', 'examples', 'albero-2024.xlsx');

let dir = '';
let path = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'albero-cli-'));
  path = join(dir, 'albero.xlsx');
  copyFileSync(ESEMPIO, path);
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

async function albero(...words: string[]) {
  const terminale = recordTerminale();
  const uscita = await main(words, terminale);
  return { uscita, out: terminale.stdout(), err: terminale.stderr() };
}

const bytes = (file: string) => readFileSync(file);

describe('albero calcola', () => {
  it('stampa Ente, ambiti, obiettivi strategici, perdite e anomalie, e scrive sul posto tenendo una copia', async () => {
    const before = bytes(path);
    const { uscita, out, err } = await albero('calcola', path);
    expect([uscita, err]).toEqual([0, '']);
    for (const line of [
      /^Ente +● Raggiunto +99,90 %$/m,
      /^Area\/Servizi +● Raggiunto +99,73 %$/m,
      /^AS3 Efficienza e ottimizzazione delle risorse +● Raggiunto +99,69 %$/m,
      /^ {2}OS8 .*● Raggiunto +97,60 %$/m,
      /^ {2}OS9 .*● Raggiunto +99,75 %$/m,
      /^ {2}A1\.3 rev 2024 .*−0,08 +80,00 %$/m,
      /^ {2}EC07 .*−0,02 +96,89 %$/m,
      /^ {2}Risorse umane +● Raggiunto +96,40 %$/m,
      /^Obiettivi individuali, per ruolo$/m,
      /^Da guardare: 2 avvisi$/m,
      /^Scritto: cambiano 234 celle\.$/m,
    ])
      expect(out).toMatch(line);
    expect(bytes(join(dir, 'albero.20241231-104200.bak.xlsx')).equals(before)).toBe(true);
    expect(readdirSync(dir).sort()).toEqual(['albero.20241231-104200.bak.xlsx', 'albero.xlsx']);
  });

  it('una seconda volta non tocca il file e non fa copie', async () => {
    await albero('calcola', path);
    const once = bytes(path);
    const { uscita, out } = await albero('calcola', path);
    expect(uscita).toBe(0);
    expect(out).toMatch(/Tutto era già aggiornato\.\nIl file non è stato toccato\.\n$/);
    expect(bytes(path).equals(once)).toBe(true);
    expect(readdirSync(dir)).toHaveLength(2);
  });

  it('--anteprima mostra le celle e non scrive nulla', async () => {
    const before = bytes(path);
    const { uscita, out } = await albero('calcola', path, '--anteprima');
    expect(uscita).toBe(0);
    expect(out).toContain("'Albero 2024'!H5: (vuota) → 99,90 %");
    expect(out).toMatch(/… e altre 222\nNessuna cella è stata modificata\.\n$/);
    expect(bytes(path).equals(before)).toBe(true);
    expect(readdirSync(dir)).toEqual(['albero.xlsx']);
  });

  it('--json - dà solo il JSON, e il testo per le persone sugli errori', async () => {
    const { out, err } = await albero('calcola', path, '--anteprima', '--json', '-');
    expect(JSON.parse(out)).toMatchObject({ versione: 1, ente: { pubblicato: '99,90 %' } });
    expect(err).toContain('99,90 %');
  });

  it('--json in un file che non si può scrivere non tocca la cartella', async () => {
    const before = bytes(path);
    const { uscita, err } = await albero('calcola', path, '--json', join(dir, 'manca', 'r.json'));
    expect([uscita, err]).toEqual([
      2,
      expect.stringMatching(/\[PERCORSO_INESISTENTE\]\nNessuna cella è stata modificata\.\n$/),
    ]);
    expect(bytes(path).equals(before)).toBe(true);
  });

  it('--uscita lascia la cartella com’è; senza --sostituisci tiene una copia di ciò che c’era', async () => {
    const before = bytes(path);
    const uscita = join(dir, 'uscita.xlsx');
    writeFileSync(uscita, 'appunti');
    await albero('calcola', path, '-o', uscita);
    expect(bytes(path).equals(before)).toBe(true);
    expect(bytes(join(dir, 'uscita.20241231-104200.bak.xlsx')).toString()).toBe('appunti');
    await albero('calcola', path, '-o', uscita, '--sostituisci');
    expect(readdirSync(dir)).toHaveLength(3);
  });

  it('senza colonne dei risultati chiede, e con --conferma le aggiunge a destra e allarga il nome', async () => {
    const senza = join(dir, 'senza.xlsx');
    const righe = [
      ['Livello', 'Peso', 'Codice', 'Titolo', 'Target', 'Valore'],
      ['Ente', null, null, 'Ente', null, null],
      ['Ambito', '100%', 'AS1', 'Ambito', null, null],
      ['Obiettivo strategico', '100%', 'OS1', 'Strategico', null, null],
      ['Indicatore', '100%', 'K1', 'Indicatore', '>= 10 N.', '8 N.'],
    ];
    writeFileSync(senza, await makeCartella({ righe }));
    const before = bytes(senza);
    const chiede = await albero('calcola', senza);
    expect([chiede.uscita, chiede.err]).toEqual([
      2,
      expect.stringMatching(/Albero!G1, Albero!H1[^]*--conferma[^]*\[CONFERMA_MANCANTE\]/),
    ]);
    expect(bytes(senza).equals(before)).toBe(true);
    expect((await albero('calcola', senza, '--conferma')).uscita).toBe(0);
    const { out } = await albero('calcola', senza);
    expect(out).toContain('Tutto era già aggiornato.');
    expect((await albero('annulla', senza)).uscita).toBe(0);
    expect((await albero('calcola', senza)).err).toContain('[CONFERMA_MANCANTE]');
  });

  it('le formule dell’utente nei risultati restano, se non si conferma', async () => {
    const formule = join(dir, 'formule.xlsx');
    writeFileSync(formule, await makeCartella({ celle: { G6: { formula: '0.5+0.1', result: 0.6 } } }));
    const { uscita, out } = await albero('calcola', formule, '--anteprima');
    expect(uscita).toBe(0);
    expect(out).toContain("Da confermare: Nelle colonne dei risultati c'è una formula vostra");
    await albero('calcola', formule);
    expect((await albero('calcola', formule, '--anteprima')).out).toContain('Albero!G6');
    await albero('calcola', formule, '--conferma');
    expect((await albero('calcola', formule, '--anteprima')).out).toContain('nessuna cella cambia');
  });
});

describe('albero annulla', () => {
  it('rende le celle, e con --ripeti le rimette', async () => {
    await albero('calcola', path);
    const done = await albero('calcola', path, '--json', '-', '--anteprima');
    const undone = await albero('annulla', path);
    expect([undone.uscita, undone.out]).toEqual([0, expect.stringContaining('Celle rimesse: 234.')]);
    expect((await albero('calcola', path, '--anteprima')).out).toContain('cambiano 234 celle');
    expect((await albero('annulla', path, '--ripeti')).uscita).toBe(0);
    expect((await albero('calcola', path, '--json', '-', '--anteprima')).out).toBe(done.out);
  });

  it('senza nulla da annullare lo dice', async () => {
    const { uscita, err } = await albero('annulla', path);
    expect([uscita, err]).toEqual([2, expect.stringContaining('[NIENTE_DA_ANNULLARE]')]);
  });
});

describe('albero spiega', () => {
  it('EC07: misure, regola con la fonte, peso, padri, che cosa servirebbe', async () => {
    const { uscita, out } = await albero('spiega', path, 'ec07');
    expect(uscita).toBe(0);
    expect(out).toContain('96,89 %');
    expect(out).toContain('246.142,61');
    expect(out).toContain('OS9');
  });

  it.each([
    ['Ente', '99,90 %'],
    ['Area/Servizi', '99,73 %'],
    ['pira 09 2024', '100,00 %'],
    // The only code that begins so: «A1.3 rev 2024».
    ['A1.3', '80,00 %'],
  ])('%s → %s', async (codice, pubblicato) => {
    expect((await albero('spiega', path, codice)).out).toContain(pubblicato);
  });

  it('un codice che non c’è', async () => {
    const { uscita, err } = await albero('spiega', path, 'ZZ9');
    expect([uscita, err]).toEqual([2, expect.stringContaining("Nell'albero non c'è il codice «ZZ9».")]);
  });
});

describe('albero pulisci', () => {
  it('toglie il registro e lascia le cifre', async () => {
    await albero('calcola', path);
    const { uscita, out } = await albero('pulisci', path);
    expect([uscita, out]).toEqual([
      0,
      expect.stringContaining('Nel registro del componente: 1 scrittura.\nRegistro tolto.'),
    ]);
    expect((await albero('annulla', path)).err).toContain('[NIENTE_DA_ANNULLARE]');
    expect((await albero('calcola', path)).out).toContain('Tutto era già aggiornato.');
    expect(existsSync(path)).toBe(true);
  });
});
