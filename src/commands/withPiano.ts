/** A write made ready that takes another one along: both are one step, done or taken back together. */
import { joinPiani, type IntervalloScritto, type Piano, type Premessa } from '../layout/index.js';
import type { Proposta } from './model.js';

/** Adds a plan, with the ranges it writes into and what must still stand. */
export function withPiano(
  proposta: Proposta,
  altro: {
    readonly piano: Piano;
    readonly intervalli: readonly IntervalloScritto[];
    readonly premesse: readonly Premessa[];
  },
): Proposta {
  const { scrittura } = proposta;
  if (altro.piano.modifiche.length === 0 || scrittura.kind !== 'nuovoPasso') return proposta;
  return {
    ...proposta,
    celle: proposta.celle + altro.piano.modifiche.length,
    modifiche: [...proposta.modifiche, ...altro.piano.modifiche],
    scrittura: {
      ...scrittura,
      piano: joinPiani([scrittura.piano, altro.piano]),
      ...(scrittura.conFormule && { conFormule: joinPiani([scrittura.conFormule, altro.piano]) }),
      intervalli: [...scrittura.intervalli, ...altro.intervalli],
      premesse: [...scrittura.premesse, ...altro.premesse],
    },
  };
}
