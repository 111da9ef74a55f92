/** Whatever is pasted as an extract of Kronos: sums, or a refusal in words; never a fault, never a name. */
import { fc } from '../../support/fc.js';
import { WorkbookError } from '../../../src/layout/index.js';
import { leggi } from './letto.js';

const PEZZI = [
  'Processo;Mese;FTE;Ore',
  'Processo;Dipendente;FTE gennaio;FTE febbraio',
  'Codice;Totale;Totale',
  'A1.1;Gennaio;1,5;100',
  'A;1.234,5;1,234.5;x',
  'Totale;;;9',
  'Totale Neri Ugo;;3;4',
  '=1+1;@x;+2;-3',
  '<script>alert(1)</script>;A1;2;3',
  '\u0000\ud800;A1.1;"aperta;5',
  ';;;',
  'A1.1;13;1;1',
  'A1.1;00/2024;1;1',
  'A1.1.1.1.1.1.1.1;Totale;1e309;-0',
  '9'.repeat(400),
];

describe('Kronos: testo ostile', () => {
  test('somme finite o un rifiuto, e nessun nome nelle parole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...PEZZI), fc.string({ maxLength: 30 })), { maxLength: 12 }),
        (righe) => {
          try {
            const letto = leggi(righe.join('\n'));
            for (const { processi } of letto.anni)
              for (const { cifre } of processi)
                for (const cifra of Object.values(cifre)) expect(Number.isFinite(cifra)).toBe(true);
            expect([...letto.avvisi, ...letto.dubbi].join('\n')).not.toMatch(/Neri|script/);
          } catch (error) {
            expect(error).toBeInstanceOf(WorkbookError);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
