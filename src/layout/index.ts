export type * from './workbook.js';
export { WorkbookError, MESSAGGI, type CodiceCartella } from './errori.js';
export { displayCella } from './celle.js';
export { columnLetters, contains, formatIndirizzo, parseIndirizzo } from './indirizzi.js';
