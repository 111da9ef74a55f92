/** Versioni: the tree as it stood at a moment of the year, kept in the workbook; what changed since without an act. */
import { anomalieOf, type Anomalia } from '../controlli/index.js';
import {
  planVersione,
  readDatiRelazione,
  readRegistro,
  richiestaVersioni,
  versioniOf,
  type Workbook,
} from '../layout/index.js';
import {
  findPiano,
  formatGiornata,
  findSbilanciati,
  findSenzaAtto,
  PAROLE_DIFFERENZA,
  type Differenza,
  type FaseCiclo,
  type Fotografia,
  type RigaRimodulazione,
} from '../report/index.js';
import {
  normalizeCodice,
  parseAlbero,
  parseGiorno,
  scoreAlbero,
  type Risultato,
  type Segnalazione,
} from '../scoring/index.js';
import { prepareCalcola } from './calcola.js';
import { fotografa } from './fotografia.js';
import type { Calcolo, Proposta } from './model.js';
import { withRipristino } from './ripristino.js';

/** The moments of the year at which the tree is kept. */
export type GenereVersione = 'piano' | 'monitoraggio' | 'rimodulazione' | 'consuntivo';

const GENERI: Readonly<Record<GenereVersione, { readonly fase: FaseCiclo; readonly nome: string }>> = {
  piano: { fase: 'pianificazione', nome: 'Piano' },
  monitoraggio: { fase: 'monitoraggio', nome: 'Monitoraggio al {giorno}' },
  rimodulazione: { fase: 'monitoraggio', nome: 'Rimodulazione al {giorno}' },
  consuntivo: { fase: 'consuntivo', nome: 'Consuntivo' },
};

/** All there are, in the order of the year. */
export const GENERI_VERSIONE = Object.keys(GENERI) as readonly GenereVersione[];

export interface OpzioniVersione {
  readonly foglio?: string;
  /** `AAAA-MM-GGTHH:MM:SS`, local time. */
  readonly adesso: string;
  readonly genere: GenereVersione;
  /** How it is told from others; absent: by its kind and its day. */
  readonly nome?: string;
}

/**
 * Makes ready the rows of a version of the tree as it stands now.
 * @throws WorkbookError VERSIONE_PRESENTE; those of the reading and of the range `Versioni`.
 */
export async function prepareVersione(
  workbook: Workbook,
  { foglio, adesso, genere, nome }: OpzioniVersione,
): Promise<Proposta> {
  const calcolo = await prepareCalcola(workbook, foglio === undefined ? {} : { foglio });
  const { fase, nome: proprio } = GENERI[genere];
  const giorno = formatGiornata(adesso);
  const chiamata = nome?.trim() ?? '';
  const scatto = { nome: chiamata === '' ? proprio.replace('{giorno}', giorno) : chiamata, adesso };
  const fotografia: Fotografia = { ...fotografa(calcolo, scatto), fase };
  const lettura = await workbook.read(richiestaVersioni(fotografia.nodi.length, foglio));
  const { piano, intervalli, premesse } = planVersione(lettura, fotografia);
  return withRipristino({
    comando: 'versione',
    celle: piano.modifiche.length,
    modifiche: piano.modifiche,
    conferme: [],
    scrittura: {
      kind: 'nuovoPasso',
      piano,
      intervalli,
      premesse: [...calcolo.cartella.premesse, ...premesse],
      registro: readRegistro(lettura),
    },
  });
}

/** Two moments that follow each other, and what differs between them without an act. */
export interface TrattoVersioni {
  readonly prima: Fotografia;
  readonly dopo: Fotografia;
  readonly senzaAtto: readonly Differenza[];
}

export interface VersioniLette {
  /** In the order in which they were kept. */
  readonly versioni: readonly Fotografia[];
  /** Between each version and the next, the last one being the tree as it is now. */
  readonly tratti: readonly TrattoVersioni[];
  /** Changes without an act, and weights that do not sum to 100 % at the beginning of the year. */
  readonly anomalie: readonly Anomalia[];
}

/** Reads the versions that are kept, and checks what changed between them. @throws WorkbookError when there is no tree. */
export async function readVersioni(
  workbook: Workbook,
  { foglio, adesso }: Pick<OpzioniVersione, 'foglio' | 'adesso'>,
): Promise<VersioniLette> {
  const calcolo = await prepareCalcola(workbook, foglio === undefined ? {} : { foglio });
  const lettura = await workbook.read(richiestaVersioni(0, foglio));
  const versioni = versioniOf(lettura);
  const { rimodulazioni = [] } = readDatiRelazione(lettura, calcolo.cartella, calcolo.risultato, adesso);
  const oggi = fotografa(calcolo, { nome: 'la cartella di oggi', adesso });
  const tratti = trattiOf([...versioni, oggi], rimodulazioni);
  return {
    versioni,
    tratti,
    anomalie: anomalieOf([
      ...tratti.flatMap((tratto) => tratto.senzaAtto.map((una) => segnalaSenzaAtto(una, tratto, calcolo))),
      ...checkPesiOriginari(calcolo, versioni),
    ]),
  };
}

/** Versions of other years say nothing of this one. */
function trattiOf(
  versioni: readonly Fotografia[],
  rimodulazioni: readonly RigaRimodulazione[],
): readonly TrattoVersioni[] {
  const anno = versioni.at(-1)?.anno;
  const dellAnno = versioni.filter((una) => una.anno === anno);
  return dellAnno.slice(1).flatMap((dopo, i) => {
    const prima = dellAnno[i];
    return prima === undefined ? [] : [{ prima, dopo, senzaAtto: findSenzaAtto(prima, dopo, rimodulazioni) }];
  });
}

function segnalaSenzaAtto(
  { tipo, codice, etichetta, prima, dopo }: Differenza,
  tratto: TrattoVersioni,
  calcolo: Calcolo,
): Segnalazione {
  const parole = PAROLE_DIFFERENZA[tipo];
  const cambio = prima === undefined || dopo === undefined ? parole : `${parole} da «${prima}» a «${dopo}»`;
  return {
    codice: 'MODIFICA_SENZA_ATTO',
    cella: cellaOf(calcolo, codice ?? etichetta) ?? `Versioni: ${etichetta}`,
    trovato: codice ?? etichetta,
    fatti: {
      mancano: `nessuna riga di Rimodulazioni la spiega: ${cambio}, fra «${tratto.prima.nome}» e «${tratto.dopo.nome}»`,
    },
  };
}

/** Where a node of the tree stands now. */
function cellaOf({ risultato }: Calcolo, nome: string): string | undefined {
  const chiave = normalizeCodice(nome);
  return risultato.nodi.find(({ nodo }) => normalizeCodice(nodo.codice ?? nodo.titolo) === chiave)?.nodo
    .cella;
}

/**
 * Weights must sum to 100 % on both dates. Those of the Piano are in its version; where none was kept, the tree is
 * scored as it was before any act.
 */
function checkPesiOriginari(calcolo: Calcolo, versioni: readonly Fotografia[]): readonly Segnalazione[] {
  const { letto, regole, anno } = calcolo.cartella;
  const piano = findPiano(versioni, anno);
  if (piano !== undefined)
    return findSbilanciati(piano, regole.tolleranzaPesi).map(({ codice, etichetta, somma }) => ({
      codice: 'PESI_NON_100',
      cella: cellaOf(calcolo, codice ?? etichetta) ?? `Versioni: ${etichetta}`,
      trovato: `${etichetta} (versione «${piano.nome}»)`,
      fatti: { somma },
    }));
  if (letto.tabelle.rimodulazioni.length === 0) return [];
  const primo = { dove: '', valore: `01-01-${anno}`, formato: 'General' };
  const inizio = parseGiorno(primo, letto.contesto);
  if (inizio.kind === 'errore') return [];
  const originario = scoreAlbero(parseAlbero({ ...letto, dataRiferimento: inizio.valore }, regole), regole);
  const noti = new Set(pesiErrati(calcolo.risultato).map(({ cella }) => cella));
  return pesiErrati(originario)
    .filter(({ cella }) => !noti.has(cella))
    .map((una) => ({ ...una, trovato: `${una.trovato} (pesi originari del Piano)` }));
}

function pesiErrati({ segnalazioni }: Risultato): readonly Segnalazione[] {
  return segnalazioni.filter(({ codice }) => codice === 'PESI_NON_100');
}
