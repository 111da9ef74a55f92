/** Importa albero: a published tree read again from its text, checked by scoring it, laid out on a clean sheet. */
import {
  describeDubbio,
  NOME_ALBERO,
  planAlberoImportato,
  readImportazione,
  WorkbookError,
  type ImportazioneAlbero,
  type SorgenteAlbero,
  type Workbook,
} from '../../layout/index.js';
import {
  parseAlbero,
  parsePercentuale,
  scoreAlbero,
  type Cella,
  type Risultato,
} from '../../scoring/index.js';
import { checkGradi } from '../../controlli/index.js';
import { prepareFoglioNuovo } from '../foglioNuovo.js';
import { gradiOf } from '../gradiStampati.js';
import type { Proposta } from '../model.js';

/** A figure of the document that scoring the imported tree does not give. */
export interface GradoDiverso {
  /** Code of the node, or its title. */
  readonly nodo: string;
  readonly dove: string;
  readonly stampato: string;
  readonly calcolato: string;
  /** `arrotondato`: the exact measures would give it; `daSotto`: it follows from one below; `altro`: to be looked at. */
  readonly motivo: 'arrotondato' | 'daSotto' | 'altro';
}

/** A row that is not certain. */
export interface RigaDubbia {
  /** Code of the node, or its title. */
  readonly nodo: string;
  readonly dove: string;
  readonly parole: string;
}

/** A tree read from a document, with the proof of it. */
export interface AlberoImportato {
  readonly importazione: ImportazioneAlbero;
  readonly risultato: Risultato;
  /** The rows to look at, with why. */
  readonly dubbi: readonly RigaDubbia[];
  /** How many rows of the document print a grado di raggiungimento. */
  readonly stampati: number;
  readonly diversi: readonly GradoDiverso[];
}

export interface OpzioniImportaAlbero {
  /** Which of several years of targets. */
  readonly anno?: number;
}

/**
 * Reads a tree from a text or from cells, and scores it: the printed figures tell whether it was understood.
 * @throws WorkbookError IMPORTA_SENZA_ALBERO; ESTRATTO_TROPPO_GRANDE and the other ESTRATTO_….
 */
export function readAlberoImportato(
  sorgente: SorgenteAlbero,
  opzioni: OpzioniImportaAlbero = {},
): AlberoImportato {
  const importazione = readImportazione(sorgente, opzioni);
  const { radice, anno, regole } = importazione;
  const letto = {
    radice,
    tabelle: SENZA_TABELLE,
    contesto: { anno: anno ?? ANNO_QUALSIASI, base1904: false },
  };
  const risultato = scoreAlbero(parseAlbero(letto, regole), regole);
  const gradi = gradiOf(radice);
  return {
    importazione,
    risultato,
    dubbi: importazione.righe.flatMap(({ dubbi, codice, titolo, dove }) =>
      dubbi.length === 0
        ? []
        : [{ nodo: codice ?? titolo, dove, parole: dubbi.map(describeDubbio).join(' ') }],
    ),
    stampati: [...gradi.values()].filter(isCifra).length,
    diversi: diversiOf(risultato, gradi),
  };
}

const SENZA_TABELLE = {
  misure: [],
  schede: [],
  storico: [],
  rettifiche: [],
  rimodulazioni: [],
  unita: [],
  individuali: [],
};

/** `N/D` and an empty cell print no grado. */
function isCifra(cella: Cella): boolean {
  const letta = parsePercentuale(cella);
  return letta.kind === 'letto' && letta.valore.kind === 'numero';
}

/** Only dates without a year depend on it. */
const ANNO_QUALSIASI = 2000;

/** A value printed with two decimals can stand for another grado: the measures then tell which. */
function diversiOf(risultato: Risultato, gradi: ReadonlyMap<string, Cella>): readonly GradoDiverso[] {
  const arrotondate = new Set(
    risultato.segnalazioni.flatMap(({ codice, cella }) => (codice === 'VALORE_ARROTONDATO' ? [cella] : [])),
  );
  const byDove = new Map(risultato.nodi.map((valutato) => [valutato.nodo.cella, valutato.nodo]));
  const diversi = checkGradi(risultato.nodi, gradi).map(({ cella, trovato, fatti }) => ({
    cella,
    nodo: byDove.get(cella),
    stampato: trovato,
    calcolato: fatti?.calcolato ?? '',
  }));
  const indicatori = diversi.filter(({ nodo }) => nodo?.livello === 'indicatore');
  const spiegati = indicatori.every(({ cella }) => arrotondate.has(cella));
  return diversi.map(({ cella, nodo, stampato, calcolato }) => ({
    nodo: nodo?.codice ?? nodo?.titolo ?? '',
    dove: cella,
    stampato,
    calcolato,
    motivo: arrotondate.has(cella)
      ? 'arrotondato'
      : nodo?.livello !== 'indicatore' && indicatori.length > 0 && spiegati
        ? 'daSotto'
        : 'altro',
  }));
}

/** The cells of a workbook that may hold a tree: the sheets that a user sees, or the one he names. */
export async function readSorgenteAlbero(workbook: Workbook, foglio?: string): Promise<SorgenteAlbero> {
  const { elenchi } = await workbook.read({ elenchi: true });
  if (elenchi === undefined) throw new Error('the lists were asked for and not given');
  const scelti = elenchi.fogli.filter(({ nome, visibilita }) =>
    foglio === undefined ? visibilita === 'visibile' : nome.toLowerCase() === foglio.toLowerCase(),
  );
  const usati = scelti.flatMap(({ usato }) => (usato === undefined ? [] : [usato]));
  if (usati.length === 0) throw new WorkbookError('IMPORTA_SENZA_ALBERO', { righe: '0' });
  const { intervalli } = await workbook.read({ intervalli: usati });
  return { kind: 'aree', aree: intervalli };
}

/**
 * Makes ready the clean sheet of an imported tree, with its named range.
 * @throws WorkbookError NOME_PRESENTE when the workbook has an `Albero` already; STRUTTURA_PROTETTA.
 */
export function prepareImportaAlbero(
  workbook: Workbook,
  { importazione }: AlberoImportato,
): Promise<Proposta> {
  const { anno } = importazione;
  return prepareFoglioNuovo(workbook, {
    comando: 'importa',
    nome: NOME_ALBERO,
    titolo: anno === undefined ? NOME_ALBERO : `${NOME_ALBERO} ${anno}`,
    plan: (foglio) => planAlberoImportato(importazione, foglio),
  });
}
