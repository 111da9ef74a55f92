/** The real disk with somebody watching every call: to list them, to make one fail, to die after one. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  DISK,
  saveFile,
  type Disk,
  type FileSystem,
  type SaveRequest,
} from '../../../src/host/disk/index.js';
import { temporaryPath } from '../../../src/host/disk/temporary.js';

/** A call as the tests name it: what, on what. */
export type Label = `${keyof FileSystem} ${'temporaneo' | 'copia' | 'cartella' | 'segno' | 'file'}`;

/** Stands before each call: may run it, throw instead, or throw after. */
export type Watcher = (label: Label, run: () => unknown, args: readonly unknown[]) => unknown;

export const TEMPORARY = /^\.albero-.*\.tmp$/;
const BACKUP = /\.bak\.xls[xm]$/;
const OPEN_MARK = /^(~\$|\.~lock\.)/;

function kindOf(path: string): 'temporaneo' | 'copia' | 'cartella' | 'segno' | 'file' {
  const name = basename(path);
  if (TEMPORARY.test(name)) return 'temporaneo';
  if (BACKUP.test(name)) return 'copia';
  if (OPEN_MARK.test(name)) return 'segno';
  return name.includes('.xls') ? 'file' : 'cartella';
}

/** Process number of the runs under test; `isAlive` below says that its process is gone. */
const GONE = 4242;

export function watched(watcher: Watcher, changes: Partial<Disk> = {}): Disk {
  const opened = new Map<unknown, string>();
  const real = DISK.fs as unknown as Record<string, (...args: unknown[]) => unknown>;
  const entries = FUNCTIONS.map((name) => [
    name,
    (...args: unknown[]) => {
      // `linkSync` is about the name that it makes.
      const subject = name === 'linkSync' ? args[1] : args[0];
      const path = typeof subject === 'string' ? subject : (opened.get(subject) ?? '');
      return watcher(
        `${name} ${kindOf(path)}`,
        () => {
          const result = real[name]?.(...args);
          if (name === 'openSync') opened.set(result, path);
          return result;
        },
        args,
      );
    },
  ]);
  const fs = Object.fromEntries(entries) as FileSystem;
  return { ...DISK, fs, pid: GONE, isAlive: (pid) => pid !== GONE, ...changes };
}

const FUNCTIONS: readonly (keyof FileSystem)[] = [
  'realpathSync',
  'statSync',
  'lstatSync',
  'fstatSync',
  'accessSync',
  'readdirSync',
  'readFileSync',
  'openSync',
  'writeSync',
  'fchownSync',
  'fchmodSync',
  'fsyncSync',
  'closeSync',
  'linkSync',
  'renameSync',
  'unlinkSync',
];

/** A system error as Node makes it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: simulated, open '/percorso'`), { code, syscall: 'open' });
}

/** Writes at most 700 bytes a call, as a disk may: a save is then many calls. */
export const inPieces: Watcher = (label, run, args) => {
  if (!label.startsWith('writeSync')) return run();
  const [fd, bytes, offset] = args as [number, Uint8Array, number];
  return DISK.fs.writeSync(fd, bytes.subarray(0, offset + 700), offset);
};

export const OLD = new Uint8Array(2000).fill(0x6f);
export const NEW = new Uint8Array(2500).fill(0x6e);
export const ADESSO = new Date(2025, 0, 31, 10, 42, 5);

const folders: string[] = [];

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'albero-disk-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export type State = 'vecchio' | 'nuovo' | 'vuoto' | 'assente' | 'altro';

/** What stands at a path, in one word. */
export function stateOf(path: string): State {
  if (!existsSync(path)) return 'assente';
  const bytes = readFileSync(path);
  if (bytes.length === 0) return 'vuoto';
  if (bytes.equals(OLD)) return 'vecchio';
  return bytes.equals(NEW) ? 'nuovo' : 'altro';
}

export const temporariesIn = (folder: string) => readdirSync(folder).filter((name) => TEMPORARY.test(name));
export const backupsIn = (folder: string) => readdirSync(folder).filter((name) => BACKUP.test(name));

/** A way of saving, from a folder laid out for it. */
export interface Scenario {
  readonly nome: string;
  /** Where the target really is; `asked` is the path given to `saveFile`. */
  readonly lay: () => { readonly folder: string; readonly target: string; readonly asked: string };
  /** What stands there before. */
  readonly before: 'vecchio' | 'assente';
  readonly backup: boolean;
  /** How the disk differs from one where everything works. */
  readonly watcher: Watcher;
}

function layFile(): { folder: string; target: string; asked: string } {
  const folder = newFolder();
  const target = join(folder, 'albero.xlsx');
  writeFileSync(target, OLD, { mode: 0o640 });
  return { folder, target, asked: target };
}

export const SCENARIOS: readonly Scenario[] = [
  { nome: 'sul posto, con la copia', lay: layFile, before: 'vecchio', backup: true, watcher: inPieces },
  { nome: 'sul posto, senza copia', lay: layFile, before: 'vecchio', backup: false, watcher: inPieces },
  {
    nome: 'un file nuovo',
    lay: () => {
      const folder = newFolder();
      const target = join(folder, 'albero.xlsx');
      return { folder, target, asked: target };
    },
    before: 'assente',
    backup: true,
    watcher: inPieces,
  },
  {
    nome: 'attraverso un collegamento, accanto a copie e resti',
    lay: () => {
      const { folder, target } = layFile();
      const links = join(newFolder(), 'collegamenti');
      mkdirSync(links);
      const asked = join(links, 'collegato.xlsx');
      symlinkSync(target, asked);
      writeFileSync(join(folder, 'albero.20250131-104205.bak.xlsx'), OLD);
      leaveTemporary(folder);
      return { folder, target, asked };
    },
    before: 'vecchio',
    backup: true,
    watcher: inPieces,
  },
  {
    nome: 'su un disco senza collegamenti fisici',
    lay: layFile,
    before: 'vecchio',
    backup: true,
    watcher: (label, run, args) => {
      if (label.startsWith('linkSync')) throw systemError('EPERM');
      return inPieces(label, run, args);
    },
  },
];

export function requestOf(asked: string, { backup, before }: Scenario): SaveRequest {
  return {
    path: asked,
    bytes: NEW,
    verify: () => undefined,
    ...(before === 'vecchio' && { asRead: OLD }),
    ...(backup && { backup: { adesso: ADESSO } }),
  };
}

/** The calls of a save in which nothing goes wrong. */
export async function callsOf(scenario: Scenario): Promise<Label[]> {
  const labels: Label[] = [];
  const { asked } = scenario.lay();
  const disk = watched((label, run, args) => {
    labels.push(label);
    return scenario.watcher(label, run, args);
  });
  await saveFile(requestOf(asked, scenario), disk);
  return labels;
}

/** Ends a run of the process under test: nothing it does afterwards reaches the disk, its own tidying included. */
export class Killed extends Error {}

/**
 * Runs the save until `last` calls are done, then the process is no more. Only calls have effects, so dying after
 * one is dying where the next would begin.
 */
export async function runUntil(last: number, scenario: Scenario, asked: string): Promise<void> {
  let done = 0;
  const disk = watched((label, run, args) => {
    if (done++ >= last) throw new Killed();
    return scenario.watcher(label, run, args);
  });
  try {
    await saveFile(requestOf(asked, scenario), disk);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
}

/** Leaves in `folder` what a run on `host` would leave when killed. */
export function leaveTemporary(folder: string, changes: Partial<Disk> = {}): string {
  const path = temporaryPath({ ...DISK, pid: GONE, ...changes }, folder);
  writeFileSync(path, 'un resto');
  return path;
}
