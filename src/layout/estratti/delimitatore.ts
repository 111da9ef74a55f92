/** What separates the cells of a text, found from its lines as a whole. */
import type { Delimitatore } from './model.js';

/** Lines and characters that are looked at. */
const RIGHE_GUARDATE = 200;
const CARATTERI_GUARDATI = 200_000;

/** Share of the lines that must have the same number of a sign, which prose has too. */
const CANDIDATI = [
  { segno: ';', quota: 0.5 },
  { segno: ',', quota: 0.8 },
  { segno: '|', quota: 0.8 },
] as const;

/** Excel's own line above a text: `sep=;`. */
const DICHIARATO = /^sep=([\t;,|])\r?\n/i;

export interface DelimitatoreTrovato {
  readonly delimitatore: Delimitatore;
  /** Where the first row begins. */
  readonly inizio: number;
}

/** The separator: the one given, the one that the text declares, the one its lines agree on. */
export function findDelimitatore(testo: string, scelto?: Delimitatore): DelimitatoreTrovato {
  const dichiarato = DICHIARATO.exec(testo);
  const inizio = dichiarato?.[0].length ?? 0;
  const detto = scelto ?? (dichiarato?.[1] as Delimitatore | undefined);
  return { delimitatore: detto ?? guess(testo.slice(0, CARATTERI_GUARDATI)), inizio };
}

function guess(testo: string): Delimitatore {
  const righe = testo
    .split(/\r\n|\n|\r/)
    .filter((riga) => riga !== '')
    .slice(0, RIGHE_GUARDATE * 10);
  // A tab stands in tables only: two lines with one are a table, whatever prose is around it.
  const conTab = righe.filter((riga) => riga.includes('\t')).length;
  if (conTab >= Math.min(2, righe.length) && conTab > 0) return '\t';
  const prime = righe.filter((riga) => riga.trim() !== '').slice(0, RIGHE_GUARDATE);
  const trovato = CANDIDATI.find(({ segno, quota }) => agreement(prime, segno) >= quota);
  return trovato?.segno ?? 'nessuno';
}

/** Share of the lines that have the commonest number of a sign outside quotes, when it is not none. */
function agreement(righe: readonly string[], segno: string): number {
  const quanti = new Map<number, number>();
  for (const riga of righe) {
    const n = riga.replace(/"[^"]*"/g, '').split(segno).length - 1;
    quanti.set(n, (quanti.get(n) ?? 0) + 1);
  }
  const [comune, volte] = [...quanti].sort(([, a], [, b]) => b - a)[0] ?? [0, 0];
  return comune === 0 ? 0 : volte / righe.length;
}
