export { makeRighe } from './righe.js';
export type { FontiTraccia, RigaTraccia } from './model.js';
export { makeSorgenti, type Sorgenti } from './sorgente.js';
export { gradoOf } from './grado.js';
export { makeFoglioTraccia, NOME_TRACCIA, PRIMA_RIGA } from './planTraccia.js';
