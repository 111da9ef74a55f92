/** Errors of Excel about a sheet, told by the sheet's name. */
import { WorkbookError } from '../../layout/index.js';
import { isAboutObjects } from './errors.js';
import type { Run } from './gate.js';
import { queueFogli, type FoglioInventario } from './inventory.js';
import { sameName } from './zone.js';

/** Does a task; when Excel misses something, looks whether it is one of these sheets. @throws WorkbookError FOGLIO_MANCANTE */
export async function explained<T>(
  run: Run,
  fogli: readonly string[],
  task: () => Promise<T>,
  check: (foglio: FoglioInventario) => void = () => undefined,
): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (!isAboutObjects(error)) throw error;
    const there = await run(async (context) => {
      const loaded = queueFogli(context);
      await context.sync();
      return loaded();
    });
    for (const nome of fogli) {
      const foglio = there.find((each) => sameName(each.nome, nome));
      if (foglio === undefined) throw new WorkbookError('FOGLIO_MANCANTE', { foglio: nome }, error);
      check(foglio);
    }
    throw error;
  }
}
