/** Whether the percentages that stand in the sheet are those of the calculation, and whether the low ones are explained. */
import {
  formatPubblicato,
  intervalloOf,
  normalizeCodice,
  parsePercentuale,
  roundPubblicato,
  type Cella,
  type Intervallo,
  type NodoValutato,
  type Quantita,
  type Segnalazione,
} from '../scoring/index.js';

/** One unit of the last published decimal, as a fraction: a difference up to it is of rounding. */
const ULTIMO_DECIMALE = 0.0001;

/**
 * Compares what stands in `Raggiungimento` with the result. Empty cells, and nodes without a score, say nothing.
 * Two figures agree when they are published alike, or when the printed one can be a rounding of the computed one.
 */
export function checkGradi(
  nodi: readonly NodoValutato[],
  stampato: ReadonlyMap<string, Cella>,
): readonly Segnalazione[] {
  return nodi.flatMap(({ nodo, esito, pubblicato }): Segnalazione[] => {
    const cella = stampato.get(nodo.id);
    if (cella === undefined || cella.valore === null || esito.kind !== 'punteggio') return [];
    const letto = parsePercentuale(cella);
    if (letto.kind === 'errore' || letto.valore.kind === 'mancante') return [];
    const { valore } = letto.valore.quantita;
    const { min, max } = stampabili(cella, letto.valore.quantita);
    const trovato = formatPubblicato(valore);
    const agrees = trovato === pubblicato || (min <= esito.valore && esito.valore <= max);
    if (agrees) return [];
    const distance = Math.abs(roundPubblicato(valore) - roundPubblicato(esito.valore));
    const arrotondato = Math.round(distance / ULTIMO_DECIMALE) <= 1;
    return [
      {
        codice: arrotondato ? 'GRADO_STAMPATO_ARROTONDATO' : 'GRADO_STAMPATO_DIVERSO',
        cella: cella.dove,
        trovato,
        fatti: { calcolato: pubblicato },
      },
    ];
  });
}

/** Half a point, as a fraction. */
const MEZZO_PUNTO = 0.005;

/** What a printed percentage can stand for: `97%` as a text was rounded to whole points, although an integer is exact. */
function stampabili({ valore: scritto }: Cella, quantita: Quantita): Intervallo {
  const { valore, intervallo } = quantita;
  const intero = typeof scritto === 'string' && intervallo === undefined;
  return intero ? { min: valore - MEZZO_PUNTO, max: valore + MEZZO_PUNTO } : intervalloOf(quantita);
}

/**
 * D.lgs. 150/2009, art. 10: the Relazione shows «i risultati raggiunti rispetto ai singoli obiettivi programmati […]
 * con rilevazione degli eventuali scostamenti». Our reading: each indicator published below 100 % wants a cause.
 *
 * @param spiegati codes that have a row in `Scostamenti`, as written there.
 */
export function checkCause(
  nodi: readonly NodoValutato[],
  spiegati: readonly string[],
): readonly Segnalazione[] {
  const chiavi = new Set(spiegati.map(normalizeCodice));
  return nodi.flatMap(({ nodo, esito, pubblicato }): Segnalazione[] => {
    const below = esito.kind === 'punteggio' && roundPubblicato(esito.valore) < 1;
    if (nodo.livello !== 'indicatore' || !below) return [];
    if (nodo.chiave !== undefined && chiavi.has(nodo.chiave)) return [];
    return [{ codice: 'SENZA_CAUSA', cella: nodo.cella, trovato: pubblicato }];
  });
}
