/** Taking steps of the log back, and doing them again: right, or refused with the cell that tells why. */
import { CELLA_VUOTA, displayCella } from './celle.js';
import { WorkbookError, type CodiceCartella } from './errori.js';
import { readEtichetta } from './etichette.js';
import {
  creati,
  fogliCreati,
  intervalliBlocchi,
  moveBlocchi,
  oltreOf,
  type MossaBlocchi,
} from './annullaBlocchi.js';
import { contains, formatIndirizzo } from './indirizzi.js';
import {
  contenutoOf,
  isStessoContenuto,
  isStessoTesto,
  scritturaOf,
  type Ancora,
  type Contenuto,
  type ContenutoPasso,
  type Grandezza,
  type NomeRegistrato,
  type Posto,
} from './passo.js';
import type { CellaCambiata } from './piano.js';
import { luceStile } from './tabelle/stili.js';
import { PREFISSO_TABELLA } from './tabelle/nomi.js';
import { fillZona } from './tabelle/vesti.js';
import { planStati, type PassoRegistrato, type Registro } from './registro.js';
import { RICHIESTA_CONTENUTI } from './registroContenuti.js';
import { NOME_ALBERO, NOME_OPERATIVI, NOME_REGISTRO } from './richieste.js';
import { groupCelle } from './scritture.js';
import type { Area, CellaFoglio, Indirizzo, Lettura, Premessa, Richiesta, Scrittura } from './workbook.js';

/** Rows and columns around a table of ours: a step may have made it larger or smaller by so many. */
const OLTRE_TABELLA = { righe: 40, colonne: 3 };

/** Back to what a step found, or again to what it left. */
export type Verso = 'annulla' | 'ripeti';

/** A step that can be moved: its content is still in the log. */
export type PassoMobile = PassoRegistrato & { readonly contenuto: ContenutoPasso };

const NIENTE = {
  annulla: 'NIENTE_DA_ANNULLARE',
  ripeti: 'NIENTE_DA_RIPETERE',
} as const satisfies Readonly<Record<Verso, CodiceCartella>>;

/** Further columns read at the right of a name: a step done again may have made it larger. */
const COLONNE_OLTRE = 2;

/**
 * The steps to move, in the order in which to move them: the last that stands first, or the first that was undone.
 * @throws WorkbookError NIENTE_DA_ANNULLARE, NIENTE_DA_RIPETERE, PASSI_INSUFFICIENTI
 */
export function choosePassi({ passi }: Registro, verso: Verso, quanti = 1): readonly PassoMobile[] {
  const stanti = passi.filter(({ stato }) => stato === (verso === 'annulla' ? 'fatto' : 'annullato'));
  const ordinati = verso === 'annulla' ? [...stanti].reverse() : stanti;
  const fermo = ordinati.findIndex(({ contenuto }) => contenuto === undefined);
  const mobili = (fermo < 0 ? ordinati : ordinati.slice(0, fermo)) as PassoMobile[];
  if (mobili.length === 0) throw new WorkbookError(NIENTE[verso]);
  if (mobili.length < quanti)
    throw new WorkbookError('PASSI_INSUFFICIENTI', {
      chiesti: String(quanti),
      possibili: String(mobili.length),
    });
  return mobili.slice(0, quanti);
}

/** The log, with the ranges and tables in which most steps have written: one reading is then enough to move them. */
export function richiestaAnnulla(): Richiesta {
  const oltre = { righe: 0, colonne: COLONNE_OLTRE };
  return {
    nomi: [
      { nome: NOME_REGISTRO },
      RICHIESTA_CONTENUTI,
      { nome: NOME_ALBERO, oltre },
      { nome: NOME_OPERATIVI, oltre },
    ],
    famiglie: [{ prefisso: PREFISSO_TABELLA, oltre: OLTRE_TABELLA }],
    elenchi: true,
  };
}

/** Whether a reading holds all that a request of steps asks for, in the scope it asks for. */
export function answersPassi(
  { nomi }: Lettura,
  { nomi: chiesti = [], intervalli = [], foglio }: Richiesta,
): boolean {
  const there = chiesti.every(({ nome, oltre }) => {
    const trovato = nomi.get(nome);
    // All tables were asked for: one that did not come is not there.
    if (trovato === undefined && nome.startsWith(PREFISSO_TABELLA)) return true;
    if (trovato?.kind !== 'trovato' || (foglio !== undefined && trovato.ambito !== foglio)) return false;
    const { indirizzo, area } = trovato;
    const righe = area.indirizzo.righe - indirizzo.righe;
    const colonne = area.indirizzo.colonne - indirizzo.colonne;
    return righe >= (oltre?.righe ?? 0) && colonne >= (oltre?.colonne ?? 0);
  });
  return there && intervalli.length === 0;
}

/** What must be read to move these steps. */
export function richiestaPassi(passi: readonly PassoMobile[]): Richiesta {
  const ancore = passi.flatMap(({ contenuto }) => contenuto.ancore);
  const nomi = new Set(ancore.flatMap(({ nome }) => (nome === undefined ? [] : [nome])));
  const contenuti = passi.map(({ contenuto }) => contenuto);
  const oltre = (nome: string) => {
    const { righe, colonne } = oltreOf(contenuti, nome);
    return { righe: righe + righeAggiunte(contenuti, nome), colonne: colonne + COLONNE_OLTRE };
  };
  const ambito = ancore
    .map((a) => (a.nome === undefined ? undefined : a.ambito))
    .find((a) => a !== undefined);
  return {
    nomi: [...nomi].map((nome) => ({ nome, oltre: oltre(nome) })),
    ...(ambito !== undefined && { foglio: ambito }),
    intervalli: passi.flatMap((passo) => [...intervalliBlocchi(passo), ...celleSciolte(passo.contenuto)]),
    ...(contenuti.some((contenuto) => fogliCreati(contenuto).length > 0) && { elenchi: true }),
  };
}

/** Rows that these steps have put at the end of a name: before them they lie below it. */
function righeAggiunte(contenuti: readonly ContenutoPasso[], nome: string): number {
  const suoi = contenuti.flatMap(({ nomi }) => nomi.filter((uno) => uno.nome === nome));
  return suoi.reduce((somma, { prima, dopo }) => somma + Math.abs(dopo.righe - prima.righe), 0);
}

/** Cells that are counted from a sheet: each is asked for by itself, but for those of a sheet that the step made. */
function celleSciolte(contenuto: ContenutoPasso): Indirizzo[] {
  const { ancore, celle, testimoni } = contenuto;
  const fatti = fogliCreati(contenuto);
  return [...celle, ...testimoni].flatMap(({ ancora, riga, colonna }) => {
    const from = ancore[ancora];
    return from === undefined || from.nome !== undefined || fatti.includes(from.foglio)
      ? []
      : [{ foglio: from.foglio, riga, colonna, righe: 1, colonne: 1 }];
  });
}

/** The writes that move steps, with what they change and what must still stand. */
export interface Spostamento {
  readonly passi: readonly PassoMobile[];
  readonly modifiche: readonly CellaCambiata[];
  readonly scritture: readonly Scrittura[];
  readonly premesse: readonly Premessa[];
}

/**
 * Plans to take steps back, or to do them again. Each written cell must hold what the step left there (or found
 * there), beside the same labels; formats changed since then stay.
 * @throws WorkbookError CELLA_DIVERSA, RIGA_DIVERSA, INTERVALLO_DIVERSO: then nothing can be moved.
 */
export function planPassi(
  registro: Registro,
  lettura: Lettura,
  passi: readonly PassoMobile[],
  verso: Verso,
): Spostamento {
  const stato = makeStato(lettura, passi);
  const blocchi = passi.map((passo) => {
    movePasso(stato, passo.contenuto, verso);
    return moveBlocchi(statoBlocchi(stato), registro, passo, verso);
  });
  const modifiche = modificheOf(stato);
  const ids = new Set(passi.map(({ id }) => id));
  const { scritture, premesse } = planStati(registro, ids, verso === 'annulla' ? 'annullato' : 'fatto');
  return {
    passi,
    modifiche,
    scritture: [
      ...blocchi.flatMap(({ prima }) => prima),
      ...writeCelle(modifiche, blocchi),
      ...blocchi.flatMap(({ dopo }) => dopo),
      ...nomiOf(stato),
      ...formatiOf(stato, registro, passi, verso),
      ...scritture,
    ].filter((scrittura) => !isSuTolto(scrittura, blocchi)),
    premesse: [...stato.aree.map(({ indirizzo, celle }) => ({ indirizzo, celle })), ...premesse],
  };
}

/** The cells of a block together, all others in as few writes as hold no other cell. */
function writeCelle(
  modifiche: readonly CellaCambiata[],
  blocchi: readonly MossaBlocchi[],
): readonly Scrittura[] {
  const zone = blocchi.flatMap((mossa) => mossa.zone);
  const sparse: CellaCambiata[] = [];
  const dentro = new Map(zone.map(({ zona }) => [zona, [] as CellaCambiata[]]));
  for (const modifica of modifiche) {
    const sua = zone.find(({ zona }) => contains(zona, modifica.indirizzo));
    (sua === undefined ? sparse : dentro.get(sua.zona))?.push(modifica);
  }
  return [
    ...groupCelle(sparse),
    ...zone.flatMap(({ zona, aspetti }) => fillZona(zona, dentro.get(zona) ?? [], aspetti)),
  ];
}

/** Whether a write goes into a sheet that will not be there. */
function isSuTolto(scrittura: Scrittura, blocchi: readonly MossaBlocchi[]): boolean {
  const tolti = blocchi.flatMap((mossa) => mossa.tolti);
  switch (scrittura.tipo) {
    case 'celle':
    case 'aspetto':
    case 'adattaRighe':
    case 'definisciNome':
      return tolti.includes(scrittura.indirizzo.foglio);
    case 'areaStampa':
      return tolti.includes(scrittura.dopo.foglio);
    case 'grafico':
      return tolti.includes(scrittura.grafico.posizione.foglio);
    default:
      return false;
  }
}

/** A cell on its way from what was read to what will stand. */
interface Mossa {
  readonly indirizzo: Indirizzo;
  readonly letta: CellaFoglio;
  readonly contenuto: Contenuto;
  /** Colour of the light that it gets, where it has one of its own. */
  readonly luce?: string;
}

interface Stato {
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

function makeStato(lettura: Lettura, passi: readonly PassoMobile[]): Stato {
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

function statoBlocchi(stato: Stato): Parameters<typeof moveBlocchi>[0] {
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

function movePasso(stato: Stato, contenuto: ContenutoPasso, verso: Verso): void {
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
function makePlaces(stato: Stato, ancore: readonly Ancora[]): (posto: Posto) => Indirizzo {
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
function display(contenuto: Contenuto): string {
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

function modificheOf({ mosse }: Stato): CellaCambiata[] {
  return [...mosse.values()]
    .filter(({ letta, contenuto }) => {
      return !isStessoContenuto(contenutoOf(letta), contenuto) || letta.formato !== contenuto.formato;
    })
    .map(({ indirizzo, letta, contenuto, luce }) => ({
      cella: formatIndirizzo(indirizzo),
      prima: displayCella(letta),
      dopo: display(contenuto),
      indirizzo,
      vecchia: letta,
      nuova: { ...scritturaOf(contenuto), ...(luce !== undefined && { stile: luceStile(luce) }) },
    }));
}

function nomiOf({ nomi }: Stato): Scrittura[] {
  return [...nomi.values()].map(({ nome: { nome, ambito }, indirizzo }) => ({
    tipo: 'definisciNome',
    nome,
    ...(ambito !== undefined && { ambito }),
    indirizzo,
  }));
}

/** The colours of the steps that stand afterwards; those of a step taken back go. */
function formatiOf(
  stato: Stato,
  { passi }: Registro,
  mossi: readonly PassoMobile[],
  verso: Verso,
): Scrittura[] {
  if (verso === 'ripeti')
    return lastOfEachZona(mossi.flatMap(({ contenuto }) => formatiDi(stato, contenuto, true)));
  const tolti = mossi.flatMap(({ contenuto }) => formatiDi(stato, contenuto, false));
  const resta = passi.filter((p) => p.stato === 'fatto' && !mossi.some(({ id }) => id === p.id)).at(-1);
  const rimessi = resta?.contenuto === undefined ? [] : formatiDi(stato, resta.contenuto, true);
  return lastOfEachZona([...tolti, ...rimessi]);
}

type ScritturaFormato = Extract<Scrittura, { tipo: 'formatoCondizionale' }>;

/** Each zone is written once: a host finds the rules of ours as they stood before all of it. */
function lastOfEachZona(scritture: readonly ScritturaFormato[]): ScritturaFormato[] {
  return [
    ...new Map(scritture.map((scrittura) => [formatIndirizzo(scrittura.indirizzo), scrittura])).values(),
  ];
}

function formatiDi(stato: Stato, { ancore, formati }: ContenutoPasso, accesi: boolean): ScritturaFormato[] {
  const known = ancore.every(({ nome }) => nome === undefined || stato.lettura.nomi.has(nome));
  if (formati.length === 0 || !known) return [];
  const placeOf = makePlaces(stato, ancore);
  return formati.map((formato) => {
    const { righe, colonne, colonnaTesto, colonna, regole } = formato;
    const indirizzo = { ...placeOf(formato), righe, colonne };
    return {
      tipo: 'formatoCondizionale',
      indirizzo,
      colonnaTesto: indirizzo.colonna + colonnaTesto - colonna,
      regole: accesi ? regole : [],
    };
  });
}
