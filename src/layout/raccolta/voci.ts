/** Which figures are asked of which office: from `Raccolta` where it says so, else from `Unita`. */
import { TABELLA_RACCOLTA } from '../../parametri/index.js';
import type { DatiRelazione } from '../../report/index.js';
import {
  normalizeCodice,
  type Indicatore,
  type Nodo,
  type NodoValutato,
  type Risultato,
} from '../../scoring/index.js';
import type { CartellaLetta } from '../cartellaLetta.js';
import { cropArea, displayCella } from '../celle.js';
import { normalizeTesto } from '../intestazioni.js';
import type { IntervalloTrovato } from '../readAlbero.js';
import { findIntervallo } from '../richieste.js';
import { readTabella, scritti, testo } from '../tabella.js';
import type { Lettura, Richiesta } from '../workbook.js';
import type { GenereRisposta, VoceRichiesta } from './model.js';

export interface FonteRaccolta {
  readonly cartella: CartellaLetta;
  readonly risultato: Risultato;
  readonly dati: Pick<DatiRelazione, 'schede' | 'storico' | 'anno'>;
  /** The range `Raccolta`; absent where the workbook has none. */
  readonly raccolta?: IntervalloTrovato;
}

export interface VociRaccolta {
  /** In the order of the tree, those of one indicatore in the order of the offices. */
  readonly voci: readonly VoceRichiesta[];
  /** Indicatori that nobody is asked for. */
  readonly senzaUnita: readonly string[];
}

/** The range with so many rows below it, which new rows may take, and the lists. */
export function richiestaRaccolta(righe: number): Richiesta {
  return { nomi: [{ nome: TABELLA_RACCOLTA.nome, oltre: { righe, colonne: 0 } }], elenchi: true };
}

/** @throws WorkbookError when the name is there and cannot be used. */
export function findRaccolta(lettura: Lettura): IntervalloTrovato | undefined {
  return findIntervallo(lettura, TABELLA_RACCOLTA.nome);
}

/** Finds what is asked of whom. An indicatore that a rimodulazione has taken out is not asked for. */
export function findVoci(fonte: FonteRaccolta): VociRaccolta {
  const { risultato } = fonte;
  const indicatori = risultato.nodi.filter(
    ({ nodo, esito }) => nodo.livello === 'indicatore' && esito.kind !== 'neutralizzato',
  );
  const scritte = readScritte(fonte);
  const voci = indicatori.flatMap((valutato) => {
    const sue = scritte.filter(({ chiave }) => isChiamato(valutato.nodo, chiave));
    const unita = unitaOf(valutato, fonte).filter(
      (una) => !sue.some((riga) => normalizeTesto(riga.unita) === normalizeTesto(una)),
    );
    return [
      ...sue.map(({ chiave: _, ...riga }) => ({ ...makeVoce(valutato, fonte), ...riga })),
      ...unita.map((una) => ({ ...makeVoce(valutato, fonte), unita: una })),
    ];
  });
  const chiesti = new Set(voci.map(({ nodo }) => nodo));
  return {
    voci,
    senzaUnita: indicatori.filter((uno) => !chiesti.has(uno)).map(({ nodo }) => nomeOf(nodo)),
  };
}

function nomeOf({ codice, titolo }: Nodo): string {
  return codice ?? titolo;
}

function isChiamato({ chiave, alias = [] }: Nodo, scritto: string): boolean {
  return chiave === scritto || alias.includes(scritto);
}

type Scritta = Pick<VoceRichiesta, 'unita' | 'ruolo' | 'misura' | 'scadenza' | 'stato' | 'riga'> & {
  readonly chiave: string;
};

/** The rows of `Raccolta`. */
function readScritte({ raccolta }: FonteRaccolta): readonly Scritta[] {
  if (raccolta === undefined) return [];
  const area = cropArea(raccolta.area, raccolta.indirizzo);
  return readTabella(area, TABELLA_RACCOLTA).righe.map(({ celle: c, cella }) => ({
    chiave: normalizeCodice(testo(c.codice)),
    unita: testo(c.unita),
    riga: rowOf(cella) - raccolta.indirizzo.riga,
    ...scritti({ ruolo: c.ruolo, misura: c.misura, scadenza: c.scadenza, stato: c.stato }),
  }));
}

/** Row of the sheet, from 0, of an address as it is displayed. */
function rowOf(cella: string): number {
  return Number(/(\d+)$/.exec(cella)?.[1]) - 1;
}

/** The units that `Unita` gives to the indicatore, else to the nearest obiettivo above it. */
function unitaOf(valutato: NodoValutato, { cartella }: FonteRaccolta): readonly string[] {
  for (let at: NodoValutato | undefined = valutato; at !== undefined; at = at.padre) {
    const { nodo } = at;
    if (nodo.livello === 'ambito') break;
    const sue = cartella.letto.tabelle.unita.filter(({ codice }) =>
      isChiamato(nodo, normalizeCodice(codice)),
    );
    if (sue.length > 0) return [...new Set(sue.flatMap(({ unita }) => splitUnita(unita)))];
  }
  return [];
}

/** A transversal obiettivo may name its units in one cell, apart by semicolon or line. */
function splitUnita(unita: string): readonly string[] {
  return unita
    .split(/[;\r\n]+/)
    .map((una) => una.trim())
    .filter((una) => una !== '');
}

function makeVoce(nodo: NodoValutato, { dati }: FonteRaccolta): Omit<VoceRichiesta, 'unita'> {
  const { chiave, indicatore, descrizione } = nodo.nodo;
  const scheda = chiave === undefined ? undefined : dati.schede.get(chiave);
  const storico = dati.storico?.find(
    ({ codice, anno }) => anno === dati.anno - 1 && isChiamato(nodo.nodo, normalizeCodice(codice)),
  );
  const testi = {
    descrizione: scheda?.descrizione ?? descrizione,
    algoritmo: scheda?.algoritmo,
    precedente: storico?.valore ?? (scheda?.annoBaseline === dati.anno - 1 ? scheda.baseline : undefined),
  };
  return {
    codice: nomeOf(nodo.nodo),
    nodo,
    target: indicatore === undefined ? '' : displayCella(indicatore.target.cella),
    genere: indicatore === undefined ? 'testo' : genereOf(indicatore),
    ...(testi.descrizione !== undefined && { descrizione: testi.descrizione }),
    ...(testi.algoritmo !== undefined && { algoritmo: testi.algoritmo }),
    ...(testi.precedente !== undefined && { precedente: testi.precedente }),
  };
}

function genereOf({ target }: Indicatore): GenereRisposta {
  if (target.kind === 'errore') return 'testo';
  const meta = target.valore;
  switch (meta.kind) {
    case 'logico':
      return 'logico';
    case 'data':
      return 'data';
    case 'soglia':
      return meta.soglia.unita === '%' ? 'percentuale' : 'numero';
    case 'intervallo':
      return meta.da.unita === '%' ? 'percentuale' : 'numero';
    case 'fasi':
      return 'percentuale';
    case 'annoN':
    case 'soloMonitoraggio':
      return 'testo';
  }
}
