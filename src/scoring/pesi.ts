/** Weights of a group of siblings: who weighs how much, and what is wrong with them. */
import { formatPubblicato } from './fasce.js';
import type { Esito, Peso, Segnalazione } from './model.js';

/** What the weighing of a group asks of each member. */
export interface Pesato {
  readonly esito: Esito;
  readonly peso: Peso;
}

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

/** What a comparison of sums of weights forgives besides `tolleranzaPesi`: the binary remainder of the sum. */
const RESTO_BINARIO = 1e-12;

/**
 * Resolves the weights of siblings (calcolo § 4, ours where the source is silent).
 * P21 prints indicatori without any weight: then they weigh the same. A member `solo monitoraggio` never weighs,
 * and neither does one without weight where its siblings have one.
 */
export function resolvePesi(membri: readonly Pesato[], tolleranza: number): Pesi {
  const positions = (test: (m: Pesato) => boolean) => membri.flatMap((m, i) => (test(m) ? [i] : []));
  const assente = (m: Pesato) => !isMonitorato(m) && m.peso.kind === 'assente';
  const uguali = membri.every((m) => isMonitorato(m) || m.peso.kind === 'assente') && membri.some(assente);
  const illeggibili = positions((m) => !isMonitorato(m) && m.peso.kind === 'errore');
  const sommaErrata = uguali || illeggibili.length > 0 ? undefined : findSommaErrata(membri, tolleranza);
  return {
    valori: membri.map((m) => (isMonitorato(m) ? 0 : uguali ? 1 : pesoPrinted(m))),
    uguali,
    mancanti: uguali ? [] : positions(assente),
    superflui: positions((m) => isMonitorato(m) && pesoPrinted(m) > 0),
    illeggibili,
    ...(sommaErrata === undefined ? {} : { sommaErrata }),
  };
}

/** How a group and its members are named in the messages about weights. */
export interface GruppoPesato {
  readonly etichetta: string;
  readonly cella: string;
  /** By position: where each weight stands, or should. */
  readonly celle: readonly string[];
  readonly pesi: readonly Peso[];
}

/** What is wrong with the weights of a group, as facts. */
export function reportPesi(pesi: Pesi, gruppo: GruppoPesato): Segnalazione[] {
  const cellaOf = (i: number) => gruppo.celle[i] ?? gruppo.cella;
  const { etichetta: trovato, cella } = gruppo;
  return [
    ...pesi.mancanti.map((i): Segnalazione => ({ codice: 'PESO_MANCANTE', cella: cellaOf(i), trovato: '' })),
    ...pesi.superflui.map((i): Segnalazione => {
      const peso = gruppo.pesi[i];
      const scritto = peso?.kind === 'peso' ? formatPubblicato(peso.valore) : '';
      return { codice: 'PESO_SU_MONITORAGGIO', cella: cellaOf(i), trovato: scritto };
    }),
    ...(pesi.uguali ? [{ codice: 'PESI_ASSENTI', cella, trovato } as const] : []),
    ...(pesi.sommaErrata === undefined
      ? []
      : [
          {
            codice: 'PESI_NON_100',
            cella,
            trovato,
            fatti: { somma: formatPubblicato(pesi.sommaErrata) },
          } as const,
        ]),
  ];
}

function isMonitorato({ esito }: Pesato): boolean {
  return esito.kind === 'soloMonitoraggio';
}

function pesoPrinted({ peso }: Pesato): number {
  return peso.kind === 'peso' ? peso.valore : 0;
}

/**
 * R24's allegato has 33,34 + 33,33 + 33,34 = 100,01: sums are right within 0,011 points. A weight on a row
 * `solo monitoraggio` is said by its own anomalia, so a sum that is right with it is not said again.
 */
function findSommaErrata(membri: readonly Pesato[], tolleranza: number): number | undefined {
  let contano = 0;
  let tutti = 0;
  for (const membro of membri) {
    const peso = pesoPrinted(membro);
    tutti += peso;
    if (!isMonitorato(membro)) contano += peso;
  }
  const isRight = (somma: number) => Math.abs(somma - 1) <= tolleranza + RESTO_BINARIO;
  const nessuno = membri.every(isMonitorato);
  return nessuno || isRight(contano) || isRight(tutti) ? undefined : contano;
}
