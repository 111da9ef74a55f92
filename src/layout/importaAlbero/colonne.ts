/** The fields of the rows of a page, each put under its column. */
import {
  allinea,
  SENZA_POSTI,
  type Allineamento,
  type Casella,
  type ColonnaDati,
  type Posti,
} from './allinea.js';
import { genereOf } from './campi.js';
import type { Campo, Dubbio, TargetScritto } from './model.js';

/** The fields of a row by column; all texts empty where there is none. */
export interface Dati {
  readonly testi: Readonly<Partial<Record<ColonnaDati, string>>>;
  readonly target: readonly TargetScritto[];
  readonly dubbi: readonly Dubbio[];
}

/** What a row asks of its page. */
export interface RigaDati {
  readonly dati: readonly Campo[];
  readonly caselle: readonly Casella[];
  /** Where the label stands: the places are counted from it, since the rows of a page are shifted as a whole. */
  readonly posto: number;
}

/** A reading with a smaller distance from the next best one is doubtful. */
const MARGINE_CERTO = 0.9;

/** Reads the rows of a page together: those that are certain tell where the columns of the others stand. */
export function readColonne(righe: readonly RigaDati[], tutte: readonly Casella[]): readonly Dati[] {
  const prime = righe.map(({ dati, caselle }) => allinea(dati, caselle, SENZA_POSTI));
  const noti = postiCerti(righe, prime, tutte);
  return righe.map((riga, i) => {
    const prima = prime[i];
    if (prima === undefined || prima.margine >= MARGINE_CERTO) return makeDati(riga, prima);
    return makeDati(riga, allinea(riga.dati, riga.caselle, postiOf(noti, riga, tutte)));
  });
}

/** Places from the label at which the certain rows have each column. */
function postiCerti(
  righe: readonly RigaDati[],
  letture: readonly Allineamento[],
  tutte: readonly Casella[],
): ReadonlyMap<number, readonly number[]> {
  const posti = new Map<number, number[]>();
  righe.forEach((riga, i) => {
    const lettura = letture[i];
    if (lettura === undefined || lettura.margine < MARGINE_CERTO) return;
    lettura.caselle.forEach((scelta, c) => {
      const [casella, campo] = [scelta === undefined ? undefined : riga.caselle[scelta], riga.dati[c]];
      if (casella === undefined || campo === undefined) return;
      const numero = tutte.indexOf(casella);
      const suoi = posti.get(numero);
      if (suoi === undefined) posti.set(numero, [campo.posto - riga.posto]);
      else suoi.push(campo.posto - riga.posto);
    });
  });
  return posti;
}

/** Places are numbers of columns; where lines are parted by spaces they are characters, and may be some off. */
const SCARTO_CARATTERI = 6;
const COLONNE_CONTATE = 30;

function postiOf(
  noti: ReadonlyMap<number, readonly number[]>,
  { caselle, posto: etichetta }: RigaDati,
  tutte: readonly Casella[],
): Posti {
  return (scelta, posto) => {
    const casella = caselle[scelta];
    const posti = casella === undefined ? undefined : noti.get(tutte.indexOf(casella));
    if (posti === undefined) return 0;
    const qui = posto - etichetta;
    const scarto = Math.max(qui, ...posti) > COLONNE_CONTATE ? SCARTO_CARATTERI : 0;
    return posti.filter((uno) => Math.abs(uno - qui) <= scarto).length / posti.length;
  };
}

function makeDati({ dati, caselle }: RigaDati, lettura: Allineamento | undefined): Dati {
  const testi: Partial<Record<ColonnaDati, string>> = {};
  const target: TargetScritto[] = [];
  const avanzati: string[] = [];
  dati.forEach(({ testo }, i) => {
    const scelta = lettura?.caselle[i];
    const casella = scelta === undefined ? undefined : caselle[scelta];
    if (casella === undefined) avanzati.push(testo);
    else if (casella.colonna === 'target')
      target.push({ testo, ...(casella.anno !== undefined && { anno: casella.anno }) });
    else testi[casella.colonna] = testo;
  });
  return { testi, target, dubbi: dubbiOf(testi, target, avanzati, lettura) };
}

function dubbiOf(
  testi: Dati['testi'],
  target: readonly TargetScritto[],
  avanzati: readonly string[],
  lettura: Allineamento | undefined,
): readonly Dubbio[] {
  const cifre = avanzati.filter((testo) => genereOf(testo) !== 'luce');
  const incerta = lettura !== undefined && lettura.margine < MARGINE_CERTO;
  const scambiati = ['confronto', 'monitoraggio'].includes(genereOf(testi.consuntivo ?? ''));
  const entroFuori = genereOf(testi.valoriMisure ?? '') === 'confronto';
  return [
    ...(incerta ? [{ motivo: 'colonneIncerte', trovato: letta(testi, target) } as const] : []),
    ...(scambiati || entroFuori ? [{ motivo: 'targetDubbio', trovato: letta(testi, target) } as const] : []),
    ...(cifre.length > 0 ? [{ motivo: 'campiAvanzati', trovato: cifre.join(' | ') } as const] : []),
  ];
}

function letta({ valoriMisure, consuntivo }: Dati['testi'], target: readonly TargetScritto[]): string {
  const parti = [
    ['target', target.map(({ testo }) => testo).join(' / ')],
    ['valore', consuntivo ?? ''],
    ['misure', valoriMisure ?? ''],
  ] as const;
  return parti.flatMap(([nome, testo]) => (testo === '' ? [] : [`${nome} «${testo}»`])).join(', ');
}
