/**
 * Columns that follow from others: differences, variations, shares, totals. That they follow is told by the figures:
 * a structure counts when most rows bear it out, and then the rows that do not are findings.
 */
import { agrees, formatCalcolato, type Cifra } from '../cifra.js';
import type { CodiceRilievo, Riscontro } from '../rilievi.js';
import type { Casella, Quadro, Riga } from './model.js';
import { anniOf, columnOf, nameColonna } from './quadri.js';

/** What a column should hold in a row, by other columns. */
interface Conto {
  readonly atteso: number;
  /** How far the recomputed figure itself may be from the true one. */
  readonly slack: number;
  /** The sum in words. */
  readonly testo: string;
}

/** A way of computing a column: `undefined` for a row that it says nothing about. */
type Regola = (riga: Riga) => Conto | undefined;

interface Prova {
  readonly riga: Riga;
  readonly casella: Casella & { readonly cifra: Cifra };
  readonly conto: Conto;
  readonly torna: boolean;
}

/** How many rows, and what part of them, must bear out that a column is computed so. */
const RIGHE_MINIME = 2;
const QUOTA_MINIMA = 0.6;

/** Columns of wide tables that are tried together; beyond them it would be chance. */
const COLONNE_PROVATE = 24;

const DIFFERENZA = /differenz|scostament|variazion|incremento|decremento|delta|Δ|var\./iu;
const VARIAZIONE =
  /var(?:\.|iaz)|increment|decrement|crescit|scost|differenz|Δ|delta|(?:19|20)\d\d ?\/ ?(?:19|20)\d\d/iu;
const TOTALE = /^(?:totale|totali|tot\.?)(?!\p{L})|(?<!\p{L})totale$/iu;

/** Counts up to here are exact; larger integers may be amounts printed without their decimals. */
const CONTEGGIO = 10_000;

/** Every column that follows from others. */
export function checkColonne(quadro: Quadro): readonly Riscontro[] {
  const numeriche = quadro.colonne.flatMap((_, c) => (columnOf(quadro.righe, c).length >= 2 ? [c] : []));
  if (numeriche.length > COLONNE_PROVATE) return [];
  return numeriche.flatMap((c) => checkColonna(quadro, c, numeriche));
}

function checkColonna(quadro: Quadro, c: number, numeriche: readonly number[]): readonly Riscontro[] {
  const { titolo, percento } = quadro.colonne[c] ?? { titolo: '', percento: false };
  const altre = numeriche.filter((altra) => altra !== c);
  if (VARIAZIONE.test(titolo) && (percento || titolo.includes('%')))
    return judge(
      quadro,
      c,
      pairsOf(quadro, altre, titolo).map(([a, b]) => variazione(a, b)),
      'VARIAZIONE_NON_TORNA',
    );
  if (DIFFERENZA.test(titolo) && !percento)
    return judge(
      quadro,
      c,
      pairsOf(quadro, altre, titolo).map(([a, b]) => differenza(a, b)),
      'DIFFERENZA_NON_TORNA',
    );
  if (TOTALE.test(titolo) && !percento)
    return judge(quadro, c, gruppiOf(c, altre, quadro).map(totaleRiga), 'TOTALE_RIGA_NON_TORNA');
  if (percento)
    return judge(
      quadro,
      c,
      altre.filter((altra) => quadro.colonne[altra]?.percento !== true).map((altra) => quota(quadro, altra)),
      'QUOTA_NON_TORNA',
    );
  return [];
}

/** Pairs of columns whose difference may stand here, the newer first: those whose years the header names, or all. */
function pairsOf(
  { colonne }: Quadro,
  altre: readonly number[],
  titolo: string,
): readonly (readonly [number, number])[] {
  const anni = anniOf(titolo);
  const nominate = altre.filter((c) => anni.includes(colonne[c]?.anno ?? 0));
  const scelte = nominate.length >= 2 ? nominate : altre;
  return scelte.flatMap((a) => scelte.flatMap((b) => (a === b ? [] : [[a, b] as const])));
}

/** Neighbouring columns that a total may take: all at its left, all at its right, all the others. */
function gruppiOf(c: number, altre: readonly number[], { colonne }: Quadro): readonly (readonly number[])[] {
  const amounts = altre.filter((altra) => colonne[altra]?.percento !== true);
  const left = amounts.filter((altra) => altra < c);
  const right = amounts.filter((altra) => altra > c);
  const near = left.slice(-2);
  return [left, right, near, amounts].filter(({ length }) => length >= 2);
}

function cifreOf(riga: Riga, ...colonne: readonly number[]): readonly Cifra[] | undefined {
  const cifre = colonne.flatMap((c) => riga.caselle[c]?.cifra ?? []);
  return cifre.length === colonne.length ? cifre : undefined;
}

const differenza =
  (a: number, b: number): Regola =>
  (riga) => {
    const [x, y] = cifreOf(riga, a, b) ?? [];
    if (x === undefined || y === undefined) return undefined;
    return {
      atteso: x.valore - y.valore,
      slack: x.mezzo + y.mezzo,
      testo: `${x.scritto} − ${y.scritto}`,
    };
  };

const variazione =
  (a: number, b: number): Regola =>
  (riga) => {
    const [x, y] = cifreOf(riga, a, b) ?? [];
    if (x === undefined || y === undefined || y.valore === 0) return undefined;
    const atteso = ((x.valore - y.valore) / Math.abs(y.valore)) * 100;
    const slack = ((incerto(x) + incerto(y) * Math.abs(x.valore / y.valore)) / Math.abs(y.valore)) * 100;
    return { atteso, slack, testo: `(${x.scritto} − ${y.scritto}) / ${y.scritto}` };
  };

/** Share of the total of a column: that of its total row, or the sum of its rows. */
function quota({ righe }: Quadro, altra: number): Regola {
  const cifre = columnOf(righe, altra);
  const totale =
    cifre.find(({ riga }) => TOTALE.test(riga.etichetta))?.cifra ?? biggest(cifre.map(({ cifra }) => cifra));
  return (riga) => {
    const [x] = cifreOf(riga, altra) ?? [];
    if (x === undefined || totale === undefined || totale.valore === 0 || x === totale) return undefined;
    return {
      atteso: (x.valore / totale.valore) * 100,
      slack: ((incerto(x) + incerto(totale)) / Math.abs(totale.valore)) * 100,
      testo: `${x.scritto} / ${totale.scritto}`,
    };
  };
}

function biggest(cifre: readonly Cifra[]): Cifra | undefined {
  return cifre.reduce<Cifra | undefined>(
    (max, cifra) => (max === undefined || cifra.valore > max.valore ? cifra : max),
    undefined,
  );
}

const totaleRiga =
  (colonne: readonly number[]): Regola =>
  (riga) => {
    const cifre = colonne.flatMap((c) => riga.caselle[c]?.cifra ?? []);
    if (cifre.length < 2) return undefined;
    return {
      atteso: cifre.reduce((sum, { valore }) => sum + valore, 0),
      slack: cifre.reduce((sum, { mezzo }) => sum + mezzo, 0),
      testo: cifre.map(({ scritto }) => scritto).join(' + '),
    };
  };

/** How far a count may be from its true value: not at all, while it is small. */
function incerto({ valore, decimali, mezzo }: Cifra): number {
  return decimali === 0 && Math.abs(valore) < CONTEGGIO ? 0 : mezzo;
}

/** The way of computing that most rows bear out; the rows that do not are findings. */
function judge(
  quadro: Quadro,
  c: number,
  regole: readonly Regola[],
  codice: CodiceRilievo,
): readonly Riscontro[] {
  let best: { readonly prove: readonly Prova[]; readonly concordi: number } | undefined;
  for (const regola of regole) {
    const prove = tryRegola(quadro, c, regola);
    const concordi = prove.filter(({ torna }) => torna).length;
    if (best === undefined || concordi > best.concordi) best = { prove, concordi };
  }
  if (best === undefined || best.concordi < RIGHE_MINIME) return [];
  if (best.concordi < best.prove.length * QUOTA_MINIMA) return [];
  return best.prove.filter(({ torna }) => !torna).map((prova) => riscontroOf(quadro, c, codice, prova));
}

function tryRegola({ righe }: Quadro, c: number, regola: Regola): readonly Prova[] {
  return columnOf(righe, c).flatMap(({ riga, casella, cifra }) => {
    const conto = regola(riga);
    if (conto === undefined) return [];
    return [{ riga, casella: { ...casella, cifra }, conto, torna: agrees(cifra, conto.atteso, conto.slack) }];
  });
}

function riscontroOf(
  quadro: Quadro,
  c: number,
  codice: CodiceRilievo,
  { riga, casella, conto }: Prova,
): Riscontro {
  const { cifra, dove } = casella;
  const rovescio = cifra.valore !== 0 && agrees(cifra, -conto.atteso, conto.slack);
  return {
    codice: rovescio ? 'SEGNO_SBAGLIATO' : codice,
    dove,
    trovato: cifra.scritto,
    atteso: formatCalcolato(conto.atteso, cifra.decimali, cifra.unita),
    fatti: { nome: riga.etichetta, colonna: nameColonna(quadro, c), conto: conto.testo },
  };
}
