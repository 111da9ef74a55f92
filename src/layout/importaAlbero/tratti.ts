/** Where a text holds tables of the tree: its header rows, each with the columns that it names. */
import { COLONNE_ALBERO, type ColonnaAlbero } from '../../parametri/index.js';
import { makeRiconoscitore, type Colonne } from '../intestazioni.js';
import { isRelazione } from '../relazione.js';
import { isPiatto } from '../piatto.js';
import { isScalare } from '../scalare.js';
import type { Casella, ColonnaDati } from './allinea.js';
import { genereOf } from './campi.js';
import type { GenereTabella, RigaTesto } from './model.js';

/** The columns of a header row as the rows below it have them. */
export interface Testata {
  readonly genere: GenereTabella;
  /** True where the table is that of the obiettivi operativi. */
  readonly operativi: boolean;
  /** Data columns, right of the label, in the order of the header. */
  readonly caselle: readonly Casella[];
  /** Place of each step of the staircase, and of the columns that a flat table has before its data. */
  readonly gradini: ReadonlyMap<ColonnaAlbero, number>;
  /** Whose weight stands right of the label: in the Relazione only that of the obiettivi, when each row has its own. */
  readonly pesoDopo: 'nessuno' | 'obiettivi' | 'tutti';
  readonly anni: readonly number[];
}

/** A header row, a row that is the header of some other table, or neither. */
export type RigaTestata =
  { readonly kind: 'albero'; readonly testata: Testata } | { readonly kind: 'altra' } | undefined;

const COLONNE_MINIME = 3;

const riconosci = makeRiconoscitore(COLONNE_ALBERO);

const GRADINI: readonly ColonnaAlbero[] = [
  'livello',
  'ente',
  'ambito',
  'strategico',
  'osOperativo',
  'operativo',
  'indicatore',
  'codice',
  'titolo',
];

const DATI: Readonly<Partial<Record<ColonnaAlbero, ColonnaDati>>> = {
  descrizione: 'descrizione',
  algoritmo: 'algoritmo',
  fonte: 'fonte',
  baseline: 'baseline',
  valoriMisure: 'valoriMisure',
  consuntivo: 'consuntivo',
  target: 'target',
  raggiungimento: 'raggiungimento',
  valutazione: 'valutazione',
};

/** The header that Integra prints, for rows that were copied without theirs. */
export const TESTATA_USUALE: Testata = {
  genere: 'scalare',
  operativi: false,
  caselle: [
    { colonna: 'descrizione' },
    { colonna: 'target' },
    { colonna: 'consuntivo' },
    { colonna: 'raggiungimento' },
    { colonna: 'valutazione' },
  ],
  gradini: new Map(),
  pesoDopo: 'nessuno',
  anni: [],
};

/** Reads a row as a header. A list of objectives without a column of targets is no tree: nothing of it can be scored. */
export function readTestata({ campi }: RigaTesto): RigaTestata {
  if (campi.length < COLONNE_MINIME) return isIndice(campi) ? { kind: 'altra' } : undefined;
  const trovate = campi.map(({ testo, posto }) => ({ posto, trovata: riconosci(correctOcr(testo)) }));
  const note = trovate.flatMap(({ posto, trovata }) =>
    trovata === undefined ? [] : [{ posto, ...trovata }],
  );
  const colonne = new Map<ColonnaAlbero, { indice: number; anno?: number }[]>();
  for (const { posto, colonna, anno } of note)
    colonne.set(colonna, [
      ...(colonne.get(colonna) ?? []),
      { indice: posto, ...(anno !== undefined && { anno }) },
    ]);
  const genere = genereTabellaOf(colonne);
  if (colonne.size >= COLONNE_MINIME && genere !== undefined)
    return colonne.has('target')
      ? { kind: 'albero', testata: makeTestata(genere, note, colonne) }
      : { kind: 'altra' };
  const parole = campi.every(
    ({ testo }) => genereOf(testo) === 'testo' && testo.length < 80 && !/\d{3}/.test(testo),
  );
  return note.length > 0 && parole && trovate[0]?.trovata !== undefined ? { kind: 'altra' } : undefined;
}

/** `AMBITI STRATEGICI | OBIETTIVI STRATEGICI`: two names of columns and nothing else. */
function isIndice(campi: RigaTesto['campi']): boolean {
  return campi.length === 2 && campi.every(({ testo }) => riconosci(testo) !== undefined);
}

/** A letter that the reading of a page took for another: `OR. STRATEGICO` for `OB. STRATEGICO` (R24 § 3.1). */
function correctOcr(testo: string): string {
  return /^o[r8][.\s]+(?=strat|oper)/i.test(testo) ? `ob.${testo.slice(3)}` : testo;
}

function genereTabellaOf(colonne: Colonne<ColonnaAlbero>): GenereTabella | undefined {
  if (isPiatto(colonne)) return 'piatto';
  if (isRelazione(colonne)) return 'relazione';
  if (!isScalare(colonne)) return undefined;
  return colonne.has('consuntivo') || !colonne.has('target') ? 'scalare' : 'piano';
}

function makeTestata(
  genere: GenereTabella,
  note: readonly { readonly posto: number; readonly colonna: ColonnaAlbero; readonly anno?: number }[],
  colonne: Colonne<ColonnaAlbero>,
): Testata {
  const pesi = colonne.get('peso') ?? [];
  const ultimo = pesi.at(-1)?.indice;
  const gradini = note.flatMap(({ colonna, posto }) => (GRADINI.includes(colonna) ? [posto] : []));
  const dopo = ultimo !== undefined && ultimo > Math.max(...gradini);
  const caselle = note.flatMap(({ posto, colonna, anno }): Casella[] => {
    if (colonna === 'peso' && dopo && posto === ultimo) return [{ colonna: 'pesoObiettivo' }];
    const dati = DATI[colonna];
    if (dati === undefined) return [];
    return [{ colonna: dati, ...(dati === 'target' && anno !== undefined && { anno }) }];
  });
  const descrizione: readonly Casella[] = colonne.has('descrizione') ? [] : [{ colonna: 'descrizione' }];
  return {
    genere,
    operativi: genere === 'relazione' && colonne.has('operativo'),
    caselle: [...descrizione, ...caselle],
    gradini: new Map(
      GRADINI.flatMap((nome) => {
        const indice = colonne.get(nome)?.[0]?.indice;
        return indice === undefined ? [] : [[nome, indice] as const];
      }),
    ),
    pesoDopo: !dopo ? 'nessuno' : pesi.length > 1 ? 'obiettivi' : 'tutti',
    anni: [...new Set(caselle.flatMap(({ anno }) => (anno === undefined ? [] : [anno])))],
  };
}
