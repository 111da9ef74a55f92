/** All the rules of a printed table. */
import { parseCifra } from '../cifra.js';
import type { Riscontro } from '../rilievi.js';
import { checkColonne } from './colonne.js';
import type { Quadro, TabellaStampata } from './model.js';
import { quadriOf } from './quadri.js';
import { checkCento, checkIntervalli, checkIntestazioni, checkMedie, checkRipetute } from './righe.js';
import { checkTotali } from './totali.js';

/** One rule, one row; where two speak of one cell the first is heard. */
const REGOLE: readonly ((quadro: Quadro) => readonly Riscontro[])[] = [
  checkConti,
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

/**
 * Computed columns and totals. A wrong difference makes the total of its column wrong too, and a wrong total its
 * variation: each error is told once, where it is, and what follows from it is said to do so.
 */
function checkConti(quadro: Quadro): readonly Riscontro[] {
  const colonne = checkColonne(quadro);
  const totali = checkTotali(correct(quadro, colonne));
  if (totali.length === 0) return colonne;
  const restano = new Set(checkColonne(correct(quadro, totali)).map(keyOf));
  return [
    ...totali,
    ...colonne.map((riscontro) =>
      restano.has(keyOf(riscontro)) ? riscontro : { ...riscontro, causa: TORNA_CON_IL_TOTALE },
    ),
  ];
}

const TORNA_CON_IL_TOTALE = 'Torna con il totale ricalcolato: è il totale della riga a essere sbagliato.';

const keyOf = ({ dove, trovato }: Riscontro): string => `${dove}\n${trovato}`;

/** The table as it would be with the figures that the findings expect. */
function correct(quadro: Quadro, riscontri: readonly Riscontro[]): Quadro {
  if (riscontri.length === 0) return quadro;
  const attesi = new Map(riscontri.map((riscontro) => [keyOf(riscontro), parseCifra(riscontro.atteso)]));
  return {
    ...quadro,
    righe: quadro.righe.map((riga) => ({
      ...riga,
      caselle: riga.caselle.map((casella) => {
        const cifra = casella && attesi.get(`${casella.dove}\n${casella.testo}`);
        return cifra === undefined || casella === undefined ? casella : { ...casella, cifra };
      }),
    })),
  };
}
