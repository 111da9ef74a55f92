/** Cells to write, put together into as few writes as hold no other cell. */
import type { CellaScritta, Indirizzo, Scrittura } from './workbook.js';

interface Cambiata {
  readonly indirizzo: Indirizzo;
  readonly nuova: CellaScritta;
}

/** Neighbouring rows of one column, or of neighbouring columns, that change together. */
interface Blocco {
  readonly foglio: string;
  readonly riga: number;
  readonly colonna: number;
  /** By column. */
  readonly colonne: (readonly CellaScritta[])[];
}

/**
 * Writes for single cells: runs of rows make one write, and runs of the same rows in neighbouring columns too. No
 * cell that does not change is in them.
 */
export function groupCelle(celle: readonly Cambiata[]): Scrittura[] {
  const sorted = [...celle].sort(
    ({ indirizzo: a }, { indirizzo: b }) =>
      compareTesti(a.foglio, b.foglio) || a.colonna - b.colonna || a.riga - b.riga,
  );
  return mergeColonne(runsOf(sorted)).map(({ foglio, riga, colonna, colonne }) => ({
    tipo: 'celle',
    indirizzo: { foglio, riga, colonna, righe: colonne[0]?.length ?? 0, colonne: colonne.length },
    celle: (colonne[0] ?? []).map((_, r) => colonne.map((colonna) => colonna[r] ?? {})),
  }));
}

function runsOf(sorted: readonly Cambiata[]): Blocco[] {
  const runs: (Blocco & { readonly celle: CellaScritta[] })[] = [];
  for (const { indirizzo, nuova } of sorted) {
    const { foglio, riga, colonna } = indirizzo;
    const last = runs.at(-1);
    if (last?.foglio === foglio && last.colonna === colonna && last.riga + last.celle.length === riga)
      last.celle.push(nuova);
    else {
      const celle = [nuova];
      runs.push({ foglio, riga, colonna, celle, colonne: [celle] });
    }
  }
  return runs;
}

function mergeColonne(runs: readonly Blocco[]): Blocco[] {
  const blocchi = new Map<string, Blocco>();
  for (const run of runs) {
    const righe = run.colonne[0]?.length ?? 0;
    const left = blocchi.get(keyOf(run, run.colonna - 1, righe));
    const blocco = left ?? run;
    if (left !== undefined) {
      left.colonne.push(...run.colonne);
      blocchi.delete(keyOf(run, run.colonna - 1, righe));
    }
    blocchi.set(keyOf(run, run.colonna, righe), blocco);
  }
  return [...blocchi.values()];
}

/** A block is found by its last column. */
function keyOf({ foglio, riga }: Blocco, colonna: number, righe: number): string {
  return `${riga} ${righe} ${colonna} ${foglio}`;
}

function compareTesti(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
