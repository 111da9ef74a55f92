/** A workbook file as the host of the pane: the port of `host/xlsx`, with word of what happens to it. */
import type { XlsxFile } from '../host/xlsx/index.js';
import { formatIndirizzo, type CellaFoglio, type Indirizzo } from '../layout/index.js';
import type { EventoOspite, Ospite } from '../taskpane/index.js';

export interface OspiteFile extends Ospite {
  readonly file: XlsxFile;
  /** Puts what the user typed into a cell, and tells the pane. */
  readonly edit: (indirizzo: Indirizzo, valore: CellaFoglio['valore']) => Promise<void>;
  /** Makes the user's selection on the grid the workbook's; the grid is not told of it again. */
  readonly choose: (indirizzo: Indirizzo) => Promise<void>;
}

interface Ascolto {
  /** The cells are others now. */
  readonly onScritto: () => void;
  /** A command wants a place to be shown. */
  readonly onMostra: (indirizzo: Indirizzo) => void;
}

export function hostFile(file: XlsxFile, { onScritto, onMostra }: Ascolto): OspiteFile {
  const listeners = new Set<(evento: EventoOspite) => void>();
  return {
    file,
    workbook: {
      read: (richiesta) => file.read(richiesta),
      apply: async (applicazione) => {
        await file.apply(applicazione);
        onScritto();
      },
      select: async (indirizzo) => {
        await file.select(indirizzo);
        onMostra(indirizzo);
      },
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    edit: async (indirizzo, valore) => {
      await file.apply({ premesse: [], scritture: [{ tipo: 'celle', indirizzo, celle: [[{ valore }]] }] });
      onScritto();
      for (const listener of listeners)
        listener({ tipo: 'datiCambiati', celle: [formatIndirizzo(indirizzo)] });
    },
    choose: (indirizzo) => file.select(indirizzo),
  };
}
