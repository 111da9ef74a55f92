/** What the tables are made from, read in one go: texts of the nodes, rows of the year, optional ranges. */
import { richiestaCalcola, richiestaTabelle } from '../../src/layout/index.js';
import { PIATTO, RIGHE_PIATTO } from '../support/alberello.js';
import { makeArea, makeLettura, percento, rotta, type CellaBreve } from '../support/area.js';
import { datiDi, datiEsempio } from '../support/esempi.js';
import { datiCon } from '../support/intervalli.js';
import { TESTATA_RIMODULAZIONI } from '../support/testate.js';

const chiesti = () => richiestaTabelle().nomi?.map(({ nome }) => nome) ?? [];

/** Days from 1970-01-01. */
const TRENTA_GIUGNO = Date.UTC(2024, 5, 30) / 86_400_000;
const DICIOTTO_SETTEMBRE = Date.UTC(2024, 8, 18) / 86_400_000;

const giorno = (valore: number): CellaBreve => ({ valore, formato: 'dd/mm/yyyy' });

describe('la lettura per le tabelle', () => {
  it('chiede in una volta sola ciò che chiede il calcolo e ogni intervallo facoltativo', () => {
    const calcola = richiestaCalcola('Foglio').nomi?.map(({ nome }) => nome) ?? [];
    expect(chiesti().slice(0, calcola.length)).toEqual(calcola);
    expect(chiesti()).toEqual(
      expect.arrayContaining(['Pareto', 'Personale', 'Kronos', 'Pola', 'Rilevazioni', 'Contesto_Imprese']),
    );
    expect(new Set(chiesti()).size).toBe(chiesti().length);
    expect(richiestaTabelle('Foglio').foglio).toBe('Foglio');
  });

  it('chiede anche gli intervalli del contesto che solo la cartella ha', () => {
    expect(richiestaTabelle().famiglie).toContainEqual({ prefisso: 'Contesto_' });
  });

  it('legge l’intervallo del contesto che la fonte non ha', () => {
    const { tabelle } = datiCon({
      Contesto_Export: [
        ['Paese', 2024],
        ['Francia', 12],
      ],
    });
    expect([...tabelle.keys()]).toEqual(['Contesto_Export']);
  });

  it('un nome facoltativo rotto ferma la lettura invece di passare per mancante', () => {
    const lettura = makeLettura({
      Albero: makeArea([PIATTO, ...RIGHE_PIATTO]),
      Pareto: { kind: 'rotto', formula: '=#REF!' },
    });
    expect(() => datiDi(lettura)).toThrow('Pareto');
  });

  it('dice ente, anno, fase, atto e impronta, e nulla di ciò che la cartella non ha', () => {
    const dati = datiCon({});
    expect(dati).toMatchObject({ anno: 2024, ente: 'Ente', adesso: '2025-06-20T10:30:00', base1904: false });
    expect(dati.impronta).toMatch(/^[0-9a-f]{64}$/);
    for (const nome of [
      'storico',
      'rilevazioni',
      'rimodulazioni',
      'individuali',
      'scostamenti',
      'fase',
    ] as const)
      expect(dati).not.toHaveProperty(nome);
  });
});

describe('un intervallo facoltativo', () => {
  const imprese = (...righe: (readonly CellaBreve[])[]) =>
    datiCon({ Contesto_Imprese: righe }).tabelle.get('Contesto_Imprese');

  it('ha la sua intestazione anche sotto un titolo, con l’anno detto a parte', () => {
    const tabella = imprese(
      ['Imprese registrate'],
      ['Settore', 'Valori al 31.12.2023', 2024, 'Var. % 2024/2023', 'Note'],
      ['A', 1, 2, 100, 'x'],
    );
    expect(tabella?.colonne).toEqual([
      { titolo: 'Settore', nome: 'settore' },
      { titolo: 'Valori al 31.12.2023', nome: 'valori', anno: 2023 },
      { titolo: '2024', nome: '', anno: 2024 },
      { titolo: 'Var. % 2024/2023', nome: 'var %' },
      { titolo: 'Note', nome: 'note' },
    ]);
    expect(tabella?.righe).toHaveLength(1);
  });

  it('salta righe vuote, intestazioni ripetute e colonne vuote', () => {
    const tabella = imprese(
      ['Settore', null, 2024],
      ['A', null, 1],
      [null, null, null],
      ['Settore', null, 2024],
      ['B', null, 2],
    );
    expect(tabella?.righe.map((riga) => riga.map(({ valore }) => valore))).toEqual([
      ['A', 1],
      ['B', 2],
    ]);
  });

  it('tiene la prima colonna anche se il suo titolo è vuoto', () => {
    expect(imprese([null, 2023, 2024], ['A', 1, 2])?.colonne[0]).toEqual({ titolo: '', nome: '' });
  });

  it('una cella unita verso il basso vale per ogni sua riga', () => {
    const area = makeArea(
      [
        ['Aspetto', 'Voce', 'Donne', 'Uomini'],
        ['età', 'Tra 19 e 34 anni', 1, 2],
        [null, 'Tra 35 e 49 anni', 3, 4],
      ],
      { da: 'Personale!A1', unite: ['A2:A3'] },
    );
    const dati = datiDi(makeLettura({ Albero: makeArea([PIATTO, ...RIGHE_PIATTO]), Personale: area }));
    expect(dati.tabelle.get('Personale')?.righe.map(([aspetto]) => aspetto?.valore)).toEqual(['età', 'età']);
  });

  it('porta il formato delle cifre e l’errore di una cella', () => {
    const tabella = imprese(['Settore', 2024], ['A', percento(0.5)], ['B', rotta('#DIV/0!')]);
    expect(tabella?.righe.map(([, cifra]) => cifra)).toEqual([
      { valore: 0.5, formato: '0.00%' },
      { valore: '#DIV/0!', formato: 'General', guasto: 'ERRORE_FORMULA' },
    ]);
  });
});

describe('le righe dell’anno', () => {
  it('Rilevazioni: date, valori come sono scritti, e le righe senza codice segnalate', () => {
    const { rilevazioni, segnalazioni } = datiCon({
      Rilevazioni: [
        ['Codice', 'Data', 'Valore', 'Stato', 'Previsione al 31.12', 'Criticità', 'Proposta'],
        ['PIRA 01_2024', giorno(45_473), '11 N.', 'in linea', '23 N.', null, 'conferma'],
        [null, giorno(45_473), '3 N.'],
      ],
    });
    expect(rilevazioni).toEqual([
      {
        codice: 'PIRA 01_2024',
        data: TRENTA_GIUGNO,
        valore: { dove: 'Rilevazioni!C2', valore: '11 N.', formato: 'General' },
        stato: 'in linea',
        previsione: '23 N.',
        proposta: 'conferma',
      },
    ]);
    expect(segnalazioni?.map(({ codice, cella }) => [codice, cella])).toEqual([
      ['RIGA_ILLEGGIBILE', 'Rilevazioni!A3'],
    ]);
  });

  it('Storico: anno e raggiungimento come frazione', () => {
    const { storico } = datiCon({
      Storico: [
        ['Codice', 'Anno', 'Valore', 'Raggiungimento'],
        ['PIRA 01_2024', 2023, '18 N.', '96,50%'],
        ['PIRA 01_2024', 2022, '12 N.', percento(1)],
      ],
    });
    expect(storico).toEqual([
      { codice: 'PIRA 01_2024', anno: 2023, valore: '18 N.', raggiungimento: 0.965 },
      { codice: 'PIRA 01_2024', anno: 2022, valore: '12 N.', raggiungimento: 1 },
    ]);
  });

  it('Rimodulazioni: originario e rimodulato, parere dell’OIV, atto e sua data', () => {
    const { rimodulazioni } = datiCon({
      Rimodulazioni: [
        TESTATA_RIMODULAZIONI,
        [
          'PIRA 01_2024',
          'target',
          '>= 20 N.',
          '>= 14 N.',
          'norme',
          'favorevole',
          'Giunta n. 122',
          giorno(45_553),
        ],
      ],
    });
    expect(rimodulazioni).toEqual([
      {
        codice: 'PIRA 01_2024',
        tipo: 'target',
        originario: '>= 20 N.',
        rimodulato: '>= 14 N.',
        motivo: 'norme',
        parereOiv: 'favorevole',
        atto: 'Giunta n. 122',
        dataAtto: DICIOTTO_SETTEMBRE,
      },
    ]);
  });

  it('Scostamenti e Obiettivi_individuali: i testi che ci sono, con la cella della riga', () => {
    const { scostamenti, individuali } = datiCon({
      Scostamenti: [
        ['Codice', 'Causa', 'Spiegazione', 'Correttivo'],
        ['EC07', 'esogena', 'meno contributi', null],
      ],
      Obiettivi_individuali: [
        ['Ruolo', 'Obiettivo individuale', 'Azioni', 'Indicatore', 'Target', 'Consuntivo', 'Peso'],
        ['Segretario generale', 'Incontri', null, 'N. incontri', 2, 3, '100%'],
      ],
    });
    expect(scostamenti).toEqual([{ codice: 'EC07', causa: 'esogena', spiegazione: 'meno contributi' }]);
    expect(individuali).toEqual([
      {
        ruolo: 'Segretario generale',
        obiettivo: 'Incontri',
        cella: 'Obiettivi_individuali!A2',
        indicatore: 'N. incontri',
        target: '2',
        consuntivo: '3',
      },
    ]);
  });

  it('un intervallo con la sola intestazione è un elenco vuoto', () => {
    expect(datiCon({ Scostamenti: [['Codice', 'Causa']] }).scostamenti).toEqual([]);
  });
});

describe('i testi dei nodi', () => {
  it('Schede: descrizione, risorse in euro, baseline con il suo anno, per codice in forma normale', () => {
    const { schede } = datiCon({
      Schede: [
        [
          'Codice',
          'Descrizione',
          'Risorse economiche',
          'Soggetti coinvolti',
          'Baseline',
          'Anno baseline',
          'Commento',
        ],
        [
          'pira 01-2024',
          'Eventi',
          { valore: 1_579_038, formato: '#,##0.00 "€"' },
          'Uffici',
          '12 N.',
          2023,
          'Bene',
        ],
      ],
    });
    expect(schede.get('PIRA.01.2024')).toEqual({
      descrizione: 'Eventi',
      risorse: 1_579_038,
      soggetti: 'Uffici',
      baseline: '12 N.',
      annoBaseline: 2023,
      commento: 'Bene',
    });
  });

  it('le colonne dell’albero danno algoritmo e fonte; Schede vale di più', () => {
    const albero = makeArea([
      [...PIATTO, 'Algoritmo', 'Fonte'],
      ...RIGHE_PIATTO.map((riga) => [...PIATTO.map((_, c) => riga[c] ?? null), 'rapporto', 'Infocamere']),
    ]);
    const schede = makeArea(
      [
        ['Codice', 'Fonte'],
        ['EC07', 'Bilancio'],
      ],
      { da: 'Schede!A1' },
    );
    const dati = datiDi(makeLettura({ Albero: albero, Schede: schede }));
    expect(dati.schede.get('EC.07')).toEqual({ algoritmo: 'rapporto', fonte: 'Bilancio' });
    expect(dati.schede.get('S.13')).toEqual({ algoritmo: 'rapporto', fonte: 'Infocamere' });
  });

  it('Misure: numeratore e denominatore come sono scritti, il moltiplicatore nel denominatore', () => {
    const { misure } = datiCon({
      Misure: [
        ['Codice', 'Valori misure', 'Numeratore', 'Denominatore', 'Moltiplicatore'],
        ['EC07', null, { valore: 246_142.61, formato: '#,##0.00 "€"' }, '8.468.510,15 €', null],
        ['PIRA 01_2024', null, 75, 55_178, 10_000],
        ['S13', 'n.d. / n.d.', null, null, null],
      ],
    });
    expect([...misure]).toEqual([
      ['EC.07', '246.142,61 € / 8.468.510,15 €'],
      ['PIRA.01.2024', '75 / 5,52'],
      ['S.13', 'n.d. / n.d.'],
    ]);
  });

  it('il Piano 2021 ha i target di tre anni per ogni suo indicatore, e le risorse dei suoi obiettivi', async () => {
    const dati = await datiEsempio('piano-2021');
    const primo = dati.risultato.nodi.find(({ nodo }) =>
      nodo.titolo.startsWith('Numero di eventi di informazione'),
    );
    expect(dati.targetAnni.get(primo?.nodo.id ?? '')).toEqual([
      { anno: 2021, testo: '>= 4' },
      { anno: 2022, testo: ">= valore osservato nell'anno n" },
      { anno: 2023, testo: ">= valore osservato nell'anno n" },
    ]);
    expect(dati.targetAnni.size).toBe(
      dati.risultato.nodi.filter(({ nodo }) => nodo.livello === 'indicatore').length,
    );
    const risorse = [...dati.schede.values()].flatMap(({ risorse: euro }) => euro ?? []);
    expect(risorse.reduce((somma, euro) => somma + euro, 0)).toBeGreaterThan(0);
  });

  it('un albero con un target solo non ha target per anno', () => {
    expect(datiCon({}).targetAnni.size).toBe(0);
  });
});
