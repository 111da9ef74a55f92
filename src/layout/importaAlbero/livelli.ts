/** The level of a row: by its code or words, by its figures, else by what stands above it. */
import type { ColonnaAlbero } from '../../parametri/index.js';
import type { Livello } from '../../scoring/index.js';
import { hasMisure, type Pezzi } from './pezzi.js';
import type { Testata } from './tratti.js';

/** What the rows above have opened. */
export interface Aperto {
  readonly ultimo: Livello | undefined;
  readonly gruppo: 'indicatori' | 'operativi' | undefined;
  /** True for the first row under a header. */
  readonly prima?: boolean;
}

export const NIENTE_APERTO: Aperto = { ultimo: undefined, gruppo: undefined };

export interface LivelloLetto {
  readonly livello: Livello;
  /** True where neither code nor words nor figures tell it. */
  readonly dedotto: boolean;
}

/** Levels by their step, where the place of a label is all there is. */
const GRADINO: Readonly<Partial<Record<ColonnaAlbero, Livello>>> = {
  ente: 'ente',
  ambito: 'ambito',
  strategico: 'strategico',
  osOperativo: 'operativo',
  operativo: 'operativo',
  indicatore: 'indicatore',
};

export function levelOf(pezzi: Pezzi, testata: Testata, aperto: Aperto): LivelloLetto {
  const noto = pezzi.etichetta?.livello;
  if (noto !== undefined) return { livello: noto, dedotto: false };
  if (hasMisure(pezzi.dati)) return { livello: 'indicatore', dedotto: false };
  if (isAmbitoNudo(pezzi, testata, aperto)) return { livello: 'ambito', dedotto: false };
  return { livello: deduce(pezzi, testata, aperto), dedotto: true };
}

/** R24 § 3.1: under a header that begins with the ambito, its title stands alone on the first row, without weight. */
function isAmbitoNudo({ peso, dati }: Pezzi, { genere, gradini }: Testata, { prima }: Aperto): boolean {
  return (
    prima === true && genere === 'relazione' && gradini.has('ambito') && peso === '' && dati.length === 0
  );
}

/**
 * A row without code, words and target. Below a group the group tells; before one, the step under whose header the
 * label stands, if the tree goes down to it one level at a time.
 */
function deduce({ etichetta, posto }: Pezzi, testata: Testata, { ultimo, gruppo }: Aperto): Livello {
  if (gruppo === 'indicatori' && etichetta?.codice !== undefined) return 'indicatore';
  const sotto = nextOf(ultimo, gruppo);
  const gradino = gradinoOf(testata, posto);
  if (gradino === undefined || testata.genere === 'relazione') return sotto;
  return GRADI.indexOf(gradino) <= GRADI.indexOf(sotto) ? gradino : sotto;
}

const GRADI: readonly Livello[] = ['ente', 'ambito', 'strategico', 'operativo', 'indicatore'];

/** The deepest level that may stand here. */
function nextOf(ultimo: Livello | undefined, gruppo: Aperto['gruppo']): Livello {
  if (gruppo === 'indicatori') return 'indicatore';
  if (gruppo === 'operativi') return 'operativo';
  switch (ultimo) {
    case undefined:
    case 'ente':
      return 'ambito';
    case 'ambito':
      return 'strategico';
    case 'strategico':
    case 'indicatori':
    case 'operativi':
    case 'operativo':
    case 'indicatore':
      return 'operativo';
  }
}

function gradinoOf({ gradini }: Testata, posto: number): Livello | undefined {
  const sinistra = [...gradini].filter(([, indice]) => indice <= posto).sort(([, a], [, b]) => b - a);
  const nome = sinistra[0]?.[0];
  return nome === undefined ? undefined : GRADINO[nome];
}

/** What is open below a row of a level. */
export function openBelow(aperto: Aperto, livello: Livello): Aperto {
  if (livello === 'indicatori' || livello === 'operativi') return { ultimo: livello, gruppo: livello };
  const chiude = livello === 'ente' || livello === 'ambito' || livello === 'strategico';
  return { ultimo: livello, gruppo: chiude ? undefined : aperto.gruppo };
}
