/** The workbook of a year, the requests to the offices, the state of the year: loaded when they are asked for. */
export {
  makeNuova,
  prepareNuova,
  prepareRichieste,
  prepareRisposte,
  readStatoAnno,
  REGOLE,
} from '../commands/index.js';
