/** Rows of a tree: what a layout makes of each row of its sheet, before the rows become a tree. */
import { NOMI_LIVELLO, RIGHE_DI_PAGINA, type ColonnaAlbero } from '../parametri/index.js';
import type { Cella, Livello, Segnalazione } from '../scoring/index.js';
import { cropArea, doveCella, isPiena, oneLine, readCella, textOf } from './celle.js';
import type { Etichetta } from './etichette.js';
import { colonnaAnno, firstColonna, normalizeTesto, type Colonne } from './intestazioni.js';
import type { Area, Indirizzo } from './workbook.js';

/** Where the row of a node stands and where its results go. Rows and columns of the sheet, from 0. */
export interface Posizione {
  readonly foglio: string;
  readonly riga: number;
  /** Column of the label. */
  readonly etichetta: number;
  /** Absent when the table has no such column, or when the cell is merged with that of a row above. */
  readonly raggiungimento?: number;
  readonly valutazione?: number;
  /** True when the results of the row belong to another of its nodes. */
  readonly senzaRisultati?: true;
}

/** A row that is a node of the tree (or one of the nodes of the row). */
export interface RigaAlbero {
  readonly livello: Livello;
  /** Depth below an obiettivo operativo, for trees with more levels of objectives; 0 when there is none. */
  readonly profondita: number;
  readonly codice?: string;
  readonly alias: readonly string[];
  readonly titolo: string;
  readonly descrizione?: string;
  readonly cella: string;
  readonly peso?: Cella;
  readonly target?: Cella;
  readonly consuntivo?: Cella;
  readonly valoriMisure?: Cella;
  readonly raggiungimento?: Cella;
  readonly posizione: Posizione;
  /** True for an indicatore whose column says that it belongs to the obiettivo strategico, whatever stands above. */
  readonly strategico?: true;
}

/** What a layout made of one row of the sheet. */
export interface LetturaRiga {
  readonly righe: readonly RigaAlbero[];
  readonly segnalazioni: readonly Segnalazione[];
}

/** A row of the sheet with the columns that count for it. */
export interface RigaFoglio {
  readonly area: Area;
  /** Counted from 0 inside the area. */
  readonly riga: number;
  readonly colonne: Colonne<ColonnaAlbero>;
  /** Year of the tree: picks among `Target 2021`, `Target 2022`… */
  readonly anno: number;
  readonly unitaOf: (riga: number, colonna: number) => Indirizzo | undefined;
}

/** Reads one row; `gruppo` is the group (`indicatori`, `operativi`) that the rows above have opened, if any. */
export type LettoreRighe = (foglio: RigaFoglio, gruppo: Livello | undefined) => LetturaRiga;

/** A label longer than this, without code, weight or target, is prose and no title. */
const TITOLO_MASSIMO = 250;

export const NESSUNA: LetturaRiga = { righe: [], segnalazioni: [] };

/** The row cannot be placed: it is named, never dropped in silence. */
export function rigaIgnota({ area, riga }: RigaFoglio, colonna: number, testo: string): LetturaRiga {
  const segnalazione = {
    codice: 'LIVELLO_IGNOTO',
    cella: doveCella(area, riga, colonna),
    trovato: shorten(testo),
  } as const;
  return { righe: [], segnalazioni: [segnalazione] };
}

/** A text of the printed page (header, footer, page number), known by how it begins. */
export function isRigaDiPagina(testo: string): boolean {
  const normal = normalizeTesto(testo);
  return RIGHE_DI_PAGINA.some((begin) => normal.startsWith(begin));
}

/** Whether a label without code, weight and target can still be a title: not prose, not merged over the data. */
export function isTitolo(foglio: RigaFoglio, colonna: number, testo: string): boolean {
  const { area, riga, colonne, unitaOf } = foglio;
  const target = firstColonna(colonne, 'target');
  const unita = unitaOf(area.indirizzo.riga + riga, area.indirizzo.colonna + colonna);
  const lastMerged =
    unita === undefined ? colonna : unita.colonna + unita.colonne - 1 - area.indirizzo.colonna;
  return testo.length <= TITOLO_MASSIMO && (target === undefined || lastMerged < target);
}

/** Whether the row holds a target or a value. */
export function hasMisura(foglio: RigaFoglio): boolean {
  return (['target', 'consuntivo'] as const).some((nome) => {
    const cella = cellaOf(foglio, nome);
    return cella !== undefined && isPiena(cella);
  });
}

/** What makes a row beside its level. */
export interface ParteRiga {
  readonly livello: Livello;
  readonly etichetta: Etichetta;
  /** Column of the label inside the area. */
  readonly colonna: number;
  readonly peso?: Cella;
  readonly profondita?: number;
  readonly strategico?: boolean;
  /** False when the results of the row belong to another of its nodes. */
  readonly conRisultati?: boolean;
}

/** Completes a row with its cells of data and of results. Only an indicatore has target, value and measures. */
export function makeRiga(foglio: RigaFoglio, parte: ParteRiga): RigaAlbero {
  const { area, riga } = foglio;
  const { livello, etichetta, colonna, conRisultati = true } = parte;
  const { codice, alias } = etichetta;
  const descrizione = [etichetta.descrizione ?? '', testoOf(foglio, 'descrizione')].find((t) => t !== '');
  const grado = colonnaOf(foglio, 'raggiungimento');
  return {
    livello,
    profondita: parte.profondita ?? 0,
    ...(codice !== undefined && { codice }),
    alias,
    titolo: etichetta.titolo === '' ? (codice ?? NOMI_LIVELLO[livello]) : etichetta.titolo,
    ...(descrizione !== undefined && { descrizione }),
    cella: doveCella(area, riga, colonna),
    ...(parte.peso && { peso: parte.peso }),
    ...(livello === 'indicatore' && readMisure(foglio)),
    ...(conRisultati && grado !== undefined && { raggiungimento: readCella(area, riga, grado) }),
    posizione: posizioneOf(foglio, colonna, conRisultati),
    ...(parte.strategico && { strategico: true }),
  };
}

/** The level by code or words and the level by column disagree: both are named, the first is taken. */
export function livelloDiscorde(
  { area, riga }: RigaFoglio,
  colonna: number,
  trovato: string,
  codice: Livello,
  byColonna: Livello,
): Segnalazione {
  return {
    codice: 'LIVELLO_DISCORDE',
    cella: doveCella(area, riga, colonna),
    trovato: shorten(trovato),
    fatti: { codice: NOMI_LIVELLO[codice], colonna: NOMI_LIVELLO[byColonna] },
  };
}

/** Long texts are cut where a message quotes them. */
export function shorten(testo: string): string {
  const line = oneLine(testo);
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

/** The column of a kind that counts for the year of the tree, inside the area. */
export function colonnaOf({ colonne, anno }: RigaFoglio, nome: ColonnaAlbero): number | undefined {
  return colonnaAnno(colonne, nome, anno);
}

/** The cell of a row in a column of a kind; absent when the table has no such column. */
export function cellaOf(foglio: RigaFoglio, nome: ColonnaAlbero): Cella | undefined {
  const indice = colonnaOf(foglio, nome);
  return indice === undefined ? undefined : readCella(foglio.area, foglio.riga, indice);
}

/** Text of a row in a column of a kind, line breaks kept; empty when there is none. */
export function testoOf(foglio: RigaFoglio, nome: ColonnaAlbero): string {
  const cella = cellaOf(foglio, nome);
  return cella === undefined ? '' : textOf(cella);
}

function readMisure(foglio: RigaFoglio): Partial<RigaAlbero> {
  const target = cellaOf(foglio, 'target');
  const consuntivo = cellaOf(foglio, 'consuntivo');
  const valoriMisure = cellaOf(foglio, 'valoriMisure');
  return {
    ...(target && { target }),
    ...(consuntivo && { consuntivo }),
    ...(valoriMisure && { valoriMisure }),
  };
}

/**
 * Where the results go. A result cell that is merged along its row is written in its first cell; one that is
 * merged down from a row above belongs to that row, and this node has none.
 */
function posizioneOf(foglio: RigaFoglio, colonna: number, conRisultati: boolean): Posizione {
  const { area, unitaOf } = foglio;
  const { indirizzo } = area;
  const riga = indirizzo.riga + foglio.riga;
  const cellOf = (nome: ColonnaAlbero) => {
    const indice = colonnaOf(foglio, nome);
    if (indice === undefined || !conRisultati) return undefined;
    const unita = unitaOf(riga, indirizzo.colonna + indice);
    if (unita !== undefined && unita.riga < riga) return undefined;
    return unita?.colonna ?? indirizzo.colonna + indice;
  };
  const raggiungimento = cellOf('raggiungimento');
  const valutazione = cellOf('valutazione');
  return {
    foglio: indirizzo.foglio,
    riga,
    etichetta: indirizzo.colonna + colonna,
    ...(raggiungimento !== undefined && { raggiungimento }),
    ...(valutazione !== undefined && { valutazione }),
    ...(!conRisultati && { senzaRisultati: true }),
  };
}

/** The area cut to its named range, and the rows that were read below it. */
export function splitOltre(area: Area, dentro: Indirizzo): { readonly dentro: Area; readonly sotto: Area } {
  const bottom = dentro.riga + dentro.righe;
  const righeSotto = area.indirizzo.riga + area.indirizzo.righe - bottom;
  return {
    dentro: cropArea(area, dentro),
    sotto: cropArea(area, { ...dentro, riga: bottom, righe: Math.max(0, righeSotto) }),
  };
}
