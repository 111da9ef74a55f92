/** A workbook file as the host of the pane: the port of `host/xlsx`, with word of what happens to it. */
import { keepRegistro } from '../commands/index.js';
import type { XlsxFile } from '../host/xlsx/index.js';
import { formatIndirizzo, type Indirizzo } from '../layout/index.js';
import { parseDigitato } from './parseDigitato.js';
import type { EventoOspite, Ospite } from '../taskpane/index.js';

export interface OspiteFile extends Ospite {
  readonly file: XlsxFile;
  /** Puts what the user typed into a cell, and tells the pane. */
  readonly edit: (indirizzo: Indirizzo, testo: string) => Promise<void>;
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
    workbook: keepRegistro({
      read: (richiesta) => file.read(richiesta),
      apply: async (applicazione) => {
        await file.apply(applicazione);
        onScritto();
      },
      select: async (indirizzo) => {
        await file.select(indirizzo);
        onMostra(indirizzo);
      },
    }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    edit: async (indirizzo, testo) => {
      const { foglio, riga, colonna } = indirizzo;
      const { formato } = file.cartella.requireFoglio(foglio).cella(riga, colonna);
      const cella = parseDigitato(testo, formato);
      await file.apply({ premesse: [], scritture: [{ tipo: 'celle', indirizzo, celle: [[cella]] }] });
      onScritto();
      for (const listener of listeners)
        listener({ tipo: 'datiCambiati', celle: [formatIndirizzo(indirizzo)] });
    },
    choose: (indirizzo) => file.select(indirizzo),
  };
}
