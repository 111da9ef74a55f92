/** The value that an indicator needs to reach a wanted degree. */
import { formatGiorno } from './date.js';
import { scoreIndicatore } from './esito.js';
import type { Indicatore, Quantita, Regole, Target, Valore } from './model.js';
import { formatNumero, quantitaOf, type Numero } from './numeri.js';
import { formatLogico } from './parole.js';
import { isMassimo, isPari, TOLLERANZA } from './soglia.js';
import { isPercento } from './unita.js';

/** A value that an indicator would need. */
export interface ValoreServe {
  /** To be typed into the cell of the value: `2,91 %`, `12 N.`, `SI`, `30-09-2024`. */
  readonly testo: string;
  readonly valore: Valore;
  /** Degree that it gives, 0..1: at least the one asked for. */
  readonly raggiungimento: number;
}

type Candidato = Pick<ValoreServe, 'testo' | 'valore'>;
type Soglia = Extract<Target, { kind: 'soglia' }>;

/**
 * The least value, in figures that a person would type, with which the indicator is worth at least
 * `raggiungimento`. It is found by the target and proved by scoring it. `undefined` when no value does: the target
 * cannot be read, is only monitored, compares with a year that is not known, or has no such stage.
 */
export function findValoreServe(
  indicatore: Indicatore,
  raggiungimento: number,
  regole: Regole,
): ValoreServe | undefined {
  if (indicatore.target.kind === 'errore') return undefined;
  for (const candidato of candidatesOf(indicatore.target.valore, indicatore, raggiungimento, regole)) {
    const { esito } = scoreIndicatore(withValore(indicatore, candidato.valore), regole);
    if (esito.kind === 'punteggio' && esito.valore >= raggiungimento - TOLLERANZA)
      return { ...candidato, raggiungimento: esito.valore };
  }
  return undefined;
}

/** Values to try, the least first. */
function candidatesOf(
  target: Target,
  indicatore: Indicatore,
  raggiungimento: number,
  regole: Regole,
): readonly Candidato[] {
  switch (target.kind) {
    case 'soloMonitoraggio':
    case 'annoN':
      return [];
    case 'logico':
      return [logico(target.atteso)];
    case 'data':
      return [...ritardiOf(regole), 0].map((giorni) => data(target.entro + giorni));
    case 'fasi':
      return [...target.fasi.map((fase) => fase.raggiungimento)].sort((a, b) => a - b).map(percentuale);
    case 'intervallo':
      return numeri(boundOfIntervallo(target, indicatore), indicatore, raggiungimento, regole);
    case 'soglia':
      return numeri(target, indicatore, raggiungimento, regole);
  }
}

function withValore(indicatore: Indicatore, valore: Valore): Indicatore {
  const { cella } = indicatore.consuntivo;
  const usato = { valore, origine: 'consuntivo', cella: cella.dove } as const;
  return {
    ...indicatore,
    consuntivo: { kind: 'letto', cella, valore },
    usato: { kind: 'letto', cella, valore: usato },
  };
}

function ritardiOf({ ritardi }: Regole): number[] {
  return ritardi.map(({ finoAGiorni }) => finoAGiorni).sort((a, b) => b - a);
}

function logico(valore: boolean): Candidato {
  return { testo: formatLogico(valore), valore: { kind: 'logico', valore } };
}

function data(giorno: number): Candidato {
  return { testo: formatGiorno(giorno), valore: { kind: 'data', giorno } };
}

function percentuale(frazione: number): Candidato {
  return numero({ coefficiente: BigInt(Math.round(frazione * 1e4)), esponente: -2, unita: '%', decimali: 2 });
}

function numero(scritto: Numero): Candidato {
  return { testo: formatNumero(scritto), valore: { kind: 'numero', quantita: quantitaOf(scritto) } };
}

/** The bound of a range that the present value has to come back to; without a value, the lower one. */
function boundOfIntervallo(
  { da, a }: Extract<Target, { kind: 'intervallo' }>,
  indicatore: Indicatore,
): Soglia {
  const attuale = quantitaUsata(indicatore);
  const sopra = attuale !== undefined && attuale.valore > a.valore;
  return { kind: 'soglia', confronto: sopra ? '<=' : '>=', esplicito: true, soglia: sopra ? a : da };
}

function quantitaUsata({ usato }: Indicatore): Quantita | undefined {
  if (usato.kind === 'errore' || usato.valore.valore.kind !== 'numero') return undefined;
  return usato.valore.valore.quantita;
}

/** Decimals to try, from those a person would type. */
const DECIMALI = [0, 2, 4, 6, 8];

/** The least number that reaches the degree, written with few decimals and then with more. */
function numeri(
  target: Soglia,
  indicatore: Indicatore,
  raggiungimento: number,
  regole: Regole,
): readonly Candidato[] {
  const attuale = quantitaUsata(indicatore);
  const unita = target.soglia.unita || (attuale?.unita ?? '');
  const massimo = isMassimo(target.confronto);
  const confine = confineOf(target.soglia.valore, massimo, raggiungimento, regole);
  const scritto = isPercento(unita) ? confine * 100 : confine;
  const interi =
    !isPercento(unita) && [target.soglia, attuale].every((q) => Number.isInteger(q?.valore ?? 0));
  return DECIMALI.filter((decimali) => interi || decimali > 0).flatMap((decimali) => {
    const arrotondato = roundTowards(scritto * 10 ** decimali, massimo);
    if (!Number.isSafeInteger(arrotondato)) return [];
    const stretto = isStretto(target, decimali, arrotondato, unita);
    const coefficiente = BigInt(arrotondato + (stretto ? (massimo ? -1 : 1) : 0));
    return [numero({ coefficiente, esponente: -decimali, unita, decimali })];
  });
}

/** The rows of calcolo § 2 for a missed target, solved for the value. */
function confineOf(t: number, massimo: boolean, raggiungimento: number, { minimoMancato }: Regole): number {
  if (t === 0) return 0;
  if (t < 0) return massimo ? t - (1 - raggiungimento) * t : t + (1 - raggiungimento) * t;
  if (!massimo) return raggiungimento * t;
  return minimoMancato === 'rapporto' ? t / raggiungimento : t * (2 - raggiungimento);
}

/** What a product by a power of ten may be off its decimal by. */
const RESTO_BINARIO = 1e-9;

function roundTowards(valore: number, massimo: boolean): number {
  return massimo ? Math.floor(valore + RESTO_BINARIO) : Math.ceil(valore - RESTO_BINARIO);
}

/** `> 5 N.` asks for more than 5, though 5 is worth as much. */
function isStretto(
  { confronto, soglia }: Soglia,
  decimali: number,
  arrotondato: number,
  unita: string,
): boolean {
  if (confronto !== '>' && confronto !== '<') return false;
  const valore = arrotondato / 10 ** decimali / (isPercento(unita) ? 100 : 1);
  return isPari(valore, soglia.valore);
}
