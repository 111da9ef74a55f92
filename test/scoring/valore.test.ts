import { fc } from '../support/fc.js';
import {
  parseGiorno,
  parsePercentuale,
  parseTarget,
  parseValore,
  type Cella,
  type Target,
  type Valore,
} from '../../src/scoring/index.js';
import { cella, CONTESTO, giorno } from './celle.js';

function targetOf(testo: string): Target {
  const letto = parseTarget(cella(testo), CONTESTO);
  if (letto.kind === 'errore') throw new Error(`target di prova illeggibile: ${testo}`);
  return letto.valore;
}

function describeValore(valore: Valore): string {
  switch (valore.kind) {
    case 'mancante':
      return 'mancante';
    case 'numero':
      return `${valore.quantita.valore} «${valore.quantita.unita}»`;
    case 'logico':
      return valore.valore ? 'SI' : 'NO';
    case 'data':
      return new Date(valore.giorno * 86_400_000).toISOString().slice(0, 10);
  }
}

function read(letta: Cella, target?: string): string {
  const letto = parseValore(letta, CONTESTO, target === undefined ? undefined : targetOf(target));
  return letto.kind === 'letto' ? describeValore(letto.valore) : letto.codice;
}

/** Every value that stands in R24 (§§ 3.1, 3.2, 4, allegato), with its target. */
const DEI_DOCUMENTI: readonly (readonly [valore: string, target: string, atteso: string])[] = [
  ['23 N.', '>= 14 N.', '23 «N.»'],
  ['26 N.', '>= 16 N.', '26 «N.»'],
  ['7 N.', '>= 4 N.', '7 «N.»'],
  ['99,98 %', '>= 90,00 %', '0.9998 «%»'],
  ['110 N.', '>= 30 N.', '110 «N.»'],
  ['59,44 N.', '>= 12,69 N.', '59.44 «N.»'],
  ['12 N.', '>= 4 N.', '12 «N.»'],
  ['13 N.', '>= 4 N.', '13 «N.»'],
  ['13,59 N.', '>= 2,72 N.', '13.59 «N.»'],
  ['106,28 %', 'solo monitoraggio', '1.0628 «%»'],
  ['522 N.', '>= 400 N.', '522 «N.»'],
  ['10 N.', '>= 4 N.', '10 «N.»'],
  ['1 N.', '>= 1 N.', '1 «N.»'],
  ['4 N.', '>= 3 N.', '4 «N.»'],
  ['92,04 %', '>= 86,04 % (media nazionale)', '0.9204 «%»'],
  ['100,55 %', '>= 100,00 %', '1.0055 «%»'],
  ['2 N.', '>= 2 N.', '2 «N.»'],
  ['90%', '>= 70%', '0.9 «%»'],
  ['90,00 %', '>= 70,00 %', '0.9 «%»'],
  ['38,46 %', '>= 25,46 %', '0.3846 «%»'],
  ['8,92 N.', '>= 7,50 N.', '8.92 «N.»'],
  ['6 N.', '>= 5 N.', '6 «N.»'],
  ['16-07-2024', 'Entro 30-09-2024', '2024-07-16'],
  ['16 luglio 2024', 'SI', '2024-07-16'],
  ['-11,63 gg', '<= -9 gg', '-11.63 «gg»'],
  ['-11,63', '≤ 9 gg', '-11.63 «gg»'],
  ['3,10 gg', '<= 4,19 gg', '3.1 «gg»'],
  ['0,24 gg', '<= 4,91 gg', '0.24 «gg»'],
  ['370,37 %', '>= 100,00 %', '3.7037 «%»'],
  ['816 N.', '>= 800 N.', '816 «N.»'],
  ['39,17 %', 'solo monitoraggio', '0.3917 «%»'],
  ['N/D', 'solo monitoraggio', 'mancante'],
  ['n.d.', 'solo monitoraggio', 'mancante'],
  ['80,00 %', '100,00 %', '0.8 «%»'],
  ['100%', '100%', '1 «%»'],
  ['179,81 %', '>= 155,00 %', '1.7981 «%»'],
  ['2,91 %', '>= 3,00 %', '0.0291 «%»'],
  ['9,25 %', '>= 1,93 %', '0.0925 «%»'],
  ['92,20 %', '>= 80,00 %', '0.922 «%»'],
  ['3', '3', '3 «»'],
  ['3', '2', '3 «»'],
  ['SI', 'SI', 'SI'],
];

describe('il valore di un indicatore', () => {
  it.each(DEI_DOCUMENTI)('dei documenti: «%s» sotto «%s»', (valore, target, atteso) => {
    expect(read(cella(valore), target)).toBe(atteso);
  });

  it.each([null, '', ' ', 'N/D', 'n/d', 'n.d.', 'N.D.', 'nd', '-', '–'])(
    '%j è un valore che manca',
    (contenuto) => {
      expect(read(cella(contenuto), '>= 3 N.')).toBe('mancante');
    },
  );

  it('un valore che manca non è zero', () => {
    expect(read(cella(0), '>= 3 N.')).toBe('0 «N.»');
  });

  it.each([
    ['sì', 'SI', 'SI'],
    ['NO', 'SI', 'NO'],
    ['92,04 % (dato provvisorio)', '>= 80 %', '0.9204 «%»'],
    ['€ 412.345,67', '>= 500.000,00 €', '412345.67 «€»'],
    ['1 813 N.', '>= 5 N.', '1813 «N.»'],
    ['31 ottobre', 'Entro 30-09-2024', '2024-10-31'],
    ['3,10 N.', '<= 4,19 gg', '3.1 «N.»'],
  ])('«%s» sotto «%s»', (valore, target, atteso) => {
    expect(read(cella(valore), target)).toBe(atteso);
  });

  it.each([
    'abc',
    '90 %%',
    '12,3,4',
    '1.5',
    'circa 5',
    '5 e 6',
    '(5)',
    'N/D?',
    'Entro 30-09-2024',
    '=5',
    '>= 5',
  ])('«%s» non si capisce per intero ed è un errore', (testo) => {
    expect(read(cella(testo), '>= 80 %')).toBe('VALORE_ILLEGGIBILE');
  });

  it('una data che non esiste è un errore', () => {
    expect(read(cella('31 febbraio'), 'SI')).toBe('DATA_INESISTENTE');
    expect(read(cella(60, 'dd/mm/yyyy'), 'SI')).toBe('DATA_INESISTENTE');
  });

  it('una formula in errore o non calcolata non è un valore che manca', () => {
    expect(read({ ...cella('#DIV/0!'), guasto: 'ERRORE_FORMULA' }, 'SI')).toBe('ERRORE_FORMULA');
    expect(read({ ...cella(null), guasto: 'FORMULA_NON_CALCOLATA' }, 'SI')).toBe('FORMULA_NON_CALCOLATA');
  });

  it.each([
    [0.922, '0.00%', '>= 80 %', '0.922 «%»'],
    [92.2, '0.00 "%"', '>= 80 %', '0.922 «%»'],
    [92.2, 'General', '>= 80 %', '0.922 «%»'],
    [92.2, '0.00', '>= 80 %', '0.922 «%»'],
    [23, 'General', '>= 14 N.', '23 «N.»'],
    [23, '0" N."', '>= 14 N.', '23 «N.»'],
    [true, 'General', 'SI', 'SI'],
    [45489, 'dd/mm/yyyy', 'Entro 30-09-2024', '2024-07-16'],
    [0.922, 'General', '>= 14 N.', '0.922 «N.»'],
  ] as const)(
    'una cella che contiene %j con il formato %s, sotto «%s»',
    (contenuto, formato, target, atteso) => {
      expect(read(cella(contenuto, formato), target)).toBe(atteso);
    },
  );

  it.each([0.92, -0.5, 1, -1, 0.0291])(
    '%d senza unità sotto una percentuale può essere frazione o punti',
    (v) => {
      expect(read(cella(v), '>= 80 %')).toBe('UNITA_AMBIGUA');
      expect(read(cella(v, '0.00'), '>= 80 %')).toBe('UNITA_AMBIGUA');
      expect(read(cella(v, '0.00%'), '>= 80 %')).not.toBe('UNITA_AMBIGUA');
      expect(read(cella(v), '>= 80 N.')).not.toBe('UNITA_AMBIGUA');
    },
  );

  it('0, e ciò che sta oltre 1 o sotto -1, non è ambiguo', () => {
    expect(read(cella(0), '>= 80 %')).toBe('0 «%»');
    expect(read(cella(1.01), '>= 80 %')).toBe('0.0101 «%»');
    expect(read(cella(-1.01), '>= 80 %')).toBe('-0.0101 «%»');
  });

  it('una percentuale sotto un numero senza unità è ambigua: 80 può essere 80 % o ottanta volte', () => {
    expect(read(cella('92 %'), '>= 80')).toBe('UNITA_AMBIGUA');
    expect(read(cella('0 %'), '>= 80')).toBe('0 «%»');
  });
});

describe('una percentuale stampata', () => {
  const read100 = (letta: Cella) => {
    const letto = parsePercentuale(letta);
    return letto.kind === 'letto' ? describeValore(letto.valore) : letto.codice;
  };

  it.each([
    [cella('96,89%'), '0.9689 «%»'],
    [cella('100,00 %'), '1 «%»'],
    [cella(0.9689, '0.00%'), '0.9689 «%»'],
    [cella(96.89), '0.9689 «%»'],
    [cella('N/D'), 'mancante'],
    [cella(0.9689), 'UNITA_AMBIGUA'],
    [cella('SI'), 'VALORE_ILLEGGIBILE'],
    [cella('5 N.'), 'VALORE_ILLEGGIBILE'],
    [cella('16-07-2024'), 'VALORE_ILLEGGIBILE'],
  ])('%j', (letta, atteso) => {
    expect(read100(letta)).toBe(atteso);
  });
});

describe('una data', () => {
  it.each([
    ['18.9.2024', '2024-09-18'],
    ['18 settembre 2024', '2024-09-18'],
    ['29/02/2024', '2024-02-29'],
  ])('«%s»', (testo, attesa) => {
    expect(parseGiorno(cella(testo), CONTESTO)).toMatchObject({ kind: 'letto', valore: giorno(attesa) });
  });

  it.each([
    cella('30 febbraio 2024'),
    cella('presto'),
    cella(45489),
    cella(null),
    cella(-1, 'dd/mm/yyyy'),
    cella(3e6, 'd/m/yy'),
  ])('%j non è una data', (letta) => {
    expect(parseGiorno(letta, CONTESTO)).toMatchObject({ kind: 'errore', codice: 'DATA_INESISTENTE' });
  });
});

describe('la lettura del valore è ancorata', () => {
  it('qualunque contenuto si legge senza eccezioni', () => {
    const contenuto = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
    );
    const formato = fc.oneof(
      fc.string(),
      fc.constantFrom('General', '0.00%', 'dd/mm/yyyy', '0.00 "%"', '0,0.0E+00'),
    );
    fc.assert(
      fc.property(
        contenuto,
        formato,
        fc.constantFrom('>= 3 N.', '80 %', 'SI', '31 ottobre'),
        (valore, f, target) => {
          expect(['letto', 'errore']).toContain(
            parseValore(cella(valore, f), CONTESTO, targetOf(target)).kind,
          );
        },
      ),
    );
  });

  it('un testo accettato con qualcosa in più non è più lo stesso valore', () => {
    const aggiunta = fc.constantFrom('x', ' circa', '%%', '?', ' 7 7', ';', ' SI', '€€', ')', '7.', ' =');
    fc.assert(
      fc.property(
        fc.constantFrom(...DEI_DOCUMENTI),
        aggiunta,
        fc.boolean(),
        ([testo, target], piu, davanti) => {
          expect(read(cella(davanti ? piu + testo : testo + piu), target)).not.toBe(
            read(cella(testo), target),
          );
        },
      ),
    );
  });

  it('un numero scritto all’italiana torna se stesso', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 99 }),
        (intero, centesimi) => {
          const cifre = `${intero < 0 ? '-' : ''}${Math.abs(intero).toLocaleString('it-IT', { useGrouping: true })},${String(centesimi).padStart(2, '0')}`;
          const atteso = Number(`${intero}.${String(centesimi).padStart(2, '0')}`);
          expect(parseValore(cella(cifre), CONTESTO)).toMatchObject({
            valore: { quantita: { valore: atteso } },
          });
        },
      ),
    );
  });
});
