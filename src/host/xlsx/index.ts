/** The port over the parts of an .xlsx file, in Node and in the browser alike. */
export { openXlsx, type XlsxFile } from './xlsxFile.js';
export { createXlsx, type ProprietaFile } from './newFile.js';
export type { Cartella } from './cartella.js';
export type { Foglio } from './sheet.js';
export type { Compressione } from './compressione.js';
/** The package below a workbook, for the readers of other documents. */
export { readZip, type Zip, type ZipEntry } from './zipRead.js';
export { decodeXml, scanXml, type Attributes, type XmlHandlers } from './xmlScan.js';
