/** `albero tabelle` and `albero pubblica` over files in a folder of their own. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.js';
import { openXlsx } from '../../src/host/xlsx/index.js';
import { parseIndirizzo, type Scrittura } from '../../src/layout/index.js';
import { REGISTRO } from '../../src/report/index.js';
import { makeCartella } from '../support/cartelle.js';
import { recordTerminale } from '../support/terminale.js';

const dir = mkdtempSync(join(tmpdir(), 'albero-tabelle-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

let n = 0;

/** Every indicatore of the little tree reaches its target. */
const RAGGIUNTO = { F6: '12 N.' };

async function cartellaNuova(celle: Readonly<Record<string, string>> = {}): Promise<string> {
  const path = join(dir, `cartella${++n}.xlsx`);
  writeFileSync(path, await makeCartella({ celle }));
  return path;
}

async function albero(...words: readonly string[]) {
  const terminale = recordTerminale();
  const uscita = await main(words, terminale);
  return { uscita, stdout: terminale.stdout(), stderr: terminale.stderr() };
}

describe('albero tabelle', () => {
  it('--elenco senza cartella elenca tutte le tabelle, una per riga', async () => {
    const { uscita, stdout } = await albero('tabelle', '--elenco');
    expect(uscita).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((riga) => riga.split(' ')[0]),
    ).toEqual(REGISTRO.map(({ id }) => id));
  });

  it('--elenco di una cartella dice che cosa è pronto, inserito, senza dati, da aggiornare', async () => {
    const path = await cartellaNuova();
    await albero('tabelle', path, '--tabella', 'sintesi', '--tabella', 'soglie');
    const bytes = readFileSync(path);
    const prima = await albero('tabelle', path, '--elenco');
    expect(prima.stdout).toMatch(/^sintesi +inserita/m);
    expect(prima.stdout).toMatch(/^quadro-os +pronta/m);
    expect(prima.stdout).toMatch(/^rimodulazioni +mancano dati/m);
    expect(readFileSync(path)).toEqual(bytes);
    const file = openXlsx(new Uint8Array(bytes));
    const indirizzo = parseIndirizzo('Albero!F6');
    if (indirizzo === undefined) throw new Error('an address');
    const scrittura = { tipo: 'celle', indirizzo, celle: [[{ valore: '1 N.' }]] } as const;
    await file.apply({ premesse: [], scritture: [scrittura] });
    writeFileSync(path, file.toBytes());
    expect((await albero('tabelle', path, '--elenco')).stdout).toMatch(/^sintesi +da aggiornare/m);
  });

  it('inserisce quelle chieste, con la copia di prima; la seconda volta non tocca il file', async () => {
    const path = await cartellaNuova();
    const primo = await albero('tabelle', path, '--tabella', 'sintesi', '--tabella', 'albero');
    expect(primo.uscita).toBe(0);
    expect(primo.stdout).toMatch(
      /^sintesi +inserita\nalbero +inserita\nSalvato: .*\nCopia di com'era prima: /,
    );
    const bytes = readFileSync(path);
    const secondo = await albero('tabelle', path, '--tabella', 'sintesi', '--tabella', 'albero');
    expect(secondo.stdout).toMatch(
      /^sintesi +già aggiornata\nalbero +già aggiornata\nIl file non è stato toccato/,
    );
    expect(readFileSync(path)).toEqual(bytes);
  });

  it('una chiesta che non si può fare: esce con 1 e dice che cosa compilare', async () => {
    const path = await cartellaNuova();
    const { uscita, stdout } = await albero('tabelle', path, '--tabella', 'andamento');
    expect(uscita).toBe(1);
    expect(stdout).toContain("compila l'intervallo «Storico»");
  });

  it.each([
    ['in pianificazione', { 'SMVP!B5': 'pianificazione' }, 'piano'],
    // A tree whose values have no column yet, in a workbook that does not tell its phase.
    ['senza fase né valori', { 'SMVP!B5': null, "'Albero della performance'!J3": null }, 'piano'],
    ['a consuntivo', {}, 'relazione'],
  ] as const)('di un albero del Piano %s fa le tabelle del suo documento', async (_, celle, documento) => {
    const path = join(dir, `piano${++n}.xlsx`);
    const file = openXlsx(readFileSync(join(__dirname, '..', '..', 'examples', 'piano-2021.xlsx')));
    const scritture = Object.entries(celle).flatMap(([cella, valore]): Scrittura[] => {
      const indirizzo = parseIndirizzo(cella);
      return indirizzo ? [{ tipo: 'celle', indirizzo, celle: [[{ valore }]] }] : [];
    });
    await file.apply({ premesse: [], scritture });
    writeFileSync(path, file.toBytes());
    const { stdout } = await albero('tabelle', path, '--anteprima');
    const fatte = [...stdout.matchAll(/^(\S+) +(?:inserita|non inserita)/gm)].map(([, id]) => id);
    expect(fatte).toEqual(REGISTRO.filter((voce) => voce.documento === documento).map(({ id }) => id));
  });

  it('--anteprima non scrive', async () => {
    const path = await cartellaNuova();
    const bytes = readFileSync(path);
    const { stdout } = await albero('tabelle', path, '--anteprima');
    expect(stdout).toContain('Nessuna cella è stata modificata.');
    expect(readFileSync(path)).toEqual(bytes);
  });

  it.each([
    ['una tabella che non esiste', ['--tabella', 'pippo'], 'La tabella «pippo» non esiste'],
    ['nessuna cartella', [], 'Manca CARTELLA.xlsx.'],
  ])('%s: esce con 2', async (_, parole, atteso) => {
    const { uscita, stderr } = await albero('tabelle', ...parole);
    expect(uscita).toBe(2);
    expect(stderr).toContain(atteso);
  });
});

describe('albero pubblica', () => {
  it('mette nella destinazione i file, con le loro impronte SHA-256', async () => {
    const path = await cartellaNuova(RAGGIUNTO);
    const bytes = readFileSync(path);
    const destinazione = join(dir, 'pubblicati', 'anno');
    const { uscita, stdout } = await albero('pubblica', path, '--destinazione', destinazione);
    expect(uscita).toBe(0);
    const anno = /allegato-(\d+)\.xlsx/.exec(stdout)?.[1] ?? '';
    expect(readdirSync(destinazione).sort()).toEqual(
      [
        'SHA256SUMS',
        `allegato-${anno}.csv`,
        `allegato-${anno}.html`,
        `allegato-${anno}.json`,
        `allegato-${anno}.schema.json`,
        `allegato-${anno}.tableschema.json`,
        `allegato-${anno}.xlsx`,
        'datapackage.json',
      ].sort(),
    );
    const somme = readFileSync(join(destinazione, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
    expect(somme).toHaveLength(7);
    for (const somma of somme) {
      const [impronta, nome = ''] = somma.split('  ');
      const file = readFileSync(join(destinazione, nome));
      expect(createHash('sha256').update(file).digest('hex')).toBe(impronta);
    }
    expect(readFileSync(path)).toEqual(bytes);
  });

  it('non sostituisce file senza --sostituisci', async () => {
    const path = await cartellaNuova(RAGGIUNTO);
    const destinazione = join(dir, `d${++n}`);
    await albero('pubblica', path, '--destinazione', destinazione);
    const anno = readdirSync(destinazione).find((nome) => nome.endsWith('.xlsx')) ?? '';
    writeFileSync(join(destinazione, anno), 'mio');
    const { uscita, stderr } = await albero('pubblica', path, '--destinazione', destinazione);
    expect(uscita).toBe(2);
    expect(stderr).toContain(`C'è già un file «${join(destinazione, anno)}»`);
    expect(readFileSync(join(destinazione, anno), 'utf8')).toBe('mio');
    expect((await albero('pubblica', path, '--destinazione', destinazione, '--sostituisci')).uscita).toBe(0);
    expect(readFileSync(join(destinazione, anno), 'utf8')).not.toBe('mio');
  });

  it('sotto il 100 % senza causa rifiuta e non scrive nulla; con un motivo pubblica, e lo stampa', async () => {
    const path = await cartellaNuova();
    const destinazione = join(dir, `d${++n}`);
    const rifiuto = await albero('pubblica', path, '--destinazione', destinazione);
    expect(rifiuto.uscita).toBe(2);
    expect(rifiuto.stderr).toContain('K1 - Iniziative è al 80,00 % e non ha una causa (cella Albero!C6)');
    expect(() => readdirSync(destinazione)).toThrow();
    const motivo = 'dati in verifica presso gli uffici';
    const fatto = await albero('pubblica', path, '--destinazione', destinazione, '--provvisorio', motivo);
    expect(fatto.uscita).toBe(0);
    const pagina = readdirSync(destinazione).find((nome) => nome.endsWith('.html')) ?? '';
    expect(readFileSync(join(destinazione, pagina), 'utf8')).toContain(motivo);
  });

  it('senza destinazione, o con un motivo vuoto, esce con 2', async () => {
    const path = await cartellaNuova();
    expect((await albero('pubblica', path)).stderr).toContain('Manca --destinazione DIR.');
    const vuoto = await albero('pubblica', path, '--destinazione', dir, '--provvisorio', ' ');
    expect(vuoto.stderr).toContain('--provvisorio vuole il motivo');
    expect(vuoto.uscita).toBe(2);
  });
});
