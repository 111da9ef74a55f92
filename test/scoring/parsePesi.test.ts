import { parsePesi } from '../../src/scoring/parsePesi.js';
import type { Cella, ContenutoCella } from '../../src/scoring/index.js';
import { cella } from './celle.js';

function read(...celle: readonly (Cella | undefined)[]) {
  return parsePesi({ etichetta: 'OS1', cella: 'Foglio!B2', celle });
}

function pesiOf(...contenuti: readonly ContenutoCella[]) {
  return read(...contenuti.map((contenuto) => cella(contenuto))).pesi.map((peso) =>
    peso.kind === 'peso' ? peso.valore : peso.kind,
  );
}

describe('i pesi di un gruppo si leggono insieme', () => {
  it.each([
    [
      ['33,34%', '33,33 %', '33,33%'],
      [0.3334, 0.3333, 0.3333],
    ],
    [
      [0.25, 0.75],
      [0.25, 0.75],
    ],
    [
      [25, 75],
      [0.25, 0.75],
    ],
    [
      ['25', '75,0'],
      [0.25, 0.75],
    ],
    [
      [33.34, 33.33, 33.34],
      [0.3334, 0.3333, 0.3334],
    ],
    [[1], [1]],
    [[100], [1]],
    [
      ['50%', 25, 25],
      [0.5, 0.25, 0.25],
    ],
    [
      ['50%', 0.25, 0.25],
      [0.5, 0.25, 0.25],
    ],
    [
      ['90%', 10],
      [0.9, 0.1],
    ],
    [
      ['100,00%', null],
      [1, 'assente'],
    ],
    [
      ['100%', '-', '0,00%'],
      [1, 'assente', 0],
    ],
    [
      [0.3, 0.3],
      [0.3, 0.3],
    ],
    [
      [40, 40],
      [0.4, 0.4],
    ],
    [
      [null, ''],
      ['assente', 'assente'],
    ],
  ] as const)('%j → %j', (contenuti, attesi) => {
    expect(pesiOf(...contenuti)).toEqual(attesi);
  });

  it('un numero con il formato percentuale è una frazione, con «%» tra virgolette sono punti', () => {
    const { pesi } = read(cella(0.4, '0.00%'), cella(60, '0.00"%"'));
    expect(pesi).toEqual([
      { kind: 'peso', valore: 0.4 },
      { kind: 'peso', valore: 0.6 },
    ]);
  });

  it.each(['tanto', '40 N.', '-5%', '40 %%', true, Number.NaN])('%j non è un peso', (contenuto) => {
    const { pesi, segnalazioni } = read(cella(contenuto, 'General', 'Foglio!B3'), cella('60%'));
    expect(pesi).toEqual([{ kind: 'errore' }, { kind: 'peso', valore: 0.6 }]);
    expect(segnalazioni).toMatchObject([{ codice: 'PESO_ILLEGGIBILE', cella: 'Foglio!B3' }]);
  });

  it('un peso che è una formula in errore lo dice', () => {
    const { segnalazioni } = read({ ...cella('#REF!'), guasto: 'ERRORE_FORMULA' });
    expect(segnalazioni).toMatchObject([{ codice: 'ERRORE_FORMULA', trovato: '#REF!' }]);
  });

  it('una somma né vicina a 1 né a 100 lascia la scala ignota', () => {
    const { pesi, segnalazioni } = read(cella(50), cella(0.5), undefined);
    expect(pesi).toEqual([{ kind: 'errore' }, { kind: 'errore' }, { kind: 'assente' }]);
    expect(segnalazioni).toEqual([
      { codice: 'PESI_SCALA_IGNOTA', cella: 'Foglio!B2', trovato: 'OS1', fatti: { somma: '50,5' } },
    ]);
  });
});
