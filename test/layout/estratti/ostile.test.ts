/** Whatever is pasted is read, made harmless, or refused with a code; nothing else happens. */
import { fc } from '../../support/fc.js';
import {
  LIMITI_ESTRATTO,
  readTestoIncollato,
  recognizeColonne,
  righeEstratto,
  readCifraEstratta,
  WorkbookError,
  type Incollato,
} from '../../../src/layout/index.js';
import { ESTRATTO_MISURE, ESTRATTO_PARETO } from '../../../src/parametri/index.js';
import { decodeTesto } from '../../../src/cli/testoFile.js';

const RIFIUTI = [
  'ESTRATTO_VUOTO',
  'ESTRATTO_TROPPO_GRANDE',
  'ESTRATTO_CELLA_LUNGA',
  'ESTRATTO_SENZA_COLONNE',
];

/** Cells that mean harm, and cells that are only odd. */
const cella = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '=HYPERLINK("http://x";"y")',
    '+39 011 1234',
    '@SUM(A1)',
    '-11,63 gg',
    '−3',
    '<b>x</b>',
    '<script src="u">f()</script>',
    '<= 5 gg',
    'a < b > c',
    '\u0000\u0001\u001b[31m',
    '\ud800',
    '\udc00x\ud800',
    '\u202eoro',
    '"',
    '""',
    '"aperta',
    '1.234',
    '1,234.5',
    '1.234,5',
    '0x1F',
    '1e308',
    'NaN',
    '__proto__',
    'constructor',
    '9'.repeat(60),
    'x'.repeat(32_767),
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.double().map(String),
);

const separatore = fc.constantFrom('\t', ';', ',', '|');
const fine = fc.constantFrom('\n', '\r\n', '\r');

const testata = fc.constantFrom(
  ['Codice', 'Valore', 'Media Nazionale', 'Min', 'Max'],
  ['Indicatore', 'CCIAA', 'Media cluster'],
  ['__proto__', 'Indicatore', 'Min'],
  ['Codice', 'Numeratore', 'Denominatore'],
  [],
);

const testo = fc
  .record({
    testata,
    separatore,
    fine,
    righe: fc.array(fc.array(cella, { maxLength: 8 }), { maxLength: 12 }),
  })
  .map(({ testata: prima, separatore: segno, fine: aCapo, righe }) =>
    [prima, ...righe].map((riga) => riga.join(segno)).join(aCapo),
  );

function leggi(scritto: string): Incollato | undefined {
  try {
    return readTestoIncollato(scritto);
  } catch (error) {
    if (error instanceof WorkbookError && RIFIUTI.includes(error.codice)) return undefined;
    throw error;
  }
}

const ILLECITI = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

/** Cells that are not harmless. */
function guaste({ area }: Incollato): readonly unknown[] {
  return area.celle.flat().filter(({ valore, formula }) => {
    if (formula !== undefined || (typeof valore !== 'string' && valore !== null)) return true;
    if (valore === null) return false;
    const lunga = valore.length > LIMITI_ESTRATTO.caratteriCella;
    return lunga || ILLECITI.test(valore) || /<\/?(?:script|b)\b/i.test(valore);
  });
}

describe('un testo ostile', () => {
  it('dà celle innocue o un rifiuto', () => {
    fc.assert(
      fc.property(testo, (scritto) => {
        const incollato = leggi(scritto);
        expect(incollato === undefined ? [] : guaste(incollato)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('dà righe di un estratto o un rifiuto, e numeri finiti', () => {
    fc.assert(
      fc.property(testo, fc.constantFrom(ESTRATTO_PARETO, ESTRATTO_MISURE), (scritto, forma) => {
        const incollato = leggi(scritto);
        if (incollato === undefined) return;
        try {
          for (const riga of righeEstratto(recognizeColonne(incollato, forma)))
            for (const chiave of Object.keys(forma.colonne) as never[]) {
              const cifra = readCifraEstratta(riga.cifra(chiave), '', { anno: 2024, base1904: false });
              if (cifra.kind === 'numero') expect(Number.isFinite(cifra.quantita.valore)).toBe(true);
            }
        } catch (error) {
          if (!(error instanceof WorkbookError)) throw error;
          expect(RIFIUTI).toContain(error.codice);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('di byte qualsiasi diventa un testo', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const incollato = leggi(decodeTesto(bytes).testo);
        expect(incollato === undefined ? [] : guaste(incollato)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('con un milione di colonne, o di virgolette aperte, finisce subito', () => {
    const inizio = performance.now();
    expect(leggi('a;'.repeat(1_000_000))).toBeUndefined();
    expect(leggi('Codice;Min\n'.concat('"a;""\n'.repeat(100_000)))).toBeDefined();
    expect(leggi('"'.repeat(1_000_000))).toBeUndefined();
    expect(performance.now() - inizio).toBeLessThan(5000);
  });
});
