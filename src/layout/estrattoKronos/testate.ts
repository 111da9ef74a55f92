/** What the header of a column of an extract of Kronos means: a figure, of a month or of the whole year. */
import {
  FORMA_KRONOS,
  PAROLE_MISURA,
  PAROLE_TOTALE,
  type FormaEstratto,
  type MisuraKronos,
} from '../../parametri/index.js';
import { MESI } from '../../scoring/index.js';
import { normalizeTesto, splitAnni } from '../intestazioni.js';
import { splitUnita } from '../estratti/decimali.js';

/** A column of figures. */
export interface ColonnaCifre {
  readonly indice: number;
  /** Absent where the header names only a month: the table has one kind of figure. */
  readonly misura?: MisuraKronos;
  /** From 1; `totale` sums the months beside it; absent for a figure of the row's own period. */
  readonly mese?: number | 'totale';
  readonly anno?: number;
}

const MISURE = Object.keys(PAROLE_MISURA) as MisuraKronos[];

const byParola: ReadonlyMap<string, MisuraKronos> = new Map(
  MISURE.flatMap((misura) => PAROLE_MISURA[misura].map((parola) => [parola, misura] as const)),
);

const byMese: ReadonlyMap<string, number> = new Map(
  MESI.flatMap((mese, i) => [mese, ...breviOf(mese)].map((parola) => [parola, i + 1] as const)),
);

/** Shorter writings of a month. */
function breviOf(mese: string): readonly string[] {
  return mese === 'settembre' ? ['set', 'sett'] : [mese.slice(0, 3)];
}

const BREVI = MESI.flatMap(breviOf);

const NOMI_MESI = [
  ...MESI,
  ...BREVI,
  ...MESI.flatMap((_, i) => [String(i + 1), String(i + 1).padStart(2, '0')]),
];

/** `gen-24`: the years that a header may write with two digits. */
const ANNI_BREVI = Array.from({ length: 20 }, (_, i) => String(i + 18));

const PAROLE_CIFRE = Object.values(PAROLE_MISURA).flat();

/** Headers of figures: what is counted, a month, or both in either order. */
const TITOLI_CIFRE: readonly string[] = [
  ...PAROLE_CIFRE,
  ...NOMI_MESI,
  ...PAROLE_CIFRE.flatMap((parola) =>
    NOMI_MESI.flatMap((mese) => [`${parola} ${mese}`, `${mese} ${parola}`]),
  ),
  ...BREVI.flatMap((mese) => ANNI_BREVI.map((anno) => `${mese} ${anno}`)),
];

/** The columns of an extract of Kronos, its figures among them. */
export const ESTRATTO_KRONOS = {
  ...FORMA_KRONOS,
  colonne: { ...FORMA_KRONOS.colonne, cifre: TITOLI_CIFRE },
} as const satisfies FormaEstratto;

/** Reads a header as that of a figure, with its unit (`Tempo (%)`) or without it; `undefined` for any other column. */
export function readColonnaCifre(titolo: string, indice: number): ColonnaCifre | undefined {
  return readTitolo(titolo, indice) ?? readTitolo(splitUnita(titolo).nome, indice);
}

function readTitolo(titolo: string, indice: number): ColonnaCifre | undefined {
  const { mese, anno, resto } = splitPeriodo(titolo);
  const totale = PAROLE_TOTALE.find((parola) => resto === parola || resto.startsWith(`${parola} `));
  const nome = totale === undefined ? resto : resto.slice(totale.length).trim();
  const misura = byParola.get(resto) ?? byParola.get(nome);
  const sommato = totale !== undefined && byParola.get(resto) === undefined;
  if (misura === undefined && (resto !== '' || mese === undefined) && !(sommato && nome === ''))
    return undefined;
  const periodo = mese ?? (sommato ? ('totale' as const) : undefined);
  return {
    indice,
    ...(misura !== undefined && { misura }),
    ...(periodo !== undefined && { mese: periodo }),
    ...(anno !== undefined && { anno }),
  };
}

/** A text without the month and the year that it names: `FTE gen-24`, `Ore 03/2024`. */
function splitPeriodo(testo: string): {
  readonly mese?: number;
  readonly anno?: number;
  readonly resto: string;
} {
  const normale = normalizeTesto(testo);
  const numerico =
    /(?:^| )(0?[1-9]|1[0-2]) ((?:19|20)\d\d)$/.exec(normale) ??
    /^((?:19|20)\d\d) (0?[1-9]|1[0-2])$/.exec(normale);
  if (numerico !== null) {
    const [a, b] = [Number(numerico[1]), Number(numerico[2])];
    return { mese: Math.min(a, b), anno: Math.max(a, b), resto: normale.slice(0, numerico.index).trim() };
  }
  const { nome, anni } = splitAnni(testo);
  const parole = nome.split(' ');
  const at = parole.findIndex((parola) => byMese.has(parola));
  const mese = at < 0 ? undefined : byMese.get(parole[at] ?? '');
  const dopo = parole[at + 1] ?? '';
  const breve =
    mese !== undefined && anni.length === 0 && /^\d\d$/.test(dopo) ? 2000 + Number(dopo) : undefined;
  const anno = anni[0] ?? breve;
  const resto = parole.filter((_, i) => i !== at && !(breve !== undefined && i === at + 1)).join(' ');
  return {
    ...(mese !== undefined && { mese }),
    ...(anno !== undefined && { anno }),
    resto: (mese === undefined ? nome : resto).trim(),
  };
}

/** The month that a line above a table is about (`Estratto di gennaio 2024`): named in full, and no other with it. */
export function readTitoloMese(testo: string): { readonly mese: number; readonly anno?: number } | undefined {
  const { nome, anni } = splitAnni(testo);
  const parole = new Set(nome.split(' '));
  const [trovato, altro] = MESI.filter((mese) => parole.has(mese));
  if (trovato === undefined || altro !== undefined) return undefined;
  const [anno] = anni;
  return { mese: MESI.indexOf(trovato) + 1, ...(anno !== undefined && { anno }) };
}

/** The month of a cell: its name, its number, a date; `totale` for a row that sums the months. */
export function readMese(
  testo: string,
): { readonly mese: number | 'totale'; readonly anno?: number } | undefined {
  if (/^(?:0?[1-9]|1[0-2])$/.test(testo)) return { mese: Number(testo) };
  const giorno = /^\d{1,2}[-/.](\d{1,2})[-/.]((?:19|20)\d\d)$/.exec(testo);
  if (giorno !== null) return { mese: Number(giorno[1]), anno: Number(giorno[2]) };
  const { mese, anno, resto } = splitPeriodo(testo);
  if (mese !== undefined) return { mese, ...(anno !== undefined && { anno }) };
  return (PAROLE_TOTALE as readonly string[]).includes(resto) ? { mese: 'totale' } : undefined;
}
