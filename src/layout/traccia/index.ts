export { makeRighe } from './righe.js';
export type { FontiTraccia, RigaTraccia } from './model.js';
export { makeSorgenti, type Sorgenti } from './sorgente.js';
export {
  NOME_TRACCIA,
  planTracciaNuova,
  planTracciaPresente,
  PRIMA_RIGA,
  type TracciaPresente,
} from './planTraccia.js';
