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
  readonly sommaErrata: number | undefined;
}

interface Membro {
  readonly esito: Esito;
}

/**
 * Resolves the weights of siblings (calcolo § 4, ours where the source is silent).
 * P21 prints indicatori without any weight: then they weigh the same. A member `solo monitoraggio` never weighs,
 * and neither does one without weight where its siblings have one.
 */
export function resolvePesi<M extends Membro>(
  membri: readonly M[],
  pesoOf: (membro: M) => Peso,
  tolleranza: number,
): Pesi {
  const valori = new Array<number>(membri.length);
  let pesano = 0;
  let somma = 0;
  let fuori = 0;
  for (let i = 0; i < membri.length; i += 1) {
    const membro = membri[i];
    const peso = membro && pesoOf(membro);
    const valore = valoreOf(peso);
    valori[i] = valore;
    somma += valore;
    if (membro?.esito.kind === 'neutralizzato') fuori += valore;
    if (membro?.esito.kind !== 'soloMonitoraggio' && peso?.kind === 'peso') pesano += 1;
  }
  if (pesano < membri.length) return sortOut(membri, membri.map(pesoOf), valori, tolleranza);
  return {
    valori,
    uguali: false,
    mancanti: NESSUNO,
    superflui: NESSUNO,
    illeggibili: NESSUNO,
    sommaErrata: isGiusta(somma, fuori, 0, tolleranza) ? undefined : somma,
  };
}

const NESSUNO: readonly number[] = [];

/** A group in which not every member weighs. */
function sortOut(
  membri: readonly Membro[],
  pesi: readonly Peso[],
  valori: number[],
  tolleranza: number,
): Pesi {
  const senza: number[] = [];
  const superflui: number[] = [];
  const illeggibili: number[] = [];
  let osservati = 0;
  let suOsservati = 0;
  let fuori = 0;
  membri.forEach((membro, i) => {
    const valore = valori[i] ?? 0;
    if (isOsservato(membro)) {
      osservati += 1;
      suOsservati += valore;
      valori[i] = 0;
      if (valore > 0) superflui.push(i);
    } else if (pesi[i]?.kind === 'assente') senza.push(i);
    else if (pesi[i]?.kind === 'errore') illeggibili.push(i);
    if (membro.esito.kind === 'neutralizzato') fuori += valore;
  });
  const uguali = senza.length > 0 && senza.length + osservati === membri.length;
  if (uguali) for (const i of senza) valori[i] = 1;
  const mancanti = uguali ? NESSUNO : senza;
  const daSommare = !uguali && illeggibili.length === 0 && osservati < membri.length;
  const somma = sumOf(valori);
  const sommaErrata = daSommare && !isGiusta(somma, fuori, suOsservati, tolleranza) ? somma : undefined;
  return { valori, uguali, mancanti, superflui, illeggibili, sommaErrata };
}

/** How a group and its members are named in the messages about weights. */
export interface GruppoPesato {
  readonly etichetta: string;
  readonly cella: string;
  /** By position: where each weight stands, or should. */
  readonly celle: readonly string[];
}

/** True when there is nothing to say of the weights of a group. */
export function isInOrdine({ mancanti, superflui, uguali, sommaErrata }: Pesi): boolean {
  return mancanti.length + superflui.length === 0 && !uguali && sommaErrata === undefined;
}

/** What is wrong with the weights of a group, as facts. */
export function reportPesi(
  { mancanti, superflui, uguali, sommaErrata }: Pesi,
  scritti: readonly Peso[],
  { etichetta: trovato, cella, celle }: GruppoPesato,
): Segnalazione[] {
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

/** What a comparison of sums of weights forgives besides `tolleranzaPesi`: the binary remainder of the sum. */
const RESTO_BINARIO = 1e-12;

function isOsservato({ esito }: Membro): boolean {
  return esito.kind === 'soloMonitoraggio';
}

function sumOf(valori: readonly number[]): number {
  return valori.reduce((somma, valore) => somma + valore, 0);
}

function valoreOf(peso: Peso | undefined): number {
  return peso?.kind === 'peso' ? peso.valore : 0;
}

/**
 * R24's allegato has 33,34 + 33,33 + 33,34 = 100,01: sums are right within 0,011 points. A weight on a row
 * `solo monitoraggio` is said by its own anomalia, so a sum that is right with it (`suOsservati`) is not said again.
 * A row left out by an act (`fuori`) may have left its weight to the others, by the same act, or not.
 */
function isGiusta(somma: number, fuori: number, suOsservati: number, tolleranza: number): boolean {
  if (isIntero(somma, tolleranza) || isIntero(somma + suOsservati, tolleranza)) return true;
  return fuori > 0 && isIntero(somma - fuori, tolleranza);
}

function isIntero(somma: number, tolleranza: number): boolean {
  return Math.abs(somma - 1) <= tolleranza + RESTO_BINARIO;
}
