/** The columns of results of a range of the tree: where they are, or where the missing ones can go. */
import { WorkbookError } from './errori.js';
import { columnLetters, formatIndirizzo } from './indirizzi.js';
import { colonnaAnno } from './intestazioni.js';
import type { NomeSpostato } from './piano.js';
import type { TabellaAlbero } from './readAlbero.js';
import { findOccupata } from './zonaVuota.js';
import type { Elenchi, Indirizzo } from './workbook.js';

/** Titles of the two columns, as the published allegato has them. */
const TITOLI = { raggiungimento: 'Raggiungimento', valutazione: 'Valutazione' } as const;

type Colonna = keyof typeof TITOLI;

export interface ColonneRisultato {
  readonly tabella: TabellaAlbero;
  /** Columns of the sheet that will be added; absent when the table has them. */
  readonly raggiungimento?: number;
  readonly valutazione?: number;
  /** What to write above each column that will be added, in every header row of the range. */
  readonly nuove: readonly { readonly titolo: string; readonly celle: readonly Indirizzo[] }[];
  /** The name enlarged to hold them. */
  readonly nome?: NomeSpostato;
}

/** What of the workbook the columns depend on. */
interface Contorno {
  readonly anno: number;
  readonly elenchi?: Elenchi;
}

/**
 * Finds a place for the columns that a table has not: the first cells at its right, if they are empty.
 * @throws WorkbookError COLONNE_OCCUPATE, COLONNE_IN_TABELLA
 */
export function planColonne(tabella: TabellaAlbero, { anno, elenchi }: Contorno): ColonneRisultato {
  const mancanti = (Object.keys(TITOLI) as Colonna[]).filter((nome) =>
    tabella.schema.tratti.every(
      ({ intestazione }) => colonnaAnno(intestazione.colonne, nome, anno) === undefined,
    ),
  );
  if (mancanti.length === 0) return { tabella, nuove: [] };
  const { indirizzo, ambito, tabella: tabellaExcel } = tabella.trovato;
  if (tabellaExcel !== undefined)
    throw new WorkbookError('COLONNE_IN_TABELLA', {
      nome: tabellaExcel,
      colonne: mancanti.map((nome) => `«${TITOLI[nome]}»`).join(' e '),
    });
  const first = indirizzo.colonna + indirizzo.colonne;
  requireVuote(tabella, mancanti.length);
  const nuove = mancanti.map((nome, i) => ({
    nome,
    colonna: first + i,
    titolo: TITOLI[nome],
    celle: tabella.schema.tratti.map(({ intestazione }) => ({
      foglio: indirizzo.foglio,
      riga: indirizzo.riga + intestazione.riga,
      colonna: first + i,
      righe: 1,
      colonne: 1,
    })),
  }));
  const nome = nameInUse(tabella.nome, ambito, elenchi);
  return {
    tabella,
    ...Object.fromEntries(nuove.map((nuova) => [nuova.nome, nuova.colonna])),
    nuove,
    nome: {
      nome,
      ...(ambito !== undefined && { ambito }),
      prima: indirizzo,
      dopo: { ...indirizzo, colonne: indirizzo.colonne + mancanti.length },
    },
  };
}

/** The columns at the right must be there, empty, and free of merged blocks, beside every row of the range. */
function requireVuote({ nome, trovato }: TabellaAlbero, quante: number): void {
  const { area, indirizzo } = trovato;
  const colonna = indirizzo.colonna + indirizzo.colonne;
  const occupata = findOccupata(area, { ...indirizzo, colonna, colonne: quante });
  if (occupata === undefined) return;
  throw new WorkbookError('COLONNE_OCCUPATE', {
    nome,
    colonne: `${columnLetters(colonna)}:${columnLetters(colonna + quante - 1)}`,
    cella: formatIndirizzo(occupata),
  });
}

/** The name as it is spelled in the workbook (`ALBERO`), so that it is enlarged and not doubled. */
export function nameInUse(nome: string, ambito: string | undefined, elenchi: Elenchi | undefined): string {
  const same = (other: { readonly nome: string; readonly ambito?: string }) =>
    other.nome.toLowerCase() === nome.toLowerCase() && other.ambito === ambito;
  return elenchi?.nomi.find(same)?.nome ?? nome;
}
