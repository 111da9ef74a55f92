/** `albero fascicolo` over files in a folder of their own. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.js';
import { openXlsx } from '../../src/host/xlsx/index.js';
import { makeCartella } from '../support/cartelle.js';
import { recordTerminale } from '../support/terminale.js';

const dir = mkdtempSync(join(tmpdir(), 'albero-fascicolo-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

async function albero(...words: readonly string[]) {
  const terminale = recordTerminale();
  const uscita = await main(words, terminale);
  return { uscita, stdout: terminale.stdout(), stderr: terminale.stderr() };
}

async function cartellaNuova(nome: string): Promise<string> {
  const path = join(dir, `${nome}.xlsx`);
  writeFileSync(path, await makeCartella());
  return path;
}

describe('albero fascicolo', () => {
  it('mette nella cartella del disco il file .xlsx e la pagina, e non tocca l’originale', async () => {
    const path = await cartellaNuova('uno');
    const prima = readFileSync(path);
    const destinazione = join(dir, 'oiv');
    const { uscita, stdout } = await albero('fascicolo', path, '--destinazione', destinazione);
    expect(uscita).toBe(0);
    const nomi = readdirSync(destinazione).sort();
    expect(nomi.map((nome) => nome.replace(/\d{4}/, 'ANNO'))).toEqual([
      'fascicolo-oiv-ANNO.html',
      'fascicolo-oiv-ANNO.xlsx',
    ]);
    expect(stdout).toMatch(/Campione: 3 indicatori su 3, seme «\d{4}»/);
    expect(readFileSync(path)).toEqual(prima);
    const file = openXlsx(new Uint8Array(readFileSync(join(destinazione, nomi[1] ?? ''))));
    const fogli = (await file.read({ elenchi: true })).elenchi?.fogli ?? [];
    expect(fogli.map(({ nome }) => nome)).toEqual([
      'Criteri di validazione',
      'Metodo, regole e provenienza',
      'Coerenza fra Piano',
      'Rimodulazioni',
      'Pesi',
      'Misure e fonti',
      'Campione con ricalcolo',
      "Ricalcolo dell'albero",
      'Scostamenti dal target, cause',
      'Rettifiche',
      'Anomalie',
      'Conclusione',
    ]);
  });

  it('non copre file che ci sono già, se non glielo si dice', async () => {
    const path = await cartellaNuova('due');
    const destinazione = join(dir, 'oiv2');
    await albero('fascicolo', path, '--destinazione', destinazione);
    const ancora = await albero('fascicolo', path, '--destinazione', destinazione);
    expect(ancora.uscita).toBe(2);
    expect(ancora.stderr).toContain('Nessuna cella è stata modificata.');
    const seconda = await albero('fascicolo', path, '--destinazione', destinazione, '--sostituisci');
    expect(seconda.uscita).toBe(0);
  });

  it('un’anomalia accettata vi entra con il suo motivo', async () => {
    const path = await cartellaNuova('quattro');
    const scelta = 'SENZA_CAUSA=Albero!C6';
    const accettata = await albero('controlla', path, '--accetta', scelta, '--motivo', 'visto dall’OIV');
    expect(accettata.stderr).toBe('');
    const destinazione = join(dir, 'oiv4');
    await albero('fascicolo', path, '--destinazione', destinazione);
    const [pagina = ''] = readdirSync(destinazione).filter((nome) => nome.endsWith('.html'));
    const testo = readFileSync(join(destinazione, pagina), 'utf8');
    expect(testo).toContain('Accettate, con il motivo: 1');
    expect(testo).toContain('visto dall’OIV');
  });

  it('il seme e il numero degli indicatori si scelgono, e un numero che non è tale è rifiutato', async () => {
    const path = await cartellaNuova('tre');
    const opzioni = ['--destinazione', join(dir, 'oiv3'), '--seme', 'verbale 3', '--campione'];
    const { stdout } = await albero('fascicolo', path, ...opzioni, '2');
    expect(stdout).toContain('Campione: 2 indicatori su 3, seme «verbale 3».');
    expect((await albero('fascicolo', path, ...opzioni, 'dieci')).stderr).toContain('«dieci» non lo è');
    expect((await albero('fascicolo', path)).stderr).toContain('Manca --destinazione DIR.');
  });
});
