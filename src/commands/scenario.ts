/** Simulazioni: what would come out of other values, targets, weights, rules. The tree is never touched. */
import {
  findScenario,
  makeFoglioScenari,
  makeModifiche,
  NOME_SCENARI,
  readScenari as readRighe,
  richiestaRegistro,
  withoutScenario,
  withScenario,
  WorkbookError,
  type CambioIgnoto,
  type Scenario,
  type Workbook,
} from '../layout/index.js';
import {
  computeCosaServe,
  formatPubblicato,
  parsePercentuale,
  simulate,
  type CosaServe,
  type Esito,
  type NodoValutato,
  type Risultato,
} from '../scoring/index.js';
import { makeTabellaScenari, type Tabella } from '../report/index.js';
import type { Calcolo, Proposta } from './model.js';
import { findFigura } from './explain.js';
import { foglioTrovato } from './foglioTrovato.js';
import { OLTRE_FOGLIO, proposeFoglio } from './proponiFoglio.js';

/** What a scenario does to one figure. */
export interface Effetto {
  /** Name of the figure; of a node as in messages. */
  readonly id: string;
  readonly prima: NodoValutato;
  readonly dopo: NodoValutato;
  /** How much it grows, a fraction; absent where it has no score before or after. */
  readonly scarto?: number;
}

/** A scenario computed. */
export interface Simulazione {
  readonly scenario: Scenario;
  readonly risultato: Risultato;
  /** The nodes whose figure or light changes, in the order of the tree: what was changed, and all above it. */
  readonly effetti: readonly Effetto[];
  /** Changes that mean nothing in this workbook: they have no effect. */
  readonly ignoti: readonly CambioIgnoto[];
}

/** Computes a scenario on what was read. Nothing is written. */
export function simulaScenario({ cartella, risultato }: Calcolo, scenario: Scenario): Simulazione {
  const { modifiche, ignoti } = makeModifiche(scenario.cambi, risultato, cartella.anno);
  const simulato = simulate(cartella.letto, modifiche, cartella.regole);
  const effetti = risultato.nodi.flatMap((prima, i): Effetto[] => {
    const dopo = simulato.nodi[i];
    if (dopo === undefined || isStesso(prima, dopo)) return [];
    const scarto = scartoOf(prima.esito, dopo.esito);
    return [{ id: prima.nodo.id, prima, dopo, ...(scarto !== undefined && { scarto }) }];
  });
  return { scenario, risultato: simulato, effetti, ignoti };
}

function isStesso(prima: NodoValutato, dopo: NodoValutato): boolean {
  return (
    prima.pubblicato === dopo.pubblicato &&
    prima.fascia?.obiettivo === dopo.fascia?.obiettivo &&
    valoreOf(prima.esito) === valoreOf(dopo.esito)
  );
}

function valoreOf(esito: Esito): number | undefined {
  return esito.kind === 'punteggio' ? esito.valore : undefined;
}

function scartoOf(prima: Esito, dopo: Esito): number | undefined {
  const [a, b] = [valoreOf(prima), valoreOf(dopo)];
  return a === undefined || b === undefined ? undefined : b - a;
}

/** What it takes to bring a node to a figure, as changes of a scenario: the fewest, and only as far as needed. */
export interface CosaServePer {
  readonly serve: CosaServe;
  /** The same as changes that can be tried. */
  readonly cambi: Scenario['cambi'];
}

/** The least changes that bring a node to `obiettivo`, a fraction. */
export function cosaServePer(
  { nodi, regole }: Risultato,
  valutato: NodoValutato,
  obiettivo: number,
): CosaServePer {
  const serve = computeCosaServe(valutato, obiettivo, regole);
  if (serve.kind !== 'cambi') return { serve, cambi: [] };
  return {
    serve,
    cambi: serve.cambi.map(({ id, serve: { testo } }) => ({
      campo: 'valore',
      chi: nomeDi(id, nodi),
      nuovo: testo,
    })),
  };
}

/** What is asked: which figure is to come where, starting from a scenario. */
export interface Domanda {
  /** Code or name of a node. */
  readonly chi: string;
  /** `95 %`. */
  readonly quanto: string;
  readonly cambi: Scenario['cambi'];
}

/** The answer in sentences, and the changes that can be tried; also where the question cannot be understood. */
export interface RispostaServe {
  readonly frasi: readonly string[];
  readonly cambi: Scenario['cambi'];
}

/** *Cosa serve per arrivare a…*, in words, on top of the changes of a scenario. */
export function askCosaServe(calcolo: Calcolo, { chi, quanto, cambi }: Domanda): RispostaServe {
  const { risultato } = simulaScenario(calcolo, { nome: '', cambi });
  const figura = findFigura({ ...calcolo, risultato }, chi);
  if (figura?.kind !== 'nodo') return { frasi: [`Nell'albero non c'è il codice «${chi}».`], cambi: [] };
  const obiettivo = parseObiettivo(quanto);
  if (obiettivo === undefined)
    return { frasi: [`«${quanto}» non è una percentuale, per esempio 95 %.`], cambi: [] };
  const serve = cosaServePer(risultato, figura.valutato, obiettivo);
  return { frasi: describeCosaServe(serve, obiettivo), cambi: serve.cambi };
}

/** A percentage as typed, as a fraction; absent for anything else. */
export function parseObiettivo(testo: string): number | undefined {
  const letto = parsePercentuale({ dove: '', valore: testo, formato: 'General' });
  return letto.kind === 'errore' || letto.valore.kind === 'mancante'
    ? undefined
    : letto.valore.quantita.valore;
}

/** The code of a node as written; its `id` where it has none, or shares it with a node above. */
function nomeDi(id: string, nodi: readonly NodoValutato[]): string {
  const nodo = nodi.find((uno) => uno.nodo.id === id)?.nodo;
  const primo = nodi.find((uno) => uno.nodo.chiave === nodo?.chiave)?.nodo;
  return nodo?.codice !== undefined && primo === nodo ? nodo.codice : id;
}

/** Scenarios side by side, with the figures of today. */
export function confrontaScenari(
  { cartella, risultato, impronta }: Calcolo,
  simulazioni: readonly Simulazione[],
  adesso: string,
): Tabella {
  const { id, versione, fonte } = risultato.regole;
  return makeTabellaScenari(
    risultato,
    simulazioni.map((una) => ({ nome: una.scenario.nome, risultato: una.risultato })),
    {
      impronta,
      regole: { id, versione, fonte },
      quando: adesso,
      ente: cartella.ente ?? risultato.ente.nodo.titolo,
      anno: cartella.anno,
    },
  );
}

/** What it takes, in one sentence and one line for each change. */
export function describeCosaServe({ serve }: CosaServePer, obiettivo: number): readonly string[] {
  const meta = formatPubblicato(obiettivo);
  switch (serve.kind) {
    case 'raggiunto':
      return [`È già almeno ${meta}.`];
    case 'nonValutabile':
      return ['Non è valutabile: prima servono i valori che mancano.'];
    case 'irraggiungibile':
      return [
        `Non si può arrivare a ${meta}: con tutti gli indicatori al meglio è ${formatPubblicato(serve.massimo)}.`,
      ];
    case 'cambi':
      return [
        `Per arrivare a ${meta} (sarà ${formatPubblicato(serve.raggiungimento)}) basta:`,
        ...serve.cambi.map(
          ({ etichetta, serve: { testo, raggiungimento }, pubblicato }) =>
            `${etichetta}: ${testo} (da ${pubblicato} a ${formatPubblicato(raggiungimento)})`,
        ),
      ];
  }
}

/** The scenarios that the workbook keeps. */
export async function readScenari(workbook: Workbook): Promise<readonly Scenario[]> {
  return readRighe(foglioTrovato(await readFoglio(workbook), NOME_SCENARI));
}

/**
 * Makes ready the keeping of a scenario in the workbook, in the place of the one of its name.
 * @throws WorkbookError SCENARIO_SENZA_NOME, SCENARIO_VUOTO, STRUTTURA_PROTETTA, TABELLA_SENZA_SPAZIO.
 */
export async function prepareSalvaScenario(workbook: Workbook, scenario: Scenario): Promise<Proposta> {
  const nome = scenario.nome.trim();
  if (nome === '') throw new WorkbookError('SCENARIO_SENZA_NOME');
  if (scenario.cambi.length === 0) throw new WorkbookError('SCENARIO_VUOTO', { nome });
  return changeScenari(workbook, (scenari) => withScenario(scenari, { ...scenario, nome }));
}

/**
 * Makes ready the forgetting of a scenario.
 * @throws WorkbookError SCENARIO_MANCANTE when the workbook has none of that name.
 */
export async function prepareEliminaScenario(workbook: Workbook, nome: string): Promise<Proposta> {
  return changeScenari(workbook, (scenari) => {
    requireScenario(scenari, nome);
    return withoutScenario(scenari, nome);
  });
}

/** @throws WorkbookError SCENARIO_MANCANTE naming those that are there. */
export function requireScenario(scenari: readonly Scenario[], nome: string): Scenario {
  const trovato = findScenario(scenari, nome);
  if (trovato !== undefined) return trovato;
  const presenti = scenari.map((uno) => `«${uno.nome}»`).join(', ');
  throw new WorkbookError('SCENARIO_MANCANTE', {
    nome,
    presenti: presenti === '' ? 'La cartella non ne ha.' : `Ci sono ${presenti}.`,
  });
}

function readFoglio(workbook: Workbook) {
  const { nomi = [], ...richiesta } = richiestaRegistro();
  return workbook.read({ ...richiesta, nomi: [...nomi, { nome: NOME_SCENARI, oltre: OLTRE_FOGLIO }] });
}

async function changeScenari(
  workbook: Workbook,
  change: (scenari: readonly Scenario[]) => readonly Scenario[],
): Promise<Proposta> {
  const lettura = await readFoglio(workbook);
  const scenari = change(readRighe(foglioTrovato(lettura, NOME_SCENARI)));
  return proposeFoglio('scenario', makeFoglioScenari(scenari), lettura, []);
}
