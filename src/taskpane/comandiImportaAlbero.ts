/** Importa albero: loaded when it is asked for, not with the pane. */
export { prepareImportaAlbero, readAlberoImportato, readSorgenteAlbero } from '../commands/index.js';
