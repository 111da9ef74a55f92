/** Raccolta: a small file for each office with what is asked of it; the files that come back, all at once. */
import {
  findRaccolta,
  findVoci,
  isVenuta,
  planArrivate,
  planRichiesta,
  planRichieste,
  raccogli,
  readRisposta,
  richiestaRaccolta,
  RICHIESTA_RISPOSTA,
  toChiaveFile,
  WorkbookError,
  type DoveRaccolta,
  type FileRisposta,
  type PianoRaccolta,
  type Problema,
  type Raccolti,
  type VoceRichiesta,
  type VociRaccolta,
  type Workbook,
} from '../layout/index.js';
import { normalizeCodice } from '../scoring/index.js';
import { prepareApplica } from './importa/applica.js';
import type { Proposta } from './model.js';
import type { CreateCartella } from './pubblica.js';
import { readRelazione, type OpzioniLettura, type RelazioneLetta } from './relazione.js';
import { withRipristino } from './ripristino.js';
import { withPiano } from './withPiano.js';

/** The request to one office, as a file. */
export interface FileRichiesta {
  readonly nome: string;
  readonly unita: string;
  /** How many figures it asks for. */
  readonly voci: number;
  readonly contenuto: Uint8Array;
}

export interface PropostaRichieste {
  readonly file: readonly FileRichiesta[];
  /** Indicatori that nobody is asked for. */
  readonly senzaUnita: readonly string[];
  /** The rows of `Raccolta` that say what was asked. */
  readonly proposta: Proposta;
}

export interface OpzioniRichieste extends OpzioniLettura {
  /** By when the answer is wanted, as it shall be printed; for the rows of `Raccolta` that say nothing else. */
  readonly scadenza?: string;
  readonly createCartella: CreateCartella;
}

/**
 * Makes the requests for what has not come yet, one file for each office.
 * @throws WorkbookError NESSUNA_RICHIESTA, those of the reading and of writing `Raccolta`
 */
export async function prepareRichieste(
  workbook: Workbook,
  { createCartella, scadenza, ...opzioni }: OpzioniRichieste,
): Promise<PropostaRichieste> {
  const { letta, dove, voci, senzaUnita } = await readVoci(workbook, opzioni);
  const aperte = voci.filter((voce) => !isVenuta(voce));
  if (voci.length === 0) throw new WorkbookError('NESSUNA_RICHIESTA');
  const file: FileRichiesta[] = [];
  for (const [unita, sue] of groupByUnita(aperte))
    file.push(await makeRichiesta(letta, unita, sue, scadenza, createCartella, opzioni.adesso));
  return {
    file,
    senzaUnita,
    proposta: propostaOf(letta, planRichieste(dove, aperte, scadenza)),
  };
}

interface VociLette extends VociRaccolta {
  readonly letta: RelazioneLetta;
  readonly dove: DoveRaccolta;
}

async function readVoci(workbook: Workbook, opzioni: OpzioniLettura): Promise<VociLette> {
  const letta = await readRelazione(workbook, opzioni);
  const { cartella, dati } = letta;
  const { risultato } = dati;
  // As many rows as two offices for every node would take.
  const lettura = await workbook.read(richiestaRaccolta(2 * risultato.nodi.length));
  const trovato = findRaccolta(lettura);
  const { elenchi } = lettura;
  const { voci, senzaUnita } = findVoci({ cartella, risultato, dati, ...(trovato && { raccolta: trovato }) });
  return { letta, dove: { ...(trovato && { trovato }), ...(elenchi && { elenchi }) }, voci, senzaUnita };
}

function groupByUnita(voci: readonly VoceRichiesta[]): ReadonlyMap<string, readonly VoceRichiesta[]> {
  const gruppi = new Map<string, VoceRichiesta[]>();
  for (const voce of voci) gruppi.set(voce.unita, [...(gruppi.get(voce.unita) ?? []), voce]);
  return gruppi;
}

async function makeRichiesta(
  { dati: { ente, anno } }: RelazioneLetta,
  unita: string,
  voci: readonly VoceRichiesta[],
  scadenza: string | undefined,
  createCartella: CreateCartella,
  adesso: string,
): Promise<FileRichiesta> {
  const cartella = createCartella({
    titolo: `Richiesta di dati ${anno}: ${unita}`,
    lingua: 'it-IT',
    autore: ente,
    creato: adesso,
  });
  const entro = voci.find((voce) => voce.scadenza !== undefined)?.scadenza ?? scadenza;
  const scritture = planRichiesta({
    ente,
    anno,
    unita,
    voci,
    ...(entro !== undefined && { scadenza: entro }),
  });
  await cartella.apply({ premesse: [], scritture });
  const nome = `richiesta-${anno}-${toChiaveFile(unita)}.xlsx`;
  return { nome, unita, voci: voci.length, contenuto: cartella.toBytes() };
}

function propostaOf({ registro }: RelazioneLetta, { piano, intervalli, premesse }: PianoRaccolta): Proposta {
  return withRipristino({
    comando: 'raccolta',
    celle: piano.modifiche.length,
    modifiche: piano.modifiche,
    conferme: [],
    scrittura: { kind: 'nuovoPasso', piano, intervalli, premesse, registro },
  });
}

/** A file that came back; opening it may fail, and the others go on. */
export interface FileTornato {
  readonly nome: string;
  readonly open: () => Workbook;
}

export interface OpzioniRisposte extends OpzioniLettura {
  /** Office whose answer counts where two differ, by code as written. */
  readonly scelte?: Readonly<Record<string, string>>;
  /** Whether figures that stand in the tree give way to others. */
  readonly sovrascrivi?: boolean;
}

export interface PropostaRisposte extends Omit<Raccolti, 'arrivate'> {
  /** How many figures came back in a form that can be used. */
  readonly arrivate: number;
  /** Files that are answers to this workbook, with what each brought. */
  readonly file: readonly { readonly nome: string; readonly unita: string; readonly risposte: number }[];
  /** Tree, `Misure` and `Raccolta` in one step. */
  readonly proposta: Proposta;
}

/**
 * Reads the files that came back and makes ready what they say: figures that nobody disputes into the tree and into
 * `Misure`, everything that came into `Raccolta`.
 * @throws WorkbookError those of the reading and of `prepareApplica`
 */
export async function prepareRisposte(
  workbook: Workbook,
  tornati: readonly FileTornato[],
  { scelte = {}, sovrascrivi = false, ...opzioni }: OpzioniRisposte,
): Promise<PropostaRisposte> {
  const { letta, dove, voci } = await readVoci(workbook, opzioni);
  const { file, problemi } = await readTornati(tornati);
  const { cartella, dati } = letta;
  const { arrivate, ...raccolti } = raccogli(file, voci, {
    ente: dati.ente,
    contesto: cartella.letto.contesto,
    data: opzioni.adesso.slice(0, 10),
    scelte: keysOf(scelte),
    sovrascrivi,
  });
  const { foglio } = opzioni;
  const applica = await prepareApplica(
    workbook,
    raccolti.cambiamenti,
    foglio === undefined ? {} : { foglio },
  );
  return {
    ...raccolti,
    problemi: [...problemi, ...raccolti.problemi],
    arrivate: arrivate.length,
    file: file.map(({ file: nome, unita }) => ({
      nome,
      unita,
      risposte: arrivate.filter((una) => una.file === nome).length,
    })),
    proposta: withRipristino({ ...withPiano(applica, planArrivate(dove, arrivate)), comando: 'risposte' }),
  };
}

function keysOf(scelte: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(scelte).map(([codice, unita]) => [normalizeCodice(codice), unita]));
}

async function readTornati(tornati: readonly FileTornato[]): Promise<{
  readonly file: readonly FileRisposta[];
  readonly problemi: readonly Problema[];
}> {
  const file: FileRisposta[] = [];
  const problemi: Problema[] = [];
  for (const { nome, open } of tornati)
    try {
      file.push(readRisposta(await open().read(RICHIESTA_RISPOSTA), nome));
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      problemi.push({ file: nome, messaggio: `${error.messaggio} ${error.rimedio}` });
    }
  return { file, problemi };
}
