import { formatGiorno, NON_DISPONIBILE } from '../scoring/index.js';
import { formatLuce } from './luci.js';
import { formatNumero } from './numero.js';
import type { CellaTabella } from './tabella.js';

/** What is printed where a person has to write. */
export const DA_COMPILARE = 'da compilare';

const PROVVISORIO = ' (provvisorio)';

/** A cell in words, as a page or a clipboard shows it: `99,90 %`, `● Raggiunto`, `18-09-2024`, `N/D`. */
export function formatCellaTabella(cella: CellaTabella): string {
  switch (cella.tipo) {
    case 'vuota':
      return '';
    case 'testo':
      return [
        cella.testo,
        ...(cella.dettaglio === undefined ? [] : [cella.dettaglio]),
        ...luceIn(cella),
      ].join('\n');
    case 'numero':
      return formatNumero(cella.valore, cella.genere) + statoOf(cella);
    case 'data':
      return formatGiorno(cella.giorno);
    case 'luce':
      return formatLuce(cella);
    case 'nonDisponibile':
      return NON_DISPONIBILE + statoOf(cella);
    case 'daCompilare':
      return DA_COMPILARE;
  }
}

function statoOf({ provvisorio }: { readonly provvisorio?: true }): string {
  return provvisorio === undefined ? '' : PROVVISORIO;
}

function luceIn({ luce }: Extract<CellaTabella, { tipo: 'testo' }>): string[] {
  return luce === undefined ? [] : [formatLuce(luce)];
}
