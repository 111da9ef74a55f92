/** The example workbook, and trees of any length made by repeating its rows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../../src/host/xlsx/index.js';
import {
  parseIndirizzo,
  type Applicazione,
  type Area,
  type CellaFoglio,
  type Indirizzo,
} from '../../../src/layout/index.js';
import { makeFoglio } from '../xlsx/pacchetto.js';

export const ESEMPIO = readFileSync(join(__dirname, '../../../examples/albero-2024.xlsx'));

/** Where `Albero` stands in the example: header and 117 rows, nine columns. */
export const ALBERO_ESEMPIO: Indirizzo = {
  foglio: 'Albero 2024',
  riga: 3,
  colonna: 0,
  righe: 118,
  colonne: 9,
};

const LETTERE = 'ABCDEFGHI';

/** A workbook with a tree of so many rows under its header, named `Albero`, at A1. */
export async function makeAlbero(righe: number): Promise<Uint8Array> {
  const { intervalli } = await openXlsx(ESEMPIO).read({ intervalli: [ALBERO_ESEMPIO] });
  const [header = [], ...rows] = intervalli[0]?.celle ?? [];
  const all = [header, ...Array.from({ length: righe }, (_, i) => rows[i % rows.length] ?? [])];
  const dati = all.map(
    (row, i) => `<row r="${i + 1}">${row.map((cella, j) => cellXml(cella, i, j)).join('')}</row>`,
  );
  return makeFoglio(
    dati.join(''),
    {},
    {
      nomi: `<definedName name="Albero">Foglio1!$A$1:$I$${righe + 1}</definedName>`,
    },
  );
}

function cellXml({ valore }: CellaFoglio, i: number, j: number): string {
  const where = `${LETTERE[j] ?? ''}${i + 1}`;
  if (valore === null) return '';
  if (typeof valore === 'number') return `<c r="${where}" s="1"><v>${valore}</v></c>`;
  const text = String(valore).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<c r="${where}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** The results of every row, as a command writes them: 7 and 8 are the last two columns of the tree. */
export function resultsOf({ indirizzo, celle }: Area): Applicazione {
  const righe = indirizzo.righe - 1;
  const due = { ...indirizzo, riga: indirizzo.riga + 1, righe, colonna: indirizzo.colonna + 7, colonne: 2 };
  return {
    premesse: [{ indirizzo, celle }],
    scritture: [
      {
        tipo: 'celle',
        indirizzo: due,
        celle: Array.from({ length: righe }, (_, i) => [
          { valore: (i + 1) / (righe + 7), formato: '0.00%' },
          { valore: i % 3 === 0 ? '● Raggiunto' : '○ Non raggiunto' },
        ]),
      },
      {
        tipo: 'formatoCondizionale',
        indirizzo: due,
        colonnaTesto: due.colonna + 1,
        regole: [
          { testo: '● Raggiunto', stile: { sfondo: 'C6EFCE' } },
          { testo: '○ Non raggiunto', stile: { sfondo: 'FFC7CE', grassetto: true } },
        ],
      },
    ],
  };
}

export function addressOf(indirizzo: string): Indirizzo {
  const found = parseIndirizzo(indirizzo);
  if (found === undefined) throw new Error(`Not an address: ${indirizzo}`);
  return found;
}
