import { foglioCella, isPiena } from './celle.js';
import type { Area, Indirizzo } from './workbook.js';

/**
 * What stands in the way of writing into a zone: its first cell that holds something, or a merged block that touches
 * it; the whole zone where it was not read, being beyond the sheet. Absent when it is free.
 */
export function findOccupata(area: Area, zona: Indirizzo): Indirizzo | undefined {
  const piena = cellsOf(zona).find(({ riga, colonna }) => {
    const cella = foglioCella(area, riga - area.indirizzo.riga, colonna - area.indirizzo.colonna);
    return isPiena(cella) || cella.formula !== undefined;
  });
  const occupata = piena ?? area.unite.find((unita) => overlaps(unita, zona));
  if (occupata !== undefined) return occupata;
  const { riga, colonna, righe, colonne } = area.indirizzo;
  const letta = riga + righe >= zona.riga + zona.righe && colonna + colonne >= zona.colonna + zona.colonne;
  return letta ? undefined : zona;
}

function cellsOf({ foglio, riga, colonna, righe, colonne }: Indirizzo): Indirizzo[] {
  return Array.from({ length: righe * colonne }, (_, i) => ({
    foglio,
    riga: riga + Math.floor(i / colonne),
    colonna: colonna + (i % colonne),
    righe: 1,
    colonne: 1,
  }));
}

function overlaps(a: Indirizzo, b: Indirizzo): boolean {
  const rows = a.riga < b.riga + b.righe && b.riga < a.riga + a.righe;
  return rows && a.colonna < b.colonna + b.colonne && b.colonna < a.colonna + a.colonne;
}
