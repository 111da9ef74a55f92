/** One reading of a workbook that gives its result and all that the tables are made from. */
import {
  readCartella,
  readDatiRelazione,
  readRegistro,
  richiestaTabelle,
  type CartellaLetta,
  type Lettura,
  type Premessa,
  type Registro,
  type Richiesta,
  type Workbook,
} from '../layout/index.js';
import { parseAlbero, scoreAlbero } from '../scoring/index.js';
import type { DatiRelazione } from '../report/index.js';

/** A workbook read and scored for its tables. */
export interface RelazioneLetta {
  readonly lettura: Lettura;
  readonly cartella: CartellaLetta;
  readonly dati: DatiRelazione;
  readonly registro: Registro;
}

export interface OpzioniLettura {
  /** Sheet whose names come first. */
  readonly foglio?: string;
  /** Local time as `AAAA-MM-GGTHH:MM:SS`, printed on what is made. */
  readonly adesso: string;
}

/**
 * Reads and scores; `oltre` is read along, in place of the parts of the request that it names.
 * @throws WorkbookError when there is no tree to read, or a name that is there cannot be used.
 */
export async function readRelazione(
  workbook: Workbook,
  { foglio, adesso }: OpzioniLettura,
  oltre: Pick<Richiesta, 'famiglie' | 'intervalli'> = {},
): Promise<RelazioneLetta> {
  const richiesta = richiestaTabelle(foglio);
  const famiglie = [...(oltre.famiglie ?? []), ...(richiesta.famiglie ?? [])];
  const lettura = await workbook.read({
    ...richiesta,
    ...oltre,
    famiglie: famiglie.filter(
      ({ prefisso }, i) => famiglie.findIndex((una) => una.prefisso === prefisso) === i,
    ),
  });
  const cartella = readCartella(lettura);
  const risultato = scoreAlbero(parseAlbero(cartella.letto, cartella.regole), cartella.regole);
  const dati = readDatiRelazione(lettura, cartella, risultato, adesso);
  return { lettura, cartella, dati, registro: readRegistro(lettura) };
}

/** All that was read but for the log: what must still stand when tables made from it are written. */
export function premesseOf({ nomi, intervalli }: Lettura, { area: log }: Registro): readonly Premessa[] {
  const aree = [...nomi.values()].flatMap((trovato) => (trovato.kind === 'trovato' ? [trovato.area] : []));
  return [...aree, ...intervalli]
    .filter((area) => area !== log)
    .map(({ indirizzo, celle }) => ({ indirizzo, celle }));
}
