/** The port over the parts of an .xlsx file, in Node and in the browser alike. */
export { openXlsx, type XlsxFile } from './xlsxFile.js';
export { createXlsx, type ProprietaFile } from './newFile.js';
export type { Cartella } from './cartella.js';
export type { Foglio } from './sheet.js';
