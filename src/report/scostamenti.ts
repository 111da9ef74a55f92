/**
 * D.lgs. 150/2009, art. 10: the Relazione shows «i risultati organizzativi e individuali raggiunti rispetto ai singoli
 * obiettivi programmati ed alle risorse, con rilevazione degli eventuali scostamenti». R24, Premessa: «devono essere
 * indicate le cause e possibilmente individuate le misure correttive».
 */
import { normalizeCodice, roundPubblicato, type NodoValutato, type Risultato } from '../scoring/index.js';
import { consuntivo, figura, luce, numero, richiesto, target, testo, VUOTA } from './celle.js';
import type { Costruttore } from './costruttore.js';
import type { DatiRelazione, RigaScostamento } from './dati.js';
import { isPunteggio } from './luci.js';
import { colonna, makeTabella, riga } from './makeTabella.js';
import { etichetta } from './nodi.js';
import type { Colonna, RigaTabella } from './tabella.js';

/** An indicatore published below 100 %, and what the office says of it. */
export interface Scostamento {
  readonly valutato: NodoValutato;
  readonly valore: number;
  readonly spiegato: RigaScostamento;
}

const NON_SPIEGATO: RigaScostamento = { codice: '' };

/** Every indicatore published below 100 %, in the order of the tree; and every node that was set there by hand. */
export function findScostamenti({ risultato, scostamenti = [] }: DatiRelazione): readonly Scostamento[] {
  const perChiave = new Map(scostamenti.map((uno) => [normalizeCodice(uno.codice), uno]));
  return risultato.nodi.flatMap((valutato) => {
    const { esito, nodo } = valutato;
    const foglia = nodo.livello === 'indicatore' || nodo.rettifica !== undefined;
    if (!foglia || !isPunteggio(esito) || roundPubblicato(esito.valore) >= 1) return [];
    const spiegato = (nodo.chiave === undefined ? undefined : perChiave.get(nodo.chiave)) ?? NON_SPIEGATO;
    return [{ valutato, valore: esito.valore, spiegato }];
  });
}

const COLONNE: readonly Colonna[] = [
  colonna('Indicatore', 'testo', 40),
  colonna('Target', 'testo', 14),
  colonna('Consuntivo', 'testo', 14),
  colonna('Grado di raggiungimento', 'percentuale', 16),
  colonna('Valutazione', 'luce', 18),
  colonna('Scostamento', 'percentuale', 13),
  colonna("Punti persi sull'Ente", 'percentuale', 12),
  colonna('Causa', 'testo', 14),
  colonna('Spiegazione', 'testo', 36),
  colonna('Correttivo', 'testo', 30),
];

export const buildScostamenti: Costruttore = (dati, testata) => {
  const scostamenti = findScostamenti(dati);
  const nessuno = 'Nessuno scostamento: ogni indicatore valutato è al 100 %.';
  return makeTabella(dati, testata, {
    pagina: 'orizzontale',
    colonne: COLONNE,
    righe: [...scostamenti.map(rigaScostamento), ...totale(dati.risultato, scostamenti)],
    note: [
      ...(scostamenti.length === 0 ? [{ genere: 'avviso', testo: nessuno } as const] : []),
      {
        genere: 'metodo',
        testo:
          "Scostamento: quanto manca al 100 %. Punti persi: quanto lo scostamento toglie alla performance dell'Ente, secondo i pesi; nulla dove l'indicatore non conta.",
      },
    ],
  });
};

function rigaScostamento({ valutato, valore, spiegato }: Scostamento): RigaTabella {
  const { nodo, puntiPersi } = valutato;
  const { indicatore } = nodo;
  return riga('dati', [
    testo(etichetta(valutato)),
    indicatore === undefined ? VUOTA : testo(target(indicatore)),
    indicatore === undefined ? VUOTA : testo(consuntivo(indicatore)),
    figura(valutato),
    luce(valutato),
    numero(1 - valore, 'percentuale'),
    puntiPersi === undefined ? VUOTA : numero(puntiPersi, 'percentuale'),
    richiesto(spiegato.causa),
    richiesto(spiegato.spiegazione),
    richiesto(spiegato.correttivo),
  ]);
}

/** The points lost over the tree sum to what the Ente lacks. */
function totale({ ente }: Risultato, scostamenti: readonly Scostamento[]): RigaTabella[] {
  if (!isPunteggio(ente.esito) || scostamenti.length === 0) return [];
  const vuote = [VUOTA, VUOTA];
  const punti = numero(1 - ente.esito.valore, 'percentuale');
  return [riga('totale', [testo('Ente'), ...vuote, figura(ente), luce(ente), VUOTA, punti])];
}
