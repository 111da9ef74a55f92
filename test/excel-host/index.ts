export {
  createHost,
  FAULT,
  API_FLOOR,
  type Counts,
  type ExcelHost,
  type Fault,
  type HostOptions,
} from './host.js';
export { openExcelPage, type ExcelPage } from './page.js';
export { makeExternal, directChannel, desktopHostInfo, type Channel } from './desktopBoundary.js';
export type { CellaLibro, Foglio, Libro, NomeLibro, Rettangolo, StileCella } from './libro.js';
