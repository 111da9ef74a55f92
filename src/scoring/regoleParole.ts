/** The rules of scoring an indicator in words, each with its source: what the trace says of a figure. */
import type { Regole, Target, Valore } from './model.js';
import { isMassimo } from './soglia.js';

/** A rule in words. */
export interface RegolaParole {
  readonly testo: string;
  readonly fonte: string;
  /** The sum behind a missed target, from value and target as written. */
  readonly conto?: (valore: string, target: string) => string;
}

const NOSTRA = 'scelta di calcolo: le fonti non dicono';

/** One row for each rule. */
const REGOLE_PAROLE = {
  siNo: {
    testo: 'SI o NO: 100 % se è quello atteso, altrimenti 0 %',
    fonte: 'Relazione sulla performance 2024, § 3.2',
  },
  data: { testo: 'Entro una data: 100 % se è rispettata, altrimenti 0 %', fonte: NOSTRA },
  dataConRitardi: {
    testo: 'Entro una data: 100 % se è rispettata, altrimenti quanto dà la tabella Ritardi',
    fonte: 'intervallo Ritardi della cartella',
  },
  siSottoData: { testo: 'SI o NO sotto una data: contano come 100 % e 0 %', fonte: NOSTRA },
  dataSottoSi: {
    testo: 'Una data sotto SI: conta come SI',
    fonte: 'Relazione sulla performance 2024, § 3.2 (A1.1_02)',
  },
  fasi: {
    testo: 'A fasi: vale la percentuale della fase raggiunta',
    fonte: 'Relazione sulla performance 2024, § 3.2 (B1.1, A1.3)',
  },
  intervallo: {
    testo: "Dentro l'intervallo 100 %; fuori, conta il limite più vicino",
    fonte: NOSTRA,
  },
  zero: { testo: 'Target zero: 100 % se il valore è zero, altrimenti 0 %', fonte: NOSTRA },
  zeroConVerso: {
    testo: 'Target zero con un verso: 100 % se è rispettato, altrimenti 0 %, perché un rapporto non esiste',
    fonte: NOSTRA,
  },
  negativo: {
    testo: 'Target negativo mancato: 1 meno la distanza dal target, in parti del target',
    fonte: NOSTRA,
    conto: (v, t) => `1 - |(${v}) - (${t})| / |${t}|`,
  },
  rapporto: {
    testo: 'Raggiunto vale 100 %; mancato, il valore diviso il target',
    fonte: 'Relazione sulla performance 2024, § 3.1 (EC07: 2,9066 % su 3,00 % = 96,89 %)',
    conto: (v, t) => `${v} / ${t}`,
  },
  massimoRapporto: {
    testo: 'Un massimo rispettato vale 100 %; superato, il target diviso il valore',
    fonte: 'parametro minimoMancato = rapporto',
    conto: (v, t) => `${t} / ${v}`,
  },
  massimoScostamento: {
    testo: 'Un massimo rispettato vale 100 %; superato, 1 meno lo scarto in parti del target',
    fonte: 'parametro minimoMancato = scostamento',
    conto: (v, t) => `1 - (${v} - ${t}) / ${t}`,
  },
  monitoraggio: {
    testo: 'Solo monitoraggio: si osserva e non pesa',
    fonte: 'Relazione sulla performance 2024, allegato (OC_DTDE_04)',
  },
  annoN: {
    testo: "Il target è il valore osservato nell'anno n",
    fonte: 'Piano della performance 2021, § 3.0; parametro annoN',
  },
} as const satisfies Readonly<Record<string, RegolaParole>>;

/** The rule that scores such a value against such a target. */
export function regolaOf(target: Target, valore: Valore, regole: Regole): RegolaParole {
  return REGOLE_PAROLE[nameOf(target, valore, regole)];
}

function nameOf(target: Target, valore: Valore, regole: Regole): keyof typeof REGOLE_PAROLE {
  switch (target.kind) {
    case 'soloMonitoraggio':
      return 'monitoraggio';
    case 'logico':
      return valore.kind === 'data' ? 'dataSottoSi' : 'siNo';
    case 'data':
      if (valore.kind === 'logico') return 'siSottoData';
      return regole.ritardi.length === 0 ? 'data' : 'dataConRitardi';
    case 'fasi':
    case 'intervallo':
    case 'annoN':
      return target.kind;
    case 'soglia':
      return nameOfSoglia(target, regole);
  }
}

function nameOfSoglia(
  { confronto, esplicito, soglia }: Extract<Target, { kind: 'soglia' }>,
  { minimoMancato }: Regole,
): keyof typeof REGOLE_PAROLE {
  if (soglia.valore === 0) return !esplicito || confronto === '=' ? 'zero' : 'zeroConVerso';
  if (soglia.valore < 0) return 'negativo';
  if (!isMassimo(confronto)) return 'rapporto';
  return minimoMancato === 'rapporto' ? 'massimoRapporto' : 'massimoScostamento';
}
