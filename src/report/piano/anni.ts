import { target } from '../celle.js';
import type { DatiRelazione } from '../dati.js';
import type { NodoValutato } from '../../scoring/index.js';

/** The years that the Piano sets targets for, in order; the year of the tree where no column names one. */
export function anniPiano({ targetAnni, anno }: DatiRelazione): readonly number[] {
  const anni = new Set([...targetAnni.values()].flatMap((targets) => targets.map((uno) => uno.anno)));
  return anni.size === 0 ? [anno] : [...anni].sort((a, b) => a - b);
}

/** The target of a year as written; empty where none is set. */
export function targetDi(dati: DatiRelazione, { nodo }: NodoValutato, anno: number): string {
  const scritto = dati.targetAnni.get(nodo.id)?.find((uno) => uno.anno === anno)?.testo;
  if (scritto !== undefined) return scritto;
  return anno === dati.anno && nodo.indicatore !== undefined ? target(nodo.indicatore) : '';
}
