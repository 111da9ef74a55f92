/** From rows in order to a tree: parents before children, missing groups put in, what does not fit named. */
import { NOMI_LIVELLO } from '../parametri/index.js';
import {
  normalizeCodice,
  parseValore,
  type Cella,
  type Livello,
  type NodoLetto,
  type Segnalazione,
} from '../scoring/index.js';
import { normalizeTesto } from './intestazioni.js';
import type { Posizione, RigaAlbero } from './righe.js';

/** Depth of each level; an obiettivo operativo adds its own depth. */
const RANGO = {
  ente: 0,
  ambito: 10,
  strategico: 20,
  indicatori: 30,
  operativi: 30,
  operativo: 40,
  indicatore: 90,
} as const satisfies Readonly<Record<Livello, number>>;

/** What the rows alone do not say. */
export interface Cornice {
  /**
   * True where the layout has no group rows: each obiettivo strategico gets the two groups of the rules, if any of
   * them has indicatori of its own.
   */
  readonly gruppiSintetici: boolean;
  /** True where a row that repeats a known ambito or obiettivo strategico stands for the same node. */
  readonly unisciObiettivi: boolean;
  /** Weights of the two groups that no row carries (`SMVP`, or the built-in rules). */
  readonly pesi: { readonly indicatori: Cella; readonly operativi: Cella };
  /** Title and cell of the root, where no row of the sheet is it. */
  readonly radice: { readonly titolo: string; readonly cella: string };
  readonly anno: number;
}

export interface Gerarchia {
  readonly radice: NodoLetto;
  /** By `id` of the node; none for a node that no row has. */
  readonly posizioni: ReadonlyMap<string, Posizione>;
  readonly segnalazioni: readonly Segnalazione[];
}

/** A node being made. */
interface Bozza {
  readonly livello: Livello;
  readonly rango: number;
  riga?: RigaAlbero;
  readonly figli: Bozza[];
}

/** Makes the tree. A row that cannot be placed is named in the segnalazioni and left out. */
export function buildGerarchia(righe: readonly RigaAlbero[], cornice: Cornice): Gerarchia {
  const segnalazioni: Segnalazione[] = [];
  const radice: Bozza = { livello: 'ente', rango: RANGO.ente, figli: [] };
  linkRighe(radice, righe, cornice, segnalazioni);
  const conGruppi =
    (cornice.gruppiSintetici && hasIndicatoriDiOs(radice)) || righe.some(({ livello }) => isGruppo(livello));
  addGruppi(radice, conGruppi, cornice);
  const posizioni = new Map<string, Posizione>();
  return { radice: makeNodi(radice, cornice, posizioni), posizioni, segnalazioni };
}

function linkRighe(
  radice: Bozza,
  righe: readonly RigaAlbero[],
  cornice: Cornice,
  segnalazioni: Segnalazione[],
): void {
  const livelli = new Set(righe.map(({ livello }) => livello));
  const diOs = indicatoriDiOs(righe);
  const noti = new Map<string, Bozza[]>();
  let pila: Bozza[] = [radice];
  for (const riga of righe) {
    if (riga.livello === 'ente') {
      if (radice.riga === undefined) radice.riga = riga;
      else segnalazioni.push({ codice: 'LIVELLO_IGNOTO', cella: riga.cella, trovato: riga.titolo });
      continue;
    }
    const chiavi = cornice.unisciObiettivi ? chiaviOf(riga) : [];
    const noto = chiavi.map((chiave) => noti.get(chiave)).find((found) => found !== undefined);
    if (noto !== undefined) {
      pila = noto;
      continue;
    }
    const rango = RANGO[riga.livello] + riga.profondita;
    pila = popTo(pila, diOs.has(riga) ? RANGO.indicatori + 1 : rango, riga.livello);
    const padre = pila.at(-1) ?? radice;
    if (isSaltato(padre.livello, riga.livello, livelli))
      segnalazioni.push({ codice: 'LIVELLO_SALTATO', cella: riga.cella, trovato: nameOf(riga) });
    const bozza: Bozza = { livello: riga.livello, rango, riga, figli: [] };
    padre.figli.push(bozza);
    pila = [...pila, bozza];
    for (const chiave of chiavi) noti.set(chiave, pila);
  }
}

/** An obiettivo operativo closes the group of the indicatori, though it stands deeper. */
function popTo(pila: readonly Bozza[], rango: number, livello: Livello): Bozza[] {
  const kept = pila.filter((bozza, i) => i === 0 || bozza.rango < rango);
  return livello === 'operativo' && kept.at(-1)?.livello === 'indicatori' ? kept.slice(0, -1) : kept;
}

/**
 * Where no group rows stand and the obiettivi operativi keep their indicatori in another column, an indicatore in
 * the mixed column belongs to the obiettivo strategico, whatever stands above it.
 */
function indicatoriDiOs(righe: readonly RigaAlbero[]): ReadonlySet<RigaAlbero> {
  const indicatori = righe.filter(({ livello }) => livello === 'indicatore');
  const gruppi = righe.some(({ livello }) => isGruppo(livello));
  return gruppi || indicatori.every((riga) => riga.strategico)
    ? new Set()
    : new Set(indicatori.filter((riga) => riga.strategico));
}

/** Levels that must stand between a parent and a child where the tree has them at all. */
function isSaltato(padre: Livello, figlio: Livello, livelli: ReadonlySet<Livello>): boolean {
  const between = (['ambito', 'strategico', 'operativo'] as const).filter(
    (livello) => RANGO[livello] > RANGO[padre] && RANGO[livello] < RANGO[figlio],
  );
  const mayStand = figlio === 'indicatore' && RANGO[padre] >= RANGO.strategico;
  return !mayStand && between.some((livello) => livelli.has(livello));
}

/**
 * Puts the children of an obiettivo strategico under their two groups. Where the sheet knows no groups they stay
 * as they are, unless the weights of each kind make 100 % by themselves: then they were two groups all along
 * (R24 § 3.1: «per il 40% dal risultato dei suoi indicatori strategici e per il rimanente 60% …»).
 */
function addGruppi(bozza: Bozza, conGruppi: boolean, cornice: Cornice): void {
  for (const figlio of bozza.figli) addGruppi(figlio, conGruppi, cornice);
  if (bozza.livello !== 'strategico') return;
  const sciolti = bozza.figli.filter(({ livello }) => !isGruppo(livello));
  if (sciolti.length === 0 || !(conGruppi || areDueGruppi(sciolti, cornice.anno))) return;
  const gruppi = bozza.figli.filter(({ livello }) => isGruppo(livello));
  for (const livello of ['indicatori', 'operativi'] as const) {
    const figli = sciolti.filter((f) => (f.livello === 'indicatore') === (livello === 'indicatori'));
    if (figli.length === 0) continue;
    const gruppo = gruppi.find((g) => g.livello === livello);
    if (gruppo === undefined) gruppi.push({ livello, rango: RANGO[livello], figli });
    else gruppo.figli.push(...figli);
  }
  bozza.figli.splice(0, bozza.figli.length, ...gruppi);
}

function hasIndicatoriDiOs({ livello, figli }: Bozza): boolean {
  return figli.some(
    (figlio) =>
      (livello === 'strategico' && figlio.livello === 'indicatore') ||
      (RANGO[figlio.livello] <= RANGO.strategico && hasIndicatoriDiOs(figlio)),
  );
}

/** How far from 100 % the weights of a group may be and still be those of a group. */
const SCARTO_GRUPPO = 0.02;

function areDueGruppi(figli: readonly Bozza[], anno: number): boolean {
  const kinds = [true, false].map((own) => figli.filter(({ livello }) => (livello === 'indicatore') === own));
  return kinds.every((kind) => kind.length > 0 && makesOne(kind.map(({ riga }) => pesoOf(riga?.peso, anno))));
}

function makesOne(pesi: readonly number[]): boolean {
  const somma = pesi.reduce((sum, peso) => sum + peso, 0);
  return Math.abs(somma - 1) < SCARTO_GRUPPO || Math.abs(somma / 100 - 1) < SCARTO_GRUPPO;
}

/** A weight as a number for the question above; one that is absent or cannot be read adds nothing to the sum. */
function pesoOf(cella: Cella | undefined, anno: number): number {
  if (cella === undefined) return 0;
  const letto = parseValore(cella, { anno, base1904: false });
  return letto.kind === 'letto' && letto.valore.kind === 'numero' ? letto.valore.quantita.valore : 0;
}

function makeNodi(radice: Bozza, cornice: Cornice, posizioni: Map<string, Posizione>): NodoLetto {
  const usati = new Map<string, number>();
  const idOf = (proposto: string) => {
    const volte = (usati.get(proposto) ?? 0) + 1;
    usati.set(proposto, volte);
    return volte === 1 ? proposto : `${proposto}#${volte}`;
  };
  const visit = (bozza: Bozza, padre: NodoLetto | undefined, posto: number): NodoLetto => {
    const { riga, livello } = bozza;
    const id = idOf(proposeId(bozza, padre?.id, posto));
    const proprio = riga === undefined ? makeSintetico(livello, cornice, padre) : fieldsOf(riga);
    const nodo = { ...proprio, id, livello, figli: [] as NodoLetto[] };
    if (riga !== undefined) posizioni.set(id, riga.posizione);
    nodo.figli.push(...bozza.figli.map((figlio, i) => visit(figlio, nodo, i + 1)));
    return nodo;
  };
  return visit(radice, undefined, 1);
}

/** The code in its normal form; a group is called after its parent, a row without code after its place. */
function proposeId({ livello, riga }: Bozza, padre: string | undefined, posto: number): string {
  if (padre === undefined) return 'ente';
  if (isGruppo(livello)) return `${padre}/${livello}`;
  return riga?.codice === undefined ? `${padre}/${posto}` : normalizeCodice(riga.codice);
}

function fieldsOf(riga: RigaAlbero): Omit<NodoLetto, 'id' | 'livello' | 'figli'> {
  const {
    codice,
    alias,
    titolo,
    descrizione,
    cella,
    peso,
    target,
    consuntivo,
    valoriMisure,
    raggiungimento,
  } = riga;
  return {
    ...(codice !== undefined && { codice }),
    ...(alias.length > 0 && { alias }),
    titolo,
    ...(descrizione !== undefined && { descrizione }),
    cella,
    ...(peso && { peso }),
    ...(target && { target }),
    ...(consuntivo && { consuntivo }),
    ...(valoriMisure && { valoriMisure }),
    ...(raggiungimento && { raggiungimento }),
  };
}

const TITOLO_GRUPPO = { indicatori: 'Indicatori', operativi: 'Obiettivi operativi' } as const;

/** A node that no row has: the root, or one of the two groups with its weight from the rules. */
function makeSintetico(
  livello: Livello,
  { radice, pesi }: Cornice,
  padre: NodoLetto | undefined,
): Omit<NodoLetto, 'id' | 'livello' | 'figli'> {
  if (livello !== 'indicatori' && livello !== 'operativi') return { ...radice, sintetico: true };
  return {
    titolo: TITOLO_GRUPPO[livello],
    cella: padre?.cella ?? radice.cella,
    sintetico: true,
    peso: pesi[livello],
  };
}

function isGruppo(livello: Livello): boolean {
  return livello === 'indicatori' || livello === 'operativi';
}

/** What tells that two rows are the same ambito or obiettivo strategico: the code, or else the title. */
function chiaviOf({ livello, codice, titolo }: RigaAlbero): readonly string[] {
  if (livello !== 'ambito' && livello !== 'strategico') return [];
  const byTitolo = `${livello} ${normalizeTesto(titolo)}`;
  return codice === undefined ? [byTitolo] : [`${livello} ${normalizeCodice(codice)}`, byTitolo];
}

function nameOf({ livello, codice, titolo }: RigaAlbero): string {
  return codice ?? (titolo || NOMI_LIVELLO[livello]);
}
