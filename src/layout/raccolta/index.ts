export { findRaccolta, findVoci, richiestaRaccolta, type FonteRaccolta, type VociRaccolta } from './voci.js';
export { planRichiesta, type Richiesta as RichiestaUnita } from './planRichiesta.js';
export { readRisposta, RICHIESTA_RISPOSTA } from './readRisposta.js';
export {
  isVenuta,
  raccogli,
  type Arrivata,
  type Conflitto,
  type Problema,
  type Raccolti,
  type Sostituzione,
} from './raccogli.js';
export { planArrivate, planRichieste, type DoveRaccolta, type PianoRaccolta } from './planRaccolta.js';
export type { FileRisposta, GenereRisposta, RispostaLetta, VoceRichiesta } from './model.js';
