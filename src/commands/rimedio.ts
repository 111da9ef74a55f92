/** Controlla: an anomalia mended where that is safe, or accepted with a reason that stays in the workbook. */
import type { Anomalia } from '../controlli/index.js';
import {
  makeFoglioAccettate,
  matchAccettate,
  NOME_ACCETTATE,
  planRimedio,
  readAccettate,
  richiestaCalcola,
  WorkbookError,
  type Accettata,
  type AnomaliaScelta,
  type Workbook,
} from '../layout/index.js';
import { readControllo, type Controllo } from './controlla.js';
import type { AnomaliaAccettata, Proposta } from './model.js';
import { foglioTrovato } from './foglioTrovato.js';
import { OLTRE_FOGLIO, proposeFoglio } from './proponiFoglio.js';
import { withRipristino } from './ripristino.js';

export interface OpzioniRimedio {
  /** Sheet whose names come first. */
  readonly foglio?: string;
  /** Local time, `AAAA-MM-GGTHH:MM:SS`. */
  readonly adesso: string;
}

/**
 * Makes ready the mend of an anomalia: weights of a group to 100 % in proportion, a code as the tree writes it.
 * @throws WorkbookError ANOMALIA_MANCANTE when it is no longer there, RIMEDIO_NON_SICURO when a person has to decide.
 */
export async function prepareRimedio(
  workbook: Workbook,
  scelta: AnomaliaScelta,
  opzioni: OpzioniRimedio,
): Promise<Proposta> {
  const controllo = await readControllo(workbook, opzioni);
  const { calcolo } = controllo;
  const { rimedio } = requireAnomalia(controllo, scelta);
  const piano = planRimedio(calcolo.cartella, calcolo.risultato, scelta);
  const { scrittura } = calcolo.proposta;
  if (piano === undefined || scrittura.kind !== 'nuovoPasso')
    throw new WorkbookError('RIMEDIO_NON_SICURO', { cella: scelta.cella, rimedio });
  const { intervalli, registro } = scrittura;
  return withRipristino({
    comando: 'rimedio',
    celle: piano.modifiche.length,
    modifiche: piano.modifiche,
    conferme: [],
    scrittura: { kind: 'nuovoPasso', piano, intervalli, premesse: calcolo.cartella.premesse, registro },
  });
}

export interface Accettazione extends OpzioniRimedio {
  /** Why the anomalia is right as it is. */
  readonly motivo: string;
}

/**
 * Makes ready the acceptance of an anomalia, kept in the workbook on a sheet of its own.
 * @throws WorkbookError ANOMALIA_MANCANTE, MOTIVO_MANCANTE, STRUTTURA_PROTETTA, TABELLA_SENZA_SPAZIO.
 */
export async function prepareAccetta(
  workbook: Workbook,
  scelta: AnomaliaScelta,
  { motivo, ...opzioni }: Accettazione,
): Promise<Proposta> {
  if (motivo.trim() === '') throw new WorkbookError('MOTIVO_MANCANTE');
  const { codice, cella, messaggio } = requireAnomalia(await readControllo(workbook, opzioni), scelta);
  const nuova: Accettata = { codice, cella, messaggio, motivo: motivo.trim(), quando: opzioni.adesso };
  return changeAccettate(workbook, opzioni, (accettate) => [...accettate, nuova]);
}

/**
 * Makes ready the taking back of an acceptance: the anomalia counts again.
 * @throws WorkbookError ANOMALIA_MANCANTE when none such was accepted.
 */
export async function prepareRiammetti(
  workbook: Workbook,
  scelta: AnomaliaScelta,
  opzioni: OpzioniRimedio,
): Promise<Proposta> {
  const { accettate: ora } = await readControllo(workbook, opzioni);
  const scelte = ora.filter((una) => isScelta(una, scelta));
  if (scelte.length === 0) throw new WorkbookError('ANOMALIA_MANCANTE', { ...scelta });
  return changeAccettate(workbook, opzioni, (accettate) => {
    const tolte = new Set(matchAccettate(scelte, accettate).values());
    return accettate.filter((una) => !tolte.has(una));
  });
}

async function changeAccettate(
  workbook: Workbook,
  { foglio }: OpzioniRimedio,
  change: (accettate: readonly Accettata[]) => readonly Accettata[],
): Promise<Proposta> {
  const { nomi = [], ...richiesta } = richiestaCalcola(foglio);
  const altri = nomi.filter(({ nome }) => nome !== NOME_ACCETTATE);
  const lettura = await workbook.read({
    ...richiesta,
    nomi: [...altri, { nome: NOME_ACCETTATE, oltre: OLTRE_FOGLIO }],
  });
  const accettate = change(readAccettate(foglioTrovato(lettura, NOME_ACCETTATE)));
  return proposeFoglio('accetta', makeFoglioAccettate(accettate), lettura, []);
}

function requireAnomalia({ anomalie }: Controllo, scelta: AnomaliaScelta): Anomalia {
  const trovata = anomalie.find((una) => isScelta(una, scelta));
  if (trovata === undefined) throw new WorkbookError('ANOMALIA_MANCANTE', { ...scelta });
  return trovata;
}

function isScelta(una: Anomalia | AnomaliaAccettata, { codice, cella }: AnomaliaScelta): boolean {
  return una.codice === codice && una.cella === cella;
}
