/** The figures of an extract one by one: whose process, which period, what they count. */
import type { MisuraKronos } from '../../parametri/index.js';
import { parseValore, type Segnalazione } from '../../scoring/index.js';
import { displayCella, doveCella, foglioCella, isPiena, oneLine, readCella, textOf } from '../celle.js';
import type { ChiaveDi } from '../estratti/colonne.js';
import { toItaliano } from '../estratti/decimali.js';
import type { EstrattoLetto, Tratto } from '../estratti/model.js';
import { readChiave, type ChiaveRiga } from './processi.js';
import {
  readColonnaCifre,
  readMese,
  readTitoloMese,
  type ColonnaCifre,
  type ESTRATTO_KRONOS,
} from './testate.js';

export type ChiaveKronos = ChiaveDi<typeof ESTRATTO_KRONOS>;

/** A row of the extract. Of a person's row only that it is one is known. */
export interface RigaKronos {
  /** Which table of the extract it stands in. */
  readonly tratto: number;
  readonly dove: string;
  readonly chiave: ChiaveRiga;
  readonly persona: boolean;
  readonly anno: number;
  /** Of its figures without a month of their own: from 1, `totale`, or absent. */
  readonly mese?: number | 'totale';
  readonly cifre: readonly CifraKronos[];
  /** All its cells as one text, to know a row that stands twice. Never shown, never kept. */
  readonly impronta: string;
}

export interface CifraKronos {
  readonly misura: MisuraKronos;
  readonly anno: number;
  readonly mese?: number | 'totale';
  readonly valore: number;
}

export interface OpzioniKronos {
  /** Year of the figures that name none. */
  readonly anno: number;
  /** What columns that name only a month count. */
  readonly misura: MisuraKronos;
  /** Rows whose process has no code of the Mappa are processes by their text; they are left out otherwise. */
  readonly senzaCodice?: true;
}

export interface VociKronos {
  readonly righe: readonly RigaKronos[];
  readonly segnalazioni: readonly Segnalazione[];
  /** True when columns named only a month. */
  readonly misuraPresunta: boolean;
}

/** Reads all rows, slice by slice: yields how many. */
export function* readVoci(
  estratto: EstrattoLetto<ChiaveKronos>,
  opzioni: OpzioniKronos,
): Generator<number, VociKronos> {
  const righe: RigaKronos[] = [];
  const segnalazioni: Segnalazione[] = [];
  let misuraPresunta = false;
  const titoloSopra = indexTitoli(estratto);
  for (const [t, tratto] of estratto.tratti.entries()) {
    const colonne = tratto.colonne.flatMap(({ indice, titolo }) => colonnaOf(tratto, indice, titolo));
    misuraPresunta ||= colonne.some(({ misura, mese }) => misura === undefined && mese !== 'totale');
    for (const r of tratto.righe) {
      const titolo = titoloSopra(r);
      const riga = readRiga({ estratto, tratto, colonne, segnalazioni, opzioni, titolo }, r, t);
      righe.push(riga);
      if (righe.length % RIGHE_PER_PEZZO === 0) yield righe.length;
    }
  }
  return { righe, segnalazioni, misuraPresunta };
}

const RIGHE_PER_PEZZO = 500;

/** A column whose header means nothing else; one that was paired by hand counts as FTE. */
function colonnaOf(tratto: Tratto<ChiaveKronos>, indice: number, titolo: string): readonly ColonnaCifre[] {
  const chiave = [...tratto.abbinate].find(([, c]) => c === indice)?.[0];
  if (chiave !== undefined && chiave !== 'cifre') return [];
  const letta = readColonnaCifre(titolo, indice);
  if (letta !== undefined) return [letta];
  return chiave === 'cifre' ? [{ indice }] : [];
}

interface Contorno {
  readonly estratto: EstrattoLetto<ChiaveKronos>;
  readonly tratto: Tratto<ChiaveKronos>;
  readonly colonne: readonly ColonnaCifre[];
  readonly segnalazioni: Segnalazione[];
  readonly opzioni: OpzioniKronos;
  /** The month of the line above its table, where no column tells one. */
  readonly titolo: TitoloMese | undefined;
}

type TitoloMese = NonNullable<ReturnType<typeof readTitoloMese>>;

/** A line above a table is short. */
const CELLE_TITOLO = 3;

/** Monthly extracts one below the other: the month may stand only in the line above each. Finds the last above a row. */
function indexTitoli({
  incollato: { area },
  tratti,
}: EstrattoLetto<ChiaveKronos>): (riga: number) => TitoloMese | undefined {
  const prese = new Set(tratti.flatMap(({ intestazione, righe }) => [intestazione, ...righe]));
  const titoli = area.celle.flatMap((celle, riga) => {
    if (prese.has(riga)) return [];
    const piene = celle.filter(isPiena);
    const letto = piene.length > CELLE_TITOLO ? undefined : readTitoloMese(piene.map(textOf).join(' '));
    return letto === undefined ? [] : [{ riga, letto }];
  });
  // The rows are asked for from the top down.
  let at = -1;
  return (riga) => {
    while ((titoli[at + 1]?.riga ?? Infinity) < riga) at += 1;
    return titoli[at]?.letto;
  };
}

function readRiga(contorno: Contorno, r: number, numero: number): RigaKronos {
  const { estratto, tratto, colonne, opzioni } = contorno;
  const { area } = estratto.incollato;
  const testo = (chiave: ChiaveKronos) => {
    const c = tratto.abbinate.get(chiave);
    return c === undefined ? '' : oneLine(displayTesto(area, r, c));
  };
  const mensili = tratto.abbinate.has('mese') || colonne.some((colonna) => colonna.mese !== undefined);
  const periodo = readMese(testo('mese')) ?? (mensili ? undefined : contorno.titolo);
  const scritto = /\b(?:19|20)\d\d\b/.exec(testo('anno'))?.[0];
  const anno = scritto === undefined ? periodo?.anno : Number(scritto);
  const mese = periodo?.mese;
  const letta = readChiave(
    [testo('sottoprocesso'), testo('codice'), testo('macro')],
    testo('descrizione'),
    testo('persona'),
  );
  const nome = testo('codice');
  const chiave: ChiaveRiga =
    letta.kind === 'ignota' && opzioni.senzaCodice === true && nome !== ''
      ? { kind: 'processo', codice: nome, descrizione: testo('descrizione') }
      : letta;
  const cifre = colonne.flatMap((colonna): CifraKronos[] => {
    const valore = readNumero(contorno, r, colonna.indice);
    if (valore === undefined) return [];
    const suo = colonna.mese ?? mese;
    return [
      {
        misura: colonna.misura ?? opzioni.misura,
        anno: colonna.anno ?? anno ?? opzioni.anno,
        ...(suo !== undefined && { mese: suo }),
        valore,
      },
    ];
  });
  return {
    tratto: numero,
    dove: doveCella(area, r, 0),
    chiave,
    persona: testo('persona') !== '' && chiave.kind === 'processo',
    anno: anno ?? opzioni.anno,
    ...(mese !== undefined && { mese }),
    cifre,
    impronta: (area.celle[r] ?? []).map(({ valore }) => String(valore ?? '')).join('\t'),
  };
}

function displayTesto(area: Contorno['estratto']['incollato']['area'], r: number, c: number): string {
  const { valore } = foglioCella(area, r, c);
  return typeof valore === 'number' && Number.isInteger(valore) && valore < ANNO_MASSIMO
    ? String(valore)
    : typeof valore === 'string'
      ? textOf(foglioCella(area, r, c))
      : displayCella(readCella(area, r, c));
}

/** A whole number up to here is a month or a year; above it, it may be a date. */
const ANNO_MASSIMO = 2200;

/** A number of a column with the decimals of the column; a percentage is the share of one person. */
function readNumero({ estratto, tratto, segnalazioni }: Contorno, r: number, c: number): number | undefined {
  const { area } = estratto.incollato;
  const cella = readCella(area, r, c);
  if (!isPiena(cella)) return undefined;
  const { decimali = 'italiana', unita = '' } = tratto.colonne.find(({ indice }) => indice === c) ?? {};
  const { valore } = cella;
  const scritta = typeof valore === 'string' ? toItaliano(valore, decimali) : valore;
  const letto = parseValore({ ...cella, valore: scritta }, SENZA_DATE);
  if (letto.kind === 'letto' && letto.valore.kind === 'mancante') return undefined;
  if (
    letto.kind === 'letto' &&
    letto.valore.kind === 'numero' &&
    !(decimali === 'mista' && isTesto(valore))
  ) {
    const { quantita } = letto.valore;
    return unita === '%' && quantita.unita !== '%' ? quantita.valore / 100 : quantita.valore;
  }
  segnalazioni.push({ codice: 'VALORE_ILLEGGIBILE', cella: cella.dove, trovato: displayCella(cella) });
  return undefined;
}

function isTesto(valore: unknown): boolean {
  return typeof valore === 'string' && /[.,]/.test(valore);
}

/** Any year does: there are no dates among these figures. */
const SENZA_DATE = { anno: 2000, base1904: false };
