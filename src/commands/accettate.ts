/** Anomalies apart from those that a person has accepted with a reason. */
import type { Anomalia } from '../controlli/index.js';
import { matchAccettate, type Accettata } from '../layout/index.js';
import type { AnomaliaAccettata, Calcolo } from './model.js';

/** `righe`: what the workbook keeps as accepted. */
export function splitAccettate(
  trovate: readonly Anomalia[],
  righe: readonly Accettata[],
): Pick<Calcolo, 'anomalie' | 'accettate'> {
  const accettate = matchAccettate(trovate, righe);
  return {
    anomalie: trovate.filter((una) => !accettate.has(una)),
    accettate: trovate.flatMap((una): AnomaliaAccettata[] => {
      const riga = accettate.get(una);
      return riga === undefined ? [] : [{ ...una, motivo: riga.motivo, quando: riga.quando }];
    }),
  };
}
