/** A flat table in a text: its columns stand in place, so that it is read as it is read in a workbook. */
import { displayCella, indexUnite } from '../celle.js';
import { readRigaPiatto } from '../piatto.js';
import type { RigaAlbero } from '../righe.js';
import { readSchema } from '../schema.js';
import type { Area, CellaFoglio } from '../workbook.js';
import type { Cella } from '../../scoring/index.js';
import type { Tratto } from './assembla.js';
import type { RigaImportata, RigaTesto } from './model.js';

const VUOTA: CellaFoglio = { valore: null, formato: 'General' };

/** Any year does: targets are taken with the year of their header. */
const SENZA_ANNO = 0;

/** Reads the rows of a flat table. */
export function readPiatta({ intestazione, linee, testata }: Tratto): readonly RigaImportata[] {
  const righe = [intestazione, ...linee];
  const area = makeArea(righe);
  const [tratto] = readSchema(area, 'Albero').tratti;
  if (tratto === undefined) return [];
  const { colonne } = tratto.intestazione;
  const anno = testata.anni[0] ?? SENZA_ANNO;
  const unitaOf = indexUnite(area);
  return linee.flatMap(({ dove }, i) =>
    readRigaPiatto({ area, riga: i + 1, colonne, anno, unitaOf }, undefined).righe.map((riga) =>
      makeRiga(riga, dove, testata.anni[0]),
    ),
  );
}

function makeArea(righe: readonly RigaTesto[]): Area {
  const colonne = Math.max(...righe.flatMap(({ campi }) => campi.map(({ posto }) => posto + 1)));
  return {
    indirizzo: { foglio: 'Testo', riga: 0, colonna: 0, righe: righe.length, colonne },
    unite: [],
    celle: righe.map(({ campi }) => {
      const celle: CellaFoglio[] = Array.from({ length: colonne }, () => VUOTA);
      for (const { posto, testo } of campi) celle[posto] = { valore: testo, formato: 'General' };
      return celle;
    }),
  };
}

function makeRiga(riga: RigaAlbero, dove: string, anno: number | undefined): RigaImportata {
  const { livello, profondita, strategico, codice, alias, titolo, descrizione = '' } = riga;
  const target = scritta(riga.target);
  return {
    dove,
    livello,
    profondita,
    ...(strategico && { strategico }),
    ...(codice !== undefined && { codice }),
    alias,
    titolo,
    descrizione,
    algoritmo: '',
    fonte: '',
    valoriMisure: scritta(riga.valoriMisure),
    peso: scritta(riga.peso),
    target: target === '' ? [] : [{ testo: target, ...(anno !== undefined && { anno }) }],
    consuntivo: scritta(riga.consuntivo),
    raggiungimento: scritta(riga.raggiungimento),
    dubbi: livello === 'indicatore' && target === '' ? [{ motivo: 'senzaTarget', trovato: titolo }] : [],
  };
}

function scritta(cella: Cella | undefined): string {
  return cella === undefined ? '' : displayCella(cella);
}
