/** The scenarios of a workbook: a sheet that anybody can read, one row for each change. */
import { textOf } from '../celle.js';
import type { IntervalloTrovato } from '../readAlbero.js';
import type { FoglioNostro } from '../tabelle/foglioNostro.js';
import { CELLA, TESTATA } from '../tabelle/stili.js';
import { NOMI_CAMPO, type CambioScenario, type CampoScenario, type Scenario } from './model.js';

/** Named range of the scenarios, on their own sheet. */
export const NOME_SCENARI = 'Albero_scenari';

const TITOLI = ['Scenario', 'Che cosa', 'Di chi', 'Nuovo'] as const;
const LARGHEZZE = [30, 16, 30, 30];

/** The scenarios in the order in which they stand; rows that say nothing are passed over. */
export function readScenari(trovato: IntervalloTrovato | undefined): readonly Scenario[] {
  const scenari = new Map<string, CambioScenario[]>();
  for (const riga of trovato?.area.celle.slice(1, trovato.indirizzo.righe) ?? []) {
    const [nome = '', cosa = '', chi = '', nuovo = ''] = riga.map(textOf);
    const campo = campoOf(cosa);
    if (nome === '' || campo === undefined || chi === '') continue;
    scenari.set(nome, [...(scenari.get(nome) ?? []), { campo, chi, nuovo }]);
  }
  return [...scenari].map(([nome, cambi]) => ({ nome, cambi }));
}

function campoOf(parole: string): CampoScenario | undefined {
  const campi = Object.keys(NOMI_CAMPO) as CampoScenario[];
  return campi.find((campo) => NOMI_CAMPO[campo].toLowerCase() === parole.toLowerCase());
}

/** The scenarios with this one in the place of the one of its name, or as the last. */
export function withScenario(scenari: readonly Scenario[], nuovo: Scenario): readonly Scenario[] {
  return scenari.some((uno) => isStesso(uno, nuovo.nome))
    ? scenari.map((uno) => (isStesso(uno, nuovo.nome) ? nuovo : uno))
    : [...scenari, nuovo];
}

/** The scenarios without the one of this name. */
export function withoutScenario(scenari: readonly Scenario[], nome: string): readonly Scenario[] {
  return scenari.filter((uno) => !isStesso(uno, nome));
}

/** The scenario of this name, whatever its case. */
export function findScenario(scenari: readonly Scenario[], nome: string): Scenario | undefined {
  return scenari.find((uno) => isStesso(uno, nome));
}

function isStesso({ nome }: Scenario, altro: string): boolean {
  return nome.trim().toLowerCase() === altro.trim().toLowerCase();
}

/** The sheet of these scenarios. */
export function makeFoglioScenari(scenari: readonly Scenario[]): FoglioNostro {
  const righe = scenari.flatMap(({ nome, cambi }) =>
    cambi.map(({ campo, chi, nuovo }) =>
      [nome, NOMI_CAMPO[campo], chi, nuovo].map((valore) => (valore === '' ? undefined : { valore })),
    ),
  );
  return {
    nome: NOME_SCENARI,
    titolo: 'Scenari',
    celle: [TITOLI.map((valore) => ({ valore })), ...righe],
    larghezze: LARGHEZZE,
    aspetti: (dopo) =>
      [
        { indirizzo: { ...dopo, righe: 1 }, stile: TESTATA },
        { indirizzo: { ...dopo, riga: dopo.riga + 1, righe: righe.length }, stile: CELLA },
      ].filter(({ indirizzo }) => indirizzo.righe > 0),
  };
}
