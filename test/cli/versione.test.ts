/** `albero versione` over files: what is kept, what is read back, what changed without an act. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.js';
import { prepareCalcola, readVersioni } from '../../src/commands/index.js';
import { openXlsx } from '../../src/host/xlsx/index.js';
import { parseIndirizzo } from '../../src/layout/index.js';
import { CELLE, makeCartella, PICCOLO, type Contenuto, type Ricetta } from '../support/cartelle.js';
import { TESTATA_RIMODULAZIONI } from '../support/testate.js';
import { recordTerminale } from '../support/terminale.js';

const dir = mkdtempSync(join(tmpdir(), 'albero-versione-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

let n = 0;

async function cartellaNuova(ricetta: Ricetta = {}): Promise<string> {
  const path = join(dir, `cartella${++n}.xlsx`);
  writeFileSync(path, await makeCartella(ricetta));
  return path;
}

async function albero(...words: readonly string[]) {
  const terminale = recordTerminale();
  const uscita = await main(words, terminale);
  return { uscita, stdout: terminale.stdout(), stderr: terminale.stderr() };
}

const tieni = (path: string, genere: string, ...altro: readonly string[]) =>
  albero('versione', path, '--genere', genere, ...altro);

async function put(path: string, dove: string, valore: Contenuto): Promise<void> {
  const file = openXlsx(new Uint8Array(readFileSync(path)));
  const indirizzo = parseIndirizzo(dove);
  if (indirizzo === undefined || typeof valore === 'object') throw new Error('an address and a value');
  await file.apply({ premesse: [], scritture: [{ tipo: 'celle', indirizzo, celle: [[{ valore }]] }] });
  writeFileSync(path, file.toBytes());
}

/** Fills the row of `Rimodulazioni`, with an act of September. */
async function atto(path: string, testi: readonly string[]): Promise<void> {
  for (const [i, testo] of [...testi, '18-09-2024'].entries())
    if (testo !== '') await put(path, `Rimodulazioni!${'ABCDEFGH'.charAt(i)}2`, testo);
}

const leggi = async (path: string) =>
  readVersioni(openXlsx(new Uint8Array(readFileSync(path))), { adesso: '2024-12-31T10:00:00' });

const VUOTA = TESTATA_RIMODULAZIONI.map(() => null);

describe('albero versione', () => {
  it('tiene una riga per nodo in un foglio leggibile, e la rilegge com’era', async () => {
    const path = await cartellaNuova();
    const { uscita, stdout } = await tieni(path, 'piano');
    expect(uscita).toBe(0);
    expect(stdout).toMatch(/foglio Versioni/);
    const { versioni } = await leggi(path);
    expect(versioni).toHaveLength(1);
    const [piano] = versioni;
    expect(piano).toMatchObject({ nome: 'Piano', fase: 'pianificazione', quando: '2024-12-31T10:42:00' });
    expect(piano?.nodi).toHaveLength(PICCOLO.length - 1);
    const k1 = piano?.nodi.find(({ codice }) => codice === 'K1');
    expect(k1).toMatchObject({ livello: 'indicatore', peso: 0.5, target: '>= 10 N.', valore: '8 N.' });
    expect(k1?.raggiungimento).toBe(0.8);
    expect(piano?.nodi[k1?.padre ?? 0]).toMatchObject({ livello: 'indicatori' });
  });

  it('una seconda versione va sotto la prima, il nome si allarga, e si annulla', async () => {
    const path = await cartellaNuova();
    await tieni(path, 'piano');
    await tieni(path, 'monitoraggio');
    expect((await leggi(path)).versioni.map(({ nome }) => nome)).toEqual([
      'Piano',
      'Monitoraggio al 31-12-2024',
    ]);
    await albero('annulla', path);
    expect((await leggi(path)).versioni.map(({ nome }) => nome)).toEqual(['Piano']);
  });

  it('lo stesso nome due volte è rifiutato, e il file resta com’è', async () => {
    const path = await cartellaNuova();
    await tieni(path, 'piano');
    const bytes = readFileSync(path);
    const { uscita, stderr } = await tieni(path, 'piano');
    expect(uscita).toBe(2);
    expect(stderr).toContain('già una versione di nome «Piano»');
    expect(stderr).toContain('Nessuna cella è stata modificata.');
    expect(readFileSync(path)).toEqual(bytes);
  });

  it('un target cambiato dopo il Piano senza atto è un’anomalia, con la cella', async () => {
    const path = await cartellaNuova();
    await tieni(path, 'piano');
    await put(path, `Albero!${CELLE.targetK1}`, '>= 8 N.');
    const { anomalie } = await leggi(path);
    expect(anomalie.map(({ codice, cella }) => [codice, cella])).toEqual([
      ['MODIFICA_SENZA_ATTO', 'Albero!C6'],
    ]);
    expect(anomalie[0]?.messaggio).toContain('da «>= 10 N.» a «>= 8 N.»');
    expect((await albero('controlla', path)).stdout).toContain('[MODIFICA_SENZA_ATTO]');
    const elenco = await albero('versione', path, '--elenco');
    expect(elenco.stdout).toContain('Da «Piano» a «la cartella di oggi»: 1 modifica senza atto.');
  });

  it('con la riga di Rimodulazioni la stessa modifica non è un’anomalia', async () => {
    const path = await cartellaNuova({ tabelle: { Rimodulazioni: [TESTATA_RIMODULAZIONI, VUOTA] } });
    await tieni(path, 'piano');
    await atto(path, [
      'K1',
      'target',
      '>= 10 N.',
      '>= 8 N.',
      'bando rinviato',
      'favorevole',
      'Giunta n. 122',
    ]);
    const { versioni, tratti, anomalie } = await leggi(path);
    expect(versioni[0]?.nodi.find(({ codice }) => codice === 'K1')?.target).toBe('>= 10 N.');
    expect(tratti[0]?.senzaAtto).toEqual([]);
    expect(anomalie).toEqual([]);
  });

  it('il peso che un indicatore eliminato lascia agli altri ha l’atto dell’eliminazione', async () => {
    const path = await cartellaNuova({ tabelle: { Rimodulazioni: [TESTATA_RIMODULAZIONI, VUOTA] } });
    await tieni(path, 'piano');
    await put(path, 'Albero!B7', '100%');
    expect((await leggi(path)).tratti[0]?.senzaAtto.map(({ tipo }) => tipo)).toEqual(['peso']);
    await atto(path, [
      'K1',
      'indicatore eliminato',
      '',
      '',
      'non più attuale',
      'favorevole',
      'Giunta n. 122',
    ]);
    const { tratti, anomalie } = await leggi(path);
    expect(tratti[0]?.senzaAtto).toEqual([]);
    expect(anomalie).toEqual([]);
  });

  it('un albero senza codici si confronta per titolo, con l’atto che lo nomina', async () => {
    const righe = PICCOLO.map((riga, i) => riga.map((cella, c) => (c === 2 && i > 0 ? null : cella)));
    const path = await cartellaNuova({ righe, tabelle: { Rimodulazioni: [TESTATA_RIMODULAZIONI, VUOTA] } });
    await tieni(path, 'piano');
    await put(path, 'Albero!E10', '<= 8 gg');
    const { anomalie } = await leggi(path);
    expect(anomalie.map(({ codice, cella }) => [codice, cella])).toEqual([
      ['MODIFICA_SENZA_ATTO', 'Albero!D10'],
    ]);
    await atto(path, [
      'Tempo di risposta',
      'target',
      '<= 5 gg',
      '<= 8 gg',
      'guasto',
      'favorevole',
      'Giunta n. 1',
    ]);
    expect((await leggi(path)).anomalie).toEqual([]);
  });

  it('il valore osservato l’anno prima viene dalla versione del consuntivo, dove Storico non c’è', async () => {
    const smvp = [
      ['Parametro', 'Valore'],
      ['anno', 2024],
    ];
    const path = await cartellaNuova({ tabelle: { SMVP: smvp } });
    await tieni(path, 'consuntivo');
    await put(path, 'SMVP!B2', 2025);
    await put(path, 'Albero!E6', ">= valore osservato nell'anno n");
    await put(path, 'Albero!F6', '4 N.');
    const { risultato } = await prepareCalcola(openXlsx(new Uint8Array(readFileSync(path))));
    const k1 = risultato.nodi.find(({ nodo }) => nodo.codice === 'K1');
    // 4 against the 8 of 2024.
    expect(k1?.esito).toEqual({ kind: 'punteggio', valore: 0.5 });
    expect(k1?.nodo.indicatore?.annoN).toMatchObject({ anno: 2024 });
    expect(k1?.nodo.indicatore?.annoN?.cella).toMatch(/^Versioni!/);
  });

  it('mentre si scrive il Piano nulla vuole un atto', async () => {
    const path = await cartellaNuova();
    await tieni(path, 'piano', '--nome', 'Piano, bozza');
    await put(path, `Albero!${CELLE.targetK1}`, '>= 9 N.');
    await tieni(path, 'piano');
    expect((await leggi(path)).tratti.map(({ senzaAtto }) => senzaAtto.length)).toEqual([0, 0]);
  });

  it('i pesi sommano a 100 % anche con quelli originari: se no lo dice', async () => {
    const righe = [
      TESTATA_RIMODULAZIONI,
      ['K1', 'peso', '40%', '50%', 'riparto', 'favorevole', 'Giunta n. 122', '18-09-2024'],
    ];
    const path = await cartellaNuova({ tabelle: { Rimodulazioni: righe } });
    const { anomalie } = await leggi(path);
    expect(anomalie.map(({ codice }) => codice)).toEqual(['PESI_NON_100']);
    expect(anomalie[0]?.messaggio).toContain('pesi originari del Piano');
    expect(anomalie[0]?.messaggio).toContain('90,00 %');
  });

  it('senza il genere, o con uno che non esiste, dice quali ci sono', async () => {
    const path = await cartellaNuova();
    expect((await albero('versione', path)).stderr).toContain(
      'piano, monitoraggio, rimodulazione, consuntivo',
    );
    expect((await tieni(path, 'bozza')).stderr).toContain('Il genere «bozza» non esiste');
  });

  it('--anteprima non tocca il file', async () => {
    const path = await cartellaNuova();
    const bytes = readFileSync(path);
    expect((await tieni(path, 'consuntivo', '--anteprima')).stdout).toContain(
      'Nessuna cella è stata modificata.',
    );
    expect(readFileSync(path)).toEqual(bytes);
  });
});
