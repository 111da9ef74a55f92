export type * from './model.js';
export { cifraOf, parseCifra, readCifra, type Cifra } from './cifra.js';
export {
  RILIEVI,
  rilieviOf,
  type CodiceRilievo,
  type Rilievo,
  type RigaRilievo,
  type Riscontro,
} from './rilievi.js';
export { checkTabella } from './tabella/checkTabella.js';
export type { Casella, TabellaStampata } from './tabella/model.js';
export type { Blocco, Documento } from './testo/documento.js';
export { checkTesto, type EsitoTesto } from './testo/checkTesto.js';
export type { AlberoNoto } from './testo/noto.js';
export type { AlberoPrecedente, NodoPrecedente } from './testo/precedenti.js';
export { makeCasella, readDocumento, sezioneOf } from './testo/readDocumento.js';
export { anomalieOf } from './anomalieOf.js';
export { ANOMALIE, type RigaAnomalia } from './anomalie.js';
export { checkCause, checkGradi } from './checkGradi.js';
export {
  checkBenchmark,
  CIFRE_BENCHMARK,
  type CifraScritta,
  type NomeCifra,
  type RigaBenchmark,
} from './checkBenchmark.js';
export { findCausa, type Altra, type CausaTrovata } from './causa.js';
export { agree } from './quantita.js';
