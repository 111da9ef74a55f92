/** A chart of a table over its cells: which cells are its categories and its series, where it lies. */
import type { Grafico, Tabella } from '../../report/index.js';
import type { GraficoFoglio, Indirizzo } from '../workbook.js';
import { puntiOf } from './pagina.js';

/** Rows that are kept free for a chart, so that it covers no cell that holds something. */
export const RIGHE_GRAFICO = 16;

/** Points that a chart is wide, in whole columns. */
const PUNTI_GRAFICO = 480;

/** Where a chart stands in its block. */
export interface PostoGrafico {
  /** Row of the header of its table. */
  readonly testata: number;
  /** First of the rows that are kept free for it. */
  readonly riga: number;
  readonly larghezze: readonly number[];
}

/** A chart, with an empty name of the sheet and places from the first cell of the block. */
export function makeGrafico(
  { tipo, titolo, descrizione, ...grafico }: Grafico,
  tabella: Tabella,
  nome: string,
  { testata, riga, larghezze }: PostoGrafico,
): GraficoFoglio {
  const dati = testata + 1;
  const { colonnaNomi, colonne, righe } = grafico;
  const quante = righe.a - righe.da + 1;
  const titoloDi = (colonna: number) => tabella.colonne[colonna]?.titolo ?? '';
  const posizione = zona(riga, 0, RIGHE_GRAFICO, colonnePer(larghezze));
  const base = { nome, tipo, titolo, descrizione, posizione };
  if (grafico.serie === 'colonne')
    return {
      ...base,
      categorie: zona(dati + righe.da, colonnaNomi, quante, 1),
      serie: colonne.map((colonna) => ({
        nome: titoloDi(colonna),
        valori: zona(dati + righe.da, colonna, quante, 1),
      })),
    };
  const prima = Math.min(...colonne);
  if (colonne.some((colonna, i) => colonna !== prima + i))
    throw new Error(`the chart «${titolo}» takes columns that are no neighbours`);
  return {
    ...base,
    categorie: zona(testata, prima, 1, colonne.length),
    serie: Array.from({ length: quante }, (_, i) => ({
      nome: nomeRiga(tabella, righe.da + i, colonnaNomi),
      valori: zona(dati + righe.da + i, prima, 1, colonne.length),
    })),
  };
}

function nomeRiga({ righe }: Tabella, riga: number, colonna: number): string {
  const cella = righe[riga]?.celle[colonna];
  return cella?.tipo === 'testo' ? cella.testo : '';
}

/** As many columns as make the width of a chart; all of them when they are narrower. */
function colonnePer(larghezze: readonly number[]): number {
  const quante = larghezze.findIndex((_, i) => puntiOf(larghezze.slice(0, i + 1)) >= PUNTI_GRAFICO);
  return quante < 0 ? larghezze.length : quante + 1;
}

function zona(riga: number, colonna: number, righe: number, colonne: number): Indirizzo {
  return { foglio: '', riga, colonna, righe, colonne };
}

/** The chart of a block whose first cell is there. */
export function placeGrafico(grafico: GraficoFoglio, origine: Indirizzo): GraficoFoglio {
  const at = (dove: Indirizzo): Indirizzo => ({
    ...dove,
    foglio: origine.foglio,
    riga: origine.riga + dove.riga,
    colonna: origine.colonna + dove.colonna,
  });
  return {
    ...grafico,
    categorie: at(grafico.categorie),
    serie: grafico.serie.map(({ nome, valori }) => ({ nome, valori: at(valori) })),
    posizione: at(grafico.posizione),
  };
}
