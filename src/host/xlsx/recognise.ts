/** What a file is, from its bytes: each that is no sound .xlsx is named for what it is. */
import { WorkbookError } from '../../layout/index.js';
import type { Compressione } from './compressione.js';
import { PartStore } from './parts.js';
import { hasZipEnd, readZip } from './zipRead.js';

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_START = [0x50, 0x4b, 0x03, 0x04];

/** First bytes of what is sometimes given the name .xlsx by mistake. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^%PDF/, 'un PDF'],
  [/^\s*(?:\ufeff|\xef\xbb\xbf)?\s*<(?:!doctype html|html)/i, 'una pagina web (HTML)'],
  [
    /^\s*(?:\ufeff|\xef\xbb\xbf)?\s*<\?xml[^]*(?:Workbook|urn:schemas-microsoft-com:office:spreadsheet)/i,
    'un foglio XML 2003',
  ],
  [/^\{\\rtf/, 'un documento RTF'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8)/, "un'immagine"],
  [/^[\t\r\n\x20-\x7e\x80-\xff]*$/, 'un file di testo (forse CSV)'],
];

/** Kinds of main part; those that are no worksheet book, by a piece of their content type. */
const MAIN_KINDS: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml|ms-word/, 'un documento di Word'],
  [/presentationml|ms-powerpoint/, 'una presentazione di PowerPoint'],
];

const WORKBOOK =
  /spreadsheetml\.(?:sheet|template)\.main\+xml$|ms-excel\.(?:sheet|template|addin)\.macroEnabled\.main\+xml$/i;
const BINARY_WORKBOOK = /ms-excel\.sheet\.binary/i;

/** A workbook's parts and the name of its main one. */
export interface Pacchetto {
  readonly parts: PartStore;
  readonly main: string;
}

/**
 * Opens the package of a workbook, or says what the bytes are instead.
 * @throws WorkbookError FILE_VUOTO, FILE_XLS, FILE_CIFRATO, FILE_NON_XLSX, FILE_XLSB, PARTE_MANCANTE and those of `readZip`
 */
export function openPackage(bytes: Uint8Array, compressione?: Compressione): Pacchetto {
  if (bytes.length === 0) throw new WorkbookError('FILE_VUOTO');
  if (startsWith(bytes, COMPOUND_FILE)) throw compoundFile(bytes);
  if (!startsWith(bytes, ZIP_START) && !hasZipEnd(bytes)) throw notXlsx(otherKind(bytes));
  const parts = new PartStore(readZip(bytes, compressione));
  if (!parts.has('[Content_Types].xml')) throw notXlsx(zipKind(parts));
  const main = parts.relations('').find((relation) => relation.type === 'officeDocument');
  if (main === undefined) throw new WorkbookError('PARTE_MANCANTE', { parte: '_rels/.rels' });
  checkMainKind(parts.contentType(main.target) ?? '');
  if (!parts.has(main.target)) throw new WorkbookError('PARTE_MANCANTE', { parte: main.target });
  return { parts, main: main.target };
}

function checkMainKind(contentType: string): void {
  if (WORKBOOK.test(contentType)) return;
  if (BINARY_WORKBOOK.test(contentType)) throw new WorkbookError('FILE_XLSB');
  const other = MAIN_KINDS.find(([form]) => form.test(contentType));
  throw notXlsx(other?.[1] ?? 'un documento di altro tipo');
}

/** Excel keeps a file with a password, and its old format, in the same container. */
function compoundFile(bytes: Uint8Array): WorkbookError {
  if (includesWide(bytes, 'EncryptedPackage')) return new WorkbookError('FILE_CIFRATO');
  if (includesWide(bytes, 'Workbook') || includesWide(bytes, 'Book')) return new WorkbookError('FILE_XLS');
  return notXlsx('un vecchio documento di Office');
}

/** Whether a name stands in a directory of the container (UTF-16, little end first). */
function includesWide(bytes: Uint8Array, name: string): boolean {
  const wide = [...name].flatMap((char) => [char.charCodeAt(0), 0]);
  const [first = 0] = wide;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (wide.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}

function zipKind(parts: PartStore): string {
  if (!parts.has('mimetype')) return 'un archivio compresso (zip)';
  const type = parts.text('mimetype');
  if (type.includes('opendocument.spreadsheet')) return 'un foglio di LibreOffice (.ods)';
  return type.includes('opendocument') ? 'un documento di LibreOffice' : 'un archivio compresso (zip)';
}

function otherKind(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 2048));
  return OTHERS.find(([form]) => form.test(start))?.[1] ?? 'un file di altro tipo';
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function notXlsx(tipo: string): WorkbookError {
  return new WorkbookError('FILE_NON_XLSX', { tipo });
}
