/** The trace as a sheet of its own: made anew, or changed where it stands. */
import { CELLA_VUOTA, cellaScritta, displayCella, foglioCella, isPiena } from '../celle.js';
import { WorkbookError } from '../errori.js';
import { cellAt, contains, formatIndirizzo } from '../indirizzi.js';
import { isStessoContenuto } from '../passo.js';
import type { CellaCambiata, Piano } from '../piano.js';
import { groupCelle } from '../scritture.js';
import { planFoglio } from '../tabelle/foglioNuovo.js';
import { spostamento, unione } from '../tabelle/planTabella.js';
import { fillZona } from '../tabelle/vesti.js';
import type { Area, CellaScritta, Indirizzo, Scrittura } from '../workbook.js';
import { aspettiTraccia, celleTraccia, LARGHEZZE } from './cartiglio.js';
import type { RigaTraccia } from './model.js';

/** Named range of the trace, on its own sheet. */
export const NOME_TRACCIA = 'Albero_traccia';

/** Row of the sheet, counted from 1, of the first row of the trace. */
export const PRIMA_RIGA = 2;

/** Where a trace stands already: its range, and cells around it that were read along. */
export interface TracciaPresente {
  readonly indirizzo: Indirizzo;
  readonly area: Area;
}

/** Plans the trace on a new sheet of that name. */
export function planTracciaNuova(righe: readonly RigaTraccia[], foglio: string): Piano {
  const { celle, dopo } = disegno(righe, { foglio, riga: 0, colonna: 0, righe: 1, colonne: 1 });
  return planFoglio({
    nome: NOME_TRACCIA,
    dopo,
    celle: celle.flatMap((riga, r) =>
      riga.flatMap((nuova, c) => (nuova === undefined ? [] : [{ riga: r, colonna: c, nuova, display }])),
    ),
    aspetti: aspettiTraccia(dopo, righe),
    larghezze: LARGHEZZE,
  });
}

/**
 * Plans the trace in the place of the one that stands there; only cells that differ are written.
 * @throws WorkbookError TABELLA_SENZA_SPAZIO when it would cover a cell that is not its own.
 */
export function planTracciaPresente(
  righe: readonly RigaTraccia[],
  { indirizzo: prima, area }: TracciaPresente,
): Piano {
  const { celle, dopo } = disegno(righe, prima);
  const tutto = unione(prima, dopo);
  const modifiche: CellaCambiata[] = [];
  for (let r = 0; r < tutto.righe; r += 1)
    for (let c = 0; c < tutto.colonne; c += 1) {
      const indirizzo = cellAt(tutto, r, c);
      const vecchia = cellOf(area, indirizzo);
      const voluta = celle[r]?.[c];
      if (!contains(prima, indirizzo) && isPiena(vecchia)) refuse(dopo, indirizzo, displayCella(vecchia));
      modifiche.push(...changeOf(indirizzo, vecchia, voluta ?? { valore: null }));
    }
  if (modifiche.length === 0) return NIENTE;
  const aspetti = aspettiTraccia(dopo, righe);
  const rifatta = prima.righe !== dopo.righe || prima.colonne !== dopo.colonne;
  const scritture: readonly Scrittura[] = rifatta
    ? [{ tipo: 'aspetto', indirizzo: tutto, stile: {}, daCapo: true }, ...fillZona(tutto, modifiche, aspetti)]
    : groupCelle(modifiche);
  return {
    modifiche,
    scritture: [...scritture, ...spostamento(NOME_TRACCIA, prima, dopo)],
    testimoni: [],
    nomi: [],
    blocchi: [{ nome: NOME_TRACCIA, prima, dopo, aspetti: rifatta ? aspetti : [], grafici: [] }],
  };
}

const NIENTE: Piano = { modifiche: [], scritture: [], testimoni: [], nomi: [] };

/** The cells of the sheet and the range they take. */
function disegno(righe: readonly RigaTraccia[], origine: Indirizzo) {
  const celle = celleTraccia(righe, PRIMA_RIGA);
  return { celle, dopo: { ...origine, righe: celle.length, colonne: LARGHEZZE.length } };
}

function cellOf(area: Area, { riga, colonna }: Indirizzo) {
  return foglioCella(area, riga - area.indirizzo.riga, colonna - area.indirizzo.colonna);
}

function changeOf(
  indirizzo: Indirizzo,
  vecchia: ReturnType<typeof cellOf>,
  voluta: CellaScritta,
): CellaCambiata[] {
  const dopo = cellaScritta(vecchia, voluta);
  if (isStessoContenuto(vecchia, dopo)) return [];
  return [
    {
      cella: formatIndirizzo(indirizzo),
      prima: display(vecchia),
      dopo: display(cellaScritta(CELLA_VUOTA, voluta)),
      indirizzo,
      vecchia,
      nuova: voluta,
    },
  ];
}

function display(cella: ReturnType<typeof cellOf>): string {
  return cella.formula ?? displayCella(cella);
}

function refuse(dopo: Indirizzo, cella: Indirizzo, trovato: string): never {
  throw new WorkbookError('TABELLA_SENZA_SPAZIO', {
    titolo: 'Traccia',
    dove: formatIndirizzo(dopo),
    cella: formatIndirizzo(cella),
    trovato,
  });
}
