/** What the columns of a printed table of the tree hold, by their headers. */
import { COLONNE_ALBERO } from '../../parametri/index.js';
import type { Casella } from '../tabella/model.js';
import type { Campo } from './menzioni.js';
import { normalizeParole } from './parole.js';

/** `altroAnno` is the target of a year that is not the tree's. */
export type CampoColonna =
  | Campo
  | 'descrizione'
  | 'algoritmo'
  | 'altroAnno'
  | 'misure'
  | 'conteggioOp'
  | 'mediaOp'
  | 'mediaOs'
  | 'mediaAs';

/** Columns of a table, recognised by their headers. */
export interface Campi {
  readonly byColonna: ReadonlyMap<number, CampoColonna>;
  /** In the order of the header. */
  readonly ordine: readonly CampoColonna[];
  /** The column just before the mean of a benchmark: the body's own value. */
  readonly benchmark?: number;
}

const SINONIMI: ReadonlyMap<string, CampoColonna> = new Map([
  ...COLONNE_ALBERO.descrizione.map((parola) => [parola, 'descrizione'] as const),
  ...COLONNE_ALBERO.algoritmo.map((parola) => [parola, 'algoritmo'] as const),
  ...COLONNE_ALBERO.peso.map((parola) => [parola, 'peso'] as const),
  ...COLONNE_ALBERO.valoriMisure.map((parola) => [parola, 'misure'] as const),
  ...COLONNE_ALBERO.consuntivo.map((parola) => [parola, 'valore'] as const),
  ...COLONNE_ALBERO.target.map((parola) => [parola, 'target'] as const),
  ...COLONNE_ALBERO.raggiungimento.map((parola) => [parola, 'grado'] as const),
]);

/** Headers of the summary of R24 § 3.1: the mean of a level, and how many there are of it. */
const MEDIE: readonly (readonly [RegExp, CampoColonna])[] = [
  [/^n (?:di )?obiettivi operativi/, 'conteggioOp'],
  [/^(?:performance|risultato|raggiungimento|grado).* (?:op|obiettivi operativi)$/, 'mediaOp'],
  [/^(?:performance|risultato|raggiungimento|grado).* (?:os|obiettiv[io] strategic[io])$/, 'mediaOs'],
  [/^(?:performance|risultato|raggiungimento|grado).* (?:as|ambit[io](?: strategic[io])?)$/, 'mediaAs'],
];

function campoOf(testo: string, anno: number): CampoColonna | undefined {
  if (testo.length > MASSIMA_INTESTAZIONE) return undefined;
  const parole = normalizeParole(testo);
  const senzaAnno = parole.replace(ANNO_FINALE, '');
  const campo = SINONIMI.get(senzaAnno);
  const scritto = Number(ANNO_FINALE.exec(parole)?.[1] ?? anno);
  if (campo === 'target' && scritto !== anno) return 'altroAnno';
  return campo ?? MEDIE.find(([forma]) => forma.test(parole))?.[1];
}

const MASSIMA_INTESTAZIONE = 90;
const ANNO_FINALE = / ?(?:(?:anno|al) )?((?:19|20)\d\d)$/;

/** The columns of a header; `anno` is the tree's. */
export function campiOf(riga: readonly Casella[], anno: number): Campi {
  const byColonna = new Map<number, CampoColonna>();
  riga.forEach(({ testo }, c) => {
    const campo = campoOf(testo, anno);
    if (campo !== undefined) byColonna.set(c, campo);
  });
  const media = riga.findIndex(({ testo }) => /^media(?!\p{L})/iu.test(testo));
  return {
    byColonna,
    ordine: [...byColonna.values()],
    ...(media > 0 && { benchmark: media - 1 }),
  };
}
