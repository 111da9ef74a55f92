/** The cells, names and blocks of a workbook while steps are moved: from what was read to what will stand. */
import { creati, fogliCreati, type moveBlocchi } from './annullaBlocchi.js';
import type { PassoMobile, Verso } from './annullaScelta.js';
import { CELLA_VUOTA, displayCella } from './celle.js';
import { WorkbookError } from './errori.js';
import { readEtichetta } from './etichette.js';
import { contains, formatIndirizzo } from './indirizzi.js';
import {
  contenutoOf,
  isStessoContenuto,
  isStessoTesto,
  type Ancora,
  type Contenuto,
  type ContenutoPasso,
  type Grandezza,
  type NomeRegistrato,
  type Posto,
} from './passo.js';
import type { Area, CellaFoglio, Indirizzo, Lettura } from './workbook.js';

/** A cell on its way from what was read to what will stand. */
interface Mossa {
  readonly indirizzo: Indirizzo;
  readonly letta: CellaFoglio;
  readonly contenuto: Contenuto;
  /** Colour of the light that it gets, where it has one of its own. */
  readonly luce?: string;
}

export interface Stato {
  readonly lettura: Lettura;
  readonly aree: readonly Area[];
  readonly mosse: Map<string, Mossa>;
  /** Names made larger or smaller. */
  readonly nomi: Map<string, { readonly nome: NomeRegistrato; readonly indirizzo: Indirizzo }>;
  /** Blocks made, moved or taken away: where each is now. */
  readonly blocchi: Map<string, Indirizzo | undefined>;
  /** Sheets that are there again. */
  readonly fogliRifatti: Set<string>;
}

export function makeStato(lettura: Lettura, passi: readonly PassoMobile[]): Stato {
  const loro = new Set(passi.flatMap(({ contenuto }) => contenuto.ancore.flatMap(({ nome }) => nome ?? [])));
  const named = [...lettura.nomi].flatMap(([nome, t]) =>
    t.kind === 'trovato' && loro.has(nome) ? [t.area] : [],
  );
  return {
    lettura,
    aree: [...named, ...lettura.intervalli],
    mosse: new Map(),
    nomi: new Map(),
    blocchi: new Map(),
    fogliRifatti: new Set(),
  };
}

export function statoBlocchi(stato: Stato): Parameters<typeof moveBlocchi>[0] {
  return {
    doveOra: (nome) => doveBlocco(stato, nome),
    sposta: (nome, dove) => stato.blocchi.set(nome, dove),
    cella: (indirizzo) => currentOf(stato, indirizzo, readLetta(stato, indirizzo)),
    elenchi: stato.lettura.elenchi,
  };
}

function doveBlocco({ blocchi, lettura }: Stato, nome: string): Indirizzo | undefined {
  if (blocchi.has(nome)) return blocchi.get(nome);
  const trovato = lettura.nomi.get(nome);
  return trovato?.kind === 'trovato' ? trovato.indirizzo : undefined;
}

export function movePasso(stato: Stato, contenuto: ContenutoPasso, verso: Verso): void {
  const [da, a] = verso === 'annulla' ? (['dopo', 'prima'] as const) : (['prima', 'dopo'] as const);
  if (verso === 'ripeti') prepareCreati(stato, contenuto);
  const placeOf = makePlaces(stato, contenuto.ancore);
  for (const testimone of contenuto.testimoni) requireTestimone(stato, placeOf(testimone), testimone.testo);
  for (const cella of contenuto.celle) {
    const indirizzo = placeOf(cella);
    const letta = readLetta(stato, indirizzo);
    const ora = currentOf(stato, indirizzo, letta);
    if (!isStessoContenuto(ora, cella[da]))
      throw diversa('CELLA_DIVERSA', indirizzo, display(cella[da]), display(ora));
    const formato = ora.formato === cella[da].formato ? cella[a].formato : ora.formato;
    stato.mosse.set(formatIndirizzo(indirizzo), {
      indirizzo,
      letta,
      contenuto: { ...cella[a], formato },
      ...(cella.luce && { luce: cella.luce[a] }),
    });
  }
  for (const nome of contenuto.nomi) resizeNome(stato, nome, nome[da], nome[a]);
}

/** A block that the step makes again stands where it stood. @throws WorkbookError when its name is taken. */
function prepareCreati(stato: Stato, contenuto: ContenutoPasso): void {
  for (const { nome, dopo } of creati(contenuto)) {
    if (doveBlocco(stato, nome) !== undefined) throw new WorkbookError('INTERVALLO_DIVERSO', { nome });
    stato.blocchi.set(nome, dopo);
  }
  for (const foglio of fogliCreati(contenuto)) stato.fogliRifatti.add(foglio);
}

/** Where the corner of each anchor is now. */
export function makePlaces(stato: Stato, ancore: readonly Ancora[]): (posto: Posto) => Indirizzo {
  const corners = ancore.map((ancora) => cornerOf(stato, ancora));
  return ({ ancora, riga, colonna }) => {
    const corner = corners[ancora];
    if (corner === undefined) throw new Error(`a place has no anchor ${ancora}`);
    const { foglio } = corner;
    return { foglio, riga: corner.riga + riga, colonna: corner.colonna + colonna, righe: 1, colonne: 1 };
  };
}

function cornerOf(
  { lettura, blocchi }: Stato,
  ancora: Ancora,
): Pick<Indirizzo, 'foglio' | 'riga' | 'colonna'> {
  if (ancora.nome === undefined) return { foglio: ancora.foglio, riga: 0, colonna: 0 };
  return blocchi.get(ancora.nome) ?? trovatoOf(lettura.nomi, ancora).indirizzo;
}

function trovatoOf(
  nomi: Lettura['nomi'],
  { nome, ambito }: { readonly nome: string; readonly ambito?: string },
) {
  const trovato = nomi.get(nome);
  if (trovato?.kind !== 'trovato' || trovato.ambito !== ambito)
    throw new WorkbookError('INTERVALLO_DIVERSO', { nome });
  return trovato;
}

function readLetta({ aree, fogliRifatti }: Stato, indirizzo: Indirizzo): CellaFoglio {
  if (fogliRifatti.has(indirizzo.foglio)) return CELLA_VUOTA;
  const area = aree.find((one) => contains(one.indirizzo, indirizzo));
  if (area === undefined) throw diversa('CELLA_DIVERSA', indirizzo, '', '');
  const { riga, colonna } = area.indirizzo;
  return area.celle[indirizzo.riga - riga]?.[indirizzo.colonna - colonna] ?? CELLA_VUOTA;
}

function currentOf({ mosse }: Stato, indirizzo: Indirizzo, letta: CellaFoglio): Contenuto {
  return mosse.get(formatIndirizzo(indirizzo))?.contenuto ?? contenutoOf(letta);
}

/** A label is the same while its code is; one without code while its words are. */
function requireTestimone(stato: Stato, indirizzo: Indirizzo, atteso: string): void {
  const trovato = display(currentOf(stato, indirizzo, readLetta(stato, indirizzo)));
  const [before, now] = [readEtichetta(atteso).codice, readEtichetta(trovato).codice];
  const same = before === undefined ? isStessoTesto(atteso, trovato) : before === now;
  if (!same) throw diversa('RIGA_DIVERSA', indirizzo, atteso, trovato);
}

function diversa(
  codice: 'CELLA_DIVERSA' | 'RIGA_DIVERSA',
  indirizzo: Indirizzo,
  atteso: string,
  trovato: string,
): WorkbookError {
  return new WorkbookError(codice, { cella: formatIndirizzo(indirizzo), atteso, trovato });
}

/** A formula is shown as such: its value says nothing of whether it was changed. */
export function display(contenuto: Contenuto): string {
  return contenuto.formula ?? displayCella(contenuto);
}

/**
 * Only the columns that the step added are taken away, and the rows that it added while they are the last: rows that
 * the user added since then stay in the name.
 */
function resizeNome(stato: Stato, nome: NomeRegistrato, da: Grandezza, a: Grandezza): void {
  const key = `${nome.nome} ${nome.ambito ?? ''}`;
  const { indirizzo } = stato.nomi.get(key) ?? trovatoOf(stato.lettura.nomi, nome);
  if (indirizzo.colonne !== da.colonne) throw new WorkbookError('INTERVALLO_DIVERSO', { nome: nome.nome });
  const righe = indirizzo.righe === da.righe ? a.righe : indirizzo.righe;
  stato.nomi.set(key, { nome, indirizzo: { ...indirizzo, righe, colonne: a.colonne } });
}
