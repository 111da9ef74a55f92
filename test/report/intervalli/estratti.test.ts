/** Pareto, attività, customer, autovalutazione, Kronos, lavoro agile on small ranges. */
import { buildTabelle } from '../../../src/report/index.js';
import { percento } from '../../support/area.js';
import { datiCon, type Righe } from '../../support/intervalli.js';
import { righeOf, tabellaOf, tabelleOf } from '../../support/tabelle.js';

const avvisiDi = (note: readonly { readonly genere: string; readonly testo: string }[]) =>
  note.filter(({ genere }) => genere === 'avviso').map(({ testo }) => testo);

describe('benchmark', () => {
  const TITOLI = ['Codice', 'Indicatore', 'CCIAA di prova', 'Media nazionale', 'Min', 'Max'];
  const benchmark = (...righe: Righe) => tabelleOf('benchmark', datiCon({ Pareto: [TITOLI, ...righe] }));

  it('mette ogni riga sotto il suo obiettivo strategico, per codice o per titolo; le altre in fondo', () => {
    const tabelle = benchmark(
      ['', 'Un indicatore di nessuno', 1, 2, 0, 3],
      ['EC07', 'Proventi', percento(0.0291), percento(0.03), percento(0), percento(0.1)],
      ['', 'Struttura del personale', 0.5, 0.6, 0.1, 0.9],
    );
    expect(tabelle.map(({ istanza, righe }) => [istanza, righe.length])).toEqual([
      ['OS1', 1],
      ['OS2', 1],
      ['altri', 1],
    ]);
    expect(tabelle[0]?.colonne.map(({ titolo }) => titolo)[1]).toBe('CCIAA di prova');
  });

  it('un valore fuori da minimo e massimo toglie minimo e massimo, e lo dice', () => {
    const [tabella] = benchmark(['PIRA 01_2024', 'Eventi', 23, 10, 2, 20]);
    expect(tabella && righeOf(tabella)).toEqual([['Eventi', '23', '10', 'N/D', 'N/D']]);
    expect(avvisiDi(tabella?.note ?? [])).toEqual([
      '«Eventi»: minimo 2 e massimo 20 non possono stare, il valore o la media ne sono fuori. Da ricopiare da Pareto.',
    ]);
  });

  it('il valore che l’albero ha diverso è da riconciliare; quello uguale no', () => {
    const note = (valore: string) =>
      avvisiDi(benchmark(['PIRA 01_2024', 'Eventi', valore, 10, 2, 40])[0]?.note ?? []);
    expect(note('23 N.')).toEqual([]);
    expect(note('24 N.')).toEqual(["«Eventi»: qui 24, nell'albero PIRA 01_2024 ha 23 N.; da riconciliare."]);
  });

  it('le righe di un altro anno restano fuori', () => {
    const dati = datiCon({
      Pareto: [
        ['Indicatore', 'Valore CCIAA', 'Media nazionale', 'Anno'],
        ['Eventi', 23, 10, 2023],
      ],
    });
    expect(buildTabelle('benchmark', dati).kind).toBe('manca');
  });

  it('senza la media di cluster non ci sono indicatori significativi; la colonna apposta li sceglie', () => {
    const righe = [
      ['Indicatore', 'Valore CCIAA', 'Media cluster', 'Significativo'],
      ['Primo', 1, 2, 'SI'],
      ['Secondo', 3, 4, ''],
      ['Terzo', 5, null, 'SI'],
    ];
    expect(righeOf(tabellaOf('pareto-significativi', datiCon({ Pareto: righe })))).toEqual([
      ['Primo', '1', '2'],
    ]);
    const senza = datiCon({
      Pareto: [
        ['Indicatore', 'Valore CCIAA', 'Media nazionale'],
        ['Primo', 1, 2],
      ],
    });
    expect(buildTabelle('pareto-significativi', senza)).toMatchObject({
      kind: 'manca',
      messaggio:
        'La tabella «Indicatori più significativi Pareto» non ha righe: in «Pareto» manca ciò di cui parla.',
    });
  });
});

describe('dati di attività', () => {
  const note = (codice: string, valore: number) =>
    avvisiDi(
      tabellaOf(
        'dati-attivita',
        datiCon({
          Misure: [
            ['Codice', 'Numeratore', 'Denominatore'],
            ['EC07', '246.142,61 €', '8.468.510,15 €'],
          ],
          Dati_attivita: [
            ['Area', 'Attività', 'Valore', 'Codice'],
            ['Promozione', 'eventi', valore, codice],
          ],
        }),
      ).note,
    );

  it('una cifra con un codice è il consuntivo di quell’indicatore, o una sua misura', () => {
    expect(note('PIRA 01_2024', 23)).toEqual([]);
    expect(note('EC07', 246_142.61)).toEqual([]);
    expect(note('PIRA 01_2024', 25)).toEqual([
      "«eventi»: qui 25, nell'albero PIRA 01_2024 ha 23 N.; da riconciliare.",
    ]);
  });

  it('un codice che l’albero non ha si dice', () => {
    expect(note('PIRA 99', 1)).toEqual(["«eventi»: il codice PIRA 99 non è nell'albero."]);
  });
});

describe('customer', () => {
  it('legge quote scritte in centesimi o in percentuale, sotto qualunque titolo', () => {
    const tabella = tabellaOf(
      'customer',
      datiCon({
        Customer: [
          ['Aspetto', 'Voti da 3 a 5'],
          ['Cortesia', 95],
          ['Chiarezza', percento(0.94)],
        ],
      }),
    );
    expect(righeOf(tabella)).toEqual([
      ['Cortesia', '95,00 %'],
      ['Chiarezza', '94,00 %'],
    ]);
  });
});

describe('autovalutazione', () => {
  const totale = (scritto: string) => {
    const tabella = tabellaOf(
      'autovalutazione',
      datiCon({
        Autovalutazione: [
          ['', 'CCIAA 2023', 'CCIAA 2024'],
          ['Pianificazione', '80,0%', '90,0%'],
          ['SMVP', '90,0%', '95,0%'],
          ['TOTALE', scritto, '92,5%'],
        ],
      }),
    );
    return { riga: righeOf(tabella).at(-1), avvisi: avvisiDi(tabella.note) };
  };

  it('il totale è la media degli item', () => {
    expect(totale('85,0%')).toEqual({ riga: ['TOTALE', '85,00 %', '92,50 %'], avvisi: [] });
  });

  it('un totale scritto che la media non dà è corretto, e detto', () => {
    expect(totale('86,0%')).toEqual({
      riga: ['TOTALE', '85,00 %', '92,50 %'],
      avvisi: [
        '«TOTALE», CCIAA 2023: nella cartella è scritto 86,00 %, il calcolo dà 85,00 %; vale il calcolo.',
      ],
    });
  });
});

describe('costi dei processi', () => {
  const KRONOS: Righe = [
    ['Dipendente', 'Processo', 'Descrizione', 'FTE', 'Costi interni', 'Costi esterni'],
    ['Bianchi Anna', 'A1.1', 'Performance', '0,50', 20_000.1, 0],
    ['Rossi Carlo', 'A1.1', 'Performance', '0,25', 10_000.2, 5],
    ['Bianchi Anna', 'C1.1', 'Registro imprese', '0,50', 20_000, null],
  ];

  it('somma le righe delle persone per processo, e i processi per funzione', () => {
    expect(righeOf(tabellaOf('costi-processi', datiCon({ Kronos: KRONOS })))).toEqual([
      ['A', 'Governo camerale', '0,75', '60,00 %', '30.000,30 €', '5,00 €', '30.005,30 €'],
      ['A1.1', 'Performance', '0,75', '60,00 %', '30.000,30 €', '5,00 €', '30.005,30 €'],
      ['C', 'Trasparenza, semplificazione e tutela', '0,50', '40,00 %', '20.000,00 €', '', '20.000,00 €'],
      ['C1.1', 'Registro imprese', '0,50', '40,00 %', '20.000,00 €', '', '20.000,00 €'],
      ['Totale', '', '1,25', '100,00 %', '50.000,30 €', '5,00 €', '50.005,30 €'],
    ]);
  });

  it('nessun nome di persona passa la lettura', () => {
    const dati = datiCon({ Kronos: KRONOS });
    expect(JSON.stringify([...dati.tabelle])).not.toMatch(/Bianchi|Rossi|Dipendente/);
  });

  it('una cifra illeggibile si dice, con la sua cella, e non si conta', () => {
    const { segnalazioni } = datiCon({
      Kronos: [
        ['Processo', 'FTE'],
        ['A1.1', 'mezzo'],
        ['A1.1', 1],
      ],
    });
    expect(segnalazioni).toEqual([{ codice: 'VALORE_ILLEGGIBILE', cella: 'Kronos!B2', trovato: 'mezzo' }]);
  });

  it('un codice che la Mappa dei processi non ha sta in fondo alle sue funzioni, e si dice', () => {
    const tabella = tabellaOf(
      'costi-processi',
      datiCon({
        Kronos: [
          ['Processo', 'FTE'],
          ['vari', 1],
          ['B1.1', 1],
        ],
      }),
    );
    expect(righeOf(tabella).map(([processo]) => processo)).toContain('-');
    expect(avvisiDi(tabella.note)).toHaveLength(1);
  });
});

describe('lavoro agile', () => {
  it('dimensioni e parti sono righe di titolo, ciò che manca è da compilare', () => {
    const tabella = tabellaOf(
      'pola',
      datiCon({
        Pola: [
          [
            'DIMENSIONI',
            'Sezione',
            'OBIETTIVI',
            'INDICATORI',
            'STATO 2020 (baseline)',
            'FASE DI AVVIO Target 2021',
          ],
          [
            'CONDIZIONI',
            'SALUTE DIGITALE',
            'Mantenimento VPN',
            '16) Sistema VPN',
            percento(1),
            'mantenimento',
          ],
          ['CONDIZIONI', 'SALUTE DIGITALE', '', '17) intranet', 'Attiva', null],
          ['ATTUAZIONE', '', 'Norme', '24) % lavoratori agili', '97%', null],
        ],
      }),
    );
    expect(
      tabella.righe.map(({ ruolo, celle }) => `${ruolo} ${celle[0]?.tipo === 'testo' ? celle[0].testo : ''}`),
    ).toEqual([
      'sezione CONDIZIONI',
      'gruppo SALUTE DIGITALE',
      'dati Mantenimento VPN',
      'dati ',
      'sezione ATTUAZIONE',
      'dati Norme',
    ]);
    expect(righeOf(tabella)[3]).toEqual(['', '17) intranet', 'Attiva', 'da compilare', '', '', '']);
    expect(tabella.colonne[2]?.titolo).toBe('STATO 2020 (baseline)');
  });
});
