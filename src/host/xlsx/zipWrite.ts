/** A zip archive written anew from an old one: entries that did not change are copied with their compressed bytes. */
import { strToU8 } from 'fflate';
import type { Compressione } from './compressione.js';
import { crc32 } from './crc32.js';
import { viewOf, type Zip, type ZipEntry } from './zipRead.js';

/** New contents by entry name; `null` takes the entry out. Names that the archive has not are added at its end. */
export type ZipChanges = ReadonlyMap<string, Uint8Array | null>;

interface Piece {
  readonly local: Uint8Array;
  /** Record of the directory; its offset is put in when the place is known. */
  readonly central: Uint8Array;
}

/** 1 January 1980, the first day that a zip can tell: no clock, so that the same change gives the same bytes. */
const NO_DATE = 0x0021_0000;

/** The archive with the changes. Order of the entries, dates, comment and all other bytes stay. */
export function writeZip(zip: Zip, changes: ZipChanges): Uint8Array {
  const real = new Map([...changes].filter(([name, content]) => differs(zip, name, content)));
  if (real.size === 0) return zip.bytes;
  const pieces = new Map<ZipEntry | string, Piece>();
  for (const entry of zip.physical) {
    const content = real.get(entry.name);
    if (content === undefined) pieces.set(entry, entry);
    else if (content !== null) pieces.set(entry, replacePiece(entry, content, zip.compressione));
  }
  const known = new Set(zip.entries.map((entry) => entry.name));
  const added = [...real].flatMap(([name, content]) => (known.has(name) || content === null ? [] : [name]));
  const date = dateOf(zip.entries[0]);
  for (const name of added) {
    const content = real.get(name) ?? new Uint8Array();
    pieces.set(name, makePiece(strToU8(name), content, { flags: UTF8, date }, zip.compressione));
  }
  return assemble(zip, pieces, [...zip.entries, ...added]);
}

function differs(zip: Zip, name: string, content: Uint8Array | null): boolean {
  const old = zip.entries.find((entry) => entry.name === name)?.content;
  if (old === undefined || content === null) return old !== undefined || content !== null;
  return !sameBytes(old, content);
}

/** Whether two contents are the same byte for byte. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function assemble(
  zip: Zip,
  pieces: ReadonlyMap<ZipEntry | string, Piece>,
  order: readonly (ZipEntry | string)[],
): Uint8Array {
  const offsets = new Map<Piece, number>();
  let at = zip.prefix.length;
  for (const piece of pieces.values()) {
    offsets.set(piece, at);
    at += piece.local.length;
  }
  const listed = order.flatMap((key) => pieces.get(key) ?? []);
  const directory = listed.map((piece) =>
    withOffset(piece.central, (offsets.get(piece) ?? 0) - zip.prefix.length),
  );
  const size = directory.reduce((sum, record) => sum + record.length, 0);
  return concat([
    zip.prefix,
    ...[...pieces.values()].map((piece) => piece.local),
    ...directory,
    endRecord(zip.end, listed.length, size, at - zip.prefix.length),
  ]);
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** The end record with new figures and the old comment. A zip64 one is not needed below 4 GB, so it is not written. */
function endRecord(old: Uint8Array, count: number, size: number, start: number): Uint8Array {
  // `slice` of a Node Buffer is no copy.
  const end = new Uint8Array(old);
  const view = viewOf(end);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  return end;
}

function withOffset(central: Uint8Array, offset: number): Uint8Array {
  const record = new Uint8Array(central);
  const view = viewOf(record);
  if (view.getUint32(42, true) === 0xffffffff) setWideOffset(record, offset);
  else view.setUint32(42, offset, true);
  return record;
}

/** In a record with a zip64 extra field the offset is the last of its 64-bit numbers that is used. */
function setWideOffset(record: Uint8Array, offset: number): void {
  const view = viewOf(record);
  const start = 46 + view.getUint16(28, true);
  const end = start + view.getUint16(30, true);
  const before = [24, 20].filter((at) => view.getUint32(at, true) === 0xffffffff).length;
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1) view.setBigUint64(at + 4 + before * 8, BigInt(offset), true);
}

function dateOf(entry: ZipEntry | undefined): number {
  return entry === undefined ? NO_DATE : viewOf(entry.central).getUint32(12, true);
}

function replacePiece(entry: ZipEntry, content: Uint8Array, compressione: Compressione): Piece {
  const old = viewOf(entry.central);
  const name = entry.central.subarray(46, 46 + old.getUint16(28, true));
  const marks = { flags: old.getUint16(8, true) & UTF8, date: dateOf(entry) };
  const piece = makePiece(name, content, marks, compressione);
  const view = viewOf(piece.central);
  view.setUint16(4, old.getUint16(4, true), true);
  view.setUint16(36, old.getUint16(36, true), true);
  view.setUint32(38, old.getUint32(38, true), true);
  return piece;
}

/** Bit of the flags: the name is in UTF-8. */
const UTF8 = 0x800;

interface Marks {
  readonly flags: number;
  /** As MS-DOS writes it. */
  readonly date: number;
}

function makePiece(
  name: Uint8Array,
  content: Uint8Array,
  { flags, date }: Marks,
  { deflate }: Compressione,
): Piece {
  const packed = deflate(content);
  const fields = new Uint8Array(26);
  const view = viewOf(fields);
  view.setUint16(0, 20, true);
  view.setUint16(2, flags, true);
  view.setUint16(4, 8, true);
  view.setUint32(6, date, true);
  view.setUint32(10, crc32(content), true);
  view.setUint32(14, packed.length, true);
  view.setUint32(18, content.length, true);
  view.setUint16(22, name.length, true);
  return {
    local: concat([signature(0x04034b50), fields, name, packed]),
    central: concat([signature(0x02014b50), Uint8Array.of(20, 0), fields, new Uint8Array(14), name]),
  };
}

function signature(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  viewOf(bytes).setUint32(0, value, true);
  return bytes;
}
