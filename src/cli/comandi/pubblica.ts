import { makeAllegato } from '../../commands/index.js';
import { makeFolder, pathsIn } from '../../host/disk/index.js';
import { createXlsx } from '../../host/xlsx/index.js';
import { WorkbookError } from '../../layout/index.js';
import { openCartella, saveBytes } from '../cartella.js';
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
  makeFolder(destinazione);
  const paths = pathsIn(
    destinazione,
    file.map(({ nome }) => nome),
  );
  const present = paths.find((one) => one.present);
  if (present !== undefined && !argomenti.presente('sostituisci'))
    throw new WorkbookError('FILE_ESISTENTE', { file: present.path });
  for (const [i, { contenuto }] of file.entries()) await saveBytes(paths[i]?.path ?? '', contenuto);
  terminale.out(
    `${[
      ...paths.map((one) => `Scritto: ${one.path}`),
      ...(ostacoli.length === 0 ? [] : ['Pubblicato benché:', ...ostacoli.map((uno) => `  ${uno}`)]),
    ].join('\n')}\n`,
  );
  return 0;
}
