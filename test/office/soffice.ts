/** LibreOffice as an independent reader of our files. Without it these tests fail: they are not skipped. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';

const folder = mkdtempSync(join(tmpdir(), 'albero-office-'));

/** Every formula is calculated again on loading, as Excel does when `fullCalcOnLoad` asks for it. */
const RECALC = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;
const profile = join(folder, 'profilo');
mkdirSync(join(profile, 'user'), { recursive: true });
writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), RECALC);

let conversions = 0;

/** Opens a workbook and saves it in another format; the path of what came out. */
export function convert(bytes: Uint8Array, format: 'xlsx' | 'pdf'): string {
  const dir = join(folder, `c${++conversions}`);
  mkdirSync(dir);
  const input = join(dir, 'ingresso.xlsx');
  writeFileSync(input, bytes);
  const out = join(dir, 'uscita');
  const filter = format === 'xlsx' ? 'xlsx:Calc MS Excel 2007 XML' : format;
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', filter, '--outdir', out, input],
    { stdio: 'ignore', timeout: 120_000 },
  );
  const [made] = readdirSync(out);
  if (made === undefined) throw new Error('LibreOffice non ha aperto il file');
  return join(out, made);
}

/** The workbook as LibreOffice understood and recalculated it, read by a library that is not ours. */
export async function reread(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(convert(bytes, 'xlsx'));
  return book;
}

/** Value of a cell, the result where it is a formula. */
export function valueOf(book: ExcelJS.Workbook, foglio: string, address: string): ExcelJS.CellValue {
  const sheet = book.getWorksheet(foglio);
  if (sheet === undefined) throw new Error(`manca il foglio ${foglio}`);
  const cell = sheet.getCell(address);
  return cell.formula ? cell.result : cell.value;
}

/** Text of the pages of a PDF. */
export function textOfPdf(path: string): string {
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
}

/** Removes the files of this run. */
export function cleanUp(): void {
  rmSync(folder, { recursive: true, force: true });
}

export const readBytes = (path: string) => new Uint8Array(readFileSync(path));
