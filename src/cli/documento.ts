/** The text of a command: a .txt (or any plain text) or a .docx, read whole. */
import { readDocumento, type Documento } from '../controlli/index.js';
import { loadFile } from '../host/disk/index.js';
import { readDocx } from '../host/docx/index.js';

const BOM = '\ufeff';

/** Names of files that are texts, not workbooks. */
export function isTesto(path: string): boolean {
  return /\.(?:docx|txt|tsv|md)$/i.test(path);
}

/** @throws WorkbookError when the file cannot be read, or is no document. */
export function openDocumento(path: string): Documento {
  const bytes = loadFile(path);
  if (/\.docx$/i.test(path)) return readDocx(bytes);
  const testo = decodeTesto(bytes);
  return readDocumento(testo.startsWith(BOM) ? testo.slice(1) : testo);
}

/** UTF-8, or the encoding of old Italian Windows where it is none. */
function decodeTesto(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
