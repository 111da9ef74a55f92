/**
 * Which value counts. The ratio uses the value as measured, not as displayed: 2,91 / 3,00 would give 97,00 and the
 * published figure is 96,89 (R24 § 3.1, EC07). In this order: `Misure`; the number behind the cell; `Valori misure`
 * when its operands are exact; the consuntivo as printed.
 */
import { formatCella } from './cella.js';
import type { Conto, LetturaConto } from './conti.js';
import {
  computeEspressione,
  contoMisureOf,
  swapRapporto,
  type Calcolato,
  type Espressione,
} from './misure.js';
import type {
  Codice,
  Intervallo,
  Letto,
  OrigineValore,
  Quantita,
  Segnalazione,
  Target,
  ValoreUsato,
} from './model.js';
import { formatQuantita, intervalloOf, intervalloStampato, isOltreStampa, type Numero } from './numeri.js';
import { TOLLERANZA } from './soglia.js';
import { isPercento } from './unita.js';
import { unitaOfTarget, type ValoreScritto } from './valore.js';

export interface FontiValore {
  readonly consuntivo: Letto<ValoreScritto>;
  /** Of `Misure`. */
  readonly misura: LetturaConto;
  /** Of `Valori misure`. */
  readonly valoriMisure: LetturaConto;
  readonly target?: Target;
}

export interface SceltaValore {
  readonly usato: Letto<ValoreUsato>;
  readonly segnalazioni: readonly Segnalazione[];
}

/** Chooses the value that counts, and compares the measures with the consuntivo. */
export function chooseValore(fonti: FontiValore): SceltaValore {
  const misura = measure(fonti.misura, fonti);
  const espressione = measure(fonti.valoriMisure, fonti);
  const segnalazioni = [...misura.segnalazioni, ...espressione.segnalazioni];
  const { consuntivo } = fonti;
  if (misura.quantita !== undefined) return { usato: toUsato(misura, 'misure'), segnalazioni };
  if (isNumeroDietro(consuntivo)) return { usato: asPrinted(consuntivo, 'cella'), segnalazioni };
  const esatta = espressione.quantita !== undefined && isPunto(intervalloOf(espressione.quantita));
  if (esatta) return { usato: toUsato(espressione, 'espressione'), segnalazioni };
  return { usato: asPrinted(consuntivo, 'consuntivo'), segnalazioni };
}

type Misurato =
  | { readonly quantita: Quantita; readonly conto: Conto; readonly segnalazioni: readonly Segnalazione[] }
  | { readonly quantita?: never; readonly segnalazioni: readonly Segnalazione[] };

const NIENTE: Misurato = { segnalazioni: [] };

function measure(lettura: LetturaConto, fonti: FontiValore): Misurato {
  if (lettura.kind === 'assente') return NIENTE;
  if (lettura.kind === 'errore')
    return { segnalazioni: [segnala(lettura.codice, lettura.cella, formatCella(lettura.cella))] };
  const unita = unitaOfFonti(fonti);
  const quantita = quantitaOfConto(lettura.espressione, unita);
  if (quantita === 'mancante') return NIENTE;
  if (typeof quantita === 'string')
    return { segnalazioni: [segnala(quantita, lettura.cella, lettura.testo)] };
  const segnalazioni = compareConsuntivo(lettura, quantita, unita, fonti.consuntivo);
  return isDiAltraNatura(fonti.consuntivo) ? { segnalazioni } : { quantita, conto: lettura, segnalazioni };
}

/** The unit that the result of the measures stands in where they do not say: the consuntivo's, else the target's. */
function unitaOfFonti({ consuntivo, target }: FontiValore): string {
  const scritta =
    consuntivo.kind === 'letto' && consuntivo.valore.valore.kind === 'numero'
      ? consuntivo.valore.valore.quantita.unita
      : '';
  return scritta === '' ? (unitaOfTarget(target) ?? '') : scritta;
}

type LetturaQuantita =
  Quantita | 'mancante' | Extract<Codice, 'DENOMINATORE_ZERO' | 'MISURE_ILLEGGIBILI' | 'UNITA_AMBIGUA'>;

function quantitaOfConto(espressione: Espressione, unita: string): LetturaQuantita {
  const esito = computeEspressione(espressione);
  if (esito === 'mancante') return esito;
  if (esito === 'denominatoreZero') return 'DENOMINATORE_ZERO';
  if (esito === 'fuoriScala') return 'MISURE_ILLEGGIBILI';
  return inUnita(esito, unita);
}

/**
 * A ratio is a fraction, so under % it stands as it is (unless it was written times 100); a plain number without
 * unit is read as a value would be.
 */
function inUnita(calcolato: Calcolato, unita: string): Quantita | 'UNITA_AMBIGUA' {
  const { valore, intervallo, rapporto, perCento } = calcolato;
  if (calcolato.unita !== '') return { valore, unita: calcolato.unita, intervallo };
  if (!isPercento(unita) || (rapporto && !perCento)) return { valore, unita, intervallo };
  if (!rapporto && valore !== 0 && Math.abs(valore) <= 1) return 'UNITA_AMBIGUA';
  return {
    valore: valore / 100,
    unita,
    intervallo: { min: intervallo.min / 100, max: intervallo.max / 100 },
  };
}

function isDiAltraNatura(consuntivo: Letto<ValoreScritto>): boolean {
  if (consuntivo.kind === 'errore') return false;
  const { kind } = consuntivo.valore.valore;
  return kind === 'logico' || kind === 'data';
}

/** An anomalia only when no values that the printed ones can stand for agree: 328 / 5,52 = 59,42 and 59,44 do. */
function compareConsuntivo(
  { espressione }: Conto,
  quantita: Quantita,
  unita: string,
  consuntivo: Letto<ValoreScritto>,
): Segnalazione[] {
  if (consuntivo.kind === 'errore' || consuntivo.valore.valore.kind === 'mancante') return [];
  const { numero } = consuntivo.valore;
  if (numero !== undefined && agrees(quantita, numero, unita)) return [];
  const scambiata = swapRapporto(espressione);
  const inversa = scambiata === undefined ? 'mancante' : quantitaOfConto(scambiata, unita);
  const torna = numero !== undefined && typeof inversa !== 'string' && agrees(inversa, numero, unita);
  const codice = torna ? 'MISURE_INVERTITE' : 'MISURE_NON_TORNANO';
  const { cella } = consuntivo;
  return [
    {
      codice,
      cella: cella.dove,
      trovato: formatCella(cella),
      fatti: { calcolato: formatQuantita(quantita) },
    },
  ];
}

function agrees(quantita: Quantita, numero: Numero, unita: string): boolean {
  const intervallo = intervalloOf(quantita);
  const stampato = intervalloStampato(numero, numero.unita === '' ? unita : numero.unita);
  return reaches(intervallo.max, stampato.min) && reaches(stampato.max, intervallo.min);
}

/** The ends of the two intervals come from different sums of the same decimals. */
function reaches(alto: number, basso: number): boolean {
  return alto >= basso - TOLLERANZA * Math.abs(basso);
}

function isNumeroDietro(consuntivo: Letto<ValoreScritto>): boolean {
  if (consuntivo.kind === 'errore' || consuntivo.valore.numero === undefined) return false;
  return isOltreStampa(consuntivo.valore.numero);
}

function isPunto({ min, max }: Intervallo): boolean {
  return min === max;
}

function toUsato(
  { quantita, conto }: Extract<Misurato, { conto: Conto }>,
  origine: OrigineValore,
): Letto<ValoreUsato> {
  const { cella, testo, espressione } = conto;
  const misure = contoMisureOf(espressione);
  return {
    kind: 'letto',
    cella,
    valore: {
      valore: { kind: 'numero', quantita },
      origine,
      cella: cella.dove,
      conto: testo,
      ...(misure && { misure }),
    },
  };
}

function asPrinted(consuntivo: Letto<ValoreScritto>, origine: OrigineValore): Letto<ValoreUsato> {
  if (consuntivo.kind === 'errore') return consuntivo;
  const { cella, valore } = consuntivo;
  return { kind: 'letto', cella, valore: { valore: valore.valore, origine, cella: cella.dove } };
}

function segnala(codice: Codice, cella: { readonly dove: string }, trovato: string): Segnalazione {
  return { codice, cella: cella.dove, trovato };
}
