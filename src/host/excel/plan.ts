/** A write taken apart: what goes into which cells, rules, sheets, names and charts, each thing once. */
import type { CellaScritta, GraficoFoglio, Indirizzo, Scrittura, Stile } from '../../layout/index.js';
import { contains } from '../../layout/index.js';

type Di<T extends Scrittura['tipo']> = Extract<Scrittura, { tipo: T }>;

export type ScritturaCelle = Di<'celle'>;
export type ScritturaRegole = Di<'formatoCondizionale'>;
export type NuovoFoglio = Di<'nuovoFoglio'>;

/** A look for a block: the same for all its cells, or one for each. */
export type Aspetto =
  | {
      readonly kind: 'uguale';
      readonly indirizzo: Indirizzo;
      readonly stile: Stile;
      readonly daCapo: boolean;
    }
  | {
      readonly kind: 'perCella';
      readonly indirizzo: Indirizzo;
      readonly stili: readonly (readonly (Stile | undefined)[])[];
    };

/** A name as it is to be: at these cells, or gone. */
export interface NomeVoluto {
  readonly nome: string;
  readonly ambito: string | undefined;
  readonly indirizzo: Indirizzo | undefined;
}

/** A chart as it is to be: this one, or gone. */
export interface GraficoVoluto {
  readonly foglio: string;
  readonly nome: string;
  readonly grafico: GraficoFoglio | undefined;
}

export interface Piano {
  readonly nuovi: readonly NuovoFoglio[];
  readonly eliminati: readonly string[];
  readonly larghezze: readonly Di<'larghezze'>[];
  /** In their order: a later look goes over an earlier one. */
  readonly aspetti: readonly Aspetto[];
  readonly celle: readonly ScritturaCelle[];
  readonly righe: readonly Di<'adattaRighe'>[];
  readonly stampe: readonly Di<'areaStampa'>[];
  readonly nomi: readonly NomeVoluto[];
  readonly regole: readonly ScritturaRegole[];
  readonly grafici: readonly GraficoVoluto[];
  /** How many of the cells, and of the names, are to stand before anything else is touched. */
  readonly inTesta: { readonly celle: number; readonly nomi: number };
}

/**
 * But for looks and for what comes first, the order between writes no longer counts afterwards: of two on the same
 * thing the last has won.
 */
export function planOf(scritture: readonly Scrittura[]): Piano {
  const ofType = <T extends Scrittura['tipo']>(tipo: T): Di<T>[] =>
    scritture.filter((each): each is Di<T> => each.tipo === tipo);
  const testa = scritture.slice(0, countInTesta(scritture));
  return {
    nuovi: ofType('nuovoFoglio'),
    eliminati: ofType('eliminaFoglio').map(({ nome }) => nome),
    larghezze: ofType('larghezze'),
    aspetti: scritture.flatMap(aspettoOf),
    celle: lastWins(ofType('celle')),
    righe: ofType('adattaRighe'),
    stampe: ofType('areaStampa'),
    nomi: nomiOf(scritture),
    regole: ofType('formatoCondizionale'),
    grafici: last(
      scritture.flatMap((each): GraficoVoluto[] => {
        if (each.tipo === 'grafico') {
          const { grafico } = each;
          return [{ foglio: grafico.posizione.foglio, nome: grafico.nome, grafico }];
        }
        return each.tipo === 'eliminaGrafico' ? [{ ...each, grafico: undefined }] : [];
      }),
      ({ foglio, nome }) => [foglio, nome],
    ),
    inTesta: {
      celle: testa.filter(({ tipo }) => tipo === 'celle').length,
      nomi: nomiOf(testa).length,
    },
  };
}

function nomiOf(scritture: readonly Scrittura[]): readonly NomeVoluto[] {
  return last(
    scritture.flatMap((each): NomeVoluto[] => {
      if (each.tipo !== 'definisciNome' && each.tipo !== 'eliminaNome') return [];
      const { nome, ambito } = each;
      return [{ nome, ambito, indirizzo: each.tipo === 'definisciNome' ? each.indirizzo : undefined }];
    }),
    ({ nome, ambito }) => [nome, ambito],
  );
}

/**
 * The first writes as long as they put only contents and names into one sheet: a log that is to stand before what it
 * tells of, however many requests all of it takes.
 */
function countInTesta(scritture: readonly Scrittura[]): number {
  const first = scritture.find(isOnSheet);
  const sheet = first && plainSheet(first)?.toLowerCase();
  const other = scritture.findIndex((each) => isOnSheet(each) && plainSheet(each)?.toLowerCase() !== sheet);
  return sheet === undefined || other < 0 ? 0 : other;
}

/** New sheets are made first anyway. */
const isOnSheet = ({ tipo }: Scrittura): boolean => tipo !== 'nuovoFoglio';

/** The sheet of a write of contents or of a name on it; `undefined` for any other write. */
function plainSheet(scrittura: Scrittura): string | undefined {
  switch (scrittura.tipo) {
    case 'eliminaFoglio':
      return scrittura.nome;
    case 'eliminaNome':
      return scrittura.ambito;
    case 'definisciNome':
      return scrittura.indirizzo.foglio;
    case 'celle':
      return aspettoOf(scrittura).length === 0 ? scrittura.indirizzo.foglio : undefined;
    default:
      return undefined;
  }
}

function aspettoOf(scrittura: Scrittura): Aspetto[] {
  if (scrittura.tipo === 'aspetto') {
    const { indirizzo, stile, daCapo = false } = scrittura;
    return [{ kind: 'uguale', indirizzo, stile, daCapo }];
  }
  if (scrittura.tipo !== 'celle') return [];
  const stili = scrittura.celle.map((row) => row.map(({ stile }) => stile));
  const any = stili.some((row) => row.some((stile) => stile !== undefined));
  return any ? [{ kind: 'perCella', indirizzo: scrittura.indirizzo, stili }] : [];
}

/** Blocks in which looks change, without those that lie inside another. */
export function lookBlocks({ aspetti }: Piano): readonly Indirizzo[] {
  const blocks = aspetti.map(({ indirizzo }) => indirizzo);
  return blocks.filter(
    (block, i) =>
      !blocks.some((other, j) => i !== j && contains(other, block) && (!contains(block, other) || j < i)),
  );
}

/** Of several with the same key the last, each in the place of the first. */
function last<T>(all: readonly T[], keyOf: (each: T) => unknown): readonly T[] {
  return [...new Map(all.map((each) => [JSON.stringify(keyOf(each)).toLowerCase(), each])).values()];
}

/** Each block with, in every cell, the last word on that cell. */
function lastWins(blocks: readonly ScritturaCelle[]): readonly ScritturaCelle[] {
  if (blocks.length < 2) return blocks;
  const known = new Map<string, CellaScritta>();
  const keyOf = ({ foglio, riga, colonna }: Indirizzo, i: number, j: number) =>
    `${foglio.toLowerCase()}!${riga + i},${colonna + j}`;
  for (const { indirizzo, celle } of blocks)
    celle.forEach((row, i) => {
      row.forEach((cella, j) => {
        const key = keyOf(indirizzo, i, j);
        known.set(key, merge(known.get(key), cella));
      });
    });
  return blocks.map((block) => ({
    ...block,
    celle: block.celle.map((row, i) =>
      row.map((cella, j) => known.get(keyOf(block.indirizzo, i, j)) ?? cella),
    ),
  }));
}

/** A formula and a constant exclude each other: the later one stays. Looks are not merged here. */
function merge(before: CellaScritta | undefined, after: CellaScritta): CellaScritta {
  if (before === undefined) return after;
  const replaces = after.valore !== undefined || after.formula !== undefined;
  const { valore: _, formula: __, ...rest } = before;
  return { ...(replaces ? rest : before), ...after };
}
