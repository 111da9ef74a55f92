/** Cells already read: what stands in one stands in many, and one meaning for all of them is made once and lies at hand. */
import type { Cella, ContenutoCella, Contesto } from './model.js';

/** Readings kept for one workbook; beyond, all are forgotten. */
const MASSIMO = 5000;

/** Stands in no number format and in no unit: neither can come out of an XML file with it. */
const SEPARATORE = '\u0000';

/** The readings of the cells of one workbook: by the way they are read, then by content. */
interface Letture<T> {
  readonly perModo: Map<string, Map<ContenutoCella, T>>;
  quante: number;
}

/** A reading of cells. `modo` is what it knows besides the cell: the unit of a target, where there is one. */
type Lettura<T> = (cella: Cella, contesto: Contesto, modo?: string) => T;

/** The same reading, made once for each content. It must look at nothing but its arguments, nor at where a cell is. */
export function readOnce<T>(read: Lettura<T>): Lettura<T> {
  const perCartella = new WeakMap<Contesto, Letture<T>>();
  return (cella, contesto, modo) => {
    let letture = perCartella.get(contesto);
    if (letture === undefined) perCartella.set(contesto, (letture = { perModo: new Map(), quante: 0 }));
    const contenuti = contenutiOf(letture, cella, modo);
    const nota = contenuti.get(cella.valore);
    if (nota !== undefined) return nota;
    const lettura = read(cella, contesto, modo);
    contenuti.set(cella.valore, lettura);
    letture.quante += 1;
    return lettura;
  };
}

/** A number format changes what a number is, and not what a text is. */
function contenutiOf<T>(
  letture: Letture<T>,
  { valore, formato }: Cella,
  modo = SEPARATORE,
): Map<ContenutoCella, T> {
  if (letture.quante >= MASSIMO) {
    letture.perModo.clear();
    letture.quante = 0;
  }
  const chiave = typeof valore === 'number' ? `${modo}${SEPARATORE}${formato}` : modo;
  const noti = letture.perModo.get(chiave);
  if (noti !== undefined) return noti;
  const contenuti = new Map<ContenutoCella, T>();
  letture.perModo.set(chiave, contenuti);
  return contenuti;
}
