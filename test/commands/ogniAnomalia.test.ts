/** Each anomalia has a small workbook that fires it and no other; a clean one, however large, fires none. */
import { prepareCalcola } from '../../src/commands/calcola.js';
import { anomalieOf, checkBenchmark, type RigaBenchmark } from '../../src/controlli/index.js';
import { openXlsx } from '../../src/host/xlsx/index.js';
import { CODICI, type Codice } from '../../src/scoring/index.js';
import { makeCartella, PICCOLO, type Contenuto, type Ricetta } from '../support/cartelle.js';
import { TESTATA_RIMODULAZIONI } from '../support/testate.js';

type Tabella = readonly (readonly Contenuto[])[];

/** Every indicatore of the little tree reaches its target, and the rules are the workbook's own. */
const RAGGIUNTO = { F6: '12 N.' };
const SMVP: Tabella = [
  ['Parametro', 'Valore'],
  ['anno', 2024],
];

async function codiciDi({ celle = {}, tabelle = {}, ...ricetta }: Ricetta = {}): Promise<readonly Codice[]> {
  const bytes = await makeCartella({
    ...ricetta,
    celle: { ...RAGGIUNTO, ...celle },
    tabelle: { SMVP, ...tabelle },
  });
  const { anomalie } = await prepareCalcola(openXlsx(bytes));
  return [...new Set(anomalie.map(({ codice }) => codice))];
}

const celle = (...una: readonly (readonly [string, Contenuto])[]): Ricetta => ({
  celle: Object.fromEntries(una),
});
const tabella = (nome: string, ...righe: Tabella): Ricetta => ({ tabelle: { [nome]: righe } });
const conRiga = (indice: number, ...nuove: Tabella): Ricetta => ({
  righe: [...PICCOLO.slice(0, indice), ...nuove, ...PICCOLO.slice(indice)],
  celle: {},
});
const MISURE = ['Codice', 'Valori misure', 'Numeratore', 'Denominatore', 'Moltiplicatore'];
const RETTIFICHE = ['Codice', 'Tipo', 'Raggiungimento', 'Motivo', 'Atto o verbale'];
const FASCE = ['Fino a', 'Incluso', 'Obiettivo', 'Grado', 'Simbolo', 'Colore'];
const INDIVIDUALI = [
  'Ruolo',
  'Obiettivo',
  'Azioni',
  'Indicatore',
  'Target',
  'Consuntivo',
  'Peso',
  'Codice collegato',
];

/** One workbook for each anomalia. */
const CASI: Readonly<Record<Exclude<Codice, CodiceEstratto>, Ricetta>> = {
  TARGET_ILLEGGIBILE: celle(['E6', 'circa dieci']),
  TARGET_MANCANTE: celle(['E6', null]),
  VALORE_ILLEGGIBILE: celle(['F6', 'una decina']),
  PESO_ILLEGGIBILE: celle(['B6', 'metà']),
  MISURE_ILLEGGIBILI: tabella('Misure', MISURE, ['K1', 'dodici fratto uno']),
  DATA_INESISTENTE: celle(['E6', 'Entro 31-02-2024']),
  ERRORE_FORMULA: celle(['F6', { error: '#DIV/0!' }]),
  FORMULA_NON_CALCOLATA: celle(['F6', { formula: '6+6' }]),
  UNITA_AMBIGUA: celle(['E6', '>= 80 %'], ['F6', 0.92]),
  VERSO_AMBIGUO: celle(['E6', '-5 gg'], ['F6', '-6 gg']),
  TIPO_DIVERSO: celle(['F6', 'SI']),
  AL_LIMITE: celle(['E6', '> 12 N.']),
  SUPERATO_UGUALE: celle(['E6', '= 10 N.']),
  FASE_NON_PREVISTA: celle(
    ['E6', '1) bando (ob. raggiunto al 50%); 2) graduatoria (ob. raggiunto al 100%)'],
    ['F6', '100,50 %'],
  ),
  DATA_SOTTO_SI: celle(['F7', '16-07-2024']),
  SI_SOTTO_DATA: celle(['E7', 'Entro 30-09-2024']),
  UNITA_DIVERSA: celle(['F6', '12 gg']),
  VALORE_MANCANTE: celle(['F6', 'N/D']),
  VALORE_ARROTONDATO: {
    ...celle(['E6', '>= 3,00 %'], ['F6', '2,91 %']),
    tabelle: {
      Scostamenti: [
        ['Codice', 'Causa'],
        ['K1', 'esogena'],
      ],
    },
  },
  STORICO_MANCANTE: celle(['E6', ">= valore osservato nell'anno n"]),
  MISURE_NON_TORNANO: tabella('Misure', MISURE, ['K1', null, 20, 1]),
  MISURE_INVERTITE: {
    ...tabella('Misure', MISURE, ['K1', null, 2, 24]),
    celle: { E6: '>= 0,05 N.' },
  },
  DENOMINATORE_ZERO: tabella('Misure', MISURE, ['K1', null, 12, 0]),
  PESO_MANCANTE: celle(['B6', null], ['B7', '100%']),
  PESI_NON_100: celle(['B6', '40%']),
  PESI_ASSENTI: celle(['B6', null], ['B7', null]),
  PESI_SCALA_IGNOTA: celle(['B6', 25.25], ['B7', 25.25]),
  PESO_SU_MONITORAGGIO: celle(['E6', 'solo monitoraggio'], ['B7', '50%']),
  META_SOLA: {
    righe: PICCOLO.filter((_, i) => i < 4 || i > 6),
    celle: { F6: null },
  },
  SENZA_FIGLI: conRiga(8, ['Obiettivo operativo', '0%', 'OP1.9', 'Vuoto', null, null, null, null]),
  NIENTE_DA_VALUTARE: conRiga(
    10,
    ['Obiettivo operativo', '0%', 'OP1.2', 'Osservato', null, null, null, null],
    ['Indicatore', null, 'K4', 'Solo osservato', 'solo monitoraggio', '3 N.', null, null],
  ),
  LIVELLO_SALTATO: conRiga(
    10,
    ['Ambito', '0%', 'AS2', 'Secondo ambito', null, null, null, null],
    ['Obiettivo operativo', '100%', 'OP2.1', 'Senza obiettivo strategico', null, null, null, null],
    ['Indicatore', '100%', 'K4', 'Quarto', 'SI', 'SI', null, null],
  ),
  LIVELLO_DISCORDE: celle(['A4', 'Ambito']),
  LIVELLO_IGNOTO: conRiga(10, ['Boh', null, null, 'Una riga qualunque', null, null, null, null]),
  CODICE_DOPPIO: celle(['C7', 'K1']),
  CODICE_DISCORDE: tabella('Misure', MISURE, ['k_1', null, 12, 1]),
  CODICE_ASSENTE_IN_ALBERO: tabella('Misure', MISURE, ['K9', null, 12, 1]),
  RIGHE_SOTTO_INTERVALLO: {
    ...conRiga(10, ['Indicatore', '0%', 'K4', 'Dimenticato', 'SI', 'SI', null, null]),
    nome: 'Albero!$A$1:$H$10',
  },
  ANNO_SENZA_TARGET: celle(['E1', 'Target 2022']),
  FASCE_BUCHI: tabella(
    'Fasce',
    FASCE,
    ['60%', 'SI', 'Non raggiunto', 'Critico', '○', 'F8CBAD'],
    ['90%', 'NO', 'Raggiunto', 'In linea', '●', 'C6EFCE'],
  ),
  FASCE_SOVRAPPOSTE: tabella(
    'Fasce',
    FASCE,
    ['80%', 'SI', 'Non raggiunto', 'Critico', '○', 'F8CBAD'],
    ['60%', 'SI', 'Parzialmente raggiunto', 'Così così', '◐', 'FFEB9C'],
    [null, null, 'Raggiunto', 'In linea', '●', 'C6EFCE'],
  ),
  PARAMETRO_ILLEGGIBILE: tabella('SMVP', ...SMVP, ['minimoMancato', 'a occhio']),
  PARAMETRI_PREDEFINITI: { tabelle: { SMVP: [] } },
  RIGA_ILLEGGIBILE: tabella('Rettifiche', RETTIFICHE, ['K1', 'abbuono', null, 'motivo', 'atto']),
  RIMODULAZIONE_DISCORDE: tabella('Rimodulazioni', TESTATA_RIMODULAZIONI, [
    'K1',
    'target',
    '>= 20 N.',
    '>= 11 N.',
    'motivo',
    null,
    'Giunta 122',
    '18-09-2024',
  ]),
  MODIFICA_SENZA_ATTO: tabella('Rettifiche', RETTIFICHE, ['K1', 'neutralizzazione', null, 'motivo', null]),
  PESO_UNITA_MANCANTE: {
    ...conRiga(
      10,
      ['Obiettivo operativo', '0%', 'OP1.2', 'Secondo', null, null, null, null],
      ['Indicatore', '100%', 'K4', 'Quarto', 'SI', 'SI', null, null],
    ),
    tabelle: {
      Unita: [
        ['Codice OP', 'Unità organizzativa', 'Peso'],
        ['OP1.1', 'Ufficio', '100%'],
        ['OP1.2', 'Ufficio', null],
      ],
    },
  },
  INDIVIDUALE_DISCORDE: tabella('Obiettivi_individuali', INDIVIDUALI, [
    'Segretario generale',
    'Iniziative',
    null,
    null,
    '>= 11 N.',
    '12 N.',
    '100%',
    'K1',
  ]),
  GRADO_STAMPATO_DIVERSO: celle(['G6', '95,00 %']),
  GRADO_STAMPATO_ARROTONDATO: celle(['G6', '99,99 %']),
  SENZA_CAUSA: celle(['F6', '8 N.']),
};

/** Those that an extract of Pareto fires, before anything is written. */
type CodiceEstratto =
  'MIN_OLTRE_MAX' | 'MEDIA_FUORI_MIN_MAX' | 'FUORI_MIN_MAX' | 'CIFRE_RIPETUTE' | 'SCALA_SOSPETTA';

const cifra = (valore: number, unita = '%') => ({ valore, unita, testo: String(valore) });
const rigaPareto = (
  indicatore: string,
  ...[valore, media, minimo, massimo]: readonly number[]
): RigaBenchmark => ({
  cella: 'Pareto!A2',
  indicatore,
  cifre: {
    valore: cifra(valore ?? 0),
    mediaNazionale: cifra(media ?? 0),
    minimo: cifra(minimo ?? 0),
    massimo: cifra(massimo ?? 0),
  },
});

const ESTRATTI: Readonly<Record<CodiceEstratto, readonly RigaBenchmark[]>> = {
  MIN_OLTRE_MAX: [rigaPareto('EC01', 5, 5, 9, 3)],
  MEDIA_FUORI_MIN_MAX: [rigaPareto('EC01', 5, 12, 3, 9)],
  FUORI_MIN_MAX: [rigaPareto('EC01', 11, 5, 3, 9)],
  CIFRE_RIPETUTE: [rigaPareto('EC01', 5.23, 6.17, 3.1, 9.4), rigaPareto('EC02', 5.23, 6.17, 2.2, 8.6)],
  SCALA_SOSPETTA: [rigaPareto('EC01', 0.05, 5, 3, 9)],
};

describe('ogni anomalia', () => {
  it('ha un caso suo', () => {
    expect([...Object.keys(CASI), ...Object.keys(ESTRATTI)].sort()).toEqual([...CODICI].sort());
  });

  it.each(Object.entries(CASI))(
    '%s: la cartella del suo caso dà questa e nessun’altra',
    async (codice, ricetta) => {
      expect(await codiciDi(ricetta)).toEqual([codice]);
    },
  );

  it.each(Object.entries(ESTRATTI))(
    '%s: l’estratto del suo caso dà questa e nessun’altra',
    (codice, righe) => {
      expect(anomalieOf(checkBenchmark(righe)).map((una) => una.codice)).toEqual([codice]);
    },
  );

  it('un albero pulito di mille righe non ne dà', async () => {
    const righe = alberoGrande();
    expect(righe.length).toBeGreaterThan(1000);
    expect(await codiciDi({ righe, celle: { F6: '4 gg' } })).toEqual([]);
  });
});

/** 5 ambiti × 5 obiettivi strategici, each with its two halves: more than a thousand rows, all at 100 %. */
function alberoGrande(): readonly (readonly Contenuto[])[] {
  const nodo = (livello: string, peso: string | null, codice: string | null, titolo: string) => [
    livello,
    peso,
    codice,
    titolo,
    null,
    null,
    null,
    null,
  ];
  const foglia = (codice: string, peso: string, i: number) => {
    const [target = '', valore = ''] = FOGLIE[i % FOGLIE.length] ?? [];
    return ['Indicatore', peso, codice, `Indicatore ${codice}`, target, valore, null, null];
  };
  const volte = <T>(quante: number, make: (i: number) => T): T[] =>
    Array.from({ length: quante }, (_, i) => make(i + 1));
  const operativo = (codice: string) => [
    nodo('Obiettivo operativo', '25%', codice, `Obiettivo ${codice}`),
    ...volte(6, (i) => foglia(`K${codice.slice(2)}.${i}`, PESI_DI_SEI[i - 1] ?? '', i)),
  ];
  const strategico = (codice: string) => [
    nodo('Obiettivo strategico', '20%', codice, `Obiettivo ${codice}`),
    nodo('Indicatori', '40%', null, 'Indicatori'),
    ...volte(10, (i) => foglia(`S${codice.slice(2)}.${i}`, '10,00 %', i)),
    nodo('Obiettivi operativi', '60%', null, 'Obiettivi operativi'),
    ...volte(4, (i) => operativo(`OP${codice.slice(2)}.${i}`)).flat(),
  ];
  return [
    ...PICCOLO.slice(0, 2),
    ...volte(5, (a) => [
      nodo('Ambito', '20%', `AS${a}`, `Ambito ${a}`),
      ...volte(5, (s) => strategico(`OS${a}.${s}`)).flat(),
    ]).flat(),
  ];
}

/** 100,02 % would be too much; 16,67 + 16,67 + 16,67 + 16,67 + 16,66 + 16,66 is 100. */
const PESI_DI_SEI = ['16,67%', '16,67%', '16,67%', '16,67%', '16,66%', '16,66%'];

const FOGLIE: readonly (readonly [string, string])[] = [
  ['>= 10 N.', '10 N.'],
  ['<= 5 gg', '4 gg'],
  ['100,00 %', '100,00 %'],
  ['SI', 'SI'],
  ['Entro 30-09-2024', '16-07-2024'],
  ['tra 3 N. e 8 N.', '5 N.'],
];
