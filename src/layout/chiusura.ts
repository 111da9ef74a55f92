/** Which value of `Rilevazioni` closes each indicatore: the last one that is of the end of the year. */
import type { RigaRilevazione } from '../report/index.js';
import {
  fineAnno,
  formatCella,
  isMancante,
  isStessoScritto,
  normalizeTesto,
  parseGiorno,
  type Cella,
  type Contesto,
  type Giorno,
  type NodoLetto,
} from '../scoring/index.js';
import type { CartellaLetta } from './cartellaLetta.js';
import { chiaviScritte, indicatoriOf, makeNomeMisura } from './cambiamenti/indicatori.js';
import { displayCella, isPiena } from './celle.js';

/**
 * `nuovo`: there is no value yet; `uguale`: it says the same; `diverso`: another value stands there, and the user has
 * to choose; `anticipata`: measured before the end of the year, an avanzamento and no consuntivo; `mancante`: no
 * rilevazione has a value.
 */
export type StatoChiusura = 'nuovo' | 'uguale' | 'diverso' | 'anticipata' | 'mancante';

export interface VoceChiusura {
  /** Of the node in the tree. */
  readonly id: string;
  /** As written in the tree; absent where the node has none. */
  readonly codice?: string;
  readonly titolo: string;
  readonly stato: StatoChiusura;
  /** What stands in `Valore`, as the user reads it; empty when nothing does. */
  readonly prima: string;
  /** The value of the last rilevazione; absent when none has one. */
  readonly rilevata?: { readonly cella: Cella; readonly testo: string; readonly data?: Giorno };
}

/** The rilevazioni of a workbook against the tree. */
export interface Chiusura {
  /** In the order of the tree. */
  readonly voci: readonly VoceChiusura[];
  /** Codes of rilevazioni that no indicatore has, as written. */
  readonly fuoriAlbero: readonly string[];
}

/** `dal`: rilevazioni from this day on close the year; absent: the last day of the year. */
export function findChiusura(
  { letto }: CartellaLetta,
  rilevazioni: readonly RigaRilevazione[],
  dal: Giorno = fineAnno(letto.contesto.anno),
): Chiusura {
  const ultime = ultimePerChiave(rilevazioni.filter(({ valore }) => valore !== undefined && isPiena(valore)));
  const nomeOf = makeNomeMisura(letto.radice);
  const nodi = indicatoriOf(letto.radice).map((nodo) => ({
    nodo,
    chiavi: [nomeOf(nodo) ?? '', ...(nodo.alias ?? [])].flatMap(chiaviScritte),
  }));
  const note = new Set(nodi.flatMap(({ chiavi }) => chiavi));
  const fuoriAlbero = new Set(
    rilevazioni.flatMap(({ codice }) =>
      chiaviScritte(codice).some((chiave) => note.has(chiave)) ? [] : [codice],
    ),
  );
  return {
    voci: nodi.map(({ nodo, chiavi }) => voceOf(nodo, chiavi, ultime, dal, letto.contesto)),
    fuoriAlbero: [...fuoriAlbero],
  };
}

/** Of two on one day, or without a day, the lower row. */
function ultimePerChiave(rilevazioni: readonly RigaRilevazione[]): ReadonlyMap<string, RigaRilevazione> {
  const ultime = new Map<string, RigaRilevazione>();
  for (const una of rilevazioni)
    for (const chiave of chiaviScritte(una.codice)) {
      const nota = ultime.get(chiave);
      const dopo = nota?.data === undefined || (una.data !== undefined && una.data >= nota.data);
      if (nota === undefined || dopo) ultime.set(chiave, una);
    }
  return ultime;
}

function voceOf(
  nodo: NodoLetto,
  chiavi: readonly string[],
  ultime: ReadonlyMap<string, RigaRilevazione>,
  dal: Giorno,
  contesto: Contesto,
): VoceChiusura {
  const ultima = chiavi.map((chiave) => ultime.get(chiave)).find((una) => una !== undefined);
  const prima = nodo.consuntivo === undefined ? '' : displayCella(nodo.consuntivo, contesto.base1904);
  const { id, codice, titolo } = nodo;
  const voce = { id, ...(codice !== undefined && { codice }), titolo, prima };
  if (ultima?.valore === undefined) return { ...voce, stato: 'mancante' };
  const rilevata = {
    cella: ultima.valore,
    testo: displayRilevata(ultima.valore, contesto),
    ...(ultima.data !== undefined && { data: ultima.data }),
  };
  return { ...voce, stato: statoOf(prima, rilevata.testo, ultima.data, dal, contesto), rilevata };
}

function statoOf(
  prima: string,
  dopo: string,
  data: Giorno | undefined,
  dal: Giorno,
  { anno }: Contesto,
): StatoChiusura {
  const scritto = !isMancante(normalizeTesto(prima));
  if (scritto && isStessoScritto('valore', prima, dopo, anno)) return 'uguale';
  if (data === undefined || data < dal) return 'anticipata';
  return scritto ? 'diverso' : 'nuovo';
}

function displayRilevata(cella: Cella, contesto: Contesto): string {
  const giorno = parseGiorno(cella, contesto);
  return typeof cella.valore === 'number' && giorno.kind === 'letto'
    ? formatCella(cella, giorno.valore)
    : formatCella(cella);
}
