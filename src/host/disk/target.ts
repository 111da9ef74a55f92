/** The file to read or to replace: where it really is, what stands there now, and whether it may be replaced. */
import { constants, type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { WorkbookError } from '../../layout/index.js';
import type { Disk, FileSystem } from './disk.js';
import { errnoOf } from './errno.js';

export interface Target {
  /** As the user gave it: what messages name. */
  readonly asked: string;
  /** With symbolic links followed. */
  readonly path: string;
  readonly folder: string;
  readonly name: string;
  /** Absent when no file is there yet. */
  readonly found?: { readonly stats: Stats; readonly bytes: Uint8Array };
}

/** @throws WorkbookError for a link to nothing and for what is not a file; plain system errors otherwise. */
export function inspectTarget({ fs }: Disk, asked: string): Target {
  const real = realPath(fs, asked);
  if (real === undefined) {
    const folder = fs.realpathSync(dirname(asked));
    const name = basename(asked);
    return { asked, path: join(folder, name), folder, name };
  }
  const stats = fs.statSync(real);
  if (!stats.isFile()) throw new WorkbookError('NON_E_UN_FILE', { file: asked });
  const bytes = readWhole(fs, real);
  return { asked, path: real, folder: dirname(real), name: basename(real), found: { stats, bytes } };
}

/** All bytes of a file, as a plain array: `slice` of a Buffer would share its memory with the caller. */
export function readWhole(fs: FileSystem, path: string): Uint8Array {
  const { buffer, byteOffset, byteLength } = fs.readFileSync(path);
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Absent when nothing is there. */
function realPath(fs: FileSystem, path: string): string | undefined {
  try {
    return fs.realpathSync(path);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
  if (fs.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true)
    throw new WorkbookError('COLLEGAMENTO_ROTTO', { file: path });
  return undefined;
}

/** How Excel and LibreOffice mark a file that somebody has open: their next save would undo ours. */
const OPEN_MARKS: readonly ((name: string) => string)[] = [
  (name) => `~$${name}`,
  (name) => `.~lock.${name}#`,
];

const ANY_WRITE_BIT = 0o222;

/** Refuses a file that is read-only (for root too, whom the system would let through) or open elsewhere. */
export function refuseUnwritable({ fs }: Disk, { asked, path, folder, name, found }: Target): void {
  if (found === undefined) return;
  if ((found.stats.mode & ANY_WRITE_BIT) === 0) throw new WorkbookError('FILE_SOLA_LETTURA', { file: asked });
  fs.accessSync(path, constants.W_OK);
  for (const mark of OPEN_MARKS) {
    const blocco = mark(name);
    if (fs.lstatSync(join(folder, blocco), { throwIfNoEntry: false }) !== undefined)
      throw new WorkbookError('FILE_APERTO', { file: asked, blocco });
  }
}

/** Refuses a target that is no longer what it was: other bytes, gone, come into being, or a link moved. */
export function refuseChanged(disk: Disk, before: Target): void {
  const now = inspectTarget(disk, before.asked);
  if (now.path !== before.path || !sameBytes(now.found?.bytes, before.found?.bytes))
    throw new WorkbookError('FILE_CAMBIATO', { file: before.asked });
}

/** Two absent files are the same; an absent and an empty one are not. */
export function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && Buffer.compare(a, b) === 0;
}
