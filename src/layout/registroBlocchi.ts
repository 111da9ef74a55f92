/** Blocks of a step in the form of the log: each look once, the cells that have it as numbers. */
import type { BloccoScritto } from './piano.js';
import type { GraficoFoglio, Indirizzo, NuovoFoglio, Stile } from './workbook.js';

type Zona = readonly [riga: number, colonna: number, righe: number, colonne: number, stile: number];

/** A block as it is kept; its looks are all on its own sheet. */
interface BloccoImpaccato {
  readonly nome: string;
  readonly prima?: Indirizzo;
  readonly dopo: Indirizzo;
  readonly foglio?: NuovoFoglio;
  readonly stili: readonly Stile[];
  readonly aspetti: readonly Zona[];
  readonly grafici: readonly GraficoFoglio[];
}

export function packBlocco({ aspetti, ...blocco }: BloccoScritto): BloccoImpaccato {
  const numeri = new Map<string, number>();
  const zone = aspetti.map(({ indirizzo: { riga, colonna, righe, colonne }, stile }): Zona => {
    const chiave = JSON.stringify(stile);
    const numero = numeri.get(chiave) ?? numeri.size;
    numeri.set(chiave, numero);
    return [riga, colonna, righe, colonne, numero];
  });
  const stili = [...numeri.keys()].map((chiave) => JSON.parse(chiave) as Stile);
  return { ...blocco, stili, aspetti: zone };
}

export function unpackBlocco({ stili, aspetti, ...blocco }: BloccoImpaccato): BloccoScritto {
  return {
    ...blocco,
    aspetti: aspetti.map(([riga, colonna, righe, colonne, stile]) => ({
      indirizzo: { foglio: blocco.dopo.foglio, riga, colonna, righe, colonne },
      stile: stili[stile] ?? {},
    })),
  };
}

/** Whether what was read is a block: the log may have been changed by hand. */
export function isBlocco(dato: unknown): dato is BloccoImpaccato {
  if (!isRecord(dato) || typeof dato.nome !== 'string' || !isIndirizzo(dato.dopo)) return false;
  const { prima, foglio, stili, aspetti, grafici } = dato;
  return (
    (prima === undefined || isIndirizzo(prima)) &&
    (foglio === undefined || (isRecord(foglio) && foglio.tipo === 'nuovoFoglio' && isTesto(foglio.nome))) &&
    isListOf(stili, isRecord) &&
    isListOf(aspetti, (one) => isListOf(one, isCount) && (one as unknown[]).length === 5) &&
    isListOf(grafici, isGrafico)
  );
}

function isGrafico(dato: unknown): boolean {
  return (
    isRecord(dato) &&
    [dato.nome, dato.tipo, dato.titolo, dato.descrizione].every(isTesto) &&
    isIndirizzo(dato.categorie) &&
    isIndirizzo(dato.posizione) &&
    isListOf(dato.serie, (una) => isRecord(una) && isTesto(una.nome) && isIndirizzo(una.valori))
  );
}

function isIndirizzo(dato: unknown): boolean {
  if (!isRecord(dato) || !isTesto(dato.foglio)) return false;
  return [dato.riga, dato.colonna, dato.righe, dato.colonne].every(isCount);
}

function isRecord(dato: unknown): dato is Readonly<Record<string, unknown>> {
  return typeof dato === 'object' && dato !== null;
}

function isTesto(dato: unknown): boolean {
  return typeof dato === 'string';
}

function isCount(dato: unknown): boolean {
  return typeof dato === 'number' && Number.isInteger(dato) && dato >= 0;
}

function isListOf(dato: unknown, test: (one: unknown) => boolean): boolean {
  return Array.isArray(dato) && dato.every(test);
}
