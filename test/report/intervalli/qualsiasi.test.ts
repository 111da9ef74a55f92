/** Whatever stands in an optional range, its tables are built, whole, with figures that are numbers. */
import { fc } from '../../support/fc.js';
import {
  buildTabelle,
  formatCellaTabella,
  makeModulo,
  MODULI,
  REGISTRO,
  type DatiRelazione,
  type NomeIntervallo,
} from '../../../src/report/index.js';
import type { CellaBreve } from '../../support/area.js';
import { datiCon } from '../../support/intervalli.js';

const NOMI = (Object.keys(MODULI) as NomeIntervallo[]).filter((nome) =>
  /^(?:Pareto|Dati_attivita|Customer|Contesto_|Personale|Autovalutazione|Kronos|Pola)/.test(nome),
);

const TABELLE = REGISTRO.filter(({ serve }) =>
  serve.some((nome) => (NOMI as readonly string[]).includes(nome)),
).map(({ id }) => id);

const cella: fc.Arbitrary<CellaBreve> = fc.oneof(
  fc.constantFrom<CellaBreve>(
    null,
    '',
    'Totale',
    'totale',
    'risultato',
    'sottovoce',
    'titolo',
    'base',
    '-',
    'n.d.',
    'accorpa',
    'area',
    'permessi',
    'età',
    'A1.1',
    'EC07',
    '12,5%',
    '3,10 gg',
    '= 0',
    { valore: '#REF!', formato: 'General', guasto: 'ERRORE_FORMULA' },
    { valore: 0.5, formato: '0%' },
    2023,
    0,
  ),
  fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
  fc.integer(),
  fc.string({ maxLength: 10 }),
);

/** A range with its own headers, or with any, and any rows. */
const intervallo = fc.constantFrom(...NOMI).chain((nome) => {
  const { intestazioni } = makeModulo(nome, 2024);
  const larghezza = intestazioni.length;
  const riga = fc.array(cella, { minLength: larghezza, maxLength: larghezza });
  return fc.record({
    nome: fc.constant(nome),
    titoli: fc.oneof({ weight: 4, arbitrary: fc.constant<readonly CellaBreve[]>(intestazioni) }, riga),
    righe: fc.array(riga, { maxLength: 8 }),
  });
});

function checkTabelle(dati: DatiRelazione): void {
  for (const id of TABELLE) {
    const esito = buildTabelle(id, dati);
    if (esito.kind === 'manca') continue;
    for (const { colonne, righe, grafici = [] } of esito.tabelle) {
      for (const { celle } of righe) {
        expect(celle).toHaveLength(colonne.length);
        expect(celle.map(formatCellaTabella).join('|')).not.toMatch(/NaN|Infinity|undefined|null/);
      }
      for (const { righe: mostrate, colonne: serie } of grafici) {
        expect(mostrate.a).toBeLessThan(righe.length);
        expect(mostrate.da).toBeLessThanOrEqual(mostrate.a);
        expect(Math.max(...serie)).toBeLessThan(colonne.length);
      }
    }
  }
}

it('qualunque cosa ci sia in un intervallo facoltativo, le sue tabelle sono intere e senza cifre impossibili', () => {
  fc.assert(
    fc.property(intervallo, ({ nome, titoli, righe }) => {
      checkTabelle(datiCon({ [nome]: [titoli, ...righe] }));
    }),
    { numRuns: 200 },
  );
});
