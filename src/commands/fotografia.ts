/** The tree of a workbook as plain data, to be compared with another or with itself later. */
import type { Workbook } from '../layout/index.js';
import { makeFotografia, type Fotografia } from '../report/index.js';
import { prepareCalcola } from './calcola.js';
import type { Calcolo } from './model.js';

/** How a picture is called and when it is taken, `AAAA-MM-GGTHH:MM:SS`. */
interface Scatto {
  readonly nome: string;
  readonly adesso: string;
}

/** Takes the picture of what was read and scored. */
export function fotografa({ cartella, risultato, impronta }: Calcolo, { nome, adesso }: Scatto): Fotografia {
  const { anno, fase, ente } = cartella;
  return makeFotografia(risultato, {
    nome,
    quando: adesso,
    ente: ente ?? risultato.ente.nodo.titolo,
    anno,
    ...(fase !== undefined && { fase }),
    impronta,
  });
}

/**
 * Reads and scores a workbook, and takes its picture.
 * @throws WorkbookError when there is no tree to read.
 */
export async function readFotografia(
  workbook: Workbook,
  { foglio, ...scatto }: Scatto & { readonly foglio?: string },
): Promise<Fotografia> {
  return fotografa(await prepareCalcola(workbook, foglio === undefined ? {} : { foglio }), scatto);
}
