import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';

const root = join(__dirname, '../..');
const dist = join(root, 'dist');
const read = (path: string) => readFileSync(join(dist, path), 'utf8');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** Our own scripts and styles that a page asks for at once. */
const ownFiles = (html: string) =>
  [...html.matchAll(/(?:src|href)="?([^\s">]+\.(?:js|css))/g)]
    .map(([, path = '']) => path)
    .filter((path) => !path.startsWith('https://'));
const policyOf = (html: string) => /Content-Security-Policy"? content="([^"]*)"/.exec(html)?.[1] ?? '';
const scripts = readdirSync(dist).filter((name) => name.endsWith('.js'));

describe('ciò che si consegna', () => {
  it('il riquadro pesa al più 200 kB compressi al primo caricamento', () => {
    const files = ownFiles(read('taskpane.html'));
    expect(files.length).toBeGreaterThan(1);
    const bytes = files.reduce(
      (sum, path) => sum + gzipSync(readFileSync(join(dist, path)), { level: 9 }).length,
      0,
    );
    expect(bytes).toBeLessThanOrEqual(200_000);
  });

  it('ogni script e ogni stile ha l’impronta nel nome', () => {
    const files = [...ownFiles(read('taskpane.html')), ...ownFiles(read('pagina/index.html')), ...scripts];
    expect(files.filter((path) => !/\.[0-9a-f]{12}\.(js|css)$/.test(path))).toEqual([]);
  });

  it('nessuno script del riquadro fa codice di un testo', () => {
    const wrong = scripts.filter((name) => /\beval\(|new Function\(|\bFunction\("return/.test(read(name)));
    expect(wrong).toEqual([]);
  });

  it('il riquadro chiede fuori solo Office.js, e non può mandare nulla', () => {
    const html = read('taskpane.html');
    const outside = [...html.matchAll(/(?:src|href)="?(https:[^\s">]+)/g)].map(([, url]) => url);
    expect(outside).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js']);
    expect(policyOf(html).split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self' https://appsforoffice.microsoft.com",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('la pagina senza Excel non chiede nulla fuori, e non ammette alcuno stile scritto nella pagina', () => {
    const html = read('pagina/index.html');
    expect(html).not.toMatch(/(?:src|href)="?https?:/);
    expect(policyOf(html)).toContain("script-src 'self';");
    expect(policyOf(html)).not.toContain('unsafe');
    expect(policyOf(html)).toContain("connect-src 'none'");
  });

  it('lo zip per chi amministra ha manifesto, istruzioni e tutto il sito', () => {
    const zip = unzipSync(readFileSync(join(dist, `albero-${version}.zip`)));
    const names = Object.keys(zip);
    expect(names).toEqual(
      expect.arrayContaining([
        'manifest.xml',
        'installazione.md',
        'nginx.conf',
        'LICENSE',
        'sito/taskpane.html',
        'sito/guida.html',
        'sito/icone/albero-128.png',
        'sito/pagina/index.html',
      ]),
    );
    expect(strFromU8(zip['manifest.xml'] ?? new Uint8Array())).toBe(read('manifest.xml'));
    const images = [...read('guida.html').matchAll(/src="?(immagini\/[^\s">]+)/g)].map(
      ([, path = '']) => `sito/${path}`,
    );
    expect(images.length).toBeGreaterThan(8);
    expect(images.filter((path) => !names.includes(path))).toEqual([]);
  });
});
