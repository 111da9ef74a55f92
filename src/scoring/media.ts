/** The weighted mean of outcomes: one place for the tree and for the figures beside it. */
import { BLOCCATO, isValoreMancante, NIENTE_CONTA, NULLO, punteggio } from './esitiCondivisi.js';
import type { Esito, Provvisorio, Regole } from './model.js';
import type { Pesi } from './pesi.js';

/** A member of a mean. */
export interface Membro {
  readonly esito: Esito;
  readonly provvisorio?: Provvisorio | undefined;
}

/** A mean with what each member makes of it. */
export interface Media {
  readonly esito: Esito;
  /** Sum of the weights that count; 0 where there is no score. */
  readonly totale: number;
  /** Defined when a member that weighs is missing, wrong or itself provisional. */
  readonly provvisorio: Provvisorio | undefined;
}

/**
 * The mean in full precision, divided by the sum of the weights that count (calcolo § 4). Nothing counts → not
 * `0`, which would be a red light, but `nonValutabile`. A weighing member that is wrong or cannot be valued is
 * left out and makes the mean provisional; under `blocca` there is then no mean at all.
 */
export function computeMedia(
  membri: readonly Membro[],
  pesi: Pesi,
  valoreMancante: Regole['valoreMancante'],
): Media {
  let somma = 0;
  let totale = 0;
  let mancanti = 0;
  let errori = pesi.illeggibili.length;
  let ferma = errori > 0;
  for (let i = 0; i < membri.length; i += 1) {
    const membro = membri[i];
    const peso = pesi.valori[i] ?? 0;
    if (membro === undefined || peso === 0) continue;
    const { esito, provvisorio } = membro;
    if (provvisorio !== undefined) {
      mancanti += provvisorio.mancanti;
      errori += provvisorio.errori;
    }
    if (esito.kind === 'punteggio') {
      somma += peso * esito.valore;
      totale += peso;
    } else if (esito.kind === 'errore') {
      errori += 1;
      ferma = true;
    } else if (esito.kind === 'nonValutabile') {
      if (provvisorio === undefined) mancanti += 1;
      ferma = true;
    }
  }
  const esito = esitoOf(somma, totale, ferma && valoreMancante === 'blocca');
  const provvisorio = mancanti + errori === 0 ? undefined : { mancanti, errori };
  return { esito, totale: esito.kind === 'punteggio' ? totale : 0, provvisorio };
}

/**
 * The share of the figure that a member makes: its weight over the sum of those that count; `undefined` for a
 * member that does not count.
 */
export function shareOf({ esito }: Membro, peso: number | undefined, totale: number): number | undefined {
  if (peso === undefined || peso === 0 || totale === 0 || esito.kind !== 'punteggio') return undefined;
  return peso / totale;
}

/** The outcome of a leaf that weighs, where the rules count a missing value as 0; any other stays as it is. */
export function countMancante(esito: Esito, valoreMancante: Regole['valoreMancante']): Esito {
  return valoreMancante === 'zero' && isValoreMancante(esito) ? NULLO : esito;
}

function esitoOf(somma: number, totale: number, bloccata: boolean): Esito {
  if (bloccata) return BLOCCATO;
  return totale === 0 ? NIENTE_CONTA : punteggio(somma / totale);
}
