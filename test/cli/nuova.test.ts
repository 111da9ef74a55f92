/** `albero nuova`: from nothing, from a Piano, from the workbook of the year before. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main.js';
import { prepareCalcola, readImpostazioni } from '../../src/commands/index.js';
import { openXlsx, type XlsxFile } from '../../src/host/xlsx/index.js';
import { readCartella, richiestaCalcola } from '../../src/layout/index.js';
import { MODULI } from '../../src/report/index.js';
import type { NodoLetto } from '../../src/scoring/index.js';
import { makeCartella } from '../support/cartelle.js';
import { recordTerminale } from '../support/terminale.js';

const dir = mkdtempSync(join(tmpdir(), 'albero-nuova-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

let n = 0;
const newPath = () => join(dir, `nuova${++n}.xlsx`);

async function albero(...words: readonly string[]) {
  const terminale = recordTerminale();
  const uscita = await main(words, terminale);
  return { uscita, stdout: terminale.stdout(), stderr: terminale.stderr() };
}

const open = (path: string) => openXlsx(new Uint8Array(readFileSync(path)));

/** Text of a range, row by row, without the rows and the columns that hold nothing. */
async function righe(file: XlsxFile, nome: string): Promise<readonly (readonly unknown[])[]> {
  const trovato = (await file.read({ nomi: [{ nome }] })).nomi.get(nome);
  if (trovato?.kind !== 'trovato') throw new Error(`${nome}: ${String(trovato?.kind)}`);
  return trovato.area.celle
    .map((riga) => riga.map(({ valore }) => valore))
    .filter((riga) => riga.some((valore) => valore !== null));
}

/** Ente of one ambito with everything that a year can hold. */
const ANNO_2024 = [
  ['Livello', 'Peso', 'Codice', 'Titolo', 'Target 2024', 'Target 2025', 'Target 2026', 'Valore'],
  ['Ente', null, null, 'Camera di prova'],
  ['Ambito', '100%', 'AS1', 'Competitività'],
  ['Obiettivo strategico', '100%', 'OS1', 'Sostegno alle imprese'],
  ['Indicatori', '40%', null, 'Indicatori'],
  [
    'Indicatore',
    '50%',
    'PIRA 01_2024',
    'Iniziative',
    '>= 10 N.',
    "≥ valore osservato nell'anno n",
    '>= 9 N.',
    '8 N.',
  ],
  ['Indicatore', '50%', 'K2 rev 2024', '[PIRA14_2024] Regolamento', 'SI', 'SI', null, 'SI'],
  ['Obiettivi operativi', '60%', null, 'Obiettivi operativi'],
  ['Obiettivo operativo', '100%', 'OP1.1', 'Sportello'],
  ['Indicatore', '60%', 'K3', 'Tempo di risposta', '<= 5 gg', '<= 4 gg', null, '4 gg'],
  ['Indicatore', '40%', 'K4', 'Bando', 'SI', 'SI', 'SI', 'NO'],
] as const;

const TABELLE_2024 = {
  SMVP: [
    ['Parametro', 'Valore'],
    ['anno', 2024],
    ['fase', 'consuntivo'],
    ['ente', 'Camera di prova'],
    ['attoSMVP', 'Giunta n. 4/2024'],
    ['valoreMancante', 'zero'],
  ],
  Schede: [
    ['Codice', 'Descrizione', 'Commento'],
    ['PIRA_01_2024', 'Eventi per le imprese', 'Buon anno'],
  ],
  Unita: [
    ['Codice OP', 'Unità organizzativa', 'Peso'],
    ['OP1.1', 'Servizi alle imprese', '100%'],
  ],
  Storico: [
    ['Codice', 'Anno', 'Valore', 'Raggiungimento'],
    ['PIRA 01_2024', 2023, '7 N.', '70%'],
  ],
  Rimodulazioni: [
    ['Codice', 'Tipo', 'Originario', 'Rimodulato', 'Motivo', 'Atto', 'Data atto'],
    ['K4', 'indicatore eliminato', null, null, 'Bando revocato', 'Giunta n. 9', '18-09-2024'],
    ['K3', 'peso', '60%', '100%', 'Resta solo', 'Giunta n. 9', '18-09-2024'],
  ],
} as const;

async function cartella2024(): Promise<string> {
  const path = newPath();
  const piene = ANNO_2024.map((riga) => Array.from({ length: 8 }, (_, i) => riga[i] ?? null));
  writeFileSync(path, await makeCartella({ righe: piene, tabelle: TABELLE_2024 }));
  return path;
}

describe('albero nuova, dal nulla', () => {
  it('fa un foglio e un nome per ogni intervallo, con le regole scelte, e dice che cosa scrivere', async () => {
    const path = newPath();
    const { uscita, stdout } = await albero(
      ...['nuova', path, '--anno', '2025', '--ente', 'Camera di prova', '--regole', 'soglie-70-90'],
    );
    expect(uscita).toBe(0);
    expect(stdout).toContain('Camera di prova · 2025: ');
    const file = open(path);
    const { elenchi } = await file.read({ elenchi: true });
    const attesi = [
      'Albero',
      'SMVP',
      'Fasce',
      'Ritardi',
      ...Object.keys(MODULI).filter((m) => m !== 'Albero'),
    ];
    expect(elenchi?.nomi.map(({ nome }) => nome).filter((nome) => !nome.startsWith('_xlnm'))).toEqual(
      expect.arrayContaining(attesi),
    );
    expect(elenchi?.fogli.map(({ nome }) => nome)).toEqual(attesi);
    expect(await righe(file, 'Albero')).toEqual([
      ['Livello', 'Peso', 'Codice', 'Titolo', 'Descrizione', 'Algoritmo', 'Fonte', 'Baseline'].concat([
        'Target 2025',
        'Target 2026',
        'Target 2027',
        'Valore',
        'Raggiungimento',
        'Valutazione',
      ]),
    ]);
    const { parametri, fasce } = await readImpostazioni(file);
    expect(Object.fromEntries(parametri.map(({ parametro, valore }) => [parametro, valore]))).toMatchObject({
      anno: '2025',
      fase: 'pianificazione',
      ente: 'Camera di prova',
      valoreMancante: 'escludi',
    });
    expect(fasce.map(({ finoA, obiettivo }) => [finoA, obiettivo])).toEqual([
      ['70 %', 'Non raggiunto'],
      ['90 %', 'Parzialmente raggiunto'],
      ['', 'Raggiunto'],
    ]);
  });

  it('una riga di albero scritta nel modulo si calcola; il modulo vuoto dice che manca', async () => {
    const path = newPath();
    await albero('nuova', path, '--anno', '2025', '--ente', 'Camera di prova', '--regole', 'smvp-2024');
    const file = open(path);
    await expect(prepareCalcola(file)).rejects.toMatchObject({ codice: 'ALBERO_SENZA_RIGHE' });
    await file.apply({
      premesse: [],
      scritture: [
        {
          tipo: 'celle',
          indirizzo: { foglio: 'Albero', riga: 1, colonna: 0, righe: 2, colonne: 9 },
          celle: [
            ['Obiettivo strategico', '100%', 'OS1', 'Servizi', null, null, null, null, null],
            ['Indicatore', '100%', 'K1', 'Eventi', null, null, null, null, '>= 14 N.'],
          ].map((riga) => riga.map((valore) => ({ valore }))),
        },
      ],
    });
    const { cartella, risultato } = await prepareCalcola(file);
    expect([cartella.anno, cartella.layout, cartella.fase]).toEqual([2025, 'piatto', 'pianificazione']);
    expect(risultato.nodi.at(-1)?.nodo.indicatore?.target).toMatchObject({ kind: 'letto' });
  });

  it.each([
    [['--anno', '2025'], 'servono'],
    [['--anno', 'duemila'], '--anno vuole un anno'],
    [['--anno', '2025', '--ente', 'X', '--regole', 'altre'], 'non esistono'],
  ])('%p non basta', async (words, atteso) => {
    const path = newPath();
    const { uscita, stderr } = await albero('nuova', path, ...words);
    expect(uscita).toBe(2);
    expect(stderr).toContain(atteso);
    expect(() => readFileSync(path)).toThrow('ENOENT');
  });

  it("non si mette al posto di un file che c'è", async () => {
    const path = await cartella2024();
    const bytes = readFileSync(path);
    const words = ['nuova', path, '--anno', '2025', '--ente', 'X', '--regole', 'smvp-2024'];
    expect((await albero(...words)).stderr).toContain("C'è già un file");
    expect(readFileSync(path)).toEqual(bytes);
  });
});

/** Level, weight, code, target of every indicatore. */
function indicatori(nodo: NodoLetto): unknown[] {
  const { livello, peso, codice, target, figli } = nodo;
  const suo = livello === 'indicatore' ? [[codice, peso?.valore, target?.valore ?? null]] : [];
  return [...suo, ...figli.flatMap(indicatori)];
}

describe("albero nuova, dall'anno prima", () => {
  it('chiede che fare dei codici che portano l’anno', async () => {
    const { uscita, stderr } = await albero('nuova', newPath(), '--da', await cartella2024());
    expect(uscita).toBe(2);
    expect(stderr).toContain("2 codici portano l'anno 2024, per esempio «PIRA 01_2024».");
    expect(stderr).toContain('--codici rinomina');
  });

  it('porta albero, pesi in vigore, target dei suoi anni; quello «anno n» diventa un numero', async () => {
    const path = newPath();
    const { uscita, stdout } = await albero(
      ...['nuova', path, '--da', await cartella2024(), '--codici', 'rinomina'],
    );
    expect(uscita).toBe(0);
    expect(stdout).toContain("PIRA 01_2025: «≥ valore osservato nell'anno n» diventa «>= 8 N.».");
    expect(stdout).toContain('Tolti da una rimodulazione, non riportati (1): K4.');
    const file = open(path);
    const { letto, anno, fase, ente, attoSMVP, regole } = readCartella(await file.read(richiestaCalcola()));
    expect([anno, fase, ente, attoSMVP]).toEqual([
      2025,
      'pianificazione',
      'Camera di prova',
      'Giunta n. 4/2024',
    ]);
    expect(regole.valoreMancante).toBe('zero');
    expect(indicatori(letto.radice)).toEqual([
      ['PIRA 01_2025', 0.5, '>= 8 N.'],
      ['K2 rev 2024', 0.5, 'SI'],
      ['K3', 1, '<= 4 gg'],
    ]);
    expect((await righe(file, 'Albero')).slice(5, 6)).toEqual([
      ['Indicatore', 0.5, 'PIRA 01_2025', 'Iniziative', 'Eventi per le imprese', null, null, '8 N.'].concat([
        '>= 8 N.',
        '>= 9 N.',
        null,
        null,
        null,
        null,
      ] as never),
    ]);
  });

  it('riempie baseline e storico dal consuntivo, porta schede e unità', async () => {
    const path = newPath();
    await albero('nuova', path, '--da', await cartella2024(), '--codici', 'rinomina');
    const file = open(path);
    expect((await righe(file, 'Schede')).slice(1)).toEqual([
      ['PIRA_01_2025', 'Eventi per le imprese', null, null, null, null, null, null, '8 N.', 2024, null],
      ['K2 rev 2024 [PIRA14_2025]', null, null, null, null, null, null, null, 'SI', 2024, null],
      ['K3', null, null, null, null, null, null, null, '4 gg', 2024, null],
    ]);
    expect((await righe(file, 'Unita')).slice(1)).toEqual([['OP1.1', 'Servizi alle imprese', '100%']]);
    // PIRA 01: 8/10; K2: reached. OS1: 0,4 × (0,5 × 0,8 + 0,5 × 1) + 0,6 × 1 = 0,96.
    expect((await righe(file, 'Storico')).slice(1)).toEqual([
      ['PIRA 01_2025', 2023, '7 N.', '70%'],
      ['Camera di prova', 2024, null, 0.96],
      ['AS1', 2024, null, 0.96],
      ['OS1', 2024, null, 0.96],
      ['PIRA 01_2025', 2024, '8 N.', 0.8],
      ['K2 rev 2024 [PIRA14_2025]', 2024, 'SI', 1],
      ['OP1.1', 2024, null, 1],
      ['K3', 2024, '4 gg', 1],
    ]);
  });

  it('i codici si possono tenere; un anno che non è il seguente è rifiutato', async () => {
    const path = newPath();
    await albero('nuova', path, '--da', await cartella2024(), '--codici', 'conserva');
    const { letto } = readCartella(await open(path).read(richiestaCalcola()));
    expect(indicatori(letto.radice)[0]).toEqual(['PIRA 01_2024', 0.5, '>= 8 N.']);
    const altro = await albero('nuova', newPath(), '--da', path, '--anno', '2029');
    expect(altro.stderr).toContain('Da una cartella del 2025 non si fa quella del 2029');
  });

  it('da un Piano: lo stesso anno, gli stessi target, nessuno storico', async () => {
    const piano = newPath();
    const senzaValori = ANNO_2024.map((riga) => Array.from({ length: 7 }, (_, i) => riga[i] ?? null));
    const SMVP = [
      ['Parametro', 'Valore'],
      ['anno', 2024],
      ['fase', 'pianificazione'],
    ];
    writeFileSync(piano, await makeCartella({ righe: senzaValori, tabelle: { SMVP } }));
    const path = newPath();
    expect((await albero('nuova', path, '--da', piano)).uscita).toBe(0);
    const file = open(path);
    const { letto, anno } = readCartella(await file.read(richiestaCalcola()));
    expect(anno).toBe(2024);
    expect(indicatori(letto.radice)[0]).toEqual(['PIRA 01_2024', 0.5, '>= 10 N.']);
    expect((await righe(file, 'Storico')).slice(1)).toEqual([]);
  });
});
