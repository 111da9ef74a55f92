/** Labels of tables that are a title of the tree in other words: told only where their neighbours are titles too. */
import type { Casella, TabellaStampata } from '../tabella/model.js';
import { codiceAt, initialOf, mainPart, type Indice } from './noto.js';
import { normalizeParole } from './parole.js';
import { findByTitolo, type LetturaAlbero } from './tabelleAlbero.js';
import { findSimile } from './titoli.js';

/** So many cells of the column must be titles, for the others to be meant as titles. */
const TITOLI_MINIMI = 3;
const MASSIMA_ETICHETTA = 250;
const PESO = /\(?\s*peso:? (\d{1,3}(?:,\d+)? ?%)\s*\)?\s*$/i;

/** Adds to the reading what such labels say: another title, a weight, a grade. */
export function findLabels(
  tabelle: readonly TabellaStampata[],
  indice: Indice,
  lettura: LetturaAlbero,
): void {
  for (const { righe } of tabelle) {
    const titoli = new Map<number, number>();
    for (const riga of righe)
      riga.forEach(({ testo, cifra }, c) => {
        if (cifra === undefined && isTitolo(testo, indice)) titoli.set(c, (titoli.get(c) ?? 0) + 1);
      });
    for (const riga of righe)
      riga.forEach((casella, c) => {
        if ((titoli.get(c) ?? 0) >= TITOLI_MINIMI) readLabel(riga, casella, c, indice, lettura);
      });
  }
}

function isTitolo(testo: string, indice: Indice): boolean {
  return codiceAt(indice, testo) === undefined && findByTitolo(testo, indice) !== undefined;
}

/** Words that a title of the tree may have. */
const MASSIME_PAROLE = 40;

/** A cell may hold several titles one after the other: what is left of it without those that are known. */
function withoutTitoli(testo: string, indice: Indice): string {
  const parole = testo.split(' ');
  const resto: string[] = [];
  for (let i = 0; i < parole.length;) {
    const noto = titoloAt(parole, i, indice);
    if (noto === 0) resto.push(parole[i] ?? '');
    i += Math.max(1, noto);
  }
  return resto.length === 0 ? testo : resto.join(' ');
}

/** How many words from here on are a known title; 0 when none are. */
function titoloAt(parole: readonly string[], da: number, { byTitolo, inizi }: Indice): number {
  if (!inizi.has(initialOf(parole[da] ?? ''))) return 0;
  for (let n = Math.min(MASSIME_PAROLE, parole.length - da); n >= TITOLI_MINIMI; n -= 1)
    if (byTitolo.has(normalizeParole(parole.slice(da, da + n).join(' ')))) return n;
  return 0;
}

function readLabel(
  riga: readonly Casella[],
  { testo, dove, cifra }: Casella,
  c: number,
  indice: Indice,
  lettura: LetturaAlbero,
): void {
  const aperta = cifra === undefined && testo.length <= MASSIMA_ETICHETTA;
  if (!aperta || codiceAt(indice, testo) !== undefined || findByTitolo(testo, indice) !== undefined) return;
  const titolo = withoutTitoli(testo.replace(PESO, '').trim(), indice);
  const nodo = findSimile(mainPart(titolo), indice);
  if (nodo === undefined) return;
  lettura.titoli.push({ nodo, titolo, dove });
  const peso = PESO.exec(testo)?.[1];
  if (peso !== undefined) lettura.menzioni.push({ nodo, campo: 'peso', testo: peso, dove });
  const [sola, altra] = riga.slice(c + 1).filter((casella) => casella.testo !== '');
  if (sola?.cifra?.unita === '%' && altra === undefined && nodo.nodo.livello !== 'indicatore')
    lettura.menzioni.push({ nodo, campo: 'grado', testo: sola.testo, dove: sola.dove });
}
