/** The port over Office.js. */
import type { Workbook } from '../../layout/index.js';
import { applyAll } from './apply.js';
import { createScritturaInCorso, listenToChanges } from './events.js';
import { throughGate, type OnAttesa } from './gate.js';
import { withinPayload } from './payload.js';
import { loadLettura } from './read.js';
import { selectCells } from './select.js';

export interface ExcelWorkbook extends Workbook {
  /**
   * Calls back when cells change by another hand than ours; what was shown may then be out of date.
   * @returns the function that ends it
   */
  onChange(callback: () => void): Promise<() => Promise<void>>;
}

export interface OpzioniExcel {
  /** Told `true` while Excel waits for the user to leave a cell («Premi Invio per continuare»), then `false`. */
  readonly onAttesa?: OnAttesa;
}

/** The workbook that is open in Excel. To be called once Office is ready. */
export function createExcelWorkbook({ onAttesa = () => undefined }: OpzioniExcel = {}): ExcelWorkbook {
  const scrittura = createScritturaInCorso();
  return {
    read: (richiesta) =>
      throughGate(
        (run) => withinPayload((budget) => run((context) => loadLettura(context, richiesta, budget))),
        onAttesa,
      ),
    apply: (applicazione) =>
      scrittura.during(() => throughGate((run) => applyAll(run, applicazione), onAttesa)),
    select: (indirizzo) => throughGate((run) => selectCells(run, indirizzo), onAttesa),
    onChange: (callback) => throughGate((run) => listenToChanges(run, callback, scrittura), onAttesa),
  };
}
