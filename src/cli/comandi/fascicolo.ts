import { makeFascicolo } from '../../commands/index.js';
import { createXlsx } from '../../host/xlsx/index.js';
import { openCartella, saveFiles } from '../cartella.js';
import { ErroreArgomenti, type Argomenti, type Comando } from '../comando.js';
import { timestampOf, type Terminale, type Uscita } from '../terminale.js';
import { FOGLIO, foglioOf } from './opzioni.js';

export const fascicolo: Comando = {
  nome: 'fascicolo',
  argomenti: ['CARTELLA.xlsx'],
  opzioni: [
    { nome: 'destinazione', valore: 'DIR', descrizione: 'cartella del disco in cui mettere i file' },
    {
      nome: 'seme',
      valore: 'TESTO',
      descrizione: "da cui si estrae il campione: lo stesso seme dà lo stesso campione (senza: l'anno)",
    },
    { nome: 'campione', valore: 'N', descrizione: 'quanti indicatori estrarre (senza: 10)' },
    { nome: 'sostituisci', descrizione: 'mette i file al posto di quelli che ci sono già' },
    FOGLIO,
  ],
  descrizione:
    "Prepara il fascicolo per l'OIV: criteri di validazione, elementi raccolti, campione che si ricalcola da sé.",
  run: runFascicolo,
};

async function runFascicolo(argomenti: Argomenti, terminale: Terminale): Promise<Uscita> {
  const [path = ''] = argomenti.posizionali;
  const destinazione = argomenti.testo('destinazione');
  const seme = argomenti.testo('seme');
  const quanti = parseQuanti(argomenti.testo('campione'));
  if (destinazione === undefined) throw new ErroreArgomenti('Manca --destinazione DIR.');
  const { file, campione } = await makeFascicolo(openCartella(path).workbook, {
    ...foglioOf(argomenti),
    adesso: timestampOf(terminale.adesso()),
    ...(seme !== undefined && { seme }),
    ...(quanti !== undefined && { quanti }),
    createCartella: createXlsx,
  });
  const paths = await saveFiles(destinazione, file, argomenti.presente('sostituisci'));
  terminale.out(
    `${[
      ...paths.map((scritto) => `Scritto: ${scritto}`),
      `Campione: ${campione.estratti.length} indicatori su ${campione.popolazione}, seme «${campione.seme}».`,
    ].join('\n')}\n`,
  );
  return 0;
}

/** @throws ErroreArgomenti for what is no number of indicatori. */
function parseQuanti(testo: string | undefined): number | undefined {
  if (testo === undefined) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(testo))
    throw new ErroreArgomenti(`--campione vuole un numero di indicatori, da 1 in su: «${testo}» non lo è.`);
  return Number(testo);
}
