/** The pure and the Node folders of src as JavaScript that a process of its own can run. */
import { transformSync } from '@swc/core';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..', '..');

/**
 * Compiles the named folders of src as they are now: `lib/` may be older than the sources under test.
 * @returns the folder that stands for `src`, inside `node_modules` so that packages are found from it.
 */
export function compileFolders(folders: readonly string[]): string {
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const out = mkdtempSync(join(cache, 'albero-src-'));
  writeFileSync(join(out, 'package.json'), '{ "type": "module" }');
  for (const folder of folders) compileFolder(join(root, 'src', folder), join(out, folder));
  return out;
}

export function removeCompiled(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

function compileFolder(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    const path = join(from, name);
    if (statSync(path).isDirectory()) compileFolder(path, join(to, name));
    else if (name.endsWith('.ts')) write(join(to, name.replace(/\.ts$/, '.js')), readFileSync(path, 'utf8'));
  }
}

function write(path: string, source: string): void {
  const { code } = transformSync(source, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'es6' },
  });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
}
