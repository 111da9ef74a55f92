/** Which node of one picture is which of another: by code, by place, by likeness of the title. */
import { normalizeCodice } from '../../scoring/index.js';
import type { Fotografia, NodoFotografato } from './fotografia.js';
import { somiglianzaOf } from './somiglianza.js';

/** A node with its place in its picture. */
export interface Posto {
  readonly posto: number;
  readonly nodo: NodoFotografato;
}

/** The same node in both pictures. */
export interface Coppia {
  readonly prima: Posto;
  readonly dopo: Posto;
}

export interface Accoppiati {
  /** In the order of the second picture. */
  readonly coppie: readonly Coppia[];
  readonly soloPrima: readonly Posto[];
  readonly soloDopo: readonly Posto[];
}

/** Titles at least so alike are of one node whose code was changed. */
const SIMILE = 0.8;

/** Pairs the nodes of two pictures. */
export function accoppia(prima: Fotografia, dopo: Fotografia): Accoppiati {
  const giro: Giro = {
    prima: prima.nodi.map((nodo, posto) => ({ nodo, posto })),
    dopo: dopo.nodi.map((nodo, posto) => ({ nodo, posto })),
    versoDopo: new Map(),
    versoPrima: new Map(),
  };
  pairCodici(giro);
  pairPosti(giro);
  pairTitoli(giro);
  // A group of a renamed obiettivo finds its place once its parent has.
  pairPosti(giro);
  return {
    coppie: giro.dopo.flatMap((uno) => {
      const suo = giro.prima[giro.versoPrima.get(uno.posto) ?? -1];
      return suo === undefined ? [] : [{ prima: suo, dopo: uno }];
    }),
    soloPrima: soliOf(giro.prima, giro.versoDopo),
    soloDopo: soliOf(giro.dopo, giro.versoPrima),
  };
}

interface Giro {
  readonly prima: readonly Posto[];
  readonly dopo: readonly Posto[];
  /** Places of the other picture. */
  readonly versoDopo: Map<number, number>;
  readonly versoPrima: Map<number, number>;
}

function pair({ versoDopo, versoPrima }: Giro, a: Posto, b: Posto): void {
  versoDopo.set(a.posto, b.posto);
  versoPrima.set(b.posto, a.posto);
}

function soliOf(posti: readonly Posto[], verso: ReadonlyMap<number, number>): readonly Posto[] {
  return posti.filter(({ posto }) => !verso.has(posto));
}

function chiaviOf({ codice, alias = [] }: NodoFotografato): readonly string[] {
  return codice === undefined ? alias : [normalizeCodice(codice), ...alias];
}

/** The same code, or one that the other has in brackets; of several rows with one code the first left. */
function pairCodici(giro: Giro): void {
  const liberi = new Map<string, Posto[]>();
  for (const uno of giro.dopo)
    for (const chiave of chiaviOf(uno.nodo)) liberi.set(chiave, [...(liberi.get(chiave) ?? []), uno]);
  for (const uno of giro.prima) {
    const candidati = chiaviOf(uno.nodo).flatMap((chiave) => liberi.get(chiave) ?? []);
    const suo = candidati.find(({ posto }) => !giro.versoPrima.has(posto));
    if (suo !== undefined) pair(giro, uno, suo);
  }
}

/** A node without code is the one of its level and title under the same parent; the roots are each other's. */
function pairPosti(giro: Giro): void {
  const liberi = new Map<string, Posto[]>();
  for (const uno of soliOf(giro.dopo, giro.versoPrima)) {
    if (uno.nodo.codice !== undefined && uno.nodo.padre !== undefined) continue;
    const chiave = luogoOf(uno.nodo, uno.nodo.padre);
    liberi.set(chiave, [...(liberi.get(chiave) ?? []), uno]);
  }
  for (const uno of soliOf(giro.prima, giro.versoDopo)) {
    const { nodo } = uno;
    if (nodo.codice !== undefined && nodo.padre !== undefined) continue;
    const padre = nodo.padre === undefined ? undefined : (giro.versoDopo.get(nodo.padre) ?? 'solo');
    const suo = liberi.get(luogoOf(nodo, padre))?.find(({ posto }) => !giro.versoPrima.has(posto));
    if (suo !== undefined) pair(giro, uno, suo);
  }
}

function luogoOf({ livello, titolo }: NodoFotografato, padre: number | string | undefined): string {
  if (padre === undefined) return 'radice';
  const gruppo = livello === 'indicatori' || livello === 'operativi';
  return `${padre} ${livello} ${gruppo ? '' : titolo.toLowerCase()}`;
}

/** What is left on both sides, of one level: the most alike first. */
function pairTitoli(giro: Giro): void {
  const simili = soliOf(giro.prima, giro.versoDopo).flatMap((prima) =>
    soliOf(giro.dopo, giro.versoPrima)
      .filter(({ nodo }) => nodo.livello === prima.nodo.livello && nodo.titolo !== '')
      .map((dopo) => ({ prima, dopo, quanto: somiglianzaOf(prima.nodo.titolo, dopo.nodo.titolo) }))
      .filter(({ quanto }) => quanto >= SIMILE),
  );
  for (const { prima, dopo } of simili.sort((a, b) => b.quanto - a.quanto))
    if (!giro.versoDopo.has(prima.posto) && !giro.versoPrima.has(dopo.posto)) pair(giro, prima, dopo);
}
