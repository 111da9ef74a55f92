/** The host of the pane: Excel, or the page without it. */
import type { Workbook } from '../layout/index.js';

/** What happens in the host while the pane is open. */
export type EventoOspite =
  /** Cells were changed by someone else than the pane: those that the host can name, as a user writes them. */
  | { readonly tipo: 'datiCambiati'; readonly celle: readonly string[] }
  /** Excel waits for the end of a cell edit, or no longer does. */
  | { readonly tipo: 'attesaModifica'; readonly attesa: boolean };

export interface Ospite {
  readonly workbook: Workbook;
  /** Listens until the function that it returns is called. */
  readonly subscribe: (listener: (evento: EventoOspite) => void) => () => void;
}
