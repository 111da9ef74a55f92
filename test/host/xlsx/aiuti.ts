/** Short ways to read and write in a test. */
import { strFromU8, unzipSync } from 'fflate';
import { openXlsx, type XlsxFile } from '../../../src/host/xlsx/index.js';
import {
  parseIndirizzo,
  type CellaFoglio,
  type CellaScritta,
  type Indirizzo,
  type Scrittura,
} from '../../../src/layout/index.js';

/** An address from its text. */
export function at(testo: string): Indirizzo {
  const indirizzo = parseIndirizzo(testo);
  if (indirizzo === undefined) throw new Error(`not an address: ${testo}`);
  return indirizzo;
}

/** Cells of a range, row by row. */
export async function cells(
  file: XlsxFile,
  intervallo: string,
): Promise<readonly (readonly CellaFoglio[])[]> {
  const { intervalli } = await file.read({ intervalli: [at(intervallo)] });
  return intervalli[0]?.celle ?? [];
}

/** The one cell at an address. */
export async function cell(file: XlsxFile, indirizzo: string): Promise<CellaFoglio> {
  const found = (await cells(file, indirizzo))[0]?.[0];
  if (found === undefined) throw new Error(indirizzo);
  return found;
}

/** A write of one cell. */
export function put(indirizzo: string, cella: CellaScritta): Scrittura {
  return { tipo: 'celle', indirizzo: at(indirizzo), celle: [[cella]] };
}

/** Opens, writes, and opens the new bytes again. */
export async function written(bytes: Uint8Array, ...scritture: readonly Scrittura[]): Promise<XlsxFile> {
  const file = openXlsx(bytes);
  await file.apply({ premesse: [], scritture });
  return openXlsx(file.toBytes());
}

/** Texts of the parts of a file. */
export function textsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}

/** Text of one part of a file. */
export function part(file: XlsxFile | Uint8Array, name: string): string {
  const text = textsOf(file instanceof Uint8Array ? file : file.toBytes())[name];
  if (text === undefined) throw new Error(`no part ${name}`);
  return text;
}

/** Names of the parts whose content differs between two files. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [textsOf(before), textsOf(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]).sort();
}
