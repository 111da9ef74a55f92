/** Titles and codes given in two ways. */
import type { NodoValutato } from '../../scoring/index.js';
import type { Riscontro } from '../rilievi.js';
import type { Paragrafo } from './atti.js';
import { codiceAt, mainPart, nameNodo, type Indice, type Nome } from './noto.js';
import { normalizeParole, paroleOf } from './parole.js';

/** Words that one thing is written with. */
const UGUALI: readonly (readonly [RegExp, string])[] = [
  [/\bgiorn[oi]\b/g, 'gg'],
  [/\bobbiettiv/g, 'obiettiv'],
];

function formOf(titolo: string): string {
  return UGUALI.reduce((testo, [forma, con]) => testo.replace(forma, con), normalizeParole(titolo));
}

/** Forms of a title, whole and without its brackets. */
function formsOf(titolo: string): readonly string[] {
  const senza = titolo.replace(/\([^()]*\)/g, ' ');
  return [titolo, senza, mainPart(titolo)].map(formOf);
}

/**
 * Whether two titles are one: alike but for signs and brackets, or the printed one goes on (a description stands in
 * the same cell).
 */
function sameTitolo(stampato: string, noto: string): boolean {
  const [a, b] = [formsOf(stampato), formsOf(noto)];
  return a.some((x) => b.some((y) => x === y || (y !== '' && x.startsWith(`${y} `))));
}

/** A title printed beside its code, against that of the workbook. */
export function checkTitolo(nodo: NodoValutato, titolo: string, dove: string): readonly Riscontro[] {
  if (sameTitolo(titolo, nodo.nodo.titolo)) return [];
  const { titolo: noto, cella } = nodo.nodo;
  return [
    {
      codice: 'TITOLO_DIVERSO',
      dove,
      trovato: shorten(titolo, noto.length),
      atteso: noto,
      fatti: { nome: nameNodo(nodo) },
      cella,
    },
  ];
}

const CODICE_E_TITOLO =
  /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}_.]{0,12}[ _.]?\d[\p{L}\p{N}_.]{0,14}) [-–] (?=\p{Lu}\p{Ll})/gu;
const FINE_TITOLO = /["”»;:(]|,(?= \p{Ll})|\.(?= |$)/u;
const MASSIMO_TITOLO = 300;

/** Titles beside their codes in the prose: `OS6 - Garantire la trasparenza…`, up to the end of the quotation. */
export function checkTitoliProsa({ testo, dove }: Paragrafo, indice: Indice): readonly Riscontro[] {
  return [...testo.matchAll(CODICE_E_TITOLO)].flatMap(({ index, 0: scritto }) => {
    const trovato = codiceAt(indice, scritto);
    if (trovato === undefined) return [];
    const resto = testo.slice(index + scritto.length, index + scritto.length + MASSIMO_TITOLO);
    const titolo = resto.slice(0, FINE_TITOLO.exec(resto)?.index ?? resto.length).trim();
    const noto = trovato.nodo.nodo.titolo;
    // A title cut short by a comma of its own is no other title.
    const breve = titolo.length < noto.length && formOf(noto).startsWith(formOf(titolo));
    return titolo.split(' ').length < PAROLE_MINIME || breve ? [] : checkTitolo(trovato.nodo, titolo, dove);
  });
}

/** A printed cell may go on with a description: as much of it as the title is long is enough. */
function shorten(titolo: string, lunghezza: number): string {
  const massima = lunghezza + 20;
  return titolo.length > massima ? `${titolo.slice(0, massima).trim()}…` : titolo;
}

/** So much of a title must stand in words that have no code, before they are taken for it; and so many words. */
const SOMIGLIANZA = 0.62;
const PAROLE_MINIME = 3;

/** The node of which a label is the title in other words; `undefined` when it is none, or exactly one. */
export function findSimile(testo: string, { byParola, score }: Indice): NodoValutato | undefined {
  const parole = paroleOf(testo);
  if (parole.length < PAROLE_MINIME) return undefined;
  const insieme = new Set(parole);
  const candidati = new Set<Nome>(
    parole.flatMap((parola) => (byParola.get(parola) ?? []).filter(({ tipo }) => tipo === 'titolo')),
  );
  let best: { readonly nome: Nome; readonly punti: number } | undefined;
  for (const nome of candidati) {
    const punti = Math.min(score(nome.parole, insieme), score(parole, new Set(nome.parole)));
    if (best === undefined || punti > best.punti) best = { nome, punti };
  }
  return best !== undefined && best.punti >= SOMIGLIANZA ? best.nome.nodo : undefined;
}

/** Codes that the text writes in more ways than one, all in one finding. */
export function checkCodici(
  codici: ReadonlyMap<NodoValutato, ReadonlyMap<string, string>>,
): readonly Riscontro[] {
  const doppi = [...codici.values()]
    .map((modi) => [...modi].filter(([scritto], i, tutti) => firstOf(tutti, scritto) === i))
    .filter((modi) => modi.length > 1);
  const [first] = doppi;
  if (first === undefined) return [];
  const trovato = doppi.map((modi) => modi.map(([scritto]) => scritto).join(' / ')).join('; ');
  const dove = first[first.length - 1]?.[1] ?? '';
  return [{ codice: 'CODICE_IN_DUE_MODI', dove, trovato, atteso: 'un codice scritto in un modo solo' }];
}

/** Spaces and capitals are of the page, separators of the code. */
function firstOf(modi: readonly (readonly [string, string])[], scritto: string): number {
  const form = (testo: string) => testo.toUpperCase();
  return modi.findIndex(([altro]) => form(altro) === form(scritto));
}
