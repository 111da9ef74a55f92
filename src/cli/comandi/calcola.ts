import { prepareCalcola, risultatoJson, writeProposta, type Calcolo } from '../../commands/index.js';
import { openCartella, saveCartella, type CartellaAperta } from '../cartella.js';
import type { Argomenti, Comando } from '../comando.js';
import { resocontoOf, uscitaOf } from '../resoconto.js';
import { pennelloOf, timestampOf, type Terminale, type Uscita } from '../terminale.js';
import { anomalieLines, modificheLines, summaryLines } from '../testo.js';
import {
  ANTEPRIMA,
  CONFERMA,
  FOGLIO,
  JSON_FILE,
  SOSTITUISCI,
  USCITA,
  foglioOf,
  salvataggioOf,
} from './opzioni.js';

export const calcola: Comando = {
  nome: 'calcola',
  argomenti: ['CARTELLA.xlsx'],
  opzioni: [USCITA, SOSTITUISCI, FOGLIO, ANTEPRIMA, JSON_FILE, CONFERMA],
  descrizione: "Calcola l'albero e scrive nel foglio percentuali e semafori.",
  run: runCalcola,
};

async function runCalcola(argomenti: Argomenti, terminale: Terminale): Promise<Uscita> {
  const [path = ''] = argomenti.posizionali;
  const resoconto = resocontoOf(argomenti, terminale);
  const cartella = openCartella(path);
  const calcolo = await prepareCalcola(cartella.workbook, foglioOf(argomenti));
  const pennello = pennelloOf(terminale.colori);
  resoconto.say(summaryLines(calcolo, pennello));
  resoconto.say(['', ...anomalieLines(calcolo.anomalie, pennello)]);
  await resoconto.json(risultatoJson(calcolo));
  const lines = argomenti.presente('anteprima')
    ? previewLines(calcolo)
    : await write(cartella, calcolo, argomenti, terminale.adesso());
  resoconto.say(['', ...lines]);
  return uscitaOf(calcolo.anomalie);
}

function previewLines({ proposta }: Calcolo): readonly string[] {
  return [
    `Anteprima: ${countCelle(proposta.modifiche.length)}.`,
    ...modificheLines(proposta.modifiche),
    ...proposta.conferme.map(({ domanda }) => `Da confermare: ${domanda}`),
    'Nessuna cella è stata modificata.',
  ];
}

async function write(
  cartella: CartellaAperta,
  { proposta }: Calcolo,
  argomenti: Argomenti,
  adesso: Date,
): Promise<readonly string[]> {
  const accettate = argomenti.presente('conferma') ? proposta.conferme.map(({ kind }) => kind) : [];
  const scritto = await writeProposta(cartella.workbook, proposta, {
    adesso: timestampOf(adesso),
    accettate,
  });
  const saved = await saveCartella(cartella, salvataggioOf(argomenti, adesso));
  return [
    scritto.celle === 0 ? 'Tutto era già aggiornato.' : `Scritto: ${countCelle(scritto.celle)}.`,
    ...saved,
  ];
}

function countCelle(n: number): string {
  return n === 0 ? 'nessuna cella cambia' : n === 1 ? 'cambia 1 cella' : `cambiano ${n} celle`;
}
