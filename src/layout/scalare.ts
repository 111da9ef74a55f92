/**
 * The staircase, as Integra prints it, and the table of the Piano [P21 § 3.0], which is the same with an algorithm
 * and a target for each year: the label stands in the column of its level, its weight to its left.
 */
import type { ColonnaAlbero } from '../parametri/index.js';
import type { Cella, Livello } from '../scoring/index.js';
import { displayCella, foglioCella, isPiena, readCella, textOf } from './celle.js';
import { isCodice, readEtichetta, type Etichetta } from './etichette.js';
import type { Colonne, Intestazione } from './intestazioni.js';
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

/** Columns of labels, and the levels that may stand in each, the usual one first. */
const GRADINI = {
  ente: ['ente'],
  ambito: ['ambito'],
  strategico: ['strategico', 'indicatori', 'operativi'],
  osOperativo: ['operativo', 'indicatore', 'indicatori', 'operativi'],
  operativo: ['operativo', 'indicatori', 'operativi'],
  indicatore: ['indicatore', 'indicatori'],
} as const satisfies Partial<Record<ColonnaAlbero, readonly Livello[]>>;

type Gradino = keyof typeof GRADINI;

const NOMI_GRADINI = Object.keys(GRADINI) as Gradino[];

/** Whether the columns make a staircase: at least two steps of it. */
export function isScalare(colonne: Colonne<ColonnaAlbero>): boolean {
  return NOMI_GRADINI.filter((nome) => colonne.has(nome)).length >= 2;
}

/** Columns without a name that may follow the last step: the title beside its code, the description. */
const COLONNE_DOPO = 2;

/** A filled cell of the steps. */
interface Pezzo {
  readonly colonna: number;
  readonly cella: Cella;
  /** Empty for a broken cell. */
  readonly testo: string;
}

/** Reads the rows of a staircase under one header row. */
export function makeScalare(intestazione: Intestazione<ColonnaAlbero>): LettoreRighe {
  const pianerottoli = colonneDeiGradini(intestazione);
  return (foglio, gruppo) => {
    const pezzi = readPezzi(foglio, pianerottoli);
    const [primo] = pezzi;
    if (primo === undefined)
      return hasMisura(foglio) ? rigaIgnota(foglio, 0, testoOf(foglio, 'target')) : NESSUNA;
    const { peso, etichetta, resto } = partPezzi(pezzi);
    if (etichetta === undefined) return rigaIgnota(foglio, primo.colonna, displayCella(primo.cella));
    return placeRiga(foglio, etichetta, {
      etichetta: joinPezzi(etichetta, resto, testoOf(foglio, 'codice')),
      peso: pesoOf(foglio, peso, etichetta, pianerottoli),
      gruppo,
    });
  };
}

function placeRiga(
  foglio: RigaFoglio,
  { colonna, testo }: Pezzo,
  parti: {
    readonly etichetta: Etichetta;
    readonly peso: Cella | undefined;
    readonly gruppo: Livello | undefined;
  },
): LetturaRiga {
  const { etichetta, peso } = parti;
  const nuda = etichetta.codice === undefined && !(peso !== undefined && isPiena(peso)) && !hasMisura(foglio);
  if (nuda && isRigaDiPagina(testo)) return NESSUNA;
  const gradino = gradinoOf(foglio.colonne, colonna);
  const byColonna = gradino && livelloOfGradino(foglio, gradino, parti.gruppo);
  const livello = etichetta.livello ?? byColonna;
  if (livello === undefined || (nuda && !isTitolo(foglio, colonna, testo)))
    return rigaIgnota(foglio, colonna, testo);
  const ammessi: readonly Livello[] = gradino === undefined ? [livello] : GRADINI[gradino];
  const strategico = livello === 'indicatore' && gradino === 'osOperativo';
  return {
    righe: [makeRiga(foglio, { livello, etichetta, colonna, ...(peso && { peso }), strategico })],
    segnalazioni: ammessi.includes(livello)
      ? []
      : [livelloDiscorde(foglio, colonna, testo, livello, byColonna ?? livello)],
  };
}

/** Columns in which a weight, a label or a title may stand: up to the last step, and those without a name after it. */
function colonneDeiGradini({ colonne, altre: ignote }: Intestazione<ColonnaAlbero>): readonly number[] {
  const gradini = new Set(NOMI_GRADINI.flatMap((nome) => colonne.get(nome) ?? []).map((c) => c.indice));
  const altre = new Set([...ignote, ...[...colonne.values()].flat().map((c) => c.indice)]);
  for (const indice of gradini) altre.delete(indice);
  const last = Math.max(...gradini);
  const end = Math.min(...[...altre].filter((indice) => indice > last), last + COLONNE_DOPO + 1);
  return Array.from({ length: end }, (_, indice) => indice).filter((indice) => !altre.has(indice));
}

function readPezzi({ area, riga }: RigaFoglio, colonne: readonly number[]): Pezzo[] {
  return colonne
    .filter((colonna) => isPiena(foglioCella(area, riga, colonna)))
    .map((colonna) => {
      const cella = readCella(area, riga, colonna);
      return { colonna, cella, testo: textOf(cella) };
    });
}

/** `33,34%`, `0.3334`, `90 %%`: a number, or a short text that begins as one or ends with `%`. */
function isSimileAPeso({ cella, testo }: Pezzo): boolean {
  if (typeof cella.valore === 'number' && cella.guasto === undefined) return true;
  return (
    /^[-−+]?\s*\d[\d.,\s]*[\s%]*$/.test(testo) || (testo.length <= 12 && /\d[^\p{L}]*%\s*$/u.test(testo))
  );
}

/** A dotted number with a weight to its left is a code: `33,34% | 1.2 | Titolo`. */
function isCodiceNumerico({ testo }: Pezzo, before: Pezzo | undefined): boolean {
  return before !== undefined && /^\d+(?:\.\d+)+\.?$/.test(testo);
}

/** Which cell is the weight, which the label, which come after it. */
function partPezzi(pezzi: readonly Pezzo[]): {
  readonly peso?: Pezzo;
  readonly etichetta?: Pezzo;
  readonly resto: readonly Pezzo[];
} {
  const at = pezzi.findIndex(
    (p, i) => p.testo !== '' && (!isSimileAPeso(p) || isCodiceNumerico(p, pezzi[i - 1])),
  );
  const [label, next] = [pezzi[at], pezzi[at + 1]];
  if (label === undefined) return { resto: pezzi };
  const before = pezzi[at - 1];
  if (before === undefined && next !== undefined && isPesoIllegibile(label, next))
    return { peso: label, etichetta: next, resto: pezzi.slice(at + 2) };
  return { ...(before && { peso: before }), etichetta: label, resto: pezzi.slice(at + 1) };
}

/** A short text without code just left of a label that has one stands where the weight stands. */
function isPesoIllegibile(primo: Pezzo, secondo: Pezzo): boolean {
  const [a, b] = [readEtichetta(primo.testo), readEtichetta(secondo.testo)];
  const known = b.codice !== undefined || b.livello !== undefined;
  return (
    primo.testo.length <= 15 &&
    a.codice === undefined &&
    a.livello === undefined &&
    known &&
    !isCodice(primo.testo)
  );
}

/**
 * The weight: the column `Peso` where there is one (of several, the nearest filled one left of the label), else the
 * cell found, else the empty step left of the label.
 */
function pesoOf(
  foglio: RigaFoglio,
  trovato: Pezzo | undefined,
  etichetta: Pezzo,
  pianerottoli: readonly number[],
): Cella | undefined {
  const named = findPeso(foglio, etichetta.colonna);
  if (named !== undefined && isPiena(named)) return named;
  if (trovato !== undefined) return trovato.cella;
  const left = pianerottoli.filter((colonna) => colonna < etichetta.colonna).at(-1);
  return named ?? (left === undefined ? undefined : readCella(foglio.area, foglio.riga, left));
}

function findPeso({ area, riga, colonne }: RigaFoglio, etichetta: number): Cella | undefined {
  const indici = (colonne.get('peso') ?? []).map(({ indice }) => indice);
  const pieni = indici.filter((indice) => isPiena(foglioCella(area, riga, indice)));
  const indice = pieni.filter((one) => one < etichetta).at(-1) ?? pieni[0] ?? indici[0];
  return indice === undefined ? undefined : readCella(area, riga, indice);
}

/** Code and title in two cells, or in one; any further text is the description. */
function joinPezzi({ testo }: Pezzo, resto: readonly Pezzo[], codice: string): Etichetta {
  const testi = resto.map((p) => p.testo).filter((t) => t !== '');
  const accanto = codice === '' && testi.length > 0 && isCodice(testo);
  const etichetta = accanto
    ? readEtichetta(testi[0] ?? '', testo)
    : readEtichetta(testo, codice === '' ? undefined : codice);
  const descrizione = [etichetta.descrizione ?? '', ...testi.slice(accanto ? 1 : 0)]
    .filter((t) => t !== '')
    .join(' ');
  return { ...etichetta, ...(descrizione !== '' && { descrizione }) };
}

/** The step under whose header the label stands: its own column, or the nearest to the left (merged headers). */
function gradinoOf(colonne: Colonne<ColonnaAlbero>, colonna: number): Gradino | undefined {
  let found: { readonly nome: Gradino; readonly indice: number } | undefined;
  for (const nome of NOMI_GRADINI)
    for (const { indice } of colonne.get(nome) ?? [])
      if (indice <= colonna && (found === undefined || indice > found.indice)) found = { nome, indice };
  return found?.nome;
}

/**
 * The mixed column holds obiettivi operativi and indicatori of the OS: the group row above tells which, and where
 * there is none only the latter have a target or a value.
 */
function livelloOfGradino(foglio: RigaFoglio, gradino: Gradino, gruppo: Livello | undefined): Livello {
  if (gradino !== 'osOperativo') return GRADINI[gradino][0];
  return gruppo === 'indicatori' || hasMisura(foglio) ? 'indicatore' : 'operativo';
}
