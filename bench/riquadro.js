/** The pane as it is delivered: how much comes at first, and how soon it can be used. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bound, ms, printTable } from './misura.js';
import { measureUnderJest } from './misureJest.js';

const DIST = join(import.meta.dirname, '..', 'dist');
const MASSIMO_BYTE = 200_000;
const MASSIMO_MS = 500;

/** Builds the pane first, unless `ALBERO_DIST=pronto`. */
export function benchRiquadro() {
  const misure = measureUnderJest('riquadro.misure.ts');
  const from = (quando) => median(misure.map((misura) => misura[quando] - misura.pronto));
  const files = firstFiles();
  printTable(
    'Il riquadro in Chromium, sull’esempio (mediana di 5 aperture, ognuna da capo)',
    ['misura', 'valore'],
    [
      ...files.map(({ nome, byte }) => [`al primo caricamento: ${nome}`, `${kB(byte)} compressi`]),
      ['da Office.onReady a quando si vede', ms(from('visto'))],
      ['da Office.onReady a quando si può premere Mostra anteprima', ms(from('interattivo'))],
      ['  di cui nell’Excel simulato', ms(median(misure.map(({ excel }) => excel)))],
    ],
    [
      'con il vero office.js sopra un Excel simulato, in un altro processo: la lettura delle 117 righe è compresa; la rete no.',
    ],
  );
  const total = files.reduce((sum, { byte }) => sum + byte, 0);
  bound('al primo caricamento al più 200 kB compressi', kB(total), total <= MASSIMO_BYTE);
  bound(
    'interattivo al più 500 ms dopo Office.onReady',
    ms(from('interattivo')),
    from('interattivo') <= MASSIMO_MS,
  );
}

/** Our own scripts and styles that the page asks for at once. */
function firstFiles() {
  const html = readFileSync(join(DIST, 'taskpane.html'), 'utf8');
  return [...html.matchAll(/(?:src|href)="?([^\s">]+\.(js|css))/g)]
    .filter(([, nome]) => !nome.startsWith('https://'))
    .map(([, nome, tipo]) => ({
      nome: tipo === 'js' ? 'script' : 'aspetto',
      byte: gzipSync(readFileSync(join(DIST, nome)), { level: 9 }).length,
    }));
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const kB = (byte) => `${(byte / 1000).toFixed(1).replace('.', ',')} kB`;
