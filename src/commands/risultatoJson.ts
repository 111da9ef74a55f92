/** The result as plain JSON (`docs/schema/risultato.schema.json`), for other programs. */
import type { Anomalia } from '../controlli/index.js';
import { displayCella } from '../layout/index.js';
import { codifica, senzaNome, type NodoCodificato } from '../report/index.js';
import type { Cella, Esito, Indice, NodoValutato, Provvisorio } from '../scoring/index.js';
import type { AnomaliaAccettata, Calcolo } from './model.js';

export interface EsitoJson {
  readonly tipo: Esito['kind'];
  readonly motivo?: string;
  readonly codice?: string;
  readonly cella?: string;
}

export interface IndiceJson {
  readonly nome: string;
  readonly esito: EsitoJson;
  readonly raggiungimento?: number;
  readonly pubblicato: string;
  readonly fascia?: string;
  readonly provvisorio?: Provvisorio;
}

export interface NodoJson {
  readonly codice: string;
  readonly codicePadre?: string;
  readonly livello: string;
  readonly titolo: string;
  readonly cella: string;
  readonly peso?: number;
  readonly pesoEffettivo?: number;
  readonly target?: string;
  readonly valore?: string;
  readonly esito: EsitoJson;
  readonly raggiungimento?: number;
  readonly pubblicato: string;
  readonly fascia?: string;
  readonly puntiPersi?: number;
  readonly provvisorio?: Provvisorio;
}

export interface RisultatoJson {
  readonly versione: 1;
  readonly regole: { readonly id: string; readonly versione: string; readonly fonte: string };
  readonly impronta: string;
  readonly ente: IndiceJson;
  readonly areaServizi: IndiceJson;
  readonly provvisorio?: Provvisorio;
  /** By unità organizzativa, and by role of the obiettivi individuali; absent where there are none. */
  readonly unita?: readonly IndiceJson[];
  readonly individuali?: readonly IndiceJson[];
  readonly nodi: readonly NodoJson[];
  readonly anomalie: readonly Anomalia[];
  /** Those that a person has accepted, with the reason; absent when there are none. */
  readonly accettate?: readonly AnomaliaAccettata[];
}

/** The whole result, figures at full precision; what is missing is absent. */
export function risultatoJson(calcolo: Calcolo): RisultatoJson {
  const { risultato } = calcolo;
  const { id, versione, fonte } = risultato.regole;
  const { ente, areaServizi } = risultato;
  return {
    versione: 1,
    regole: { id, versione, fonte },
    impronta: calcolo.impronta,
    ente: { nome: ente.nodo.titolo, ...figuresOf(ente) },
    areaServizi: { nome: areaServizi.nome, ...figuresOf(areaServizi) },
    ...(ente.provvisorio && { provvisorio: ente.provvisorio }),
    ...(risultato.unita.length > 0 && { unita: risultato.unita.map(indiceJson) }),
    ...(risultato.individuali.length > 0 && { individuali: risultato.individuali.map(ruoloJson) }),
    nodi: codifica(ente).map(nodoJson),
    anomalie: calcolo.anomalie,
    ...(calcolo.accettate.length > 0 && { accettate: calcolo.accettate }),
  };
}

function indiceJson(indice: Indice): IndiceJson {
  return { nome: indice.nome, ...figuresOf(indice) };
}

/** A file names no person. */
function ruoloJson(indice: Indice): IndiceJson {
  return { ...indiceJson(indice), nome: senzaNome(indice.nome) };
}

function nodoJson({ valutato, codice, codicePadre }: NodoCodificato): NodoJson {
  const { nodo, pesoEffettivo, puntiPersi } = valutato;
  return {
    codice,
    ...(codicePadre !== undefined && { codicePadre }),
    livello: nodo.livello,
    titolo: nodo.titolo,
    cella: nodo.cella,
    ...(nodo.peso.kind === 'peso' && { peso: nodo.peso.valore }),
    ...(pesoEffettivo !== undefined && { pesoEffettivo }),
    ...textOf('target', nodo.indicatore?.target.cella),
    ...textOf('valore', nodo.indicatore?.consuntivo.cella),
    ...figuresOf(valutato),
    ...(puntiPersi !== undefined && { puntiPersi }),
  };
}

function figuresOf(figure: NodoValutato | Indice): Omit<IndiceJson, 'nome'> {
  return {
    esito: esitoJson(figure.esito),
    ...(figure.esito.kind === 'punteggio' && { raggiungimento: figure.esito.valore }),
    pubblicato: figure.pubblicato,
    ...(figure.fascia && { fascia: figure.fascia.obiettivo }),
    ...(figure.provvisorio && { provvisorio: figure.provvisorio }),
  };
}

function esitoJson(esito: Esito): EsitoJson {
  switch (esito.kind) {
    case 'punteggio':
    case 'soloMonitoraggio':
      return { tipo: esito.kind };
    case 'neutralizzato':
    case 'nonValutabile':
      return { tipo: esito.kind, motivo: esito.motivo };
    case 'errore':
      return { tipo: esito.kind, codice: esito.codice, cella: esito.cella };
  }
}

function textOf(name: 'target' | 'valore', cella: Cella | undefined): Partial<NodoJson> {
  return cella === undefined || cella.valore === null ? {} : { [name]: displayCella(cella) };
}
