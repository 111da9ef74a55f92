/** Looks and contents of a block in few writes: large looks one by one, all the small ones along with the cells. */
import { cellAt } from '../indirizzi.js';
import type { AspettoScritto } from '../piano.js';
import type { CellaScritta, Indirizzo, Scrittura } from '../workbook.js';

/** A write of its own costs a host as much as so many cells of a larger write. */
const CELLE_PER_SCRITTURA = 24;

interface Cambiata {
  readonly indirizzo: Indirizzo;
  readonly nuova: CellaScritta;
}

/**
 * The writes that fill a zone: cells that are not named stay as they are. A look counts over those before it; content
 * and look that a cell brings itself count over all.
 */
export function fillZona(
  zona: Indirizzo,
  celle: readonly Cambiata[],
  aspetti: readonly AspettoScritto[],
): readonly Scrittura[] {
  const { ampi, minuti } = splitAspetti(aspetti);
  const vesti = ampi.map((aspetto): Scrittura => ({ tipo: 'aspetto', ...aspetto }));
  const matrice = Array.from({ length: zona.righe }, () =>
    Array.from({ length: zona.colonne }, (): CellaScritta => ({})),
  );
  const merge = ({ riga, colonna }: Indirizzo, { stile, ...cella }: CellaScritta) => {
    const [r, c] = [riga - zona.riga, colonna - zona.colonna];
    const row = matrice[r];
    const prima = row?.[c];
    if (row === undefined || prima === undefined) return;
    const insieme = prima.stile || stile ? { stile: { ...prima.stile, ...stile } } : {};
    row[c] = { ...prima, ...cella, ...insieme };
  };
  for (const { indirizzo, stile } of minuti)
    for (let r = 0; r < indirizzo.righe; r += 1)
      for (let c = 0; c < indirizzo.colonne; c += 1) merge(cellAt(indirizzo, r, c), { stile });
  for (const { indirizzo, nuova } of celle) merge(indirizzo, nuova);
  const vuota = celle.length === 0 && minuti.length === 0;
  return vuota ? vesti : [...vesti, { tipo: 'celle', indirizzo: zona, celle: matrice }];
}

/** A large look that comes over a small one in the same rows goes with the small ones, so that it still wins. */
function splitAspetti(aspetti: readonly AspettoScritto[]): {
  readonly ampi: readonly AspettoScritto[];
  readonly minuti: readonly AspettoScritto[];
} {
  const ampi: AspettoScritto[] = [];
  const minuti: AspettoScritto[] = [];
  const toccate = new Set<number>();
  for (const aspetto of aspetti) {
    const { riga, righe, colonne } = aspetto.indirizzo;
    const sue = Array.from({ length: righe }, (_, r) => riga + r);
    if (righe * colonne > CELLE_PER_SCRITTURA && !sue.some((r) => toccate.has(r))) ampi.push(aspetto);
    else {
      minuti.push(aspetto);
      for (const r of sue) toccate.add(r);
    }
  }
  return { ampi, minuti };
}
