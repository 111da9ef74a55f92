/**
 * Whether the allegato may go to Amministrazione trasparente as it is. D.lgs. 150/2009, art. 10: it is validated by
 * the OIV. Our reading: what is provisional or unexplained needs a reason, and the reason is printed on it.
 */
import type { Provvisorio } from '../../scoring/index.js';
import type { DatiRelazione, FaseCiclo } from '../dati.js';
import { isPunteggio } from '../luci.js';
import { etichetta } from '../nodi.js';
import { describeProvvisorio, provvisorioOf } from '../provvisorio.js';
import { findScostamenti } from '../scostamenti.js';

/** Something that stands in the way of publishing. */
export type Ostacolo =
  | { readonly kind: 'provvisorio'; readonly provvisorio: Provvisorio }
  | { readonly kind: 'nonValutabile' }
  /** Below 100 % without a cause: how the row is called, its figure, its cell. */
  | {
      readonly kind: 'senzaCausa';
      readonly nome: string;
      readonly pubblicato: string;
      readonly cella: string;
    }
  | { readonly kind: 'fase'; readonly fase: FaseCiclo };

export interface Pubblicabilita {
  /** Nothing stands in the way, or a reason was given. */
  readonly pubblicabile: boolean;
  readonly ostacoli: readonly Ostacolo[];
}

/** What stands in the way, whether or not a reason (`motivoPubblicazione`) was given. */
export function checkPubblicabile(dati: DatiRelazione): Pubblicabilita {
  const ostacoli = findOstacoli(dati);
  const motivato = (dati.motivoPubblicazione?.trim() ?? '') !== '';
  return { pubblicabile: ostacoli.length === 0 || motivato, ostacoli };
}

function findOstacoli(dati: DatiRelazione): readonly Ostacolo[] {
  const { risultato, fase = 'consuntivo' } = dati;
  const provvisorio = provvisorioOf(risultato);
  return [
    ...(fase === 'consuntivo' ? [] : [{ kind: 'fase', fase } as const]),
    ...(isPunteggio(risultato.ente.esito) ? [] : [{ kind: 'nonValutabile' } as const]),
    ...(provvisorio === undefined ? [] : [{ kind: 'provvisorio', provvisorio } as const]),
    ...findScostamenti(dati).flatMap(({ valutato, spiegato }): Ostacolo[] => {
      const { nodo, pubblicato } = valutato;
      const spiegata = `${spiegato.causa ?? ''}${spiegato.spiegazione ?? ''}`.trim() !== '';
      if (spiegata || nodo.rettifica !== undefined) return [];
      return [{ kind: 'senzaCausa', nome: etichetta(valutato), pubblicato, cella: nodo.cella }];
    }),
  ];
}

/** What stands in the way, for the person who publishes. */
export function describeOstacolo(ostacolo: Ostacolo): string {
  switch (ostacolo.kind) {
    case 'provvisorio':
      return `Il risultato è provvisorio: ${describeProvvisorio(ostacolo.provvisorio)}.`;
    case 'nonValutabile':
      return "L'Ente non ha un risultato: nulla di valutabile.";
    case 'senzaCausa':
      return `${ostacolo.nome} è al ${ostacolo.pubblicato} e non ha una causa (cella ${ostacolo.cella}): scrivila nell'intervallo Scostamenti.`;
    case 'fase':
      return `La cartella è in fase di ${ostacolo.fase}, non di consuntivo.`;
  }
}
