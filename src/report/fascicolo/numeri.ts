/** Value and target of an indicatore as the numbers that a formula compares, and the sum behind the value. */
import {
  asCompared,
  isPercento,
  type ContoMisure,
  type Indicatore,
  type Quantita,
  type Target,
  type Valore,
} from '../../scoring/index.js';
import { numero, VUOTA } from '../celle.js';
import type { CellaTabella, GenereNumero } from '../tabella.js';

/** What is compared, as cells; `fino` is empty but for a range. A SI is 1 and a NO is 0. */
export interface NumeriIndicatore {
  readonly valore: CellaTabella;
  readonly target: CellaTabella;
  readonly fino: CellaTabella;
}

/** The cells of an indicatore that was scored. */
export function numeriOf(target: Target, valore: Valore): NumeriIndicatore {
  const numerico = target.kind === 'soglia' || target.kind === 'intervallo';
  if (!numerico || valore.kind !== 'numero')
    return { valore: cellaOfValore(valore), ...celleOfTarget(target) };
  const confrontati = asCompared(target, valore.quantita);
  return { valore: cellaOfQuantita(confrontati.quantita), ...celleOfTarget(confrontati.target) };
}

function cellaOfValore(valore: Valore): CellaTabella {
  switch (valore.kind) {
    case 'numero':
      return cellaOfQuantita(valore.quantita);
    case 'logico':
      return numero(valore.valore ? 1 : 0, 'intero');
    case 'data':
      return { tipo: 'data', giorno: valore.giorno };
    case 'mancante':
      return VUOTA;
  }
}

function celleOfTarget(target: Target): Omit<NumeriIndicatore, 'valore'> {
  switch (target.kind) {
    case 'soglia':
      return { target: cellaOfQuantita(target.soglia), fino: VUOTA };
    case 'intervallo':
      return { target: cellaOfQuantita(target.da), fino: cellaOfQuantita(target.a) };
    case 'logico':
      return { target: numero(target.atteso ? 1 : 0, 'intero'), fino: VUOTA };
    case 'data':
      return { target: { tipo: 'data', giorno: target.entro }, fino: VUOTA };
    case 'fasi':
    case 'annoN':
    case 'soloMonitoraggio':
      return { target: VUOTA, fino: VUOTA };
  }
}

/** A fraction above which a percentage is one that was compared as it was written. */
const PERCENTO_MASSIMO = 10;

/** A number with the decimals that suit it; the cell holds all of them. */
function cellaOfQuantita({ valore, unita }: Pick<Quantita, 'valore' | 'unita'>): CellaTabella {
  const percento = isPercento(unita) && Math.abs(valore) <= PERCENTO_MASSIMO;
  return numero(valore, percento ? 'percentuale' : genereOf(valore));
}

function genereOf(valore: number): GenereNumero {
  return Number.isInteger(valore) ? 'intero' : 'decimale';
}

/** An operand of the sum behind a value, and where it stands alone. */
export interface OperandoCampione {
  readonly cella: CellaTabella;
  readonly dove?: string;
}

/** The sum behind a value, with what it is divided or multiplied by to stand as the value is compared. */
export interface ContoCampione {
  /** Operands, and the signs between them. */
  readonly parti: readonly (OperandoCampione | string)[];
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
  if (usato.kind !== 'letto' || usato.valore.misure === undefined || valore.tipo !== 'numero')
    return undefined;
  const { misure } = usato.valore;
  const somma = sommaOf(misure);
  const atteso = valore.valore;
  const trovata = SCALE.find(({ fattore }) => Math.abs(somma * fattore - atteso) <= PARI * Math.abs(atteso));
  return trovata && { parti: partiOf(misure), scala: trovata.scala };
}

const CONTI: Readonly<Record<'+' | '-' | '*' | '/', (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

function sommaOf(misure: ContoMisure): number {
  return misure.kind === 'numero'
    ? misure.valore
    : CONTI[misure.operatore](sommaOf(misure.sinistra), sommaOf(misure.destra));
}

/** A sum inside a sum stands in brackets. */
function partiOf(misure: ContoMisure): (OperandoCampione | string)[] {
  if (misure.kind === 'numero') {
    const { valore, cella: dove } = misure;
    return [{ cella: numero(valore, genereOf(valore)), ...(dove !== undefined && { dove }) }];
  }
  const [prima, dopo] = [misure.sinistra, misure.destra].map((membro) =>
    membro.kind === 'conto' ? ['(', ...partiOf(membro), ')'] : partiOf(membro),
  );
  return [...(prima ?? []), misure.operatore, ...(dopo ?? [])];
}
