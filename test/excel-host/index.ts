export {
  createHost,
  FAULT,
  API_FLOOR,
  type Answer,
  type Counts,
  type ExcelHost,
  type Fault,
  type HostOptions,
} from './host.js';
export { openExcelPage, type ExcelPage, type Platform } from './page.js';
export { createWebBoundary, webHostInfo } from './webBoundary.js';
export { makeExternal, directChannel, desktopHostInfo, type Channel } from './desktopBoundary.js';
export { openLibro, type LibroXlsx } from './libroXlsx.js';
export type { CellaLibro, Foglio, Libro, NomeLibro, Rettangolo, StileCella } from './libro.js';
