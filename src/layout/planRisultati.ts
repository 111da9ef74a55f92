/** From outcomes to writes, as data (§ What is written): only the cells that differ, nothing when none does. */
import { NON_DISPONIBILE, type NodoValutato, type Regole, type Risultato } from '../scoring/index.js';
import type { CartellaLetta } from './cartellaLetta.js';
import { cellaScritta, displayCella, foglioCella, isStessoValore } from './celle.js';
import { planColonne, type ColonneRisultato } from './colonneRisultato.js';
import { planFormati, valutazioneOf } from './formatiRisultato.js';
import { contains, formatIndirizzo } from './indirizzi.js';
import type { CellaCambiata, Piano } from './piano.js';
import type { Posto } from './posto.js';
import type { TabellaAlbero } from './readAlbero.js';
import { groupCelle } from './scritture.js';
import { testimoniOf } from './testimoni.js';
import type { CellaFoglio, CellaScritta, Indirizzo, Scrittura } from './workbook.js';

/** Format of `Raggiungimento`: a fraction shown with the two decimals that are published. */
export const FORMATO_RAGGIUNGIMENTO = '0.00%';

export interface PianoRisultati extends Piano {
  /** Result cells of the tree, changed or not. */
  readonly celle: number;
  /** Cells of the headers of the result columns that will be added. */
  readonly colonneNuove: readonly string[];
  /** Formulas of the user that show another figure than the result; left alone unless `sovrascriviFormule`. */
  readonly formuleDaSovrascrivere: readonly string[];
  /** Labels of rows that have no cell for a result: merged with a row above, or under a header without the column. */
  readonly senzaPosto: readonly string[];
  /** Cells to write that the protection of their sheet would refuse. */
  readonly protette: readonly string[];
}

export interface OpzioniRisultati {
  /** True after the user has agreed to lose the formulas named in `formuleDaSovrascrivere`. */
  readonly sovrascriviFormule?: boolean;
}

/** A cell that should hold something. */
interface Voluta {
  readonly tabella: TabellaAlbero;
  readonly indirizzo: Indirizzo;
  readonly nuova: CellaScritta;
}

/**
 * Plans the writing of the results into the columns `Raggiungimento` and `Valutazione` of every row of the tree.
 * @throws WorkbookError COLONNE_OCCUPATE, COLONNE_IN_TABELLA when a missing column has no place.
 */
export function planRisultati(
  cartella: CartellaLetta,
  risultato: Risultato,
  { sovrascriviFormule = false }: OpzioniRisultati = {},
): PianoRisultati {
  const colonne = cartella.tabelle.map((tabella) => planColonne(tabella, cartella));
  const posti = risultato.nodi.flatMap((valutato) => placeNodo(valutato, cartella, colonne));
  const volute = posti.flatMap((posto) => voluteOf(posto, risultato.regole));
  const diverse = [...colonne.flatMap(intestazioniOf), ...volute].flatMap(changeOf);
  const [formule, libere] = partition(diverse, ({ vecchia }) => vecchia.formula !== undefined);
  const modifiche = sovrascriviFormule ? diverse : libere;
  const { nomi, scritture } =
    modifiche.length === 0
      ? { nomi: [], scritture: [] }
      : planScritture(modifiche, colonne, planFormati(posti, risultato.regole));
  return {
    celle: volute.length,
    modifiche,
    scritture,
    testimoni: testimoniOf(posti, modifiche),
    nomi,
    colonneNuove: colonne.flatMap(({ nuove }) =>
      nuove.flatMap(({ celle }) => celle.slice(0, 1).map(formatIndirizzo)),
    ),
    formuleDaSovrascrivere: formule.map(({ cella }) => cella),
    senzaPosto: posti
      .filter((posto) => posto.raggiungimento === undefined || posto.valutazione === undefined)
      .map(({ valutato }) => valutato.nodo.cella),
    protette: modifiche.filter((m) => isBloccata(cartella, m.indirizzo)).map(({ cella }) => cella),
  };
}

function planScritture(
  modifiche: readonly CellaCambiata[],
  colonne: readonly ColonneRisultato[],
  formati: readonly Scrittura[],
): Pick<Piano, 'nomi' | 'scritture'> {
  const nomi = colonne.flatMap(({ nome }) => (nome === undefined ? [] : [nome]));
  const definizioni = nomi.map(({ nome, ambito, dopo }): Scrittura => ({
    tipo: 'definisciNome',
    nome,
    ...(ambito !== undefined && { ambito }),
    indirizzo: dopo,
  }));
  return { nomi, scritture: [...groupCelle(modifiche), ...definizioni, ...formati] };
}

function partition<T>(all: readonly T[], test: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}

/** The titles of the columns that will be added. */
function intestazioniOf({ tabella, nuove }: ColonneRisultato): Voluta[] {
  return nuove.flatMap(({ titolo, celle }) =>
    celle.map((indirizzo) => ({
      tabella,
      indirizzo,
      nuova: { valore: titolo },
    })),
  );
}

function placeNodo(
  valutato: NodoValutato,
  { posizioni }: CartellaLetta,
  colonne: readonly ColonneRisultato[],
): Posto[] {
  const posizione = posizioni.get(valutato.nodo.id);
  if (posizione === undefined || posizione.senzaRisultati) return [];
  const { foglio, riga, etichetta } = posizione;
  const label: Indirizzo = { foglio, riga, colonna: etichetta, righe: 1, colonne: 1 };
  const found = colonne.find(({ tabella }) => contains(tabella.area.indirizzo, label));
  if (found === undefined) return [];
  const raggiungimento = posizione.raggiungimento ?? found.raggiungimento;
  const accanto = posizione.valutazione ?? found.valutazione;
  const valutazione = accanto === raggiungimento ? undefined : accanto;
  return [
    {
      valutato,
      tabella: found.tabella,
      posizione,
      ...(raggiungimento !== undefined && { raggiungimento }),
      ...(valutazione !== undefined && { valutazione }),
    },
  ];
}

function voluteOf({ valutato, tabella, posizione, ...colonne }: Posto, regole: Regole): Voluta[] {
  const { foglio, riga } = posizione;
  const cell = (colonna: number | undefined, nuova: CellaScritta): Voluta[] =>
    colonna === undefined
      ? []
      : [{ tabella, indirizzo: { foglio, riga, colonna, righe: 1, colonne: 1 }, nuova }];
  return [
    ...cell(colonne.raggiungimento, raggiungimentoOf(valutato)),
    ...cell(colonne.valutazione, { valore: valutazioneOf(valutato, regole) }),
  ];
}

function raggiungimentoOf({ esito }: NodoValutato): CellaScritta {
  return esito.kind === 'punteggio'
    ? { valore: esito.valore, formato: FORMATO_RAGGIUNGIMENTO }
    : { valore: NON_DISPONIBILE };
}

function changeOf({ tabella, indirizzo, nuova }: Voluta): CellaCambiata[] {
  const { area } = tabella.trovato;
  const vecchia = foglioCella(
    area,
    indirizzo.riga - area.indirizzo.riga,
    indirizzo.colonna - area.indirizzo.colonna,
  );
  if (isUguale(vecchia, nuova)) return [];
  const cella = formatIndirizzo(indirizzo);
  const dopo = displayCella(cellaScritta(vecchia, nuova));
  return [{ cella, prima: displayCella(vecchia), dopo, indirizzo, vecchia, nuova }];
}

function isUguale(vecchia: CellaFoglio, { valore, formato }: CellaScritta): boolean {
  if (vecchia.guasto !== undefined) return false;
  if (formato !== undefined && formato !== vecchia.formato) return false;
  return isStessoValore(valore ?? null, vecchia.valore);
}

function isBloccata({ tabelle }: CartellaLetta, indirizzo: Indirizzo): boolean {
  return tabelle.some(({ trovato: { area } }) => {
    const { riga, colonna } = area.indirizzo;
    const bloccata = area.bloccate?.[indirizzo.riga - riga]?.[indirizzo.colonna - colonna] === true;
    return bloccata && contains(area.indirizzo, indirizzo);
  });
}
