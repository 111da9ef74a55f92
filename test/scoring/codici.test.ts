import { fc } from '../support/fc.js';
import { levelOfCodice, normalizeCodice } from '../../src/scoring/index.js';
import { splitCodice } from '../../src/scoring/codici.js';

describe('un codice si confronta nella sua forma normale', () => {
  it.each([
    ['PIRA 09_2024', 'PIRA.09.2024'],
    ['PIRA_09_2024', 'PIRA.09.2024'],
    ['pira-09 2024', 'PIRA.09.2024'],
    ['PIRA09_2024', 'PIRA.09.2024'],
    ['D3.1_03', 'D.3.1.03'],
    ['D3.1.03', 'D.3.1.03'],
    ['B2.2_04 rev. 2024', 'B.2.2.04.REV.2024'],
    ['B2.2_04 rev 2024', 'B.2.2.04.REV.2024'],
    ['B3.2_01_rev2018', 'B.3.2.01.REV.2018'],
    ['OP 1.1.1', 'OP.1.1.1'],
    ['AS\u00a01', 'AS.1'],
    ['Kpi_3.2.1 b', 'KPI.3.2.1.B'],
    ['oc_ccu_01', 'OC.CCU.01'],
    [' S13 - ', 'S.13'],
    ['', ''],
  ])('«%s» → %s', (scritto, normale) => {
    expect(normalizeCodice(scritto)).toBe(normale);
  });

  it('gli zeri davanti contano: D3.1.0 e D3.1.00 sono due codici', () => {
    expect(normalizeCodice('D3.1.0')).not.toBe(normalizeCodice('D3.1.00'));
  });

  it('la forma normale di una forma normale è la stessa', () => {
    fc.assert(
      fc.property(fc.string(), (testo) => {
        expect(normalizeCodice(normalizeCodice(testo))).toBe(normalizeCodice(testo));
      }),
    );
  });
});

describe('un secondo codice tra parentesi quadre è un altro nome', () => {
  it.each([
    ['B3.2_01_rev2018 [PIRA14_2024]', 'B3.2_01_rev2018', ['PIRA14_2024']],
    ['EC05.1', 'EC05.1', []],
    ['[PIRA15_2024] EC05.1 [ ]', 'EC05.1', ['PIRA15_2024']],
  ])('«%s»', (testo, codice, alias) => {
    expect(splitCodice(testo)).toEqual({ codice, alias });
  });
});

describe('il livello che un codice dice', () => {
  it.each([
    ['AS1', 'ambito'],
    ['AS 1', 'ambito'],
    ['OS1', 'strategico'],
    ['OS1.1', 'strategico'],
    ['os9', 'strategico'],
    ['OP1.1', 'operativo'],
    ['OP 1.1.1', 'operativo'],
    ['AS_AL', undefined],
    ['AS_AT', undefined],
    ['PIRA 01_2024', undefined],
    ['OC_DTDE_01', undefined],
    ['OPERA 1', undefined],
    ['', undefined],
  ])('«%s»: %s', (codice, livello) => {
    expect(levelOfCodice(codice)).toBe(livello);
  });
});
