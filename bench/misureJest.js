/** Runs a file of measures under Jest, in a process of its own, and gives back what it measured. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const JEST = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');

/** Room for new objects: a large tree makes millions of them, and the measure is not of the collector. */
const MEMORIA = ['--expose-gc', '--max-semi-space-size=64'];

/** `richiesta` goes to the measures as JSON in `ALBERO_RICHIESTA`; they write theirs to the file `ALBERO_MISURE`. */
export function measureUnderJest(file, { richiesta = {}, env = {} } = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'albero-misure-'));
  const misure = join(dir, 'misure.json');
  try {
    execFileSync(
      'node',
      [...MEMORIA, JEST, '--config', join('bench', 'misure.config.js'), join('bench', file)],
      {
        cwd: ROOT,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, ...env, ALBERO_MISURE: misure, ALBERO_RICHIESTA: JSON.stringify(richiesta) },
      },
    );
    return JSON.parse(readFileSync(misure, 'utf8'));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
