/** What can be mended at one click, and only that: weights that do not make 100 %, a code written in another way. */
import type { Codice, Risultato, Segnalazione } from '../../scoring/index.js';
import type { CartellaLetta } from '../cartellaLetta.js';
import { cellaScritta, displayCella } from '../celle.js';
import { parseIndirizzo } from '../indirizzi.js';
import { indexLetti } from '../nodiLetti.js';
import type { CellaCambiata, Piano } from '../piano.js';
import { groupCelle } from '../scritture.js';
import { makeCelleLette } from '../traccia/sorgente.js';
import type { CellaFoglio, CellaScritta } from '../workbook.js';
import { scalePesi } from './pesi.js';

/** Which anomalia: its code and its cell. */
export interface AnomaliaScelta {
  readonly codice: Codice;
  readonly cella: string;
}

interface Giro {
  readonly cartella: CartellaLetta;
  readonly risultato: Risultato;
  readonly scelta: AnomaliaScelta;
  readonly cellaOf: (dove: string) => CellaFoglio | undefined;
}

interface Correzione {
  readonly dove: string;
  readonly nuova: CellaScritta;
}

/** One row for each anomalia that has a safe mend. */
const RIMEDI: Readonly<Partial<Record<Codice, (giro: Giro) => readonly Correzione[] | undefined>>> = {
  PESI_NON_100: mendPesi,
  CODICE_DISCORDE: mendCodice,
};

/** The writes that mend an anomalia; absent where there is no safe way. */
export function planRimedio(
  cartella: CartellaLetta,
  risultato: Risultato,
  scelta: AnomaliaScelta,
): Piano | undefined {
  const cellaOf = makeCelleLette(cartella.premesse);
  const correzioni = RIMEDI[scelta.codice]?.({ cartella, risultato, scelta, cellaOf });
  if (correzioni === undefined) return undefined;
  const modifiche = correzioni.flatMap(({ dove, nuova }) => changeOf(dove, nuova, cellaOf(dove)));
  if (modifiche.length < correzioni.length) return undefined;
  return { modifiche, scritture: groupCelle(modifiche), testimoni: [], nomi: [] };
}

function changeOf(dove: string, nuova: CellaScritta, vecchia: CellaFoglio | undefined): CellaCambiata[] {
  const indirizzo = parseIndirizzo(dove);
  if (indirizzo === undefined || vecchia === undefined) return [];
  const dopo = displayCella(cellaScritta(vecchia, nuova));
  return [{ cella: dove, prima: displayCella(vecchia), dopo, indirizzo, vecchia, nuova }];
}

function mendPesi({ cartella, risultato, scelta, cellaOf }: Giro): readonly Correzione[] | undefined {
  const gruppo = risultato.nodi.find(
    ({ nodo, figli }) => nodo.cella === scelta.cella && nodo.sintetico !== true && figli.length > 0,
  );
  return gruppo && scalePesi(gruppo, risultato.regole, indexLetti(cartella.letto.radice), cellaOf);
}

/** The tree's way of writing a code wins; a cell that holds more than the code is left to a person. */
function mendCodice({ cartella, risultato, scelta, cellaOf }: Giro): readonly Correzione[] | undefined {
  const is = ({ codice, cella }: Segnalazione) => codice === scelta.codice && cella === scelta.cella;
  const segnalazione = [...cartella.segnalazioni, ...risultato.segnalazioni].find(is);
  const cella = cellaOf(scelta.cella);
  const altro = segnalazione?.fatti?.altro;
  if (segnalazione === undefined || altro === undefined || cella === undefined) return undefined;
  const solo = typeof cella.valore === 'string' && cella.valore.trim() === segnalazione.trovato;
  if (!solo || cella.formula !== undefined) return undefined;
  return [{ dove: scelta.cella, nuova: { valore: altro } }];
}
