/**
 * Importa albero: from the text of a published document, or from cells that no layout fits, to a tree
 * (`readImportazione`) and to a clean sheet of it (`planAlberoImportato`).
 */
export type {
  CampoDiverso,
  Differenza,
  Dubbio,
  GenereTabella,
  MotivoDubbio,
  RigaImportata,
  RigaNonLetta,
  TabellaImportata,
} from './model.js';
export type { NodoImportato } from './albero.js';
export {
  readImportazione,
  type ImportazioneAlbero,
  type OpzioniImportazioneAlbero,
  type SorgenteAlbero,
} from './importazione.js';
export { describeDubbio, planAlberoImportato } from './planAlbero.js';
