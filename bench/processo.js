/** `albero calcola` as a process, beside LibreOffice recalculating the same tree written as formulas. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import { alberoRows, formulaSheet } from './alberi.js';
import { bound, median5Async, ms, printTable, volte } from './misura.js';

const run = promisify(execFile);
const CLI = join(import.meta.dirname, '..', 'lib', 'cli', 'index.js');
const ESEMPIO = join(import.meta.dirname, '..', 'examples', 'albero-2024.xlsx');

/** Without certificates of the machine's own, which node would read at each start: albero opens no connection. */
const { NODE_EXTRA_CA_CERTS: _, ...ENV } = process.env;

export async function benchProcesso() {
  const dir = mkdtempSync(join(tmpdir(), 'albero-bench-'));
  try {
    requireLibreOffice();
    const rows = [];
    const ratios = new Map();
    for (const [nome, righe, cartella] of [
      ['esempio', 117, ESEMPIO],
      ['10.000 righe', 10_000, await writeTree(dir, 10_000)],
    ]) {
      const formule = await writeFormulas(dir, righe);
      const albero = await median5Async(() =>
        run('node', [CLI, 'calcola', cartella, '-o', join(dir, 'uscita.xlsx'), '--sostituisci'], {
          env: ENV,
        }),
      );
      const office = await median5Async(() => convert(dir, formule));
      ratios.set(righe, office / albero);
      rows.push([nome, ms(albero), ms(office), volte(office / albero)]);
    }
    printTable(
      'Processo intero (mediana di 5)',
      ['cartella', 'albero calcola', 'LibreOffice', 'rapporto'],
      rows,
      [
        'albero: avvio di node, lettura, calcolo, anteprima, scrittura, rilettura e confronto, salvataggio sicuro;',
        'LibreOffice: avvio, apertura, ricalcolo e salvataggio dello stesso albero scritto in formule, senza controlli né ripristino.',
      ],
    );
    bound(
      "sull'esempio, almeno 3 volte più rapido di LibreOffice",
      volte(ratios.get(117)),
      ratios.get(117) >= 3,
    );
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function requireLibreOffice() {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
  } catch {
    throw new Error('Serve LibreOffice (soffice) per il confronto.');
  }
}

function convert(dir, path) {
  const profile = `-env:UserInstallation=file://${join(dir, 'profilo')}`;
  return run('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'xlsx:Calc MS Excel 2007 XML',
    '--outdir',
    join(dir, 'lo'),
    path,
  ]);
}

const COLONNE = ['Livello', 'Peso', 'Codice', 'Titolo', 'Target', 'Valore', 'Raggiungimento', 'Valutazione'];

/** A workbook with a tree of about so many rows in the flat layout; its path. */
export async function writeTree(dir, righe) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Albero');
  sheet.addRow(COLONNE);
  for (const { livello, peso, codice, titolo, target, valore } of alberoRows(righe))
    sheet.addRow([livello, peso, codice, titolo, target, valore]);
  sheet.getColumn(2).numFmt = '0.00%';
  book.definedNames.add(`Albero!$A$1:$H$${sheet.rowCount}`, 'Albero');
  const path = join(dir, `albero-${righe}.xlsx`);
  await book.xlsx.writeFile(path);
  return path;
}

async function writeFormulas(dir, righe) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Formule');
  for (const row of formulaSheet(righe))
    sheet.addRow(row.map((cell) => (typeof cell === 'string' ? { formula: cell.slice(1) } : cell)));
  const path = join(dir, `formule-${righe}.xlsx`);
  await book.xlsx.writeFile(path);
  return path;
}
