/** Everything that one reading of a workbook says: the tree, its rules, its tables, where results go. */
import { TABELLA_SCOSTAMENTI, TABELLA_VERSIONI, TABELLE, TABELLE_REGOLE } from '../parametri/index.js';
import type { AlberoLetto, Regole, Segnalazione } from '../scoring/index.js';
import { doveCella, textOf } from './celle.js';
import { WorkbookError } from './errori.js';
import { colonnaAnno, firstColonna } from './intestazioni.js';
import {
  makePeso,
  readAlbero,
  readTabellaAlbero,
  type IntervalloTrovato,
  type TabellaAlbero,
} from './readAlbero.js';
import { readRegole, type Fase } from './readRegole.js';
import { readSpiegati, readTabelle } from './readTabelle.js';
import { findIntervallo, NOME_ALBERO, NOME_OPERATIVI, requireIntervallo } from './richieste.js';
import type { Posizione } from './righe.js';
import type { NomeLayout } from './schema.js';
import { storicoVersioni } from './versioni/storicoVersioni.js';
import type { Area, Elenchi, Lettura, Premessa } from './workbook.js';

/** A workbook read for scoring. */
export interface CartellaLetta {
  readonly letto: AlberoLetto;
  readonly regole: Regole;
  readonly layout: NomeLayout;
  /** Where each node stands, by `id`; none for a node that no row has. */
  readonly posizioni: ReadonlyMap<string, Posizione>;
  /** The ranges that hold the tree: `Albero`, and `Albero_operativi` where there is one. */
  readonly tabelle: readonly TabellaAlbero[];
  readonly anno: number;
  readonly ente?: string;
  readonly fase?: Fase;
  readonly attoSMVP?: string;
  readonly licenza?: string;
  /** Codes that have a row in `Scostamenti`, as written there. */
  readonly spiegati: readonly string[];
  /** What the reading noticed; the scoring adds its own. */
  readonly segnalazioni: readonly Segnalazione[];
  /** All that was read: what must still stand when something is written on the strength of it. */
  readonly premesse: readonly Premessa[];
  readonly elenchi?: Elenchi;
}

/**
 * Reads what `richiestaCalcola` asked for.
 * @throws WorkbookError when the tree is missing, empty or without header, or a name that is there cannot be used.
 */
export function readCartella(lettura: Lettura): CartellaLetta {
  const intervalli = findIntervalli(lettura);
  const albero = readTabellaAlbero(NOME_ALBERO, intervalli.albero);
  const operativi = intervalli.operativi && readTabellaAlbero(NOME_OPERATIVI, intervalli.operativi);
  const tabelle = operativi === undefined ? [albero] : [albero, operativi];
  const { base1904, elenchi } = lettura;
  const lette = readRegole(intervalli.regole, { anni: anniOf(albero), base1904 });
  const { regole, anno, ente, fase, attoSMVP, licenza, dataRiferimento } = lette;
  const trovato = readAlbero(tabelle, {
    anno,
    ...(ente !== undefined && { ente }),
    pesi: {
      indicatori: makePeso(lette.pesi.indicatori?.dove ?? 'SMVP', regole.pesoIndicatori),
      operativi: makePeso(lette.pesi.operativi?.dove ?? 'SMVP', regole.pesoObiettivi),
    },
  });
  const laterali = readTabelle(intervalli.tabelle);
  const storico = [
    ...laterali.tabelle.storico,
    ...storicoVersioni(intervalli.versioni?.area, anno, trovato.radice),
  ];
  const { spiegati, segnalazioni: note } = readSpiegati(intervalli.scostamenti?.area);
  return {
    letto: {
      radice: trovato.radice,
      tabelle: { ...laterali.tabelle, storico },
      contesto: { anno, base1904 },
      ...(dataRiferimento !== undefined && { dataRiferimento }),
    },
    regole,
    layout: trovato.layout,
    posizioni: trovato.posizioni,
    tabelle,
    anno,
    ...(ente !== undefined && { ente }),
    ...(fase !== undefined && { fase }),
    ...(attoSMVP !== undefined && { attoSMVP }),
    ...(licenza !== undefined && { licenza }),
    spiegati,
    segnalazioni: [
      ...lette.segnalazioni,
      ...checkAnno(albero, anno),
      ...trovato.segnalazioni,
      ...laterali.segnalazioni,
      ...note,
    ],
    premesse: intervalli.aree.map(({ indirizzo, celle }) => ({ indirizzo, celle })),
    ...(elenchi && { elenchi }),
  };
}

interface Intervalli {
  readonly albero: IntervalloTrovato;
  readonly operativi?: IntervalloTrovato;
  readonly tabelle: Parameters<typeof readTabelle>[0];
  readonly regole: Parameters<typeof readRegole>[0];
  readonly scostamenti?: IntervalloTrovato;
  readonly versioni?: IntervalloTrovato;
  /** The areas of all of them, as they were read. */
  readonly aree: readonly Area[];
}

function findIntervalli(lettura: Lettura): Intervalli {
  const aree: Area[] = [];
  const keep = <T extends IntervalloTrovato | undefined>(trovato: T): T => {
    if (trovato !== undefined) aree.push(trovato.area);
    return trovato;
  };
  const areeOf = <K extends string>(forme: Readonly<Record<K, { readonly nome: string }>>) => {
    const found: Partial<Record<K, Area>> = {};
    for (const chiave of Object.keys(forme) as K[]) {
      const area = keep(findIntervallo(lettura, forme[chiave].nome))?.area;
      if (area !== undefined) found[chiave] = area;
    }
    return found;
  };
  const albero = keep(requireIntervallo(lettura, NOME_ALBERO));
  const operativi = keep(findIntervallo(lettura, NOME_OPERATIVI));
  const tabelle = areeOf(TABELLE);
  const regole = areeOf(TABELLE_REGOLE);
  const scostamenti = keep(findIntervallo(lettura, TABELLA_SCOSTAMENTI.nome));
  const versioni = keep(findIntervallo(lettura, TABELLA_VERSIONI.nome));
  return {
    albero,
    ...(operativi && { operativi }),
    tabelle,
    regole,
    ...(scostamenti && { scostamenti }),
    ...(versioni && { versioni }),
    aree,
  };
}

/** Years that the tree of a reading names; none where there is no tree, or none that can be read. */
export function anniAlbero({ nomi }: Lettura): readonly number[] {
  const trovato = nomi.get(NOME_ALBERO);
  if (trovato?.kind !== 'trovato') return [];
  try {
    return anniOf(readTabellaAlbero(NOME_ALBERO, trovato));
  } catch (error) {
    if (error instanceof WorkbookError) return [];
    throw error;
  }
}

/** Years that the tree itself names: in the headers of its targets, else in the lines above its header. */
function anniOf({ area, schema }: TabellaAlbero): readonly number[] {
  if (schema.anni.length > 0) return schema.anni;
  const header = schema.tratti[0]?.intestazione.riga ?? 0;
  const testi = area.celle.slice(0, header).flatMap((riga) => riga.map(textOf));
  return testi.flatMap((testo) => (testo.match(/\b20\d\d\b/g) ?? []).map(Number));
}

/** A tree whose targets all have a year, none of them the one asked for, has no target at all. */
function checkAnno({ area, schema }: TabellaAlbero, anno: number): readonly Segnalazione[] {
  const [tratto] = schema.tratti;
  if (tratto === undefined || schema.anni.length === 0) return [];
  const { riga, colonne } = tratto.intestazione;
  if (colonnaAnno(colonne, 'target', anno) !== undefined) return [];
  const indice = firstColonna(colonne, 'target') ?? 0;
  const fatti = { anni: schema.anni.join(', ') };
  return [
    { codice: 'ANNO_SENZA_TARGET', cella: doveCella(area, riga, indice), trovato: String(anno), fatti },
  ];
}
