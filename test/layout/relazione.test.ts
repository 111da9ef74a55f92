import { readCartella, type CartellaLetta } from '../../src/layout/index.js';
import { outlineOf } from '../support/alberello.js';
import { makeArea, makeLettura, type CellaBreve } from '../support/area.js';

type Righe = readonly (readonly CellaBreve[])[];

const _ = null;

const STRATEGICI: readonly string[] = [
  'AMBITO STRATEGICO',
  'OB. STRATEGICO',
  'PESO',
  'INDICATORE',
  'DESCRIZIONE',
  'ALGORITMO',
  'VALORI MISURE',
  'CONSUNTIVO',
  'TARGET 2024',
  'GRADO RAGGIUNGIMENTO',
  'VALUTAZIONE',
  'PESO',
];

const RIGHE_STRATEGICI: Righe = [
  ['Sviluppo'],
  [_, 'OS1 - Servizi alle imprese', _, _, _, _, _, _, _, '100,00%', _, '60,00%'],
  [
    _,
    _,
    '70,00%',
    'PIRA 01_2024 - Eventi digitali',
    'Conta gli eventi',
    'N. eventi',
    '23 N.',
    '23 N.',
    '>= 14 N.',
  ],
  [_, _, '30,00%', 'EC07 - Proventi', _, 'Proventi / totale', '3 € / 100 €', '3,00 %', '>= 3,00 %'],
  [_, 'OS2 – Vigilanza', _, _, _, _, _, _, _, _, _, '40,00%'],
  [_, _, '100,00%', 'B3.2_01_rev2018 [PIRA14_2024] Ritardo', _, _, '-11,63 gg', '-11,63 gg', '<= -9 gg'],
];

const OPERATIVI: readonly string[] = [
  'AMBITO STRATEGICO',
  'OBBIETTIVO STRATEGICO',
  'OBBIETTIVO OPERATIVO',
  ...STRATEGICI.slice(2),
];

const RIGHE_OPERATIVI: Righe = [
  ['AS1 - Sviluppo'],
  [_, 'OS1 - Servizi alle imprese', _, _, _, _, _, _, _, _, _, _, '60,00%'],
  [_, _, 'OP1.1 - Turismo', _, _, _, _, _, _, _, _, _, '100,00%'],
  [_, _, _, '100,00%', 'D3.1.0 - Contributi', _, _, 'SI', 'SI', 'SI'],
  [_, 'OS2 - Vigilanza', _, _, _, _, _, _, _, _, _, _, '40,00%'],
  [_, _, 'OP2.1 - Metrologia', _, _, _, _, _, _, _, _, _, '100,00%'],
  [_, _, _, '100,00%', 'C2.4 - Sanzioni', _, _, '2 N.', '2 N.', '>= 2 N.'],
];

const ATTESO = [
  'ente |  | Ente',
  '  ambito |  | Sviluppo',
  '    strategico | OS1 | Servizi alle imprese | 60,00%',
  '      indicatori |  | Indicatori | 0.4',
  '        indicatore | PIRA 01_2024 | Eventi digitali | 70,00% | >= 14 N. | 23 N.',
  '        indicatore | EC07 | Proventi | 30,00% | >= 3,00 % | 3,00 %',
  '      operativi |  | Obiettivi operativi | 0.6',
  '        operativo | OP1.1 | Turismo | 100,00%',
  '          indicatore | D3.1.0 | Contributi | 100,00% | SI | SI',
  '    strategico | OS2 | Vigilanza | 40,00%',
  '      indicatori |  | Indicatori | 0.4',
  '        indicatore | B3.2_01_rev2018 | Ritardo | 100,00% | <= -9 gg | -11,63 gg',
  '      operativi |  | Obiettivi operativi | 0.6',
  '        operativo | OP2.1 | Metrologia | 100,00%',
  '          indicatore | C2.4 | Sanzioni | 100,00% | >= 2 N. | 2 N.',
];

const read = (strategici: Righe, operativi?: Righe, smvp?: Righe): CartellaLetta =>
  readCartella(
    makeLettura({
      Albero: makeArea(strategici, { da: "'Ob. strategici'!A1" }),
      ...(operativi && { Albero_operativi: makeArea(operativi, { da: "'Ob. operativi'!A1" }) }),
      ...(smvp && { SMVP: makeArea(smvp, { da: 'SMVP!A1' }) }),
    }),
  );

const outline = (cartella: CartellaLetta) => outlineOf(cartella.letto.radice);

const noticed = ({ segnalazioni }: CartellaLetta) =>
  segnalazioni
    .filter(({ codice }) => codice !== 'PARAMETRI_PREDEFINITI')
    .map(({ codice, cella, trovato }) => `${codice} ${cella} ${trovato}`);

describe('le tabelle della Relazione', () => {
  const cartella = read([STRATEGICI, ...RIGHE_STRATEGICI], [OPERATIVI, ...RIGHE_OPERATIVI]);

  it('fanno un albero solo, unite per obiettivo strategico, con i gruppi delle regole', () => {
    expect(cartella.layout).toBe('relazione');
    expect(cartella.anno).toBe(2024);
    expect(outline(cartella)).toEqual(ATTESO);
    expect(noticed(cartella)).toEqual([]);
  });

  it('il primo PESO è della riga, l’ultimo dell’obiettivo', () => {
    const [os1] = cartella.letto.radice.figli[0]?.figli ?? [];
    expect(os1?.peso?.dove).toBe("'Ob. strategici'!L3");
    expect(os1?.figli[0]?.figli[0]?.peso?.dove).toBe("'Ob. strategici'!C4");
    expect(os1?.figli[1]?.figli[0]?.peso?.dove).toBe("'Ob. operativi'!M4");
  });

  it('di un indicatore danno misure, descrizione e codici fra parentesi quadre', () => {
    const [os1, os2] = cartella.letto.radice.figli[0]?.figli ?? [];
    expect(os1?.figli[0]?.figli[1]?.valoriMisure?.valore).toBe('3 € / 100 €');
    expect(os1?.figli[0]?.figli[0]?.descrizione).toBe('Conta gli eventi');
    expect(os2?.figli[0]?.figli[0]?.alias).toEqual(['PIRA14_2024']);
  });

  it('i gruppi non hanno una riga: stanno dove sta il loro obiettivo, e non si scrivono', () => {
    const gruppo = cartella.letto.radice.figli[0]?.figli[0]?.figli[0];
    expect(gruppo).toMatchObject({ sintetico: true, cella: "'Ob. strategici'!B3", peso: { dove: 'SMVP' } });
    expect(cartella.posizioni.has(gruppo?.id ?? '')).toBe(false);
    expect(cartella.posizioni.get('OP.1.1')).toMatchObject({
      foglio: 'Ob. operativi',
      riga: 3,
      raggiungimento: 10,
    });
  });

  it('prendono i pesi dei gruppi da SMVP', () => {
    const smvp: Righe = [
      ['Parametro', 'Valore'],
      ['Peso indicatori', '30%'],
      ['pesoObiettivi', '70%'],
      ['Ente', 'Camera di commercio di prova'],
    ];
    const con = read([STRATEGICI, ...RIGHE_STRATEGICI], [OPERATIVI, ...RIGHE_OPERATIVI], smvp);
    const gruppi = con.letto.radice.figli[0]?.figli[0]?.figli;
    expect(gruppi?.map(({ peso }) => [peso?.dove, peso?.valore])).toEqual([
      ['SMVP!B2', 0.3],
      ['SMVP!B3', 0.7],
    ]);
    expect(con.letto.radice.titolo).toBe('Camera di commercio di prova');
  });

  it('valgono anche una sotto l’altra nello stesso intervallo', () => {
    const uniti = read([STRATEGICI, ...RIGHE_STRATEGICI, [], OPERATIVI, ...RIGHE_OPERATIVI]);
    expect(outline(uniti)).toEqual(ATTESO);
    expect(noticed(uniti)).toEqual([]);
  });

  it('valgono senza la colonna dell’ambito nelle pagine dopo la prima', () => {
    const senza = (riga: readonly CellaBreve[]) => riga.slice(1);
    const righe = [
      STRATEGICI,
      ...RIGHE_STRATEGICI.slice(0, 4),
      senza(STRATEGICI),
      ...RIGHE_STRATEGICI.slice(4).map(senza),
    ];
    expect(outline(read(righe, [OPERATIVI, ...RIGHE_OPERATIVI]))).toEqual(ATTESO);
  });

  it('valgono con l’obiettivo ripetuto su ogni riga, accanto al suo primo indicatore', () => {
    const righe: Righe = [
      [...STRATEGICI],
      [
        'Sviluppo',
        'OS1 - Servizi alle imprese',
        '70,00%',
        'PIRA 01_2024 - Eventi digitali',
        _,
        _,
        '23 N.',
        '23 N.',
        '>= 14 N.',
        _,
        _,
        '60,00%',
      ],
      [
        'Sviluppo',
        'OS1 - Servizi alle imprese',
        '30,00%',
        'EC07 - Proventi',
        _,
        _,
        '3 € / 100 €',
        '3,00 %',
        '>= 3,00 %',
        _,
        _,
        '60,00%',
      ],
      [
        'Sviluppo',
        'OS2 - Vigilanza',
        '100,00%',
        'B3.2_01_rev2018 [PIRA14_2024] Ritardo',
        _,
        _,
        _,
        '-11,63 gg',
        '<= -9 gg',
        _,
        _,
        '40,00%',
      ],
    ];
    const cartella = read(righe, [OPERATIVI, ...RIGHE_OPERATIVI]);
    expect(outline(cartella).map((line) => line.replace('Sviluppo | 60,00%', 'Sviluppo'))).toEqual(ATTESO);
    expect(cartella.posizioni.get('OS.1')).toMatchObject({ senzaRisultati: true });
    expect(cartella.posizioni.get('PIRA.01.2024')).toMatchObject({ raggiungimento: 9 });
  });

  it('con una colonna Peso per ogni livello, ciascuna è del suo; senza indicatori degli OS non ci sono due metà', () => {
    const righe: Righe = [
      [
        'Ambito',
        'Peso',
        'Obiettivo strategico',
        'Peso',
        'Obiettivo operativo',
        'Peso',
        'Indicatore',
        'Peso',
        'Target',
        'Valore',
      ],
      ['Sviluppo', '100%', 'Servizi', '60%', 'Turismo', '70%', 'Contributi', '80%', 'SI', 'SI'],
      ['Sviluppo', '100%', 'Servizi', '60%', 'Turismo', '70%', 'Marchio', '20%', 'SI', 'NO'],
      ['Sviluppo', '100%', 'Servizi', '60%', 'Export', '30%', 'Fiere', '100%', '>= 3', '2'],
      ['Sviluppo', '100%', 'Vigilanza', '40%', 'Metrologia', '100%', 'Ispezioni', '100%', '>= 9', '9'],
    ];
    expect(outline(read(righe))).toEqual([
      'ente |  | Ente',
      '  ambito |  | Sviluppo | 100%',
      '    strategico |  | Servizi | 60%',
      '      operativo |  | Turismo | 70%',
      '        indicatore |  | Contributi | 80% | SI | SI',
      '        indicatore |  | Marchio | 20% | SI | NO',
      '      operativo |  | Export | 30%',
      '        indicatore |  | Fiere | 100% | >= 3 | 2',
      '    strategico |  | Vigilanza | 40%',
      '      operativo |  | Metrologia | 100%',
      '        indicatore |  | Ispezioni | 100% | >= 9 | 9',
    ]);
  });

  it('un obiettivo strategico che sta solo tra gli operativi c’è lo stesso', () => {
    const cartella = read([STRATEGICI, ...RIGHE_STRATEGICI.slice(0, 4)], [OPERATIVI, ...RIGHE_OPERATIVI]);
    expect(outline(cartella).slice(-4)).toEqual([
      '    strategico | OS2 | Vigilanza | 40,00%',
      '      operativi |  | Obiettivi operativi | 0.6',
      '        operativo | OP2.1 | Metrologia | 100,00%',
      '          indicatore | C2.4 | Sanzioni | 100,00% | >= 2 N. | 2 N.',
    ]);
  });

  it('il commento sotto una tabella è nominato o passato, mai contato', () => {
    const prosa =
      'Nel corso dell’anno la Camera ha promosso iniziative per le imprese del territorio. '.repeat(4);
    const righe = [STRATEGICI, ...RIGHE_STRATEGICI, ['Commento e analisi dei valori misurati'], [prosa]];
    const cartella = read(righe, [OPERATIVI, ...RIGHE_OPERATIVI]);
    expect(outline(cartella)).toEqual(ATTESO);
    expect(noticed(cartella).map((s) => s.slice(0, 38))).toEqual(["LIVELLO_IGNOTO 'Ob. strategici'!A9 Nel"]);
  });
});
