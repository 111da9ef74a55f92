/** Figures into the column `Valore` of the tree. */
import type { NodoLetto } from '../../scoring/index.js';
import type { CartellaLetta } from '../cartellaLetta.js';
import { cellaScritta, displayCella, foglioCella } from '../celle.js';
import { WorkbookError } from '../errori.js';
import { contains, formatIndirizzo, parseIndirizzo } from '../indirizzi.js';
import type { CellaCambiata, Piano } from '../piano.js';
import type { TabellaAlbero } from '../readAlbero.js';
import { groupCelle } from '../scritture.js';
import { testimoniOf } from '../testimoni.js';
import { makeCellaNuova } from './cellaNuova.js';
import type { Cambiamento } from './model.js';

/** A change and the indicatore that it is about. */
export interface Risolto {
  readonly cambiamento: Cambiamento;
  readonly nodo: NodoLetto;
  /** How `Misure` calls it; absent where nothing tells it from the others. */
  readonly nome: string | undefined;
}

export interface PianoCampi {
  readonly piano: Piano;
  /** Cells of the user's formulas that stand where something should go. */
  readonly formule: readonly string[];
}

/** @throws WorkbookError VALORE_SENZA_COLONNA */
export function planValori(
  cartella: CartellaLetta,
  risolti: readonly Risolto[],
  sovrascriviFormule: boolean,
): PianoCampi {
  const toccate = risolti.flatMap((risolto) => changeOf(cartella, risolto));
  const conFormula = toccate.filter(({ modifica }) => modifica.vecchia.formula !== undefined);
  const scelte = sovrascriviFormule
    ? toccate
    : toccate.filter(({ modifica }) => modifica.vecchia.formula === undefined);
  const modifiche = scelte.map(({ modifica }) => modifica);
  return {
    piano: {
      modifiche,
      scritture: groupCelle(modifiche),
      testimoni: testimoniOf(scelte, modifiche),
      nomi: [],
    },
    formule: conFormula.map(({ modifica }) => modifica.cella),
  };
}

interface Toccata {
  readonly modifica: CellaCambiata;
  readonly tabella: TabellaAlbero;
  readonly posizione: Parameters<typeof testimoniOf>[0][number]['posizione'];
}

function changeOf(cartella: CartellaLetta, { cambiamento, nodo }: Risolto): readonly Toccata[] {
  const { codice, nuovo, formato } = cambiamento;
  const indirizzo = nodo.consuntivo && parseIndirizzo(nodo.consuntivo.dove);
  const posizione = cartella.posizioni.get(nodo.id);
  const tabella = cartella.tabelle.find(
    ({ area }) => indirizzo !== undefined && contains(area.indirizzo, indirizzo),
  );
  if (indirizzo === undefined || posizione === undefined || tabella === undefined)
    throw new WorkbookError('VALORE_SENZA_COLONNA', { codice });
  const { area } = tabella;
  const vecchia = foglioCella(
    area,
    indirizzo.riga - area.indirizzo.riga,
    indirizzo.colonna - area.indirizzo.colonna,
  );
  const nuova = makeCellaNuova(vecchia, nuovo, formato, cartella.letto.contesto);
  if (nuova === undefined) return [];
  const { base1904 } = cartella.letto.contesto;
  const modifica: CellaCambiata = {
    cella: formatIndirizzo(indirizzo),
    prima: displayCella(vecchia, base1904),
    dopo: displayCella(cellaScritta(vecchia, nuova), base1904),
    indirizzo,
    vecchia,
    nuova,
  };
  return [{ modifica, tabella, posizione }];
}
