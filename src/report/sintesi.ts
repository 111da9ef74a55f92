/** R24 § 1: the figures of the whole, of the ambiti, of the objectives; R24 § 3: the bands they are judged by. */
import { cellaOfLuce, figura, luce, peso, testo, VUOTA } from './celle.js';
import type { Costruttore } from './costruttore.js';
import { describeFascia, luceOfFascia } from './luci.js';
import { colonna, makeTabella, riga, sezione } from './makeTabella.js';
import { etichetta, nodiDi } from './nodi.js';
import type { Colonna } from './tabella.js';

const RAGGIUNGIMENTO = colonna('Raggiungimento', 'percentuale', 16);
const VALUTAZIONE = colonna('Valutazione', 'luce', 26);
const PESO = colonna('Peso', 'peso', 10);

/** R24 § 1: «PERFORMANCE COMPLESSIVA DI ENTE», then each ambito «(Peso 33,34%)» with its figure. */
export const buildSintesi: Costruttore = (dati, testata) => {
  const { ente } = dati.risultato;
  const ambiti = nodiDi(dati.risultato, 'ambito').map((ambito) =>
    riga('dati', [testo(etichetta(ambito)), peso(ambito.nodo), figura(ambito), luce(ambito)]),
  );
  return makeTabella(dati, testata, {
    colonne: [colonna('Performance', 'testo', 62), PESO, RAGGIUNGIMENTO, VALUTAZIONE],
    righe: [
      riga('totale', [testo('Performance complessiva di Ente'), VUOTA, figura(ente), luce(ente)]),
      sezione('Performance degli ambiti (aree) strategici'),
      ...ambiti,
    ],
  });
};

/** R24 § 1: «PERFORMANCE OBIETTIVI STRATEGICI», under each ambito; objectives by title, with their weight. */
export const buildObiettiviStrategiciSintesi: Costruttore = (dati, testata) =>
  makeTabella(dati, testata, {
    colonne: [colonna('Obiettivo strategico', 'testo', 62), PESO, RAGGIUNGIMENTO, VALUTAZIONE],
    righe: nodiDi(dati.risultato, 'ambito', 'strategico').map((valutato) =>
      valutato.nodo.livello === 'ambito'
        ? riga('gruppo', [testo(etichetta(valutato)), VUOTA, figura(valutato), luce(valutato)])
        : riga('dati', [testo(valutato.nodo.titolo), peso(valutato.nodo), figura(valutato), luce(valutato)]),
    ),
  });

/** R24 §§ 1, 3.2: «Indice sintetico performance di Area /Servizi», and every obiettivo operativo by title. */
export const buildAreaServizi: Costruttore = (dati, testata) => {
  const { areaServizi } = dati.risultato;
  return makeTabella(dati, testata, {
    colonne: [colonna('Obiettivo operativo', 'testo', 72), RAGGIUNGIMENTO, VALUTAZIONE],
    righe: [
      riga('totale', [
        testo('Indice sintetico: performance di Area / Servizi'),
        figura(areaServizi),
        luce(areaServizi),
      ]),
      sezione('Performance obiettivi operativi'),
      ...nodiDi(dati.risultato, 'operativo').map((operativo) =>
        riga('dati', [testo(operativo.nodo.titolo), figura(operativo), luce(operativo)]),
      ),
    ],
  });
};

const COLONNE_SOGLIE: readonly Colonna[] = [
  colonna('Grado di raggiungimento', 'testo', 26),
  colonna('Obiettivo', 'luce', 30),
  colonna('Range', 'testo', 24),
];

/** R24 § 3: the bands of the SMVP. It prints «= 61% < 80%» for the middle one; ours is what the scoring does. */
export const buildSoglie: Costruttore = (dati, testata) => {
  const { fasce, fonte } = dati.risultato.regole;
  return makeTabella(dati, testata, {
    colonne: COLONNE_SOGLIE,
    righe: fasce.map((fascia, i) =>
      riga('dati', [
        testo(fascia.grado),
        cellaOfLuce(luceOfFascia(fascia)),
        testo(describeFascia(fascia, fasce[i - 1])),
      ]),
    ),
    note: [{ genere: 'fonte', testo: `Fonte delle soglie: ${dati.attoSmvp ?? fonte}.` }],
  });
};
