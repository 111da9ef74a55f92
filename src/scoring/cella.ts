import { formatGiorno } from './date.js';
import type { Cella, Giorno, Letto, Segnalazione } from './model.js';
import { formatNumero, numeroOfCella } from './numeri.js';

/** What stands in a cell, as its user sees it; a date that was understood is passed along. Empty for an empty cell. */
export function formatCella({ valore, formato }: Cella, giorno?: Giorno): string {
  if (valore === null) return '';
  if (typeof valore === 'string') return valore.trim();
  if (typeof valore === 'boolean') return valore ? 'VERO' : 'FALSO';
  if (giorno !== undefined) return formatGiorno(giorno);
  return Number.isFinite(valore) ? formatNumero(numeroOfCella(valore, formato)) : String(valore);
}

/** The segnalazione of a cell that was not understood; none for one that was. */
export function segnalaErrore<T>(letto: Letto<T>): Segnalazione[] {
  if (letto.kind === 'letto') return [];
  const { cella, codice, fatti } = letto;
  return [{ codice, cella: cella.dove, trovato: formatCella(cella), ...(fatti && { fatti }) }];
}
