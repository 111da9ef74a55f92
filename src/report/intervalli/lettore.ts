/** The columns of a range by what their headers mean, and the cells of its rows. */
import { formatCella } from '../../scoring/index.js';
import type { CellaDati, DatiRelazione, TabellaDati } from '../dati.js';
import { readCifra, type CellaLetta, type Cifra } from './cifre.js';

/** A row of a range. */
export type RigaDati = readonly CellaDati[];

/** A range with its columns recognised. */
export interface Lettore<K extends string> {
  readonly righe: readonly RigaDati[];
  /** Column of a meaning, counted from 0; absent when the range has none. */
  readonly indice: (chiave: K) => number | undefined;
  /** Header of a column as written; empty when the range has none. */
  readonly titolo: (chiave: K) => string;
  /** Columns with another header, from the left. */
  readonly altre: readonly number[];
  /** Text of a cell; empty for an empty one and for a column that is not there. */
  readonly testo: (riga: RigaDati, chiave: K) => string;
  readonly letta: (riga: RigaDati, chiave: K) => CellaLetta;
  /** The figure of a cell; absent where there is none. */
  readonly cifra: (riga: RigaDati, chiave: K) => Cifra | undefined;
}

/** Recognises the columns of a range by their words; the first of two equal headers counts. */
export function makeLettore<K extends string>(
  tabella: TabellaDati,
  sinonimi: Readonly<Record<K, readonly string[]>>,
  dati: DatiRelazione,
): Lettore<K> {
  const chiavi = Object.keys(sinonimi) as K[];
  const trovate = new Map<K, number>();
  const altre: number[] = [];
  tabella.colonne.forEach(({ nome }, i) => {
    const chiave = chiavi.find((una) => sinonimi[una].includes(nome) && !trovate.has(una));
    if (chiave === undefined) altre.push(i);
    else trovate.set(chiave, i);
  });
  const cella = (riga: RigaDati, chiave: K) => riga[trovate.get(chiave) ?? -1];
  const letta = (riga: RigaDati, chiave: K): CellaLetta => {
    const trovata = cella(riga, chiave);
    return trovata === undefined ? { kind: 'vuota' } : readCifra(trovata, dati);
  };
  return {
    righe: tabella.righe,
    indice: (chiave) => trovate.get(chiave),
    titolo: (chiave) => tabella.colonne[trovate.get(chiave) ?? -1]?.titolo ?? '',
    altre,
    testo: (riga, chiave) => testoDi(cella(riga, chiave)),
    letta,
    cifra: (riga, chiave) => cifraDi(letta(riga, chiave)),
  };
}

/** The figure that a cell holds, if any. */
export function cifraDi(letta: CellaLetta): Cifra | undefined {
  return letta.kind === 'cifra' ? letta.cifra : undefined;
}

/** A cell of labels as the user reads it; a year is a year, without the dot of thousands. */
export function testoDi(cella: CellaDati | undefined): string {
  if (cella === undefined || cella.guasto !== undefined) return '';
  const { valore, formato } = cella;
  if (typeof valore === 'number' && Number.isInteger(valore) && !formato.includes('%')) return String(valore);
  return formatCella({ dove: '', valore, formato }).trim();
}

/** A word as it is compared: lower case, no accents, every sign but `%` a space. */
export function normalizeParola(parola: string): string {
  return parola
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();
}

/** The key whose words have this one. */
export function findParola<K extends string>(
  parole: Readonly<Record<K, readonly string[]>>,
  scritta: string,
): K | undefined {
  const normale = normalizeParola(scritta);
  return (Object.keys(parole) as K[]).find((chiave) => parole[chiave].includes(normale));
}
