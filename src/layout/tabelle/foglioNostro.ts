/** A sheet of ours known by its named range: made anew, or changed where it stands, cell by cell. */
import { CELLA_VUOTA, cellaScritta, displayCella, foglioCella, isPiena } from '../celle.js';
import { WorkbookError } from '../errori.js';
import { cellAt, contains, formatIndirizzo } from '../indirizzi.js';
import { isStessoContenuto } from '../passo.js';
import type { AspettoScritto, CellaCambiata, Piano } from '../piano.js';
import type { IntervalloTrovato } from '../readAlbero.js';
import { groupCelle } from '../scritture.js';
import type { CellaFoglio, CellaScritta, Elenchi, Indirizzo, Scrittura } from '../workbook.js';
import { planFoglio } from './foglioNuovo.js';
import { fogliPresenti, nomeFoglio } from './nomi.js';
import { isStessaGrandezza, spostamento, unione } from './planTabella.js';
import { fillZona } from './vesti.js';

export interface FoglioNostro {
  /** Of its range, which holds all its cells. */
  readonly nome: string;
  /** Of the sheet, where it is free. */
  readonly titolo: string;
  /** Row by row; an absent cell is empty. */
  readonly celle: readonly (readonly (CellaScritta | undefined)[])[];
  /** In characters; as many as its columns. */
  readonly larghezze: readonly number[];
  /** Its looks, by where it stands. */
  readonly aspetti: (dopo: Indirizzo) => readonly AspettoScritto[];
}

const NIENTE: Piano = { modifiche: [], scritture: [], testimoni: [], nomi: [] };

/**
 * Plans the sheet. `presente`: its range as it was read, with the cells that it may grow into.
 * @throws WorkbookError STRUTTURA_PROTETTA; TABELLA_SENZA_SPAZIO when it would cover a cell that is not its own.
 */
export function planFoglioNostro(
  foglio: FoglioNostro,
  presente: IntervalloTrovato | undefined,
  elenchi: Elenchi,
): Piano {
  if (presente !== undefined) return planPresente(foglio, presente);
  if (elenchi.strutturaProtetta) throw new WorkbookError('STRUTTURA_PROTETTA');
  const { nome, titolo, celle, larghezze, aspetti } = foglio;
  const origine = { foglio: nomeFoglio(titolo, fogliPresenti(elenchi)), riga: 0, colonna: 0 };
  const dopo = { ...origine, righe: celle.length, colonne: larghezze.length };
  return planFoglio({
    nome,
    dopo,
    celle: celle.flatMap((riga, r) =>
      riga.flatMap((nuova, c) => (nuova === undefined ? [] : [{ riga: r, colonna: c, nuova, display }])),
    ),
    aspetti: aspetti(dopo),
    larghezze,
  });
}

function planPresente(foglio: FoglioNostro, { indirizzo: prima, area }: IntervalloTrovato): Piano {
  const { nome, celle, larghezze } = foglio;
  const dopo = { ...prima, righe: celle.length, colonne: larghezze.length };
  const tutto = unione(prima, dopo);
  const modifiche: CellaCambiata[] = [];
  for (let r = 0; r < tutto.righe; r += 1)
    for (let c = 0; c < tutto.colonne; c += 1) {
      const indirizzo = cellAt(tutto, r, c);
      const { riga, colonna } = area.indirizzo;
      const vecchia = foglioCella(area, indirizzo.riga - riga, indirizzo.colonna - colonna);
      if (!contains(prima, indirizzo) && isPiena(vecchia)) refuse(foglio, dopo, indirizzo, vecchia);
      modifiche.push(...changeOf(indirizzo, vecchia, celle[r]?.[c] ?? { valore: null }));
    }
  if (modifiche.length === 0 && isStessaGrandezza(prima, dopo)) return NIENTE;
  const rifatto = !isStessaGrandezza(prima, dopo);
  const aspetti = rifatto ? foglio.aspetti(dopo) : [];
  const scritture: readonly Scrittura[] = rifatto
    ? [{ tipo: 'aspetto', indirizzo: tutto, stile: {}, daCapo: true }, ...fillZona(tutto, modifiche, aspetti)]
    : groupCelle(modifiche);
  return {
    modifiche,
    scritture: [...scritture, ...spostamento(nome, prima, dopo)],
    testimoni: [],
    nomi: [],
    blocchi: [{ nome, prima, dopo, aspetti, grafici: [] }],
  };
}

function changeOf(indirizzo: Indirizzo, vecchia: CellaFoglio, voluta: CellaScritta): CellaCambiata[] {
  if (isStessoContenuto(vecchia, cellaScritta(vecchia, voluta))) return [];
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

function display(cella: CellaFoglio): string {
  return cella.formula ?? displayCella(cella);
}

function refuse({ titolo }: FoglioNostro, dopo: Indirizzo, cella: Indirizzo, trovata: CellaFoglio): never {
  throw new WorkbookError('TABELLA_SENZA_SPAZIO', {
    titolo,
    dove: formatIndirizzo(dopo),
    cella: formatIndirizzo(cella),
    trovato: displayCella(trovata),
  });
}
