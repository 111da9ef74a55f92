/** Areas and readings made from rows of plain values, for tests that need no workbook. */
import type { Area, CellaFoglio, Elenchi, Lettura, NomeTrovato } from '../../src/layout/index.js';
import { parseIndirizzo } from '../../src/layout/index.js';

/** A cell in short: a constant of format `General`, or the cell itself. */
export type CellaBreve = string | number | boolean | null | CellaFoglio;

/** A percentage cell: 0.3334 shown as 33,34%. */
export function percento(valore: number): CellaFoglio {
  return { valore, formato: '0.00%' };
}

/** A cell with a formula. */
export function formula(testo: string, valore: CellaFoglio['valore'], formato = 'General'): CellaFoglio {
  return { valore, formula: testo, formato };
}

/** A cell that shows an Excel error. */
export function rotta(testo = '#REF!'): CellaFoglio {
  return { valore: testo, formato: 'General', guasto: 'ERRORE_FORMULA' };
}

/** Shorter rows are filled with empty cells. `da` is the top left cell; `unite` are merged blocks, as addresses. */
export function makeArea(
  righe: readonly (readonly CellaBreve[])[],
  { da = 'Albero!A1', unite = [] }: { readonly da?: string; readonly unite?: readonly string[] } = {},
): Area {
  const origine = parseIndirizzo(da);
  if (origine === undefined) throw new Error(`not an address: ${da}`);
  const colonne = Math.max(0, ...righe.map((riga) => riga.length));
  return {
    indirizzo: { ...origine, righe: righe.length, colonne },
    celle: righe.map((riga) => Array.from({ length: colonne }, (_, c) => expand(riga[c] ?? null))),
    unite: unite.flatMap((testo) => parseIndirizzo(`${da.split('!')[0]}!${testo}`) ?? []),
  };
}

function expand(cella: CellaBreve): CellaFoglio {
  return cella !== null && typeof cella === 'object' ? cella : { valore: cella, formato: 'General' };
}

/** A named range found where the area stands; `oltre` of its last rows and columns lie outside the name. */
export function makeTrovato(
  area: Area,
  oltre: { readonly righe?: number; readonly colonne?: number; readonly tabella?: string } = {},
): Extract<NomeTrovato, { kind: 'trovato' }> {
  const { indirizzo } = area;
  return {
    kind: 'trovato',
    area,
    indirizzo: {
      ...indirizzo,
      righe: indirizzo.righe - (oltre.righe ?? 0),
      colonne: indirizzo.colonne - (oltre.colonne ?? 0),
    },
    ...(oltre.tabella !== undefined && { tabella: oltre.tabella }),
  };
}

/** A reading with these names; an area stands for a name found. */
export function makeLettura(
  nomi: Readonly<Record<string, Area | NomeTrovato>>,
  elenchi?: Partial<Elenchi>,
): Lettura {
  return {
    nomi: new Map(
      Object.entries(nomi).map(([nome, dato]) => [nome, 'celle' in dato ? makeTrovato(dato) : dato]),
    ),
    intervalli: [],
    base1904: false,
    elenchi: {
      fogli: [],
      tabelle: [],
      nomi: [],
      foglioAttivo: 'Albero',
      strutturaProtetta: false,
      ...elenchi,
    },
  };
}
