import { fc } from '../support/fc.js';
import { readCartella, type CartellaLetta } from '../../src/layout/index.js';
import { ALBERELLO, outlineOf, PIATTO, RIGHE_PIATTO, RIGHE_SCALARE, SCALARE } from '../support/alberello.js';
import { makeArea, makeLettura, type CellaBreve } from '../support/area.js';

type Righe = readonly (readonly CellaBreve[])[];

const read = (righe: Righe): CartellaLetta => readCartella(makeLettura({ Albero: makeArea(righe) }));

/** Writings of a header that mean the same. */
const varianti = (testo: string) =>
  fc.constantFrom(
    testo,
    testo.toUpperCase(),
    testo.toLowerCase(),
    ` ${testo.replace(/ /g, '\n')} `,
    testo.replace(/ /g, '\u00a0'),
    testo.replace(/i/g, 'ì'),
  );

const intestazione = (testi: readonly string[]) => fc.tuple(...testi.map(varianti));

/** Rows that a page leaves in the middle of a table. */
const rumore = (header: readonly CellaBreve[]) =>
  fc.constantFrom<readonly CellaBreve[]>(
    [],
    ['   '],
    header,
    ['Integra_Report_Performance organizzativa Ente_dicembre_2024'],
    ['Performance organizzativa Ente - dicembre 2024'],
    ['Pagina 3 di 7'],
  );

/** Rows with noise put in at some places. */
const disturbate = (header: readonly CellaBreve[], righe: Righe) =>
  fc
    .array(fc.tuple(fc.nat(righe.length), rumore(header)), { maxLength: 8 })
    .map((inserti) => [
      ...righe.flatMap((riga, i) => [...inserti.filter(([at]) => at === i).map(([, r]) => r), riga]),
    ]);

/** Columns in another order, with columns of others between them. */
const rimescola = (colonne: number) =>
  fc.shuffledSubarray([...Array.from({ length: colonne }, (_, i) => i), -1, -2, -3], {
    minLength: colonne + 3,
    maxLength: colonne + 3,
  });

const noticed = ({ segnalazioni }: CartellaLetta) =>
  segnalazioni.filter(({ codice }) => codice !== 'PARAMETRI_PREDEFINITI');

it('righe di pagina, righe vuote e intestazioni scritte altrimenti danno lo stesso albero a scala', () => {
  fc.assert(
    fc.property(
      intestazione(SCALARE).chain((header) =>
        fc.tuple(fc.constant(header), disturbate(header, RIGHE_SCALARE)),
      ),
      ([header, righe]) => {
        const cartella = read([header, ...righe]);
        expect(outlineOf(cartella.letto.radice)).toEqual(ALBERELLO);
        expect(noticed(cartella)).toEqual([]);
      },
    ),
  );
});

it('colonne in qualsiasi ordine, con altre in mezzo, danno lo stesso albero piatto', () => {
  const altra = fc.constantFrom<CellaBreve>('Ufficio', 'Note', 3, null, true);
  fc.assert(
    fc.property(
      fc.tuple(intestazione(PIATTO), rimescola(PIATTO.length), altra),
      ([header, ordine, extra]) => {
        const place = (riga: readonly CellaBreve[], other: CellaBreve) =>
          ordine.map((c) => (c < 0 ? other : (riga[c] ?? null)));
        const righe = [
          place(header, 'Colonna dell’ufficio'),
          ...RIGHE_PIATTO.map((riga) => place(riga, extra)),
        ];
        const cartella = read(righe);
        expect(outlineOf(cartella.letto.radice)).toEqual(ALBERELLO);
        expect(noticed(cartella)).toEqual([]);
      },
    ),
  );
});

it('nessun contenuto di un foglio fa cadere la lettura, e ogni riga piena è un nodo, una nota o carta di pagina', () => {
  const cella = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom<CellaBreve>(null, '30%', 0.3, 'OS1 - Uno', 'OP1.1', 'Indicatori', 'SI'),
    },
    fc.string({ unit: 'grapheme' }),
    fc.double({ noNaN: true }),
    fc.boolean(),
  );
  const riga = fc.array(cella, { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(fc.array(riga, { maxLength: 12 }), (righe) => {
      const cartella = read([SCALARE, ['Ente'], ...righe]);
      const placed = new Set([
        ...[...cartella.posizioni.values()].map(({ riga }) => riga),
        ...noticed(cartella).map((s) => Number(/\d+$/.exec(s.cella)?.[0]) - 1),
      ]);
      righe.forEach((piena, i) => {
        const scritta = piena
          .slice(0, 7)
          .some(
            (c) =>
              typeof c === 'number' || typeof c === 'boolean' || (typeof c === 'string' && c.trim() !== ''),
          );
        if (scritta) expect([i, placed.has(i + 2)]).toEqual([i, true]);
      });
    }),
  );
});
