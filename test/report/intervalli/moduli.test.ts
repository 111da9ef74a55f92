/** The empty forms of the optional ranges: filled with their own example, each gives its table. */
import {
  buildTabelle,
  makeModulo,
  MODULI,
  REGISTRO,
  type NomeIntervallo,
} from '../../../src/report/index.js';
import { datiCon } from '../../support/intervalli.js';

const NUOVI = Object.keys(MODULI).filter((nome) =>
  /^(?:Pareto|Dati_attivita|Customer|Contesto_|Personale|Autovalutazione|Kronos|Pola)/.test(nome),
) as NomeIntervallo[];

describe('i moduli da compilare', () => {
  it.each(NUOVI)('%s compilato con il suo esempio dà le sue tabelle', (nome) => {
    const { intestazioni, esempio } = makeModulo(nome, 2024);
    expect(esempio).toHaveLength(intestazioni.length);
    const dati = datiCon({ [nome]: [intestazioni, esempio] });
    const voci = REGISTRO.filter(({ serve, facoltativi }) =>
      ([...serve, ...facoltativi] as readonly string[]).includes(nome),
    );
    expect(voci.length).toBeGreaterThan(0);
    for (const { id } of voci) expect([id, buildTabelle(id, dati).kind]).toEqual([id, 'pronta']);
  });

  it('hanno nei titoli gli anni di chi li compila', () => {
    expect(makeModulo('Contesto_Economico', 2031).intestazioni.slice(-2)).toEqual([
      'Valori anno 2030',
      'Valori anno 2031',
    ]);
    expect(makeModulo('Pola', 2031).intestazioni).toContain('Fase di sviluppo avanzato Target 2033');
    for (const nome of NUOVI) expect(makeModulo(nome, 2031).intestazioni.join()).not.toMatch(/[{}]/);
  });

  it('quando un intervallo manca la tabella dice quale compilare', () => {
    expect(buildTabelle('customer', datiCon({}))).toMatchObject({
      kind: 'manca',
      messaggio: "Per la tabella «Customer satisfaction» compila l'intervallo «Customer».",
      moduli: [{ intervallo: 'Customer' }],
    });
  });

  it('un intervallo con la sola intestazione è ancora da compilare', () => {
    const { intestazioni } = makeModulo('Customer', 2024);
    expect(buildTabelle('customer', datiCon({ Customer: [intestazioni] })).kind).toBe('manca');
  });
});
