export type * from './tabella.js';
export { formatNumero, GENERI_NUMERO } from './numero.js';
