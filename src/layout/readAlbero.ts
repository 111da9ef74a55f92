/** From the cells of `Albero` (and `Albero_operativi`) to the tree, whatever layout they have. */
import type { ColonnaAlbero } from '../parametri/index.js';
import type { Cella, Livello, NodoLetto, Segnalazione } from '../scoring/index.js';
import { doveCella, indexUnite, isPiena } from './celle.js';
import { WorkbookError } from './errori.js';
import { buildGerarchia, type Cornice } from './gerarchia.js';
import { formatIndirizzo } from './indirizzi.js';
import type { Intestazione } from './intestazioni.js';
import { readRigaPiatto } from './piatto.js';
import { makeRelazione } from './relazione.js';
import { splitOltre, type LettoreRighe, type LetturaRiga, type Posizione, type RigaAlbero } from './righe.js';
import { makeScalare } from './scalare.js';
import { layoutOf, readSchema, type NomeLayout, type SchemaAlbero } from './schema.js';
import type { Area, NomeTrovato } from './workbook.js';

/** A named range that was found. */
export type IntervalloTrovato = Extract<NomeTrovato, { kind: 'trovato' }>;

/** One of the ranges that hold the tree, with its header rows. */
export interface TabellaAlbero {
  readonly nome: string;
  readonly trovato: IntervalloTrovato;
  /** The range without the cells read beyond it. */
  readonly area: Area;
  readonly schema: SchemaAlbero;
}

export interface AlberoTrovato {
  readonly radice: NodoLetto;
  readonly posizioni: ReadonlyMap<string, Posizione>;
  readonly layout: NomeLayout;
  readonly segnalazioni: readonly Segnalazione[];
}

/** Finds the header rows of a range of the tree. */
export function readTabellaAlbero(nome: string, trovato: IntervalloTrovato): TabellaAlbero {
  const { dentro } = splitOltre(trovato.area, trovato.indirizzo);
  return { nome, trovato, area: dentro, schema: readSchema(dentro, nome) };
}

/** What the tree needs beside its cells. */
export interface ContornoAlbero {
  readonly anno: number;
  readonly ente?: string;
  readonly pesi: Cornice['pesi'];
}

/**
 * Reads the tree. `tabelle` has `Albero` first, then `Albero_operativi` where there is one.
 * @throws WorkbookError ALBERO_SENZA_RIGHE when no row is a node.
 */
export function readAlbero(tabelle: readonly TabellaAlbero[], contorno: ContornoAlbero): AlberoTrovato {
  const [prima] = tabelle;
  if (prima === undefined) throw new Error('readAlbero needs a table');
  const letture = tabelle.map((tabella) => readRighe(tabella, contorno.anno));
  const righe = letture.flatMap((lettura) => lettura.righe);
  if (righe.length === 0)
    throw new WorkbookError('ALBERO_SENZA_RIGHE', {
      nome: prima.nome,
      dove: formatIndirizzo(prima.area.indirizzo),
    });
  const { layout } = prima.schema;
  const { radice, posizioni, segnalazioni } = buildGerarchia(righe, {
    gruppiSintetici: layout === 'relazione',
    unisciObiettivi: layout === 'relazione',
    pesi: contorno.pesi,
    radice: { titolo: contorno.ente ?? 'Ente', cella: doveCella(prima.area, 0, 0) },
    anno: contorno.anno,
  });
  const note = letture.flatMap((lettura) => lettura.segnalazioni);
  return { radice, posizioni, layout, segnalazioni: [...note, ...segnalazioni] };
}

/** What the reading of a table has found so far. */
interface Raccolto {
  readonly righe: RigaAlbero[];
  readonly segnalazioni: Segnalazione[];
  /** The group that the rows above have opened. */
  gruppo: Livello | undefined;
}

function readRighe(tabella: TabellaAlbero, anno: number): Raccolto {
  const { area, schema } = tabella;
  const raccolto: Raccolto = { righe: [], segnalazioni: [], gruppo: undefined };
  const unitaOf = indexUnite(area);
  for (const { intestazione, da, fino } of schema.tratti) {
    const { colonne } = intestazione;
    const leggi = lettoreOf(intestazione);
    for (let riga = da; riga < fino; riga += 1)
      collect(raccolto, leggi({ area, riga, colonne, anno, unitaOf }, raccolto.gruppo));
  }
  const sotto = findSotto(tabella, anno, raccolto.gruppo);
  if (sotto !== undefined) raccolto.segnalazioni.push(sotto);
  return raccolto;
}

function collect(raccolto: Raccolto, { righe, segnalazioni }: LetturaRiga): void {
  raccolto.segnalazioni.push(...segnalazioni);
  for (const riga of righe) {
    raccolto.righe.push(riga);
    const { livello } = riga;
    if (livello === 'indicatori' || livello === 'operativi') raccolto.gruppo = livello;
    else if (livello === 'ambito' || livello === 'strategico') raccolto.gruppo = undefined;
  }
}

function lettoreOf(intestazione: Intestazione<ColonnaAlbero>): LettoreRighe {
  switch (layoutOf(intestazione.colonne)) {
    case 'piatto':
      return readRigaPiatto;
    case 'relazione':
      return makeRelazione();
    case 'scalare':
    case 'piano':
    case undefined:
      return makeScalare(intestazione);
  }
}

/**
 * A row right below the range that reads as a node with a code, a weight or a target: the range was probably not
 * enlarged when the row was added.
 */
function findSotto(
  { trovato, schema }: TabellaAlbero,
  anno: number,
  gruppo: Livello | undefined,
): Segnalazione | undefined {
  const { sotto } = splitOltre(trovato.area, trovato.indirizzo);
  const intestazione = schema.tratti.at(-1)?.intestazione;
  if (intestazione === undefined || !sotto.celle.some((celle) => celle.some(isPiena))) return undefined;
  const { colonne } = intestazione;
  const leggi = lettoreOf(intestazione);
  const unitaOf = indexUnite(sotto);
  for (let riga = 0; riga < sotto.celle.length; riga += 1) {
    const found = leggi({ area: sotto, riga, colonne, anno, unitaOf }, gruppo).righe[0];
    if (found !== undefined && isDiAlbero(found))
      return { codice: 'RIGHE_SOTTO_INTERVALLO', cella: found.cella, trovato: found.codice ?? found.titolo };
  }
  return undefined;
}

function isDiAlbero({ codice, peso, target }: RigaAlbero): boolean {
  return codice !== undefined || [peso, target].some((cella) => cella !== undefined && isPiena(cella));
}

/** The weight of a group that no row carries, as a cell: it stands where the rules stand. */
export function makePeso(dove: string, valore: number): Cella {
  return { dove, valore, formato: '0.00%' };
}
