/**
 * The tables of the Relazione [R24 §§ 3.1–3.2]: `OB. STRATEGICO | PESO | INDICATORE | … | PESO`, and the same with
 * `OBIETTIVO OPERATIVO`. The first `PESO` is the row's, the last the objective's; a row may hold an objective, an
 * indicatore, or both.
 */
import type { ColonnaAlbero } from '../parametri/index.js';
import type { Cella, Livello } from '../scoring/index.js';
import { foglioCella, isPiena, readCella } from './celle.js';
import { isCodice, readEtichetta, type Etichetta } from './etichette.js';
import { firstColonna, type Colonne } from './intestazioni.js';
import {
  hasMisura,
  isRigaDiPagina,
  isTitolo,
  livelloDiscorde,
  makeRiga,
  NESSUNA,
  rigaIgnota,
  testoOf,
  type LettoreRighe,
  type LetturaRiga,
  type RigaFoglio,
} from './righe.js';

const COLONNE_LIVELLO = ['ambito', 'strategico', 'operativo', 'indicatore'] as const;

/** Whether the columns make a table of the Relazione: a weight column and an indicator beside its objective. */
export function isRelazione(colonne: Colonne<ColonnaAlbero>): boolean {
  const obiettivo = colonne.has('strategico') || colonne.has('operativo');
  const scalare = colonne.has('ente') || colonne.has('osOperativo') || colonne.has('livello');
  return colonne.has('indicatore') && colonne.has('peso') && obiettivo && !scalare;
}

/** A label of the row. */
interface Voce {
  readonly colonna: number;
  readonly byColonna: Livello;
  readonly testo: string;
  readonly etichetta: Etichetta;
}

/** Reads the rows of a table of the Relazione, one after the other. */
export function makeRelazione(): LettoreRighe {
  const aperte = new Map<Livello, string>();
  return (foglio) => {
    const tutte = readVoci(foglio);
    const nuove = tutte.filter(({ byColonna, testo }) => isNuova(aperte, byColonna, testo));
    if (tutte.length === 0 || nuove.length === 0) return readSenzaVoci(foglio, tutte.length > 0);
    const [prima] = nuove;
    if (prima !== undefined && nuove.length === 1 && !isVoce(foglio, prima))
      return isRigaDiPagina(prima.testo) ? NESSUNA : rigaIgnota(foglio, prima.colonna, prima.testo);
    return placeVoci(foglio, nuove);
  };
}

function readVoci(foglio: RigaFoglio): Voce[] {
  return COLONNE_LIVELLO.flatMap((nome) => {
    const colonna = firstColonna(foglio.colonne, nome);
    const testo = testoOf(foglio, nome);
    if (colonna === undefined || testo === '') return [];
    const accanto = isCodice(testo) ? titoloAccanto(foglio, colonna) : undefined;
    const etichetta = accanto === undefined ? readEtichetta(testo) : readEtichetta(accanto, testo);
    return [{ colonna, byColonna: nome, testo, etichetta }];
  });
}

/** Text of the cell at the right of a code, when its column has no name of its own. */
function titoloAccanto({ area, riga, colonne }: RigaFoglio, colonna: number): string | undefined {
  const named = [...colonne.values()].flat().some(({ indice }) => indice === colonna + 1);
  const { valore } = foglioCella(area, riga, colonna + 1);
  return !named && typeof valore === 'string' && valore.trim() !== '' ? valore : undefined;
}

/** Where an objective is written again on each of its rows, only the first is a node. */
function isNuova(aperte: Map<Livello, string>, livello: Livello, testo: string): boolean {
  if (livello !== 'indicatore' && aperte.get(livello) === testo) return false;
  aperte.set(livello, testo);
  for (const sotto of COLONNE_LIVELLO.slice(COLONNE_LIVELLO.indexOf(livello as 'ambito') + 1))
    aperte.delete(sotto);
  return true;
}

function readSenzaVoci(foglio: RigaFoglio, ripetuta: boolean): LetturaRiga {
  return hasMisura(foglio) && !ripetuta ? rigaIgnota(foglio, 0, testoOf(foglio, 'target')) : NESSUNA;
}

/** A lone label must be more than prose: a code, a weight, a measure, or short enough to be a title. */
function isVoce(foglio: RigaFoglio, { colonna, testo, etichetta }: Voce): boolean {
  if (etichetta.codice !== undefined || hasMisura(foglio)) return true;
  if (pesiOf(foglio).some((cella) => isPiena(cella))) return true;
  return isTitolo(foglio, colonna, testo) && !isRigaDiPagina(testo);
}

function placeVoci(foglio: RigaFoglio, voci: readonly Voce[]): LetturaRiga {
  const pesi = pesiOf(foglio);
  const letture = voci.map((voce, i) => {
    const { byColonna, etichetta, colonna, testo } = voce;
    const livello = etichetta.livello ?? byColonna;
    const peso = pesoOf(foglio, pesi, voce, voci.length);
    const riga = makeRiga(foglio, {
      livello,
      etichetta,
      colonna,
      ...(peso && { peso }),
      conRisultati: i === voci.length - 1,
    });
    const discorde = livello !== byColonna && livello !== 'indicatori' && livello !== 'operativi';
    return { riga, note: discorde ? [livelloDiscorde(foglio, colonna, testo, livello, byColonna)] : [] };
  });
  return { righe: letture.map((l) => l.riga), segnalazioni: letture.flatMap((l) => l.note) };
}

function pesiOf({ area, riga, colonne }: RigaFoglio): Cella[] {
  return (colonne.get('peso') ?? []).map(({ indice }) => readCella(area, riga, indice));
}

/**
 * A table with a weight for each level (at least three) has them in the order of the levels.
 * R24 § 3.1: the first `PESO` stands before the indicatore and is its weight, the last closes the row of the
 * objective and is the objective's. With one column only it belongs to the only node of the row, or to the
 * indicatore.
 */
function pesoOf(
  { colonne }: RigaFoglio,
  pesi: readonly Cella[],
  { byColonna }: Voce,
  nodi: number,
): Cella | undefined {
  const livelli: readonly Livello[] = COLONNE_LIVELLO.filter((nome) => colonne.has(nome));
  if (pesi.length > 2 && pesi.length === livelli.length) return pesi[livelli.indexOf(byColonna)];
  if (byColonna === 'indicatore') return pesi[0];
  return pesi.length > 1 || nodi === 1 ? pesi.at(-1) : undefined;
}
