/** The trace as a sheet of its own. */
import type { FoglioNostro } from '../tabelle/foglioNostro.js';
import { aspettiTraccia, celleTraccia, LARGHEZZE } from './cartiglio.js';
import type { RigaTraccia } from './model.js';

/** Named range of the trace, on its own sheet. */
export const NOME_TRACCIA = 'Albero_traccia';

/** Row of the sheet, counted from 1, of the first row of the trace. */
export const PRIMA_RIGA = 2;

/** The sheet of these rows. */
export function makeFoglioTraccia(righe: readonly RigaTraccia[]): FoglioNostro {
  return {
    nome: NOME_TRACCIA,
    titolo: 'Traccia',
    celle: celleTraccia(righe, PRIMA_RIGA),
    larghezze: LARGHEZZE,
    aspetti: (dopo) => aspettiTraccia(dopo, righe),
  };
}
