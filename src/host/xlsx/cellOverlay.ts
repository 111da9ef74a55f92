/** Cells that were put over those of a part. */
import type { Calcolato, Contenuto } from './cellContent.js';
import { calculated, formulaText } from './cellContent.js';
import { around, type Zona } from './refs.js';
import type { CellaLetta, FoglioLetto } from './sheetRead.js';

/** What was put into a cell, and its look. */
export interface CellaNuova {
  readonly contenuto: Contenuto;
  readonly stile: number;
}

/** Cells put, by row and column. */
export type Nuove = ReadonlyMap<number, ReadonlyMap<number, CellaNuova>>;

export class Overlay {
  private readonly rows: Map<number, Map<number, CellaNuova>>;

  constructor(from?: Overlay) {
    this.rows = new Map([...(from?.rows ?? [])].map(([riga, celle]) => [riga, new Map(celle)]));
  }

  get cells(): Nuove {
    return this.rows;
  }

  get(riga: number, colonna: number): CellaNuova | undefined {
    return this.rows.get(riga)?.get(colonna);
  }

  put(riga: number, colonna: number, cella: CellaNuova): void {
    const row = this.rows.get(riga);
    if (row === undefined) this.rows.set(riga, new Map([[colonna, cella]]));
    else row.set(colonna, cella);
  }

  /** Whether the cell of the part has other content now. */
  overwrites(riga: number, colonna: number): boolean {
    const put = this.get(riga, colonna);
    return put !== undefined && put.contenuto.kind !== 'invariato';
  }

  /** Whether any cell has other content, and not only another look. */
  get changesContent(): boolean {
    return [...this.rows].some(([riga, celle]) =>
      [...celle.keys()].some((colonna) => this.overwrites(riga, colonna)),
    );
  }
}

/** Cells with a value or a formula, of the part and put; absent when there are none. */
export function usedZona(letto: FoglioLetto, overlay: Overlay): Zona | undefined {
  let used: Zona | undefined;
  const take = (riga: number, colonna: number) => {
    const cell = { riga, colonna, righe: 1, colonne: 1 };
    used = used === undefined ? cell : around(used, cell);
  };
  for (const { riga, celle } of letto.righe) {
    const standing = celle.filter((cell) => isFull(cell) && !overlay.overwrites(riga, cell.colonna));
    for (const cell of [standing[0], standing.at(-1)]) if (cell !== undefined) take(riga, cell.colonna);
  }
  for (const [riga, celle] of overlay.cells)
    for (const [colonna, { contenuto }] of celle)
      if (contenuto.kind === 'costante' || contenuto.kind === 'formula') take(riga, colonna);
  return used;
}

function isFull({ v, tipo, formula }: CellaLetta): boolean {
  return formula !== undefined || (v !== undefined && (tipo !== 'n' || v.trim() !== ''));
}

/**
 * When the cell that keeps the text of a shared formula is to be overwritten, all cells of the group get their
 * own text first. Nothing happens for any other cell.
 */
export function freeSharedFormula(
  letto: FoglioLetto,
  overlay: Overlay,
  first: CellaLetta | undefined,
  testo: (index: number) => string | undefined,
  lookOf: (riga: number, colonna: number) => number,
): void {
  const { gruppo, zona } = first?.formula ?? {};
  if (gruppo === undefined || zona === undefined) return;
  const result = ({ tipo, v }: CellaLetta): Calcolato | undefined => {
    if (v === undefined) return undefined;
    return tipo === 's' ? calculated(testo(Number(v)) ?? '') : { tipo, v };
  };
  for (const { riga, celle } of letto.righe)
    for (const cell of celle) {
      if (cell.formula?.gruppo !== gruppo || overlay.overwrites(riga, cell.colonna)) continue;
      const calcolato = result(cell);
      const contenuto: Contenuto = {
        kind: 'formula',
        testo: formulaText(letto, riga, cell.colonna, cell) ?? '',
        ...(calcolato === undefined ? {} : { calcolato }),
      };
      overlay.put(riga, cell.colonna, { contenuto, stile: lookOf(riga, cell.colonna) });
    }
}
