/** The draw of the sample: the same seed gives the same indicatori, and anybody can do it again by hand. */
import { normalizeCodice, type NodoValutato, type Risultato } from '../../scoring/index.js';
import { isPunteggio } from '../luci.js';
import { nodiDi } from '../nodi.js';
import type { Campione } from './model.js';

export interface OpzioniCampione {
  /** Text that the OIV chooses. */
  readonly seme: string;
  readonly quanti: number;
  /** SHA-256 of a text, as hex digits. */
  readonly digest: (testo: string) => string;
}

/**
 * Draws indicatori among those that have a figure: the first by the SHA-256 of `seme|codice`. No random number is
 * used, so that the draw can be repeated with any program that computes it.
 */
export function drawCampione(risultato: Risultato, { seme, quanti, digest }: OpzioniCampione): Campione {
  const valutati = popolazioneOf(risultato);
  const ordinati = valutati
    .map((valutato) => ({ id: valutato.nodo.id, sorte: digest(`${seme}|${nomeOf(valutato)}`) }))
    .sort((a, b) => (a.sorte < b.sorte ? -1 : a.sorte > b.sorte ? 1 : 0));
  return {
    seme,
    estratti: ordinati.slice(0, Math.max(0, quanti)).map(({ id }) => id),
    popolazione: valutati.length,
  };
}

function popolazioneOf(risultato: Risultato): readonly NodoValutato[] {
  return nodiDi(risultato, 'indicatore').filter(({ esito }) => isPunteggio(esito));
}

/** What stands for an indicatore in the draw: its code in normal form, else its title. */
function nomeOf({ nodo }: NodoValutato): string {
  return nodo.chiave ?? normalizeCodice(nodo.titolo);
}
