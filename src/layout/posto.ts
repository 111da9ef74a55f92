/** Where the results of a node go. */
import type { NodoValutato } from '../scoring/index.js';
import type { TabellaAlbero } from './readAlbero.js';
import type { Posizione } from './righe.js';

/** A node with the columns of the sheet in which its results go; one is absent when the row has no cell for it. */
export interface Posto {
  readonly valutato: NodoValutato;
  readonly tabella: TabellaAlbero;
  readonly posizione: Posizione;
  readonly raggiungimento?: number;
  readonly valutazione?: number;
}
