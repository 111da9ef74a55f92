import { prepareRichieste, writeProposta, type PropostaRichieste } from '../../commands/index.js';
import { createXlsx } from '../../host/xlsx/index.js';
import { openCartella, saveFiles, saveCartella } from '../cartella.js';
import { ErroreArgomenti, type Argomenti, type Comando } from '../comando.js';
import { timestampOf, type Terminale, type Uscita } from '../terminale.js';
import { CONFERMA, FOGLIO, foglioOf, salvataggioOf, SOSTITUISCI, USCITA } from './opzioni.js';

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
    CONFERMA,
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
  const { conferme } = preparate.proposta;
  // In memory: what it refuses is refused before any file is there.
  await writeProposta(cartella.workbook, preparate.proposta, {
    adesso: timestampOf(adesso),
    accettate: argomenti.presente('conferma') ? conferme.map(({ kind }) => kind) : [],
  });
  const paths = await saveFiles(destinazione, preparate.file, argomenti.presente('sostituisci'));
  const saved = await saveCartella(cartella, salvataggioOf(argomenti, adesso));
  terminale.out(`${[...linesOf(preparate, paths), ...saved].join('\n')}\n`);
  return 0;
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
