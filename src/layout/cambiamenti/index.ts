/** Figures from elsewhere into the tree and into `Misure`. */
export type * from './model.js';
export { planCambiamenti, richiestaCambiamenti, type PianoCambiamenti } from './planCambiamenti.js';
export { chiaviScritte, indexIndicatori, indicatoriOf } from './indicatori.js';
