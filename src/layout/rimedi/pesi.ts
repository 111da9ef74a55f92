/** Weights of a group brought to 100 %, each by as much as it weighs, in the way its cell is written. */
import {
  pesiScritti,
  weighGruppo,
  type NodoLetto,
  type NodoValutato,
  type Regole,
} from '../../scoring/index.js';
import type { CellaFoglio, CellaScritta } from '../workbook.js';
import { NUMERO_IN_TESTO } from '../traccia/sorgente.js';

/** A cell with the weight it is to hold. */
export interface PesoNuovo {
  readonly dove: string;
  readonly nuova: CellaScritta;
}

/** Hundredths of a point in the whole: weights are printed with two decimals. */
const CENTESIMI = 10_000;

/**
 * The weights of the children, in proportion, so that they sum to 100,00 % exactly. Absent where it is not safe: a
 * weight that is a formula, is missing, or is written in a way that no new number fits in.
 */
export function scalePesi(
  { nodo, figli }: NodoValutato,
  regole: Regole,
  lettoDi: ReadonlyMap<string, NodoLetto>,
  cellaOf: (dove: string) => CellaFoglio | undefined,
): readonly PesoNuovo[] | undefined {
  if (pesiScritti(nodo, regole).some(({ kind }) => kind !== 'peso')) return undefined;
  const pesi = weighGruppo(nodo, figli, regole);
  const nuovi = shareOut(pesi.valori);
  const scritture = figli.map((figlio, i): PesoNuovo | 'uguale' | undefined => {
    const [prima = 0, dopo = 0] = [pesi.valori[i], nuovi?.[i]];
    if (nuovi === undefined) return undefined;
    if (Math.round(prima * CENTESIMI) === dopo || prima === 0) return 'uguale';
    const dove = lettoDi.get(figlio.nodo.id)?.peso?.dove;
    const cella = dove === undefined ? undefined : cellaOf(dove);
    const nuova = cella && writePeso(cella, prima, dopo / CENTESIMI);
    return dove === undefined || nuova === undefined ? undefined : { dove, nuova };
  });
  if (scritture.includes(undefined)) return undefined;
  const cambiate = scritture.flatMap((una) => (una === undefined || una === 'uguale' ? [] : [una]));
  return cambiate.length === 0 ? undefined : cambiate;
}

/** In hundredths of a point; what is left over goes to those that lost most by being cut. */
function shareOut(pesi: readonly number[]): readonly number[] | undefined {
  const somma = pesi.reduce((a, b) => a + b, 0);
  if (!(somma > 0)) return undefined;
  const esatti = pesi.map((peso) => (peso / somma) * CENTESIMI);
  const interi = esatti.map((esatto) => Math.floor(esatto + 1e-9));
  let resto = CENTESIMI - interi.reduce((a, b) => a + b, 0);
  const ordine = esatti
    .map((esatto, i) => ({ i, perso: esatto - (interi[i] ?? 0) }))
    .sort((a, b) => b.perso - a.perso || a.i - b.i);
  for (const { i } of ordine) {
    if (resto <= 0) break;
    interi[i] = (interi[i] ?? 0) + 1;
    resto -= 1;
  }
  return interi;
}

/** The new weight as the cell writes it: a fraction, points, or digits inside the same text. */
function writePeso(cella: CellaFoglio, prima: number, dopo: number): CellaScritta | undefined {
  if (cella.formula !== undefined || cella.guasto !== undefined) return undefined;
  if (typeof cella.valore === 'number') {
    if (isPari(cella.valore, prima)) return { valore: dopo };
    return isPari(cella.valore / 100, prima) ? { valore: Number((dopo * 100).toFixed(2)) } : undefined;
  }
  if (typeof cella.valore !== 'string') return undefined;
  const [, davanti = '', cifre = '', dietro = ''] = NUMERO_IN_TESTO.exec(cella.valore) ?? [];
  const scritto = Number(cifre.replace(/\./g, '').replace(',', '.'));
  if (cifre === '' || !isPari(scritto / 100, prima)) return undefined;
  return { valore: `${davanti}${(dopo * 100).toFixed(2).replace('.', ',')}${dietro}` };
}

function isPari(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-12;
}
