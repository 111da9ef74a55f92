/** The example workbooks, read for the tables. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/host/xlsx/index.js';
import { readCartella, readDatiRelazione, richiestaTabelle, type Lettura } from '../../src/layout/index.js';
import type { DatiRelazione } from '../../src/report/index.js';
import { parseAlbero, scoreAlbero } from '../../src/scoring/index.js';

const esempi = join(__dirname, '..', '..', 'examples');

/** What the tables of an example are made from. */
export async function datiEsempio(nome: 'albero-2024' | 'piano-2021'): Promise<DatiRelazione> {
  const file = openXlsx(new Uint8Array(readFileSync(join(esempi, `${nome}.xlsx`))));
  return datiDi(await file.read(richiestaTabelle()));
}

/** What the tables of a reading are made from. */
export function datiDi(lettura: Lettura): DatiRelazione {
  const cartella = readCartella(lettura);
  const risultato = scoreAlbero(parseAlbero(cartella.letto, cartella.regole), cartella.regole);
  return readDatiRelazione(lettura, cartella, risultato, '2025-06-20T10:30:00');
}
