/** What the pane asks of the commands: a type for each group of them. */
import type {
  Accettazione,
  AlberoImportato,
  AnomaliaScelta,
  Calcolo,
  Candidate,
  Chiusura,
  Conferma,
  ConfrontoIntegra,
  Domanda,
  EsitoTesto,
  Fascicolo,
  Figura,
  GenereCifre,
  Importazione,
  Impostazioni,
  ModificheImpostazioni,
  OpzioniFascicolo,
  OpzioniImporta,
  OpzioniImportaAlbero,
  OpzioniPubblica,
  OpzioniTabelle,
  OpzioniVersione,
  Passo,
  Perdita,
  Proposta,
  PropostaNuova,
  PropostaRichieste,
  PropostaRisposte,
  PropostaTabelle,
  Pubblicazione,
  RispostaServe,
  Scenario,
  Scritto,
  Sorgente,
  StatoAnno,
  TabellaControllata,
  VersioniLette,
  VoceTabella,
} from '../commands/index.js';
import type { Indirizzo, LettoKronos, Workbook } from '../layout/index.js';
import type { Modulo, Tabella } from '../report/index.js';
import type { Risultato, Traccia } from '../scoring/index.js';
import type { Provati } from './comandiFiducia.js';

/** A figure with its story. */
export interface Spiegazione {
  readonly figura: Figura;
  readonly traccia: Traccia;
}

/** What a command of the year works on. */
export interface MondoAnno {
  readonly workbook: Workbook;
  /** Local time as `AAAA-MM-GGTHH:MM:SS`. */
  readonly adesso: string;
}

/** The commands of certain moments of the year. */
export interface ComandiAnno {
  readonly readChiusura: (mondo: MondoAnno) => Promise<Chiusura>;
  /** The write of the values of these codes. */
  readonly prepareChiudiConsuntivo: (
    mondo: MondoAnno & { readonly codici: readonly string[] },
  ) => Promise<Proposta>;
  readonly prepareVersione: (
    mondo: MondoAnno & Pick<OpzioniVersione, 'genere' | 'nome'>,
  ) => Promise<Proposta>;
  readonly readVersioni: (mondo: MondoAnno) => Promise<VersioniLette>;
  readonly makeFascicolo: (
    mondo: MondoAnno & Pick<OpzioniFascicolo, 'seme' | 'quanti'>,
  ) => Promise<Fascicolo>;
}

/** What a person says of a workbook to be made, as typed. */
export interface NuovaChiesta {
  readonly ente: string;
  readonly anno: string;
  /** Id of a rule set; empty: those of the source. */
  readonly regole: string;
  /** Last year's workbook, or one with a Piano. */
  readonly da?: File;
  readonly codici: 'rinomina' | 'conserva';
}

/** The workbook of a year, the requests to the offices, how far the year is. */
export interface ComandiCiclo {
  /** Ids of the rule sets to choose from. */
  readonly regole: () => Promise<readonly string[]>;
  readonly prepareNuova: (mondo: MondoAnno & NuovaChiesta) => Promise<PropostaNuova>;
  readonly prepareRichieste: (mondo: MondoAnno & { readonly scadenza: string }) => Promise<PropostaRichieste>;
  readonly prepareRisposte: (
    mondo: MondoAnno & {
      readonly file: readonly File[];
      readonly scelte: Readonly<Record<string, string>>;
      readonly sovrascrivi: boolean;
    },
  ) => Promise<PropostaRisposte>;
  readonly readStatoAnno: (mondo: MondoAnno) => Promise<StatoAnno>;
}

/** A text to be checked, as the user gives it. */
export type SorgenteTesto =
  { readonly kind: 'incollato'; readonly testo: string } | { readonly kind: 'file'; readonly file: File };

/** Checks of a table and of a text; nothing is written. */
export interface ComandiControlli {
  /** The table that is selected. */
  readonly tabella: (workbook: Workbook) => Promise<TabellaControllata>;
  /** `prima`: the workbook file as it was when the text was written. */
  readonly testo: (
    workbook: Workbook,
    sorgente: SorgenteTesto,
    opzioni: { readonly adesso: string; readonly prima?: File },
  ) => Promise<EsitoTesto>;
}

/** Where the tree that is to be imported stands: `cartella` are the sheets of the open workbook. */
export type SorgenteAlberoPannello = SorgenteTesto | { readonly kind: 'cartella' };

/** Importa albero. */
export interface ComandiAlbero {
  /** Nothing is written. */
  readonly leggi: (
    workbook: Workbook,
    sorgente: SorgenteAlberoPannello,
    opzioni: OpzioniImportaAlbero,
  ) => Promise<AlberoImportato>;
  readonly prepara: (workbook: Workbook, importato: AlberoImportato) => Promise<Proposta>;
}

/** Extracts and the report of the platform. */
export interface ComandiImporta {
  readonly prepareImporta: (
    workbook: Workbook,
    genere: GenereCifre,
    sorgente: Sorgente,
    opzioni: OpzioniImporta,
  ) => Promise<Importazione>;
  /** The rows that may be the header of an extract, where no words tell it. */
  readonly readCandidate: (workbook: Workbook, genere: GenereCifre, sorgente: Sorgente) => Promise<Candidate>;
  /** What was ticked, by the `id` of the voci. */
  readonly prepareScelte: (
    workbook: Workbook,
    importazione: Importazione,
    scelte: ReadonlySet<string>,
    opzioni?: { readonly conConfronti?: boolean },
  ) => Promise<Proposta>;
  /** The sums by process of an extract of Kronos, on a sheet of their own. */
  readonly prepareProcessi: (workbook: Workbook, kronos: LettoKronos, anno: number) => Promise<Proposta>;
  readonly confrontaIntegra: (
    workbook: Workbook,
    sorgente: Sorgente,
    opzioni: Pick<OpzioniImporta, 'pausa'>,
  ) => Promise<ConfrontoIntegra>;
  readonly prepareNotaIntegra: (
    workbook: Workbook,
    confronto: ConfrontoIntegra,
    opzioni: { readonly adesso: string },
  ) => Promise<Proposta>;
}

export interface Comandi {
  readonly prepareCalcola: (workbook: Workbook) => Promise<Calcolo>;
  readonly writeProposta: (
    workbook: Workbook,
    proposta: Proposta,
    opzioni: { readonly adesso: string; readonly accettate: readonly Conferma['kind'][] },
  ) => Promise<Scritto>;
  readonly prepareAnnulla: (workbook: Workbook, opzioni: { readonly passi: number }) => Promise<Proposta>;
  readonly prepareRipeti: (workbook: Workbook) => Promise<Proposta>;
  readonly readCronologia: (workbook: Workbook) => Promise<readonly Passo[]>;
  readonly preparePulisci: (workbook: Workbook) => Promise<Proposta>;
  readonly prepareCollega: (workbook: Workbook, nome: string, indirizzo: Indirizzo) => Promise<Proposta>;
  readonly readImpostazioni: (workbook: Workbook) => Promise<Impostazioni>;
  readonly prepareImpostazioni: (workbook: Workbook, modifiche: ModificheImpostazioni) => Promise<Proposta>;
  readonly readTabelle: (
    workbook: Workbook,
    opzioni: { readonly adesso: string },
  ) => Promise<readonly VoceTabella[]>;
  readonly prepareTabelle: (workbook: Workbook, opzioni: OpzioniTabelle) => Promise<PropostaTabelle>;
  /** The files of the allegato; @throws what `makeAllegato` throws: ALLEGATO_NON_PUBBLICABILE where a reason is needed. */
  readonly makeAllegato: (
    workbook: Workbook,
    opzioni: Omit<OpzioniPubblica, 'createCartella'>,
  ) => Promise<Pubblicazione>;
  readonly prepareModulo: (workbook: Workbook, modulo: Modulo) => Promise<Proposta>;
  readonly anno: ComandiAnno;
  readonly fiducia: ComandiFiducia;
  readonly ciclo: ComandiCiclo;
  readonly importa: ComandiImporta;
  readonly controlli: ComandiControlli;
  readonly albero: ComandiAlbero;
  /** A figure by the `id` of its node, or by its name (`Area/Servizi`). */
  readonly spiega: (calcolo: Calcolo, nome: string) => Promise<Spiegazione | undefined>;
  readonly perditeOf: (risultato: Risultato, quante: number) => readonly Perdita[];
  /** Shows a cell on the sheet; the address as a user writes it. */
  readonly selectCella: (workbook: Workbook, cella: string) => Promise<void>;
}

/** What makes a figure worth trust: scenarios, comparisons, the sheet of formulas, mends. */
export interface ComandiFiducia {
  readonly prepareTraccia: (workbook: Workbook) => Promise<Proposta>;
  readonly readScenari: (workbook: Workbook) => Promise<readonly Scenario[]>;
  readonly prepareSalvaScenario: (workbook: Workbook, scenario: Scenario) => Promise<Proposta>;
  readonly prepareEliminaScenario: (workbook: Workbook, nome: string) => Promise<Proposta>;
  readonly provaScenari: (calcolo: Calcolo, scenari: readonly Scenario[], adesso: string) => Promise<Provati>;
  readonly servePer: (calcolo: Calcolo, domanda: Domanda) => Promise<RispostaServe>;
  /** What was read, compared with a workbook file taken as the earlier one. */
  readonly confrontaFile: (richiesta: {
    readonly calcolo: Calcolo;
    readonly file: File;
    readonly adesso: string;
  }) => Promise<Tabella>;
  /** Versions and extracts: what there is to look at beside the tree. */
  readonly readAccanto: (
    workbook: Workbook,
    opzioni: { readonly adesso: string },
  ) => Promise<Pick<Calcolo, 'anomalie' | 'accettate'>>;
  readonly prepareRimedio: (
    workbook: Workbook,
    scelta: AnomaliaScelta,
    opzioni: { readonly adesso: string },
  ) => Promise<Proposta>;
  readonly prepareAccetta: (
    workbook: Workbook,
    scelta: AnomaliaScelta,
    accettazione: Accettazione,
  ) => Promise<Proposta>;
  readonly prepareRiammetti: (
    workbook: Workbook,
    scelta: AnomaliaScelta,
    opzioni: { readonly adesso: string },
  ) => Promise<Proposta>;
}
