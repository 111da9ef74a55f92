/** Imports over small workbook files, for tests. */
import {
  prepareImporta,
  type GenereCifre,
  type Importazione,
  type OpzioniImporta,
  type VoceImporta,
} from '../../src/commands/index.js';
import { openXlsx, type XlsxFile } from '../../src/host/xlsx/index.js';
import { makeCartella, type Contenuto } from './cartelle.js';

export type Tabella = readonly (readonly Contenuto[])[];

export const ADESSO = '2025-06-20T10:30:00';

const TESTATA = ['Livello', 'Peso', 'Codice', 'Titolo', 'Target', 'Valore', 'Raggiungimento', 'Valutazione'];

/** A workbook with these indicatori (code, title, target, value) under one obiettivo strategico, and these ranges. */
export async function openConIndicatori(
  indicatori: readonly (readonly [string, string, Contenuto, Contenuto])[],
  tabelle: Readonly<Record<string, Tabella>> = {},
): Promise<XlsxFile> {
  const righe: Tabella = [
    TESTATA,
    ['Ente', null, null, 'Camera di prova', null, null, null, null],
    ['Ambito', '100%', 'AS1', 'Competitività', null, null, null, null],
    ['Obiettivo strategico', '100%', 'OS1', 'Sostegno alle imprese', null, null, null, null],
    ['Indicatori', '100%', null, 'Indicatori', null, null, null, null],
    ...indicatori.map(([codice, titolo, target, valore]) => [
      'Indicatore',
      null,
      codice,
      titolo,
      target,
      valore,
      null,
      null,
    ]),
  ];
  return openXlsx(await makeCartella({ righe, tabelle }));
}

/** What an import of a pasted text shows. */
export const importTesto = (
  file: XlsxFile,
  genere: GenereCifre,
  testo: string,
  opzioni: Partial<OpzioniImporta> = {},
): Promise<Importazione> =>
  prepareImporta(file, genere, { kind: 'testo', testo }, { adesso: ADESSO, ...opzioni });

/** Code, outcome, old, new, ticked. */
export const inBreve = ({ codice = '', stato, prima, dopo, spunta }: VoceImporta) => [
  codice,
  stato,
  prima,
  dopo,
  spunta,
];

/** Cells of a row, for a pasted text. */
export const tab = (...righe: readonly (readonly string[])[]): string =>
  `${righe.map((riga) => riga.join('\t')).join('\n')}\n`;
