/** Random whole trees for properties: three to six levels, weights that sum to 100 or not, every kind of target. */
import { fc } from './fc.js';
import type { Livello } from '../../src/scoring/index.js';
import type { DatiAlbero, Riga } from './alberi.js';

/** Target and value that go together, missing and monitored ones among them. */
const misurato: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 12_000 }))
    .map(([t, v]) => [`>= ${t} %`, `${(v / 100).toFixed(2).replace('.', ',')} %`] as const),
  fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 90 }))
    .map(([t, v]) => [`<= ${t} gg`, `${v} gg`] as const),
  fc
    .tuple(fc.integer({ min: -40, max: -1 }), fc.integer({ min: -60, max: 20 }))
    .map(([t, v]) => [`<= ${t} gg`, `${v} gg`] as const),
  fc
    .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 30 }))
    .map(([t, v]) => [`> ${t} N.`, `${v} N.`] as const),
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 30 }))
    .map(([t, v]) => [`tra ${t} N. e ${t + 5} N.`, `${v} N.`] as const),
  fc.constantFrom('SI', 'NO').map((v) => ['SI', v] as const),
  fc.constantFrom('30-09-2024', '15-10-2024').map((v) => ['Entro 30-09-2024', v] as const),
);
const nonMisurato: fc.Arbitrary<readonly [string, string]> = fc.constantFrom(
  ['solo monitoraggio', '5 N.'],
  ['>= 5 N.', ''],
  ['SI', 'N/D'],
);

const peso = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 60 }).map((p) => `${p} %`) },
  { weight: 1, arbitrary: fc.constantFrom('', '0 %') },
);

/** Rows of one indicatore. */
const foglia = (completo: boolean): fc.Arbitrary<Riga[]> =>
  fc
    .tuple(peso, completo ? misurato : fc.oneof({ weight: 6, arbitrary: misurato }, nonMisurato))
    .map(([p, [target, valore]]) => [['indicatore', p, 'K', target, valore]]);

const gruppo = (livello: Livello, figlio: fc.Arbitrary<Riga[]>, max: number): fc.Arbitrary<Riga[]> =>
  fc
    .tuple(peso, fc.array(figlio, { minLength: 1, maxLength: max }))
    .map(([p, figli]) => [[livello, p, livello], ...figli.flat()]);

const strategico = (completo: boolean): fc.Arbitrary<Riga[]> =>
  fc
    .tuple(
      peso,
      gruppo('indicatori', foglia(completo), 4),
      gruppo('operativi', gruppo('operativo', foglia(completo), 3), 3),
    )
    .map(([p, indicatori, operativi]) => [['strategico', p, 'OS'], ...indicatori, ...operativi]);

/** Whole trees; with `completo` every indicatore has a value and counts. */
export function alberi({ completo = false } = {}): fc.Arbitrary<DatiAlbero> {
  return fc
    .array(gruppo('ambito', strategico(completo), 3), { minLength: 1, maxLength: 3 })
    .map((ambiti) => ({ righe: number([['ente', '', 'Ente'], ...ambiti.flat()]) }));
}

/** Every node has its own code. */
function number(righe: readonly Riga[]): Riga[] {
  return righe.map(([livello, p, , ...resto], i) => [
    livello,
    p,
    `${livello.toUpperCase()} ${i + 1}`,
    ...resto,
  ]);
}
