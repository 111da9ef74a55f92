import { prepareCalcola, risultatoJson } from '../../commands/index.js';
import { openCartella } from '../cartella.js';
import type { Argomenti, Comando } from '../comando.js';
import { resocontoOf, uscitaOf } from '../resoconto.js';
import { pennelloOf, type Terminale, type Uscita } from '../terminale.js';
import { anomalieLines } from '../testo.js';
import { FOGLIO, JSON_FILE, foglioOf } from './opzioni.js';

export const controlla: Comando = {
  nome: 'controlla',
  argomenti: ['CARTELLA.xlsx'],
  opzioni: [FOGLIO, JSON_FILE],
  descrizione: "Elenca ciò che nell'albero va guardato, e non scrive nulla.",
  run: runControlla,
};

async function runControlla(argomenti: Argomenti, terminale: Terminale): Promise<Uscita> {
  const [path = ''] = argomenti.posizionali;
  const resoconto = resocontoOf(argomenti, terminale);
  const calcolo = await prepareCalcola(openCartella(path).workbook, foglioOf(argomenti));
  resoconto.say(anomalieLines(calcolo.anomalie, pennelloOf(terminale.colori)));
  await resoconto.json(risultatoJson(calcolo));
  return uscitaOf(calcolo.anomalie);
}
