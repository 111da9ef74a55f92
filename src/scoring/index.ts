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
