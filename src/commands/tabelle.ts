/** Tabelle: the list of the standard tables and their state; making ready their writing, all of it or nothing. */
import {
  daLeggere,
  fogliPresenti,
  gruppiOf,
  makeCelle,
  makeGriglia,
  nomeFoglio,
  nomeTabella,
  planSuperate,
  planTabella,
  PREFISSO_TABELLA,
  shortImpronta,
  tabellePresenti,
  WorkbookError,
  zonaOf,
  type BloccoScritto,
  type CartellaLetta,
  type Elenchi,
  type Griglia,
  type Gruppo,
  type Indirizzo,
  type IntervalloScritto,
  type Lettura,
  type PianoBlocco,
  type Posto,
  type TabellaPresente,
  type Workbook,
} from '../layout/index.js';
import {
  buildTabelle,
  formatLuce,
  REGISTRO,
  type DatiRelazione,
  type EsitoTabelle,
  type IdTabella,
  type Modulo,
  type Tabella,
  type VoceRegistro,
} from '../report/index.js';
import type { Proposta } from './model.js';
import { withRipristino } from './ripristino.js';
import { premesseOf, readRelazione, type OpzioniLettura, type RelazioneLetta } from './relazione.js';

/** A block of a table that stands in the workbook. */
export interface TabellaInserita {
  readonly indirizzo: Indirizzo;
  /** As printed on it: `20-06-2025 alle 10:30`; absent when its line was changed by hand. */
  readonly quando?: string;
  /** Made from another result than the present one, or no longer to be told. */
  readonly superata: boolean;
}

/** A line of the list of the tables. */
export interface VoceTabella {
  readonly id: IdTabella;
  readonly titolo: string;
  /** Where it stands in the source. */
  readonly sezione: string;
  readonly documento: VoceRegistro['documento'];
  /** The tables as they would be inserted now; none when something has to be filled first. */
  readonly tabelle: readonly Tabella[];
  /** What has to be filled, and the forms for it; absent when it is ready. */
  readonly manca?: { readonly messaggio: string; readonly moduli: readonly Modulo[] };
  /** Where it stands already. */
  readonly presenti: readonly TabellaInserita[];
}

/** What every table is, whatever the workbook. */
export type VoceElenco = Pick<VoceTabella, 'id' | 'titolo' | 'sezione' | 'documento'>;

/** All tables there are, in the order of the documents. */
export function elencoTabelle(): readonly VoceElenco[] {
  return VOCI.map(({ id, titolo, sezione, documento }) => ({ id, titolo, sezione, documento }));
}

/** The list of the tables, in the order of the documents. @throws WorkbookError when there is no tree to read. */
export async function readTabelle(
  workbook: Workbook,
  opzioni: OpzioniLettura,
): Promise<readonly VoceTabella[]> {
  const { lettura, dati } = await readRelazione(workbook, opzioni);
  const presenti = tabellePresenti(lettura);
  return elencoTabelle().map((voce) => {
    const { id } = voce;
    const esito = buildTabelle(id, dati);
    return {
      ...voce,
      tabelle: esito.kind === 'pronta' ? esito.tabelle : [],
      ...(esito.kind === 'manca' && { manca: { messaggio: esito.messaggio, moduli: esito.moduli } }),
      presenti: presenti.filter(({ nome }) => isDi(id, nome)).map((una) => inseritaOf(una, dati.impronta)),
    };
  });
}

type Voce = VoceRegistro & { readonly id: IdTabella };

const VOCI: readonly Voce[] = REGISTRO;

/** Whether a defined name is that of a block of these tables. */
function isDi(id: IdTabella, nome: string): boolean {
  const proprio = nomeTabella(id).toLowerCase();
  const cercato = nome.toLowerCase();
  const altri = VOCI.some((voce) => {
    const altro = nomeTabella(voce.id).toLowerCase();
    return altro.length > proprio.length && (cercato === altro || cercato.startsWith(`${altro}_`));
  });
  return !altri && (cercato === proprio || cercato.startsWith(`${proprio}_`));
}

function inseritaOf({ trovato, provenienza }: TabellaPresente, impronta: string): TabellaInserita {
  return {
    indirizzo: trovato.indirizzo,
    ...(provenienza && { quando: provenienza.quando }),
    superata: provenienza?.impronta !== shortImpronta(impronta),
  };
}

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
  const blocchi = placeBlocchi(costruite, relazione.lettura, dove);
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

interface BloccoPosato {
  readonly gruppo: Gruppo;
  readonly griglia: Griglia;
  readonly posto: Posto;
}

/** Rows left free between tables that go to one place. */
const STACCO = 2;

function placeBlocchi(
  costruite: readonly Costruita[],
  lettura: Lettura,
  dove: Indirizzo | undefined,
): readonly BloccoPosato[] {
  const elenchi = requireElenchi(lettura);
  const presenti = new Map(tabellePresenti(lettura).map((una) => [una.nome.toLowerCase(), una]));
  const fogli = new Set(fogliPresenti(elenchi));
  let origine = dove;
  return costruite
    .flatMap(({ gruppi }) => gruppi)
    .map((gruppo) => {
      const griglia = makeGriglia(gruppo, lettura.base1904);
      const presente = presenti.get(gruppo.nome.toLowerCase());
      if (presente !== undefined)
        return { gruppo, griglia, posto: { kind: 'presente', indirizzo: presente.trovato.indirizzo } };
      if (origine !== undefined) {
        const posto: Posto = { kind: 'cella', origine, colonneLibere: isLibera(griglia, origine, elenchi) };
        origine = { ...origine, riga: origine.riga + griglia.righe.length + STACCO };
        return { gruppo, griglia, posto };
      }
      if (elenchi.strutturaProtetta) throw new WorkbookError('STRUTTURA_PROTETTA');
      const foglio = nomeFoglio(gruppo.titolo, fogli);
      fogli.add(foglio.toLowerCase());
      return { gruppo, griglia, posto: { kind: 'nuovoFoglio', foglio } };
    });
}

function requireElenchi({ elenchi }: Lettura): Elenchi {
  if (elenchi === undefined) throw new Error('the lists were asked for and not given');
  return elenchi;
}

/** Whether nothing stands in the columns that a table would take. */
function isLibera({ larghezze }: Griglia, { foglio, colonna }: Indirizzo, { fogli }: Elenchi): boolean {
  const usato = fogli.find(({ nome }) => nome.toLowerCase() === foglio.toLowerCase())?.usato;
  if (usato === undefined) return true;
  return usato.colonna >= colonna + larghezze.length || usato.colonna + usato.colonne <= colonna;
}

/** Reads what is not known yet of the cells that tables would take: seldom anything. */
async function readIntorno(workbook: Workbook, lettura: Lettura, blocchi: readonly BloccoPosato[]) {
  const elenchi = requireElenchi(lettura);
  const aree = premesseDi(lettura);
  const zone = blocchi.flatMap(({ griglia, posto }) =>
    posto.kind === 'nuovoFoglio' ? [] : [zonaOf(griglia, posto)],
  );
  const mancanti = daLeggere(zone, aree, elenchi);
  if (mancanti.length === 0) return { lettura, celle: makeCelle(aree, elenchi) };
  const { intervalli } = await workbook.read({ intervalli: mancanti });
  const intera = { ...lettura, intervalli: [...lettura.intervalli, ...intervalli] };
  return { lettura: intera, celle: makeCelle([...intervalli, ...aree], elenchi) };
}

function premesseDi({ nomi, intervalli }: Lettura) {
  const aree = [...nomi.values()].flatMap((trovato) => (trovato.kind === 'trovato' ? [trovato.area] : []));
  return [...intervalli, ...aree];
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
