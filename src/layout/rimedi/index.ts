export { makeFoglioAccettate } from './foglioAccettate.js';
export { planRimedio, type AnomaliaScelta } from './planRimedio.js';
export { matchAccettate, readAccettate, type Accettata } from './accettate.js';
export { NOME_ACCETTATE } from '../richieste.js';
