/** Controlla un testo: a Relazione against the workbook, and against itself. Nothing is written. */
import { checkTesto, type AlberoNoto, type Documento, type EsitoTesto } from '../controlli/index.js';
import type { Workbook } from '../layout/index.js';
import { readRelazione } from './relazione.js';

export interface OpzioniTesto {
  /** Sheet whose names come first. */
  readonly foglio?: string;
  /** Local time as `AAAA-MM-GGTHH:MM:SS`. */
  readonly adesso: string;
  /** The workbook as it was when the text was written: what agreed with it is only to be brought up to date. */
  readonly prima?: Workbook;
}

/**
 * Checks a text against the tree of a workbook.
 * @throws WorkbookError when there is no tree to read.
 */
export async function controllaTesto(
  workbook: Workbook,
  documento: Documento,
  { foglio, adesso, prima }: OpzioniTesto,
): Promise<EsitoTesto> {
  const noto = await readNoto(workbook, { adesso, ...(foglio !== undefined && { foglio }) });
  const era = prima && (await readNoto(prima, { adesso }));
  return checkTesto(documento, noto, era);
}

async function readNoto(
  workbook: Workbook,
  opzioni: { readonly adesso: string; readonly foglio?: string },
): Promise<AlberoNoto> {
  const { cartella, dati } = await readRelazione(workbook, opzioni);
  const algoritmi = new Map<string, string>();
  for (const [chiave, { algoritmo }] of dati.schede)
    if (algoritmo !== undefined) algoritmi.set(chiave, algoritmo);
  return {
    risultato: dati.risultato,
    contesto: cartella.letto.contesto,
    algoritmi,
    misure: dati.misure,
  };
}
