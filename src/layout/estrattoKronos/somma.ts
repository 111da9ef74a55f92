/** The figures of one period summed by process: subtotals are checked against their parts and never counted. */
import type { MisuraKronos } from '../../parametri/index.js';
import { compareProcessi, isParte } from './processi.js';
import type { RigaKronos } from './voci.js';

/** Figures of one month, or of a year without months, of one kind. */
export interface Periodo {
  readonly misura: MisuraKronos;
  readonly anno: number;
  readonly mese?: number;
}

/** A figure with the row that has it. */
export interface Voce {
  readonly riga: RigaKronos;
  readonly valore: number;
}

export interface Sommato {
  /** By process, the deepest ones only. */
  readonly processi: ReadonlyMap<string, number>;
  /** Totals that are not the sum of their parts, in words. */
  readonly dubbi: readonly string[];
}

/** Half a unit of the last printed decimal for each part, and for the total. */
const SCARTO = 0.005;

/** Sums the figures of a period; `describe` tells the period in a message. */
export function sommaPeriodo(voci: readonly Voce[], describe: string): Sommato {
  const proprie = new Map<string, number>();
  for (const { riga, valore } of voci)
    if (riga.chiave.kind === 'processo')
      proprie.set(riga.chiave.codice, roundSomma((proprie.get(riga.chiave.codice) ?? 0) + valore));
  const codici = [...proprie.keys()].sort(compareProcessi);
  const foglie = codici.filter((codice) => !codici.some((altro) => isParte(altro, codice)));
  const processi = new Map(foglie.map((codice) => [codice, proprie.get(codice) ?? 0]));
  const sommaDi = (intero: string) => {
    const parti = foglie.filter((codice) => codice === intero || isParte(codice, intero));
    const somma = parti.reduce((tutte, codice) => roundSomma(tutte + (processi.get(codice) ?? 0)), 0);
    return { somma, parti: parti.length };
  };
  const scritti = [
    ...codici
      .filter((codice) => !processi.has(codice))
      .map((codice) => ({ codice, valore: proprie.get(codice) ?? 0 })),
    ...voci.flatMap(({ riga, valore }) =>
      riga.chiave.kind === 'totale' ? [{ codice: riga.chiave.codice, valore }] : [],
    ),
  ];
  const dubbi = scritti.flatMap(({ codice, valore }) => {
    const { somma, parti } = sommaDi(codice);
    const quale = codice === '' ? 'Il totale' : `Il totale di ${codice}`;
    if (parti === 0) return [`${quale}${describe} è ${formatNumero(valore)} e non ha righe: non si conta.`];
    if (Math.abs(somma - valore) <= SCARTO * (parti + 1)) return [];
    return [
      `${quale}${describe} è ${formatNumero(valore)}, la somma dei suoi processi è ${formatNumero(somma)}: contano i processi.`,
    ];
  });
  return { processi, dubbi };
}

/** Digits that a double holds for certain: sums of cents stay cents. */
const CIFRE_CERTE = 14;

export function roundSomma(valore: number): number {
  return Number(valore.toPrecision(CIFRE_CERTE));
}

/** `1234.5` → `1.234,5`. */
export function formatNumero(valore: number): string {
  const [intera = '', decimali] = String(roundSomma(Math.abs(valore))).split('.');
  const migliaia = intera.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return `${valore < 0 ? '-' : ''}${migliaia}${decimali === undefined ? '' : `,${decimali}`}`;
}
