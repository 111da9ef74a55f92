export type * from './model.js';
export { CODICI } from './model.js';
export {
  checkFasce,
  fasciaOf,
  formatEsito,
  formatPubblicato,
  NON_DISPONIBILE,
  roundPubblicato,
} from './fasce.js';
export { levelOfCodice, normalizeCodice } from './codici.js';
export { parseAlbero } from './parseAlbero.js';
export { parseTarget } from './target.js';
export { parsePercentuale, parseValore } from './valore.js';
export { parseGiorno } from './date.js';
export { scoreIndicatore, type EsitoIndicatore } from './esito.js';
export { scoreAlbero } from './rollup.js';
export { canonicalText } from './canonico.js';
