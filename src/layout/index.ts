export type * from './workbook.js';
export { WorkbookError, MESSAGGI, type CodiceCartella } from './errori.js';
export { displayCella } from './celle.js';
export {
  ULTIMA_COLONNA,
  ULTIMA_RIGA,
  columnLetters,
  contains,
  formatIndirizzo,
  parseIndirizzo,
  quoteFoglio,
} from './indirizzi.js';
