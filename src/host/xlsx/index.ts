/** The port over the parts of an .xlsx file, in Node and in the browser alike. */
export { openXlsx, type XlsxFile } from './xlsxFile.js';
export { createXlsx, type ProprietaFile } from './newFile.js';
export { Cartella } from './cartella.js';
export { Foglio } from './sheet.js';
export type { NuovaRegola, RegolaCondizionale } from './conditionalFormat.js';
export type { StileCondizionale } from './styleParts.js';
export type { TabellaExcel } from './tables.js';
export type { NomeDefinito } from './workbookPart.js';
export { formatAbsolute, formatZona, parseZona, type Zona } from './refs.js';
