/** What the commands ask of Excel, counted at the boundary of the emulated one; large tables beside a naive writer. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bound, ms, printTable, volte } from './misura.js';
import { measureUnderJest } from './misureJest.js';
import { writeTree } from './processo.js';

const DIMENSIONI = [117, 1_000, 10_000];
const MEGABYTE_5 = 5 * 1024 * 1024;

export async function benchExcel() {
  const dir = mkdtempSync(join(tmpdir(), 'albero-bench-'));
  try {
    const cartelle = [];
    for (const righe of DIMENSIONI) cartelle.push({ righe, path: await writeTree(dir, righe) });
    const { misure, tabelle } = measureUnderJest('excel.misure.ts', {
      richiesta: { cartelle },
      env: { ALBERO_DIST: 'pronto' },
    });
    printComandi(misure);
    printTabelle(tabelle);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function printComandi(misure) {
  const rows = misure.flatMap(({ righe, comandi }) =>
    Object.entries(comandi).map(([comando, misura]) => ({ righe, comando, ...misura })),
  );
  printTable(
    'Richieste a Excel per comando, dalla lettura alla rilettura di ciò che si è scritto',
    ['righe', 'comando', 'richieste', 'ammesse', 'verso Excel', 'da Excel', 'tempo'],
    rows.map((row) => [
      conta(row.righe),
      row.comando,
      row.richieste,
      admitted(row),
      kB(row.verso),
      kB(row.da),
      ms(row.ms),
    ]),
    [
      'il vero office.js sopra un Excel simulato: richieste e byte sono quelli, il tempo è di questa macchina senza Excel né rete;',
      'ammesse: 4 fino a 5 MB, una in più ogni altri 5 MB in ciascun verso.',
    ],
  );
  const over = rows.filter((row) => row.richieste > admitted(row));
  bound(
    'ogni comando sta nelle richieste ammesse',
    over.length === 0
      ? `al più ${Math.max(...rows.map(({ richieste }) => richieste))}`
      : over.map(({ righe, comando, richieste }) => `${comando} a ${righe} righe: ${richieste}`).join('; '),
    over.length === 0,
  );
}

function admitted({ verso, da }) {
  const oltre = (bytes) => Math.ceil(Math.max(0, bytes - MEGABYTE_5) / MEGABYTE_5);
  return 4 + oltre(verso) + oltre(da);
}

function printTabelle({ righe, nostra, insieme, una }) {
  const { celle: tutte } = nostra;
  const row = (nome, { celle, richieste, verso, da, ms: tempo }) => [
    nome,
    conta(celle),
    conta(richieste),
    kB(verso + da),
    ms(tempo),
    `${((tempo * 1000) / celle).toFixed(0)} µs`,
    celle === tutte ? '' : `${Math.round((tempo * tutte) / celle / 1000)} s`,
  ];
  printTable(
    `Tutte le tabelle di un albero di ${conta(righe)} righe, ognuna nel suo foglio`,
    ['scrittura', 'celle', 'richieste', 'byte', 'tempo', 'per cella', 'per tutte'],
    [
      row('albero tabelle', nostra),
      row('cella per cella, 5.000 per richiesta', insieme),
      row('cella per cella, una richiesta ciascuna', una),
    ],
    [
      'albero: anche aspetto, altezze, stampa, nomi, grafici, registro per annullare, controllo di prima e rilettura; le altre due mettono solo valore e formato, senza controlli né ripristino;',
      'le altre due: misurate sulle prime celle soltanto, «per tutte» è in proporzione; e qui una richiesta non passa per la rete.',
    ],
  );
  const faster = una.ms / una.celle / (nostra.ms / tutte);
  bound('per cella, più rapida di una richiesta ciascuna', volte(faster), faster > 1);
}

const conta = (quante) => quante.toLocaleString('it-IT');
const kB = (bytes) => `${Math.round(bytes / 1024).toLocaleString('it-IT')} kB`;
