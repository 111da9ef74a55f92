import { ANOMALIE, anomalieOf } from '../../src/controlli/index.js';
import { CODICI } from '../../src/scoring/index.js';

describe('anomalieOf', () => {
  it('riempie il messaggio con ciò che è stato trovato e con gli altri fatti', () => {
    const [anomalia] = anomalieOf([
      {
        codice: 'MISURE_INVERTITE',
        cella: "'Albero 2024'!G50",
        trovato: '0,24 gg',
        fatti: { calcolato: '4,12' },
      },
    ]);
    expect(anomalia).toEqual({
      codice: 'MISURE_INVERTITE',
      severita: 'attenzione',
      cella: "'Albero 2024'!G50",
      trovato: '0,24 gg',
      atteso: 'Numeratore e denominatore al loro posto.',
      messaggio: 'Le misure danno 4,12, ma scambiando numeratore e denominatore danno il consuntivo 0,24 gg.',
      rimedio: "Verificare l'algoritmo e scambiarli, o correggere il consuntivo.",
    });
  });

  it('mette prima le anomalie gravi e tiene per il resto l’ordine del foglio', () => {
    const anomalie = anomalieOf([
      { codice: 'PESI_ASSENTI', cella: 'F!B2', trovato: 'OS1' },
      { codice: 'TARGET_ILLEGGIBILE', cella: 'F!F9', trovato: '>= abc' },
      { codice: 'VALORE_MANCANTE', cella: 'F!G3', trovato: '' },
      { codice: 'TARGET_ILLEGGIBILE', cella: 'F!F4', trovato: '90 %%' },
    ]);
    expect(anomalie.map(({ cella }) => cella)).toEqual(['F!F9', 'F!F4', 'F!G3', 'F!B2']);
  });

  it('dice una volta sola la stessa cosa della stessa cella', () => {
    const stessa = { codice: 'VALORE_MANCANTE', cella: 'F!G3', trovato: '' } as const;
    expect(anomalieOf([stessa, stessa, { ...stessa, cella: 'F!G4' }])).toHaveLength(2);
  });

  it('un testo dell’utente che somiglia a un segnaposto resta com’è', () => {
    const [anomalia] = anomalieOf([{ codice: 'TARGET_ILLEGGIBILE', cella: 'F!F9', trovato: '{cella}' }]);
    expect(anomalia?.messaggio).toBe('Il target «{cella}» non si capisce.');
  });

  it('un fatto che il messaggio nomina e nessuno dà è un difetto, e si vede', () => {
    expect(() => anomalieOf([{ codice: 'MISURE_INVERTITE', cella: 'F!G1', trovato: '1' }])).toThrow(
      'calcolato',
    );
  });
});

describe('la tabella delle anomalie', () => {
  it.each(CODICI)('%s: domanda, messaggio e rimedio sono frasi intere', (codice) => {
    const { domanda, messaggio, rimedio } = ANOMALIE[codice];
    expect(domanda).toMatch(/^[A-ZÈ].*\?$/);
    expect(messaggio).toMatch(/^[A-ZÈ«].*\.$/);
    expect(rimedio).toMatch(/^[A-ZÈ].*\.$/);
  });
});
