/** A small tree with measures and algorithms, for the controls of texts. */
import { openXlsx } from '../../src/host/xlsx/index.js';
import type { Workbook } from '../../src/layout/index.js';
import { makeCartella, type Contenuto } from './cartelle.js';

const RIGHE: readonly (readonly Contenuto[])[] = [
  ['Livello', 'Peso', 'Codice', 'Titolo', 'Target', 'Valore', 'Raggiungimento', 'Valutazione'],
  ['Ente', null, null, 'Camera di prova', null, null, null, null],
  ['Ambito', '100%', 'AS1', 'Servizi e sportelli per le imprese', null, null, null, null],
  [
    'Obiettivo strategico',
    '100%',
    'OS1',
    'Accorciare i tempi di risposta degli sportelli',
    null,
    null,
    null,
    null,
  ],
  ['Indicatori', '40%', null, 'Indicatori', null, null, null, null],
  [
    'Indicatore',
    '50%',
    'KR_01',
    'Tempo medio di rilascio dei certificati di origine',
    '<= 5 gg',
    '3,10 gg',
    null,
    null,
  ],
  [
    'Indicatore',
    '50%',
    'KR_02',
    'Incontri informativi con le aziende agricole',
    '>= 4 N.',
    '12 N.',
    null,
    null,
  ],
  ['Obiettivi operativi', '60%', null, 'Obiettivi operativi', null, null, null, null],
  ['Obiettivo operativo', '100%', 'OP1.1', 'Riordino degli sportelli e degli orari', null, null, null, null],
  [
    'Indicatore',
    '60%',
    'KO_01',
    'Regolamento degli orari di sportello',
    'Entro 30-09-2024',
    '16-07-2024',
    null,
    null,
  ],
  [
    'Indicatore',
    '40%',
    'KO_02',
    'Pratiche telematiche evase nei termini',
    '>= 80,00 %',
    '76,80 %',
    null,
    null,
  ],
];

const TABELLE = {
  SMVP: [
    ['Parametro', 'Valore'],
    ['anno', 2024],
  ],
  Schede: [
    ['Codice', 'Algoritmo'],
    ['KR_02', 'N. incontri informativi svolti con le aziende agricole'],
    [
      'KO_02',
      'Numero pratiche telematiche evase nei termini / Numero pratiche telematiche pervenute agli sportelli',
    ],
  ],
  Misure: [
    ['Codice', 'Valori misure'],
    ['KO_02', '768 N. / 1.000 N.'],
  ],
};

/** Ente 99,04 %, OP1.1 98,40 %, KO_02 96,00 %; `celle` changes some of them. */
export async function makeSportello(celle: Readonly<Record<string, Contenuto>> = {}): Promise<Uint8Array> {
  return makeCartella({ righe: RIGHE, tabelle: TABELLE, celle });
}

export async function openSportello(celle: Readonly<Record<string, Contenuto>> = {}): Promise<Workbook> {
  return openXlsx(await makeSportello(celle));
}
