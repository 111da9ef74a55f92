/** Files made in memory, to be handed to the user. */
import { encodeUtf8, sha256Bytes } from '../layout/index.js';
import type { FilePubblicato } from '../report/index.js';

/** A file to be published, or to be given to the OIV. */
export interface FileAllegato extends FilePubblicato {
  readonly contenuto: Uint8Array;
  /** Its text, where it is one: for a box from which it is copied. */
  readonly testo?: string;
}

export const MEDIA_TYPE_XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file with its size and its hash. */
export function makeFile(nome: string, mediaType: string, contenuto: Uint8Array): FileAllegato {
  return { nome, mediaType, bytes: contenuto.length, sha256: sha256Bytes(contenuto), contenuto };
}

/** A text as a file, in UTF-8. */
export function makeTesto(nome: string, mediaType: string, testo: string): FileAllegato {
  return { ...makeFile(nome, mediaType, encodeUtf8(testo)), testo };
}
