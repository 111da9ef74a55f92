/** R24 § 3.1: the obiettivi strategici at a glance, with the mean of what lies above and below each. */
import type { NodoValutato, Regole } from '../scoring/index.js';
import { figura, luce, luceSecondo, NON_DISPONIBILE, numero, testo, VUOTA } from './celle.js';
import type { Costruttore } from './costruttore.js';
import { colonna, makeTabella, riga } from './makeTabella.js';
import { antenato, discendenti, etichetta, nodiDi } from './nodi.js';
import type { CellaTabella, Colonna } from './tabella.js';

/** As in the source, which heads the lights with nothing. */
const COLONNE: readonly Colonna[] = [
  colonna('Ambito strategico (AS)', 'testo', 28),
  colonna('Performance media AS', 'percentuale', 13),
  colonna('Valutazione AS', 'luce', 16),
  colonna('Obiettivi strategici', 'testo', 40),
  colonna('Performance media OS', 'percentuale', 13),
  colonna('Valutazione OS', 'luce', 16),
  colonna('N. obiettivi operativi discendenti da ciascun OS', 'intero', 16),
  colonna('Performance media OP', 'percentuale', 13),
  colonna('Valutazione OP', 'luce', 16),
];

export const buildQuadroOs: Costruttore = (dati, testata) => {
  const strategici = nodiDi(dati.risultato, 'strategico');
  return makeTabella(dati, testata, {
    pagina: 'orizzontale',
    colonne: COLONNE,
    righe: strategici.map((strategico, i) => {
      const ambito = antenato(strategico, 'ambito');
      const prima = strategici[i - 1];
      const stesso = prima !== undefined && antenato(prima, 'ambito') === ambito;
      return riga(
        'dati',
        [...celleAmbito(stesso ? undefined : ambito), ...celleStrategico(strategico, dati.risultato.regole)],
        3,
      );
    }),
    note: [
      {
        genere: 'metodo',
        testo:
          "Performance media OP: media pesata degli obiettivi operativi del singolo obiettivo strategico, cioè la riga «Obiettivi operativi» dell'allegato.",
      },
    ],
  });
};

function celleAmbito(ambito: NodoValutato | undefined): CellaTabella[] {
  return ambito === undefined
    ? [VUOTA, VUOTA, VUOTA]
    : [testo(etichetta(ambito)), figura(ambito), luce(ambito)];
}

function celleStrategico(strategico: NodoValutato, regole: Regole): CellaTabella[] {
  const gruppo = discendenti(strategico, 'operativi', ['operativo'])[0];
  const operativi = discendenti(strategico, 'operativo');
  return [
    testo(etichetta(strategico)),
    figura(strategico),
    luce(strategico),
    numero(operativi.length, 'intero'),
    ...(gruppo === undefined
      ? [NON_DISPONIBILE, NON_DISPONIBILE]
      : [figura(gruppo), luceSecondo(gruppo, regole)]),
  ];
}
