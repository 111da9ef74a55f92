/** Controlla: everything to look at in a workbook: the tree, its versions, the extracts beside it. Nothing is written. */
import type { Anomalia } from '../controlli/index.js';
import { NOME_ACCETTATE, readAccettate, WorkbookError, type Workbook } from '../layout/index.js';
import { splitAccettate } from './accettate.js';
import { prepareImporta } from './importa/importa.js';
import type { AnomaliaAccettata, Calcolo } from './model.js';
import { prepareCalcola } from './calcola.js';
import { foglioTrovato } from './foglioTrovato.js';
import { readVersioni } from './versioni.js';

/** Sheet whose names come first. */
interface OpzioniFoglio {
  readonly foglio?: string;
}

/** What there is to look at. */
export interface Controllo {
  readonly calcolo: Calcolo;
  /** Those that nobody has accepted: of the tree, of the versions kept, of the extracts. */
  readonly anomalie: readonly Anomalia[];
  readonly accettate: readonly AnomaliaAccettata[];
}

/** As `Controllo`, without the tree. */
type Accanto = Pick<Controllo, 'anomalie' | 'accettate'>;

/**
 * Reads all of it. `adesso`: local time, `AAAA-MM-GGTHH:MM:SS`.
 * @throws WorkbookError when there is no tree to read.
 */
export async function readControllo(
  workbook: Workbook,
  opzioni: OpzioniFoglio & { readonly adesso: string },
): Promise<Controllo> {
  const { adesso, ...foglio } = opzioni;
  const calcolo = await prepareCalcola(workbook, foglio);
  const accanto = await readAccanto(workbook, { ...foglio, adesso });
  return {
    calcolo,
    anomalie: [...calcolo.anomalie, ...accanto.anomalie],
    accettate: [...calcolo.accettate, ...accanto.accettate],
  };
}

/** The range of the benchmarking, as the tables read it. */
const PARETO = 'Pareto';

/** What there is to look at beside the tree: changes between the versions kept, the figures of `Pareto`. */
export async function readAccanto(
  workbook: Workbook,
  opzioni: OpzioniFoglio & { readonly adesso: string },
): Promise<Accanto> {
  const { foglio } = opzioni;
  const lettura = await workbook.read({
    nomi: [{ nome: PARETO }, { nome: NOME_ACCETTATE }],
    ...(foglio !== undefined && { foglio }),
  });
  const versioni = await readVersioni(workbook, opzioni);
  const estratto = foglioTrovato(lettura, PARETO) === undefined ? [] : await readEstratto(workbook, opzioni);
  const righe = readAccettate(foglioTrovato(lettura, NOME_ACCETTATE));
  return splitAccettate([...versioni.anomalie, ...estratto], righe);
}

/** A range whose columns say nothing is told by the table that needs it, and by *Importa dati*. */
async function readEstratto(
  workbook: Workbook,
  opzioni: OpzioniFoglio & { readonly adesso: string },
): Promise<readonly Anomalia[]> {
  try {
    const sorgente = { kind: 'intervallo', nome: PARETO } as const;
    return (await prepareImporta(workbook, 'pareto', sorgente, opzioni)).anomalie;
  } catch (error) {
    if (error instanceof WorkbookError) return [];
    throw error;
  }
}
