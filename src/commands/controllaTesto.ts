/** Controlla un testo: a Relazione against the workbook, and against itself. Nothing is written. */
import { checkTesto, type AlberoNoto, type Documento, type EsitoTesto } from '../controlli/index.js';
import { versioniOf, type Workbook } from '../layout/index.js';
import { TABELLA_VERSIONI } from '../parametri/index.js';
import type { Fotografia } from '../report/index.js';
import { readFotografia } from './fotografia.js';
import { readRelazione } from './relazione.js';

export interface OpzioniTesto {
  /** Sheet whose names come first. */
  readonly foglio?: string;
  /** Local time as `AAAA-MM-GGTHH:MM:SS`. */
  readonly adesso: string;
  /** The workbook as it was when the text was written: what agreed with it is only to be brought up to date. */
  readonly prima?: Workbook;
}

/** What the earlier workbook is called in a message. */
const PRIMA = 'la cartella di prima';

/**
 * Checks a text against the tree of a workbook; the versions of the tree that it keeps tell which figures were right
 * when the text was written.
 * @throws WorkbookError when there is no tree to read.
 */
export async function controllaTesto(
  workbook: Workbook,
  documento: Documento,
  { foglio, adesso, prima }: OpzioniTesto,
): Promise<EsitoTesto> {
  const scelto = foglio === undefined ? {} : { foglio };
  const { cartella, dati } = await readRelazione(workbook, { ...scelto, adesso });
  const versioni = versioniOf(await workbook.read({ ...scelto, nomi: [{ nome: TABELLA_VERSIONI.nome }] }));
  const precedenti: readonly Fotografia[] = [
    ...versioni.filter(({ anno }) => anno === cartella.anno),
    ...(prima === undefined ? [] : [await readFotografia(prima, { nome: PRIMA, adesso })]),
  ];
  const algoritmi = new Map<string, string>();
  for (const [chiave, { algoritmo }] of dati.schede)
    if (algoritmo !== undefined) algoritmi.set(chiave, algoritmo);
  const noto: AlberoNoto = {
    risultato: dati.risultato,
    contesto: cartella.letto.contesto,
    algoritmi,
    misure: dati.misure,
  };
  return checkTesto(documento, noto, precedenti);
}
