/** The cell that holds a figure from elsewhere: a number with its unit as its format, else the text as it is. */
import {
  normalizeUnita,
  parseValore,
  type Cella,
  type Contesto,
  type Quantita,
  type Valore,
} from '../../scoring/index.js';
import { keepFormato } from '../parametro.js';
import type { CellaFoglio, CellaScritta } from '../workbook.js';

/**
 * What to write over a cell; absent where it says the same already, in whatever form. A number without a unit of its
 * own under a cell that shows one keeps that cell's format.
 */
export function makeCellaNuova(
  vecchia: CellaFoglio,
  nuovo: string | number,
  formato: string | undefined,
  contesto: Contesto,
): CellaScritta | undefined {
  if (typeof nuovo === 'number') {
    const dopo = { valore: nuovo, formato: formato ?? vecchia.formato };
    return same(vecchia, dopo, contesto)
      ? undefined
      : { valore: nuovo, ...(formato !== undefined && { formato }) };
  }
  const testo = nuovo.trim();
  const cella: CellaFoglio = { valore: testo, formato: 'General' };
  if (same(vecchia, cella, contesto)) return undefined;
  const quantita = quantitaOf(cella, contesto);
  if (quantita === undefined) return { valore: testo === '' ? null : testo };
  const numero: CellaFoglio = { valore: quantita.valore, formato: formatoOf(testo, quantita) };
  const reads = (scritta: Cella) => isStessa(quantitaOf(scritta, contesto), quantita);
  return keepFormato(vecchia, numero, contesto.base1904, reads);
}

/** Whether two cells say the same, in whatever form; a text that is no figure compares as it stands. */
function same(a: CellaFoglio, b: CellaFoglio, contesto: Contesto): boolean {
  if (a.guasto !== undefined) return false;
  if (a.valore === b.valore && a.formato === b.formato) return true;
  const [va, vb] = [valoreOf(a, contesto), valoreOf(b, contesto)];
  if (va?.kind !== vb?.kind) return testoOf(a) === testoOf(b);
  switch (va?.kind) {
    case 'numero':
      return vb?.kind === 'numero' && isStessa(va.quantita, vb.quantita);
    case 'data':
      return vb?.kind === 'data' && va.giorno === vb.giorno;
    case 'logico':
      return vb?.kind === 'logico' && va.valore === vb.valore;
    case 'mancante':
    case undefined:
      return testoOf(a) === testoOf(b);
  }
}

function testoOf({ valore }: CellaFoglio): string | number | boolean {
  return typeof valore === 'string' ? valore.trim() : (valore ?? '');
}

function valoreOf(cella: CellaFoglio, contesto: Contesto): Valore | undefined {
  const letto = parseValore({ ...cella, dove: '' }, contesto);
  return letto.kind === 'letto' ? letto.valore : undefined;
}

function quantitaOf(cella: CellaFoglio, contesto: Contesto): Quantita | undefined {
  const valore = valoreOf(cella, contesto);
  return valore?.kind === 'numero' ? valore.quantita : undefined;
}

/** Two figures with the same unit, the same number and the same decimals. */
function isStessa(a: Quantita | undefined, b: Quantita | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.valore === b.valore &&
    normalizeUnita(a.unita) === normalizeUnita(b.unita) &&
    a.intervallo?.min === b.intervallo?.min &&
    a.intervallo?.max === b.intervallo?.max
  );
}

/** `4,12 gg` → `#,##0.00" gg"`; a percentage is a fraction. */
function formatoOf(testo: string, { unita }: Quantita): string {
  const decimali = /,\s?(\d+)/.exec(testo)?.[1]?.length ?? 0;
  const cifre = `#,##0${decimali === 0 ? '' : `.${'0'.repeat(decimali)}`}`;
  if (unita === '%') return `${cifre.replace('#,##', '')}%`;
  return unita === '' ? cifre : `${cifre}" ${unita.replace(/"/g, '')}"`;
}
