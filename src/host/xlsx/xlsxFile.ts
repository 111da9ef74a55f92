/** A file opened: the port over the model, all or nothing. */
import type { Applicazione, Indirizzo, Workbook } from '../../layout/index.js';
import { write } from './apply.js';
import { Cartella } from './cartella.js';
import type { Compressione } from './compressione.js';
import { checkPremesse } from './premesse.js';
import { readRequest } from './read.js';
import { verify } from './verify.js';
import { sameBytes } from './zipWrite.js';

/** A workbook file in memory. */
export interface XlsxFile extends Workbook {
  /** The file as it is now; the very bytes that were opened while nothing was changed. */
  toBytes(): Uint8Array;
  /** The mutable model under the port. `apply` puts another one in its place: ask for it again afterwards. */
  readonly cartella: Cartella;
}

/**
 * Opens a workbook file. All sheets are read at once, so that damage shows here and not in the middle of a command.
 * @param compressione native packing, where the caller has one; else that of our own package
 * @throws WorkbookError FILE_VUOTO, FILE_TRONCO, FILE_DANNEGGIATO, FILE_SMISURATO, FILE_CIFRATO, FILE_XLS,
 * FILE_XLSB, FILE_NON_XLSX, XML_DANNEGGIATO, XML_NON_AMMESSO, PARTE_MANCANTE
 */
export function openXlsx(bytes: Uint8Array, compressione?: Compressione): XlsxFile {
  let cartella = Cartella.open(bytes, compressione);
  cartella.check();
  let selected: Indirizzo | undefined;
  return {
    get cartella() {
      return cartella;
    },
    toBytes: () => cartella.toBytes(),
    read: (richiesta) => attempt(() => readRequest(cartella, richiesta, selected ?? firstCell(cartella))),
    apply: (applicazione) =>
      attempt(() => {
        cartella = applied(cartella, applicazione, compressione);
      }),
    select: (indirizzo) =>
      attempt(() => {
        selected = { ...indirizzo, foglio: cartella.requireFoglio(indirizzo.foglio).nome };
      }),
  };
}

/** The workbook after a write, opened from its new bytes; the same when nothing changed. */
function applied(
  cartella: Cartella,
  { premesse, scritture }: Applicazione,
  compressione: Compressione | undefined,
): Cartella {
  checkPremesse(cartella, premesse);
  const draft = cartella.fork();
  write(draft, scritture);
  const bytes = draft.toBytes();
  if (sameBytes(bytes, cartella.toBytes())) return cartella;
  const reread = Cartella.open(bytes, compressione);
  verify(reread, draft, scritture);
  return reread;
}

/** First cell of the active sheet; of the first with cells when a chart is shown. */
function firstCell(cartella: Cartella): Indirizzo {
  const foglio = cartella.foglio(cartella.foglioAttivo) ?? cartella.fogli[0];
  return { foglio: foglio?.nome ?? '', riga: 0, colonna: 0, righe: 1, colonne: 1 };
}

/** What is done at once, as the port's promise: also its error. */
function attempt<T>(action: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(action());
  });
}
