/** The sheet of the log: what it is called, and the writes that put texts into it. */
import type { CellaScritta, Indirizzo, Scrittura } from './workbook.js';

/** Sheet of the log. */
export const FOGLIO_REGISTRO = 'Albero_registro';

/** The write of texts side by side; an empty text empties its cell. */
export function textsAt(riga: number, colonna: number, testi: readonly string[]): Scrittura {
  return cellsAt({ riga, colonna, righe: 1, colonne: testi.length }, [testi.map(cellaDi)]);
}

/** The write that empties cells side by side. */
export function emptyAt(riga: number, colonna: number, quante: number): Scrittura {
  return textsAt(riga, colonna, new Array<string>(quante).fill(''));
}

/** The write of long texts one below the other, each of about so many characters; empty texts empty their cells. */
export function columnAt(
  riga: number,
  colonna: number,
  testi: readonly string[],
  caratteri: number,
): Scrittura {
  const celle = testi.map((testo) => [cellaDi(testo)]);
  return { ...cellsAt({ riga, colonna, righe: testi.length, colonne: 1 }, celle), caratteri };
}

function cellaDi(testo: string): CellaScritta {
  return { valore: testo === '' ? null : testo };
}

function cellsAt(zona: Omit<Indirizzo, 'foglio'>, celle: readonly (readonly CellaScritta[])[]) {
  return { tipo: 'celle', indirizzo: { foglio: FOGLIO_REGISTRO, ...zona }, celle } as const;
}
