import {
  confronta as compare,
  confrontoJson,
  contaDifferenze,
  PAROLE_DIFFERENZA,
  readFotografia,
  type Differenza,
  type Fotografia,
} from '../../commands/index.js';
import { openCartella } from '../cartella.js';
import type { Argomenti, Comando } from '../comando.js';
import { resocontoOf } from '../resoconto.js';
import { pennelloOf, timestampOf, type Pennello, type Terminale, type Uscita } from '../terminale.js';
import { FOGLIO, JSON_FILE, foglioOf } from './opzioni.js';

export const confronta: Comando = {
  nome: 'confronta',
  argomenti: ['PRIMA.xlsx', 'DOPO.xlsx'],
  opzioni: [FOGLIO, JSON_FILE],
  descrizione:
    'Confronta due cartelle, o due versioni di una: indicatori, target, pesi, consuntivi, risultati.',
  run: runConfronta,
};

async function runConfronta(argomenti: Argomenti, terminale: Terminale): Promise<Uscita> {
  const [prima = '', dopo = ''] = argomenti.posizionali;
  const resoconto = resocontoOf(argomenti, terminale);
  const adesso = timestampOf(terminale.adesso());
  const read = (path: string): Promise<Fotografia> =>
    readFotografia(openCartella(path).workbook, { nome: path, adesso, ...foglioOf(argomenti) });
  const confronto = compare(await read(prima), await read(dopo));
  const pennello = pennelloOf(terminale.colori);
  resoconto.say([
    pennello('grassetto', contaDifferenze(confronto.differenze)),
    ...confronto.differenze.flatMap((una, i, tutte) => differenzaLines(una, tutte[i - 1], pennello)),
  ]);
  await resoconto.json(confrontoJson(confronto));
  return 0;
}

/** A node is named once, above what differs in it. */
function differenzaLines(
  { etichetta, tipo, prima, dopo }: Differenza,
  sopra: Differenza | undefined,
  pennello: Pennello,
): readonly string[] {
  const parole = PAROLE_DIFFERENZA[tipo];
  const testo =
    tipo === 'aggiunto' || tipo === 'eliminato'
      ? `${parole}: ${dopo ?? prima ?? ''}`
      : `${parole}: ${orVuoto(prima)} → ${orVuoto(dopo)}`;
  return [...(sopra?.etichetta === etichetta ? [] : [pennello('grassetto', etichetta)]), `  ${testo}`];
}

function orVuoto(testo: string | undefined): string {
  return testo === undefined || testo === '' ? '(vuoto)' : testo;
}
