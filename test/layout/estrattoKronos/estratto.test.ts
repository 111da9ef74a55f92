import { leggi, MESI, valuta } from './letto.js';

/** S02_AB of R24 § 3.1: (8,78 + 19,86) / 73,11 = 39,17 %. */
const S02_AB = 'fte(A*,B*) / fte(*)';
const CONTO = '(8,78 + 19,86) / 73,11';

/** FTE integrati of each process in 2024. */
const PROCESSI: readonly (readonly [string, string, string])[] = [
  ['A1.1', 'Pianificazione', '4,25'],
  ['A2.1', 'Organi', '4,53'],
  ['B1.1', 'Personale', '9,36'],
  ['B2.2', 'Sede', '10,50'],
  ['C1.1', 'Registro imprese', '30,20'],
  ['D1.1', 'Export', '10,00'],
  ['E1.1', 'Progetti', '4,27'],
];

const DODICESIMI = MESI.map(() => '');

describe('Kronos: S02_AB in tre forme', () => {
  const atteso = { kind: 'valore', conto: CONTO };

  test('una colonna per mese, con il totale: la media dei mesi', () => {
    const testo = [
      ['Processo', 'Descrizione', ...MESI, 'Media'].join('\t'),
      ...PROCESSI.map(([codice, nome, fte]) => [codice, nome, ...DODICESIMI.map(() => fte), fte].join('\t')),
    ].join('\n');
    const letto = leggi(testo);
    expect(valuta(S02_AB, letto)).toMatchObject(atteso);
    expect(letto.dubbi).toEqual([]);
    expect(letto.avvisi).toEqual(['Le colonne dei mesi non dicono che cosa contano: lette come FTE.']);
  });

  test('una riga per processo, persona e mese: le persone si sommano e non restano', () => {
    const righe = MESI.flatMap((mese) =>
      PROCESSI.flatMap(([codice, , fte]) => [
        ['Bianchi Anna', codice, mese, '2024', '1'].join(';'),
        [
          'Rossi Carlo',
          codice,
          mese,
          '2024',
          String(Number(fte.replace(',', '.')) - 1).replace('.', ','),
        ].join(';'),
      ]),
    );
    const letto = leggi(['Dipendente;Cod. processo;Mese;Anno;FTE integrato', ...righe].join('\n'));
    expect(valuta(S02_AB, letto)).toMatchObject(atteso);
    expect(letto.righePersone).toBe(168);
    expect(JSON.stringify(letto)).not.toMatch(/Bianchi|Rossi/);
    expect(letto.dubbi).toEqual([]);
  });

  test('sottoprocessi, subtotali e totale generale: nulla si conta due volte', () => {
    const testo = [
      'Processo\tDescrizione\tFTE\tFTE integrato\tCosti interni',
      'A\tGoverno camerale\t8\t8,78\t400',
      'A1\tPianificazione\t4\t4,25\t200',
      'A1.1\tCiclo della performance\t4\t4,25\t200',
      'A1.1.1\tPiano\t2\t2,25\t100',
      'A1.1.2\tRelazione\t2\t2,00\t100',
      'A2.1\tOrgani\t4\t4,53\t200',
      'Totale A\t\t8\t8,78\t400',
      'B1.1\tPersonale\t9\t9,36\t1.000',
      'B2.2\tSede\t10\t10,50\t1.000',
      'Totale B\t\t19\t19,86\t2.000',
      'C1.1\tRegistro imprese\t40\t44,47\t3.000',
      'TOTALE GENERALE\t\t67\t73,11\t5.400',
    ].join('\n');
    const letto = leggi(testo);
    expect(valuta(S02_AB, letto)).toMatchObject(atteso);
    expect(valuta('costi(A*)', letto)).toMatchObject({ valore: 400 });
    expect(valuta('ftePropri(*)', letto)).toMatchObject({ valore: 67 });
    expect(letto.anni[0]?.processi.map(({ codice }) => codice)).toEqual([
      'A1.1.1',
      'A1.1.2',
      'A2.1',
      'B1.1',
      'B2.2',
      'C1.1',
    ]);
    expect(letto.dubbi).toEqual([]);
  });
});

describe('Kronos: totali e mesi', () => {
  test('un subtotale che non è la somma delle sue parti si dice, e contano le parti', () => {
    const letto = leggi('Processo\tFTE\nA1\t5,00\nA1.1\t2,00\nA1.2\t2,50\nTotale\t4,50');
    expect(valuta('fte(*)', letto)).toMatchObject({ valore: 4.5 });
    expect(letto.dubbi).toEqual([
      'Il totale di A1 (FTE, 2024) è 5, la somma dei suoi processi è 4,5: contano i processi.',
    ]);
  });

  test('un totale generale sbagliato si dice', () => {
    const letto = leggi('Processo\tOre\nA1.1\t100\nB1.1\t200\nTotale generale\t310');
    expect(letto.dubbi).toEqual([
      'Il totale (Ore, 2024) è 310, la somma dei suoi processi è 300: contano i processi.',
    ]);
  });

  test('ore e costi dei mesi si sommano, gli FTE si mediano, salvo che il totale sia la somma', () => {
    const ore = leggi('Processo\tOre gennaio 2024\tOre febbraio 2024\tTotale ore\nA1.1\t100\t120\t220');
    expect(valuta('ore(*)', ore)).toMatchObject({ valore: 220 });
    const quote = leggi('Processo\tFTE gen 2024\tFTE feb 2024\tFTE totale anno\nA1.1\t0,5\t0,7\t');
    expect(valuta('fte(*)', quote)).toMatchObject({ valore: 0.6 });
    const somma = leggi('Processo\tGen 2024\tFeb 2024\tTotale\nA1.1\t0,5\t0,7\t1,2\nA1.2\t0,1\t0,2\t0,3');
    expect(valuta('fte(A1.1)', somma)).toMatchObject({ valore: 1.2 });
  });

  test('un mese incollato due volte conta una volta, e si dice; uno che manca si dice', () => {
    const mese = (quale: string) => `A1.1;${quale};10\nB1.1;${quale};20`;
    const letto = leggi(`Processo;Mese;Ore\n${mese('Gennaio')}\n${mese('Marzo')}\n${mese('Gennaio')}`);
    expect(valuta('ore(*)', letto)).toMatchObject({ valore: 60 });
    expect(letto.dubbi).toEqual([
      "Gennaio 2024 c'è due volte, con le stesse righe (da 'Testo incollato'!A6): conta una volta.",
      'Nel 2024 mancano i mesi: febbraio, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre.',
    ]);
  });

  test('estratti mensili uno sotto l’altro: il mese sta nella riga sopra ogni tabella', () => {
    const mese = (titolo: string, ore: string) => `${titolo}\nProcesso;Ore\nA1.1;${ore}\nB1.1;20\n`;
    const mesi = [
      mese('Estratto di gennaio 2024', '10'),
      mese('Estratto di febbraio 2024', '12'),
      mese('Estratto di gennaio 2024', '10'),
    ];
    const letto = leggi(mesi.join('\n'));
    expect(letto.anni.map(({ anno, mesi: presenti }) => [anno, presenti])).toEqual([[2024, [1, 2]]]);
    expect(valuta('ore(A*)', letto)).toMatchObject({ valore: 22 });
    expect(letto.dubbi[0]).toContain("Gennaio 2024 c'è due volte, con le stesse righe");
  });

  test('un mese in due tabelle con cifre diverse vale come nella seconda', () => {
    const letto = leggi('Processo;Mese;Ore\nA1.1;Gennaio;10\n\nCodice processo;Mese;Ore\nA1.1;Gennaio;12');
    expect(valuta('ore(*)', letto)).toMatchObject({ valore: 12 });
    expect(letto.dubbi[0]).toBe(
      "Gennaio 2024 sta in due tabelle dell'estratto, con cifre diverse: contano quelle della seconda.",
    );
  });

  test('un mese con il doppio delle righe degli altri è sospetto', () => {
    const righe = ['Gennaio', 'Febbraio', 'Marzo', 'Marzo'].map((mese, i) => `A1.1;${mese};${10 + i}`);
    expect(leggi(['Processo;Mese;Ore', ...righe].join('\n')).dubbi[0]).toBe(
      'Marzo 2024 ha il doppio delle righe degli altri mesi: forse è stato incollato due volte.',
    );
  });

  test('più anni restano distinti, nelle righe e nelle intestazioni', () => {
    const letto = leggi('Processo\tFTE 2023\tFTE 2024\nA1.1\t1,5\t2\nB1.1\t0,5\t1');
    expect(valuta('fte(*)', letto)).toMatchObject({ valore: 3 });
    expect(valuta('fte(*; 2023)', letto)).toMatchObject({ valore: 2 });
    expect(valuta('fte(A*) / fte(A*; n-1)', letto)).toMatchObject({ conto: '2 / 1,5' });
  });

  test('la percentuale di tempo di ogni persona fa gli FTE', () => {
    const letto = leggi('Matricola;Processo;Tempo (%)\n101;A1.1;50\n101;B1.1;50\n102;A1.1;100');
    expect(valuta('fte(A*)', letto)).toMatchObject({ valore: 1.5 });
    expect(letto.avvisi).toEqual([]);
  });

  test('costi con la loro unità nell’intestazione', () => {
    const letto = leggi('Codice processo\tCosti interni (€)\tCosti esterni [euro]\nA1.1\t1.000,50 €\t20');
    expect(valuta('costi(*)', letto)).toMatchObject({ valore: 1020.5 });
  });

  test('una riga con cifre e senza processo si dice e non si conta', () => {
    const letto = leggi('Processo\tDescrizione\tFTE\nA1.1\tPiani\t2\nVarie\tAltro\t3');
    expect(valuta('fte(*)', letto)).toMatchObject({ valore: 2 });
    expect(letto.avvisi[0]).toContain('senza un codice della Mappa dei processi');
  });

  test('una cifra che non si legge si segnala', () => {
    expect(leggi('Processo\tFTE\nA1.1\tmezzo\nA1.2\t1').segnalazioni).toMatchObject([
      { codice: 'VALORE_ILLEGGIBILE', trovato: 'mezzo' },
    ]);
  });
});
