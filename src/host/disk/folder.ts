/** The folder in which several files are put. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { WorkbookError } from '../../layout/index.js';
import { explain } from './errno.js';

/**
 * Makes a folder where there is none, with those above it.
 * @throws WorkbookError when it cannot be made, or a file has that name.
 */
export function makeFolder(path: string): void {
  try {
    if (existsSync(path) && !statSync(path).isDirectory())
      throw new WorkbookError('FILE_ESISTENTE', { file: path });
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw explain(error, path);
  }
}

/** Paths of files of these names in a folder, and which of them are there already. */
export function pathsIn(
  folder: string,
  names: readonly string[],
): readonly { readonly path: string; readonly present: boolean }[] {
  return names.map((name) => {
    const path = join(folder, name);
    return { path, present: existsSync(path) };
  });
}
