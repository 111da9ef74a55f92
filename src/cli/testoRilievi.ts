/** Rilievi as text for people: place, both figures, likely cause. */
import type { Rilievo } from '../controlli/index.js';
import type { Pennello } from './terminale.js';
import { SEVERITA } from './testo.js';

/** Each finding with its places and its likely cause, under how many there are. */
export function rilieviLines(rilievi: readonly Rilievo[], pennello: Pennello): readonly string[] {
  if (rilievi.length === 0) return ['  Nulla da rilevare.'];
  return rilievi.flatMap(({ severita, dove, anche, cella, messaggio, causa, codice }) => [
    `  ${pennello(SEVERITA[severita].tinta, SEVERITA[severita].segno)} ${dove}: ${messaggio}`,
    ...(anche.length === 0 ? [] : [`      Anche in: ${anche.join('; ')}`]),
    pennello('tenue', `      ${cella === undefined ? '' : `Cella ${cella}. `}${causa} [${codice}]`),
  ]);
}
