/** P21 § 3.1, «Schede di dettaglio» of the obiettivi strategici; § 3.2, the schede of the obiettivi operativi. */
import type { NodoValutato } from '../../scoring/index.js';
import { DA_COMPILARE, numero, richiesto, testo, VUOTA } from '../celle.js';
import type { Costruttore } from '../costruttore.js';
import type { DatiRelazione } from '../dati.js';
import { colonna, makeTabella, riga, type Testata } from '../makeTabella.js';
import { antenato, discendenti, etichetta, indicatoriStrategici, nodiDi } from '../nodi.js';
import { schedaOf } from '../schede.js';
import type { CellaTabella, Tabella } from '../tabella.js';
import { anniPiano, targetDi } from './anni.js';

/** A scheda for each obiettivo strategico with the targets of all years; then their risorse with the sum. */
export const buildPianoSchedeOs: Costruttore = (dati, testata) => {
  const strategici = nodiDi(dati.risultato, 'strategico');
  return [
    ...strategici.map((strategico) => makeSchedaOs(dati, testata, strategico)),
    makeRisorse(dati, testata, strategici),
  ];
};

function makeSchedaOs(dati: DatiRelazione, testata: Testata, strategico: NodoValutato): Tabella {
  const ambito = antenato(strategico, 'ambito');
  const { descrizione, programma, risorse } = schedaOf(dati, strategico);
  return makeTabella(dati, testata, {
    istanza: istanzaOf(strategico),
    titolo: `${testata.titolo}: ${etichetta(strategico)}`,
    pagina: 'orizzontale',
    campi: [
      ...(ambito === undefined ? [] : [{ nome: 'Ambito strategico', cella: testo(etichetta(ambito)) }]),
      { nome: 'Obiettivo strategico', cella: testo(etichetta(strategico)) },
      { nome: 'Descrizione', cella: richiesto(strategico.nodo.descrizione ?? descrizione) },
      { nome: 'Programma (D.M. 27/03/2013)', cella: richiesto(programma) },
      { nome: 'Risorse economiche', cella: euro(risorse) },
    ],
    ...indicatoriOf(dati, indicatoriStrategici(strategico), anniPiano(dati), 'Target anno'),
  });
}

/** Each obiettivo strategico with its risorse; what is not known is to be written, and the sum says so. */
function makeRisorse(dati: DatiRelazione, testata: Testata, strategici: readonly NodoValutato[]): Tabella {
  const risorse = strategici.map((strategico) => schedaOf(dati, strategico).risorse);
  const note = risorse.filter((una) => una !== undefined);
  const mancano = strategici.length - note.length;
  const parziale = mancano === 0 ? '' : ` (parziale: ${mancano} da compilare)`;
  const somma = note.length === 0 ? DA_COMPILARE : euro(note.reduce((totale, una) => totale + una, 0));
  return makeTabella(dati, testata, {
    istanza: 'risorse',
    titolo: 'Risorse economiche degli obiettivi strategici',
    colonne: [
      colonna('Obiettivo strategico', 'testo', 58),
      colonna('Programma (D.M. 27/03/2013)', 'testo', 36),
      colonna('Risorse economiche', 'euro', 18),
    ],
    righe: [
      ...strategici.map((strategico, i) => {
        const programma = richiesto(schedaOf(dati, strategico).programma);
        return riga('dati', [testo(etichetta(strategico)), programma, euro(risorse[i])]);
      }),
      riga('totale', [testo(`Totale${parziale}`), VUOTA, somma]),
    ],
  });
}

function euro(valore: number | undefined): CellaTabella {
  return valore === undefined ? DA_COMPILARE : numero(valore, 'euro');
}

/** A scheda for each obiettivo operativo, with the target of the year and of those years that have one. */
export const buildPianoSchedeOp: Costruttore = (dati, testata) =>
  nodiDi(dati.risultato, 'operativo').map((operativo) => makeSchedaOp(dati, testata, operativo));

function makeSchedaOp(dati: DatiRelazione, testata: Testata, operativo: NodoValutato): Tabella {
  const strategico = antenato(operativo, 'strategico');
  const { descrizione, funzione, soggetti } = schedaOf(dati, operativo);
  const indicatori = discendenti(operativo, 'indicatore');
  const anni = anniPiano(dati).filter(
    (anno) => anno === dati.anno || indicatori.some((uno) => targetDi(dati, uno, anno).trim() !== ''),
  );
  return makeTabella(dati, testata, {
    istanza: istanzaOf(operativo),
    titolo: `${testata.titolo}: ${etichetta(operativo)}`,
    campi: [
      ...(strategico === undefined
        ? []
        : [{ nome: 'Obiettivo strategico', cella: testo(etichetta(strategico)) }]),
      { nome: 'Obiettivo operativo', cella: testo(etichetta(operativo)) },
      { nome: 'Descrizione', cella: richiesto(operativo.nodo.descrizione ?? descrizione) },
      { nome: 'Funzione istituzionale (processo)', cella: richiesto(funzione) },
      { nome: 'Soggetti / uffici coinvolti', cella: richiesto(soggetti) },
    ],
    ...indicatoriOf(dati, indicatori, anni, 'Target'),
  });
}

/** «Indicatore | Algoritmo | Target anno 2021 | …»: P21 prints the second 2022 for 2023 in the first scheda. */
function indicatoriOf(
  dati: DatiRelazione,
  indicatori: readonly NodoValutato[],
  anni: readonly number[],
  titolo: string,
): Pick<Tabella, 'colonne' | 'righe'> {
  return {
    colonne: [
      colonna('Indicatore', 'testo', 48),
      colonna('Algoritmo', 'testo', 40),
      ...anni.map((anno) => colonna(`${titolo} ${anno}`, 'testo', 18)),
    ],
    righe: indicatori.map((indicatore) =>
      riga('dati', [
        testo(etichetta(indicatore)),
        testo(schedaOf(dati, indicatore).algoritmo),
        ...anni.map((anno) => testo(targetDi(dati, indicatore, anno))),
      ]),
    ),
  };
}

function istanzaOf({ nodo }: NodoValutato): string {
  return nodo.codice ?? nodo.id;
}
