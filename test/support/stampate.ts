/** Tables as a document prints them: a cell is equal when, rounded as it is printed, it is what is printed. */
import { formatCellaTabella, type CellaTabella } from '../../src/report/index.js';

/** Rows of a printed table, columns between `|`. */
export function righeStampate(testo: string): string[][] {
  return testo
    .trim()
    .split('\n')
    .map((riga) => riga.split('|').map((cella) => cella.trim()));
}

const NUMERO = /^[-+]?\d[\d.]*(?:,(\d+))?\s?(?:%|gg)?$/;

/** A cell in the words of the print: its figure with as many decimals, its text as it is. */
export function comeStampata(cella: CellaTabella | undefined, stampata: string): string {
  if (cella === undefined) return '(nessuna cella)';
  const [, decimali = ''] = NUMERO.exec(stampata) ?? [];
  if (cella.tipo !== 'numero' || !NUMERO.test(stampata)) return formatCellaTabella(cella);
  const percento = cella.genere === 'percentuale' || cella.genere === 'variazione';
  const cifra = Number((cella.valore * (percento ? 100 : 1)).toPrecision(15));
  const forma = new Intl.NumberFormat('it-IT', {
    minimumFractionDigits: decimali.length,
    maximumFractionDigits: decimali.length,
    useGrouping: true,
    roundingMode: 'halfExpand',
  } as Intl.NumberFormatOptions);
  return forma.format(cifra);
}

/** A printed figure without its sign of plus and its unit. */
export function cifraStampata(stampata: string): string {
  return NUMERO.test(stampata) ? stampata.replace(/^\+|\s?(?:%|gg)$/g, '') : stampata;
}
