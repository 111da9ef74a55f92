import { prepareAnnulla, prepareRipeti, writeProposta } from '../../commands/index.js';
import { openCartella, saveCartella } from '../cartella.js';
import { ErroreArgomenti, type Argomenti, type Comando } from '../comando.js';
import { timestampOf, type Terminale, type Uscita } from '../terminale.js';
import { modificheLines } from '../testo.js';
import { ANTEPRIMA, SOSTITUISCI, USCITA, salvataggioOf } from './opzioni.js';

export const annulla: Comando = {
  nome: 'annulla',
  argomenti: ['CARTELLA.xlsx'],
  opzioni: [
    { nome: 'passi', valore: 'N', descrizione: 'quante scritture annullare, dalla più recente (1)' },
    { nome: 'ripeti', descrizione: "rimette l'ultima scrittura annullata" },
    USCITA,
    SOSTITUISCI,
    ANTEPRIMA,
  ],
  descrizione: "Rimette le celle com'erano prima dell'ultima scrittura.",
  run: runAnnulla,
};

async function runAnnulla(argomenti: Argomenti, terminale: Terminale): Promise<Uscita> {
  const [path = ''] = argomenti.posizionali;
  const passi = passiOf(argomenti.testo('passi'));
  const cartella = openCartella(path);
  const proposta = await (argomenti.presente('ripeti')
    ? prepareRipeti(cartella.workbook)
    : prepareAnnulla(cartella.workbook, { passi }));
  const lines = [`Celle rimesse: ${proposta.modifiche.length}.`, ...modificheLines(proposta.modifiche)];
  if (argomenti.presente('anteprima')) {
    terminale.out(`${['Anteprima.', ...lines, 'Nessuna cella è stata modificata.'].join('\n')}\n`);
    return 0;
  }
  const adesso = terminale.adesso();
  await writeProposta(cartella.workbook, proposta, { adesso: timestampOf(adesso), accettate: [] });
  const saved = await saveCartella(cartella, salvataggioOf(argomenti, adesso));
  terminale.out(`${[...lines, ...saved].join('\n')}\n`);
  return 0;
}

function passiOf(text: string | undefined): number {
  if (text === undefined) return 1;
  if (!/^[1-9]\d{0,3}$/.test(text))
    throw new ErroreArgomenti(`--passi vuole un numero da 1 in su, non «${text}».`);
  return Number(text);
}
