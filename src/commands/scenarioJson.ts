/** A scenario computed as plain JSON, for other programs. */
import type { CambioIgnoto, CambioScenario } from '../layout/index.js';
import type { Simulazione } from './scenario.js';

export interface EffettoJson {
  readonly codice: string;
  readonly titolo: string;
  readonly prima: string;
  readonly dopo: string;
  readonly scarto?: number;
}

export interface ScenarioJson {
  readonly nome: string;
  readonly cambi: readonly CambioScenario[];
  readonly ignoti: readonly CambioIgnoto[];
  readonly ente: string;
  readonly areaServizi: string;
  readonly effetti: readonly EffettoJson[];
}

/** What a scenario changes, figure by figure. */
export function scenarioJson({ scenario, risultato, effetti, ignoti }: Simulazione): ScenarioJson {
  return {
    nome: scenario.nome,
    cambi: scenario.cambi,
    ignoti,
    ente: risultato.ente.pubblicato,
    areaServizi: risultato.areaServizi.pubblicato,
    effetti: effetti.map(({ prima, dopo, scarto }) => ({
      codice: dopo.nodo.codice ?? dopo.nodo.titolo,
      titolo: dopo.nodo.titolo,
      prima: prima.pubblicato,
      dopo: dopo.pubblicato,
      ...(scarto !== undefined && { scarto }),
    })),
  };
}
