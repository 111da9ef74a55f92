/** A text file of the user, whatever program saved it. */
import { loadFile } from '../host/disk/index.js';

/**
 * Reads a text: UTF-16 with its mark, UTF-8, or else the encoding of old Windows programs.
 * @throws WorkbookError when the file cannot be read.
 */
export function loadTesto(path: string): string {
  const bytes = loadFile(path);
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Whether a file is a workbook, by its name. */
export function isCartella(path: string): boolean {
  return /\.xls[xm]$/i.test(path);
}
