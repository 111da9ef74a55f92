/** The tables of ours that a workbook has, and the mark on those whose result is no longer the present one. */
import { displayCella, foglioCella, textOf } from '../celle.js';
import { cellAt, formatIndirizzo } from '../indirizzi.js';
import type { IntervalloScritto } from '../passo.js';
import type { CellaCambiata } from '../piano.js';
import type { IntervalloTrovato } from '../readAlbero.js';
import { groupCelle } from '../scritture.js';
import type { CellaFoglio, Indirizzo, Lettura, Premessa, Scrittura } from '../workbook.js';
import { PREFISSO_TABELLA } from './nomi.js';
import { markProvenienza, parseProvenienza, type RigaProvenienza } from './provenienza.js';

/** A table of ours in the workbook. */
export interface TabellaPresente {
  /** Of its range, as the workbook spells it. */
  readonly nome: string;
  readonly trovato: IntervalloTrovato;
  /** The last line; absent when it was changed by hand. */
  readonly provenienza?: RigaProvenienza;
}

/** The tables among the names that were read; a name that means no cells any more is none. */
export function tabellePresenti({ nomi }: Lettura): readonly TabellaPresente[] {
  return [...nomi].flatMap(([nome, trovato]) => {
    const nostra = nome.toLowerCase().startsWith(PREFISSO_TABELLA.toLowerCase());
    if (!nostra || trovato.kind !== 'trovato' || trovato.ambito !== undefined) return [];
    const provenienza = parseProvenienza(textOf(ultimaCella(trovato)));
    return [{ nome, trovato, ...(provenienza && { provenienza }) }];
  });
}

/** Where the line of provenance of a table stands. */
function dovUltima({ indirizzo }: IntervalloTrovato): Indirizzo {
  return cellAt(indirizzo, indirizzo.righe - 1, 0);
}

function ultimaCella(trovato: IntervalloTrovato): CellaFoglio {
  const { area } = trovato;
  const { riga, colonna } = dovUltima(trovato);
  return foglioCella(area, riga - area.indirizzo.riga, colonna - area.indirizzo.colonna);
}

/** What marking the tables takes. */
export interface PianoSuperate {
  readonly modifiche: readonly CellaCambiata[];
  readonly scritture: readonly Scrittura[];
  readonly intervalli: readonly IntervalloScritto[];
  readonly premesse: readonly Premessa[];
}

/** Marks the tables made from another result than the present one, and takes the mark from the others. */
export function planSuperate(lettura: Lettura, impronta: string): PianoSuperate {
  const marcate = tabellePresenti(lettura).flatMap(({ nome, trovato }) => {
    const vecchia = ultimaCella(trovato);
    const testo = textOf(vecchia);
    const dopo = markProvenienza(testo, impronta);
    if (dopo === testo || vecchia.formula !== undefined) return [];
    const indirizzo = dovUltima(trovato);
    const cella = formatIndirizzo(indirizzo);
    const modifica: CellaCambiata = {
      cella,
      prima: displayCella(vecchia),
      dopo,
      indirizzo,
      vecchia,
      nuova: { valore: dopo },
    };
    const { area } = trovato;
    return [
      {
        modifica,
        intervallo: { nome, indirizzo: trovato.indirizzo },
        premessa: { indirizzo: area.indirizzo, celle: area.celle },
      },
    ];
  });
  const modifiche = marcate.map(({ modifica }) => modifica);
  return {
    modifiche,
    scritture: groupCelle(modifiche),
    intervalli: marcate.map(({ intervallo }) => intervallo),
    premesse: marcate.map(({ premessa }) => premessa),
  };
}
