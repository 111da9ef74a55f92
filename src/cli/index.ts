#!/usr/bin/env node
/**
 * Starts `albero` from one script (`lib/albero.cjs`, made of all modules) with its compiled form beside it, if this
 * very node has made it: to load and compile three hundred modules takes longer than to score a tree.
 * Where there is no such script, or a module was compiled after it, the modules do.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import type * as Processo from './processo.js';

const inLib = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const SCRIPT = inLib('albero.cjs');
const COMPILED = inLib('albero.cache');

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function runScript(source: string): typeof Processo {
  const cachedData = readIfThere(COMPILED);
  const script = new Script(source, { filename: SCRIPT, ...(cachedData && { cachedData }) });
  const load = script.runInThisContext() as (module: { exports: unknown }, require: NodeJS.Require) => void;
  const made = { exports: {} };
  load(made, createRequire(SCRIPT));
  return made.exports as typeof Processo;
}

/** The compiler leaves a note for each folder that it compiles. */
function isCurrent(): boolean {
  const made = statSync(SCRIPT).mtimeMs;
  const names = ['', 'host/'].flatMap((folder) => readdirSync(inLib(folder)).map((name) => folder + name));
  const notes = names.filter((name) => name.endsWith('.tsbuildinfo'));
  return notes.every((name) => statSync(inLib(name)).mtimeMs <= made);
}

const found = readIfThere(SCRIPT);
const source = found !== undefined && isCurrent() ? found : undefined;
const { runProcesso } = source === undefined ? await import('./processo.js') : runScript(source.toString());
process.exitCode = await runProcesso();
