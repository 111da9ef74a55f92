/** A write taken apart: what goes into which cells, rules, sheets and names, each thing once. */
import type { CellaScritta, Indirizzo, Scrittura } from '../../layout/index.js';

export type ScritturaCelle = Extract<Scrittura, { tipo: 'celle' }>;
export type ScritturaRegole = Extract<Scrittura, { tipo: 'formatoCondizionale' }>;
export type NuovoFoglio = Extract<Scrittura, { tipo: 'nuovoFoglio' }>;

/** A name as it is to be: at these cells, or gone. */
export interface NomeVoluto {
  readonly nome: string;
  readonly ambito: string | undefined;
  readonly indirizzo: Indirizzo | undefined;
}

export interface Piano {
  readonly celle: readonly ScritturaCelle[];
  readonly regole: readonly ScritturaRegole[];
  readonly nuovi: readonly NuovoFoglio[];
  readonly eliminati: readonly string[];
  readonly nomi: readonly NomeVoluto[];
}

/** The order between writes no longer counts afterwards: where two touch the same thing, the last has won. */
export function planOf(scritture: readonly Scrittura[]): Piano {
  const ofType = <T extends Scrittura['tipo']>(tipo: T) =>
    scritture.filter((each): each is Extract<Scrittura, { tipo: T }> => each.tipo === tipo);
  const nomi = new Map<string, NomeVoluto>();
  for (const each of scritture)
    if (each.tipo === 'definisciNome' || each.tipo === 'eliminaNome') {
      const { nome, ambito } = each;
      const indirizzo = each.tipo === 'definisciNome' ? each.indirizzo : undefined;
      nomi.set(JSON.stringify([nome, ambito]).toLowerCase(), { nome, ambito, indirizzo });
    }
  return {
    celle: lastWins(ofType('celle')),
    regole: ofType('formatoCondizionale'),
    nuovi: ofType('nuovoFoglio'),
    eliminati: ofType('eliminaFoglio').map(({ nome }) => nome),
    nomi: [...nomi.values()],
  };
}

/** Each block with, in every cell, the last word on that cell. */
function lastWins(blocks: readonly ScritturaCelle[]): readonly ScritturaCelle[] {
  if (blocks.length < 2) return blocks;
  const last = new Map<string, CellaScritta>();
  const keyOf = ({ foglio, riga, colonna }: Indirizzo, i: number, j: number) =>
    `${foglio.toLowerCase()}!${riga + i},${colonna + j}`;
  for (const { indirizzo, celle } of blocks)
    celle.forEach((row, i) => {
      row.forEach((cella, j) => {
        const key = keyOf(indirizzo, i, j);
        last.set(key, merge(last.get(key), cella));
      });
    });
  return blocks.map((block) => ({
    ...block,
    celle: block.celle.map((row, i) =>
      row.map((cella, j) => last.get(keyOf(block.indirizzo, i, j)) ?? cella),
    ),
  }));
}

/** A formula and a constant exclude each other: the later one stays. */
function merge(before: CellaScritta | undefined, after: CellaScritta): CellaScritta {
  if (before === undefined) return after;
  const { valore: _, formula: __, ...look } = before;
  const replaces = after.valore !== undefined || after.formula !== undefined;
  const stile = before.stile || after.stile ? { stile: { ...before.stile, ...after.stile } } : {};
  return { ...(replaces ? look : before), ...after, ...stile };
}
