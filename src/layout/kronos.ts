/**
 * The range `Kronos` on its way in: whatever shape its extract has, its rows are summed by process here, and only the
 * sums go on, so that no name reaches a table.
 */
import { MISURE_KRONOS, TABELLE_RELAZIONE } from '../parametri/index.js';
import type { CellaDati, TabellaDati } from '../report/index.js';
import type { Segnalazione } from '../scoring/index.js';
import { recognizeKronos, sommaKronos, type LettoKronos } from './estrattoKronos/index.js';
import { readIntervalloIncollato } from './estratti/index.js';
import { WorkbookError } from './errori.js';
import { formatIndirizzo } from './indirizzi.js';
import { readTabella } from './tabella.js';
import type { Area } from './workbook.js';

const { kronos: FORMA } = TABELLE_RELAZIONE;

interface KronosLetto {
  readonly tabella: TabellaDati;
  readonly segnalazioni: readonly Segnalazione[];
}

/**
 * Reads and sums the range for a year; that of its own last year where it has not that one. A figure that cannot be
 * read is named and not counted; totals that do not agree and months that are missing or there twice are told.
 */
export function readKronos(area: Area, anno: number): KronosLetto {
  const letto = readSommato(area, anno);
  const dove = formatIndirizzo(area.indirizzo);
  if (letto === undefined) return { tabella: makeTabella([], [], dove), ...readTabella(area, FORMA) };
  const suo = letto.anni.find((uno) => uno.anno === anno) ?? letto.anni.at(-1);
  const { misure } = letto;
  return {
    tabella: {
      ...makeTabella(
        misure.map((misura) => MISURE_KRONOS[misura].titolo),
        (suo?.processi ?? []).map(({ codice, descrizione, cifre }) => [
          codice,
          descrizione,
          ...misure.map((misura) => cifre[misura] ?? null),
        ]),
        dove,
      ),
      avvisi: letto.dubbi,
    },
    segnalazioni: letto.segnalazioni,
  };
}

/** Absent where no row is a header. */
function readSommato(area: Area, anno: number): LettoKronos | undefined {
  try {
    const estratto = recognizeKronos(readIntervalloIncollato(area, FORMA.nome));
    const pezzi = sommaKronos(estratto, { anno, misura: 'fte', senzaCodice: true });
    let pezzo = pezzi.next();
    while (pezzo.done !== true) pezzo = pezzi.next();
    return pezzo.value;
  } catch (error) {
    if (error instanceof WorkbookError) return undefined;
    throw error;
  }
}

function makeTabella(
  titoli: readonly string[],
  righe: readonly (readonly (string | number | null)[])[],
  dove: string,
): TabellaDati {
  return {
    colonne: ['Processo', 'Descrizione', ...titoli].map((titolo) => ({ titolo, nome: titolo.toLowerCase() })),
    righe: righe.map((riga) => riga.map(makeCella)),
    dove,
  };
}

function makeCella(valore: string | number | null): CellaDati {
  return { valore: valore === '' ? null : valore, formato: 'General' };
}
