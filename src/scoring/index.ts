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
export { formatCella } from './cella.js';
export { levelOfCodice, normalizeCodice } from './codici.js';
export { etichettaIn, etichettaOf } from './etichetta.js';
export { parseAlbero } from './parseAlbero.js';
export { parseTarget } from './target.js';
export { parsePercentuale, parseValore } from './valore.js';
export { fineAnno, formatGiorno, MESI, parseGiorno, serialeOfGiorno } from './date.js';
export { isStessoScritto } from './stessoScritto.js';
export { asCompared, scoreIndicatore, type EsitoIndicatore, type Numerico } from './esito.js';
export { findMetaSola, pesiScritti, weighGruppo } from './pesiGruppo.js';
export { regolaOf } from './regoleParole.js';
export { isPercento } from './unita.js';
export { scoreAlbero } from './rollup.js';
export { canonicalText } from './canonico.js';
export { simulate, type ModificaNodo, type Modifiche } from './scenario.js';
export { computeCosaServe, type CambioServe, type CosaServe } from './cosaServe.js';
export { findValoreServe, type ValoreServe } from './valoreServe.js';
export { traceIndice, traceNodo, type Traccia } from './traccia.js';
export type { Operando, PassoTraccia, TipoPasso } from './passo.js';
export { computeEspressione, parseEspressione } from './misure.js';
export { intervalloOf, numeroOfCella, parseNumero, scanNumero, type Numero } from './numeri.js';
export { isMancante, normalizeTesto, toMinuscole } from './testo.js';
export { normalizeUnita } from './unita.js';
