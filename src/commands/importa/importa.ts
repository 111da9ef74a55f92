/** Importa dati: an extract understood row by row, then what was ticked of it made ready to be written. */
import type { Incollato, Workbook } from '../../layout/index.js';
import type { Proposta } from '../model.js';
import { prepareApplica } from './applica.js';
import { readContestoImporta, richiestaImporta, type ContestoImporta } from './contesto.js';
import { importKronos } from './kronos.js';
import { importMisure } from './misure.js';
import type { GenereImporta, Importazione, OpzioniImporta, Sorgente } from './model.js';
import { importPareto } from './pareto.js';
import { readSorgente, richiestaSorgente, runAPezzi } from './sorgente.js';

/** Understands an extract slice by slice; yields how far it is, 0 to 1. */
export type Importatore = (
  incollato: Incollato,
  contesto: ContestoImporta,
  opzioni: OpzioniImporta,
) => Generator<number, Importazione>;

/** The kinds of extract whose figures go into the tree and its measures. Adding one is adding a row. */
const IMPORTATORI = {
  pareto: importPareto,
  misure: importMisure,
  kronos: importKronos,
} as const satisfies Readonly<Partial<Record<GenereImporta, Importatore>>>;

export type GenereCifre = keyof typeof IMPORTATORI;

/**
 * Reads an extract and tells what would become of each of its figures. Nothing is written.
 * @throws WorkbookError when there is no tree, or nothing to read, or no column is recognised.
 */
export async function prepareImporta(
  workbook: Workbook,
  genere: GenereCifre,
  sorgente: Sorgente,
  opzioni: OpzioniImporta,
): Promise<Importazione> {
  const lettura = await workbook.read(richiestaImporta(richiestaSorgente(sorgente), opzioni.foglio));
  const incollato = await readSorgente(sorgente, lettura, opzioni);
  const contesto = readContestoImporta(lettura);
  return runAPezzi(IMPORTATORI[genere](incollato, contesto, opzioni), opzioni.pausa);
}

export interface OpzioniScelte extends Pick<OpzioniImporta, 'foglio'> {
  /** Keeps means and extremes of all rows that were found in the range `Pareto`, where its table is made from. */
  readonly conConfronti?: boolean;
}

/** Makes ready the write of the voci that were ticked, by their `id`; the columns are remembered along with it. */
export async function prepareScelte(
  workbook: Workbook,
  { voci, abbinamenti }: Importazione,
  scelte: ReadonlySet<string>,
  { foglio, conConfronti = false }: OpzioniScelte = {},
): Promise<Proposta> {
  const cambiamenti = voci.flatMap((voce) => [
    ...(scelte.has(voce.id) ? voce.cambiamenti : []),
    ...(conConfronti ? (voce.confronti ?? []) : []),
  ]);
  return prepareApplica(workbook, cambiamenti, { abbinamenti, ...(foglio !== undefined && { foglio }) });
}
