/** What stands in the cells around a table: from what was read, and empty beyond the cells that a sheet uses. */
import { CELLA_VUOTA, foglioCella } from '../celle.js';
import { contains } from '../indirizzi.js';
import type { Area, CellaFoglio, Elenchi, Indirizzo } from '../workbook.js';

/** The cell at an address. */
export type Celle = (indirizzo: Indirizzo) => CellaFoglio;

/** Cells of what was read. @throws Error for one that holds something perhaps and was not read: see `daLeggere`. */
export function makeCelle(aree: readonly Area[], elenchi: Elenchi): Celle {
  let last: Area | undefined;
  return (indirizzo) => {
    if (last === undefined || !contains(last.indirizzo, indirizzo))
      last = aree.find((area) => contains(area.indirizzo, indirizzo));
    if (last !== undefined) {
      const { riga, colonna } = last.indirizzo;
      return foglioCella(last, indirizzo.riga - riga, indirizzo.colonna - colonna);
    }
    if (usatoIn(indirizzo, elenchi) !== undefined)
      throw new Error(`${indirizzo.foglio} ${indirizzo.riga} ${indirizzo.colonna} was not read`);
    return CELLA_VUOTA;
  };
}

/** The part of a zone that a sheet uses and that no area has: what has still to be read. */
export function daLeggere(
  zone: readonly Indirizzo[],
  aree: readonly Area[],
  elenchi: Elenchi,
): readonly Indirizzo[] {
  return zone.flatMap((zona) => {
    const usata = usatoIn(zona, elenchi);
    return usata === undefined || aree.some(({ indirizzo }) => contains(indirizzo, usata)) ? [] : [usata];
  });
}

/** The used cells among those of a zone; absent when it uses none. */
function usatoIn(zona: Indirizzo, { fogli }: Elenchi): Indirizzo | undefined {
  const usato = fogli.find(({ nome }) => nome.toLowerCase() === zona.foglio.toLowerCase())?.usato;
  return usato && intersect(usato, zona);
}

/** What two rectangles of one sheet share. */
export function intersect(a: Indirizzo, b: Indirizzo): Indirizzo | undefined {
  const riga = Math.max(a.riga, b.riga);
  const colonna = Math.max(a.colonna, b.colonna);
  const righe = Math.min(a.riga + a.righe, b.riga + b.righe) - riga;
  const colonne = Math.min(a.colonna + a.colonne, b.colonna + b.colonne) - colonna;
  return righe > 0 && colonne > 0 ? { foglio: a.foglio, riga, colonna, righe, colonne } : undefined;
}
