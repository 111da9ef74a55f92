/** Weights of a group of siblings: who weighs how much, and what is wrong with them. */
import { formatPubblicato } from './fasce.js';
import type { Esito, Peso, Segnalazione } from './model.js';

/** The weights of a group, by position of its members. */
export interface Pesi {
  /** Fractions as printed, 0 for a member that does not weigh. */
  readonly valori: readonly number[];
  /** Nobody carries a weight: all that can count weigh the same. */
  readonly uguali: boolean;
  /** Members without weight where others have one. */
  readonly mancanti: readonly number[];
  /** Members `solo monitoraggio` that carry a weight. */
  readonly superflui: readonly number[];
  /** Members whose weight cannot be read. */
  readonly illeggibili: readonly number[];
  /** The sum, where it is not 100 % within the tolerance. */
  readonly sommaErrata?: number;
}

/**
 * Resolves the weights of siblings (calcolo § 4, ours where the source is silent).
 * P21 prints indicatori without any weight: then they weigh the same. A member `solo monitoraggio` never weighs,
 * and neither does one without weight where its siblings have one.
 */
export function resolvePesi(
  membri: readonly { readonly esito: Esito }[],
  pesi: readonly Peso[],
  tolleranza: number,
): Pesi {
  const valori = membri.map(() => 0);
  const senza: number[] = [];
  const superflui: number[] = [];
  const illeggibili: number[] = [];
  let osservati = 0;
  membri.forEach(({ esito }, i) => {
    const peso = pesi[i] ?? ASSENTE;
    if (esito.kind === 'soloMonitoraggio') {
      osservati += 1;
      if (peso.kind === 'peso' && peso.valore > 0) superflui.push(i);
    } else if (peso.kind === 'peso') valori[i] = peso.valore;
    else (peso.kind === 'assente' ? senza : illeggibili).push(i);
  });
  const uguali = senza.length > 0 && senza.length + osservati === membri.length;
  if (uguali) for (const i of senza) valori[i] = 1;
  const mancanti = uguali ? [] : senza;
  const daSommare = !uguali && illeggibili.length === 0 && osservati < membri.length;
  const sommaErrata = daSommare ? findSommaErrata(valori, superflui, pesi, tolleranza) : undefined;
  const base = { valori, uguali, mancanti, superflui, illeggibili };
  return sommaErrata === undefined ? base : { ...base, sommaErrata };
}

/** How a group and its members are named in the messages about weights. */
export interface GruppoPesato {
  readonly etichetta: string;
  readonly cella: string;
  /** By position: where each weight stands, or should. */
  readonly celle: readonly string[];
}

/** What is wrong with the weights of a group, as facts; the group is named only when something is. */
export function reportPesi(
  pesi: Pesi,
  scritti: readonly Peso[],
  describe: () => GruppoPesato,
): Segnalazione[] {
  const { mancanti, superflui, uguali, sommaErrata } = pesi;
  if (mancanti.length + superflui.length === 0 && !uguali && sommaErrata === undefined) return [];
  const { etichetta: trovato, cella, celle } = describe();
  const cellaOf = (i: number) => celle[i] ?? cella;
  const segnalazioni: Segnalazione[] = [
    ...mancanti.map((i) => ({ codice: 'PESO_MANCANTE', cella: cellaOf(i), trovato: '' }) as const),
    ...superflui.map((i) => {
      const scritto = formatPubblicato(valoreOf(scritti[i]));
      return { codice: 'PESO_SU_MONITORAGGIO', cella: cellaOf(i), trovato: scritto } as const;
    }),
  ];
  if (uguali) segnalazioni.push({ codice: 'PESI_ASSENTI', cella, trovato });
  if (sommaErrata !== undefined)
    segnalazioni.push({
      codice: 'PESI_NON_100',
      cella,
      trovato,
      fatti: { somma: formatPubblicato(sommaErrata) },
    });
  return segnalazioni;
}

const ASSENTE: Peso = { kind: 'assente' };

/** What a comparison of sums of weights forgives besides `tolleranzaPesi`: the binary remainder of the sum. */
const RESTO_BINARIO = 1e-12;

function valoreOf(peso: Peso | undefined): number {
  return peso?.kind === 'peso' ? peso.valore : 0;
}

/**
 * R24's allegato has 33,34 + 33,33 + 33,34 = 100,01: sums are right within 0,011 points. A weight on a row
 * `solo monitoraggio` is said by its own anomalia, so a sum that is right with it is not said again.
 */
function findSommaErrata(
  valori: readonly number[],
  superflui: readonly number[],
  pesi: readonly Peso[],
  tolleranza: number,
): number | undefined {
  const somma = valori.reduce((a, b) => a + b, 0);
  const osservati = superflui.reduce((a, i) => a + valoreOf(pesi[i]), 0);
  const isRight = (s: number) => Math.abs(s - 1) <= tolleranza + RESTO_BINARIO;
  return isRight(somma) || isRight(somma + osservati) ? undefined : somma;
}
