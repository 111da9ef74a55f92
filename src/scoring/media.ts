/** The weighted mean of outcomes: one place for the tree and for the figures beside it. */
import type { Esito, Provvisorio, Regole } from './model.js';
import type { Pesi } from './pesi.js';

/** A member of a mean. */
export interface Membro {
  readonly esito: Esito;
  readonly provvisorio?: Provvisorio;
}

/** A mean with what each member makes of it. */
export interface Media {
  readonly esito: Esito;
  /** By position: the share of the figure, `undefined` for a member that does not count. */
  readonly effettivi: readonly (number | undefined)[];
  /** Present when a member that weighs is missing, wrong or itself provisional. */
  readonly provvisorio?: Provvisorio;
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
  membri.forEach(({ esito, provvisorio }, i) => {
    const peso = pesi.valori[i] ?? 0;
    if (peso === 0) return;
    mancanti += provvisorio?.mancanti ?? 0;
    errori += provvisorio?.errori ?? 0;
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
  });
  const stato = mancanti + errori === 0 ? {} : { provvisorio: { mancanti, errori } };
  const esito = esitoOf(somma, totale, ferma && valoreMancante === 'blocca');
  return { esito, effettivi: esito.kind === 'punteggio' ? sharesOf(membri, pesi, totale) : [], ...stato };
}

/** The outcome of a leaf that weighs, where the rules count a missing value as 0; any other stays as it is. */
export function countMancante(esito: Esito, valoreMancante: Regole['valoreMancante']): Esito {
  const zero =
    valoreMancante === 'zero' && esito.kind === 'nonValutabile' && esito.motivo === 'valoreMancante';
  return zero ? { kind: 'punteggio', valore: 0 } : esito;
}

function esitoOf(somma: number, totale: number, bloccata: boolean): Esito {
  if (bloccata) return { kind: 'nonValutabile', motivo: 'bloccato' };
  if (totale === 0) return { kind: 'nonValutabile', motivo: 'nienteConta' };
  return { kind: 'punteggio', valore: somma / totale };
}

function sharesOf(membri: readonly Membro[], pesi: Pesi, totale: number): (number | undefined)[] {
  return membri.map(({ esito }, i) => {
    const peso = pesi.valori[i] ?? 0;
    return esito.kind === 'punteggio' && peso > 0 ? peso / totale : undefined;
  });
}
