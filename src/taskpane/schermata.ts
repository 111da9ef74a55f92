/** What a state is for those who do not look at it: where the focus goes, what a screen reader says. */
import type { Stato } from './stato/modello.js';
import type { Testi } from './testi/it.js';
import { APERTURA } from './ui/useFuoco.js';
import { describe } from './viste/Anteprima.js';

/** Where the focus goes when another screen comes up: one word for each screen. */
export function schermataOf({ lavoro, sezione, perche, mostrate, pubblica, calcolo }: Stato): string {
  if (calcolo === undefined && lavoro.kind === 'lettura') return APERTURA;
  if (lavoro.kind === 'lettura' && lavoro.avanzamento !== undefined) return 'preparazione';
  const idle = lavoro.kind === 'fermo' || lavoro.kind === 'fatto';
  if (pubblica !== undefined && idle) return pubblica.rifiuto === undefined ? 'pubblica' : 'motivo';
  if (mostrate !== undefined && idle) return `mostrate ${mostrate.ids.join(' ')}`;
  if (lavoro.kind === 'lettura' || idle)
    return perche === undefined ? `${sezione} ${calcolo?.freschezza ?? ''}` : `perche ${perche}`;
  return lavoro.kind === 'scrittura' ? 'anteprima' : lavoro.kind;
}

/** What a screen reader says of a state, when it comes about. */
export function spokenOf({ lavoro }: Stato, testi: Testi): string {
  switch (lavoro.kind) {
    case 'lettura':
      return testi.lettura[lavoro.comando];
    case 'scrittura':
      return testi.scrittura.testo(lavoro.proposta.celle);
    case 'anteprima':
      return describe(lavoro.proposta, testi);
    case 'rifiuto':
      return lavoro.rifiuto.messaggio;
    // The bars of `Avvisi` speak for themselves; the other screens are read from their title on.
    case 'fatto':
    case 'fermo':
    case 'primoUso':
    case 'collegamento':
      return '';
  }
}
