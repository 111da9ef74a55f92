#!/usr/bin/env node
/**
 * Starts `albero` from one script (`lib/albero.cjs`, made of all modules) with its compiled form beside it, if this
 * very node has made it: to load and compile three hundred modules takes longer than to score a tree.
 * Where there is no such script the modules do.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import type * as Processo from './processo.js';

const SCRIPT = fileURLToPath(new URL('../albero.cjs', import.meta.url));
const COMPILED = fileURLToPath(new URL('../albero.cache', import.meta.url));

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

const source = readIfThere(SCRIPT);
const { runProcesso } = source === undefined ? await import('./processo.js') : runScript(source.toString());
process.exitCode = await runProcesso();
