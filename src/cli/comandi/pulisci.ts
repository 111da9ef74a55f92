import { preparePulisci, readCronologia, writeProposta } from '../../commands/index.js';
import { openCartella, saveCartella } from '../cartella.js';
import type { Argomenti, Comando } from '../comando.js';
import { timestampOf, type Terminale, type Uscita } from '../terminale.js';
import { ANTEPRIMA, SOSTITUISCI, USCITA, salvataggioOf } from './opzioni.js';

export const pulisci: Comando = {
  nome: 'pulisci',
  argomenti: ['CARTELLA.xlsx'],
  opzioni: [USCITA, SOSTITUISCI, ANTEPRIMA],
  descrizione:
    'Toglie le tracce del componente: il registro nascosto, e con lui la possibilità di annullare.',
  run: runPulisci,
};

async function runPulisci(argomenti: Argomenti, terminale: Terminale): Promise<Uscita> {
  const [path = ''] = argomenti.posizionali;
  const cartella = openCartella(path);
  const { length: passi } = await readCronologia(cartella.workbook);
  const trovato = `Nel registro del componente: ${passi === 1 ? '1 scrittura' : `${passi} scritture`}.`;
  if (argomenti.presente('anteprima')) {
    terminale.out(`${trovato}\nNessuna cella è stata modificata.\n`);
    return 0;
  }
  const adesso = terminale.adesso();
  const proposta = await preparePulisci(cartella.workbook);
  await writeProposta(cartella.workbook, proposta, { adesso: timestampOf(adesso), accettate: [] });
  const saved = await saveCartella(cartella, salvataggioOf(argomenti, adesso));
  terminale.out(`${[trovato, 'Registro tolto.', ...saved].join('\n')}\n`);
  return 0;
}
