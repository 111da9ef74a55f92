import { fc } from '../support/fc.js';
import { ANOMALIE } from '../../src/controlli/index.js';
import { SMVP_2024 } from '../../src/parametri/index.js';
import {
  parseAlbero,
  scoreIndicatore,
  type Albero,
  type AlberoLetto,
  type Cella,
  type ContenutoCella,
  type Livello,
  type Nodo,
  type NodoLetto,
  type Regole,
  type RimodulazioneLetta,
  type TabelleLette,
} from '../../src/scoring/index.js';
import { cella, CONTESTO, giorno } from './celle.js';

const VUOTE: TabelleLette = {
  misure: [],
  schede: [],
  storico: [],
  rettifiche: [],
  rimodulazioni: [],
  unita: [],
  individuali: [],
};

interface Foglia {
  readonly target?: ContenutoCella;
  readonly valore?: ContenutoCella;
  readonly peso?: ContenutoCella;
  readonly alias?: readonly string[];
  readonly descrizione?: string;
}

function nodo(
  livello: Livello,
  codice: string,
  figli: readonly NodoLetto[] = [],
  foglia: Foglia = {},
): NodoLetto {
  const { target, valore, peso, alias, descrizione } = foglia;
  const at = (colonna: string, contenuto: ContenutoCella | undefined) =>
    cella(contenuto ?? null, 'General', `Albero!${colonna}-${codice}`);
  return {
    id: codice,
    livello,
    ...(codice !== '' && { codice }),
    titolo: `titolo ${codice}`,
    cella: `Albero!C-${codice}`,
    ...(peso !== undefined && { peso: at('P', peso) }),
    ...(alias && { alias }),
    ...(descrizione !== undefined && { descrizione }),
    ...(livello === 'indicatore' && { target: at('T', target), consuntivo: at('V', valore) }),
    figli,
  };
}

const foglia = (codice: string, dati: Foglia) => nodo('indicatore', codice, [], dati);

function read(
  figli: readonly NodoLetto[],
  tabelle: Partial<TabelleLette> = {},
  altro: Partial<Pick<AlberoLetto, 'dataRiferimento'>> & { readonly regole?: Partial<Regole> } = {},
): Albero {
  const { regole, ...resto } = altro;
  const letto = {
    radice: nodo('ente', 'Ente', figli),
    tabelle: { ...VUOTE, ...tabelle },
    contesto: CONTESTO,
    ...resto,
  };
  return parseAlbero(letto, { ...SMVP_2024, ...regole });
}

function find(albero: Albero, codice: string): Nodo {
  const search = (radice: Nodo): Nodo | undefined =>
    radice.codice === codice ? radice : radice.figli.map(search).find((uno) => uno !== undefined);
  const trovato = search(albero.radice);
  if (trovato === undefined) throw new Error(`manca ${codice}`);
  return trovato;
}

function esitoOf(albero: Albero, codice: string, regole: Regole = SMVP_2024) {
  const { indicatore } = find(albero, codice);
  if (indicatore === undefined) throw new Error(`${codice} non è un indicatore`);
  return scoreIndicatore(indicatore, regole).esito;
}

const punteggio = (valore: number) => ({ kind: 'punteggio', valore });
const codiciDi = ({ segnalazioni }: Albero) => segnalazioni.map(({ codice }) => codice);

describe("l'albero capito", () => {
  it('tiene id, livello, titolo e celle, e il codice anche in forma normale', () => {
    const albero = read([
      foglia('PIRA 09_2024', {
        target: '>= 4 N.',
        valore: '2 N.',
        peso: '25%',
        alias: ['KPI 3'],
        descrizione: 'Che cosa misura',
      }),
    ]);
    expect(find(albero, 'PIRA 09_2024')).toMatchObject({
      id: 'PIRA 09_2024',
      livello: 'indicatore',
      chiave: 'PIRA.09.2024',
      alias: ['KPI.3'],
      titolo: 'titolo PIRA 09_2024',
      descrizione: 'Che cosa misura',
      cella: 'Albero!C-PIRA 09_2024',
      peso: { kind: 'peso', valore: 0.25 },
      cellaPeso: 'Albero!P-PIRA 09_2024',
      figli: [],
    });
    expect(esitoOf(albero, 'PIRA 09_2024')).toEqual(punteggio(0.5));
    expect(albero.segnalazioni).toEqual([]);
  });

  it('un indicatore senza colonna del target lo dice dove sta la sua riga', () => {
    const { target: _target, consuntivo: _consuntivo, ...senza } = foglia('K1', {});
    const albero = read([senza]);
    expect(albero.segnalazioni).toEqual([{ codice: 'TARGET_MANCANTE', cella: 'Albero!C-K1', trovato: '' }]);
  });

  it('ogni cella illeggibile si segnala una volta, dove sta', () => {
    const albero = read([
      foglia('K1', { target: '>= abc', valore: '90 %%', peso: 'molto' }),
      foglia('K2', { target: '31 febbraio', valore: 'SI', peso: '50%' }),
    ]);
    expect(albero.segnalazioni).toEqual([
      { codice: 'PESO_ILLEGGIBILE', cella: 'Albero!P-K1', trovato: 'molto' },
      { codice: 'TARGET_ILLEGGIBILE', cella: 'Albero!T-K1', trovato: '>= abc' },
      { codice: 'VALORE_ILLEGGIBILE', cella: 'Albero!V-K1', trovato: '90 %%' },
      { codice: 'DATA_INESISTENTE', cella: 'Albero!T-K2', trovato: '31 febbraio' },
    ]);
  });

  it('la descrizione con le fasi può stare in Schede o sotto il titolo', () => {
    const fasi = '1) bando (ob. raggiunto al 40%); 2) avvio (ob. raggiunto al 100%)';
    const scheda = { codice: 'k_1', cella: 'Schede!A2', descrizione: `Fasi: ${fasi}` };
    const albero = read(
      [
        foglia('K1', { target: '100 %', valore: '1', descrizione: 'Procedure' }),
        foglia('K2', { target: '100 %', valore: '1', descrizione: fasi }),
      ],
      { schede: [scheda] },
    );
    expect(esitoOf(albero, 'K1')).toEqual(punteggio(0.4));
    expect(esitoOf(albero, 'K2')).toEqual(punteggio(0.4));
  });
});

describe('i codici delle tabelle', () => {
  const espressione = cella('30 / 100', 'General', 'Misure!B2');

  it('una riga di Misure si trova comunque sia scritto il codice, e si dice', () => {
    const albero = read([foglia('PIRA 09_2024', { target: '>= 60 %', valore: '30 %' })], {
      misure: [{ codice: 'pira_09_2024', cella: 'Misure!A2', espressione }],
    });
    expect(esitoOf(albero, 'PIRA 09_2024')).toEqual(punteggio(0.5));
    expect(albero.segnalazioni).toEqual([
      {
        codice: 'CODICE_DISCORDE',
        cella: 'Misure!A2',
        trovato: 'pira_09_2024',
        fatti: { altro: 'PIRA 09_2024', altra: 'Albero!C-PIRA 09_2024' },
      },
    ]);
  });

  it("una riga si trova anche con l'altro codice dell'indicatore", () => {
    const albero = read([foglia('B3.2_01_rev2018', { target: '>= 60 %', alias: ['PIRA14_2024'] })], {
      misure: [{ codice: 'PIRA14_2024', cella: 'Misure!A2', espressione }],
    });
    expect(esitoOf(albero, 'B3.2_01_rev2018')).toEqual(punteggio(0.5));
    expect(albero.segnalazioni).toEqual([]);
  });

  it('un codice che due righe portano si segnala', () => {
    const albero = read([
      foglia('D3.1_03', { target: 'SI', valore: 'SI' }),
      foglia('D3.1.03', { target: 'SI', valore: 'SI' }),
    ]);
    expect(albero.segnalazioni).toEqual([
      {
        codice: 'CODICE_DOPPIO',
        cella: 'Albero!C-D3.1.03',
        trovato: 'D3.1.03',
        fatti: { altra: 'Albero!C-D3.1_03' },
      },
    ]);
  });

  it('lo stesso codice ripetuto tra parentesi non è un doppione', () => {
    const albero = read([foglia('K1', { target: 'SI', valore: 'SI', alias: ['k_1'] })]);
    expect(albero.segnalazioni).toEqual([]);
  });

  it("un codice che l'albero non ha si segnala in ogni tabella", () => {
    const codice = 'X9';
    const albero = read([foglia('K1', { target: 'SI', valore: 'SI' })], {
      misure: [{ codice, cella: 'Misure!A2' }],
      schede: [{ codice, cella: 'Schede!A2' }],
      rettifiche: [
        { codice, cella: 'Rettifiche!A2', tipo: cella('neutralizzazione'), motivo: 'm', atto: 'a' },
      ],
      rimodulazioni: [rimodulazione({ codice })],
      unita: [{ codice, cella: 'Unita!A2', unita: 'Ufficio' }],
      individuali: [
        { ruolo: 'EQ', obiettivo: 'o', cella: 'Ind!A2', target: cella('SI'), codiceCollegato: codice },
      ],
      storico: [{ codice, cella: 'Storico!A2', anno: cella(2023) }],
    });
    expect(
      albero.segnalazioni.filter((s) => s.codice === 'CODICE_ASSENTE_IN_ALBERO').map((s) => s.cella),
    ).toEqual(['Unita!A2', 'Ind!A2', 'Misure!A2', 'Schede!A2', 'Rettifiche!A2', 'Rimodulazioni!A2']);
  });

  it('di due righe di Misure per lo stesso codice vale la prima, e si dice', () => {
    const altra = cella('60 / 100', 'General', 'Misure!B3');
    const albero = read([foglia('K1', { target: '>= 60 %' })], {
      misure: [
        { codice: 'K1', cella: 'Misure!A2', espressione },
        { codice: 'K1', cella: 'Misure!A3', espressione: altra },
      ],
    });
    expect(esitoOf(albero, 'K1')).toEqual(punteggio(0.5));
    expect(albero.segnalazioni).toMatchObject([
      { codice: 'CODICE_DOPPIO', cella: 'Misure!A3', fatti: { altra: 'Misure!A2' } },
    ]);
  });
});

describe('Misure con numeratore e denominatore', () => {
  it.each([
    [[328, 55178, 10000], '>= 118,89 N.', '59,44 N.', (328 / 55178) * 10000, '328 / 55.178 × 10.000'],
    [
      ['1813 + 3111', 55178, 100],
      '>= 17,84 N.',
      '8,92 N.',
      (4924 / 55178) * 100,
      '(1813 + 3111) / 55.178 × 100',
    ],
    [
      ['246.142,61 €', '8.468.510,15 €', 100],
      '>= 3,00 %',
      '2,91 %',
      246142.61 / 8468510.15,
      '246.142,61 € / 8.468.510,15 € × 100',
    ],
    [[23], '>= 46 N.', '23 N.', 23, '23'],
  ] as const)('%j', ([num, den, molt], target, valore, atteso, conto) => {
    const at = (contenuto: ContenutoCella | undefined) => (contenuto === undefined ? {} : cella(contenuto));
    const misura = {
      codice: 'K1',
      cella: 'Misure!A2',
      numeratore: at(num) as Cella,
      ...(den !== undefined && { denominatore: at(den) as Cella }),
      ...(molt !== undefined && { moltiplicatore: at(molt) as Cella }),
    };
    const albero = read([foglia('K1', { target, valore })], { misure: [misura] });
    const usato = find(albero, 'K1').indicatore?.usato;
    expect(usato).toMatchObject({ valore: { origine: 'misure', conto } });
    if (usato?.kind !== 'letto' || usato.valore.valore.kind !== 'numero') throw new Error('non letto');
    expect(Math.abs(usato.valore.valore.quantita.valore / atteso - 1)).toBeLessThan(1e-12);
    expect(albero.segnalazioni).toEqual([]);
  });

  it('scambiati, si riconoscono anche con un moltiplicatore', () => {
    const misura = {
      codice: 'K1',
      cella: 'Misure!A2',
      numeratore: cella(55178),
      denominatore: cella(328),
      moltiplicatore: cella(10000),
    };
    expect(
      codiciDi(read([foglia('K1', { target: '>= 50 N.', valore: '59,44 N.' })], { misure: [misura] })),
    ).toEqual(['MISURE_INVERTITE']);
  });
});

function rimodulazione(dati: {
  readonly codice?: string;
  readonly tipo?: string;
  readonly originario?: ContenutoCella;
  readonly rimodulato?: ContenutoCella;
  readonly data?: ContenutoCella;
  readonly atto?: string;
  readonly motivo?: string;
  readonly riga?: number;
}): RimodulazioneLetta {
  const { codice = 'K1', tipo = 'target', data = '18-09-2024', riga = 2 } = dati;
  return {
    codice,
    cella: `Rimodulazioni!A${riga}`,
    tipo: cella(tipo, 'General', `Rimodulazioni!B${riga}`),
    originario: cella(dati.originario ?? '>= 10 N.', 'General', `Rimodulazioni!C${riga}`),
    rimodulato: cella(
      dati.rimodulato === undefined ? '>= 8 N.' : dati.rimodulato,
      'General',
      `Rimodulazioni!D${riga}`,
    ),
    motivo: dati.motivo ?? 'norma cambiata',
    atto: dati.atto ?? 'Giunta 122 del 18.9.2024',
    data: cella(data, 'General', `Rimodulazioni!E${riga}`),
  };
}

describe('le rimodulazioni', () => {
  const con = (righe: readonly RimodulazioneLetta[], alGiorno?: string, target = '>= 8 N.') =>
    read(
      [foglia('K1', { target, valore: '4 N.', peso: '100%' })],
      { rimodulazioni: righe },
      {
        ...(alGiorno !== undefined && { dataRiferimento: giorno(alGiorno) }),
      },
    );

  it('dalla sua data vale il target nuovo, e l’originario resta visibile', () => {
    const albero = con([rimodulazione({})]);
    expect(esitoOf(albero, 'K1')).toEqual(punteggio(0.5));
    expect(find(albero, 'K1').indicatore?.rimodulato).toEqual({
      originario: '>= 10 N.',
      atto: 'Giunta 122 del 18.9.2024',
      motivo: 'norma cambiata',
    });
    expect(albero.segnalazioni).toEqual([]);
  });

  it('il giorno stesso dell’atto vale già, il giorno prima no', () => {
    expect(esitoOf(con([rimodulazione({})], '2024-09-18'), 'K1')).toEqual(punteggio(0.5));
    expect(esitoOf(con([rimodulazione({})], '2024-09-17'), 'K1')).toEqual(punteggio(0.4));
    expect(find(con([rimodulazione({})], '2024-09-17'), 'K1').indicatore?.rimodulato).toBeUndefined();
  });

  it('di più atti vale l’ultimo già in vigore', () => {
    const righe = [
      rimodulazione({ originario: '>= 8 N.', rimodulato: '>= 5 N.', data: '1 dicembre', riga: 3 }),
      rimodulazione({}),
      rimodulazione({ originario: '>= 5 N.', rimodulato: '>= 4 N.', data: '15-01-2025', riga: 4 }),
    ];
    expect(esitoOf(con(righe, undefined, '>= 5 N.'), 'K1')).toEqual(punteggio(0.8));
    expect(esitoOf(con(righe, '2024-10-01'), 'K1')).toEqual(punteggio(0.5));
  });

  it('una cella del target che non è né l’originario né il rimodulato si segnala, e vale la tabella', () => {
    const albero = con([rimodulazione({})], undefined, '>= 4 N.');
    expect(esitoOf(albero, 'K1')).toEqual(punteggio(0.5));
    expect(albero.segnalazioni).toEqual([
      {
        codice: 'RIMODULAZIONE_DISCORDE',
        cella: 'Albero!T-K1',
        trovato: '>= 4 N.',
        fatti: { campo: 'il target', originario: '>= 10 N.', rimodulato: '>= 8 N.' },
      },
    ]);
    expect(codiciDi(con([rimodulazione({})], undefined, '≥8'))).toEqual([]);
  });

  it('un peso rimodulato si legge insieme agli altri del gruppo', () => {
    const albero = read(
      [
        foglia('K1', { target: 'SI', valore: 'SI', peso: 60 }),
        foglia('K2', { target: 'SI', valore: 'SI', peso: 40 }),
      ],
      {
        rimodulazioni: [
          rimodulazione({ tipo: 'Peso', originario: 60, rimodulato: 50 }),
          rimodulazione({ codice: 'K2', tipo: 'Peso', originario: '40 %', rimodulato: 50, riga: 3 }),
        ],
      },
    );
    expect(find(albero, 'K1').peso).toEqual({ kind: 'peso', valore: 0.5 });
    expect(albero.segnalazioni).toEqual([]);
  });

  it('un peso rimodulato vale anche dove la colonna dei pesi manca', () => {
    const albero = read([foglia('K1', { target: 'SI', valore: 'SI' })], {
      rimodulazioni: [rimodulazione({ tipo: 'peso', originario: '40 %', rimodulato: '100 %' })],
    });
    expect(find(albero, 'K1').peso).toEqual({ kind: 'peso', valore: 1 });
  });

  it('un indicatore aggiunto prima del suo atto, o eliminato dopo, resta fuori e visibile', () => {
    const aggiunto = [rimodulazione({ tipo: 'indicatore aggiunto' })];
    const eliminato = [rimodulazione({ tipo: 'indicatore eliminato' })];
    expect(find(con(aggiunto, '2024-07-31'), 'K1').rettifica).toEqual({
      kind: 'neutralizzazione',
      motivo: 'Indicatore in vigore solo dal 18-09-2024: norma cambiata',
      atto: 'Giunta 122 del 18.9.2024',
      cella: 'Rimodulazioni!A2',
    });
    expect(find(con(aggiunto), 'K1').rettifica).toBeUndefined();
    expect(find(con(eliminato), 'K1').rettifica).toMatchObject({ kind: 'neutralizzazione' });
    expect(find(con(eliminato, '2024-07-31'), 'K1').rettifica).toBeUndefined();
  });

  it('un indicatore sostituito lascia il posto al nuovo dalla data dell’atto', () => {
    const righe = [rimodulazione({ tipo: 'indicatore sostituito', originario: 'K1', rimodulato: 'K2' })];
    const figli = [
      foglia('K1', { target: 'SI', valore: 'SI' }),
      foglia('K2', { target: 'SI', valore: 'SI' }),
    ];
    const dopo = read(figli, { rimodulazioni: righe });
    const prima = read(figli, { rimodulazioni: righe }, { dataRiferimento: giorno('2024-07-31') });
    expect([find(dopo, 'K1').rettifica, find(dopo, 'K2').rettifica]).toMatchObject([
      { kind: 'neutralizzazione' },
      undefined,
    ]);
    expect([find(prima, 'K1').rettifica, find(prima, 'K2').rettifica]).toMatchObject([
      undefined,
      { kind: 'neutralizzazione' },
    ]);
  });

  it('una rimodulazione senza motivo o senza atto vale, e si dice', () => {
    const albero = con([rimodulazione({ atto: ' ', motivo: '' })]);
    expect(esitoOf(albero, 'K1')).toEqual(punteggio(0.5));
    expect(albero.segnalazioni).toEqual([
      {
        codice: 'MODIFICA_SENZA_ATTO',
        cella: 'Rimodulazioni!A2',
        trovato: 'K1',
        fatti: { mancano: 'mancano motivo e atto' },
      },
    ]);
  });

  it.each([
    [{ tipo: 'obiettivo' }, 'RIGA_ILLEGGIBILE'],
    [{ data: null }, 'RIGA_ILLEGGIBILE'],
    [{ data: '31 settembre' }, 'DATA_INESISTENTE'],
    [{ rimodulato: null }, 'RIGA_ILLEGGIBILE'],
  ])('una riga che non si capisce non ha effetto: %j', (dati, codice) => {
    const albero = con([rimodulazione(dati)], undefined, '>= 4 N.');
    expect(esitoOf(albero, 'K1')).toEqual(punteggio(1));
    expect(codiciDi(albero)).toEqual([codice]);
  });
});

describe('le rettifiche', () => {
  const con = (tipo: string, raggiungimento: ContenutoCella, motivo = 'alluvione', atto = 'OIV 3/2025') =>
    read([foglia('K1', { target: 'SI', valore: 'NO' })], {
      rettifiche: [
        {
          codice: 'K1',
          cella: 'Rettifiche!A2',
          tipo: cella(tipo),
          raggiungimento: cella(raggiungimento),
          motivo,
          atto,
        },
      ],
    });

  it('una neutralizzazione porta motivo e atto', () => {
    expect(find(con('Neutralizzazione', null), 'K1').rettifica).toEqual({
      kind: 'neutralizzazione',
      motivo: 'alluvione',
      atto: 'OIV 3/2025',
      cella: 'Rettifiche!A2',
    });
  });

  it('un valore motivato è una percentuale', () => {
    expect(find(con('valore motivato', '90 %'), 'K1').rettifica).toMatchObject({
      kind: 'valoreMotivato',
      valore: 0.9,
    });
    expect(find(con('Valore  motivato', 90), 'K1').rettifica).toMatchObject({ valore: 0.9 });
  });

  it.each([
    ['valore motivato', null, 'RIGA_ILLEGGIBILE'],
    ['valore motivato', '120 %', 'RIGA_ILLEGGIBILE'],
    ['valore motivato', 0.9, 'UNITA_AMBIGUA'],
    ['valore motivato', 'alto', 'VALORE_ILLEGGIBILE'],
    ['azzeramento', '90 %', 'RIGA_ILLEGGIBILE'],
  ])('«%s» con %j non ha effetto e si segnala', (tipo, raggiungimento, codice) => {
    const albero = con(tipo, raggiungimento);
    expect(find(albero, 'K1').rettifica).toBeUndefined();
    expect(codiciDi(albero)).toEqual([codice]);
  });

  it('senza atto vale, e si dice', () => {
    const albero = con('neutralizzazione', null, 'alluvione', '');
    expect(find(albero, 'K1').rettifica).toBeDefined();
    expect(codiciDi(albero)).toEqual(['MODIFICA_SENZA_ATTO']);
  });
});

describe("valore osservato nell'anno n", () => {
  const storico = [
    { codice: 'K1', cella: 'Storico!A2', anno: cella(2021), valore: cella('40 N.', 'General', 'Storico!C2') },
    {
      codice: 'K1',
      cella: 'Storico!A3',
      anno: cella('2022'),
      valore: cella('50 N.', 'General', 'Storico!C3'),
    },
    { codice: 'K1', cella: 'Storico!A4', anno: cella(2023), valore: cella('60 N.', 'General', 'Storico!C4') },
  ];
  const figli = [foglia('K1', { target: "≥ del valore osservato nell'anno n", valore: '30 N.' })];

  it('è il consuntivo dell’anno precedente, e si sa quale', () => {
    const albero = read(figli, { storico });
    expect(esitoOf(albero, 'K1')).toEqual(punteggio(0.5));
    expect(find(albero, 'K1').indicatore?.annoN).toEqual({ anno: 2023, cella: 'Storico!C4' });
  });

  it('con l’altra regola è il primo anno conosciuto, o quello della baseline', () => {
    const regole = { annoN: 'base' } as const;
    expect(esitoOf(read(figli, { storico }, { regole }), 'K1')).toEqual(punteggio(0.75));
    const scheda = { codice: 'K1', cella: 'Schede!A2', annoBaseline: cella(2022) };
    expect(esitoOf(read(figli, { storico, schede: [scheda] }, { regole }), 'K1')).toEqual(punteggio(0.6));
    const baseline = {
      ...scheda,
      annoBaseline: cella(2020),
      baseline: cella('100 N.', 'General', 'Schede!B2'),
    };
    const conBaseline = read(figli, { storico, schede: [baseline] }, { regole });
    expect(esitoOf(conBaseline, 'K1')).toEqual(punteggio(0.3));
    expect(find(conBaseline, 'K1').indicatore?.annoN).toEqual({ anno: 2020, cella: 'Schede!B2' });
  });

  it.each([
    [[], {}],
    [[{ ...storico[2]!, valore: cella('N/D') }], {}],
    [storico.slice(0, 2), {}],
  ])('se non è noto non si valuta', (righe) => {
    const albero = read(figli, { storico: righe });
    expect(esitoOf(albero, 'K1')).toEqual({ kind: 'nonValutabile', motivo: 'storicoMancante' });
    expect(find(albero, 'K1').indicatore?.annoN).toEqual({ anno: 2023 });
  });

  it('un anno o un valore illeggibile si segnala', () => {
    const righe = [
      { ...storico[2]!, valore: cella('sessanta', 'General', 'Storico!C4') },
      { codice: 'K1', cella: 'Storico!A5', anno: cella('l’anno scorso') },
    ];
    const albero = read(figli, { storico: righe });
    expect(codiciDi(albero)).toEqual(['VALORE_ILLEGGIBILE', 'RIGA_ILLEGGIBILE']);
    expect(esitoOf(albero, 'K1')).toEqual({
      kind: 'errore',
      codice: 'VALORE_ILLEGGIBILE',
      cella: 'Storico!C4',
    });
  });
});

describe('unità e obiettivi individuali', () => {
  it('un obiettivo trasversale conta per ogni unità che nomina, con i pesi letti unità per unità', () => {
    const riga = (codice: string, unita: string, peso: ContenutoCella, n: number) => ({
      codice,
      cella: `Unita!A${n}`,
      unita,
      peso: cella(peso, 'General', `Unita!C${n}`),
    });
    const { unita, segnalazioni } = read([nodo('operativo', 'OP1.1'), nodo('operativo', 'OP 1.2')], {
      unita: [
        riga('OP1.1', 'Ufficio A;  Ufficio B', 40, 2),
        riga('OP_1.2', 'Ufficio A', 60, 3),
        riga('OP_1.2', 'Ufficio B\nUfficio C', '60%', 4),
      ],
    });
    expect(unita.map((una) => [una.unita, una.chiave, una.peso])).toEqual([
      ['Ufficio A', 'OP.1.1', { kind: 'peso', valore: 0.4 }],
      ['Ufficio B', 'OP.1.1', { kind: 'peso', valore: 0.4 }],
      ['Ufficio A', 'OP.1.2', { kind: 'peso', valore: 0.6 }],
      ['Ufficio B', 'OP.1.2', { kind: 'peso', valore: 0.6 }],
      ['Ufficio C', 'OP.1.2', { kind: 'peso', valore: 0.6 }],
    ]);
    expect(segnalazioni.map(({ codice }) => codice)).toEqual(['CODICE_DISCORDE', 'CODICE_DISCORDE']);
  });

  it('un obiettivo individuale ha target, valore, peso e il codice collegato in forma normale', () => {
    const { individuali } = read(
      [foglia('B3.2_01', { target: '<= -9 gg', valore: '-11,63 gg', alias: ['PIRA14'] })],
      {
        individuali: [
          {
            ruolo: 'Segretario generale',
            obiettivo: 'Rispetto dei tempi di pagamento',
            cella: 'Ind!A2',
            target: cella('≤ 9 gg'),
            consuntivo: cella('-11,63'),
            peso: cella('30%'),
            codiceCollegato: 'PIRA14',
          },
        ],
      },
    );
    expect(individuali).toMatchObject([{ peso: { kind: 'peso', valore: 0.3 }, chiaveCollegata: 'B.3.2.01' }]);
    expect(individuali.map(({ indicatore }) => scoreIndicatore(indicatore, SMVP_2024).esito)).toEqual([
      punteggio(1),
    ]);
  });
});

describe('qualunque albero si legge', () => {
  it('senza eccezioni, e con parole per ogni segnalazione', () => {
    const contenuto = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom(
        '>= 5',
        '3 / 0',
        'SI',
        '31 ottobre',
        "≥ del valore osservato nell'anno n",
        '12 / n.d.',
        '45%',
        'target',
        'peso',
      ),
    );
    const celle = fc.array(contenuto, { minLength: 14, maxLength: 14 });
    const codici = fc.array(fc.constantFrom('K1', 'K_1', 'K2', 'X', '', '[K1]', 'K2 [K1]'), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(celle, codici, (c, codice) => {
        const at = (i: number) => cella(c[i] ?? null);
        const k = (i: number) => ({ codice: codice[i] ?? '', cella: `T!A${i}` });
        const albero = read(
          [
            foglia(codice[0] ?? '', { target: c[0] ?? null, valore: c[1] ?? null, peso: c[2] ?? null }),
            foglia(codice[1] ?? '', { target: c[3] ?? null, valore: c[4] ?? null, peso: c[5] ?? null }),
          ],
          {
            misure: [
              { ...k(2), espressione: at(6) },
              { ...k(3), numeratore: at(6), denominatore: at(7) },
            ],
            schede: [{ ...k(4), descrizione: String(c[8]), annoBaseline: at(9), baseline: at(8) }],
            storico: [{ ...k(5), anno: at(9), valore: at(10) }],
            rettifiche: [{ ...k(6), tipo: at(11), raggiungimento: at(12), motivo: '', atto: '' }],
            rimodulazioni: [
              {
                ...k(7),
                tipo: at(11),
                originario: at(12),
                rimodulato: at(13),
                data: at(8),
                motivo: '',
                atto: '',
              },
            ],
            unita: [{ ...k(2), unita: String(c[8]), peso: at(5) }],
            individuali: [
              {
                ruolo: 'r',
                obiettivo: 'o',
                cella: 'I!A1',
                target: at(0),
                consuntivo: at(1),
                peso: at(2),
                codiceCollegato: codice[3] ?? '',
              },
            ],
          },
        );
        for (const { codice: nome, fatti } of albero.segnalazioni) {
          const { messaggio, atteso, rimedio } = ANOMALIE[nome];
          const nominati = [...`${messaggio} ${atteso} ${rimedio}`.matchAll(/\{(\w+)\}/g)].map(
            ([, fatto]) => fatto,
          );
          expect(['cella', 'trovato', ...Object.keys(fatti ?? {})]).toEqual(expect.arrayContaining(nominati));
        }
      }),
    );
  });
});
