/** A zip archive as it lies in the bytes: every entry with its raw span, so that it can be copied as it is. */
import { strFromU8 } from 'fflate';
import { WorkbookError } from '../../layout/index.js';
import { FFLATE, type Compressione } from './compressione.js';
import { crc32 } from './crc32.js';

/** An entry: where its records lie, and its content. */
export interface ZipEntry {
  /** With `/` between folders; a folder ends with `/`. */
  readonly name: string;
  readonly content: Uint8Array;
  /** Local record, data and whatever follows up to the next entry. */
  readonly local: Uint8Array;
  /** Record of the central directory. */
  readonly central: Uint8Array;
}

export interface Zip {
  readonly bytes: Uint8Array;
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  /** The same, in the order in which they lie in the file. */
  readonly physical: readonly ZipEntry[];
  /** What stands before the first entry (nothing, nearly always). */
  readonly prefix: Uint8Array;
  /** End record with its comment. */
  readonly end: Uint8Array;
  /** What it was unpacked with; its new parts are packed with it. */
  readonly compressione: Compressione;
}

/** What a workbook may grow to. The real ones of a Chamber stay below a hundredth of it. */
export const LIMITI = {
  /** Bytes of all parts together. */
  totale: 512 * 1024 * 1024,
  /** Above this size a part must not have been compressed beyond `rapporto`. */
  sospetta: 8 * 1024 * 1024,
  /** Deflate reaches 1032; sheets of Excel, also almost empty ones, stay below 100. */
  rapporto: 250,
  voci: 20_000,
} as const;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const U32_FULL = 0xffffffff;

interface Directory {
  readonly start: number;
  readonly size: number;
  readonly count: number;
  readonly endAt: number;
  /** Bytes before the archive's own offset 0. */
  readonly shift: number;
}

interface Record {
  readonly name: string;
  readonly central: Uint8Array;
  readonly at: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Whether an end record of a zip stands in the bytes; without one they are no archive, or a part of one. */
export function hasZipEnd(bytes: Uint8Array): boolean {
  return findEnd(bytes) !== undefined;
}

/**
 * Reads the whole archive; every content is inflated and its checksum compared.
 * @throws WorkbookError FILE_TRONCO, FILE_DANNEGGIATO, FILE_CIFRATO, FILE_SMISURATO
 */
export function readZip(bytes: Uint8Array, compressione: Compressione = FFLATE): Zip {
  const directory = locateDirectory(bytes);
  const records = readDirectory(bytes, directory);
  checkDeclared(records);
  const byPlace = [...records].sort((a, b) => a.at - b.at);
  const entryOf = new Map(
    byPlace.map((record, i) => {
      const until = byPlace[i + 1]?.at ?? directory.start;
      return [record, readEntry(bytes, record, until, compressione)];
    }),
  );
  const take = (list: readonly Record[]) => list.flatMap((record) => entryOf.get(record) ?? []);
  return {
    bytes,
    entries: take(records),
    physical: take(byPlace),
    prefix: bytes.subarray(0, byPlace[0]?.at ?? directory.start),
    end: bytes.subarray(directory.endAt),
    compressione,
  };
}

function findEnd(bytes: Uint8Array): number | undefined {
  const view = viewOf(bytes);
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--)
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) <= bytes.length)
      return at;
  return undefined;
}

function locateDirectory(bytes: Uint8Array): Directory {
  const endAt = findEnd(bytes);
  if (endAt === undefined) throw new WorkbookError('FILE_TRONCO');
  const view = viewOf(bytes);
  const at64 = find64(view, endAt);
  const [count, size, start] =
    at64 === undefined
      ? [view.getUint16(endAt + 10, true), view.getUint32(endAt + 12, true), view.getUint32(endAt + 16, true)]
      : [read64(view, at64 + 32), read64(view, at64 + 40), read64(view, at64 + 48)];
  const shift = (at64 ?? endAt) - size - start;
  if (shift < 0) throw new WorkbookError('FILE_TRONCO');
  return { start: start + shift, size, count, endAt, shift };
}

function find64(view: DataView, endAt: number): number | undefined {
  const locator = endAt - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR) return undefined;
  const at = read64(view, locator + 8);
  return at + 56 <= locator && view.getUint32(at, true) === END64 ? at : undefined;
}

function read64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function readDirectory(bytes: Uint8Array, directory: Directory): Record[] {
  if (directory.count > LIMITI.voci)
    throw new WorkbookError('FILE_SMISURATO', { dettaglio: `${String(directory.count)} parti` });
  const view = viewOf(bytes);
  const records: Record[] = [];
  let at = directory.start;
  for (let i = 0; i < directory.count; i++) {
    if (at + 46 > directory.endAt || view.getUint32(at, true) !== CENTRAL)
      throw damaged("l'indice dell'archivio", 'non è intero');
    const length = 46 + [28, 30, 32].reduce((sum, o) => sum + view.getUint16(at + o, true), 0);
    records.push(readRecord(bytes.subarray(at, at + length), directory.shift));
    at += length;
  }
  const names = new Set(records.map((record) => record.name.toLowerCase()));
  if (names.size !== records.length) throw damaged("l'indice dell'archivio", 'due parti con lo stesso nome');
  return records;
}

function readRecord(central: Uint8Array, shift: number): Record {
  const view = viewOf(central);
  const flags = view.getUint16(8, true);
  const nameEnd = 46 + view.getUint16(28, true);
  const name = strFromU8(central.subarray(46, nameEnd), (flags & 0x800) === 0).replace(/\\/g, '/');
  const wide = wideFields(central.subarray(nameEnd, nameEnd + view.getUint16(30, true)));
  const field = (at: number) => {
    const value = view.getUint32(at, true);
    return value === U32_FULL ? (wide.shift() ?? value) : value;
  };
  const size = field(24);
  const packed = field(20);
  return {
    name,
    central,
    at: field(42) + shift,
    method: view.getUint16(10, true),
    encrypted: (flags & 1) !== 0,
    crc: view.getUint32(16, true),
    packed,
    size,
  };
}

/** The 64-bit numbers of the zip64 extra field, in their order: size, packed size, offset. */
function wideFields(extra: Uint8Array): number[] {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.min(3, Math.floor(view.getUint16(at + 2, true) / 8));
    return Array.from({ length: count }, (_, i) => read64(view, at + 4 + i * 8));
  }
  return [];
}

function checkDeclared(records: readonly Record[]): void {
  let total = 0;
  for (const { name, size, packed } of records) {
    total += size;
    if (size > LIMITI.sospetta && size > packed * LIMITI.rapporto)
      throw new WorkbookError('FILE_SMISURATO', {
        dettaglio: `«${name}» passerebbe da ${String(packed)} a ${String(size)} byte`,
      });
  }
  if (total > LIMITI.totale)
    throw new WorkbookError('FILE_SMISURATO', { dettaglio: `${String(total)} byte in tutto` });
}

function readEntry(bytes: Uint8Array, record: Record, until: number, compressione: Compressione): ZipEntry {
  const view = viewOf(bytes);
  const { at, name } = record;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw damaged(name, 'non si trova');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + record.packed > until) throw damaged(name, 'non è intera');
  if (record.encrypted) throw new WorkbookError('FILE_CIFRATO');
  const content = unpack(bytes.subarray(start, start + record.packed), record, compressione);
  if (content.length !== record.size || crc32(content) !== record.crc)
    throw damaged(name, 'non corrisponde alla sua somma di controllo');
  return { name, content, local: bytes.subarray(at, until), central: record.central };
}

function unpack(packed: Uint8Array, { method, name, size }: Record, { inflate }: Compressione): Uint8Array {
  if (method === 0) return packed;
  if (method !== 8) throw damaged(name, `compressione ${String(method)} non prevista`);
  const content = inflateSafely(() => inflate(packed, size), name);
  if (content !== undefined) return content;
  throw new WorkbookError('FILE_SMISURATO', { dettaglio: `«${name}» è più grande di quanto dichiara` });
}

function inflateSafely<T>(inflate: () => T, name: string): T {
  try {
    return inflate();
  } catch (causa) {
    throw damaged(name, 'compressione non valida', causa);
  }
}

function damaged(parte: string, dettaglio: string, causa?: unknown): WorkbookError {
  return new WorkbookError('FILE_DANNEGGIATO', { parte, dettaglio }, causa);
}
