/** That a figure is provisional, in words. */
import type { NodoValutato, Provvisorio, Risultato } from '../scoring/index.js';
import { etichetta } from './nodi.js';
import type { Nota } from './tabella.js';

/** `mancano 3 valori, 1 cella da correggere`. */
export function describeProvvisorio({ mancanti, errori }: Provvisorio): string {
  return [
    ...(mancanti > 0 ? [mancanti === 1 ? 'manca 1 valore' : `mancano ${mancanti} valori`] : []),
    ...(errori > 0 ? [errori === 1 ? '1 cella da correggere' : `${errori} celle da correggere`] : []),
  ].join(', ');
}

/** Codes named in a note at most. */
const NOMINATI = 12;

/** The note of a table with figures that are not final: what the tree lacks, where it is the tree that lacks it. */
export function noteProvvisorio(risultato: Risultato): readonly Nota[] {
  const provvisorio = provvisorioOf(risultato);
  if (provvisorio === undefined) return [{ genere: 'provvisorio', testo: SEGNATE }];
  const colpevoli = risultato.nodi.filter(isColpevole).map(nameOf);
  const nominati = colpevoli.slice(0, NOMINATI).join(', ');
  const altri = colpevoli.length > NOMINATI ? ` e altri ${colpevoli.length - NOMINATI}` : '';
  const dove = colpevoli.length === 0 ? '' : ` (${nominati}${altri})`;
  return [
    {
      genere: 'provvisorio',
      testo: `Dati provvisori: ${describeProvvisorio(provvisorio)}${dove}. Le cifre possono cambiare.`,
    },
  ];
}

const SEGNATE = 'Dati provvisori: le cifre segnate possono cambiare.';

/** Of the Ente; of the first node that is, where the part that is provisional does not weigh. */
export function provvisorioOf({ ente, nodi }: Risultato): Provvisorio | undefined {
  return ente.provvisorio ?? nodi.find((uno) => uno.provvisorio !== undefined)?.provvisorio;
}

/** A leaf that should count and has no figure. */
function isColpevole({ nodo, esito, padre }: NodoValutato): boolean {
  const foglia = nodo.indicatore !== undefined;
  const senza = esito.kind === 'nonValutabile' || esito.kind === 'errore';
  const pesa = nodo.peso.kind !== 'peso' || nodo.peso.valore > 0;
  return foglia && senza && pesa && padre?.provvisorio !== undefined;
}

function nameOf(valutato: NodoValutato): string {
  return valutato.nodo.codice ?? etichetta(valutato);
}
