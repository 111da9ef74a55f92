/** Relative distance within which two figures computed in a different order are the same figure. */
export const TOLLERANZA = 1e-12;

/** Fails unless `trovato` is `atteso` within `TOLLERANZA`, relative to the larger of 1 and `atteso`. */
export function expectClose(trovato: number, atteso: number): void {
  const distanza = Math.abs(trovato - atteso) / Math.max(1, Math.abs(atteso));
  expect({ trovato, atteso, vicini: distanza <= TOLLERANZA }).toEqual({ trovato, atteso, vicini: true });
}
