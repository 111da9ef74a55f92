/** A workbook file open in the emulated Excel, with the port over the real office.js on it. */
import { createExcelWorkbook, type ExcelWorkbook, type OpzioniExcel } from '../../../src/host/excel/index.js';
import {
  createHost,
  openExcelPage,
  openLibro,
  type ExcelHost,
  type HostOptions,
  type Libro,
} from '../../excel-host/index.js';

export interface AperturaExcel {
  readonly workbook: ExcelWorkbook;
  readonly host: ExcelHost;
  readonly libro: Libro;
  toBytes(): Uint8Array;
  close(): void;
}

/** LTSC 2021, the oldest Excel that the project supports whole. */
export const LTSC_2021 = '1.14';

export async function openInExcel(
  bytes: Uint8Array,
  hostOptions: HostOptions = { apiLevel: LTSC_2021 },
  opzioni: OpzioniExcel = {},
): Promise<AperturaExcel> {
  const opened = openLibro(bytes);
  const { libro } = opened;
  const host = createHost(libro, hostOptions);
  const page = await openExcelPage(host);
  const { Excel, Office, OfficeExtension } = page;
  // In the pane these are globals of the page; a test has no page of its own.
  const globals = { Excel, Office, OfficeExtension };
  Object.assign(globalThis, globals);
  host.resetCounts();
  return {
    workbook: createExcelWorkbook(opzioni),
    host,
    libro,
    toBytes: () => opened.toBytes(),
    close: () => {
      expect(page.pageErrors).toEqual([]);
      expect([...host.notImplemented]).toEqual([]);
      if (!host.answerLost) expect(host.keptObjects).toBe(0);
      for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
      page.close();
    },
  };
}
