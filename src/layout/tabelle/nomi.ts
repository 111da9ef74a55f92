/** How the tables that we put into a workbook are called: their defined names, the sheets made for them. */
import type { Elenchi } from '../workbook.js';

/** All names of tables of ours begin so. */
export const PREFISSO_TABELLA = 'Albero_tab_';

/** Excel takes 255 characters; a code longer than this is cut, its table is still told apart by a number. */
const LUNGHEZZA_CHIAVE = 60;

/** `scheda-os` → `Albero_tab_scheda_os`; with an istanza `Albero_tab_albero_grafica`. */
export function nomeTabella(id: string, istanza?: string): string {
  const parti = istanza === undefined ? [id] : [id, istanza];
  return PREFISSO_TABELLA + parti.map(toChiave).join('_');
}

/** Letters without accents, digits and `_`: what a defined name may hold in any Excel. */
function toChiave(testo: string): string {
  return testo
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, LUNGHEZZA_CHIAVE);
}

/** A part of the name of a file that any disk takes: `Promozione e sviluppo` → `promozione-e-sviluppo`. */
export function toChiaveFile(testo: string): string {
  return toChiave(testo).toLowerCase().replaceAll('_', '-');
}

/** Excel refuses longer names of sheets, and these characters in them. */
const LUNGHEZZA_FOGLIO = 31;
const VIETATI = /[:\\/?*[\]\p{Cc}]+/gu;

/** A name for a new sheet, from a title: cut at a word, unlike those of `presenti`. */
export function nomeFoglio(titolo: string, presenti: ReadonlySet<string>): string {
  const pulito = titolo
    .replace(VIETATI, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '');
  const scelto = pulito === '' ? 'Tabella' : pulito;
  for (let n = 1; ; n += 1) {
    const coda = n === 1 ? '' : ` (${n})`;
    const nome = cutAtWord(scelto, LUNGHEZZA_FOGLIO - coda.length) + coda;
    if (!presenti.has(nome.toLowerCase())) return nome;
  }
}

function cutAtWord(testo: string, lunghezza: number): string {
  if (testo.length <= lunghezza) return testo;
  const tagliato = testo.slice(0, lunghezza);
  const spazio = tagliato.lastIndexOf(' ');
  const intero = spazio > lunghezza / 2 ? tagliato.slice(0, spazio) : tagliato;
  return intero.replace(/[\s',;.(-]+$/, '');
}

/** Names of the sheets of a workbook, as they are compared. */
export function fogliPresenti({ fogli }: Elenchi): ReadonlySet<string> {
  return new Set(fogli.map(({ nome }) => nome.toLowerCase()));
}
