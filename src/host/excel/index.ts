/** The port over Office.js, for the pane inside Excel. */
export { createExcelWorkbook, type ExcelWorkbook, type OpzioniExcel } from './excelWorkbook.js';
