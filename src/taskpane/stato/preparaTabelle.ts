import type { Avanzamento, PropostaTabelle } from '../../commands/index.js';
import type { IdTabella } from '../../report/index.js';
import type { Mondo } from './azioni.js';

/** Where tables that are not in the workbook yet go: each to a sheet named after it, or from the selected cell on. */
export type Luogo = 'fogli' | 'selezione';

/** What is asked for. */
export interface Richieste {
  readonly ids: readonly IdTabella[];
  readonly luogo: Luogo;
  /** Printed on the allegato. */
  readonly motivo: string | undefined;
}

class Fermata extends Error {}

/**
 * Makes tables ready, telling how far it is and letting the pane draw between one and the next. Undefined when `onAvanza`
 * answered false: it was stopped, and nothing was made ready.
 */
export async function prepareWith(
  { ospite: { workbook }, comandi, adesso }: Mondo,
  { ids, luogo, motivo }: Richieste,
  onAvanza: (avanzamento: Avanzamento) => boolean,
): Promise<PropostaTabelle | undefined> {
  const { selezione } = luogo === 'selezione' ? await workbook.read({ selezione: true }) : {};
  try {
    return await comandi.prepareTabelle(workbook, {
      ids,
      adesso: adesso(),
      ...(motivo !== undefined && { motivo }),
      ...(selezione && { dove: selezione.indirizzo }),
      onAvanzamento: async (avanzamento) => {
        if (!onAvanza(avanzamento)) throw new Fermata();
        await new Promise((resolve) => setTimeout(resolve));
      },
    });
  } catch (error) {
    if (error instanceof Fermata) return undefined;
    throw error;
  }
}
