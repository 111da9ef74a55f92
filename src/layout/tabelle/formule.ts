/** The formulas of a table that stands on a sheet of its own, over its own cells. */
import type { Formula, Tabella } from '../../report/index.js';
import { columnLetters } from '../indirizzi.js';
import type { CellaScritta, Indirizzo, Scrittura } from '../workbook.js';
import type { Griglia } from './griglia.js';

/**
 * The writes that put a formula where the table has one, in the place of the number that stands there. `origine`: the
 * first cell of the block. None where the block holds more than one table.
 */
export function formuleOf(tabella: Tabella, { testata }: Griglia, origine: Indirizzo): readonly Scrittura[] {
  if (testata === undefined) return [];
  const inizio = origine.riga + testata + 1;
  return tabella.righe.flatMap(({ celle }, r) =>
    celle.flatMap((cella, c): Scrittura[] => {
      if (cella.tipo !== 'numero' || cella.formula === undefined) return [];
      const scritta: CellaScritta = { formula: formatFormula(cella.formula, inizio, origine.colonna) };
      const indirizzo = { foglio: origine.foglio, riga: inizio + r, colonna: origine.colonna + c };
      return [{ tipo: 'celle', indirizzo: { ...indirizzo, righe: 1, colonne: 1 }, celle: [[scritta]] }];
    }),
  );
}

function formatFormula(formula: Formula, riga: number, colonna: number): string {
  const parti = formula.map((parte) =>
    typeof parte === 'string' ? parte : `${columnLetters(colonna + parte.colonna)}${riga + parte.riga + 1}`,
  );
  return `=${parti.join('')}`;
}
