import { checkTabella, RILIEVI, rilieviOf } from '../../src/controlli/index.js';
import { stampata } from '../support/stampata.js';

/** Code, place and both figures of each finding. */
function trova(testo: string): readonly string[] {
  return rilieviOf(checkTabella(stampata(testo))).map(
    ({ codice, dove, trovato, atteso }) => `${codice} ${dove}: ${trovato} / ${atteso}`,
  );
}

describe('i totali di una tabella', () => {
  it('tornano con le righe sopra, anche quelli di più blocchi', () => {
    expect(
      trova(`
        Voce             | 2023    | 2024
        Quote            | 1.200   | 1.300
        Diritti          | 800     | 950
        TOTALE ENTRATE   | 2.000   | 2.250
        Personale        | 900     | 1.000
        Acquisti         | 600     | 700
        TOTALE USCITE    | 1.500   | 1.700
        Risultato        | 500     | 550
        Gestione straordinaria | 20 | -30
        RISULTATO D'ESERCIZIO  | 520 | 520`),
    ).toEqual([]);
  });

  it('il titolo di un blocco, anche di due celle, non è un’intestazione', () => {
    expect(
      trova(`
        Voce | Tipo | 2023 | 2024
        Immateriali | voce | 15.167 | 7.923
        Materiali | voce | 12.646 | 12.484
        TOTALE IMMOBILIZZAZIONI | totale | 27.813 | 20.407
        ATTIVO CIRCOLANTE | titolo | |
        Crediti | voce | 4.391 | 3.403
        Liquidità | voce | 21.061 | 22.817
        TOTALE CIRCOLANTE | totale | 25.452 | 26.220
        TOTALE ATTIVO | risultato | 53.265 | 46.627`),
    ).toEqual([]);
  });

  it('una colonna può dire quali righe sono totali', () => {
    expect(
      trova(`
        Voce | Tipo | Importo
        Personale | voce | -3.719.250
        Funzionamento | voce | -2.774.370
        Oneri correnti | totale | -6.793.620`),
    ).toEqual(['TOTALE_NON_TORNA riga 4: -6.793.620 / -6.493.620']);
  });

  it('un totale che non torna è detto con la somma delle sue righe', () => {
    expect(
      trova(`
        Settore     | 2023  | 2024
        Agricoltura | 1.250 | 1.180
        Commercio   | 3.100 | 3.045
        Servizi     | 2.400 | 2.510
        Totale      | 6.850 | 6.735`),
    ).toEqual(['TOTALE_NON_TORNA riga 5: 6.850 / 6.750']);
  });

  it('anche quando nessuna colonna torna', () => {
    expect(
      trova(`
        Sede | Dipendenti in servizio
        Nord | 31
        Sud  | 42
        Totale | 93`),
    ).toEqual(['TOTALE_NON_TORNA riga 4: 93 / 73']);
  });

  it('la differenza di arrotondamento non è un rilievo: mezza unità per addendo', () => {
    expect(
      trova(`
        Attivo       | 2023      | 2024
        Immateriali  | 15.167    | 7.923
        Materiali    | 12.646.815 | 12.484.215
        Finanziarie  | 8.010.397 | 7.929.868
        Totale       | 20.672.378 | 20.422.007`),
    ).toEqual([]);
  });

  it('oltre l’arrotondamento lo è', () => {
    expect(
      trova(`
        Attivo       | 2023
        Immateriali  | 15.167
        Materiali    | 12.646.815
        Totale       | 12.661.985`),
    ).toEqual(['TOTALE_NON_TORNA riga 4: 12.661.985 / 12.661.982']);
  });

  it('un totale stampato una volta per due colonne vale per tutte e due', () => {
    expect(
      trova(`
        Titolo | Donne | Uomini
        Diploma | 23 | 10
        Laurea | 31 | 14
        Totale | 78 |`),
    ).toEqual([]);
  });

  it('un subtotale senza nome si riconosce dalle cifre e dal grassetto', () => {
    expect(
      trova(`
        Diritto annuale | 7.010.893
        Diritti di segreteria | 2.124.600
        **Proventi correnti** | **9.135.493**

        Personale | -3.719.250
        Funzionamento | -2.774.370
        **Oneri correnti** | **-6.793.620**

        **Risultato della gestione corrente** | **2.641.873**`),
    ).toEqual(['TOTALE_NON_TORNA riga 7: -6.793.620 / -6.493.620']);
  });

  it('una somma di mille righe si fa in un attimo', () => {
    const righe = Array.from({ length: 2000 }, (_, i) => `Voce ${i} | ${i + 1},5 | ${2 * i}`);
    const inizio = performance.now();
    expect(trova(['Voce | A | B', ...righe].join('\n'))).toEqual([]);
    expect(performance.now() - inizio).toBeLessThan(5000);
  });
});

describe('le colonne che si ricavano da altre', () => {
  const ECONOMICO = (ultima: string) => `
    Voci | VALORI ANNO 2023 | VALORI ANNO 2024 | Differenze
    Diritto annuale | 7.535.536 | 7.785.408 | 249.871
    Diritti di segreteria | 2.610.632 | 2.433.448 | -177.184
    Contributi | 237.729 | 177.304 | -60.426
    Altri proventi | 79.891 | 68.839 | ${ultima}`;

  it('la differenza torna a meno dell’arrotondamento', () => {
    expect(trova(ECONOMICO('-11.052'))).toEqual([]);
  });

  it('il segno sbagliato è detto come tale', () => {
    expect(trova(ECONOMICO('11.052'))).toEqual(['SEGNO_SBAGLIATO riga 5: 11.052 / -11.052']);
  });

  it('la differenza sbagliata è un’altra cosa', () => {
    expect(trova(ECONOMICO('-12.052'))).toEqual(['DIFFERENZA_NON_TORNA riga 5: -12.052 / -11.052']);
  });

  it('la variazione percentuale si rifà dai due anni', () => {
    expect(
      trova(`
        Settori | 2024 | 2023 | Var. % 2024/2023
        Agricoltura | 3.262 | 3.375 | -3,35
        Commercio | 3.034 | 3.116 | -2,63
        Servizi | 2.094 | 2.048 | 2,55
        Industria | 1.420 | 1.453 | -2,27`),
    ).toEqual(['VARIAZIONE_NON_TORNA riga 4: 2,55 / 2,25']);
  });

  it('un totale sbagliato spiega la variazione che ne segue, e una differenza sbagliata il suo totale', () => {
    const rilievi = rilieviOf(
      checkTabella(
        stampata(`
        Settori | 2024 | 2023 | Var. % 2024/2023
        Agricoltura | 3.262 | 3.375 | -3,35
        Commercio | 3.034 | 3.116 | -2,63
        Totale | 6.296 | 6.591 | -3,00`),
      ),
    );
    expect(rilievi.map(({ codice, trovato, causa }) => [codice, trovato, causa.slice(0, 30)])).toEqual([
      ['TOTALE_NON_TORNA', '6.591', 'Una riga o il totale sono stat'],
      ['VARIAZIONE_NON_TORNA', '-3,00', 'Torna con il totale ricalcolat'],
    ]);
    expect(
      trova(`
        Voci | ANNO 2023 | ANNO 2024 | Differenze
        Diritti | 1.200 | 1.300 | 100
        Contributi | 800 | 950 | 150
        Altri | 500 | 450 | 50
        TOTALE | 2.500 | 2.700 | 200`),
    ).toEqual(['SEGNO_SBAGLIATO riga 4: 50 / -50']);
  });

  it('la quota si rifà sul totale', () => {
    expect(
      trova(`
        Settore | Imprese | Quota
        Agricoltura | 148 | 18,2%
        Artigianato | 159 | 19,6%
        Industria | 78 | 12,0%
        Servizi | 427 | 52,6%
        Totale | 812 | 100,0%`),
    ).toEqual(['QUOTA_NON_TORNA riga 4: 12,0% / 9,6 %', 'SOMMA_NON_100 riga 6: 102,4 % / 100 %']);
  });

  it('la colonna del totale è la somma delle altre', () => {
    expect(
      trova(`
        Area | Donne | Uomini | Totale
        Funzionari | 12 | 6 | 18
        Istruttori | 34 | 13 | 47
        Operatori | 3 | 2 | 15`),
    ).toEqual(['TOTALE_RIGA_NON_TORNA riga 4: 15 / 5']);
  });

  it('il totale di percentuali che altrove è la media lo è ovunque', () => {
    expect(
      trova(`
        Fase | 2023 | 2024 | Media
        Piano | 83,6% | 89,1% | 88,7%
        Misura | 78,3% | 93,3% | 84,6%
        Rendiconto | 70,0% | 76,7% | 86,0%
        TOTALE | 77,3% | 88,4% | 86,4%`),
    ).toEqual(['MEDIA_NON_TORNA riga 5: 88,4% / 86,4 %']);
  });
});

describe('le righe di una tabella', () => {
  it('minimo, media e massimo sono in ordine, e il valore sta tra i due', () => {
    expect(
      trova(`
        Indicatore | Ente | Media Nazionale | Min | Max
        Assistenza | 59,44 | 42,08 | 4,07 | 111,71
        Eventi | 13 | 17,92 | 31,50 | 25,20
        Pagamenti | -31,63 | -15,69 | -28,42 | 22,42`),
    ).toEqual([
      'MEDIA_FUORI_INTERVALLO riga 3: 31,50 · 17,92 · 25,20 / minimo ≤ media ≤ massimo',
      'VALORE_FUORI_INTERVALLO riga 4: -31,63 / tra -28,42 e 22,42',
    ]);
  });

  it('due cifre precise di una riga non tornano in un’altra', () => {
    expect(
      trova(`
        Indicatore | Ente | Media | Altro
        Assistenza | 59,44 | 42,08 | 4,07
        Eventi | 13,20 | 59,44 | 42,08`),
    ).toEqual(['CIFRE_RIPETUTE riga 3: 59,44 · 42,08 / cifre proprie, non quelle di «Assistenza»']);
  });

  it('zeri, cento e totali possono ripetersi', () => {
    expect(
      trova(`
        Indicatore | Peso | Grado
        Uno | 50,00% | 100,00%
        Due | 50,00% | 100,00%
        Tre | 0,00% | 0,00%`),
    ).toEqual([]);
  });

  it('due colonne con lo stesso anno', () => {
    expect(
      trova(`
        Indicatore | Target anno 2021 | Target anno 2022 | Target anno 2022
        Eventi | >= 4 | >= 5 | >= 6`),
    ).toEqual(['INTESTAZIONE_RIPETUTA riga 1: Target anno 2022 / Target anno 2023']);
  });

  it('gli anni che tornano per ogni gruppo di colonne non sono ripetuti', () => {
    expect(
      trova(`
        Sede | Nord 2023 | Nord 2024 | Sud 2023 | Sud 2024
        Imprese | 120 | 130 | 90 | 80`),
    ).toEqual([]);
    expect(
      trova(`
        Sede | 2023 | 2024 | 2023 | 2024
        Imprese | 120 | 130 | 90 | 80`),
    ).toEqual([]);
  });
});

it('ogni rilievo ha domanda, messaggio e causa', () => {
  for (const [codice, { domanda, messaggio, causa }] of Object.entries(RILIEVI)) {
    expect([codice, domanda]).toEqual([codice, expect.stringMatching(/\?$/)]);
    expect(messaggio).toMatch(/\.$/);
    expect(causa).toMatch(/\.$/);
  }
});
