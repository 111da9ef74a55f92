/** Value and target of an indicatore as the numbers that a formula compares, and the sum behind the value. */
import {
  splitConto,
  type Indicatore,
  type OperandoConto,
  type Quantita,
  type Target,
  type Valore,
} from '../../scoring/index.js';
import { numero, testo, VUOTA } from '../celle.js';
import type { CellaTabella, GenereNumero } from '../tabella.js';

/** What is compared, as cells; `secondo` is empty but for a range. */
export interface NumeriIndicatore {
  readonly valore: CellaTabella;
  readonly target: CellaTabella;
  readonly secondo: CellaTabella;
}

const PERCENTO = '%';
/** A figure in percent against a number, or the other way round: both count as they were written. */
const PUNTI = 100;

/** The cells of an indicatore that was scored. */
export function numeriOf(target: Target, valore: Valore): NumeriIndicatore {
  const scritti = isMisto(target, valore);
  const cella = (quantita: Quantita) => cellaOfQuantita(scritti ? asWritten(quantita) : quantita);
  return { valore: cellaOfValore(valore, cella), ...celleOfTarget(target, cella) };
}

function cellaOfValore(valore: Valore, cella: (quantita: Quantita) => CellaTabella): CellaTabella {
  switch (valore.kind) {
    case 'numero':
      return cella(valore.quantita);
    case 'logico':
      return testo(valore.valore ? 'SI' : 'NO');
    case 'data':
      return { tipo: 'data', giorno: valore.giorno };
    case 'mancante':
      return VUOTA;
  }
}

function celleOfTarget(
  target: Target,
  cella: (quantita: Quantita) => CellaTabella,
): Omit<NumeriIndicatore, 'valore'> {
  switch (target.kind) {
    case 'soglia':
      return { target: cella(target.soglia), secondo: VUOTA };
    case 'intervallo':
      return { target: cella(target.da), secondo: cella(target.a) };
    case 'logico':
      return { target: testo(target.atteso ? 'SI' : 'NO'), secondo: VUOTA };
    case 'data':
      return { target: { tipo: 'data', giorno: target.entro }, secondo: VUOTA };
    case 'fasi':
    case 'annoN':
    case 'soloMonitoraggio':
      return { target: VUOTA, secondo: VUOTA };
  }
}

function isMisto(target: Target, valore: Valore): boolean {
  if (valore.kind !== 'numero') return false;
  const soglia =
    target.kind === 'soglia' ? target.soglia : target.kind === 'intervallo' ? target.da : undefined;
  if (soglia === undefined) return false;
  const [a, b] = [valore.quantita.unita, soglia.unita];
  return a !== '' && b !== '' && (a === PERCENTO) !== (b === PERCENTO);
}

function asWritten(quantita: Quantita): Quantita {
  return quantita.unita === PERCENTO ? { ...quantita, valore: quantita.valore * PUNTI, unita: '' } : quantita;
}

/** A number with the decimals that suit it; the cell holds all of them. */
export function cellaOfQuantita({ valore, unita }: Pick<Quantita, 'valore' | 'unita'>): CellaTabella {
  return numero(valore, genereOf(valore, unita));
}

function genereOf(valore: number, unita: string): GenereNumero {
  if (unita === PERCENTO) return 'percentuale';
  return Number.isInteger(valore) ? 'intero' : 'decimale';
}

/** The sum behind a value, with what it is divided or multiplied by to stand in the unit of the target. */
export interface ContoCampione {
  readonly parti: readonly (OperandoConto | string)[];
  readonly scala: '' | '/100' | '*100';
}

const SCALE = [
  { scala: '', fattore: 1 },
  { scala: '/100', fattore: 0.01 },
  { scala: '*100', fattore: 100 },
] as const;

/** Relative distance within which two ways of making a number give the same. */
const PARI = 1e-12;

/** The sum of an indicatore whose value comes from measures; absent where it has none. */
export function contoOf({ usato }: Indicatore, valore: CellaTabella): ContoCampione | undefined {
  if (usato.kind !== 'letto' || usato.valore.conto === undefined || valore.tipo !== 'numero')
    return undefined;
  const scomposto = splitConto(usato.valore.conto);
  if (scomposto === undefined) return undefined;
  const trovata = SCALE.find(
    ({ fattore }) =>
      Math.abs(scomposto.valore * fattore - valore.valore) <=
      PARI * Math.max(1e-300, Math.abs(valore.valore)),
  );
  return trovata && { parti: scomposto.parti, scala: trovata.scala };
}
