import { PARAMETRI_SMVP, REGOLE, SMVP_2024, VIGENZE } from '../../src/parametri/index.js';
import { checkFasce, fasciaOf } from '../../src/scoring/index.js';

const grey = (rrggbb: string) => {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((i) => parseInt(rrggbb.slice(i, i + 2), 16));
  return 0.299 * r + 0.587 * g + 0.114 * b;
};

/** Contrast with black text (WCAG 2.1, relative luminance). */
const contrast = (rrggbb: string) => {
  const [r = 0, g = 0, b = 0] = [0, 2, 4]
    .map((i) => parseInt(rrggbb.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05) / 0.05;
};

describe.each(REGOLE.map((regole) => [regole.id, regole] as const))('le regole %s', (_, regole) => {
  it('dicono la loro fonte, la versione e da quando valgono', () => {
    expect(regole.fonte.length).toBeGreaterThan(20);
    expect(regole.versione).toMatch(/^\d+$/);
    expect(regole.dal).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('hanno fasce senza buchi e senza sovrapposizioni', () => {
    expect(checkFasce(regole.fasce)).toEqual([]);
  });

  it('dividono un obiettivo strategico in due parti che fanno il 100 %', () => {
    expect(regole.pesoIndicatori + regole.pesoObiettivi).toBe(1);
  });

  it('hanno semafori distinti anche in scala di grigi, con testo nero leggibile e simboli diversi', () => {
    const grigi = regole.fasce.map((f) => grey(f.colore)).sort((a, b) => a - b);
    grigi.slice(1).forEach((g, i) => expect(g - (grigi[i] ?? 0)).toBeGreaterThanOrEqual(15));
    regole.fasce.forEach((f) => expect(contrast(f.colore)).toBeGreaterThan(7));
    expect(new Set(regole.fasce.map((f) => f.simbolo)).size).toBe(regole.fasce.length);
  });

  it('hanno ritardi che crescono mentre il raggiungimento scende', () => {
    regole.ritardi.slice(1).forEach((ritardo, i) => {
      expect(ritardo.finoAGiorni).toBeGreaterThan(regole.ritardi[i]?.finoAGiorni ?? 0);
      expect(ritardo.raggiungimento).toBeLessThan(regole.ritardi[i]?.raggiungimento ?? 0);
    });
  });
});

describe('le regole 2024', () => {
  it.each([
    [0.6, '○ Non raggiunto (Fuori target)'],
    [0.6001, '◐ Parzialmente raggiunto (Critico)'],
    [0.7999, '◐ Parzialmente raggiunto (Critico)'],
    [0.8, '● Raggiunto (In linea)'],
  ])('danno al %d il semaforo «%s»', (valore, atteso) => {
    const fascia = fasciaOf(valore, SMVP_2024.fasce);
    expect(`${fascia?.simbolo} ${fascia?.obiettivo} (${fascia?.grado})`).toBe(atteso);
  });
});

describe('le soglie 0/70/90 e i quattro gradi', () => {
  it.each([
    ['soglie-70-90', 0.6999, 'Non raggiunto'],
    ['soglie-70-90', 0.7, 'Parzialmente raggiunto'],
    ['soglie-70-90', 0.9, 'Raggiunto'],
    ['quattro-gradi', 0.4999, 'Non raggiunto'],
    ['quattro-gradi', 0.6, 'Parzialmente raggiunto'],
    ['quattro-gradi', 0.89, 'Quasi raggiunto'],
    ['quattro-gradi', 0.9, 'Raggiunto'],
  ])('%s: %d è «%s»', (id, valore, atteso) => {
    const regole = REGOLE.find((r) => r.id === id);
    expect(fasciaOf(valore, regole?.fasce ?? [])?.obiettivo).toBe(atteso);
  });
});

describe('la tabella delle vigenze', () => {
  it('ha anni crescenti e copre ogni albero', () => {
    const anni = VIGENZE.map((v) => v.dalAnno);
    expect(anni).toEqual([...new Set(anni)].sort((a, b) => a - b));
    expect(anni[0]).toBe(0);
  });
});

describe('i parametri di SMVP', () => {
  it('sono quelli del contratto della cartella, ciascuno una volta', () => {
    expect(PARAMETRI_SMVP.map((p) => p.nome)).toEqual([
      'anno',
      'fase',
      'dataRiferimento',
      'ente',
      'attoSMVP',
      'pesoIndicatori',
      'pesoObiettivi',
      'minimoMancato',
      'valoreMancante',
      'tolleranzaPesi',
      'annoN',
      'licenza',
    ]);
  });

  it.each(['minimoMancato', 'valoreMancante', 'annoN'] as const)(
    '%s accetta il valore predefinito delle regole',
    (nome) => {
      const parametro = PARAMETRI_SMVP.find((p) => p.nome === nome);
      expect(parametro).toHaveProperty('valori', expect.arrayContaining([SMVP_2024[nome]]));
    },
  );
});
