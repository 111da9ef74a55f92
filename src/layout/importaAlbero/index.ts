/**
 * Importa albero: from the text of a published document, or from cells that no layout fits, to a tree
 * (`readImportazione`) and to a clean sheet of it (`planAlberoImportato`).
 */
export type { RigaImportata } from './model.js';
export { readImportazione, type ImportazioneAlbero, type SorgenteAlbero } from './importazione.js';
export { describeDubbio, planAlberoImportato } from './planAlbero.js';
