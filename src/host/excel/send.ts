/** Steps of a write, queued and sent in as few requests as they fit into. */
import { isAboutObjects, officeCode } from './errors.js';
import type { Loaded } from './loaded.js';
import { countThatFit } from './payload.js';

/** Bytes of one request, less what the reading back of the same cells takes. */
const BUDGET = 4_700_000;
/** Bytes of the frame around a slice: paths, addresses, the call. */
export const FRAME = 750;

/** Something to queue, about so large; what it gives back is called after the sync. */
export interface Passo {
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => Loaded<void> | undefined;
}

/** A step that finds out nothing. */
export function step(queue: (context: Excel.RequestContext) => void, bytes = FRAME): Passo {
  return {
    bytes,
    queue: (context) => {
      queue(context);
      return undefined;
    },
  };
}

/**
 * Queues as much as fits, sends it, and goes on with the rest: one request up to 4.7 MB. One that is larger than was
 * reckoned has done nothing, and is sent again in smaller ones.
 */
export async function queueAll(
  context: Excel.RequestContext,
  passi: readonly Passo[],
  budget = BUDGET,
): Promise<void> {
  if (passi.length === 0) return;
  const count = countThatFit(
    passi.map(({ bytes }) => bytes),
    budget,
  );
  try {
    await sendAll(context, passi.slice(0, count));
  } catch (error) {
    if (officeCode(error) !== 'RequestPayloadSizeLimitExceeded' || count === 1) throw error;
    return sendSmaller(context, passi, budget / 2, error);
  }
  return queueAll(context, passi.slice(count), budget);
}

/** Where that meets what was done all the same, the first refusal is the one to tell. */
async function sendSmaller(
  context: Excel.RequestContext,
  passi: readonly Passo[],
  budget: number,
  refusal: unknown,
): Promise<void> {
  try {
    await queueAll(context, passi, budget);
  } catch (error) {
    throw isAboutObjects(error) ? refusal : error;
  }
}

async function sendAll(context: Excel.RequestContext, passi: readonly Passo[]): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  const loaded = passi.map(({ queue }) => queue(context));
  try {
    await context.sync();
  } finally {
    // A batch that failed half-way still says what it had done.
    for (const take of loaded) takeIfLoaded(take);
  }
}

function takeIfLoaded(take: Loaded<void> | undefined): void {
  try {
    take?.();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  }
}
