/** A sheet as it is seen: texts, looks, our lights. Built anew after every write; pure. */
import type { Foglio } from '../host/xlsx/index.js';
import { displayCella, parseRegola, type CellaFoglio, type Stile } from '../layout/index.js';

export interface CellaVista {
  readonly testo: string;
  /** True for a formula: it is shown, and changed only in Excel. */
  readonly formula: boolean;
  readonly stile: Pick<Stile, 'colore' | 'sfondo' | 'grassetto' | 'corsivo' | 'orizzontale' | 'aCapo'>;
}

export interface VistaFoglio {
  readonly nome: string;
  readonly righe: readonly (readonly CellaVista[])[];
  /** Width of each column in characters; absent where the sheet says none. */
  readonly larghezze: readonly (number | undefined)[];
}

/** Empty room shown beside and below what is used, so that something can be added. */
const ORLO = { righe: 3, colonne: 2 };
const MINIMO = { righe: 20, colonne: 8 };

/** The used part of a sheet with some room around it. */
export function viewFoglio(foglio: Foglio, base1904: boolean): VistaFoglio {
  const { usato } = foglio;
  const righe = Math.max(MINIMO.righe, (usato ? usato.riga + usato.righe : 0) + ORLO.righe);
  const colonne = Math.max(MINIMO.colonne, (usato ? usato.colonna + usato.colonne : 0) + ORLO.colonne);
  const lights = lightsOf(foglio);
  return {
    nome: foglio.nome,
    larghezze: Array.from(
      { length: colonne },
      (_, colonna) => foglio.larghezze.find(({ da, a }) => colonna >= da && colonna <= a)?.caratteri,
    ),
    righe: Array.from({ length: righe }, (_, riga) =>
      Array.from({ length: colonne }, (__, colonna) => {
        const cella = foglio.cella(riga, colonna);
        return {
          testo: displayCella(cella, base1904),
          formula: cella.formula !== undefined,
          stile: { ...alignment(cella), ...foglio.stile(riga, colonna), ...lights(riga, colonna) },
        };
      }),
    ),
  };
}

/** Numbers stand at the right where nothing else is said. */
const alignment = ({ valore }: CellaFoglio): Pick<Stile, 'orizzontale'> =>
  typeof valore === 'number' ? { orizzontale: 'destra' } : {};

/** Our conditional formats, worked out as Excel would: the text of one column begins with certain words. */
function lightsOf(foglio: Foglio): (riga: number, colonna: number) => CellaVista['stile'] {
  const rules = foglio.regole.flatMap(({ formula, zone, stile }) => {
    const condition = formula === undefined ? undefined : parseRegola(formula);
    return condition === undefined ? [] : [{ ...condition, zone, stile }];
  });
  return (riga, colonna) => {
    const rule = rules.find(
      ({ zone, colonnaTesto, testo }) =>
        zone.some(
          (z) =>
            riga >= z.riga &&
            riga < z.riga + z.righe &&
            colonna >= z.colonna &&
            colonna < z.colonna + z.colonne,
        ) && String(foglio.cella(riga, colonnaTesto).valore ?? '').startsWith(testo),
    );
    return rule?.stile ?? {};
  };
}
