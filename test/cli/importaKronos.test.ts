/** `albero importa kronos` over files in a folder of their own. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { main } from '../../src/cli/main.js';
import { prepareCalcola } from '../../src/commands/index.js';
import { openXlsx } from '../../src/host/xlsx/index.js';
import { CELLE, makeCartella } from '../support/cartelle.js';
import { recordTerminale } from '../support/terminale.js';

const dir = mkdtempSync(join(tmpdir(), 'albero-kronos-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

let n = 0;

function fileCon(contenuto: string | Uint8Array, estensione: string): string {
  const path = join(dir, `file${++n}.${estensione}`);
  writeFileSync(path, contenuto);
  return path;
}

/** The little tree with S02_AB, monitored and without a value, in the place of its first indicatore. */
async function cartella(valore: string | null = null): Promise<string> {
  const celle = {
    [CELLE.codiceK1]: 'S02_AB_rev2023',
    [CELLE.targetK1]: 'solo monitoraggio',
    [CELLE.pesoK1]: null,
    [CELLE.valoreK1]: valore,
  };
  return fileCon(await makeCartella({ celle }), 'xlsx');
}

const ESTRATTO = [
  'Dipendente;Processo;Descrizione;FTE integrato;Costi interni',
  'Bianchi Anna;A1.1;Pianificazione;5,00;1.000,00',
  'Rossi Carlo;A1.1;Pianificazione;3,78;2.000,00',
  'Bianchi Anna;B1.1;Personale;19,86;500,50',
  'Verdi Luca;C1.1;Registro imprese;44,47;9.000,00',
  'Totale;;;73,11;12.500,50',
].join('\n');

async function albero(...words: readonly string[]) {
  const terminale = recordTerminale();
  const uscita = await main(words, terminale);
  return { uscita, stdout: terminale.stdout(), stderr: terminale.stderr() };
}

/** All texts of a workbook file. */
function testoDi(path: string): string {
  return Object.values(unzipSync(new Uint8Array(readFileSync(path))))
    .map((parte) => strFromU8(parte))
    .join('\n');
}

describe('albero importa kronos', () => {
  it('S02_AB vale 39,17 %, con le misure che lo danno, e nessun nome resta', async () => {
    const path = await cartella();
    const json = join(dir, 'kronos.json');
    const estratto = fileCon(ESTRATTO, 'csv');
    const { uscita, stdout } = await albero('importa', 'kronos', path, '--da', estratto, '--json', json);
    expect(stdout).toContain('39,17 %');
    expect(stdout).toContain('(8,78 + 19,86) / 73,11');
    expect(stdout).toContain('4 righe di persone sommate per processo: nessun nome passa oltre.');
    expect(stdout).toMatch(/A Governo camerale +8,78 +3\.000,00$/m);
    expect(uscita).toBe(0);
    const { risultato } = await prepareCalcola(openXlsx(new Uint8Array(readFileSync(path))));
    const nodo = risultato.nodi.find(({ nodo: { codice } }) => codice === 'S02_AB_rev2023')?.nodo;
    expect(nodo?.indicatore?.usato).toMatchObject({
      kind: 'letto',
      valore: { valore: { kind: 'numero', quantita: { valore: (8.78 + 19.86) / 73.11 } } },
    });
    for (const testo of [testoDi(path), readFileSync(json, 'utf8'), stdout])
      expect(testo).not.toMatch(/Bianchi|Rossi|Verdi/);
  });

  it('la formula si ricorda in Misure, e la volta dopo vale senza ripeterla', async () => {
    const path = await cartella();
    const estratto = fileCon(ESTRATTO, 'csv');
    await albero('importa', 'kronos', path, '--da', estratto, '--formula', 'S02_AB_rev2023=fte(A*)/fte(*)');
    expect(testoDi(path)).toContain('Kronos: fte(A*)/fte(*)');
    const { stdout } = await albero('importa', 'kronos', path, '--da', estratto, '--anteprima');
    expect(stdout).toContain('uguale');
    expect(stdout).toContain('8,78 / 73,11');
  });

  it('--processi mette le somme nel foglio Kronos, da cui si fa la tabella dei costi', async () => {
    const path = await cartella();
    await albero('importa', 'kronos', path, '--da', fileCon(ESTRATTO, 'csv'), '--processi');
    const file = openXlsx(new Uint8Array(readFileSync(path)));
    const { nomi } = await file.read({ nomi: [{ nome: 'Kronos' }] });
    const kronos = nomi.get('Kronos');
    if (kronos?.kind !== 'trovato') throw new Error('the range was not made');
    expect(kronos.area.celle.map((riga) => riga.map(({ valore }) => valore))).toEqual([
      ['Processo', 'Descrizione', 'FTE integrato', 'Costi interni'],
      ['A1.1', 'Pianificazione', 8.78, 3000],
      ['B1.1', 'Personale', 19.86, 500.5],
      ['C1.1', 'Registro imprese', 44.47, 9000],
    ]);
    const { uscita, stdout } = await albero('tabelle', path, '--tabella', 'costi-processi', '--anteprima');
    expect(uscita).toBe(0);
    expect(stdout).toContain('costi-processi');
  });

  it('un valore diverso da quello che c’è non si scrive da solo', async () => {
    const path = await cartella('45,00 %');
    const bytes = readFileSync(path);
    const { uscita, stdout } = await albero('importa', 'kronos', path, '--da', fileCon(ESTRATTO, 'csv'));
    expect(uscita).toBe(1);
    expect(stdout).toContain('DIVERSO');
    expect(readFileSync(path)).toEqual(bytes);
  });

  it('una formula sbagliata dice dove e perché', async () => {
    const path = await cartella();
    const { uscita, stdout } = await albero(
      'importa',
      'kronos',
      path,
      '--da',
      fileCon(ESTRATTO, 'csv'),
      '--formula',
      'S02_AB_rev2023=ftes(A*)',
      '--anteprima',
    );
    expect(uscita).toBe(1);
    expect(stdout).toContain('Formula «ftes(A*)», al carattere 1: La funzione «ftes» non esiste.');
  });

  it('un totale che non torna, un mese che manca e uno doppio si dicono, e il valore non è spuntato', async () => {
    const mese = (quale: string) => `A1.1;${quale};10\nB1.1;${quale};20`;
    const estratto = `Processo;Mese;Ore\n${mese('Gennaio')}\n${mese('Gennaio')}\nTotale;Gennaio;31`;
    const { stdout } = await albero(
      'importa',
      'kronos',
      await cartella(),
      '--da',
      fileCon(estratto, 'csv'),
      '--formula',
      'S02_AB_rev2023=ore(A*)/ore(*)',
    );
    expect(stdout).toContain("Gennaio 2024 c'è due volte, con le stesse righe");
    expect(stdout).toContain('Il totale (Ore, 01/2024) è 31, la somma dei suoi processi è 30');
    expect(stdout).toContain('mancano i mesi: febbraio');
    expect(stdout).toMatch(/^\[ \] nuovo +S02_AB_rev2023 +33,33 %/m);
  });
});
