/** Lines of the log that are no steps: the source of a figure, the columns of an extract, the outcome of a comparison. */
import { textOf } from './celle.js';
import type { Area } from './workbook.js';

/** Title and header of the log. */
export const RIGHE_TESTATA = 2;

/** A line of the log that is no step: what it is about, then its texts. One with a `chiave` replaces the one before. */
export interface Annotazione {
  /**
   * `cambio`: one changed figure with its source; `colonne`: what the columns of an extract mean; `integra`: how
   * the comparison with the platform came out.
   */
  readonly genere: GenereAnnotazione;
  readonly chiave?: string;
  readonly testi: readonly string[];
}

const GENERI_ANNOTAZIONE = ['cambio', 'colonne', 'integra'] as const;
export type GenereAnnotazione = (typeof GENERI_ANNOTAZIONE)[number];

/** A log whose cells were read. */
interface ConArea {
  readonly area?: Area;
}

/** The lines of one kind, oldest first. */
export function readAnnotazioni({ area }: ConArea, genere: GenereAnnotazione): readonly Annotazione[] {
  return annotazioniOf(area)
    .filter(({ annotazione }) => annotazione.genere === genere)
    .map(({ annotazione }) => annotazione);
}

/** Column of the kind, of the key, of the first text. */
const [GENERE, CHIAVE, TESTI] = [1, 2, 3];

function annotazioniOf(
  area: Area | undefined,
): readonly { readonly annotazione: Annotazione; readonly riga: number }[] {
  if (area === undefined) return [];
  return area.celle.flatMap((celle, i) => {
    const testi = celle.map(textOf);
    const genere = GENERI_ANNOTAZIONE.find((uno) => uno === testi[GENERE]);
    if (i < RIGHE_TESTATA || testi[0] !== '' || genere === undefined) return [];
    const chiave = testi[CHIAVE] ?? '';
    return [
      {
        annotazione: { genere, ...(chiave !== '' && { chiave }), testi: testi.slice(TESTI) },
        riga: area.indirizzo.riga + i,
      },
    ];
  });
}

/** The rows of further lines: in the place of those with the same key, else from `libera` on. */
export function placeAnnotazioni(
  annotazioni: readonly Annotazione[],
  { area }: ConArea,
  libera: number,
): readonly { readonly riga: number; readonly testi: readonly string[] }[] {
  const presenti = annotazioniOf(area);
  let prossima = libera;
  return annotazioni.map(({ genere, chiave, testi }) => {
    const nota = presenti.find(
      ({ annotazione }) =>
        chiave !== undefined && annotazione.genere === genere && annotazione.chiave === chiave,
    );
    const riga = nota?.riga ?? prossima;
    if (nota === undefined) prossima += 1;
    return { riga, testi: ['', genere, chiave ?? '', ...testi] };
  });
}
