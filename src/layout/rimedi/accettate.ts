/** Anomalies that a person has accepted, and why: read at each calculation, so that they are not counted. */
import { textOf } from '../celle.js';
import type { IntervalloTrovato } from '../readAlbero.js';

/** An anomalia as it was when it was accepted. */
export interface Accettata {
  readonly codice: string;
  readonly cella: string;
  /** Its words, figures and all: when they change, it is another anomalia. */
  readonly messaggio: string;
  readonly motivo: string;
  /** `AAAA-MM-GGTHH:MM:SS`. */
  readonly quando: string;
}

/** The rows of the range; those without a code or a reason accept nothing. */
export function readAccettate(trovato: IntervalloTrovato | undefined): readonly Accettata[] {
  return (trovato?.area.celle.slice(1, trovato.indirizzo.righe) ?? []).flatMap((riga) => {
    const [codice = '', cella = '', messaggio = '', motivo = '', quando = ''] = riga.map(textOf);
    return codice === '' || motivo === '' ? [] : [{ codice, cella, messaggio, motivo, quando }];
  });
}

/** What of an anomalia tells whether it is the accepted one. */
type Trovata = Pick<Accettata, 'codice' | 'cella' | 'messaggio'>;

/**
 * Which of these was accepted, and by which row: the same words about the same cell; or the same words alone, where
 * rows were moved and both are the only ones of their kind.
 */
export function matchAccettate<T extends Trovata>(
  trovate: readonly T[],
  accettate: readonly Accettata[],
): ReadonlyMap<T, Accettata> {
  const abbinate = new Map<T, Accettata>();
  const libere = new Set(accettate);
  const take = (una: T, accettata: Accettata | undefined) => {
    if (accettata === undefined) return;
    abbinate.set(una, accettata);
    libere.delete(accettata);
  };
  for (const una of trovate)
    take(
      una,
      [...libere].find((altra) => isStessa(una, altra) && altra.cella === una.cella),
    );
  const restano = trovate.filter((una) => !abbinate.has(una));
  for (const una of restano) {
    const simili = [...libere].filter((altra) => isStessa(una, altra));
    if (simili.length === 1 && restano.filter((altra) => isStessa(altra, una)).length === 1)
      take(una, simili[0]);
  }
  return abbinate;
}

function isStessa(
  a: Pick<Trovata, 'codice' | 'messaggio'>,
  b: Pick<Trovata, 'codice' | 'messaggio'>,
): boolean {
  return a.codice === b.codice && a.messaggio === b.messaggio;
}
