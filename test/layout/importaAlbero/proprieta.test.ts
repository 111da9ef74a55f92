import { fc } from '../../support/fc.js';
import { readImportazione, WorkbookError } from '../../../src/layout/index.js';
import { ALLEGATO, RIGHE_ALLEGATO } from './testi.js';

/** A row of a random tree, as it must come out. */
interface Attesa {
  readonly livello: string;
  readonly peso: string;
  readonly nome: string;
  readonly target: string;
  readonly valore: string;
  readonly grado: string;
}

const TARGET = [
  '>= 14 N.',
  '<= -9 gg',
  'SI',
  '100,00 %',
  '>= 86,04 %',
  'Entro 30-09-2024',
  'solo monitoraggio',
  '> 3',
];
const VALORI = ['23 N.', '-11,63 gg', 'SI', '97,50 %', '16-07-2024', 'N/D', '3'];

const indicatore = fc.record({
  peso: fc.constantFrom('25,00%', '100%', '7,5%', ''),
  target: fc.constantFrom(...TARGET),
  valore: fc.constantFrom(...VALORI),
  grado: fc.constantFrom('100,00%', '96,89%', '0,00%'),
});

const albero = fc.array(
  fc.array(
    fc.record({
      propri: fc.array(indicatore, { minLength: 1, maxLength: 3 }),
      operativi: fc.array(fc.array(indicatore, { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  { minLength: 1, maxLength: 2 },
);

type Albero = typeof albero extends fc.Arbitrary<infer T> ? T : never;

function righeOf(ambiti: Albero): readonly Attesa[] {
  const righe: Attesa[] = [];
  const push = (livello: string, peso: string, nome: string, grado = '100,00%') =>
    righe.push({ livello, peso, nome, target: '', valore: '', grado });
  let [os, kpi] = [0, 0];
  const addIndicatori = (indicatori: Albero[number][number]['propri']) => {
    for (const uno of indicatori)
      righe.push({ livello: 'indicatore', nome: `K${++kpi}_24 - Voce di prova`, ...uno });
  };
  push('ente', '', 'Ente');
  ambiti.forEach((strategici, a) => {
    push('ambito', '50,00%', `AS${a + 1} - Ambito di prova`);
    for (const { propri, operativi } of strategici) {
      push('strategico', '40,00%', `OS${++os} - Obiettivo di prova`);
      push('indicatori', '40,00%', 'Indicatori');
      addIndicatori(propri);
      push('operativi', '60,00%', 'Obiettivi operativi');
      operativi.forEach((indicatori, i) => {
        push('operativo', '30,00%', `OP${os}.${i + 1} - Obiettivo annuale`);
        addIndicatori(indicatori);
      });
    }
  });
  return righe;
}

const TESTATA =
  'Ente\tAmbito\tObiettivo strategico\tObiettivi Operativi / Indicatori OS\tIndicatori\tTarget\tValore\tRaggiungimento\tValutazione';

/** How a page shifts: empty cells before the weight, between the label and the figures, and whether lights are printed. */
const pagina = fc.record({
  prima: fc.integer({ min: 0, max: 3 }),
  dopo: fc.integer({ min: 0, max: 3 }),
  luci: fc.boolean(),
  righe: fc.integer({ min: 3, max: 12 }),
  salti: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 }),
});

function printPagine(
  righe: readonly Attesa[],
  pagine: readonly (typeof pagina extends fc.Arbitrary<infer T> ? T : never)[],
): string {
  const linee: string[] = [];
  let [at, p] = [0, 0];
  while (at < righe.length) {
    const quale = pagine[p % pagine.length];
    if (quale === undefined) throw new Error('a page');
    linee.push('Integra_Report_Performance organizzativa_dicembre_2024', '', TESTATA);
    righe
      .slice(at, at + quale.righe)
      .forEach((riga, i) => linee.push(printRiga(riga, quale, quale.salti[i % 5] ?? 0)));
    at += quale.righe;
    p += 1;
  }
  return linee.join('\n');
}

function printRiga(
  { livello, peso, nome, target, valore, grado }: Attesa,
  { prima, dopo, luci }: { readonly prima: number; readonly dopo: number; readonly luci: boolean },
  salto: number,
): string {
  const vuote = (quante: number) => Array.from({ length: quante }, () => '');
  const misurata = livello === 'indicatore';
  const dati = misurata ? [target, valore, ...vuote(salto), grado] : [...vuote(salto), grado];
  const luce = luci ? ['● ● ●'] : [];
  return [...vuote(prima), peso, nome, ...vuote(dopo), ...dati, ...luce, ''].join('\t');
}

describe('Importa albero: qualsiasi pagina', () => {
  test('ogni riga di un albero stampato su pagine spostate torna al suo livello, con peso, target, valore e grado', () => {
    fc.assert(
      fc.property(albero, fc.array(pagina, { minLength: 1, maxLength: 4 }), (ambiti, pagine) => {
        const attese = righeOf(ambiti);
        const { righe } = readImportazione({ kind: 'testo', testo: printPagine(attese, pagine) });
        expect(
          righe.map(({ livello, peso, codice, titolo, target, consuntivo, raggiungimento }) => ({
            livello,
            peso,
            nome: codice === undefined ? titolo : `${codice} - ${titolo}`,
            target: target[0]?.testo ?? '',
            valore: consuntivo,
            grado: raggiungimento,
          })),
        ).toEqual(attese);
      }),
      { numRuns: 200 },
    );
  });

  test('un testo qualsiasi in mezzo alle pagine non toglie righe e non ne inventa', () => {
    const prosa = fc.constantFrom(
      'Il presidente ha ringraziato tutti gli uffici per il lavoro svolto nel corso di un anno non facile.',
      '- primo punto di un elenco',
      'Commento e analisi dei valori misurati',
      'Indicatore\tCamera\tMedia Nazionale\tMin\tMax',
      '17',
    );
    fc.assert(
      fc.property(prosa, (scritta) => {
        const testo = ALLEGATO.replace('\n\nIntegra_Report', `\n\n${scritta}\n\nIntegra_Report`);
        const { righe } = readImportazione({ kind: 'testo', testo });
        expect(righe).toHaveLength(RIGHE_ALLEGATO.length);
      }),
      { numRuns: 20 },
    );
  });

  test('testo ostile: formule, marcature, surrogati, tabulazioni a caso danno un albero o un rifiuto, mai altro', () => {
    const pezzo = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '=1+1',
        '<script>alert(1)</script>',
        '\ud800',
        '\u0000',
        '"',
        '\t',
        '\n',
        '|',
        ';',
        'AS1 - x',
        '25%',
        '>= 3',
        TESTATA,
      ),
    );
    fc.assert(
      fc.property(fc.array(pezzo, { maxLength: 60 }), (pezzi) => {
        try {
          const { righe } = readImportazione({ kind: 'testo', testo: `${TESTATA}\n${pezzi.join('')}` });
          for (const { titolo } of righe) expect(titolo).not.toMatch(/[\u0000-\u0008\ud800-\udfff]/u);
        } catch (error) {
          expect(error).toBeInstanceOf(WorkbookError);
        }
      }),
      { numRuns: 300 },
    );
  });
});
