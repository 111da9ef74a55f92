import { prepareRichieste, writeProposta, type PropostaRichieste } from '../../commands/index.js';
import { makeFolder, pathsIn } from '../../host/disk/index.js';
import { createXlsx } from '../../host/xlsx/index.js';
import { WorkbookError } from '../../layout/index.js';
import { openCartella, saveBytes, saveCartella } from '../cartella.js';
import { ErroreArgomenti, type Argomenti, type Comando } from '../comando.js';
import { timestampOf, type Terminale, type Uscita } from '../terminale.js';
import { FOGLIO, foglioOf, salvataggioOf, SOSTITUISCI, USCITA } from './opzioni.js';

export const richieste: Comando = {
  nome: 'richieste',
  argomenti: ['CARTELLA.xlsx'],
  opzioni: [
    { nome: 'destinazione', valore: 'DIR', descrizione: 'cartella del disco in cui mettere i file' },
    {
      nome: 'scadenza',
      valore: 'DATA',
      descrizione: 'entro quando rispondere, come 31-01-2026 (dove Raccolta non dice altro)',
    },
    USCITA,
    { ...SOSTITUISCI, descrizione: 'mette i file al posto di quelli che ci sono già' },
    FOGLIO,
  ],
  descrizione: 'Prepara un file per ogni ufficio con gli indicatori da rilevare, e lo annota in Raccolta.',
  run: runRichieste,
};

async function runRichieste(argomenti: Argomenti, terminale: Terminale): Promise<Uscita> {
  const [path = ''] = argomenti.posizionali;
  const destinazione = argomenti.testo('destinazione');
  const scadenza = argomenti.testo('scadenza');
  if (destinazione === undefined) throw new ErroreArgomenti('Manca --destinazione DIR.');
  const adesso = terminale.adesso();
  const cartella = openCartella(path);
  const preparate = await prepareRichieste(cartella.workbook, {
    ...foglioOf(argomenti),
    adesso: timestampOf(adesso),
    ...(scadenza !== undefined && { scadenza }),
    createCartella: createXlsx,
  });
  const paths = await saveFile(preparate, destinazione, argomenti.presente('sostituisci'));
  await writeProposta(cartella.workbook, preparate.proposta, {
    adesso: timestampOf(adesso),
    accettate: [],
  });
  const saved = await saveCartella(cartella, salvataggioOf(argomenti, adesso));
  terminale.out(`${[...linesOf(preparate, paths), ...saved].join('\n')}\n`);
  return 0;
}

/** All of them or none: one that is there already stops them. */
async function saveFile(
  { file }: PropostaRichieste,
  destinazione: string,
  sostituisci: boolean,
): Promise<readonly string[]> {
  makeFolder(destinazione);
  const paths = pathsIn(
    destinazione,
    file.map(({ nome }) => nome),
  );
  const present = paths.find((one) => one.present);
  if (present !== undefined && !sostituisci)
    throw new WorkbookError('FILE_ESISTENTE', { file: present.path });
  for (const [i, { contenuto }] of file.entries()) await saveBytes(paths[i]?.path ?? '', contenuto);
  return paths.map(({ path }) => path);
}

function linesOf({ file, senzaUnita }: PropostaRichieste, paths: readonly string[]): readonly string[] {
  return [
    ...(file.length === 0 ? ['Tutto è già pervenuto: nessuna richiesta da fare.'] : []),
    ...file.map(
      ({ unita, voci }, i) =>
        `${unita}: ${voci === 1 ? '1 indicatore' : `${voci} indicatori`} in ${paths[i] ?? ''}`,
    ),
    ...(senzaUnita.length === 0
      ? []
      : [`Senza ufficio, non richiesti (${senzaUnita.length}): ${senzaUnita.join(', ')}.`]),
  ];
}
