/** What was asked of Excel and is there after the next sync. */

/** Gives what was loaded; to be called after the sync. */
export type Loaded<T> = () => T;

/** The result of a method of Office.js. */
export function loadedResult<T>(result: OfficeExtension.ClientResult<T>): Loaded<T> {
  return () => result.value;
}
