/** What keeps a cell from being changed: protection, merges, arrays, headers of tables. */
import { formatIndirizzo, WorkbookError, type CodiceCartella, type Indirizzo } from '../../layout/index.js';
import type { Cartella } from './cartella.js';
import { cellsIn, covers, formatZona, intersect, type Zona } from './refs.js';
import type { Cambiamento, Foglio } from './sheet.js';

/** Refuses a change of a cell that must not change so. */
export type Guard = (riga: number, colonna: number, cambiamento: Cambiamento) => void;

/** All that stands in the way of writes to these cells. */
export function guardsOf(cartella: Cartella, foglio: Foglio, indirizzo: Indirizzo): Guard[] {
  const here = (zona: Zona) => intersect(zona, indirizzo) !== undefined;
  const protection: Guard = (riga, colonna) => {
    if (foglio.bloccata(riga, colonna)) throw locked(foglio, riga, colonna);
  };
  const merges = foglio.unite.filter(here).map((zona): Guard =>
    inside(zona, (riga, colonna) => {
      if (riga !== zona.riga || colonna !== zona.colonna)
        throw refusal('CELLA_UNITA', foglio, riga, colonna, { unione: formatZona(zona) });
    }),
  );
  const arrays = foglio.matrici.filter(here);
  const tables = cartella.tabelle.filter((table) => table.foglio === foglio.nome && here(table.zona));
  return [
    ...(foglio.protetto ? [protection] : []),
    ...merges,
    ...arrays.map((zona) =>
      inside(zona, (riga, colonna) => {
        throw refusal('FORMULA_MATRICE', foglio, riga, colonna, { intervallo: formatZona(zona) });
      }),
    ),
    ...tables.map(({ zona, righeIntestazione, nome }) =>
      inside({ ...zona, righe: righeIntestazione }, (riga, colonna) => {
        throw refusal('INTESTAZIONE_TABELLA', foglio, riga, colonna, { tabella: nome });
      }),
    ),
  ];
}

/** A guard of the content of some cells; their look may change. */
function inside(zona: Zona, refuse: (riga: number, colonna: number) => void): Guard {
  return (riga, colonna, cambiamento) => {
    if (cambiamento === 'contenuto' && covers(zona, riga, colonna)) refuse(riga, colonna);
  };
}

/** An error about one cell. */
export function refusal(
  codice: CodiceCartella,
  foglio: Foglio,
  riga: number,
  colonna: number,
  fatti: Readonly<Record<string, string>>,
): WorkbookError {
  return new WorkbookError(codice, { cella: cellIn(foglio, riga, colonna), ...fatti });
}

function locked(foglio: Foglio, riga: number, colonna: number): WorkbookError {
  return refusal('FOGLIO_PROTETTO', foglio, riga, colonna, { foglio: foglio.nome });
}

/**
 * Heights, widths and charts of a protected sheet do not change.
 * @throws WorkbookError FOGLIO_PROTETTO
 */
export function checkFree(foglio: Foglio, riga: number, colonna: number): void {
  if (foglio.protetto) throw locked(foglio, riga, colonna);
}

/** @throws WorkbookError FOGLIO_PROTETTO when the sheet is protected and one of the cells locked */
export function checkUnlocked(foglio: Foglio, zona: Zona): void {
  if (!foglio.protetto) return;
  for (const each of cellsIn(zona))
    if (foglio.bloccata(each.riga, each.colonna)) throw locked(foglio, each.riga, each.colonna);
}

function cellIn(foglio: Foglio, riga: number, colonna: number): string {
  return formatIndirizzo({ foglio: foglio.nome, riga, colonna, righe: 1, colonne: 1 });
}
