/** The workbook file of a command: opened into memory, saved safely. */
import { loadFile, makeFolder, pathsIn, saveFile } from '../host/disk/index.js';
import { openXlsx, type XlsxFile } from '../host/xlsx/index.js';
import { WorkbookError } from '../layout/index.js';
import { ZLIB } from './zlib.js';

export interface CartellaAperta {
  readonly path: string;
  /** As it stands on the disk. */
  readonly bytes: Uint8Array;
  readonly workbook: XlsxFile;
}

/** @throws WorkbookError when the file cannot be read or is not an Excel workbook that can be edited. */
export function openCartella(path: string): CartellaAperta {
  const bytes = loadFile(path);
  return { path, bytes, workbook: openXlsx(bytes, ZLIB) };
}

/** Where to save: in place without `uscita`. */
export interface Salvataggio {
  readonly uscita: string | undefined;
  /** No copy of what stood at `uscita` is kept. */
  readonly sostituisci: boolean;
  readonly adesso: Date;
}

/**
 * Saves in place, keeping a copy of the file as it was, or into `uscita`, keeping a copy of what stood there.
 * A workbook that did not change is not written in place.
 * @returns lines for the user: where it was saved and where the copy is.
 */
export async function saveCartella(
  cartella: CartellaAperta,
  { uscita, sostituisci, adesso }: Salvataggio,
): Promise<readonly string[]> {
  const saved = await saveFile({
    path: uscita ?? cartella.path,
    bytes: cartella.workbook.toBytes(),
    ...(uscita === undefined && { asRead: cartella.bytes }),
    ...((uscita === undefined || !sostituisci) && { backup: { adesso } }),
  });
  if (!saved.written) return [uscita === undefined ? 'Il file non è stato toccato.' : `Già così: ${uscita}`];
  return [
    `Salvato: ${uscita ?? cartella.path}`,
    ...(saved.backup === undefined ? [] : [`Copia di com'era prima: ${saved.backup}`]),
    ...(saved.durable
      ? []
      : ['Il disco non ha confermato la scrittura: non spegnere il computer prima di qualche secondo.']),
  ];
}

/** Writes a file whole. @throws WorkbookError when it could not be written. */
export async function saveBytes(path: string, bytes: Uint8Array): Promise<void> {
  await saveFile({ path, bytes });
}

/** Writes a text file whole. @throws WorkbookError when it could not be written. */
export async function saveText(path: string, text: string): Promise<void> {
  await saveBytes(path, new TextEncoder().encode(text));
}

/**
 * Writes files into a folder of the disk, which is made where it is missing: all of them or none.
 * @returns where they were written, in their order.
 * @throws WorkbookError FILE_ESISTENTE when one is there already and is not to be replaced.
 */
export async function saveFiles(
  destinazione: string,
  file: readonly { readonly nome: string; readonly contenuto: Uint8Array }[],
  sostituisci: boolean,
): Promise<readonly string[]> {
  makeFolder(destinazione);
  const paths = pathsIn(
    destinazione,
    file.map(({ nome }) => nome),
  );
  const present = paths.find((one) => one.present);
  if (present !== undefined && !sostituisci)
    throw new WorkbookError('FILE_ESISTENTE', { file: present.path });
  for (const [i, { contenuto }] of file.entries()) await saveBytes(paths[i]?.path ?? '', contenuto);
  return paths.map(({ path }) => path);
}
