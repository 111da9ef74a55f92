/** The copy of the old file that is kept beside it. */
import { basename, extname, join } from 'node:path';
import { WorkbookError } from '../../layout/index.js';
import type { Disk, FileSystem } from './disk.js';
import { errnoOf } from './errno.js';
import { readWhole, sameBytes, type Target } from './target.js';
import { discard, flushFolder, temporaryPath, writeDurably } from './temporary.js';

/**
 * `albero.20250131-104205.bak.xlsx`, in local time; from the second of the same moment on `-2`, `-3`…
 * The extension is that of the file, so that a workbook with macros opens as one.
 */
export function backupName(name: string, adesso: Date, ordinal: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${adesso.getFullYear()}${two(adesso.getMonth() + 1)}${two(adesso.getDate())}`;
  const time = `${two(adesso.getHours())}${two(adesso.getMinutes())}${two(adesso.getSeconds())}`;
  const again = ordinal === 1 ? '' : `-${ordinal}`;
  const extension = extname(name);
  return `${basename(name, extension)}.${day}-${time}${again}.bak${extension}`;
}

/**
 * Puts a copy of the target beside it, on the disk for good, over nothing that is there.
 * @returns its path; absent when there is no target yet.
 */
export function makeBackup(disk: Disk, target: Target, adesso: Date): string | undefined {
  const { fs } = disk;
  const { found, folder, name } = target;
  if (found === undefined) return undefined;
  const temporary = temporaryPath(disk, folder);
  writeDurably(disk, temporary, found.bytes, target);
  try {
    if (!sameBytes(readWhole(fs, temporary), found.bytes))
      throw new WorkbookError('SALVATAGGIO_NON_VERIFICATO', { file: target.asked });
    for (let ordinal = 1; ; ordinal++) {
      const path = join(folder, backupName(name, adesso, ordinal));
      if (!giveName(fs, temporary, path)) continue;
      flushFolder(disk, folder);
      return path;
    }
  } finally {
    discard(fs, temporary);
  }
}

/** What file systems without hard links (USB sticks, some network disks) answer to `link`. */
const NO_LINKS: readonly string[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EISDIR'];

/** A link appears whole or not at all and replaces nothing, which a rename would. False when the name is taken. */
function giveName(fs: FileSystem, temporary: string, path: string): boolean {
  try {
    fs.linkSync(temporary, path);
    return true;
  } catch (error) {
    const code = errnoOf(error) ?? '';
    if (code === 'EEXIST') return false;
    if (!NO_LINKS.includes(code)) throw error;
    return renameOverReserved(fs, temporary, path);
  }
}

/** Where there are no links: the name is taken first with an empty file, which only its maker may replace. */
function renameOverReserved(fs: FileSystem, temporary: string, path: string): boolean {
  let reserved: number;
  try {
    reserved = fs.openSync(path, 'wx');
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    fs.closeSync(reserved);
    fs.renameSync(temporary, path);
    return true;
  } catch (error) {
    discard(fs, path);
    throw error;
  }
}
