/** An optional range as rows under named columns, whatever its figures mean. */
import type { FormaTabella } from '../parametri/index.js';
import type { CellaDati, ColonnaDati, TabellaDati } from '../report/index.js';
import { displayCella, foglioCella, indexUnite, isPiena, oneLine } from './celle.js';
import { formatIndirizzo } from './indirizzi.js';
import { splitAnni } from './intestazioni.js';
import type { Area, CellaFoglio } from './workbook.js';

/** Fewer filled cells than this are a title, not a header. */
const TITOLI_MINIMI = 2;

/**
 * Reads a range. Its header is the first row with the columns that `forma` wants; without a form (or where no row has
 * them) the first row with two filled cells. Titles above it, blank rows and repeated headers are passed over; a cell
 * merged downwards holds for each of its rows.
 */
export function readTabellaDati(area: Area, forma?: FormaTabella): TabellaDati {
  const spread = spreadUnite(area);
  const header = findHeader(spread, forma);
  const titoli = (spread[header] ?? []).map(titoloOf);
  const sotto = spread.filter(
    (riga, r) => r > header && area.celle[r]?.some(isPiena) === true && !repeats(riga, titoli),
  );
  const tenute = titoli.flatMap((titolo, c) =>
    titolo !== '' || sotto.some((riga) => isPiena(riga[c] ?? VUOTA)) ? [c] : [],
  );
  return {
    colonne: tenute.map((c) => makeColonna(titoli[c] ?? '')),
    righe: sotto.map((riga) => tenute.map((c) => makeCella(riga[c] ?? VUOTA))),
    dove: formatIndirizzo(area.indirizzo),
  };
}

/** A header on one line; a year that is a number has no dot of thousands. */
function titoloOf(cella: CellaFoglio): string {
  const testo = oneLine(displayCella(cella));
  return typeof cella.valore === 'number' && /^\d\.\d{3}$/.test(testo) ? testo.replace('.', '') : testo;
}

const VUOTA: CellaFoglio = { valore: null, formato: 'General' };

function makeColonna(titolo: string): ColonnaDati {
  const { nome, anni } = splitAnni(titolo);
  const [anno] = anni;
  return { titolo, nome, ...(anno !== undefined && anni.length === 1 && { anno }) };
}

function makeCella({ valore, formato, guasto }: CellaFoglio): CellaDati {
  return { valore, formato, ...(guasto && { guasto }) };
}

function findHeader(righe: readonly (readonly CellaFoglio[])[], forma: FormaTabella | undefined): number {
  const piene = righe.findIndex((riga) => riga.filter(isPiena).length >= TITOLI_MINIMI);
  const attese = forma === undefined ? -1 : righe.findIndex((riga) => hasRichieste(riga, forma));
  return attese === -1 ? Math.max(0, piene) : attese;
}

function hasRichieste(riga: readonly CellaFoglio[], { colonne, richieste }: FormaTabella): boolean {
  const nomi = new Set(riga.filter(isPiena).map((cella) => splitAnni(titoloOf(cella)).nome));
  return richieste.every((richiesta) => colonne[richiesta]?.some((parola) => nomi.has(parola)) ?? false);
}

function repeats(riga: readonly CellaFoglio[], titoli: readonly string[]): boolean {
  return riga.every((cella, c) => titoloOf(cella) === titoli[c]);
}

/** The cells, with those merged under another one of their column filled as that one. */
function spreadUnite(area: Area): readonly (readonly CellaFoglio[])[] {
  const unitaOf = indexUnite(area);
  const { riga: top, colonna: left } = area.indirizzo;
  return area.celle.map((celle, r) =>
    celle.map((cella, c) => {
      const unita = isPiena(cella) ? undefined : unitaOf(top + r, left + c);
      return unita?.colonna === left + c ? foglioCella(area, unita.riga - top, unita.colonna - left) : cella;
    }),
  );
}
