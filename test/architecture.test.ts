import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

/** Who may import whom (folders), and which packages; `*` is the entry points, which compose everything. */
const RULES: Readonly<
  Record<string, { readonly folders: readonly string[]; readonly packages: readonly string[] }>
> = {
  scoring: { folders: [], packages: [] },
  parametri: { folders: ['scoring'], packages: [] },
  controlli: { folders: ['scoring', 'parametri'], packages: [] },
  report: { folders: ['scoring', 'parametri'], packages: [] },
  layout: { folders: ['scoring', 'parametri', 'report'], packages: ['@noble/hashes'] },
  commands: { folders: ['scoring', 'parametri', 'controlli', 'report', 'layout'], packages: [] },
  'host/xlsx': { folders: ['layout', 'scoring'], packages: ['fflate', 'saxes'] },
  'host/docx': { folders: ['host/xlsx', 'controlli', 'layout'], packages: [] },
  'host/excel': { folders: ['layout', 'scoring'], packages: [] },
  'host/disk': { folders: ['layout'], packages: ['node:fs', 'node:path', 'node:os', 'node:crypto'] },
  taskpane: {
    folders: ['commands', 'scoring', 'report', 'controlli', 'layout'],
    packages: ['react', 'react-dom', 'office-ui-fabric-react'],
  },
  workbench: {
    folders: ['taskpane', 'commands', 'host/xlsx', 'layout'],
    packages: ['jspreadsheet-ce', 'react', 'react-dom'],
  },
  cli: {
    folders: [
      'commands',
      'host/xlsx',
      'host/docx',
      'host/disk',
      'scoring',
      'controlli',
      'layout',
      'parametri',
    ],
    packages: ['node:util', 'node:path', 'node:zlib'],
  },
};

/** Folders from which only types may be taken. */
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = {
  parametri: ['scoring'],
  taskpane: ['scoring', 'report', 'controlli', 'layout'],
};

/** Composition only: they may import anything. */
const ENTRY_POINTS = ['taskpane/index.tsx', 'workbench/index.tsx', 'cli/index.ts'];

const src = join(__dirname, '..', 'src');

function filesOf(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesOf(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}

const files = filesOf(src).map((path) => relative(src, path).split(sep).join('/'));
const folderOf = (file: string) => Object.keys(RULES).find((folder) => file.startsWith(`${folder}/`));

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

function importsOf(text: string): Import[] {
  const found: Import[] = [];
  for (const m of text.matchAll(/^\s*(?:import|export)\s+(type\s+)?[^'"();]*?\bfrom\s*['"]([^'"]+)['"]/gm))
    found.push({ specifier: m[2] ?? '', typeOnly: m[1] !== undefined });
  for (const m of text.matchAll(/^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm))
    found.push({ specifier: m[1] ?? m[2] ?? '', typeOnly: false });
  return found;
}

describe('la tabella delle dipendenze tra cartelle', () => {
  it('ogni file sta in una cartella della tabella', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => folderOf(file) === undefined)).toEqual([]);
  });

  it.each(files.filter((file) => !ENTRY_POINTS.includes(file)))('%s importa solo ciò che può', (file) => {
    const folder = folderOf(file) ?? '';
    const rule = RULES[folder] ?? { folders: [], packages: [] };
    const wrong = importsOf(readFileSync(join(src, file), 'utf8')).flatMap(({ specifier, typeOnly }) => {
      if (!specifier.startsWith('.')) {
        const allowed = rule.packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
        return allowed ? [] : [`pacchetto ${specifier}`];
      }
      const target = posix.normalize(posix.join(dirname(file), specifier));
      const to = folderOf(target) ?? target;
      if (to === folder) return [];
      if (!rule.folders.includes(to)) return [`cartella ${to} (${specifier})`];
      if (target !== `${to}/index.js`) return [`${specifier}: solo l'index.js di ${to}`];
      if (TYPES_ONLY[folder]?.includes(to) && !typeOnly) return [`${specifier}: solo tipi`];
      return [];
    });
    expect(wrong).toEqual([]);
  });
});
