/** The port over Office.js. */
import type { Workbook } from '../../layout/index.js';
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

/** What writes comes with the first reading, not with the pane. */
const loadApply = () => import('./apply.js');

/** The workbook that is open in Excel. To be called once Office is ready. */
export function createExcelWorkbook({ onAttesa = () => undefined }: OpzioniExcel = {}): ExcelWorkbook {
  const scrittura = createScritturaInCorso();
  return {
    read: async (richiesta) => {
      const lettura = await throughGate(
        (run) => withinPayload((budget) => run((context) => loadLettura(context, richiesta, budget))),
        onAttesa,
      );
      // What could not be loaded now is asked for again by the write.
      loadApply().catch(() => undefined);
      return lettura;
    },
    apply: async (applicazione) => {
      const { applyAll } = await loadApply();
      return scrittura.during(() => throughGate((run) => applyAll(run, applicazione), onAttesa));
    },
    select: (indirizzo) => throughGate((run) => selectCells(run, indirizzo), onAttesa),
    onChange: (callback) => throughGate((run) => listenToChanges(run, callback, scrittura), onAttesa),
  };
}
