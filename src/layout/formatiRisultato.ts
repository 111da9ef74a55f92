/** The texts of the lights and the conditional formats that colour them. */
import { fasciaOf, NON_DISPONIBILE, type NodoValutato, type Regole } from '../scoring/index.js';
import type { Posto } from './posto.js';
import type { Indirizzo, RegolaTesto, Scrittura } from './workbook.js';

const PROVVISORIO = ' (provvisorio)';
const DA_CORREGGERE = '⚠ Da correggere';
const NERO = '000000';
const GRIGIO = 'D9D9D9';

/** `● Raggiunto`, `◐ Parzialmente raggiunto (provvisorio)`, `N/D`, `⚠ Da correggere`. */
export function valutazioneOf({ esito, provvisorio }: NodoValutato, { fasce }: Regole): string {
  if (esito.kind === 'errore') return DA_CORREGGERE;
  if (esito.kind !== 'punteggio') return NON_DISPONIBILE;
  const fascia = fasciaOf(esito.valore, fasce);
  if (fascia === undefined) return DA_CORREGGERE;
  return `${fascia.simbolo} ${fascia.obiettivo}${provvisorio === undefined ? '' : PROVVISORIO}`;
}

/** One set for each result column, over the rows of its nodes; the text of `Valutazione` decides, never the number. */
export function planFormati(posti: readonly Posto[], { fasce }: Regole): Scrittura[] {
  const regole: RegolaTesto[] = [
    ...fasce.map(({ simbolo, obiettivo, colore }) => ({
      testo: `${simbolo} ${obiettivo}`,
      stile: { sfondo: colore, colore: NERO },
    })),
    { testo: DA_CORREGGERE, stile: { sfondo: GRIGIO, colore: NERO, grassetto: true } },
  ].sort((a, b) => b.testo.length - a.testo.length);
  return [...stripesOf(posti)].map(({ indirizzo, colonnaTesto }) => ({
    tipo: 'formatoCondizionale',
    indirizzo,
    colonnaTesto,
    regole,
  }));
}

interface Striscia {
  readonly indirizzo: Indirizzo;
  readonly colonnaTesto: number;
}

/** The columns to colour, from the first to the last row of the nodes that have them. */
function stripesOf(posti: readonly Posto[]): Iterable<Striscia> {
  const found = new Map<string, Striscia>();
  for (const { posizione, raggiungimento, valutazione } of posti) {
    if (valutazione === undefined) continue;
    const { foglio, riga } = posizione;
    for (const colonna of raggiungimento === undefined ? [valutazione] : [raggiungimento, valutazione]) {
      const key = `${colonna} ${valutazione} ${foglio}`;
      const before = found.get(key)?.indirizzo;
      const da = Math.min(before?.riga ?? riga, riga);
      const a = Math.max(before === undefined ? riga : before.riga + before.righe - 1, riga);
      const indirizzo = { foglio, riga: da, colonna, righe: a - da + 1, colonne: 1 };
      found.set(key, { indirizzo, colonnaTesto: valutazione });
    }
  }
  return found.values();
}
