/** A cell of a table as it goes into a sheet: value and number format; figures stay numbers. */
import {
  DA_COMPILARE,
  formatCellaTabella,
  formatLuce,
  GENERI_NUMERO,
  type CellaTabella,
  type Luce,
  type RigaTabella,
} from '../../report/index.js';
import { serialeOfGiorno, type ContenutoCella } from '../../scoring/index.js';

/** A cell of ours. */
export interface CellaGriglia {
  readonly valore: ContenutoCella;
  readonly formato?: string;
  /** Colour of its light, RRGGBB; white where it has none at present. Absent where there is never a light. */
  readonly sfondo?: string;
  /** True for what tells which row or column it is: when it changes, the table is another one. */
  readonly fissa?: true;
}

const FORMATO_DATA = 'dd-mm-yyyy';
const PROVVISORIO = '" (provvisorio)"';
export const SENZA_COLORE = 'FFFFFF';

/** The cells of a row. A provisional figure says so itself where no light of its row does. */
export function celleOf({ celle, etichetta }: RigaTabella, base1904: boolean): readonly CellaGriglia[] {
  const conLuce = celle.some(({ tipo }) => tipo === 'luce');
  return celle.map((cella, i) => ({
    ...cellaOf(cella, conLuce, base1904),
    ...(i === etichetta && { fissa: true }),
  }));
}

/** A cell by itself: the value of a fact above a table. */
export function cellaOf(cella: CellaTabella, conLuce: boolean, base1904: boolean): CellaGriglia {
  switch (cella.tipo) {
    case 'vuota':
      return { valore: null };
    case 'testo':
      return {
        valore: formatCellaTabella(cella),
        ...(cella.luce !== undefined && { sfondo: sfondoOf(cella.luce) }),
      };
    case 'numero': {
      const { formato } = GENERI_NUMERO[cella.genere];
      return { valore: cella.valore, formato: isDetto(cella, conLuce) ? formato : withStato(formato) };
    }
    case 'data':
      return { valore: serialeOfGiorno(cella.giorno, base1904), formato: FORMATO_DATA };
    case 'luce':
      return { valore: formatLuce(cella), sfondo: sfondoOf(cella) };
    case 'nonDisponibile':
      return { valore: formatCellaTabella(isDetto(cella, conLuce) ? { tipo: 'nonDisponibile' } : cella) };
    case 'daCompilare':
      return { valore: DA_COMPILARE };
  }
}

/** Whether nothing has to be said of the figure here. */
function isDetto({ provvisorio }: { readonly provvisorio?: true }, conLuce: boolean): boolean {
  return provvisorio === undefined || conLuce;
}

/** Each section of the format (positive, negative, zero) with the word behind it. */
function withStato(formato: string): string {
  return formato
    .split(';')
    .map((parte) => parte + PROVVISORIO)
    .join(';');
}

function sfondoOf({ colore }: Luce): string {
  return colore ?? SENZA_COLORE;
}
