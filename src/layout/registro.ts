/** The log of the add-in: a very hidden sheet, one row for each write that was done, with what undoes it. */
import { placeAnnotazioni, RIGHE_TESTATA, type Annotazione } from './annotazioni.js';
import { textOf } from './celle.js';
import { makeContenuto, type ContenutoPasso, type IntervalloScritto } from './passo.js';
import type { Piano } from './piano.js';
import {
  defineContenuti,
  emptyContenuti,
  NOME_CONTENUTI,
  parseRinvio,
  placeContenuto,
  readContenuto,
  removeNomeContenuti,
  type PostoContenuto,
} from './registroContenuti.js';
import { emptyAt, FOGLIO_REGISTRO, textsAt } from './registroFoglio.js';
import { decodeContenuto, encodeContenuto } from './registroTesto.js';
import { NOME_REGISTRO } from './richieste.js';
import type { Area, Elenchi, Lettura, Premessa, Richiesta, Scrittura } from './workbook.js';

/** `superato`: undone, then another write came, so that it can no longer be done again. */
export type StatoPasso = 'fatto' | 'annullato' | 'superato';

/** A write that was done. */
export interface PassoRegistrato {
  /** Counts from 1. */
  readonly id: string;
  readonly stato: StatoPasso;
  readonly comando: string;
  /** `AAAA-MM-GGTHH:MM:SS`, local time of the machine that wrote. */
  readonly quando: string;
  /** How many cells it changed. */
  readonly celle: number;
  /** SHA-256 of what the result depended on; absent for a command that scores nothing. */
  readonly impronta?: string;
  /** Rules that were applied, `smvp-2024 1`. */
  readonly regole?: string;
  /**
   * Absent when the step is too old to be undone, was superseded, or its row was changed by hand; also when it is
   * `altrove` and that was not read.
   */
  readonly contenuto?: ContenutoPasso;
  /** Where its content is, when it is too long for its line. */
  readonly altrove?: PostoContenuto;
}

export interface Registro {
  /** Oldest first. */
  readonly passi: readonly PassoRegistrato[];
  /** Impronta and rules of the last step that stands and has them. */
  readonly impronta?: string;
  readonly regole?: string;
  /** The cells of the log, as they were read; absent when there is no log. */
  readonly area?: Area;
  /** Whether a sheet of that name is there, with or without a usable log in it. */
  readonly foglio: boolean;
  /** There is no log and none can be made: the structure of the workbook is protected. */
  readonly impedito?: true;
}

/** A write about to be done, for the log. */
export interface NuovoPasso {
  readonly comando: string;
  readonly quando: string;
  readonly impronta?: string;
  readonly regole?: string;
  readonly piano: Piano;
  /** The named ranges in which it writes. */
  readonly intervalli: readonly IntervalloScritto[];
  /** Further lines of the log that go with it; see `Annotazione`. */
  readonly annotazioni?: readonly Annotazione[];
}

/** What goes with a write: further writes, and what must still stand when they begin. */
export interface ScritturaRegistro {
  readonly scritture: readonly Scrittura[];
  readonly premesse: readonly Premessa[];
}

const TITOLO =
  "Registro del componente Albero: serve per «Annulla l'ultima scrittura». Si elimina con «Togli le tracce del componente».";
const COLONNE = ['Passo', 'Stato', 'Comando', 'Quando', 'Celle', 'Impronta', 'Regole', 'Contenuto'] as const;
const STATO = 1;
const CONTENUTO = 7;
/** Rows of steps begin below them. */
const STATI: readonly StatoPasso[] = ['fatto', 'annullato', 'superato'];

/** How many steps can be undone; of older ones only the line stays. */
export const PASSI_ANNULLABILI = 20;

/** Reads only the lines of the log. */
export function richiestaRegistro(): Richiesta {
  return { nomi: [{ nome: NOME_REGISTRO }], elenchi: true };
}

/**
 * The log of a workbook; without steps when there is none. A row that is no step is passed over. Long contents are
 * there when they were read along (`RICHIESTA_CONTENUTI`).
 */
export function readRegistro({ nomi, elenchi }: Lettura): Registro {
  const trovato = nomi.get(NOME_REGISTRO);
  const foglio = hasFoglio(elenchi);
  if (trovato?.kind !== 'trovato')
    return { passi: [], foglio, ...(elenchi?.strutturaProtetta === true && { impedito: true }) };
  const { area } = trovato;
  const lunghi = nomi.get(NOME_CONTENUTI);
  const colonna = lunghi?.kind === 'trovato' ? lunghi.area : undefined;
  const passi = area.celle
    .slice(RIGHE_TESTATA)
    .flatMap((_, i) => readPasso(area, i + RIGHE_TESTATA, colonna));
  const last = [...passi]
    .reverse()
    .find(({ stato, impronta }) => stato === 'fatto' && impronta !== undefined);
  return {
    passi,
    ...(last?.impronta !== undefined && { impronta: last.impronta }),
    ...(last?.regole !== undefined && { regole: last.regole }),
    area,
    foglio: true,
  };
}

function hasFoglio(elenchi: Elenchi | undefined): boolean {
  return elenchi?.fogli.some(({ nome }) => nome.toLowerCase() === FOGLIO_REGISTRO.toLowerCase()) ?? false;
}

function readPasso(area: Area, riga: number, colonna?: Area): PassoRegistrato[] {
  const testi = (area.celle[riga] ?? []).map(textOf);
  const [id = '', scritto = '', comando = '', quando = '', celle = '', impronta = '', regole = ''] = testi;
  const stato = STATI.find((uno) => uno === scritto);
  if (stato === undefined || id === '') return [];
  const pezzi = testi.slice(CONTENUTO).filter((testo) => testo !== '');
  const altrove = parseRinvio(pezzi);
  const contenuto = decodeContenuto(
    altrove === undefined ? pezzi : (readContenuto(id, altrove, colonna) ?? []),
  );
  return [
    {
      id,
      stato,
      comando,
      quando,
      celle: Number(celle),
      ...(impronta !== '' && { impronta }),
      ...(regole !== '' && { regole }),
      ...(contenuto && { contenuto }),
      ...(altrove && { altrove }),
    },
  ];
}

/**
 * The writes that record a write, to be done before it: its content, then its line. A line without its content, or
 * a content without its line, is no step. The sheet is made at the first one.
 */
export function planRegistro(nuovo: NuovoPasso, registro: Registro): ScritturaRegistro {
  const { comando, quando, impronta, regole, piano, intervalli, annotazioni = [] } = nuovo;
  const id = String(1 + Math.max(0, ...registro.passi.map((passo) => Number(passo.id))));
  const riga = [id, 'fatto', comando, quando, String(piano.modifiche.length), impronta ?? '', regole ?? ''];
  const pezzi = encodeContenuto(makeContenuto(piano, intervalli));
  const righe = registro.area?.indirizzo.righe ?? RIGHE_TESTATA;
  const altre = placeAnnotazioni(annotazioni, registro, righe + 1);
  const lunghi = registro.passi.flatMap(({ altrove }) => altrove ?? []);
  const { testi, posto, scritture } = placeContenuto(
    id,
    pezzi,
    lunghi,
    registro.area?.indirizzo.colonne ?? COLONNE.length,
  );
  const ritirati = retire(registro);
  const restano = lunghi.filter(({ riga: at }) => !ritirati.posti.some((posto) => posto.riga === at));
  return {
    scritture: [
      ...(registro.area === undefined ? makeFoglio(registro) : []),
      ...scritture,
      textsAt(righe, 0, [...riga, ...testi]),
      ...altre.map(({ riga: at, testi: note }) => textsAt(at, 0, note)),
      ...ritirati.scritture,
      ...defineContenuti(lunghi, posto === undefined ? restano : [...restano, posto]),
      defineNome(registro, righe, altre, riga.length + testi.length),
    ],
    premesse: premesseOf(registro),
  };
}

/** The writes that add lines which go with no step; the sheet is made where there is none. */
export function planAnnotazioni(annotazioni: readonly Annotazione[], registro: Registro): ScritturaRegistro {
  const libera = registro.area?.indirizzo.righe ?? RIGHE_TESTATA;
  const righe = placeAnnotazioni(annotazioni, registro, libera);
  return {
    scritture: [
      ...(registro.area === undefined ? makeFoglio(registro) : []),
      ...righe.map(({ riga, testi }) => textsAt(riga, 0, testi)),
      defineNome(registro, libera - 1, righe),
    ],
    premesse: premesseOf(registro),
  };
}

/** The name of the log over all its lines. */
function defineNome(
  { area }: Registro,
  ultima: number,
  altre: readonly { readonly riga: number; readonly testi: readonly string[] }[],
  colonne = 0,
): Scrittura {
  return {
    tipo: 'definisciNome',
    nome: NOME_REGISTRO,
    ambito: FOGLIO_REGISTRO,
    indirizzo: {
      foglio: FOGLIO_REGISTRO,
      riga: 0,
      colonna: 0,
      righe: Math.max(ultima, ...altre.map(({ riga }) => riga)) + 1,
      colonne: Math.max(
        area?.indirizzo.colonne ?? 0,
        COLONNE.length,
        colonne,
        ...altre.map(({ testi }) => testi.length),
      ),
    },
  };
}

/** The writes that give steps another state. */
export function planStati(
  registro: Registro,
  ids: ReadonlySet<string>,
  stato: StatoPasso,
): ScritturaRegistro {
  const scritture = rowsOf(registro)
    .filter(({ passo }) => ids.has(passo.id))
    .map(({ riga }) => textsAt(riga, STATO, [stato]));
  return { scritture, premesse: premesseOf(registro) };
}

/** The writes that remove the log; none when there is none. */
export function planPulisci(registro: Registro): ScritturaRegistro {
  const scritture: Scrittura[] = [];
  if (registro.area !== undefined)
    scritture.push({ tipo: 'eliminaNome', nome: NOME_REGISTRO, ambito: FOGLIO_REGISTRO });
  if (registro.passi.some(({ altrove }) => altrove !== undefined)) scritture.push(removeNomeContenuti());
  if (registro.foglio) scritture.push({ tipo: 'eliminaFoglio', nome: FOGLIO_REGISTRO });
  return { scritture, premesse: premesseOf(registro) };
}

function premesseOf({ area }: Registro): readonly Premessa[] {
  return area === undefined ? [] : [{ indirizzo: area.indirizzo, celle: area.celle }];
}

/** A sheet of that name without a usable log gives way to a new one. */
function makeFoglio({ foglio }: Registro): Scrittura[] {
  return [
    ...(foglio ? [{ tipo: 'eliminaFoglio', nome: FOGLIO_REGISTRO } as const] : []),
    { tipo: 'nuovoFoglio', nome: FOGLIO_REGISTRO, visibilita: 'moltoNascosto' },
    textsAt(0, 0, [TITOLO]),
    textsAt(1, 0, COLONNE),
  ];
}

/** Steps that a new write leaves behind: what was undone can no longer be done again, the oldest not be undone. */
function retire(registro: Registro): {
  readonly scritture: readonly Scrittura[];
  readonly posti: readonly PostoContenuto[];
} {
  const rows = rowsOf(registro);
  const vecchi = rows.filter(({ passo }) => passo.stato === 'fatto').slice(0, 1 - PASSI_ANNULLABILI);
  const superati = rows.filter(({ passo }) => passo.stato === 'annullato');
  const vuotati = [...vecchi, ...superati].filter(
    ({ passo }) => passo.contenuto !== undefined || passo.altrove !== undefined,
  );
  const posti = vuotati.flatMap(({ passo: { altrove } }) => altrove ?? []);
  return {
    scritture: [
      ...superati.map(({ riga }) => textsAt(riga, STATO, ['superato'])),
      ...vuotati.map(({ riga, pezzi }) => emptyAt(riga, CONTENUTO, pezzi)),
      ...emptyContenuti(posti),
    ],
    posti,
  };
}

interface RigaRegistro {
  readonly passo: PassoRegistrato;
  /** Row of the sheet. */
  readonly riga: number;
  readonly pezzi: number;
}

function rowsOf({ area }: Registro): RigaRegistro[] {
  if (area === undefined) return [];
  return area.celle.flatMap((celle, i) =>
    (i < RIGHE_TESTATA ? [] : readPasso(area, i)).map((passo) => ({
      passo,
      riga: area.indirizzo.riga + i,
      pezzi: celle.slice(CONTENUTO).filter(({ valore }) => valore !== null).length,
    })),
  );
}
