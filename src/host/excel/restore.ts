/** Takes back a write that failed or came out wrong: only what differs is touched, and the result is checked. */
import { WorkbookError } from '../../layout/index.js';
import type { Run } from './gate.js';
import { isAsBefore } from './outcome.js';
import { withinPayload } from './payload.js';
import type { Piano } from './plan.js';
import { loadStato, type Present, type Stato } from './snapshot.js';
import { stepsBack } from './stepsBack.js';
import { queueAll } from './send.js';
import { type Scritto } from './write.js';

/** Milliseconds to wait before each attempt: Excel may be busy for a moment. */
const PAUSE: readonly number[] = [0, 400, 1500];

/** @throws WorkbookError RIPRISTINO_INCOMPLETO when the workbook could not be brought back */
export async function restore(
  run: Run,
  piano: Piano,
  prima: Stato,
  scritto: Scritto,
  present: Present,
  [pause, ...later]: readonly number[] = PAUSE,
): Promise<void> {
  if (pause === undefined) throw new WorkbookError('RIPRISTINO_INCOMPLETO', { dove: touched(piano) });
  await new Promise((resolve) => setTimeout(resolve, pause));
  try {
    const done = await withinPayload((budget) =>
      run((context) => restoreOnce(context, piano, prima, scritto, present, budget)),
    );
    if (done) return;
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  }
  await restore(run, piano, prima, scritto, present, later);
}

/** The sheets that a plan touches, for a message. */
function touched({ celle, regole, nuovi }: Piano): string {
  const fogli = [...celle, ...regole].map(({ indirizzo }) => indirizzo.foglio);
  const all = new Set([...fogli, ...nuovi.map(({ nome }) => nome)]);
  return [...all].map((foglio) => `il foglio «${foglio}»`).join(', ');
}

async function restoreOnce(
  context: Excel.RequestContext,
  piano: Piano,
  prima: Stato,
  scritto: Scritto,
  present: Present,
  budget: number,
): Promise<boolean> {
  const { stato: ora } = await loadStato(context, piano, present, [], budget);
  if (isAsBefore(piano, prima, ora)) return true;
  await queueAll(context, stepsBack(piano, prima, ora, scritto));
  const { stato: after } = await loadStato(context, piano, present, [], budget);
  return isAsBefore(piano, prima, after);
}
