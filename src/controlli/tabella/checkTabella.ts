/** All the rules of a printed table. */
import type { Riscontro } from '../rilievi.js';
import { checkColonne } from './colonne.js';
import type { Quadro, TabellaStampata } from './model.js';
import { quadriOf } from './quadri.js';
import { checkCento, checkIntervalli, checkIntestazioni, checkMedie, checkRipetute } from './righe.js';
import { checkTotali } from './totali.js';

/** One rule, one row; where two speak of one cell the first is heard. */
const REGOLE: readonly ((quadro: Quadro) => readonly Riscontro[])[] = [
  checkColonne,
  checkTotali,
  checkMedie,
  checkIntervalli,
  checkRipetute,
  checkCento,
];

/** What in a table cannot be right by its own figures. */
export function checkTabella(tabella: TabellaStampata): readonly Riscontro[] {
  const riscontri = [
    ...checkIntestazioni(tabella),
    ...quadriOf(tabella).flatMap((quadro) => REGOLE.flatMap((regola) => regola(quadro))),
  ];
  const byDove = new Map<string, Riscontro>();
  for (const riscontro of riscontri) {
    const key = `${riscontro.dove}\n${riscontro.trovato}`;
    if (!byDove.has(key)) byDove.set(key, riscontro);
  }
  return [...byDove.values()];
}
