/**
 * Extracts that were pasted or stand in a range, on their way in: cells made harmless (`parseTestoIncollato`,
 * `readIntervalloIncollato`), columns recognised (`recognizeColonne`), rows by meaning (`righeEstratto`).
 */
export type * from './model.js';
export {
  FOGLIO_INCOLLATO,
  LIMITI_ESTRATTO,
  parseTestoIncollato,
  readTestoIncollato,
  type OpzioniTesto,
} from './testo.js';
export { readIntervalloIncollato } from './intervallo.js';
export { abbinaTitoli, firmaOf, parseColonne, recognizeColonne, type ChiaveDi } from './colonne.js';
export { righeEstratto } from './righe.js';
export { splitUnita } from './decimali.js';
export { makeSomiglianza, type Candidato } from './somiglianza.js';
export { readCifraEstratta, type CifraEstratta } from './cifra.js';
export { drain } from './pezzi.js';
