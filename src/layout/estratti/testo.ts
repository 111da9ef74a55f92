/** Pasted text into cells: tab, semicolon, comma or bar, with quotes. In slices, so that a pane answers meanwhile. */
import { CELLA_VUOTA } from '../celle.js';
import { WorkbookError } from '../errori.js';
import type { CellaFoglio } from '../workbook.js';
import { findDelimitatore } from './delimitatore.js';
import type { Delimitatore, Incollato } from './model.js';
import { drain } from './pezzi.js';
import { avvisiOf, cleanTesto, makeConteggi, type Conteggi } from './pulizia.js';

/** Sheet that the cells of a text are said to stand on. */
export const FOGLIO_INCOLLATO = 'Testo incollato';

/** What an extract may be at most; more is no extract. */
export const LIMITI_ESTRATTO = {
  caratteri: 30_000_000,
  righe: 200_000,
  colonne: 500,
  celle: 2_000_000,
  /** What a cell of Excel holds. */
  caratteriCella: 32_767,
} as const;

/** Rows that are read in one slice. */
const RIGHE_PER_PEZZO = 500;

export interface OpzioniTesto {
  /** Given by hand; found from the text otherwise. */
  readonly delimitatore?: Delimitatore;
}

/**
 * Reads a text slice by slice: each `next` reads some rows and yields the share of the text that is read, 0 to 1.
 * @throws WorkbookError ESTRATTO_TROPPO_GRANDE, ESTRATTO_CELLA_LUNGA, ESTRATTO_VUOTO
 */
export function* parseTestoIncollato(
  scritto: string,
  { delimitatore: scelto }: OpzioniTesto = {},
): Generator<number, Incollato> {
  if (scritto.length > LIMITI_ESTRATTO.caratteri) throw tooLarge('caratteri', scritto.length);
  const testo = scritto.replace(/^\ufeff/, '');
  const { delimitatore, inizio } = findDelimitatore(testo, scelto);
  const conteggi = makeConteggi();
  const cursore: Cursore = {
    testo,
    separatore: delimitatore === 'nessuno' ? '' : delimitatore,
    at: inizio,
    conteggi,
  };
  const celle: CellaFoglio[][] = [];
  let [colonne, quante] = [0, 0];
  while (cursore.at < testo.length) {
    const riga = readRiga(cursore, celle.length);
    celle.push(riga);
    colonne = Math.max(colonne, riga.length);
    quante += riga.length;
    if (celle.length > LIMITI_ESTRATTO.righe) throw tooLarge('righe', celle.length);
    if (quante > LIMITI_ESTRATTO.celle) throw tooLarge('celle', quante);
    if (celle.length % RIGHE_PER_PEZZO === 0) yield cursore.at / testo.length;
  }
  while (celle.at(-1)?.every(({ valore }) => valore === null) === true) celle.pop();
  if (celle.length === 0) throw new WorkbookError('ESTRATTO_VUOTO');
  const indirizzo = { foglio: FOGLIO_INCOLLATO, riga: 0, colonna: 0, righe: celle.length, colonne };
  return { area: { indirizzo, celle, unite: [] }, delimitatore, avvisi: avvisiOf(conteggi) };
}

/** Reads a text in one go. Errors as `parseTestoIncollato`. */
export function readTestoIncollato(testo: string, opzioni: OpzioniTesto = {}): Incollato {
  return drain(parseTestoIncollato(testo, opzioni));
}

export function tooLarge(
  cosa: Exclude<keyof typeof LIMITI_ESTRATTO, 'caratteriCella'>,
  trovati: number,
): WorkbookError {
  const massimo = String(LIMITI_ESTRATTO[cosa]);
  return new WorkbookError('ESTRATTO_TROPPO_GRANDE', { cosa, trovati: String(trovati), massimo });
}

interface Cursore {
  readonly testo: string;
  /** Empty: a line is one cell. */
  readonly separatore: string;
  at: number;
  readonly conteggi: Conteggi;
}

function readRiga(cursore: Cursore, riga: number): CellaFoglio[] {
  const { testo, separatore, conteggi } = cursore;
  const celle: CellaFoglio[] = [];
  for (;;) {
    const scritto = readCampo(cursore);
    if (scritto.length > LIMITI_ESTRATTO.caratteriCella)
      throw new WorkbookError('ESTRATTO_CELLA_LUNGA', {
        riga: String(riga + 1),
        lunghezza: String(scritto.length),
      });
    const pulito = cleanTesto(scritto, conteggi);
    celle.push(pulito === '' ? CELLA_VUOTA : { valore: pulito, formato: 'General' });
    if (celle.length > LIMITI_ESTRATTO.colonne) throw tooLarge('colonne', celle.length);
    const segno = testo[cursore.at];
    cursore.at += 1;
    if (segno === separatore && separatore !== '') continue;
    if (segno === '\r' && testo[cursore.at] === '\n') cursore.at += 1;
    return celle;
  }
}

/** Reads up to the separator or the end of the line, and stands there. */
function readCampo(cursore: Cursore): string {
  const { testo, separatore, at } = cursore;
  if (testo[at] === '"' && separatore !== '') {
    const tra = readVirgolette(cursore);
    if (tra !== undefined) return tra;
    cursore.conteggi.virgolette += 1;
  }
  let fine = at;
  while (fine < testo.length && !isConfine(testo[fine], separatore)) fine += 1;
  cursore.at = fine;
  return testo.slice(at, fine);
}

/** Text between quotes that open here and close before a separator; `undefined` where they do not. */
function readVirgolette(cursore: Cursore): string | undefined {
  const { testo, separatore, at } = cursore;
  const limite = at + 2 * LIMITI_ESTRATTO.caratteriCella + 2;
  for (let chiusa = testo.indexOf('"', at + 1); chiusa >= 0 && chiusa <= limite;) {
    if (testo[chiusa + 1] === '"') {
      chiusa = testo.indexOf('"', chiusa + 2);
      continue;
    }
    if (chiusa + 1 < testo.length && !isConfine(testo[chiusa + 1], separatore)) return undefined;
    cursore.at = chiusa + 1;
    return testo.slice(at + 1, chiusa).replace(/""/g, '"');
  }
  return undefined;
}

function isConfine(segno: string | undefined, separatore: string): boolean {
  return segno === '\n' || segno === '\r' || (segno === separatore && separatore !== '');
}
