export type * from './workbook.js';
export { WorkbookError, MESSAGGI, type CodiceCartella } from './errori.js';
