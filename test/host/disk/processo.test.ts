/** Whole processes over the real disk: ended by `kill -9` in the middle of a save, and against a real limit. */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { saveFile } from '../../../src/host/disk/index.js';
import { compileFolders, removeCompiled } from '../../support/compiled.js';
import { ADESSO, NEW, OLD, backupsIn, newFolder, removeFolders, stateOf, temporariesIn } from './watched.js';

let compiled = '';
beforeAll(() => {
  compiled = compileFolders(['scoring', 'parametri', 'report', 'layout', 'host/disk']);
});
afterAll(() => removeCompiled(compiled));
afterEach(removeFolders);

const MOMENTS = 20;

/** Says the number of each call once it is done and rests a little; at the end it waits to be killed. */
const SLOW_CHILD = `
import { writeSync, readFileSync } from 'node:fs';
const { saveFile, DISK } = await import(process.argv[2]);
const [path, bytes] = process.argv.slice(3);
const rest = new Int32Array(new SharedArrayBuffer(4));
let number = 0;
const told = (name) => (...args) => {
  const one = name === 'writeSync' ? [args[0], args[1].subarray(0, args[2] + 500), args[2]] : args;
  try {
    return DISK.fs[name](...one);
  } finally {
    writeSync(1, ++number + '\\n');
    Atomics.wait(rest, 0, 0, 3);
  }
};
const fs = Object.fromEntries(Object.keys(DISK.fs).filter((name) => name.endsWith('Sync')).map((name) => [name, told(name)]));
await saveFile(
  { path, bytes: readFileSync(bytes), verify: () => undefined, backup: { adesso: new Date(2025, 0, 31) } },
  { ...DISK, fs },
);
writeSync(1, 'fine\\n');
setInterval(() => undefined, 1000);
`;

const PLAIN_CHILD = `
import { readFileSync } from 'node:fs';
const { saveFile } = await import(process.argv[2]);
const [path, bytes] = process.argv.slice(3);
try {
  await saveFile({ path, bytes: readFileSync(bytes), verify: () => undefined });
  process.exitCode = 0;
} catch (error) {
  console.log(error.codice ?? error);
  process.exitCode = 2;
}
`;

interface Laid {
  readonly folder: string;
  readonly target: string;
  /** Arguments of `node` that run the child over the target. */
  readonly args: readonly string[];
}

function lay(child: string, bytes: Uint8Array): Laid {
  const beside = newFolder();
  const script = join(beside, 'salva.mjs');
  writeFileSync(script, child);
  writeFileSync(join(beside, 'nuovo'), bytes);
  const folder = newFolder();
  const target = join(folder, 'albero.xlsx');
  writeFileSync(target, OLD);
  const module = pathToFileURL(join(compiled, 'host/disk/index.js')).href;
  return { folder, target, args: [script, module, target, join(beside, 'nuovo')] };
}

/** Lines that a whole run says: the numbers of its calls, then `fine`. */
function runKilledAt(line: string, { args }: Laid): Promise<{ signal: string | null; lines: string[] }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.split('\n').includes(line)) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', (_, signal) => resolve({ signal, lines: said.trim().split('\n') }));
  });
}

describe('un processo vero', () => {
  it(`ucciso con kill -9 in ${MOMENTS} momenti, dal primo all'ultimo, lascia il file vecchio o il nuovo`, async () => {
    const whole = await runKilledAt('fine', lay(SLOW_CHILD, NEW));
    const calls = whole.lines.length - 1;
    expect(calls).toBeGreaterThan(MOMENTS);
    const seen = new Set<string>();
    for (let moment = 0; moment < MOMENTS; moment++) {
      const laid = lay(SLOW_CHILD, NEW);
      const at = String(1 + Math.round((moment * (calls - 1)) / (MOMENTS - 1)));
      const { signal } = await runKilledAt(at, laid);
      expect({ at, signal }).toEqual({ at, signal: 'SIGKILL' });
      expect(['vecchio', 'nuovo']).toContain(stateOf(laid.target));
      for (const name of backupsIn(laid.folder)) expect(stateOf(join(laid.folder, name))).toBe('vecchio');
      seen.add(stateOf(laid.target));

      await saveFile({ path: laid.target, bytes: NEW, verify: () => undefined, backup: { adesso: ADESSO } });
      expect(stateOf(laid.target)).toBe('nuovo');
      expect(temporariesIn(laid.folder)).toEqual([]);
    }
    // The moments must fall on both sides of the replacement, or they prove nothing.
    expect([...seen].sort()).toEqual(['nuovo', 'vecchio']);
  }, 120_000);

  it('che supera la grandezza permessa ai file dice perché, e il file resta come era', () => {
    const laid = lay(PLAIN_CHILD, new Uint8Array(300 * 1024).fill(1));
    const quote = (text: string) => `'${text}'`;
    const command = [process.execPath, ...laid.args].map(quote).join(' ');
    const { status, stdout, signal } = spawnSync('bash', ['-c', `ulimit -f 100; ${command}`], {
      encoding: 'utf8',
    });
    expect({ status, signal, stdout }).toEqual({ status: 2, signal: null, stdout: 'FILE_TROPPO_GRANDE\n' });
    expect(readFileSync(laid.target).equals(OLD)).toBe(true);
    expect(readdirSync(laid.folder)).toEqual(['albero.xlsx']);
  });

  it('senza quel limite salva lo stesso file', () => {
    const bytes = new Uint8Array(300 * 1024).fill(1);
    const laid = lay(PLAIN_CHILD, bytes);
    const { status } = spawnSync(process.execPath, laid.args);
    expect(status).toBe(0);
    expect(readFileSync(laid.target).equals(bytes)).toBe(true);
  });
});
