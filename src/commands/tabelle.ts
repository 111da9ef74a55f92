/** Tabelle: making ready the writing of the standard tables, all of it or nothing. */
import {
  gruppiOf,
  planSuperate,
  planTabella,
  PREFISSO_TABELLA,
  type BloccoScritto,
  type CartellaLetta,
  type Gruppo,
  type Indirizzo,
  type IntervalloScritto,
  type Lettura,
  type PianoBlocco,
  type Posto,
  type Workbook,
} from '../layout/index.js';
import {
  buildTabelle,
  formatLuce,
  type DatiRelazione,
  type EsitoTabelle,
  type IdTabella,
  type VoceRegistro,
} from '../report/index.js';
import { VOCI, type Voce } from './elencoTabelle.js';
import type { Proposta } from './model.js';
import { placeBlocchi, readIntorno } from './postoTabelle.js';
import { withRipristino } from './ripristino.js';
import { premesseOf, readRelazione, type OpzioniLettura, type RelazioneLetta } from './relazione.js';

/** What was done of the tables asked for, as it goes. */
export interface Avanzamento {
  readonly fatte: number;
  readonly totale: number;
  /** Of the table that comes next. */
  readonly titolo: string;
}

export interface OpzioniTabelle extends OpzioniLettura {
  /** Absent: all of the document of the phase that can be made, the Piano's in pianificazione, else the Relazione's. */
  readonly ids?: readonly IdTabella[];
  /** Cell of the first table that is not in the workbook yet; absent: each on a new sheet named after it. */
  readonly dove?: Indirizzo;
  /** Why the allegato is published though provisional or incomplete: printed on it. */
  readonly motivo?: string;
  /** Told before each table, and waited for: a pane can draw, or stop it all by throwing. */
  readonly onAvanzamento?: (avanzamento: Avanzamento) => void | Promise<void>;
}

/** What becomes of a table that was asked for. */
export interface EsitoInserimento {
  readonly id: IdTabella;
  readonly titolo: string;
  readonly esito: 'inserita' | 'aggiornata' | 'invariata' | 'manca';
  /** What has to be filled first. */
  readonly messaggio?: string;
}

export interface PropostaTabelle {
  readonly proposta: Proposta;
  /** One for each table, in order. */
  readonly esiti: readonly EsitoInserimento[];
}

/** Rows and columns around a table of ours that are read along, for one that has grown. */
const OLTRE = { righe: 40, colonne: 3 };
/** Cells read along at the place where a table is to go. */
const FINESTRA = { righe: 400, colonne: 24 };

/**
 * Makes ready tables: new ones on sheets of their own or at a cell, those that are there already in their place,
 * only the cells that differ. Tables that were not asked for and are from another result get their mark.
 * @throws WorkbookError TABELLA_SENZA_SPAZIO when one would cover cells that are not its own; STRUTTURA_PROTETTA when
 * a sheet is needed and none can be added; those of the reading.
 */
export async function prepareTabelle(
  workbook: Workbook,
  { ids, dove, motivo, onAvanzamento, ...opzioni }: OpzioniTabelle,
): Promise<PropostaTabelle> {
  const relazione = await readRelazione(workbook, opzioni, {
    famiglie: [{ prefisso: PREFISSO_TABELLA, oltre: OLTRE }],
    ...(dove && { intervalli: [{ ...dove, ...FINESTRA }] }),
  });
  const dati: DatiRelazione = {
    ...relazione.dati,
    ...(motivo !== undefined && { motivoPubblicazione: motivo }),
  };
  const documento = documentoOf(relazione.cartella);
  const scelte = VOCI.filter((voce) => ids?.includes(voce.id) ?? voce.documento === documento);
  const costruite: Costruita[] = [];
  for (const [fatte, voce] of scelte.entries()) {
    await onAvanzamento?.({ fatte, totale: scelte.length, titolo: voce.titolo });
    costruite.push(build(voce, dati));
  }
  const blocchi = placeBlocchi(
    costruite.flatMap(({ gruppi }) => gruppi),
    relazione.lettura,
    dove,
  );
  const { lettura, celle } = await readIntorno(workbook, relazione.lettura, blocchi);
  const luci = luciOf(dati);
  const piani = blocchi.map(({ gruppo, griglia, posto }) => ({
    gruppo,
    posto,
    piano: planTabella(griglia, gruppo.nome, posto, celle, luci),
  }));
  return {
    proposta: withRipristino(propostaOf(relazione, lettura, piani)),
    esiti: costruite.map(({ voce, esito, gruppi }) => ({
      id: voce.id,
      titolo: voce.titolo,
      ...(esito.kind === 'manca'
        ? { esito: 'manca', messaggio: esito.messaggio }
        : { esito: esitoOf(piani.filter(({ gruppo }) => gruppi.includes(gruppo))) }),
    })),
  };
}

/** The document that a workbook is for. One that does not tell its phase is in that whose table its tree has. */
export function documentoOf({
  fase,
  layout,
}: Pick<CartellaLetta, 'fase' | 'layout'>): VoceRegistro['documento'] {
  const pianificazione = fase === undefined ? layout === 'piano' : fase === 'pianificazione';
  return pianificazione ? 'piano' : 'relazione';
}

interface Costruita {
  readonly voce: Voce;
  readonly esito: EsitoTabelle;
  readonly gruppi: readonly Gruppo[];
}

function build(voce: Voce, dati: DatiRelazione): Costruita {
  const esito = buildTabelle(voce.id, dati);
  const gruppi = esito.kind === 'pronta' ? gruppiOf(voce.id, voce.titolo, esito.tabelle) : [];
  return { voce, esito, gruppi };
}

/** Colours of the lights by their words. */
function luciOf({ risultato }: DatiRelazione): ReadonlyMap<string, string> {
  const { fasce } = risultato.regole;
  return new Map(
    [...fasce]
      .sort((a, b) => b.obiettivo.length - a.obiettivo.length)
      .map(({ simbolo, obiettivo, colore }) => [formatLuce({ simbolo, testo: obiettivo }), colore]),
  );
}

interface Pianificata {
  readonly gruppo: Gruppo;
  readonly posto: Posto;
  readonly piano: PianoBlocco;
}

function esitoOf(piani: readonly Pianificata[]): 'inserita' | 'aggiornata' | 'invariata' {
  if (piani.some(({ posto }) => posto.kind !== 'presente')) return 'inserita';
  return piani.some(({ piano }) => piano.blocco !== undefined) ? 'aggiornata' : 'invariata';
}

function propostaOf(
  { dati, registro }: RelazioneLetta,
  lettura: Lettura,
  piani: readonly Pianificata[],
): Proposta {
  const blocchi = piani.flatMap(({ piano: { blocco } }) => blocco ?? []);
  const toccati = new Set(blocchi.map(({ nome }) => nome.toLowerCase()));
  const altre = new Map([...lettura.nomi].filter(([nome]) => !toccati.has(nome.toLowerCase())));
  const superate = planSuperate({ ...lettura, nomi: altre }, dati.impronta);
  const modifiche = [...piani.flatMap(({ piano }) => piano.modifiche), ...superate.modifiche];
  return {
    comando: 'tabelle',
    celle: piani.reduce((somma, { piano }) => somma + piano.modifiche.length, 0),
    modifiche,
    conferme: [],
    scrittura: {
      kind: 'nuovoPasso',
      piano: {
        modifiche,
        scritture: [...piani.flatMap(({ piano }) => piano.scritture), ...superate.scritture],
        testimoni: [],
        nomi: [],
        blocchi,
      },
      intervalli: [...blocchi.map(intervalloOf), ...superate.intervalli],
      premesse: premesseOf(lettura, registro),
      registro,
    },
  };
}

/** All cells that a block takes, before and after. */
function intervalloOf({ nome, prima, dopo }: BloccoScritto): IntervalloScritto {
  const righe = Math.max(prima?.righe ?? 0, dopo.righe);
  const colonne = Math.max(prima?.colonne ?? 0, dopo.colonne);
  return { nome, indirizzo: { ...dopo, righe, colonne } };
}
