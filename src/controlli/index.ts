export type * from './model.js';
export { anomalieOf } from './anomalieOf.js';
export { ANOMALIE, type RigaAnomalia } from './anomalie.js';
export { checkCause, checkGradi } from './checkGradi.js';
