/** What the commands ask of Excel, counted at the boundary of the emulated one; a large table beside a naive writer. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bound, ms, printTable, volte } from './misura.js';
import { measureUnderJest } from './misureJest.js';
import { writeTree } from './processo.js';

const DIMENSIONI = [117, 1_000, 10_000];
const MEGABYTE_5 = 5 * 1024 * 1024;
/** Sheets that go away are one request by themselves, the last of all. */
const TOGLIE_FOGLI = /^annulla \((tutte|l')/;

export async function benchExcel() {
  const dir = mkdtempSync(join(tmpdir(), 'albero-bench-'));
  try {
    const cartelle = [];
    for (const righe of DIMENSIONI) cartelle.push({ righe, path: await writeTree(dir, righe) });
    const misure = measureUnderJest('excel.misure.ts', {
      richiesta: { cartelle },
      env: { ALBERO_DIST: 'pronto' },
    });
    printComandi(misure);
    printTabella(misure.at(-1));
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
      row.righe.toLocaleString('it-IT'),
      row.comando,
      row.richieste,
      admitted(row),
      kB(row.verso),
      kB(row.da),
      ms(row.ms),
    ]),
    [
      'il vero office.js sopra un Excel simulato: richieste e byte sono quelli, il tempo è di questa macchina senza Excel né rete;',
      'ammesse: 4 fino a 5 MB, una in più ogni altri 5 MB; una in più per togliere fogli.',
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

function admitted({ comando, verso, da }) {
  const oltre = Math.ceil(Math.max(0, Math.max(verso, da) - MEGABYTE_5) / MEGABYTE_5);
  return 4 + oltre + (TOGLIE_FOGLI.test(comando) ? 1 : 0);
}

function printTabella({ righe, tabella: { celle, nostra, insieme, una } }) {
  const row = (nome, quante, misura) => [
    nome,
    quante.toLocaleString('it-IT'),
    misura.richieste.toLocaleString('it-IT'),
    kB(misura.verso + misura.da),
    ms(misura.ms),
    `${((misura.ms * 1000) / quante).toFixed(0)} µs`,
  ];
  printTable(
    `Una tabella di ${righe.toLocaleString('it-IT')} righe (l'allegato) in un foglio`,
    ['scrittura', 'celle', 'richieste', 'byte', 'tempo', 'per cella'],
    [
      row('albero tabelle', celle, nostra),
      row('cella per cella, 5.000 per richiesta', celle, insieme),
      row('cella per cella, una richiesta ciascuna', una.celle, una),
    ],
    [
      'albero: anche aspetto, altezze, stampa, nome, registro per annullare, controllo di prima e rilettura; le altre due mettono solo valore e formato, senza controlli né ripristino;',
      'una richiesta ciascuna: misurata sulle prime celle soltanto, e qui una richiesta non passa per la rete.',
    ],
  );
  const faster = una.ms / una.celle / (nostra.ms / celle);
  bound('per cella, più rapida di una richiesta ciascuna', volte(faster), faster > 1);
}

const kB = (bytes) => `${Math.round(bytes / 1024).toLocaleString('it-IT')} kB`;
