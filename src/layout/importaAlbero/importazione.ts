/** Importa albero: from a text, or from cells, to a tree with what a person has to look at before it is laid out. */
import { isRigaDiPagina } from '../righe.js';
import { WorkbookError } from '../errori.js';
import type { Area } from '../workbook.js';
import type { Regole } from '../../scoring/index.js';
import { regoleOf } from '../readRegole.js';
import { buildAlbero, type AlberoFuso } from './albero.js';
import { fondiTabelle, type Fusione } from './fondi.js';
import { readTabelleAlbero } from './leggi.js';
import type { RigaTesto, TabellaImportata } from './model.js';
import { righeOfArea, splitTesto } from './testoRighe.js';

/** A published text, or the cells of sheets. */
export type SorgenteAlbero =
  | { readonly kind: 'testo'; readonly testo: string }
  | { readonly kind: 'aree'; readonly aree: readonly Area[] };

export interface ImportazioneAlbero extends AlberoFuso, Fusione {
  readonly tabelle: readonly TabellaImportata[];
  /** Year of the tree; absent when nothing in the text tells it. */
  readonly anno?: number;
  /** All years that its targets name, in order. */
  readonly anni: readonly number[];
  /** The rules of its year: they give the weights that no row has. */
  readonly regole: Regole;
}

export interface OpzioniImportazioneAlbero {
  /** Which of several years; the first otherwise. */
  readonly anno?: number;
}

/**
 * Reads all tables of the tree in a source and makes one tree of them.
 * @throws WorkbookError IMPORTA_SENZA_ALBERO when there is none; ESTRATTO_TROPPO_GRANDE and the other ESTRATTO_….
 */
export function readImportazione(
  sorgente: SorgenteAlbero,
  { anno: chiesto }: OpzioniImportazioneAlbero = {},
): ImportazioneAlbero {
  const righe = sorgente.kind === 'testo' ? splitTesto(sorgente.testo) : sorgente.aree.flatMap(righeOfArea);
  const tabelle = readTabelleAlbero(righe);
  if (tabelle.length === 0) throw new WorkbookError('IMPORTA_SENZA_ALBERO', { righe: String(righe.length) });
  const fusione = fondiTabelle(tabelle);
  const anni = [...new Set(fusione.base.flatMap((tabella) => tabella.anni))].sort((a, b) => a - b);
  const anno = chiesto ?? anni[0] ?? tabelle.flatMap((tabella) => tabella.anni)[0] ?? annoOf(righe);
  const regole = regoleOf(anno ?? Infinity);
  return {
    ...fusione,
    ...buildAlbero(fusione, anno ?? SENZA_ANNO, regole),
    tabelle,
    regole,
    ...(anno !== undefined && { anno }),
    anni,
  };
}

/** No target has this year: those without a year are taken. */
const SENZA_ANNO = 0;

/** The year that the headers and footers of the pages name most often. */
function annoOf(righe: readonly RigaTesto[]): number | undefined {
  const volte = new Map<number, number>();
  for (const { campi } of righe) {
    const tutto = campi.map(({ testo }) => testo).join(' ');
    if (!isRigaDiPagina(tutto)) continue;
    for (const [trovato] of tutto.matchAll(/(?<!\d)20\d\d(?!\d)/g))
      volte.set(Number(trovato), (volte.get(Number(trovato)) ?? 0) + 1);
  }
  return [...volte].sort(([, a], [, b]) => b - a)[0]?.[0];
}
