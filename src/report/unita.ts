/** R24 § 3.3: the performance of each unità organizzativa, and the judgement that is the OIV's. */
import { GIUDIZI } from '../parametri/index.js';
import type { Indice, NodoValutato, VoceIndice } from '../scoring/index.js';
import { figura, luce, peso, testo, VUOTA } from './celle.js';
import type { Costruttore } from './costruttore.js';
import { colonna, makeTabella, riga } from './makeTabella.js';
import { etichetta } from './nodi.js';
import { noteProvvisorio } from './provvisorio.js';
import type { Nota, RigaTabella } from './tabella.js';

/** «Un meta-indicatore sintetico costruito come media ponderata» of the obiettivi operativi of the unit. */
export const buildUnita: Costruttore = (dati, testata) => {
  const perId = new Map(dati.risultato.nodi.map((valutato) => [valutato.nodo.id, valutato]));
  return makeTabella(dati, testata, {
    colonne: [
      colonna('Unità organizzativa / Obiettivi operativi', 'testo', 62),
      colonna('Peso', 'peso', 10),
      colonna('Raggiungimento', 'percentuale', 16),
      colonna('Valutazione', 'luce', 26),
    ],
    righe: dati.risultato.unita.flatMap((unita) => [
      riga('gruppo', [testo(unita.nome), VUOTA, figura(unita), luce(unita)]),
      ...unita.voci.map((voce) => rigaVoce(voce, voce.id === undefined ? undefined : perId.get(voce.id))),
    ]),
    note: [
      {
        genere: 'metodo',
        testo:
          'Performance di unità: media pesata degli obiettivi operativi assegnati. Un obiettivo trasversale conta per ogni unità a cui è assegnato.',
      },
    ],
  });
};

function rigaVoce(voce: VoceIndice, operativo: NodoValutato | undefined): RigaTabella {
  if (operativo === undefined) return riga('dati', [testo(voce.nome), peso(voce), figura(voce), VUOTA]);
  return riga('dati', [testo(etichetta(operativo)), peso(voce), figura(operativo), luce(operativo)]);
}

/** The four judgements with their meaning; the choice is left open, and what it looks at stands below. */
export const buildValutazioneComplessiva: Costruttore = (dati, testata) => {
  const { ente, areaServizi } = dati.risultato;
  return makeTabella(dati, testata, {
    colonne: [
      colonna('Giudizio', 'testo', 18),
      colonna('Significato', 'testo', 64),
      colonna("Scelta dell'OIV", 'testo', 16),
    ],
    righe: GIUDIZI.map(({ giudizio, significato }) =>
      riga('dati', [testo(giudizio), testo(significato), testo('☐')]),
    ),
    note: [
      ...((ente.provvisorio ?? areaServizi.provvisorio) ? noteProvvisorio(dati.risultato) : []),
      describe('Performance complessiva di Ente', ente),
      describe('Performance di Area / Servizi', areaServizi),
      {
        genere: 'avviso',
        testo:
          "Il giudizio è dell'OIV, che considera anche le cause degli scostamenti, i confronti e il contesto: nessuna cifra lo determina.",
      },
    ],
  });
};

function describe(
  nome: string,
  { pubblicato, provvisorio }: Pick<Indice, 'pubblicato' | 'provvisorio'>,
): Nota {
  const coda = provvisorio === undefined ? '' : ' (provvisorio)';
  return { genere: 'metodo', testo: `${nome}: ${pubblicato}${coda}.` };
}
