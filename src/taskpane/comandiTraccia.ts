/** *Perché questo valore?*, with all that words it: loaded once the tree has been read, not with the pane. */
import { explain, findFigura, type Calcolo } from '../commands/index.js';
import type { Spiegazione } from './contratto.js';

/** The story of a figure, by the `id` of its node or by its name; absent when the result has none such. */
export function spiega(calcolo: Calcolo, nome: string): Spiegazione | undefined {
  const figura = findFigura(calcolo, nome);
  return figura && { figura, traccia: explain(calcolo, figura) };
}
