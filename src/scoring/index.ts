export type * from './model.js';
export { CODICI } from './model.js';
