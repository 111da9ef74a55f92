/** What the pane is given: a workbook, the commands over it, and what the host tells of itself. Types only. */
import type { Calcolo, Passo, Proposta, Scritto } from '../commands/index.js';
import type { Indirizzo, Workbook } from '../layout/index.js';

/** One line of *Perché questo valore?*. */
export interface RigaPerche {
  readonly testo: string;
  /** Act or page a rule comes from. */
  readonly fonte?: string;
  /** Where it can be seen on the sheet. */
  readonly cella?: string;
  /** The node that the line is about, where it has a story of its own. */
  readonly id?: string;
}

/** A parameter of the scoring as the workbook has it. */
export interface Impostazione {
  readonly parametro: string;
  /** As written in the workbook, or as the built-in rules have it. */
  readonly valore: string;
  /** Cell of the value; absent while the built-in rules supply it. */
  readonly cella?: string;
  /** One sentence on what it changes. */
  readonly spiegazione: string;
  /** The values it may have; absent for a free text or a number. */
  readonly scelte?: readonly string[];
}

export interface Comandi {
  readonly prepareCalcola: (workbook: Workbook) => Promise<Calcolo>;
  readonly writeProposta: (
    workbook: Workbook,
    proposta: Proposta,
    opzioni: { readonly adesso: string; readonly conferme: true },
  ) => Promise<Scritto>;
  readonly prepareAnnulla: (workbook: Workbook, opzioni: { readonly passi: number }) => Promise<Proposta>;
  readonly prepareRipeti: (workbook: Workbook) => Promise<Proposta>;
  readonly readCronologia: (workbook: Workbook) => Promise<readonly Passo[]>;
  readonly preparePulisci: (workbook: Workbook) => Promise<Proposta>;
  readonly prepareCollega: (workbook: Workbook, nome: string, indirizzo: Indirizzo) => Promise<Proposta>;
  readonly readImpostazioni: (workbook: Workbook) => Promise<readonly Impostazione[]>;
  readonly prepareImpostazioni: (
    workbook: Workbook,
    modifiche: Readonly<Record<string, string>>,
  ) => Promise<Proposta>;
  /** The story of a node, by its `id`. */
  readonly explain: (calcolo: Calcolo, id: string) => readonly RigaPerche[];
  /** Shows a cell on the sheet; the address as a user writes it. */
  readonly selectCella: (workbook: Workbook, cella: string) => Promise<void>;
  /** `−0,08`: points lost, from a fraction of 1. */
  readonly formatPunti: (frazione: number) => string;
}

/** What happens in the host while the pane is open. */
export type EventoOspite =
  /** Cells were changed by someone else than the pane; addresses as a user writes them. */
  | { readonly tipo: 'datiCambiati'; readonly celle: readonly string[] }
  /** Excel waits for the end of a cell edit, or no longer does. */
  | { readonly tipo: 'attesaModifica'; readonly attesa: boolean };

export interface Ospite {
  readonly workbook: Workbook;
  /** Listens until the function that it returns is called. */
  readonly subscribe: (listener: (evento: EventoOspite) => void) => () => void;
}
