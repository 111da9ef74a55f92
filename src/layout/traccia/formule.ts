/** Pieces of formulas in en-US, with functions that Excel 2019 and LibreOffice both have. */

/** A number as it stands in a formula, never in powers of ten: a spreadsheet would write those its own way. */
export function literal(valore: number): string {
  const testo = String(valore);
  if (!testo.includes('e')) return valore < 0 ? `(${testo})` : testo;
  const [mantissa = '', esponente = '0'] = testo.split('e');
  return `(${mantissa}*10^${Number(esponente) < 0 ? `(${esponente})` : String(Number(esponente))})`;
}

/** Excel takes texts in a formula up to this many characters. */
export const TESTO_MASSIMO = 250;

/** A text as it stands in a formula; cut where it is longer than a formula may hold. */
export function quoted(testo: string): string {
  return `"${testo.slice(0, TESTO_MASSIMO).replace(/"/g, '""')}"`;
}

/** True where a cell still holds this text; of a long one its beginning and its length. */
export function isTesto(cella: string, testo: string): string {
  if (testo === '') return `${cella}=""`;
  return testo.length <= TESTO_MASSIMO
    ? `EXACT(${cella},${quoted(testo)})`
    : `AND(EXACT(LEFT(${cella},${TESTO_MASSIMO}),${quoted(testo)}),LEN(${cella})=${testo.length})`;
}

/** `N/D`: nothing is scored. */
export const ND = '"N/D"';

/** Runs of neighbouring rows: `[4,5,6,9]` → 4–6, 9–9. */
function runsOf(righe: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const riga of righe) {
    const ultima = runs.at(-1);
    if (ultima?.[1] === riga - 1) ultima[1] = riga;
    else runs.push([riga, riga]);
  }
  return runs;
}

/** Arguments that a function takes. */
const ARGOMENTI = 200;

/** A function over the cells of a column in these rows (counted from 1), however many they are. */
export function overRighe(funzione: string, colonna: string, righe: readonly number[]): string {
  const zone = runsOf(righe).map(([da, a]) =>
    da === a ? `${colonna}${da}` : `${colonna}${da}:${colonna}${a}`,
  );
  const gruppi: string[] = [];
  for (let i = 0; i < zone.length; i += ARGOMENTI)
    gruppi.push(`${funzione}(${zone.slice(i, i + ARGOMENTI).join(',')})`);
  return gruppi.join('+');
}

/** The sum over these rows of what `termine` gives for each run of them. */
export function sumRighe(righe: readonly number[], termine: (da: number, a: number) => string): string {
  return runsOf(righe)
    .map(([da, a]) => termine(da, a))
    .join('+');
}

/** The figures of these rows of the trace, counted from 1. */
export function gradi(da: number, a: number): string {
  return `${COLONNA_GRADO}${da}:${COLONNA_GRADO}${a}`;
}

/** Column of the trace in which the figures stand. */
export const COLONNA_GRADO = 'F';
