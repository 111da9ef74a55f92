/** What must still stand beside the cells that a plan writes, for the plan to be taken back. */
import { displayCella, foglioCella } from './celle.js';
import type { CellaCambiata, Testimone } from './piano.js';
import type { Posto } from './posto.js';
import type { TabellaAlbero } from './readAlbero.js';

/** Beside each cell that changes: the label of its row and the header of its column, unless they change too. */
export function testimoniOf(
  posti: readonly Pick<Posto, 'tabella' | 'posizione'>[],
  modifiche: readonly CellaCambiata[],
): Testimone[] {
  const changed = indexModifiche(modifiche);
  const headers = new Map<TabellaAlbero, readonly number[]>();
  const testimoni = new Map<string, Testimone>();
  const keep = (
    { tabella, posizione: { foglio } }: Pick<Posto, 'tabella' | 'posizione'>,
    riga: number,
    colonna: number,
  ) => {
    const key = `${riga} ${colonna} ${foglio}`;
    if (testimoni.has(key) || changed.get(foglio)?.get(riga)?.includes(colonna)) return;
    const { area } = tabella.trovato;
    const cella = foglioCella(area, riga - area.indirizzo.riga, colonna - area.indirizzo.colonna);
    const testo = displayCella(cella);
    if (testo !== '')
      testimoni.set(key, { indirizzo: { foglio, riga, colonna, righe: 1, colonne: 1 }, testo });
  };
  for (const posto of posti) {
    const { posizione, tabella } = posto;
    const colonne = changed.get(posizione.foglio)?.get(posizione.riga) ?? [];
    if (colonne.length === 0) continue;
    keep(posto, posizione.riga, posizione.etichetta);
    const rows = headers.get(tabella) ?? headersOf(tabella);
    headers.set(tabella, rows);
    const { riga } = tabella.area.indirizzo;
    for (const colonna of colonne) keep(posto, riga + (rows[posizione.riga - riga] ?? 0), colonna);
  }
  return [...testimoni.values()];
}

/** Changed columns by sheet and row. */
function indexModifiche(modifiche: readonly CellaCambiata[]): Map<string, Map<number, number[]>> {
  const index = new Map<string, Map<number, number[]>>();
  for (const { indirizzo } of modifiche) {
    const { foglio, riga, colonna } = indirizzo;
    const rows = index.get(foglio) ?? new Map<number, number[]>();
    index.set(foglio, rows);
    const colonne = rows.get(riga);
    if (colonne === undefined) rows.set(riga, [colonna]);
    else colonne.push(colonna);
  }
  return index;
}

/** For each row of a range, the row of its header (both counted inside the range). */
function headersOf({ schema }: TabellaAlbero): readonly number[] {
  const rows: number[] = [];
  for (const { intestazione, da, fino } of schema.tratti)
    for (let riga = da; riga < fino; riga += 1) rows[riga] = intestazione.riga;
  return rows;
}
