/** The repository as a whole: what stands at its top, and what its papers promise. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { COMANDI } from '../src/cli/comandi/index.js';
import { MESSAGGI } from '../src/layout/index.js';

const root = join(__dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Pacchetto {
  readonly version: string;
  readonly license: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const pacchetto = JSON.parse(read('package.json')) as Pacchetto;

const MADE_OR_FOREIGN = ['node_modules', 'lib', 'dist', 'coverage', '.git', 'package-lock.json'];
const TEXT =
  /\.(?:[cm]?[jt]sx?|json|md|ya?ml|xml|html|css|tsv|csv|py|txt)$|(?:^|\/)(?:run|LICENSE|\.[a-z]+)$/;

function filesOf(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (folder === root && MADE_OR_FOREIGN.includes(name)) return [];
    return statSync(path).isDirectory() ? filesOf(path) : [relative(root, path)];
  });
}
const files = filesOf(root).filter((path) => TEXT.test(path));

/** Lines of the given files that a pattern finds, as `file:line: text`. */
function linesWith(pattern: RegExp, paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );
}

describe('il deposito', () => {
  it.each([
    'src',
    'manifest.xml',
    'assets',
    'test',
    'package.json',
    'tsconfig.json',
    'webpack.config.js',
    'README.md',
    'package-lock.json',
    'LICENSE',
    'publiccode.yml',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    '.ci/run',
  ])('ha in cima %s', (name) => {
    expect(existsSync(join(root, name))).toBe(true);
  });

  it.each([
    'office-addin-manifest',
    '@microsoft/office-js',
    'office-ui-fabric-react',
    'react',
    'webpack',
    'jest',
  ])('dipende da %s', (name) => {
    expect({ ...pacchetto.dependencies, ...pacchetto.devDependencies }).toHaveProperty([name]);
  });

  it('dice ovunque la stessa licenza e la stessa versione', () => {
    expect(pacchetto.license).toBe('EUPL-1.2');
    expect(read('LICENSE')).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/);
    expect(read('publiccode.yml')).toContain(`license: ${pacchetto.license}\n`);
    expect(read('publiccode.yml')).toContain(`softwareVersion: ${pacchetto.version}\n`);
  });

  it('non nomina cartelle di una macchina', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(linesWith(/(?<![\w.:/-])\/(?:work|tmp|root|home|Users)\/\w/, files)).toEqual([]);
  });

  it('non salta alcun test e non ne isola alcuno', () => {
    const tests = files.filter((path) => /\.test\.tsx?$/.test(path));
    expect(tests.length).toBeGreaterThan(5);
    const setAside =
      /\b(?:it|test|describe)(?:\.each)?\.(?:only|skip|todo|failing)\b|\b[xf](?:it|describe)\(/;
    expect(linesWith(setAside, tests)).toEqual([]);
  });

  it('esegue in .ci/run ogni gruppo di test, e ogni gruppo ha il suo comando', () => {
    const gruppi = [...read('jest.config.js').matchAll(/displayName: '(\w+)'/g)].map(([, name = '']) => name);
    expect(gruppi).toEqual(['node', 'browser', 'office']);
    for (const gruppo of gruppi) {
      expect(read('.ci/run')).toContain(`test_group ${gruppo}`);
      expect(pacchetto.scripts[gruppo === 'node' ? 'test' : `test:${gruppo}`]).toContain(
        `--selectProjects ${gruppo}`,
      );
    }
  });
});

describe.each(['README.md', 'README.en.md', 'CONTRIBUTING.md', 'CHANGELOG.md'])('%s', (paper) => {
  const text = read(paper);
  /** What npm does without a script of ours. */
  const NPM = ['ci'];

  it('nomina solo comandi di npm che esistono', () => {
    const names = [...text.matchAll(/\bnpm (?:run )?([a-z]+(?::[a-z]+)?)/g)].map(([, name = '']) => name);
    expect(names.filter((name) => !NPM.includes(name) && !(name in pacchetto.scripts))).toEqual([]);
  });

  it('nomina solo comandi di albero che esistono', () => {
    const names = [...text.matchAll(/`(?:npx )?albero ([a-z| -]+)/g)].flatMap(([, list = '']) =>
      list.split('|').map((name) => name.trim().split(' ')[0] ?? ''),
    );
    const there = ['', ...COMANDI.map(({ nome }) => nome)];
    expect(names.filter((name) => !there.includes(name))).toEqual([]);
  });

  it('nomina solo file e cartelle che esistono', () => {
    const quoted = [...text.matchAll(/`((?:src|test|examples|bench|docs|assets|\.ci)\/[\w./-]*)`/g)];
    const linked = [...text.matchAll(/\]\(([\w.-]+)(?:#[^)]*)?\)/g)];
    const paths = [...quoted, ...linked].map(([, path = '']) => path);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('ha un titolo per ogni rimando a un titolo', () => {
    const anchors = [...text.matchAll(/\]\((?:README\.md)?#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
    const titles = [...read('README.md').matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => anchorOf(title));
    expect(anchors.filter((anchor) => !titles.includes(anchor))).toEqual([]);
  });
});

describe('i comandi nel README', () => {
  const righe = [...read('README.md').matchAll(/^\| `npx albero ([a-z-]+)(.*)\|$/gm)];
  const nomi = righe.map(([, nome = '']) => nome);

  it('ci sono tutti, una riga ciascuno', () => {
    expect([...nomi].sort()).toEqual(COMANDI.map(({ nome }) => nome).sort());
  });

  it.each(righe.map(([, ...parti]) => parti))('%s ha solo opzioni che esistono', (nome = '', resto = '') => {
    const opzioni = COMANDI.find((comando) => comando.nome === nome)?.opzioni ?? [];
    const dette = [...resto.matchAll(/--([a-z-]+)/g)].map(([, opzione = '']) => opzione);
    expect(dette.filter((una) => !opzioni.some((opzione) => opzione.nome === una))).toEqual([]);
  });
});

/** As code hosts make it: lower case, only letters, digits and hyphens. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}

it('i testi hanno un apostrofo solo, quello della tastiera', () => {
  // Comments may have the other, and so may what reads the texts of others: it stands in a class.
  const altro = /^(?!\s*(?:\/?\*|\/\/)).*(?<![^\s(]\[[^\]]*)[’‘]/;
  expect(
    linesWith(altro, [...files.filter((path) => /^src\/.+\.tsx?$/.test(path)), 'docs/guida.md']),
  ).toEqual([]);
});

describe('le parole di ogni errore', () => {
  /** Words of the machine, which say nothing to who keeps the accounts. */
  const DELLA_MACCHINA =
    /\b(?:checkpoint|host|token|parse[rd]?|range|buffer|null|undefined|exception|stack|errno)\b/i;
  const DEL_SISTEMA = /\bE[A-Z]{4,}\b/;

  it.each(Object.entries(MESSAGGI))('%s: che cosa non va e che cosa fare, in italiano', (_, riga) => {
    for (const text of [riga.messaggio, riga.rimedio]) {
      // A fact may add sentences of its own at the end.
      expect(text).toMatch(/^[\p{Lu}«{].*\.(?:\s?\{\w+\})?$/u);
      expect(text).not.toMatch(DELLA_MACCHINA);
      expect(text).not.toMatch(DEL_SISTEMA);
      expect(text).not.toMatch(/ {2}|\.\.$|[’“”]/);
    }
    expect(riga.rimedio).not.toBe(riga.messaggio);
  });

  it('due errori diversi non dicono la stessa cosa', () => {
    const messages = Object.values(MESSAGGI).map(({ messaggio }) => messaggio);
    expect(new Set(messages).size).toBe(messages.length);
  });
});
