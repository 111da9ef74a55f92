/** A text file of the user, whatever program saved it. */
import { loadFile } from '../host/disk/index.js';

/** A text, and whether its lines were saved in different encodings. */
export interface TestoLetto {
  readonly testo: string;
  readonly mista: boolean;
}

/**
 * Reads a text: UTF-16 with its mark, UTF-8, or else line by line UTF-8 or the encoding of old Windows programs.
 * @throws WorkbookError when the file cannot be read.
 */
export function readTesto(path: string): TestoLetto {
  return decodeTesto(loadFile(path));
}

/** As `readTesto`, the text alone. */
export function loadTesto(path: string): string {
  return readTesto(path).testo;
}

/** Decodes a text, see `readTesto`. */
export function decodeTesto(bytes: Uint8Array): TestoLetto {
  const [first, second] = bytes;
  const whole = (label: string) => ({ testo: new TextDecoder(label).decode(bytes), mista: false });
  if (first === 0xff && second === 0xfe) return whole('utf-16le');
  if (first === 0xfe && second === 0xff) return whole('utf-16be');
  const utf8 = decodeUtf8(bytes);
  return utf8 === undefined ? decodeRighe(bytes) : { testo: utf8, mista: false };
}

const A_CAPO = 0x0a;

function decodeRighe(bytes: Uint8Array): TestoLetto {
  const righe: string[] = [];
  let mista = false;
  for (let at = 0; at < bytes.length;) {
    const fine = bytes.indexOf(A_CAPO, at);
    const riga = bytes.subarray(at, fine < 0 ? bytes.length : fine + 1);
    const utf8 = decodeUtf8(riga);
    mista ||= utf8 !== undefined && utf8.length < riga.length;
    righe.push(utf8 ?? new TextDecoder('windows-1252').decode(riga));
    at += riga.length;
  }
  return { testo: righe.join(''), mista };
}

/** `undefined` where the bytes are no UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether a file is a workbook, by its name. */
export function isCartella(path: string): boolean {
  return /\.xls[xm]$/i.test(path);
}
