/** The example workbook, and what a user may have done to it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../../src/host/xlsx/index.js';
import type { CellaScritta, Scrittura } from '../../../src/layout/index.js';
import { parseIndirizzo } from '../../../src/layout/index.js';
import { createHost, openLibro, type ExcelHost, type LibroXlsx } from '../../excel-host/index.js';

export const FOGLIO = 'Albero 2024';
export const ESEMPIO = readFileSync(join(__dirname, '../../../examples/albero-2024.xlsx'));

/** The example with some writes done to it by hand. */
export async function esempioCon(...scritture: readonly Scrittura[]): Promise<Uint8Array> {
  const file = openXlsx(ESEMPIO);
  await file.apply({ premesse: [], scritture });
  return file.toBytes();
}

export const senzaNome: Scrittura = { tipo: 'eliminaNome', nome: 'Albero' };

/** A value in a cell of the tree's sheet. */
export function metti(cella: string, valore: NonNullable<CellaScritta['valore']> | null): Scrittura {
  const indirizzo = parseIndirizzo(`'${FOGLIO}'!${cella}`);
  if (indirizzo === undefined) throw new Error(`no such cell: ${cella}`);
  return { tipo: 'celle', indirizzo, celle: [[{ valore }]] };
}

export interface ExcelAperto {
  readonly host: ExcelHost;
  readonly libro: LibroXlsx;
}

/** The emulated Excel with a workbook open. */
export function excelCon(bytes: Uint8Array = ESEMPIO): ExcelAperto {
  const libro = openLibro(bytes);
  return { host: createHost(libro.libro), libro };
}
