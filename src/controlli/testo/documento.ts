/** A text as its reader meets it: paragraphs and tables in their order, each with its place. Types only. */
import type { TabellaStampata } from '../tabella/model.js';

export type Blocco =
  | { readonly kind: 'paragrafo'; readonly testo: string; readonly dove: string }
  | { readonly kind: 'tabella'; readonly tabella: TabellaStampata };

export interface Documento {
  readonly blocchi: readonly Blocco[];
}
