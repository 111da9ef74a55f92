/** What reading and saving need of the machine, in one object, so that a test can make any part of it fail. */
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { hostname } from 'node:os';
import { errnoOf } from './errno.js';

/** The calls of `node:fs` in use, each as narrow as its use. */
export interface FileSystem {
  realpathSync(path: string): string;
  statSync(path: string): fs.Stats;
  lstatSync(path: string, options: { readonly throwIfNoEntry: false }): fs.Stats | undefined;
  fstatSync(fd: number): fs.Stats;
  accessSync(path: string, mode: number): void;
  readdirSync(path: string): string[];
  readFileSync(path: string): Uint8Array;
  openSync(path: string, flags: string, mode?: number): number;
  writeSync(fd: number, bytes: Uint8Array, offset: number): number;
  fchownSync(fd: number, uid: number, gid: number): void;
  fchmodSync(fd: number, mode: number): void;
  fsyncSync(fd: number): void;
  closeSync(fd: number): void;
  linkSync(from: string, to: string): void;
  renameSync(from: string, to: string): void;
  unlinkSync(path: string): void;
}

export interface Disk {
  readonly fs: FileSystem;
  /** Name of this computer: on a shared folder a process number means something only on its own. */
  readonly host: string;
  /** Number of this process. */
  readonly pid: number;
  /** False only when no process of this computer has that number. */
  readonly isAlive: (pid: number) => boolean;
  /** 32 hexadecimal digits that nobody can foresee. */
  readonly random: () => string;
  /** Whether a folder can be flushed like a file; Windows has no such call, and its journal does it. */
  readonly flushesFolders: boolean;
}

/** The machine itself. */
export const DISK: Disk = {
  fs,
  host: hostname(),
  pid: process.pid,
  isAlive,
  random: () => randomBytes(16).toString('hex'),
  flushesFolders: process.platform !== 'win32',
};

function isAlive(pid: number): boolean {
  try {
    // Signal 0 asks without sending; a process of another user answers EPERM, and lives.
    return process.kill(pid, 0);
  } catch (error) {
    return errnoOf(error) !== 'ESRCH';
  }
}
