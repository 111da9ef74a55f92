/** A named range of ours on a new sheet of its own, which goes when the step is taken back. */
import { CELLA_VUOTA, cellaScritta, displayCella } from '../celle.js';
import { formatIndirizzo } from '../indirizzi.js';
import type { AspettoScritto, CellaCambiata, Piano } from '../piano.js';
import { groupCelle } from '../scritture.js';
import type { CellaFoglio, CellaScritta, Convalida, Indirizzo, NuovoFoglio, Scrittura } from '../workbook.js';

/** What goes into a cell. */
export interface CellaNuova {
  readonly nuova: CellaScritta;
  /** How it is shown to the user, where not as any cell. */
  readonly display?: (cella: CellaFoglio) => string;
}

/** A cell of the new sheet. */
export interface CellaFoglioNuovo extends CellaNuova {
  readonly riga: number;
  readonly colonna: number;
}

export interface Foglio {
  /** Name of the range. */
  readonly nome: string;
  /** The range, whose first row is its header, on the sheet to be made. */
  readonly dopo: Indirizzo;
  readonly celle: readonly CellaFoglioNuovo[];
  readonly aspetti: readonly AspettoScritto[];
  /** In characters. */
  readonly larghezze: readonly number[];
  readonly convalide?: readonly Convalida[];
  /** Points of the first rows; as they come without it. */
  readonly altezze?: readonly number[];
}

/** Plans the sheet, its cells and its name. */
export function planFoglio({
  nome,
  dopo,
  celle,
  aspetti,
  larghezze,
  convalide = [],
  altezze = [],
}: Foglio): Piano {
  const modifiche = celle.map((cella) => changeOf(dopo.foglio, cella));
  const foglio: NuovoFoglio = {
    tipo: 'nuovoFoglio',
    nome: dopo.foglio,
    larghezze,
    righeBloccate: 1,
    stampa: { orientamento: 'orizzontale', larghezzaPagine: 1, righeRipetute: { da: 0, a: 0 } },
    ...(convalide.length > 0 && { convalide }),
  };
  return {
    modifiche,
    scritture: [
      foglio,
      ...aspetti.map((aspetto): Scrittura => ({ tipo: 'aspetto', ...aspetto })),
      ...groupCelle(modifiche),
      ...(altezze.length === 0
        ? []
        : [{ tipo: 'adattaRighe', indirizzo: { ...dopo, righe: altezze.length }, altezze } as const]),
      { tipo: 'definisciNome', nome, indirizzo: dopo },
    ],
    testimoni: [],
    nomi: [],
    blocchi: [{ nome, dopo, foglio, aspetti, grafici: [] }],
  };
}

function changeOf(
  foglio: string,
  { riga, colonna, nuova, display = displayCella }: CellaFoglioNuovo,
): CellaCambiata {
  const indirizzo: Indirizzo = { foglio, riga, colonna, righe: 1, colonne: 1 };
  return {
    cella: formatIndirizzo(indirizzo),
    prima: '',
    dopo: display(cellaScritta(CELLA_VUOTA, nuova)),
    indirizzo,
    vecchia: CELLA_VUOTA,
    nuova,
  };
}
