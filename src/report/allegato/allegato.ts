/**
 * R24, allegato «Performance organizzativa Ente»: the tree in steps, weight left of the label, the column tells the
 * level. It is published in Amministrazione trasparente (D.lgs. 33/2013, art. 10 c. 8).
 */
import type { Livello, NodoValutato } from '../../scoring/index.js';
import { consuntivo, figura, luce, NON_DISPONIBILE, peso, target, testo, VUOTA } from '../celle.js';
import type { Costruttore } from '../costruttore.js';
import type { DatiRelazione } from '../dati.js';
import { colonna, makeTabella } from '../makeTabella.js';
import { antenato, etichetta, profondita } from '../nodi.js';
import { schedaOf } from '../schede.js';
import type { CellaTabella, Colonna, RigaTabella, RuoloRiga } from '../tabella.js';
import { noteAllegato } from './note.js';

/** Titles and order as in the source. */
const COLONNE: readonly Colonna[] = [
  colonna('Ente', 'misto', 9),
  colonna('Ambito', 'misto', 14),
  colonna('Obiettivo strategico', 'misto', 24),
  colonna('Obiettivi Operativi / Indicatori OS', 'misto', 40),
  colonna('Indicatori', 'testo', 40),
  colonna('Target', 'testo', 16),
  colonna('Valore', 'testo', 14),
  colonna('Raggiungimento', 'percentuale', 15),
  colonna('Valutazione', 'luce', 24),
];

/** Columns that the tree takes. */
const COLONNE_ALBERO = 5;

/** Column of the label of each level; an indicatore of an obiettivo operativo stands one further. */
const COLONNA_LIVELLO: Readonly<Record<Livello, number>> = {
  ente: 0,
  ambito: 1,
  strategico: 2,
  indicatori: 3,
  operativi: 3,
  operativo: 3,
  indicatore: 3,
};

const RUOLI: Readonly<Record<Livello, RuoloRiga>> = {
  ente: 'totale',
  ambito: 'gruppo',
  strategico: 'gruppo',
  indicatori: 'gruppo',
  operativi: 'gruppo',
  operativo: 'gruppo',
  indicatore: 'dati',
};

export const buildAllegato: Costruttore = (dati, testata) =>
  makeTabella(dati, testata, {
    titolo: titoloOf(dati),
    pagina: 'orizzontale',
    colonne: COLONNE,
    righe: dati.risultato.nodi.map((valutato) => rigaOf(dati, valutato)),
    note: noteAllegato(dati),
  });

/** «Performance organizzativa Ente - Alessandria-Asti dicembre 2024». */
export function titoloOf({ ente, anno, fase = 'consuntivo' }: DatiRelazione): string {
  const nome = ente.trim().replace(/^camera di commercio (?:di |della |del |dell[’'])?/i, '');
  const quando = fase === 'consuntivo' ? `dicembre ${anno}` : `${anno}, ${fase}`;
  return `Performance organizzativa Ente - ${nome} ${quando}`;
}

function rigaOf(dati: DatiRelazione, valutato: NodoValutato): RigaTabella {
  const { nodo } = valutato;
  const colonnaLabel = colonnaOf(valutato);
  const albero = Array.from({ length: COLONNE_ALBERO }, (_, i): CellaTabella => {
    if (i === colonnaLabel) return testo(etichetta(valutato), descrizione(dati, valutato));
    return i === colonnaLabel - 1 ? peso(nodo) : VUOTA;
  });
  return {
    ruolo: RUOLI[nodo.livello],
    livello: profondita(valutato),
    etichetta: colonnaLabel,
    celle: [...albero, ...celleIndicatore(valutato), figura(valutato), luceOf(valutato)],
  };
}

function colonnaOf(valutato: NodoValutato): number {
  const { livello } = valutato.nodo;
  const sottoOperativo = livello === 'indicatore' && antenato(valutato, 'operativo') !== undefined;
  return COLONNA_LIVELLO[livello] + (sottoOperativo ? 1 : 0);
}

/** Under the title of an indicatore only. */
function descrizione(dati: DatiRelazione, valutato: NodoValutato): string | undefined {
  const { nodo } = valutato;
  return nodo.livello === 'indicatore'
    ? (nodo.descrizione ?? schedaOf(dati, valutato).descrizione)
    : undefined;
}

function celleIndicatore({ nodo: { indicatore } }: NodoValutato): CellaTabella[] {
  if (indicatore === undefined) return [VUOTA, VUOTA];
  const valore = consuntivo(indicatore);
  return [testo(target(indicatore)), valore === '' ? NON_DISPONIBILE : testo(valore)];
}

/** None on the rows `Indicatori` / `Obiettivi operativi`, as in the source; a provisional one says so in words. */
function luceOf(valutato: NodoValutato): CellaTabella {
  const gruppo = valutato.nodo.livello === 'indicatori' || valutato.nodo.livello === 'operativi';
  if (!gruppo) return luce(valutato);
  return valutato.provvisorio === undefined ? VUOTA : testo('(provvisorio)');
}
