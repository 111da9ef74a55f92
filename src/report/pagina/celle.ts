/** What a cell of a table is, for whoever draws it. */
import type { CellaTabella, Luce } from '../tabella.js';

/** The light that a cell shows; absent: none. */
export function luceDi(cella: CellaTabella): Luce | undefined {
  if (cella.tipo === 'luce') return cella;
  return cella.tipo === 'testo' ? cella.luce : undefined;
}

/** Whether it stands at the right, among figures. */
export const isNumero = ({ tipo }: CellaTabella): boolean => tipo === 'numero' || tipo === 'nonDisponibile';
