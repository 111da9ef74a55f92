/** Tells that cells changed by another hand than ours. What changed is asked when it is needed. */
import type { Run } from './gate.js';

/** Milliseconds in which the events of a write of ours still arrive. */
const ECO = 500;

/** Whether a write of ours is under way, or was a moment ago. */
export interface ScritturaInCorso {
  during<T>(write: () => Promise<T>): Promise<T>;
  readonly attiva: boolean;
}

export function createScritturaInCorso(): ScritturaInCorso {
  let under = 0;
  return {
    get attiva() {
      return under > 0;
    },
    async during(write) {
      under += 1;
      try {
        return await write();
      } finally {
        setTimeout(() => {
          under -= 1;
        }, ECO);
      }
    },
  };
}

/** Calls back at each change by the user, a co-author, another add-in. Gives the function that ends it. */
export async function listenToChanges(
  run: Run,
  callback: () => void,
  scrittura: ScritturaInCorso,
): Promise<() => Promise<void>> {
  const listener = await run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add((event) => {
      if (!isOurs(event, scrittura)) callback();
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return async () => {
    await Excel.run(listener.context, async (context) => {
      listener.remove();
      await context.sync();
    });
  };
}

/** From ExcelApi 1.14 on an event says whose it is; before, those that come with a write of ours are ours. */
function isOurs(event: Excel.WorksheetChangedEventArgs, scrittura: ScritturaInCorso): boolean {
  const trigger: string | undefined = event.triggerSource;
  if (trigger !== undefined) return trigger === 'ThisLocalAddin';
  return scrittura.attiva && event.source === 'Local';
}
