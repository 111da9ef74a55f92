/** A new workbook: a sheet, a form and a name for each of its ranges. */
import type { Modulo } from '../../report/index.js';
import { WorkbookError } from '../errori.js';
import { joinPiani, type Piano } from '../piano.js';
import { fogliPresenti, nomeFoglio } from '../tabelle/nomi.js';
import { planModulo, type Contenuto } from '../tabelle/planModulo.js';
import type { Elenchi } from '../workbook.js';

/** A range to be made, with what stands in it already. */
export interface IntervalloNuovo extends Contenuto {
  readonly modulo: Modulo;
}

/**
 * Plans all of them, each on a sheet of its own.
 * @throws WorkbookError NOME_PRESENTE when one of them is there, STRUTTURA_PROTETTA
 */
export function planNuova(intervalli: readonly IntervalloNuovo[], elenchi: Elenchi): Piano {
  const nomi = new Set([...elenchi.nomi, ...elenchi.tabelle].map(({ nome }) => nome.toLowerCase()));
  const presente = intervalli.find(({ modulo }) => nomi.has(modulo.intervallo.toLowerCase()));
  if (presente !== undefined) throw new WorkbookError('NOME_PRESENTE', { nome: presente.modulo.intervallo });
  if (elenchi.strutturaProtetta) throw new WorkbookError('STRUTTURA_PROTETTA');
  const fogli = new Set(fogliPresenti(elenchi));
  return joinPiani(
    intervalli.map(({ modulo, ...contenuto }) => {
      const foglio = nomeFoglio(modulo.intervallo, fogli);
      fogli.add(foglio.toLowerCase());
      return planModulo(modulo, foglio, contenuto);
    }),
  );
}
