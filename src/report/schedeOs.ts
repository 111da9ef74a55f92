/** R24 §§ 3.1, 3.2: every objective with its indicatori, measures, target and light. */
import type { NodoValutato } from '../scoring/index.js';
import { consuntivo, figura, luce, NON_DISPONIBILE, peso, target, testo, VUOTA } from './celle.js';
import type { Costruttore } from './costruttore.js';
import type { DatiRelazione } from './dati.js';
import { colonna, makeTabella, riga, sezione, type Testata } from './makeTabella.js';
import { antenato, discendenti, etichetta, indicatoriStrategici, nodiDi } from './nodi.js';
import { noteOfRimodulato, noteOfRettifica } from './notaNodo.js';
import { schedaOf } from './schede.js';
import type { CellaTabella, Colonna, Nota, RigaTabella, Tabella } from './tabella.js';

/** The first `PESO` is the row's, the last the objective's, as in the source. */
function colonneOf(obiettivo: string, anno: number): readonly Colonna[] {
  return [
    colonna(obiettivo, 'testo', 24),
    colonna('PESO', 'peso', 9),
    colonna('INDICATORE', 'testo', 30),
    colonna('DESCRIZIONE', 'testo', 32),
    colonna('ALGORITMO', 'testo', 32),
    colonna('VALORI MISURE', 'testo', 20),
    colonna('CONSUNTIVO', 'testo', 13),
    colonna(`TARGET ${anno}`, 'testo', 15),
    colonna('GRADO RAGGIUNGIMENTO', 'percentuale', 16),
    colonna('VALUTAZIONE', 'luce', 17),
    colonna('PESO', 'peso', 9),
  ];
}

/** Columns between the label of an objective and its grado. */
const FINO_AL_GRADO = 7;
const INDICATORE = 2;

/** One table for each obiettivo strategico, the commento below. */
export const buildSchedaOs: Costruttore = (dati, testata) =>
  nodiDi(dati.risultato, 'strategico').map((strategico) => makeScheda(dati, testata, strategico));

function makeScheda(dati: DatiRelazione, testata: Testata, strategico: NodoValutato): Tabella {
  const ambito = antenato(strategico, 'ambito');
  const indicatori = indicatoriStrategici(strategico);
  return makeTabella(dati, testata, {
    istanza: strategico.nodo.codice ?? strategico.nodo.id,
    titolo: `${testata.titolo}: ${etichetta(strategico)}`,
    pagina: 'orizzontale',
    colonne: colonneOf('OB. STRATEGICO', dati.anno),
    righe: [
      ...(ambito === undefined ? [] : [sezione(`Ambito strategico: ${etichetta(ambito)}`)]),
      rigaObiettivo(strategico),
      ...indicatori.map((indicatore) => rigaIndicatore(dati, indicatore)),
    ],
    note: [...noteOf(indicatori), commentoOf(dati, strategico)],
  });
}

/** All obiettivi operativi, under their ambito and their obiettivo strategico, whose weight is printed. */
export const buildObiettiviOperativi: Costruttore = (dati, testata) => {
  const nodi = nodiDi(dati.risultato, 'ambito', 'strategico', 'operativo');
  const operativi = nodi.filter(({ nodo }) => nodo.livello === 'operativo');
  return makeTabella(dati, testata, {
    pagina: 'orizzontale',
    colonne: colonneOf('OBIETTIVO OPERATIVO', dati.anno),
    righe: nodi.flatMap((valutato) => righeOperative(dati, valutato)),
    note: noteOf(operativi.flatMap((operativo) => discendenti(operativo, 'indicatore'))),
  });
};

function righeOperative(dati: DatiRelazione, valutato: NodoValutato): RigaTabella[] {
  switch (valutato.nodo.livello) {
    case 'ambito':
      return [sezione(`Ambito strategico: ${etichetta(valutato)}`)];
    case 'operativo':
      return [
        rigaObiettivo(valutato),
        ...discendenti(valutato, 'indicatore').map((indicatore) => rigaIndicatore(dati, indicatore)),
      ];
    default: {
      const vuote = Array.from({ length: FINO_AL_GRADO + 2 }, () => VUOTA);
      return [riga('gruppo', [testo(etichetta(valutato)), ...vuote, peso(valutato.nodo)])];
    }
  }
}

function rigaObiettivo(obiettivo: NodoValutato): RigaTabella {
  const vuote = Array.from({ length: FINO_AL_GRADO }, () => VUOTA);
  return riga('gruppo', [
    testo(etichetta(obiettivo)),
    ...vuote,
    figura(obiettivo),
    luce(obiettivo),
    peso(obiettivo.nodo),
  ]);
}

function rigaIndicatore(dati: DatiRelazione, valutato: NodoValutato): RigaTabella {
  const scheda = schedaOf(dati, valutato);
  const fonte = scheda.fonte === undefined ? undefined : `Fonte del dato: ${scheda.fonte}`;
  const celle = [
    VUOTA,
    peso(valutato.nodo),
    testo(etichetta(valutato)),
    testo(valutato.nodo.descrizione ?? scheda.descrizione),
    testo(scheda.algoritmo, fonte),
    ...celleValore(dati, valutato),
    figura(valutato),
    luce(valutato),
  ];
  return riga('dati', celle, INDICATORE);
}

/** `VALORI MISURE` repeats the consuntivo where nothing else was measured, as the source does (`23 N. | 23 N.`). */
function celleValore(dati: DatiRelazione, { nodo }: NodoValutato): CellaTabella[] {
  const { indicatore, chiave } = nodo;
  if (indicatore === undefined) return [VUOTA, VUOTA, VUOTA];
  const valore = consuntivo(indicatore);
  const { usato } = indicatore;
  const conto = usato.kind === 'letto' ? usato.valore.conto : undefined;
  const misure = (chiave === undefined ? undefined : dati.misure.get(chiave)) ?? conto ?? valore;
  return [testo(misure), valore === '' ? NON_DISPONIBILE : testo(valore), testo(target(indicatore))];
}

/** Whatever was changed by an act stays visible below the table. */
function noteOf(indicatori: readonly NodoValutato[]): readonly Nota[] {
  return indicatori.flatMap((valutato) => [...noteOfRettifica(valutato), ...noteOfRimodulato(valutato)]);
}

function commentoOf(dati: DatiRelazione, strategico: NodoValutato): Nota {
  const commento = schedaOf(dati, strategico).commento?.trim() ?? '';
  const parole = commento === '' ? 'da compilare (intervallo Schede, colonna Commento)' : commento;
  return { genere: 'commento', testo: `Commento e analisi dei valori misurati: ${parole}` };
}
