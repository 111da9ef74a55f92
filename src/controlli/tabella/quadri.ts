/** From a printed table to rows of figures under headers. */
import { parseCifra, type Cifra } from '../cifra.js';
import type { Casella, Colonna, Quadro, Riga, TabellaStampata } from './model.js';

const ANNO = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
const SOLO_ANNO = /^(?:anno )?(?:19|20)\d\d$/i;
/** A value, though no figure. */
const LOGICO = /^(?:s[iì]|no|n\.? ?d\.?|n\/d)$/i;
/** `agricoltura: 14.888`: the figure stands in the cell of its label. */
const ETICHETTA_CON_CIFRA = /^([^:]{2,80}): ?([-−]?[\d.,]+)$/;

/** The tables that a printed one is made of, each with its own header. */
export function quadriOf({ righe }: TabellaStampata): readonly Quadro[] {
  const gruppi: { readonly intestazioni: (readonly Casella[])[]; readonly corpo: (readonly Casella[])[] }[] =
    [];
  let last: (typeof gruppi)[number] | undefined;
  const lette = righe.map(splitEtichetta);
  const numeriche = numericIn(lette);
  for (const riga of lette) {
    if (isIntestazione(riga) && isSopra(riga, numeriche)) {
      if (last === undefined || last.corpo.some(hasCifra)) {
        last = { intestazioni: [], corpo: [] };
        gruppi.push(last);
      }
      last.intestazioni.push(riga);
      continue;
    }
    if (last === undefined) {
      last = { intestazioni: [], corpo: [] };
      gruppi.push(last);
    }
    last.corpo.push(riga);
  }
  return gruppi.map(({ intestazioni, corpo }) => quadroOf(intestazioni, corpo));
}

/** Columns in which some figure stands, years apart. */
function numericIn(righe: readonly (readonly Casella[])[]): ReadonlySet<number> {
  return new Set(
    righe.flatMap((riga) =>
      riga.flatMap(({ cifra, testo }, c) => (cifra === undefined || SOLO_ANNO.test(testo) ? [] : [c])),
    ),
  );
}

/** Whether words stand above figures; else they divide rows, as the title of a block does. */
function isSopra(riga: readonly Casella[], numeriche: ReadonlySet<number>): boolean {
  return riga.some((casella, c) => numeriche.has(c) && !isVuota(casella));
}

function splitEtichetta(riga: readonly Casella[]): readonly Casella[] {
  const [first, ...others] = riga;
  // A year that names a row is no figure of it.
  if (first !== undefined && SOLO_ANNO.test(first.testo))
    return [{ testo: first.testo, dove: first.dove }, ...others];
  const found = first === undefined ? null : ETICHETTA_CON_CIFRA.exec(first.testo);
  const cifra = parseCifra(found?.[2] ?? '');
  if (first === undefined || cifra === undefined) return riga;
  const { dove } = first;
  return [{ testo: found?.[1] ?? '', dove }, { testo: cifra.scritto, dove, cifra }, ...others];
}

const isVuota = ({ testo }: Casella): boolean => testo === '';
const hasCifra = (riga: readonly Casella[]): boolean => riga.some(({ cifra }) => cifra !== undefined);

/** Words above columns: two cells or more, in which no figure stands but years. */
export function isIntestazione(riga: readonly Casella[]): boolean {
  const piene = riga.filter((casella) => !isVuota(casella));
  return (
    piene.length >= 2 &&
    piene.every(({ testo, cifra }) => (cifra === undefined ? !LOGICO.test(testo) : SOLO_ANNO.test(testo)))
  );
}

function quadroOf(
  intestazioni: readonly (readonly Casella[])[],
  corpo: readonly (readonly Casella[])[],
): Quadro {
  const righe = alignSole(corpo);
  const width = Math.max(0, ...righe.map((riga) => riga.length));
  const lette: Riga[] = [];
  let inizio = true;
  for (const riga of righe) {
    if (hasCifra(riga)) lette.push(rigaOf(riga, inizio));
    inizio = !hasCifra(riga);
  }
  const titoli = titoliOf(intestazioni, width);
  return { colonne: titoli.map((titolo, c) => colonnaOf(titolo, c, lette)), righe: lette };
}

/**
 * Where no row has more than one figure, all figures are one column: merged cells and blank columns only shift them.
 */
function alignSole(corpo: readonly (readonly Casella[])[]): readonly (readonly Casella[])[] {
  const cifre = corpo.map((riga) => riga.filter(({ cifra }) => cifra !== undefined));
  const places = new Set(
    corpo.flatMap((riga) => riga.flatMap(({ cifra }, c) => (cifra === undefined ? [] : [c]))),
  );
  if (cifre.some(({ length }) => length > 1) || places.size < 2) return corpo;
  const at = Math.max(...places);
  return corpo.map((riga, r) => {
    const sola = cifre[r]?.[0];
    if (sola === undefined) return riga;
    const parole = riga.filter((casella) => casella !== sola && !isVuota(casella));
    const vuote = Array.from({ length: Math.max(0, at - parole.length) }, () => ({
      testo: '',
      dove: sola.dove,
    }));
    return [...parole, ...vuote, sola];
  });
}

function rigaOf(riga: readonly Casella[], inizio: boolean): Riga {
  const prime = riga.filter(({ cifra, testo }) => cifra === undefined && testo !== '');
  const [first] = prime;
  const cifre = riga.filter(({ cifra }) => cifra !== undefined);
  return {
    etichetta: (first?.testo ?? '').slice(0, MASSIMA_ETICHETTA),
    parole: prime.slice(1).map(({ testo }) => testo),
    dove: first?.dove ?? riga[0]?.dove ?? '',
    caselle: riga.map((casella) => (casella.cifra === undefined ? undefined : casella)),
    evidenza: cifre.every(({ evidenza }) => evidenza === true),
    inizio,
  };
}

/** A label in a message need not be a paragraph. */
const MASSIMA_ETICHETTA = 90;

/** Headers of each column; a blank one in an upper row goes on with the one at its left. */
function titoliOf(intestazioni: readonly (readonly Casella[])[], width: number): readonly string[] {
  const ultima = intestazioni.length - 1;
  return Array.from({ length: width }, (_, c) =>
    intestazioni
      .map((riga, i) => (i < ultima ? spanning(riga, c) : (riga[c]?.testo ?? '')))
      .filter((testo) => testo !== '')
      .join(' '),
  );
}

function spanning(riga: readonly Casella[], colonna: number): string {
  for (let c = Math.min(colonna, riga.length - 1); c > 0; c -= 1) {
    const testo = riga[c]?.testo ?? '';
    if (testo !== '') return testo;
  }
  return colonna === 0 ? (riga[0]?.testo ?? '') : '';
}

function colonnaOf(titolo: string, c: number, righe: readonly Riga[]): Colonna {
  const cifre = righe.flatMap(({ caselle }) => caselle[c]?.cifra ?? []);
  const anni = anniOf(titolo);
  const [anno] = anni;
  return {
    titolo,
    ...(anno !== undefined && anni.length === 1 && { anno }),
    percento: cifre.length > 0 && (cifre.every(({ unita }) => unita === '%') || titolo.includes('%')),
  };
}

/** Years that a text names, once each. */
export function anniOf(testo: string): readonly number[] {
  return [...new Set((testo.match(ANNO) ?? []).map(Number))];
}

/** The figures of a column that stand, with their rows. */
export function columnOf(
  righe: readonly Riga[],
  colonna: number,
): readonly { readonly riga: Riga; readonly casella: Casella; readonly cifra: Cifra }[] {
  return righe.flatMap((riga) => {
    const casella = riga.caselle[colonna];
    return casella?.cifra === undefined ? [] : [{ riga, casella, cifra: casella.cifra }];
  });
}

/** What a message calls a column: its header, or its place. */
export function nameColonna({ colonne }: Quadro, c: number): string {
  const titolo = colonne[c]?.titolo ?? '';
  return titolo === '' ? `colonna ${c + 1}` : `colonna «${titolo.slice(0, MASSIMA_ETICHETTA)}»`;
}
