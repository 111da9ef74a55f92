/** What the workbook knows, arranged for finding it again in a text: by code, by title, by the name of a measure. */
import {
  formatCella,
  normalizeCodice,
  type Cella,
  type Contesto,
  type NodoValutato,
  type Risultato,
} from '../../scoring/index.js';
import { normalizeParole, paroleOf, makeBilancia, type Bilancia } from './parole.js';

/** What a text is compared with. */
export interface AlberoNoto {
  readonly risultato: Risultato;
  readonly contesto: Contesto;
  /** `N. iniziative realizzate / …`, by normal form of the code. */
  readonly algoritmi: ReadonlyMap<string, string>;
  /** `328 N. / 5,52 N.`, by normal form of the code. */
  readonly misure: ReadonlyMap<string, string>;
}

/** A name by which a text may mean a node, or one of its measures. */
export interface Nome {
  readonly nodo: NodoValutato;
  readonly tipo: 'titolo' | 'algoritmo' | 'operando';
  readonly testo: string;
  readonly parole: readonly string[];
  /** The figure of a measure, as printed; of a title and of an algorithm it is that of the node. */
  readonly cifra?: string;
}

export interface Indice {
  readonly albero: AlberoNoto;
  readonly byCodice: ReadonlyMap<string, NodoValutato>;
  /** By normal form of its words. */
  readonly byTitolo: ReadonlyMap<string, NodoValutato>;
  readonly byAlgoritmo: ReadonlyMap<string, NodoValutato>;
  /** First words of the titles. */
  readonly inizi: ReadonlySet<string>;
  readonly nomi: readonly Nome[];
  /** Names that hold a word. */
  readonly byParola: ReadonlyMap<string, readonly Nome[]>;
  readonly score: Bilancia;
  readonly weightOf: (parola: string) => number;
}

export function makeIndice(albero: AlberoNoto): Indice {
  const byCodice = new Map<string, NodoValutato>();
  for (const valutato of albero.risultato.nodi)
    for (const chiave of [valutato.nodo.chiave, ...(valutato.nodo.alias ?? [])])
      if (chiave !== undefined && !byCodice.has(chiave)) byCodice.set(chiave, valutato);
  const nomi = albero.risultato.nodi.flatMap((valutato) => nomiOf(albero, valutato));
  const byParola = new Map<string, Nome[]>();
  for (const nome of nomi)
    for (const parola of nome.parole) {
      const list = byParola.get(parola);
      if (list === undefined) byParola.set(parola, [nome]);
      else list.push(nome);
    }
  const byTitolo = uniqueBy(nomi, 'titolo');
  return {
    albero,
    byCodice,
    byTitolo,
    inizi: new Set([...byTitolo.keys()].map(initialOf)),
    byAlgoritmo: uniqueBy(nomi, 'algoritmo'),
    nomi,
    byParola,
    ...makeBilancia(nomi.map(({ parole }) => parole)),
  };
}

/** Names of one kind; one that two nodes share means neither. */
function uniqueBy(nomi: readonly Nome[], tipo: Nome['tipo']): ReadonlyMap<string, NodoValutato> {
  const found = new Map<string, NodoValutato | undefined>();
  for (const nome of nomi) {
    if (nome.tipo !== tipo) continue;
    const key = keyTitolo(nome.testo);
    found.set(key, found.has(key) && found.get(key) !== nome.nodo ? undefined : nome.nodo);
  }
  const sole = new Map<string, NodoValutato>();
  for (const [key, nodo] of found) if (nodo !== undefined && key !== '') sole.set(key, nodo);
  return sole;
}

const isGruppo = ({ nodo: { livello } }: NodoValutato): boolean =>
  livello === 'indicatori' || livello === 'operativi';

function nomiOf({ algoritmi, misure }: AlberoNoto, valutato: NodoValutato): readonly Nome[] {
  const { chiave, titolo, livello } = valutato.nodo;
  if (isGruppo(valutato) || livello === 'ente') return [];
  const name = (tipo: Nome['tipo'], testo: string, cifra?: string): readonly Nome[] => {
    const parole = paroleOf(testo);
    return parole.length === 0
      ? []
      : [{ nodo: valutato, tipo, testo, parole, ...(cifra !== undefined && { cifra }) }];
  };
  const algoritmo = algoritmi.get(chiave ?? '') ?? '';
  return [
    ...name('titolo', titolo),
    ...name('algoritmo', algoritmo),
    ...operandiOf(algoritmo, misure.get(chiave ?? '') ?? '').flatMap(({ testo, cifra }) =>
      name('operando', testo, cifra),
    ),
  ];
}

const DIVISO = / \/ /;

/** The two sides of a ratio, each with the name that the algorithm gives it. A sum stands for no single figure. */
function operandiOf(
  algoritmo: string,
  misure: string,
): readonly { readonly testo: string; readonly cifra: string }[] {
  const [nomi, cifre] = [algoritmo.split(DIVISO), misure.split(DIVISO)];
  if (nomi.length !== 2 || cifre.length !== 2) return [];
  return nomi.flatMap((testo, i) => {
    const cifra = (cifre[i] ?? '').trim();
    return cifra === '' || cifra.startsWith('(') ? [] : [{ testo: testo.trim(), cifra }];
  });
}

/** A title without the word in capitals at its end (`TRASVERSALE`), up to its first bracket, where enough of it stands before. */
export function mainPart(intero: string): string {
  const titolo = intero.replace(/(?<=\p{Ll}) \p{Lu}{6,}$/u, '');
  const at = titolo.indexOf('(');
  const prima = at < 0 ? titolo : titolo.slice(0, at);
  return prima.trim().split(/\s+/).length >= PAROLE_MINIME
    ? prima.trim()
    : titolo.replace(/\([^()]*\)/g, ' ');
}

const PAROLE_MINIME = 4;

/** What a message calls a node: its code, else its title. */
export function nameNodo({ nodo: { codice, titolo, livello }, padre }: NodoValutato): string {
  if (livello === 'ente') return 'Ente';
  if (codice === undefined && padre?.nodo.codice !== undefined)
    return `${padre.nodo.codice}, ${titolo.toLowerCase()}`;
  return codice ?? titolo;
}

/** Text of a cell as its user sees it. */
export function testoCella(cella: Cella | undefined): string {
  return cella === undefined ? '' : formatCella(cella);
}

export interface CodiceTrovato {
  readonly nodo: NodoValutato;
  /** As written in the text. */
  readonly scritto: string;
  /** What stands after it. */
  readonly resto: string;
}

/** The first word of a text, in normal form. */
export function initialOf(testo: string): string {
  return normalizeParole(testo).split(' ')[0] ?? '';
}

/** By which titles are found: without brackets, and without the `N` of «nell'anno N». */
export function keyTitolo(titolo: string): string {
  return normalizeParole(mainPart(titolo)).replace(/ n$/, '');
}

/** Words that a code may be written in: `B1.1 rev 2024`. */
const MASSIME_PAROLE = 4;
const CON_CIFRA = /[\d_]/;

/** The code with which a text begins: the longest of the tree. */
export function codiceAt({ byCodice }: Indice, testo: string): CodiceTrovato | undefined {
  const ends = endsOf(testo);
  for (const fine of ends.reverse()) {
    const scritto = testo.slice(0, fine).replace(/[\s\-–:,;.)\]]+$/, '');
    if (!CON_CIFRA.test(scritto)) continue;
    const nodo = byCodice.get(normalizeCodice(scritto));
    if (nodo !== undefined) return { nodo, scritto, resto: testo.slice(scritto.length) };
  }
  return undefined;
}

/** Where the first words of a text end. */
function endsOf(testo: string): number[] {
  const ends: number[] = [];
  let at = 0;
  while (ends.length < MASSIME_PAROLE) {
    const fine = testo.indexOf(' ', at);
    ends.push(fine < 0 ? testo.length : fine);
    if (fine < 0) break;
    at = fine + 1;
  }
  return ends;
}

/** What follows a code, without the dash and the further codes in brackets: a title, when anything is there. */
export function titoloDopo(resto: string): string {
  return resto
    .replace(/^[\s\-–—:.]+/, '')
    .replace(/^\[[^[\]]*\]/, '')
    .replace(/^[\s\-–—:.]+/, '')
    .trim();
}
