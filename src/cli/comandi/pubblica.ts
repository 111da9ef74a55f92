import { makeAllegato } from '../../commands/index.js';
import { createXlsx } from '../../host/xlsx/index.js';
import { openCartella, saveFiles } from '../cartella.js';
import { ErroreArgomenti, type Argomenti, type Comando } from '../comando.js';
import { timestampOf, type Terminale, type Uscita } from '../terminale.js';
import { FOGLIO, foglioOf } from './opzioni.js';

export const pubblica: Comando = {
  nome: 'pubblica',
  argomenti: ['CARTELLA.xlsx'],
  opzioni: [
    { nome: 'destinazione', valore: 'DIR', descrizione: 'cartella del disco in cui mettere i file' },
    {
      nome: 'provvisorio',
      valore: 'MOTIVO',
      descrizione: "perché si pubblica un risultato provvisorio o incompleto; è stampato sull'allegato",
    },
    { nome: 'sostituisci', descrizione: 'mette i file al posto di quelli che ci sono già' },
    FOGLIO,
  ],
  descrizione: "Prepara i file dell'allegato per Amministrazione trasparente: .xlsx, pagina, dati aperti.",
  run: runPubblica,
};

async function runPubblica(argomenti: Argomenti, terminale: Terminale): Promise<Uscita> {
  const [path = ''] = argomenti.posizionali;
  const destinazione = argomenti.testo('destinazione');
  const motivo = argomenti.testo('provvisorio');
  if (destinazione === undefined) throw new ErroreArgomenti('Manca --destinazione DIR.');
  if (motivo?.trim() === '') throw new ErroreArgomenti('--provvisorio vuole il motivo, in parole.');
  const { file, ostacoli } = await makeAllegato(openCartella(path).workbook, {
    ...foglioOf(argomenti),
    adesso: timestampOf(terminale.adesso()),
    ...(motivo !== undefined && { motivo }),
    createCartella: createXlsx,
  });
  const paths = await saveFiles(destinazione, file, argomenti.presente('sostituisci'));
  terminale.out(
    `${[
      ...paths.map((scritto) => `Scritto: ${scritto}`),
      ...(ostacoli.length === 0 ? [] : ['Pubblicato benché:', ...ostacoli.map((uno) => `  ${uno}`)]),
    ].join('\n')}\n`,
  );
  return 0;
}
