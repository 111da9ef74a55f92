/**
 * The open data of the allegato: one row for each node of the tree. This list is the only place where a field is
 * named: rows, CSV, JSON and the descriptions of both come from it.
 */
import type { Quantita } from '../../scoring/index.js';
import { consuntivo, target } from '../celle.js';
import type { DatiRelazione } from '../dati.js';
import { isPunteggio, luceOf } from '../luci.js';
import { etichetta } from '../nodi.js';
import { schedaOf } from '../schede.js';
import type { NodoCodificato } from './codifica.js';

/** A value of open data; what is missing is absent, never 0. */
export type ValoreAperto = string | number;

export interface CampoAperto {
  readonly nome: string;
  readonly tipo: 'string' | 'number' | 'integer';
  readonly titolo: string;
  readonly descrizione: string;
  /** Every row has it. */
  readonly obbligatorio?: true;
  readonly valori?: readonly string[];
  readonly minimo?: number;
  readonly massimo?: number;
  readonly of: (nodo: NodoCodificato, dati: DatiRelazione) => ValoreAperto | undefined;
}

const LIVELLI = ['ente', 'ambito', 'strategico', 'indicatori', 'operativi', 'operativo', 'indicatore'];
const ESITI = ['punteggio', 'soloMonitoraggio', 'neutralizzato', 'nonValutabile', 'errore'];

/** In the order of the columns. */
export const CAMPI: readonly CampoAperto[] = [
  {
    nome: 'codice',
    tipo: 'string',
    titolo: 'Codice',
    descrizione:
      "Codice del nodo, unico. Dove l'albero non ne ha, quello del padre con la posizione («OS1/1»); un codice ripetuto porta «#2», «#3».",
    obbligatorio: true,
    of: ({ codice }) => codice,
  },
  {
    nome: 'codice_padre',
    tipo: 'string',
    titolo: 'Codice del padre',
    descrizione: "Codice del nodo di cui questo è parte; assente per l'ente.",
    of: ({ codicePadre }) => codicePadre,
  },
  {
    nome: 'livello',
    tipo: 'string',
    titolo: 'Livello',
    descrizione:
      "Livello nell'albero: ente, ambito strategico, obiettivo strategico, gruppo dei suoi indicatori, gruppo dei suoi obiettivi operativi, obiettivo operativo, indicatore.",
    obbligatorio: true,
    valori: LIVELLI,
    of: ({ valutato }) => valutato.nodo.livello,
  },
  {
    nome: 'titolo',
    tipo: 'string',
    titolo: 'Titolo',
    descrizione: 'Titolo del nodo.',
    obbligatorio: true,
    of: ({ valutato, codice }) => valutato.nodo.titolo.trim() || etichetta(valutato).trim() || codice,
  },
  {
    nome: 'descrizione',
    tipo: 'string',
    titolo: 'Descrizione',
    descrizione: 'Che cosa misura o vuole ottenere.',
    of: ({ valutato }, dati) => valutato.nodo.descrizione ?? schedaOf(dati, valutato).descrizione,
  },
  {
    nome: 'peso',
    tipo: 'number',
    titolo: 'Peso',
    descrizione: 'Peso nel padre come scritto: 0,4 è il 40 %.',
    minimo: 0,
    of: ({ valutato }) => (valutato.nodo.peso.kind === 'peso' ? valutato.nodo.peso.valore : undefined),
  },
  {
    nome: 'peso_effettivo',
    tipo: 'number',
    titolo: 'Peso effettivo',
    descrizione: 'Quota del risultato del padre, dopo aver lasciato fuori ciò che non conta.',
    minimo: 0,
    massimo: 1,
    of: ({ valutato }) => valutato.pesoEffettivo,
  },
  {
    nome: 'target',
    tipo: 'string',
    titolo: 'Target',
    descrizione: 'Target in vigore, come scritto; solo degli indicatori.',
    of: ({ valutato }) => valutato.nodo.indicatore && target(valutato.nodo.indicatore),
  },
  {
    nome: 'valore',
    tipo: 'string',
    titolo: 'Valore',
    descrizione: 'Consuntivo, come scritto; solo degli indicatori.',
    of: ({ valutato }) => valutato.nodo.indicatore && consuntivo(valutato.nodo.indicatore),
  },
  {
    nome: 'valore_numerico',
    tipo: 'number',
    titolo: 'Valore numerico',
    descrizione: 'Il valore usato nel calcolo, senza arrotondamenti; le percentuali come frazioni.',
    of: (nodo) => quantitaOf(nodo)?.valore,
  },
  {
    nome: 'unita',
    tipo: 'string',
    titolo: 'Unità di misura',
    descrizione: 'Unità del valore numerico.',
    of: (nodo) => quantitaOf(nodo)?.unita,
  },
  {
    nome: 'esito',
    tipo: 'string',
    titolo: 'Esito',
    descrizione: 'Se il nodo ha un punteggio, o perché non lo ha.',
    obbligatorio: true,
    valori: ESITI,
    of: ({ valutato }) => valutato.esito.kind,
  },
  {
    nome: 'raggiungimento',
    tipo: 'number',
    titolo: 'Raggiungimento',
    descrizione: 'Grado di raggiungimento senza arrotondamenti: 1 è il 100 %. Assente dove non è valutato.',
    minimo: 0,
    massimo: 1,
    of: ({ valutato }) => (isPunteggio(valutato.esito) ? valutato.esito.valore : undefined),
  },
  {
    nome: 'pubblicato',
    tipo: 'string',
    titolo: 'Raggiungimento pubblicato',
    descrizione: 'La cifra come nel documento, a due decimali, o N/D.',
    obbligatorio: true,
    of: ({ valutato }) => valutato.pubblicato,
  },
  {
    nome: 'valutazione',
    tipo: 'string',
    titolo: 'Valutazione',
    descrizione: 'La fascia in parole; assente nei due gruppi e dove non è valutato.',
    of: ({ valutato }) => (valutato.fascia === undefined ? undefined : luceOf(valutato).testo),
  },
  {
    nome: 'punti_persi',
    tipo: 'number',
    titolo: 'Punti persi',
    descrizione: "Quanto il nodo toglie al risultato dell'ente, come frazione di 1.",
    minimo: 0,
    massimo: 1,
    of: ({ valutato }) => valutato.puntiPersi,
  },
  {
    nome: 'valori_mancanti',
    tipo: 'integer',
    titolo: 'Valori mancanti',
    descrizione: 'Quanti valori che pesano mancano sotto il nodo; se presente, la cifra è provvisoria.',
    minimo: 0,
    of: ({ valutato }) => valutato.provvisorio?.mancanti,
  },
  {
    nome: 'valori_errati',
    tipo: 'integer',
    titolo: 'Valori da correggere',
    descrizione: 'Quante celle che pesano non si leggono sotto il nodo; se presente, la cifra è provvisoria.',
    minimo: 0,
    of: ({ valutato }) => valutato.provvisorio?.errori,
  },
];

function quantitaOf({ valutato }: NodoCodificato): Quantita | undefined {
  const usato = valutato.nodo.indicatore?.usato;
  if (usato?.kind !== 'letto' || usato.valore.valore.kind !== 'numero') return undefined;
  return usato.valore.valore.quantita;
}
