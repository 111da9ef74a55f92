/** The flat table: a row for each node, its level in words or as a number, parents before children. */
import type { ColonnaAlbero } from '../parametri/index.js';
import type { Livello } from '../scoring/index.js';
import { foglioCella, isPiena, textOf } from './celle.js';
import { levelOfParole, readEtichetta } from './etichette.js';
import { firstColonna, type Colonne } from './intestazioni.js';
import {
  cellaOf,
  colonnaOf,
  hasMisura,
  isRigaDiPagina,
  livelloDiscorde,
  makeRiga,
  NESSUNA,
  rigaIgnota,
  testoOf,
  type LettoreRighe,
  type LetturaRiga,
  type RigaFoglio,
} from './righe.js';
import { isScalare } from './scalare.js';

/** Whether the columns make a flat table. */
export function isPiatto(colonne: Colonne<ColonnaAlbero>): boolean {
  return colonne.has('livello') && (colonne.has('codice') || colonne.has('titolo')) && !isScalare(colonne);
}

/** A level and how deep below an obiettivo operativo. */
interface Grado {
  readonly livello: Livello;
  readonly profondita: number;
}

/** Reads one row of a flat table. */
export const readRigaPiatto: LettoreRighe = (foglio) => {
  const codice = testoOf(foglio, 'codice');
  const titolo = testoOf(foglio, 'titolo');
  const scritto = readLivello(foglio);
  if (codice === '' && titolo === '' && scritto === '') return readSenzaNome(foglio);
  const etichetta = readEtichetta(titolo, codice === '' ? undefined : codice);
  const colonna = colonnaEtichetta(foglio, codice, titolo);
  const testo = [codice, titolo].filter((t) => t !== '').join(' - ') || scritto;
  const byColonna = gradoOf(foglio, scritto);
  const byCodice = etichetta.livello;
  const livello = byCodice ?? byColonna?.livello;
  if (livello === undefined) return isRigaDiPagina(testo) ? NESSUNA : rigaIgnota(foglio, colonna, testo);
  const peso = cellaOf(foglio, 'peso');
  const discorde = byColonna !== undefined && byColonna.livello !== livello;
  const profondita = discorde ? 0 : (byColonna?.profondita ?? 0);
  return {
    righe: [makeRiga(foglio, { livello, profondita, etichetta, colonna, ...(peso && { peso }) })],
    segnalazioni: discorde ? [livelloDiscorde(foglio, colonna, testo, livello, byColonna.livello)] : [],
  };
};

/** The text of `Livello`; a cell merged with the one above says what that says. */
function readLivello(foglio: RigaFoglio): string {
  const { area, riga, unitaOf } = foglio;
  const indice = colonnaOf(foglio, 'livello');
  if (indice === undefined) return '';
  const { indirizzo } = area;
  const unita = unitaOf(indirizzo.riga + riga, indirizzo.colonna + indice);
  return textOf(foglioCella(area, unita === undefined ? riga : unita.riga - indirizzo.riga, indice));
}

/** A row with a weight or a target and no name at all cannot be placed; any other is blank. */
function readSenzaNome(foglio: RigaFoglio): LetturaRiga {
  const peso = cellaOf(foglio, 'peso');
  const piena = hasMisura(foglio) || (peso !== undefined && isPiena(peso));
  return piena ? rigaIgnota(foglio, colonnaEtichetta(foglio, '', ''), testoOf(foglio, 'target')) : NESSUNA;
}

function colonnaEtichetta({ colonne }: RigaFoglio, codice: string, titolo: string): number {
  const order: readonly ColonnaAlbero[] =
    codice !== '' ? ['codice'] : titolo !== '' ? ['titolo'] : ['livello', 'titolo', 'codice'];
  return order.map((nome) => firstColonna(colonne, nome)).find((indice) => indice !== undefined) ?? 0;
}

/** What the column `Livello` says, in words or as a number from the root down. */
function gradoOf(foglio: RigaFoglio, scritto: string): Grado | undefined {
  const numero = /^(?:livello\s*)?(\d)$/i.exec(scritto)?.[1];
  if (numero !== undefined) return gradoOfNumero(Number(numero), hasMisura(foglio));
  const livello = levelOfParole(scritto);
  return livello === undefined ? undefined : { livello, profondita: 0 };
}

const LIVELLO_NUMERATO = ['ente', 'ambito', 'strategico', 'operativo'] as const;

/** 0 is the Ente; from 3 on a row with a target or a value is an indicatore, and any other an objective. */
function gradoOfNumero(numero: number, misurato: boolean): Grado {
  if (misurato) return { livello: 'indicatore', profondita: 0 };
  const livello = LIVELLO_NUMERATO[numero];
  return livello === undefined
    ? { livello: 'operativo', profondita: numero - (LIVELLO_NUMERATO.length - 1) }
    : { livello, profondita: 0 };
}
