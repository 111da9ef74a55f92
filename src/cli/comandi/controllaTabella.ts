import {
  controllaTabella as controllaIntervallo,
  controllaTabelle,
  type TabellaControllata,
} from '../../commands/index.js';
import { openCartella } from '../cartella.js';
import { ErroreArgomenti, type Argomenti, type Comando } from '../comando.js';
import { isTesto, openDocumento } from '../documento.js';
import { resocontoOf, uscitaOf } from '../resoconto.js';
import { pennelloOf, type Terminale, type Uscita } from '../terminale.js';
import { rilieviLines } from '../testoRilievi.js';
import { JSON_FILE } from './opzioni.js';

export const controllaTabella: Comando = {
  nome: 'controlla-tabella',
  argomenti: ['FILE'],
  opzioni: [
    {
      nome: 'intervallo',
      valore: 'NOME|FOGLIO!A1:H9',
      descrizione:
        'la tabella: in una cartella .xlsx un nome o le celle; in un testo il suo numero (senza: tutte)',
    },
    JSON_FILE,
  ],
  descrizione: 'Ricalcola totali, differenze e percentuali di una tabella, e dice che cosa non torna.',
  run: runControllaTabella,
};

async function runControllaTabella(argomenti: Argomenti, terminale: Terminale): Promise<Uscita> {
  const [path = ''] = argomenti.posizionali;
  const resoconto = resocontoOf(argomenti, terminale);
  const intervallo = argomenti.testo('intervallo');
  const tabelle = isTesto(path)
    ? choose(controllaTabelle(openDocumento(path)), intervallo)
    : [await controllaIntervallo(openCartella(path).workbook, required(intervallo))];
  const pennello = pennelloOf(terminale.colori);
  resoconto.say(
    tabelle.flatMap(({ dove, righe, rilievi }) => [
      pennello('grassetto', `${dove} (${righe} righe)`),
      ...rilieviLines(rilievi, pennello),
    ]),
  );
  await resoconto.json({ versione: 1, tabelle });
  return uscitaOf(tabelle.flatMap(({ rilievi }) => rilievi));
}

function required(intervallo: string | undefined): string {
  if (intervallo === undefined)
    throw new ErroreArgomenti('Manca --intervallo: il nome o le celle della tabella.');
  return intervallo;
}

function choose(
  tabelle: readonly TabellaControllata[],
  intervallo: string | undefined,
): readonly TabellaControllata[] {
  if (intervallo === undefined) return tabelle;
  const chosen = /^[1-9]\d{0,5}$/.test(intervallo) ? tabelle[Number(intervallo) - 1] : undefined;
  if (chosen === undefined)
    throw new ErroreArgomenti(
      `Nel testo ci sono ${tabelle.length} tabelle: --intervallo vuole un numero tra 1 e ${tabelle.length}.`,
    );
  return [chosen];
}
