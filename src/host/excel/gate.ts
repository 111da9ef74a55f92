/** The one way into Excel: every batch passes here, also when the user is in the middle of a cell. */
import { asWorkbookError, officeCode } from './errors.js';

/** Told `true` when Excel waits for the user to leave a cell (Invio), `false` when it goes on. */
export type OnAttesa = (inAttesa: boolean) => void;

/** Runs a batch with the options of its gate. */
export type Run = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/**
 * Does the task; when Excel refuses because a cell is being edited, says so and does it again from the start,
 * this time waiting for the user. The start, because what was read before may be what the user is changing.
 * @throws WorkbookError for every error of Office.js.
 */
export async function throughGate<T>(task: (run: Run) => Promise<T>, onAttesa: OnAttesa): Promise<T> {
  try {
    return await task((batch) => Excel.run(batch));
  } catch (error) {
    if (!isCellEdit(error)) throw asWorkbookError(error);
  }
  onAttesa(true);
  try {
    return await task((batch) => Excel.run({ delayForCellEdit: true }, batch));
  } catch (error) {
    throw asWorkbookError(error);
  } finally {
    onAttesa(false);
  }
}

function isCellEdit(error: unknown): boolean {
  return officeCode(error) === 'InvalidOperationInCellEditMode';
}
