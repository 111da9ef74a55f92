/** A table that stands in the workbook, about to be changed: single cells, and further rows at its end. */
import type { FormaTabella } from '../parametri/index.js';
import { cellaScritta, cropArea, displayCella, foglioCella, isStessoValore } from './celle.js';
import { nameInUse } from './colonneRisultato.js';
import { WorkbookError } from './errori.js';
import { cellAt, formatIndirizzo } from './indirizzi.js';
import { firstColonna, type Intestazione } from './intestazioni.js';
import type { CellaCambiata, NomeSpostato, Piano, Testimone } from './piano.js';
import type { IntervalloTrovato } from './readAlbero.js';
import { groupCelle } from './scritture.js';
import { readTabella, type ColonnaDi } from './tabella.js';
import type { CellaNuova } from './tabelle/foglioNuovo.js';
import { findOccupata } from './zonaVuota.js';
import type { Area, CellaFoglio, Elenchi, Indirizzo, Scrittura } from './workbook.js';

export interface TabellaAperta<K extends string> {
  readonly forma: FormaTabella;
  /** As the workbook spells it. */
  readonly nome: string;
  readonly trovato: IntervalloTrovato;
  /** The range without the cells read below it. */
  readonly area: Area;
  readonly intestazione: Intestazione<K>;
  /** Rows that hold something, counted inside the range. */
  readonly corpo: readonly number[];
}

/**
 * Opens a range as a table of this form.
 * @throws WorkbookError COLONNA_ASSENTE when it has no header.
 */
export function openTabella<F extends FormaTabella>(
  trovato: IntervalloTrovato,
  forma: F,
  elenchi: Elenchi | undefined,
): TabellaAperta<ColonnaDi<F>> {
  const area = cropArea(trovato.area, trovato.indirizzo);
  const { intestazione, corpo } = readTabella(area, forma);
  const nome = nameInUse(forma.nome, trovato.ambito, elenchi);
  if (intestazione === undefined) {
    const colonna = forma.richieste.map((una) => titoloOf(forma, una)).join(' e ');
    throw senzaColonna(nome, trovato, colonna);
  }
  return { nome, trovato, area, forma, intestazione, corpo };
}

/** The title of a column, as we write it. */
export function titoloOf<F extends FormaTabella>({ colonne }: F, colonna: string): string {
  const [parola = colonna] = colonne[colonna] ?? [];
  return parola.charAt(0).toUpperCase() + parola.slice(1);
}

/** What a cell of the table should hold; rows count inside the range, and go on below it. */
export interface CellaVoluta<K extends string> extends CellaNuova {
  readonly riga: number;
  readonly colonna: K;
}

/** The cell of a row in a column; absent when the table has no such column. */
export function cellaDi<K extends string>(
  { trovato, intestazione }: TabellaAperta<K>,
  riga: number,
  colonna: K,
): CellaFoglio | undefined {
  const indice = firstColonna(intestazione.colonne, colonna);
  return indice === undefined ? undefined : foglioCella(trovato.area, riga, indice);
}

/** Where the next row goes: below the last that holds something. */
export function rigaLibera<K extends string>({ corpo, intestazione }: TabellaAperta<K>): number {
  return (corpo.at(-1) ?? intestazione.riga) + 1;
}

/**
 * Plans the change of cells. Rows below the range make its name larger, and only empty cells are taken for them.
 * `etichetta`: the column that tells which row it is. `sovrascriviFormule`: the user has agreed to lose them.
 * @throws WorkbookError COLONNA_ASSENTE, CELLA_CON_FORMULA, RIGHE_OCCUPATE, RIGHE_IN_TABELLA
 */
export function planCelle<K extends string>(
  aperta: TabellaAperta<K>,
  volute: readonly CellaVoluta<K>[],
  etichetta: K,
  { sovrascriviFormule = false }: { readonly sovrascriviFormule?: boolean } = {},
): Piano {
  const modifiche = volute.flatMap((voluta) => changeOf(aperta, voluta, sovrascriviFormule));
  const nomi = planNome(aperta, modifiche);
  return {
    modifiche,
    scritture: [
      ...groupCelle(modifiche),
      ...nomi.map(({ nome, ambito, dopo }): Scrittura => ({
        tipo: 'definisciNome',
        nome,
        ...(ambito !== undefined && { ambito }),
        indirizzo: dopo,
      })),
    ],
    testimoni: testimoniOf(aperta, modifiche, etichetta),
    nomi,
  };
}

function changeOf<K extends string>(
  { nome, forma, trovato, intestazione }: TabellaAperta<K>,
  { riga, colonna, nuova, display = displayCella }: CellaVoluta<K>,
  sovrascriviFormule: boolean,
): CellaCambiata[] {
  const indice = firstColonna(intestazione.colonne, colonna);
  if (indice === undefined) throw senzaColonna(nome, trovato, titoloOf(forma, colonna));
  const indirizzo = cellAt(trovato.indirizzo, riga, indice);
  const cella = formatIndirizzo(indirizzo);
  const vecchia = foglioCella(trovato.area, riga, indice);
  if (vecchia.formula !== undefined && !sovrascriviFormule)
    throw new WorkbookError('CELLA_CON_FORMULA', { cella, formula: vecchia.formula });
  const dopo = cellaScritta(vecchia, nuova);
  const same =
    vecchia.guasto === undefined &&
    vecchia.formula === undefined &&
    isStessoValore(vecchia.valore, dopo.valore);
  if (same && vecchia.formato === dopo.formato) return [];
  return [{ cella, prima: display(vecchia), dopo: display(dopo), indirizzo, vecchia, nuova }];
}

function planNome<K extends string>(
  { nome, trovato }: TabellaAperta<K>,
  modifiche: readonly CellaCambiata[],
): readonly NomeSpostato[] {
  const { indirizzo, ambito, area, tabella } = trovato;
  const righe = Math.max(0, ...modifiche.map((m) => m.indirizzo.riga - indirizzo.riga + 1));
  const nuove = righe - indirizzo.righe;
  if (nuove <= 0) return [];
  if (tabella !== undefined)
    throw new WorkbookError('RIGHE_IN_TABELLA', { nome: tabella, righe: String(nuove) });
  const sotto: Indirizzo = { ...indirizzo, riga: indirizzo.riga + indirizzo.righe, righe: nuove };
  const occupata = findOccupata(area, sotto);
  if (occupata !== undefined)
    throw new WorkbookError('RIGHE_OCCUPATE', {
      nome,
      righe: String(nuove),
      cella: formatIndirizzo(occupata),
    });
  const dopo = { ...indirizzo, righe };
  return [{ nome, ...(ambito !== undefined && { ambito }), prima: indirizzo, dopo }];
}

/** Beside each cell that changes: the label of its row and the header of its column, when they stay as they are. */
function testimoniOf<K extends string>(
  { trovato: { area, indirizzo: origine }, intestazione }: TabellaAperta<K>,
  modifiche: readonly CellaCambiata[],
  etichetta: K,
): Testimone[] {
  const changed = new Set(modifiche.map(({ cella }) => cella));
  const testimoni = new Map<string, Testimone>();
  const keep = (riga: number, colonna: number) => {
    const indirizzo = cellAt(origine, riga, colonna);
    const cella = formatIndirizzo(indirizzo);
    const testo = displayCella(foglioCella(area, riga, colonna));
    if (!changed.has(cella) && testo !== '') testimoni.set(cella, { indirizzo, testo });
  };
  const label = firstColonna(intestazione.colonne, etichetta);
  for (const { indirizzo } of modifiche) {
    keep(intestazione.riga, indirizzo.colonna - origine.colonna);
    if (label !== undefined) keep(indirizzo.riga - origine.riga, label);
  }
  return [...testimoni.values()];
}

function senzaColonna(nome: string, { indirizzo }: IntervalloTrovato, colonna: string): WorkbookError {
  return new WorkbookError('COLONNA_ASSENTE', { nome, dove: formatIndirizzo(indirizzo), colonna });
}
