import type { Anomalia, Severita } from '../../controlli/index.js';

/** Things of one kind to look at. */
export interface GruppoAnomalie {
  readonly codice: string;
  readonly anomalie: readonly [Anomalia, ...Anomalia[]];
}

const ORDINE: readonly Severita[] = ['errore', 'attenzione', 'nota'];

/** By severity, the worst first, and in each by code, in the order in which they come. Empty severities are left out. */
export function groupAnomalie(
  anomalie: readonly Anomalia[],
): readonly { readonly severita: Severita; readonly gruppi: readonly GruppoAnomalie[] }[] {
  return ORDINE.flatMap((severita) => {
    const byCodice = new Map<string, [Anomalia, ...Anomalia[]]>();
    for (const anomalia of anomalie.filter((candidate) => candidate.severita === severita)) {
      const group = byCodice.get(anomalia.codice);
      if (group === undefined) byCodice.set(anomalia.codice, [anomalia]);
      else group.push(anomalia);
    }
    const gruppi = [...byCodice].map(([codice, group]) => ({ codice, anomalie: group }));
    return gruppi.length === 0 ? [] : [{ severita, gruppi }];
  });
}
