/** `albero importa albero` over files in a folder of their own. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.js';
import { prepareAnnulla, prepareCalcola, writeProposta } from '../../src/commands/index.js';
import { openXlsx } from '../../src/host/xlsx/index.js';
import { ALLEGATO, RELAZIONE, RIGHE_ALLEGATO } from '../layout/importaAlbero/testi.js';
import { makeCartella } from '../support/cartelle.js';
import { recordTerminale } from '../support/terminale.js';

const dir = mkdtempSync(join(tmpdir(), 'albero-importa-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

let n = 0;

function fileCon(contenuto: string | Uint8Array, estensione = 'txt'): string {
  const path = join(dir, `testo${++n}.${estensione}`);
  writeFileSync(path, contenuto);
  return path;
}

async function albero(...words: readonly string[]) {
  const terminale = recordTerminale();
  const uscita = await main(words, terminale);
  return { uscita, stdout: terminale.stdout(), stderr: terminale.stderr() };
}

function open(path: string) {
  return openXlsx(new Uint8Array(readFileSync(path)));
}

describe('albero importa albero', () => {
  it("fa una cartella con il foglio dell'albero e il suo nome, che si calcola e dà le cifre stampate", async () => {
    const uscita = join(dir, 'nuova.xlsx');
    const { uscita: codice, stdout } = await albero('importa', 'albero', fileCon(ALLEGATO), '-o', uscita);
    expect(codice).toBe(0);
    expect(stdout).toContain('albero a scala: da riga 6 a riga 30, 19 righe → albero');
    expect(stdout).toContain('18 su 18 coincidono con il calcolo');
    const calcolo = await prepareCalcola(open(uscita));
    const { nodi } = calcolo.risultato;
    expect(nodi.map(({ nodo, pubblicato }) => `${nodo.codice ?? nodo.titolo} ${pubblicato}`)).toEqual(
      RIGHE_ALLEGATO.map((riga) => {
        const [, , sigla = '', titolo, , , grado = ''] = riga.split('|');
        return `${sigla === '' ? titolo : sigla} ${grado.replace('%', ' %')}`;
      }),
    );
    expect(calcolo.anomalie.map(({ codice: quale }) => quale)).not.toContain('GRADO_STAMPATO_DIVERSO');
  });

  it('un grado che il valore arrotondato non dà si dice, e le misure della Relazione lo danno', async () => {
    const [solo, insieme] = [ALLEGATO, `${RELAZIONE}\n${ALLEGATO}`].map((testo) =>
      fileCon(
        testo
          .replaceAll('>= 90,00 %\t95,50 %\t100,00%', '>= 96,00 %\t95,50 %\t99,45%')
          .replaceAll('955,00 € / 1.000,00 €', '954,72 € / 1.000,00 €'),
      ),
    );
    const primo = await albero('importa', 'albero', solo ?? '', '--anteprima');
    expect(primo.stdout).toContain(
      'EC01 (riga 12): stampato 99,45 %, calcolato 99,48 %; il valore stampato è arrotondato',
    );
    const secondo = await albero('importa', 'albero', insieme ?? '', '--anteprima');
    expect(secondo.stdout).not.toContain('EC01 (riga');
  });

  it('--anteprima mostra riga per riga che cosa si è letto, le dubbie prima, e non scrive', async () => {
    const testo = fileCon(ALLEGATO.replace('B3.1 - Verbali', 'AS_AL - Verbali'));
    const { uscita, stdout } = await albero('importa', 'albero', testo, '--anteprima');
    expect(uscita).toBe(1);
    expect(stdout).toContain("AS_AL (riga 30): Il codice «AS_AL» c'è già in una riga precedente.");
    const [dubbie, lette] = stdout.split('Lette:');
    expect(dubbie).toMatch(/Lette, da controllare:\n {2}riga 30 .*AS_AL Verbali chiusi/);
    expect(lette).toMatch(/riga 13 +operativi/);
    expect(stdout).toContain('Nessuna cella è stata modificata.');
  });

  it('senza -o e senza --anteprima non fa nulla e lo dice', async () => {
    const { uscita, stderr } = await albero('importa', 'albero', fileCon(ALLEGATO));
    expect(uscita).toBe(2);
    expect(stderr).toContain('Manca -o FILE');
  });

  it('un testo senza albero è un rifiuto, e il file non nasce', async () => {
    const nuova = join(dir, 'mai.xlsx');
    const { uscita, stderr } = await albero('importa', 'albero', fileCon('Una lettera.'), '-o', nuova);
    expect(uscita).toBe(2);
    expect(stderr).toContain("non c'è una tabella dell'albero");
    expect(existsSync(nuova)).toBe(false);
  });

  it('legge anche le celle di una cartella, un foglio dopo l’altro, e la lascia com’è', async () => {
    const righe = ALLEGATO.split('\n').map((riga) => riga.split('\t'));
    const bytes = await makeCartella({ foglio: 'Pagine', righe, nome: null });
    const path = fileCon(bytes, 'xlsx');
    const { uscita, stdout } = await albero('importa', 'albero', path, '-o', join(dir, 'da-celle.xlsx'));
    expect(uscita).toBe(0);
    expect(stdout).toContain('da Pagine!6 a Pagine!30, 19 righe → albero');
    expect(new Uint8Array(readFileSync(path))).toEqual(bytes);
  });

  it('--json dà le righe, i dubbi, le differenze e i gradi', async () => {
    const { stdout } = await albero(
      'importa',
      'albero',
      fileCon(`${RELAZIONE}\n${ALLEGATO}`),
      '--anteprima',
      '--json',
      '-',
    );
    const letto = JSON.parse(stdout) as {
      readonly righe: readonly unknown[];
      readonly differenze: readonly unknown[];
      readonly gradi: { readonly stampati: number };
    };
    expect(letto.righe).toHaveLength(19);
    expect(letto.differenze).toHaveLength(2);
    expect(letto.gradi.stampati).toBe(18);
  });

  it('un testo salvato in Windows si legge con le sue lettere accentate', async () => {
    const latino = Buffer.from(ALLEGATO, 'latin1').subarray();
    const { stdout } = await albero('importa', 'albero', fileCon(latino), '--anteprima');
    expect(stdout).toContain('Età media del personale');
  });

  it('il foglio importato si toglie con Annulla', async () => {
    const path = join(dir, 'da-annullare.xlsx');
    await albero('importa', 'albero', fileCon(ALLEGATO), '-o', path);
    const file = open(path);
    await file.apply({ premesse: [], scritture: [{ tipo: 'nuovoFoglio', nome: 'Altro' }] });
    const proposta = await prepareAnnulla(file, { passi: 1 });
    await writeProposta(file, proposta, { adesso: '2024-12-31T11:00:00', accettate: [] });
    const { elenchi } = await file.read({ elenchi: true });
    expect(elenchi?.fogli.map(({ nome, visibilita }) => `${nome} ${visibilita}`)).toContain('Altro visibile');
    expect(elenchi?.nomi.map(({ nome }) => nome)).not.toContain('Albero');
  });
});
