import type { Regole } from '../scoring/index.js';
import { QUATTRO_GRADI, SOGLIE_70_90 } from './esempi.js';
import { SMVP_2024 } from './smvp2024.js';

/** From which year on a rule set is the one taken when the workbook names none. */
export interface Vigenza {
  /** First year of the tree. */
  readonly dalAnno: number;
  readonly regole: Regole;
}

/**
 * The rule set of a year: the last row whose `dalAnno` is not after it. The first row begins before every tree in
 * use, since the sources know no SMVP before that of 2024: an older tree takes it too, and its name is printed.
 */
export const VIGENZE: readonly Vigenza[] = [{ dalAnno: 0, regole: SMVP_2024 }];

/** Every rule set there is, to choose from by its `id`. */
export const REGOLE: readonly Regole[] = [SMVP_2024, SOGLIE_70_90, QUATTRO_GRADI];
