/** The file that is written before it takes the target's place, and what a killed run left of one. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { WorkbookError } from '../../layout/index.js';
import type { Disk, FileSystem } from './disk.js';
import { errnoOf } from './errno.js';
import type { Target } from './target.js';

const NAME = /^\.albero-([0-9a-f]{8})-(\d+)-([0-9a-f]{32})-([0-9a-f]{16})\.tmp$/;

const digest = (text: string, length: number) =>
  createHash('sha256').update(text).digest('hex').slice(0, length);
const seal = (host: string, pid: string, random: string) => digest(`albero ${host} ${pid} ${random}`, 16);

/** A path in `folder` that nobody can foresee, and that tells us later that it is ours and whose. */
export function temporaryPath({ host, pid, random }: Disk, folder: string): string {
  const parts = [digest(host, 8), String(pid), random()] as const;
  return join(folder, `.albero-${parts.join('-')}-${seal(...parts)}.tmp`);
}

/**
 * Removes what killed runs left in `folder`: regular files whose name bears our seal, made on this computer by a
 * process that is no more. Anything less sure stays, and failing to remove stops nothing.
 */
export function sweepLeftovers(disk: Disk, folder: string): void {
  const { fs } = disk;
  quietly(() => {
    for (const name of fs.readdirSync(folder).filter((name) => isLeftover(disk, name))) {
      const path = join(folder, name);
      quietly(() => {
        if (fs.lstatSync(path, { throwIfNoEntry: false })?.isFile() === true) fs.unlinkSync(path);
      });
    }
  });
}

function isLeftover(disk: Disk, name: string): boolean {
  const [, host = '', pid = '', random = '', mark = ''] = NAME.exec(name) ?? [];
  return (
    mark !== '' &&
    mark === seal(host, pid, random) &&
    host === digest(disk.host, 8) &&
    !disk.isAlive(Number(pid))
  );
}

/**
 * Creates the file at `path` with these bytes, with owner and permissions of the target's file, flushed to the disk.
 * On failure it is removed again.
 */
export function writeDurably({ fs }: Disk, path: string, bytes: Uint8Array, target: Target): void {
  // `wx` refuses whatever stands there, links included; closed to others until it has the target's permissions.
  const fd = fs.openSync(path, 'wx', target.found === undefined ? 0o666 : 0o600);
  let open = true;
  try {
    writeAll(fs, fd, bytes);
    dressLike(fs, fd, target);
    fs.fsyncSync(fd);
    open = false;
    fs.closeSync(fd);
  } catch (error) {
    if (open) quietly(() => fs.closeSync(fd));
    discard(fs, path);
    throw error;
  }
}

/** A call may write less than asked; one that writes nothing at all is found by the re-reading. */
function writeAll(fs: FileSystem, fd: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) {
    const now = fs.writeSync(fd, bytes, written);
    if (now === 0) return;
    written += now;
  }
}

const PERMISSIONS = 0o7777;

/** Owner, group and mode. Node has no call for access lists: the new file takes those of its folder. */
function dressLike(fs: FileSystem, fd: number, { asked, found }: Target): void {
  if (found === undefined) return;
  const like = found.stats;
  const own = fs.fstatSync(fd);
  if (own.uid !== like.uid || own.gid !== like.gid) {
    try {
      fs.fchownSync(fd, like.uid, like.gid);
    } catch (error) {
      if (errnoOf(error) !== 'EPERM') throw error;
      throw new WorkbookError('PROPRIETARIO_DIVERSO', { file: asked }, error);
    }
  }
  // After the owner, whose change clears some of the bits.
  fs.fchmodSync(fd, like.mode & PERMISSIONS);
}

/** Makes the names in `folder` as durable as the files: without it a power cut can undo a rename. */
export function flushFolder({ fs, flushesFolders }: Disk, folder: string): void {
  if (!flushesFolders) return;
  const fd = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(fd);
  } catch (error) {
    // Some network and user-space file systems have no such call.
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'].includes(errnoOf(error) ?? '')) throw error;
  } finally {
    quietly(() => fs.closeSync(fd));
  }
}

/** Removes a file of ours on the way out of a failure, whose error is the one that matters. */
export function discard(fs: FileSystem, path: string): void {
  quietly(() => fs.unlinkSync(path));
}

function quietly(action: () => void): void {
  try {
    action();
  } catch {
    // The caller has a better error to report, or nothing to report at all.
  }
}
