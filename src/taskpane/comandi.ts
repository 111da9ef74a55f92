/** What the pane is given: a workbook, the commands over it, and what the host tells of itself. */
import {
  perditeOf,
  prepareCalcola,
  selectCella,
  type AlberoImportato,
  type Accettazione,
  type AnomaliaScelta,
  type Calcolo,
  type Chiusura,
  type Candidate,
  type Conferma,
  type Domanda,
  type ConfrontoIntegra,
  type Documento,
  type EsitoTesto,
  type CreateCartella,
  type Fascicolo,
  type Figura,
  type GenereCifre,
  type Importazione,
  type Impostazioni,
  type ModificheImpostazioni,
  type OpzioniFascicolo,
  type OpzioniImportaAlbero,
  type OpzioniImporta,
  type OpzioniPubblica,
  type OpzioniTabelle,
  type OpzioniVersione,
  type Passo,
  type Perdita,
  type Proposta,
  type PropostaNuova,
  type PropostaRichieste,
  type PropostaRisposte,
  type PropostaTabelle,
  type Pubblicazione,
  type RispostaServe,
  type Scenario,
  type Scritto,
  type Sorgente,
  type StatoAnno,
  type VersioniLette,
  type TabellaControllata,
  type VoceTabella,
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

/** Readers of files that the user gives. */
export interface Lettori {
  readonly readDocx: (bytes: Uint8Array) => Documento;
  readonly openCartella: (bytes: Uint8Array) => Workbook;
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

/** What happens in the host while the pane is open. */
export type EventoOspite =
  /** Cells were changed by someone else than the pane: those that the host can name, as a user writes them. */
  | { readonly tipo: 'datiCambiati'; readonly celle: readonly string[] }
  /** Excel waits for the end of a cell edit, or no longer does. */
  | { readonly tipo: 'attesaModifica'; readonly attesa: boolean };

export interface Ospite {
  readonly workbook: Workbook;
  /** Listens until the function that it returns is called. */
  readonly subscribe: (listener: (evento: EventoOspite) => void) => () => void;
}

const loadScrittura = () => import('./comandiScrittura.js');
const loadTraccia = () => import('./comandiTraccia.js');
const loadImpostazioni = () => import('./comandiImpostazioni.js');
const loadTabelle = () => import('./comandiTabelle.js');
const loadAnno = () => import('./comandiAnno.js');
const loadFiducia = () => import('./comandiFiducia.js');
const loadCiclo = () => import('./comandiCiclo.js');
const loadImporta = () => import('./comandiImporta.js');
const loadAlbero = () => import('./comandiImportaAlbero.js');
const loadControlli = () => import('./comandiControlli.js');

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/**
 * The commands as they are. `loadCreate` gives what makes a new workbook file, when one is first needed; `loadLettori`
 * what reads the files of the user.
 */
export const makeComandi = (
  loadCreate: () => Promise<CreateCartella>,
  loadLettori: () => Promise<Lettori>,
): Comandi => ({
  prepareCalcola: async (workbook) => {
    const calcolo = await prepareCalcola(workbook);
    // While the figures are being looked at; what could not be loaded is asked for again when it is needed.
    Promise.all([loadScrittura(), loadTraccia()]).catch(() => undefined);
    return calcolo;
  },
  writeProposta: async (...args) => (await loadScrittura()).writeProposta(...args),
  prepareAnnulla: async (...args) => (await loadScrittura()).prepareAnnulla(...args),
  prepareRipeti: async (...args) => (await loadScrittura()).prepareRipeti(...args),
  readCronologia: async (...args) => (await loadScrittura()).readCronologia(...args),
  preparePulisci: async (...args) => (await loadScrittura()).preparePulisci(...args),
  prepareCollega: async (...args) => (await loadScrittura()).prepareCollega(...args),
  readImpostazioni: async (...args) => (await loadImpostazioni()).readImpostazioni(...args),
  prepareImpostazioni: async (...args) => (await loadImpostazioni()).prepareImpostazioni(...args),
  readTabelle: async (...args) => (await loadTabelle()).readTabelle(...args),
  prepareTabelle: async (...args) => (await loadTabelle()).prepareTabelle(...args),
  prepareModulo: async (...args) => (await loadTabelle()).prepareModulo(...args),
  makeAllegato: async (workbook, opzioni) => {
    const [{ makeAllegato }, createCartella] = await Promise.all([loadTabelle(), loadCreate()]);
    return makeAllegato(workbook, { ...opzioni, createCartella });
  },
  importa: {
    prepareImporta: async (...args) => (await loadImporta()).prepareImporta(...args),
    readCandidate: async (...args) => (await loadImporta()).readCandidate(...args),
    prepareScelte: async (...args) => (await loadImporta()).prepareScelte(...args),
    prepareProcessi: async (...args) => (await loadImporta()).prepareProcessi(...args),
    confrontaIntegra: async (...args) => (await loadImporta()).confrontaIntegra(...args),
    prepareNotaIntegra: async (...args) => (await loadImporta()).prepareNotaIntegra(...args),
  },
  anno: {
    readChiusura: async ({ workbook, ...opzioni }) => (await loadAnno()).readChiusura(workbook, opzioni),
    prepareChiudiConsuntivo: async ({ workbook, ...opzioni }) =>
      (await (await loadAnno()).prepareChiudiConsuntivo(workbook, opzioni)).proposta,
    prepareVersione: async ({ workbook, ...opzioni }) =>
      (await loadAnno()).prepareVersione(workbook, opzioni),
    readVersioni: async ({ workbook, ...opzioni }) => (await loadAnno()).readVersioni(workbook, opzioni),
    makeFascicolo: async ({ workbook, ...opzioni }) => {
      const [{ makeFascicolo }, createCartella] = await Promise.all([loadAnno(), loadCreate()]);
      return makeFascicolo(workbook, { ...opzioni, createCartella });
    },
  },
  ciclo: {
    regole: async () => (await loadCiclo()).REGOLE.map(({ id }) => id),
    prepareNuova: async ({ workbook, adesso, ente, anno, regole, da, codici }) => {
      const { prepareNuova, REGOLE } = await loadCiclo();
      const scelte = REGOLE.find(({ id }) => id === regole);
      const numero = Number.parseInt(anno, 10);
      const fonte = da && (await loadLettori()).openCartella(await bytesOf(da));
      return prepareNuova(workbook, {
        adesso,
        codici,
        ...(ente.trim() !== '' && { ente: ente.trim() }),
        ...(Number.isInteger(numero) && { anno: numero }),
        ...(scelte && { regole: scelte }),
        ...(fonte && { da: fonte }),
      });
    },
    prepareRichieste: async ({ workbook, adesso, scadenza }) => {
      const [{ prepareRichieste }, createCartella] = await Promise.all([loadCiclo(), loadCreate()]);
      return prepareRichieste(workbook, { adesso, createCartella, ...(scadenza !== '' && { scadenza }) });
    },
    prepareRisposte: async ({ workbook, file, ...opzioni }) => {
      const [{ prepareRisposte }, { openCartella }] = await Promise.all([loadCiclo(), loadLettori()]);
      const tornati = await Promise.all(
        file.map(async (uno) => {
          const bytes = await bytesOf(uno);
          return { nome: uno.name, open: () => openCartella(bytes) };
        }),
      );
      return prepareRisposte(workbook, tornati, opzioni);
    },
    readStatoAnno: async ({ workbook, ...opzioni }) => (await loadCiclo()).readStatoAnno(workbook, opzioni),
  },
  controlli: {
    tabella: async (workbook) => (await loadControlli()).controllaTabella(workbook),
    testo: async (workbook, sorgente, { adesso, prima }) => {
      const { controllaTesto, readDocumento } = await loadControlli();
      const isDocx = sorgente.kind === 'file' && /\.docx$/i.test(sorgente.file.name);
      const lettori = isDocx || prima !== undefined ? await loadLettori() : undefined;
      const documento =
        sorgente.kind === 'incollato'
          ? readDocumento(sorgente.testo)
          : isDocx && lettori !== undefined
            ? lettori.readDocx(await bytesOf(sorgente.file))
            : readDocumento(await sorgente.file.text());
      const era = prima && lettori?.openCartella(await bytesOf(prima));
      return controllaTesto(workbook, documento, { adesso, ...(era && { prima: era }) });
    },
  },
  albero: {
    leggi: async (workbook, sorgente, opzioni) => {
      const { readAlberoImportato, readSorgenteAlbero } = await loadAlbero();
      if (sorgente.kind === 'incollato')
        return readAlberoImportato({ kind: 'testo', testo: sorgente.testo }, opzioni);
      if (sorgente.kind === 'cartella')
        return readAlberoImportato(await readSorgenteAlbero(workbook), opzioni);
      const { file } = sorgente;
      if (!/\.xlsx$/i.test(file.name))
        return readAlberoImportato({ kind: 'testo', testo: await file.text() }, opzioni);
      const { openCartella } = await loadLettori();
      return readAlberoImportato(await readSorgenteAlbero(openCartella(await bytesOf(file))), opzioni);
    },
    prepara: async (...args) => (await loadAlbero()).prepareImportaAlbero(...args),
  },
  fiducia: {
    prepareTraccia: async (...args) => (await loadFiducia()).prepareTraccia(...args),
    readScenari: async (...args) => (await loadFiducia()).readScenari(...args),
    prepareSalvaScenario: async (...args) => (await loadFiducia()).prepareSalvaScenario(...args),
    prepareEliminaScenario: async (...args) => (await loadFiducia()).prepareEliminaScenario(...args),
    provaScenari: async (...args) => (await loadFiducia()).provaScenari(...args),
    servePer: async (...args) => (await loadFiducia()).servePer(...args),
    confrontaFile: async ({ calcolo, file, adesso }) => {
      const [{ confrontaCon }, { openCartella }] = await Promise.all([loadFiducia(), loadLettori()]);
      const workbook = openCartella(await bytesOf(file));
      return confrontaCon(calcolo, { workbook, nome: file.name }, adesso);
    },
    readAccanto: async (...args) => (await loadFiducia()).readAccanto(...args),
    prepareRimedio: async (...args) => (await loadFiducia()).prepareRimedio(...args),
    prepareAccetta: async (...args) => (await loadFiducia()).prepareAccetta(...args),
    prepareRiammetti: async (...args) => (await loadFiducia()).prepareRiammetti(...args),
  },
  spiega: async (...args) => (await loadTraccia()).spiega(...args),
  perditeOf,
  selectCella,
});
