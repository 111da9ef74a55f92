/** Fact files as rows of text by column name: tab-separated, a field with quotes in it between quotes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Fatto = Readonly<Record<string, string>>;

const radice = join(__dirname, '..', '..');

/** @param path from the root of the repository: `test/golden/allegato-2024.tsv`. */
export function readFatti(path: string): Fatto[] {
  const [header = [], ...lines] = readFileSync(join(radice, path), 'utf8')
    .trimEnd()
    .split('\n')
    .map(fieldsOf);
  return lines.map((fields) => Object.fromEntries(header.map((nome, i) => [nome, fields[i] ?? ''])));
}

function fieldsOf(line: string): string[] {
  return line
    .split('\t')
    .map((field) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field));
}
