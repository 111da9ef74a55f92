/** A range of the workbook, or of another file, as an extract. */
import { isPiena } from '../celle.js';
import { WorkbookError } from '../errori.js';
import { formatIndirizzo } from '../indirizzi.js';
import type { Area, CellaFoglio } from '../workbook.js';
import type { Incollato } from './model.js';
import { avvisiOf, cleanTesto, makeConteggi } from './pulizia.js';
import { LIMITI_ESTRATTO, tooLarge } from './testo.js';

/**
 * The cells of a range, their texts made harmless. Formulas count with their value, and are not kept.
 * @throws WorkbookError ESTRATTO_TROPPO_GRANDE, INTERVALLO_VUOTO
 */
export function readIntervalloIncollato(area: Area, nome = 'selezione'): Incollato {
  const { righe, colonne } = area.indirizzo;
  if (righe > LIMITI_ESTRATTO.righe) throw tooLarge('righe', righe);
  if (colonne > LIMITI_ESTRATTO.colonne) throw tooLarge('colonne', colonne);
  const conteggi = makeConteggi();
  const celle = area.celle.map((riga) =>
    riga.map(({ valore, formato, guasto }): CellaFoglio => {
      const pulito = typeof valore === 'string' ? cleanTesto(valore, conteggi) : valore;
      return { valore: pulito === '' ? null : pulito, formato, ...(guasto && { guasto }) };
    }),
  );
  if (!celle.some((riga) => riga.some(isPiena)))
    throw new WorkbookError('INTERVALLO_VUOTO', { nome, dove: formatIndirizzo(area.indirizzo) });
  return { area: { ...area, celle }, delimitatore: 'nessuno', avvisi: avvisiOf(conteggi) };
}
