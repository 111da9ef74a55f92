/** Which cells a protected sheet refuses. */
import { loadedResult, type Loaded } from './loaded.js';

/** Locked cells of a range; `miste` when it has both kinds and each cell must be asked for. */
export type Bloccate = 'senzaProtezione' | 'tutte' | 'nessuna' | 'miste' | readonly (readonly boolean[])[];

const LOCKED: Excel.CellPropertiesLoadOptions = { format: { protection: true } };

/**
 * Queues the question for a range. Where the sheet is known to be protected the cells are asked at once; where it
 * is not known, only whether all are alike.
 */
export function queueLocks(
  sheet: Excel.Worksheet,
  range: Excel.Range,
  protetto: boolean | undefined,
): Loaded<Bloccate> {
  if (protetto === false) return () => 'senzaProtezione';
  if (protetto === true) return queueEach(range);
  const protection = sheet.protection.load('protected');
  const look = range.format.protection.load('locked');
  return () => {
    if (sheet.isNullObject || !protection.protected) return 'senzaProtezione';
    return alike(look.locked);
  };
}

/** Excel answers null where cells differ, though its types do not say so. */
function alike(locked: boolean | null): Bloccate {
  if (locked === null) return 'miste';
  return locked ? 'tutte' : 'nessuna';
}

function queueEach(range: Excel.Range): Loaded<Bloccate> {
  const properties = loadedResult(range.getCellProperties(LOCKED));
  return () => properties().map((row) => row.map(({ format }) => format?.protection?.locked !== false));
}

/** Asks cell by cell, in one more request, for the ranges that turned out mixed. */
export async function loadMiste(
  context: Excel.RequestContext,
  ranges: readonly { readonly range: Excel.Range; readonly bloccate: Loaded<Bloccate> }[],
): Promise<readonly Bloccate[]> {
  const settled = ranges.map(({ range, bloccate }) => {
    const now = bloccate();
    return now === 'miste' ? queueEach(range) : () => now;
  });
  if (ranges.some(({ bloccate }) => bloccate() === 'miste')) await context.sync();
  return settled.map((each) => each());
}
