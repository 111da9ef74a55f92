/** Which layout an area has, and where its header rows stand. */
import { COLONNE_ALBERO, type ColonnaAlbero } from '../parametri/index.js';
import { foglioCella } from './celle.js';
import { WorkbookError } from './errori.js';
import { formatIndirizzo } from './indirizzi.js';
import { makeRiconoscitore, readIntestazione, type Colonne, type Intestazione } from './intestazioni.js';
import { isPiatto } from './piatto.js';
import { isRelazione } from './relazione.js';
import { isScalare } from './scalare.js';
import type { Area } from './workbook.js';

/** The four ways in which a tree is laid out; `piano` is a staircase without values. */
export type NomeLayout = 'scalare' | 'piano' | 'piatto' | 'relazione';

/** A header row and the rows below it, up to the next one. */
export interface Tratto {
  readonly intestazione: Intestazione<ColonnaAlbero>;
  readonly da: number;
  /** First row that no longer belongs to it. */
  readonly fino: number;
}

export interface SchemaAlbero {
  readonly layout: NomeLayout;
  readonly tratti: readonly Tratto[];
  /** Years that the headers of targets name, in order. */
  readonly anni: readonly number[];
}

/** Fewer recognised columns than this are no header. */
const COLONNE_MINIME = 3;

/** How many texts of a row are tried before it is taken for a row of data. */
const TESTI_PROVATI = 4;

/**
 * Finds the header rows of an area and its layout. A header row repeated on a new page counts once; one whose
 * columns lie elsewhere holds for the rows below it.
 * @throws WorkbookError INTERVALLO_VUOTO, INTESTAZIONE_MANCANTE
 */
export function readSchema(area: Area, nome: string): SchemaAlbero {
  const intestazioni = findIntestazioni(area);
  const [prima] = intestazioni;
  if (prima === undefined) throw missingIntestazione(area, nome);
  const tratti = intestazioni.map((intestazione, i) => ({
    intestazione,
    da: intestazione.riga + 1,
    fino: intestazioni[i + 1]?.riga ?? area.celle.length,
  }));
  const layout = layoutOf(prima.colonne) ?? 'scalare';
  const anni = new Set(
    (prima.colonne.get('target') ?? []).flatMap(({ anno }) => (anno === undefined ? [] : [anno])),
  );
  return { layout, tratti, anni: [...anni].sort((a, b) => a - b) };
}

/** The layout that a set of columns means; absent when it means none. */
export function layoutOf(colonne: Colonne<ColonnaAlbero>): NomeLayout | undefined {
  if (isPiatto(colonne)) return 'piatto';
  if (isRelazione(colonne)) return 'relazione';
  if (!isScalare(colonne)) return undefined;
  return colonne.has('consuntivo') || !colonne.has('target') ? 'scalare' : 'piano';
}

function findIntestazioni(area: Area): Intestazione<ColonnaAlbero>[] {
  const riconosci = makeRiconoscitore(COLONNE_ALBERO);
  const found: Intestazione<ColonnaAlbero>[] = [];
  area.celle.forEach((celle, riga) => {
    const testi = celle.flatMap(({ valore }) =>
      typeof valore === 'string' && valore !== '' ? [valore] : [],
    );
    if (testi.length < COLONNE_MINIME) return;
    if (!testi.slice(0, TESTI_PROVATI).some((testo) => riconosci(testo) !== undefined)) return;
    const intestazione = readIntestazione(area, riga, riconosci, COLONNE_MINIME);
    if (intestazione === undefined || layoutOf(intestazione.colonne) === undefined) return;
    const last = found.at(-1);
    found.push(
      last !== undefined && repeats(last.colonne, intestazione.colonne) ? { ...last, riga } : intestazione,
    );
  });
  return found;
}

/** Whether every column of the second header is one of the first: a repeated header may have lost its last ones. */
function repeats(first: Colonne<ColonnaAlbero>, second: Colonne<ColonnaAlbero>): boolean {
  return [...second].every(([nome, trovate]) =>
    trovate.every(({ indice }) => first.get(nome)?.some((t) => t.indice === indice) ?? false),
  );
}

function missingIntestazione(area: Area, nome: string): WorkbookError {
  const dove = formatIndirizzo(area.indirizzo);
  const testi = area.celle.slice(0, 3).flatMap((riga, r) =>
    riga.flatMap((_, c) => {
      const { valore } = foglioCella(area, r, c);
      return typeof valore === 'string' && valore.trim() !== '' ? [`«${valore.trim().slice(0, 40)}»`] : [];
    }),
  );
  const vuoto = area.celle.every((riga) => riga.every(({ valore, guasto }) => valore === null && !guasto));
  return vuoto
    ? new WorkbookError('INTERVALLO_VUOTO', { nome, dove })
    : new WorkbookError('INTESTAZIONE_MANCANTE', { nome, dove, trovato: testi.slice(0, 6).join(', ') });
}
