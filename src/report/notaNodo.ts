/** What was changed on a node by an act, in a sentence: it is visible wherever its figure is. */
import { formatPubblicato, type NodoValutato } from '../scoring/index.js';
import { target } from './celle.js';
import { etichetta } from './nodi.js';
import type { Nota } from './tabella.js';

/** Left out, or set by hand: with the reason and the act. */
export function noteOfRettifica(valutato: NodoValutato): readonly Nota[] {
  const { rettifica } = valutato.nodo;
  if (rettifica === undefined) return [];
  const cosa =
    rettifica.kind === 'neutralizzazione'
      ? 'neutralizzato, non conta nel risultato'
      : `raggiungimento posto a ${formatPubblicato(rettifica.valore)}`;
  const parti = [
    cosa,
    `motivo: ${orNonIndicato(rettifica.motivo)}`,
    `atto: ${orNonIndicato(rettifica.atto)}`,
  ];
  return [{ genere: 'rettifica', testo: `Rettifica di ${etichetta(valutato)}: ${parti.join('; ')}.` }];
}

/** A revised target that is in force: the original stays visible. */
export function noteOfRimodulato(valutato: NodoValutato): readonly Nota[] {
  const { indicatore } = valutato.nodo;
  if (indicatore?.rimodulato === undefined) return [];
  const { originario, atto, motivo } = indicatore.rimodulato;
  const da = `target da «${orNonIndicato(originario)}» a «${target(indicatore)}»`;
  const parti = [da, `motivo: ${orNonIndicato(motivo)}`, `atto: ${orNonIndicato(atto)}`];
  return [
    { genere: 'rimodulazione', testo: `Rimodulazione di ${etichetta(valutato)}: ${parti.join('; ')}.` },
  ];
}

function orNonIndicato(parole: string): string {
  return parole.trim() === '' ? 'non indicato' : parole.trim();
}
