/** A sheet of ours — trace, scenarios, accepted anomalies — as a write made ready. */
import {
  planFoglioNostro,
  readRegistro,
  type FoglioNostro,
  type Lettura,
  type Premessa,
} from '../layout/index.js';
import { foglioTrovato } from './foglioTrovato.js';
import type { NomeComando, Proposta } from './model.js';
import { withRipristino } from './ripristino.js';

/** Rows below a sheet of ours that are read along, into which it may grow, and columns beside it. */
export const OLTRE_FOGLIO = { righe: 200, colonne: 2 };

/**
 * Makes ready the writing of the sheet; `premesse`: what it was made from.
 * @throws WorkbookError STRUTTURA_PROTETTA, TABELLA_SENZA_SPAZIO.
 */
export function proposeFoglio(
  comando: NomeComando,
  foglio: FoglioNostro,
  lettura: Lettura,
  premesse: readonly Premessa[],
): Proposta {
  const { elenchi } = lettura;
  if (elenchi === undefined) throw new Error('the lists were asked for and not given');
  const trovato = foglioTrovato(lettura, foglio.nome);
  const piano = planFoglioNostro(foglio, trovato, elenchi);
  return withRipristino({
    comando,
    celle: piano.modifiche.length,
    modifiche: piano.modifiche,
    conferme: [],
    scrittura: {
      kind: 'nuovoPasso',
      piano,
      intervalli: (piano.blocchi ?? []).map(({ nome, prima, dopo }) => ({ nome, indirizzo: prima ?? dopo })),
      premesse: [
        ...premesse,
        ...(trovato === undefined ? [] : [{ indirizzo: trovato.area.indirizzo, celle: trovato.area.celle }]),
      ],
      registro: readRegistro(lettura),
    },
  });
}
