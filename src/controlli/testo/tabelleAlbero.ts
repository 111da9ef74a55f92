/** Rows of printed tables that speak of a node of the tree: by its code, its title, its algorithm. */
import type { NodoValutato } from '../../scoring/index.js';
import type { Riscontro } from '../rilievi.js';
import type { Casella, TabellaStampata } from '../tabella/model.js';
import { isIntestazione } from '../tabella/quadri.js';
import { algoritmoOf, checkMisure } from './rigaIndicatore.js';
import { alignFields, withoutPesi } from './allinea.js';
import { campiOf, type Campi } from './campi.js';
import type { Campo, Menzione } from './menzioni.js';
import { codiceAt, keyTitolo, nameNodo, titoloDopo, type CodiceTrovato, type Indice } from './noto.js';

/** What reading a table gives: figures to compare, titles, ways of writing a code. */
export interface LetturaAlbero {
  readonly menzioni: Menzione[];
  readonly titoli: { readonly nodo: NodoValutato; readonly titolo: string; readonly dove: string }[];
  /** Ways in which each code is written, by its node. */
  readonly codici: Map<NodoValutato, Map<string, string>>;
  readonly riscontri: Riscontro[];
  readonly algoritmi: { readonly nodo: NodoValutato; readonly testo: string; readonly dove: string }[];
}

/** What goes on from one table to the next: tables are cut by pages, and only the first piece has the header. */
export interface Contesto {
  campi: Campi | undefined;
  strategico: NodoValutato | undefined;
}

/** Reads the rows of a table. */
export function readTabellaAlbero(
  { righe }: TabellaStampata,
  indice: Indice,
  contesto: Contesto,
  lettura: LetturaAlbero,
): void {
  for (const [r, riga] of righe.entries()) {
    const found = findNodi(riga, indice);
    if (found.length === 0 && isIntestazione(riga)) {
      const campi = campiOf(riga, indice.albero.contesto.anno);
      const nuova = r === 0 || campi.ordine.length > 0 || campi.benchmark !== undefined;
      if (nuova) contesto.campi = campi;
      continue;
    }
    if (found.length === 0) {
      readGruppo(riga, contesto, lettura);
      continue;
    }
    for (const trovato of found) keep(trovato, lettura);
    const ultimo = found[found.length - 1];
    if (ultimo === undefined) continue;
    if (ultimo.nodo.nodo.livello === 'strategico') contesto.strategico = ultimo.nodo;
    readRiga(riga, found, ultimo, contesto.campi, lettura);
  }
}

/** A node that a cell names. */
interface Trovato {
  readonly nodo: NodoValutato;
  readonly colonna: number;
  readonly dove: string;
  readonly codice?: CodiceTrovato;
  /** Title as printed; absent where only the code stands. */
  readonly titolo?: string;
  /** `(Peso 40%)` beside the title. */
  readonly peso?: string;
}

const PESO = /\(?\s*peso:? (\d{1,3}(?:,\d+)? ?%)\s*\)?/i;
/** Titles are longer; a single word of a cell means no node. */
const MINIMO_TITOLO = 12;
const MASSIMO_TITOLO = 400;

/** The nodes of a row: those with a code, else those with a title, else those whose algorithm stands there. */
function findNodi(riga: readonly Casella[], indice: Indice): readonly Trovato[] {
  const tutti = trovatiIn(riga, indice);
  const conCodice = tutti.filter(({ codice }) => codice !== undefined);
  if (conCodice.length > 0) return conCodice;
  const titoli = tutti.filter(({ titolo }) => titolo !== undefined && isTitoloNoto(titolo, indice));
  return titoli.length > 0 ? titoli : tutti;
}

function trovatiIn(riga: readonly Casella[], indice: Indice): readonly Trovato[] {
  return riga.flatMap((casella, colonna): Trovato[] => {
    const { testo, dove, cifra } = casella;
    if (cifra !== undefined || testo.length < 2) return [];
    const codice = codiceAt(indice, testo);
    const peso = PESO.exec(testo)?.[1];
    const common = { colonna, dove, ...(peso !== undefined && { peso }) };
    if (codice !== undefined) {
      const dopo = titoloDopo(codice.resto.replace(PESO, ''));
      const accanto = dopo === '' ? (riga[colonna + 1]?.testo ?? '') : dopo;
      const titolo =
        accanto.length >= MINIMO_TITOLO && riga[colonna + 1]?.cifra === undefined ? accanto : dopo;
      return [{ ...common, nodo: codice.nodo, codice, ...(titolo.length >= MINIMO_TITOLO && { titolo }) }];
    }
    const nodo = findByTitolo(testo, indice);
    return nodo === undefined ? [] : [{ ...common, nodo, titolo: testo.replace(PESO, '').trim() }];
  });
}

/** The node whose title or algorithm a cell is, apart from a unit in brackets. */
export function findByTitolo(testo: string, { byTitolo, byAlgoritmo }: Indice): NodoValutato | undefined {
  if (testo.length < MINIMO_TITOLO || testo.length > MASSIMO_TITOLO) return undefined;
  const parole = keyTitolo(testo.replace(PESO, ''));
  return byTitolo.get(parole) ?? byAlgoritmo.get(parole);
}

function isTitoloNoto(testo: string, { byTitolo }: Indice): boolean {
  return byTitolo.has(keyTitolo(testo));
}

function keep({ nodo, codice, titolo, peso, dove }: Trovato, lettura: LetturaAlbero): void {
  if (titolo !== undefined && codice !== undefined) lettura.titoli.push({ nodo, titolo, dove });
  if (peso !== undefined) lettura.menzioni.push({ nodo, campo: 'peso', testo: peso, dove });
  if (codice === undefined) return;
  const modi = lettura.codici.get(nodo) ?? new Map<string, string>();
  if (!modi.has(codice.scritto)) modi.set(codice.scritto, dove);
  lettura.codici.set(nodo, modi);
}

function readRiga(
  riga: readonly Casella[],
  found: readonly Trovato[],
  ultimo: Trovato,
  campi: Campi | undefined,
  lettura: LetturaAlbero,
): void {
  const add = (nodo: NodoValutato, campo: Campo, { testo, dove }: Casella) =>
    lettura.menzioni.push({ nodo, campo, testo, dove });
  readMedie(riga, found, campi, lettura);
  const { nodo } = ultimo;
  const { livello } = nodo.nodo;
  if (campi?.benchmark !== undefined) {
    const propria = riga[campi.benchmark];
    if (livello === 'indicatore' && propria?.cifra !== undefined)
      add(nodo, 'valore', withUnita(propria, riga[ultimo.colonna]?.testo ?? ''));
    return;
  }
  const peso = found.length === 1 ? pesoPrima(riga, ultimo.colonna) : undefined;
  if (peso !== undefined) add(nodo, 'peso', peso);
  const dopo = riga.slice(ultimo.colonna + 1);
  if (campi === undefined || campi.ordine.length === 0) {
    // A list of titles, each with its percentage.
    const [sola, altra] = dopo.filter(({ testo }) => testo !== '');
    if (sola?.cifra?.unita === '%' && altra === undefined && livello !== 'indicatore')
      add(nodo, 'grado', sola);
    return;
  }
  if ([...campi.byColonna.values()].some((campo) => campo.startsWith('media'))) return;
  const ordine = peso === undefined ? campi.ordine : withoutPesi(campi.ordine);
  const allineate = alignFields(ordine, dopo, nodo);
  if (livello === 'indicatore') {
    lettura.riscontri.push(...checkMisure(nodo, allineate));
    const algoritmo = algoritmoOf(campi.ordine, dopo);
    if (algoritmo !== undefined)
      lettura.algoritmi.push({ nodo, testo: algoritmo.testo, dove: algoritmo.dove });
  }
  for (const [campo, casella] of allineate) {
    if (campo === 'misure') readMisure(nodo, casella, lettura);
    else if (campo === 'altroAnno') continue;
    else if (livello === 'indicatore' || campo === 'grado' || campo === 'peso')
      add(nodo, campo as Campo, casella);
  }
}

/** The weight of a row stands just before its label. */
function pesoPrima(riga: readonly Casella[], colonna: number): Casella | undefined {
  const piene = riga.slice(0, colonna).filter(({ testo }) => testo !== '');
  const ultima = piene[piene.length - 1];
  return ultima?.cifra?.unita === '%' ? ultima : undefined;
}

const UNITA_ETICHETTA = /\(([^()]{1,12})\)$/;

/** A figure without unit has that of its label: `Grado di adesione (%)`. */
function withUnita(casella: Casella, etichetta: string): Casella {
  const unita = UNITA_ETICHETTA.exec(etichetta)?.[1];
  return unita === undefined || casella.cifra?.unita !== ''
    ? casella
    : { ...casella, testo: `${casella.testo} ${unita}` };
}

/** A measure of one figure is the value itself. */
function readMisure(nodo: NodoValutato, casella: Casella, lettura: LetturaAlbero): void {
  if (casella.cifra !== undefined)
    lettura.menzioni.push({ nodo, campo: 'valore', testo: casella.testo, dove: casella.dove });
}

/** `Performance media OS`, `N. obiettivi operativi`: figures of the nodes around the one that the row names. */
function readMedie(
  riga: readonly Casella[],
  found: readonly Trovato[],
  campi: Campi | undefined,
  lettura: LetturaAlbero,
): void {
  if (campi === undefined) return;
  const byLivello = (livello: string) => found.find(({ nodo }) => nodo.nodo.livello === livello)?.nodo;
  const strategico = byLivello('strategico');
  const operativi = strategico?.figli.find(({ nodo }) => nodo.livello === 'operativi');
  for (const [colonna, campo] of campi.byColonna) {
    const casella = riga[colonna];
    if (casella?.cifra === undefined) continue;
    const nodo =
      campo === 'mediaAs'
        ? byLivello('ambito')
        : campo === 'mediaOs'
          ? strategico
          : campo === 'mediaOp'
            ? operativi
            : undefined;
    if (nodo !== undefined)
      lettura.menzioni.push({ nodo, campo: 'grado', testo: casella.testo, dove: casella.dove });
    if (
      campo === 'conteggioOp' &&
      operativi !== undefined &&
      strategico !== undefined &&
      casella.cifra.valore !== operativi.figli.length
    )
      lettura.riscontri.push({
        codice: 'CONTEGGIO_DIVERSO',
        dove: casella.dove,
        trovato: casella.testo,
        atteso: String(operativi.figli.length),
        fatti: { nome: `${nameNodo(strategico)}, obiettivi operativi` },
        cella: strategico.nodo.cella,
      });
  }
}

const GRUPPI: ReadonlyMap<string, 'indicatori' | 'operativi'> = new Map([
  ['indicatori', 'indicatori'],
  ['obiettivi operativi', 'operativi'],
]);

/** A row `Indicatori` or `Obiettivi operativi` of the staircase, under the obiettivo strategico above it. */
function readGruppo(riga: readonly Casella[], { strategico }: Contesto, lettura: LetturaAlbero): void {
  const at = riga.findIndex(({ testo }) => GRUPPI.has(testo.toLowerCase()));
  const livello = GRUPPI.get(riga[at]?.testo.toLowerCase() ?? '');
  const nodo = strategico?.figli.find((figlio) => figlio.nodo.livello === livello);
  if (at < 0 || nodo === undefined) return;
  const peso = riga.slice(0, at).find(({ cifra }) => cifra?.unita === '%');
  const grado = riga.slice(at + 1).find(({ cifra }) => cifra?.unita === '%');
  for (const [campo, casella] of [
    ['peso', peso],
    ['grado', grado],
  ] as const)
    if (casella !== undefined)
      lettura.menzioni.push({ nodo, campo, testo: casella.testo, dove: casella.dove });
}
