import { formatNumero, GENERI_NUMERO, type GenereNumero } from '../../src/report/index.js';

describe('un numero come si legge', () => {
  const casi: readonly (readonly [number, GenereNumero, string])[] = [
    [0.99902745, 'percentuale', '99,90 %'],
    [0.3334, 'peso', '33,34 %'],
    [0.0123, 'variazione', '+1,23 %'],
    [-0.0131, 'variazione', '-1,31 %'],
    [0.00001, 'variazione', '0,00 %'],
    [-0.00001, 'variazione', '0,00 %'],
    [61709, 'intero', '61.709'],
    [-818, 'differenza', '-818'],
    [56, 'differenza', '+56'],
    [0, 'differenza', '0'],
    [1.005, 'decimale', '1,01'],
    [-11.63, 'decimale', '-11,63'],
    [1579038, 'euro', '1.579.038,00 €'],
    [2024, 'anno', '2024'],
    [999.995, 'decimale', '1.000,00'],
  ];

  it.each(casi)('%d come %s è %s', (valore, genere, atteso) => {
    expect(formatNumero(valore, genere)).toBe(atteso);
  });

  it('ogni genere ha un formato di foglio con i suoi decimali', () => {
    for (const { formato, decimali, percento = false } of Object.values(GENERI_NUMERO)) {
      const [primo = ''] = formato.split(';');
      expect(primo.includes('%')).toBe(percento);
      expect(/\.(0+)/.exec(primo)?.[1]?.length ?? 0).toBe(decimali);
    }
  });
});
