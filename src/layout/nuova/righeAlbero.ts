/** The rows of a new tree from one that was read, in the columns of its form. */
import {
  formatCella,
  parseTarget,
  type Cella,
  type Contesto,
  type Livello,
  type Nodo,
  type NodoLetto,
  type NodoValutato,
} from '../../scoring/index.js';
import { displayCella } from '../celle.js';
import type { CellaScritta } from '../workbook.js';
import { isTolto, nomiOf, valoreScritto, type FonteNuova } from './fonte.js';
import { ANNI_PIANO, frazione } from './moduli.js';

/** A target `valore osservato nell'anno n` that became a number. */
export interface TargetRisolto {
  readonly nome: string;
  readonly prima: string;
  readonly dopo: string;
}

export interface RigheAlbero {
  readonly righe: readonly (readonly CellaScritta[])[];
  readonly risolti: readonly TargetRisolto[];
  /** What the rimodulazioni had taken out, and does not come over. */
  readonly tolti: readonly string[];
  /** Indicatori that have no target for the new year. */
  readonly senzaTarget: readonly string[];
}

const PAROLE: Readonly<Record<Livello, string>> = {
  ente: 'Ente',
  ambito: 'Ambito strategico',
  strategico: 'Obiettivo strategico',
  indicatori: 'Indicatori',
  operativi: 'Obiettivi operativi',
  operativo: 'Obiettivo operativo',
  indicatore: 'Indicatore',
};

/** The flat table counts levels from the Ente down: an obiettivo operativo is the third, those below it go on. */
const LIVELLO_OPERATIVO = 3;

/** Makes the rows. `rinomina` gives codes their new year; with `anno` as the year of the source nothing is resolved. */
export function righeAlbero(
  fonte: FonteNuova,
  anno: number,
  rinomina: (codice: string) => string,
): RigheAlbero {
  const risolti: TargetRisolto[] = [];
  const tolti: string[] = [];
  const senzaTarget: string[] = [];
  const righe: CellaScritta[][] = [];
  const nomi = nomiOf(fonte);
  const scritti = indexNodi(fonte.cartella.letto.radice);
  const visit = (valutato: NodoValutato, profondita: number) => {
    const { nodo } = valutato;
    const nome = nomi.get(nodo.id) ?? nodo.titolo;
    if (isTolto(valutato, fonte.cartella)) {
      tolti.push(nome);
      return;
    }
    const targets = targetsOf(fonte, nodo, anno);
    const [primo = ''] = targets;
    const risolto = resolveTarget(fonte, nodo, primo, anno);
    if (risolto !== undefined) risolti.push({ nome: rinomina(nome), prima: primo, dopo: risolto });
    if (nodo.livello === 'indicatore' && primo === '') senzaTarget.push(rinomina(nome));
    righe.push(
      makeRiga(fonte, nodo, { letto: scritti.get(nodo.id), nome: rinomina(nome) }, anno, profondita, [
        risolto ?? primo,
        ...targets.slice(1),
      ]),
    );
    const sotto = nodo.livello === 'operativo' ? profondita + 1 : profondita;
    for (const figlio of valutato.figli) visit(figlio, sotto);
  };
  visit(fonte.risultato.ente, 0);
  return { righe, risolti, tolti, senzaTarget };
}

function makeRiga(
  { cartella, dati }: FonteNuova,
  nodo: Nodo,
  { letto, nome }: { readonly letto: NodoLetto | undefined; readonly nome: string },
  anno: number,
  profondita: number,
  targets: readonly string[],
): CellaScritta[] {
  const { livello, codice, titolo, descrizione, chiave } = nodo;
  const scheda = chiave === undefined ? undefined : dati.schede.get(chiave);
  const misurato = livello === 'indicatore';
  const baseline = anno === cartella.anno ? scheda?.baseline : valoreScritto(nodo) || scheda?.baseline;
  return [
    livelloOf(livello, profondita),
    pesoOf(nodo, letto),
    testo(codice === undefined ? undefined : nome),
    testo(titolo),
    testo(scheda?.descrizione ?? descrizione),
    testo(misurato ? scheda?.algoritmo : undefined),
    testo(misurato ? scheda?.fonte : undefined),
    testo(misurato ? baseline : undefined),
    ...targets.map((uno) => testo(misurato ? uno : undefined)),
  ];
}

function indexNodi(radice: NodoLetto): ReadonlyMap<string, NodoLetto> {
  const indice = new Map<string, NodoLetto>();
  const visit = (nodo: NodoLetto) => {
    indice.set(nodo.id, nodo);
    nodo.figli.forEach(visit);
  };
  visit(radice);
  return indice;
}

function livelloOf(livello: Livello, profondita: number): CellaScritta {
  return livello === 'operativo' && profondita > 0
    ? { valore: LIVELLO_OPERATIVO + profondita, formato: '0' }
    : { valore: PAROLE[livello] };
}

/** The weight in force; what is no weight comes over as it stands, to be put right. */
function pesoOf({ peso, livello }: Nodo, scritto: NodoLetto | undefined): CellaScritta {
  if (livello === 'ente') return {};
  if (peso.kind === 'peso') return frazione(peso.valore);
  return testo(scritto?.peso && displayCella(scritto.peso));
}

function testo(parole: string | undefined): CellaScritta {
  return parole === undefined || parole === '' ? {} : { valore: parole };
}

/** The targets of the years of the new Piano, as written; a tree without years has only that of its own year. */
function targetsOf({ cartella, dati }: FonteNuova, nodo: Nodo, anno: number): readonly string[] {
  const scritti = dati.targetAnni.get(nodo.id) ?? [];
  return Array.from({ length: ANNI_PIANO }, (_, i) => {
    const scritto = scritti.find((uno) => uno.anno === anno + i)?.testo;
    const suo =
      scritti.length === 0 && anno + i === cartella.anno ? nodo.indicatore?.target.cella : undefined;
    return scritto ?? (suo === undefined ? '' : displayCella(suo));
  });
}

/**
 * `>= valore osservato nell'anno n` with the value that the year before has now: the words of P21 § 3.0 become a
 * target that anybody can read. Absent when the target says something else or no value is known.
 */
function resolveTarget(
  { cartella }: FonteNuova,
  nodo: Nodo,
  target: string,
  anno: number,
): string | undefined {
  if (anno === cartella.anno || target === '') return undefined;
  const contesto: Contesto = { anno, base1904: false };
  const cella: Cella = { dove: '', valore: target, formato: 'General' };
  const letto = parseTarget(cella, contesto);
  if (letto.kind === 'errore' || letto.valore.kind !== 'annoN') return undefined;
  const valore = valoreScritto(nodo);
  const risolto = { ...cella, valore: `${letto.valore.confronto} ${valore}` };
  return valore !== '' && parseTarget(risolto, contesto).kind === 'letto' ? formatCella(risolto) : undefined;
}
