/** Reading a file and replacing it so that at every moment the old one or the new one is there, whole. */
import { WorkbookError } from '../../layout/index.js';
import { makeBackup } from './backup.js';
import { DISK, type Disk } from './disk.js';
import { explain } from './errno.js';
import {
  inspectTarget,
  readWhole,
  refuseChanged,
  refuseUnwritable,
  sameBytes,
  type Target,
} from './target.js';
import { discard, flushFolder, sweepLeftovers, temporaryPath, writeDurably } from './temporary.js';

/** A file to be saved. */
export interface SaveRequest {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What `loadFile` gave for this path: a file that is no longer that is refused. Absent for a file never read. */
  readonly asRead?: Uint8Array;
  /**
   * Looks once more, with its own eyes, at the bytes as they came back from the disk and before they take the target's
   * place; throws to refuse. Not needed where who made the bytes has read them: those on the disk are the same.
   */
  readonly verify?: (bytes: Uint8Array) => void | Promise<void>;
  /** Keeps the old file beside the new one under a name made from `adesso`. Absent: no copy is kept. */
  readonly backup?: { readonly adesso: Date };
}

/** What was done. */
export interface Saved {
  /** False when the file held these bytes already: then nothing at all was written. */
  readonly written: boolean;
  /** False when the disk did not confirm the last step: the new file is there, a power cut could bring the old back. */
  readonly durable: boolean;
  /** Path of the copy of the old file; absent when none was asked for, or there was no old file. */
  readonly backup?: string;
}

/**
 * The bytes of a file, through symbolic links.
 * @throws WorkbookError when there is no such file or it cannot be read.
 */
export function loadFile(path: string, disk: Disk = DISK): Uint8Array {
  try {
    const { found } = inspectTarget(disk, path);
    if (found === undefined) throw new WorkbookError('FILE_MANCANTE', { file: path });
    return found.bytes;
  } catch (error) {
    throw explain(error, path);
  }
}

/**
 * Puts `bytes` in the place of what `path` holds, or makes the file. A crash, a full disk, a kill at any moment
 * leave the old file or the new one. Keeps owner and permissions; writes through a symbolic link.
 * @throws WorkbookError when it was refused or failed, and whatever `verify` throws: the old file is then as it
 * was, and nothing of ours is left but a copy already made.
 */
export async function saveFile(request: SaveRequest, disk: Disk = DISK): Promise<Saved> {
  try {
    return await replace(request, disk);
  } catch (error) {
    throw explain(error, request.path);
  }
}

async function replace(request: SaveRequest, disk: Disk): Promise<Saved> {
  const target = inspectTarget(disk, request.path);
  refuseUnwritable(disk, target);
  if (request.asRead !== undefined && !sameBytes(request.asRead, target.found?.bytes))
    throw new WorkbookError('FILE_CAMBIATO', { file: request.path });
  sweepLeftovers(disk, target.folder);
  if (sameBytes(request.bytes, target.found?.bytes)) return { written: false, durable: true };
  const temporary = temporaryPath(disk, target.folder);
  writeDurably(disk, temporary, request.bytes, target);
  try {
    await verifyWritten(disk, temporary, request);
    const backup = request.backup && makeBackup(disk, target, request.backup.adesso);
    refuseChanged(disk, target);
    disk.fs.renameSync(temporary, target.path);
    return { written: true, durable: isDurable(disk, target), ...(backup !== undefined && { backup }) };
  } catch (error) {
    discard(disk.fs, temporary);
    throw error;
  }
}

async function verifyWritten({ fs }: Disk, temporary: string, request: SaveRequest): Promise<void> {
  const written = readWhole(fs, temporary);
  if (!sameBytes(written, request.bytes))
    throw new WorkbookError('SALVATAGGIO_NON_VERIFICATO', { file: request.path });
  await request.verify?.(written);
}

/** After the rename there is no way back, so a failure here is told and not thrown. */
function isDurable(disk: Disk, { folder }: Target): boolean {
  try {
    flushFolder(disk, folder);
    return true;
  } catch {
    return false;
  }
}
