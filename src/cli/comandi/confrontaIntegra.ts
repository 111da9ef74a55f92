import {
  confrontaIntegra as confronta,
  prepareNotaIntegra,
  writeProposta,
  type EsitoIntegra,
  type VoceIntegra,
} from '../../commands/index.js';
import { openCartella, saveCartella } from '../cartella.js';
import { ErroreArgomenti, type Argomenti, type Comando } from '../comando.js';
import { readSorgenteFile } from '../sorgenteFile.js';
import { resocontoOf } from '../resoconto.js';
import { timestampOf, type Terminale, type Uscita } from '../terminale.js';
import { FOGLIO, JSON_FILE, SOSTITUISCI, USCITA, foglioOf, salvataggioOf } from './opzioni.js';

export const confrontaIntegra: Comando = {
  nome: 'confronta-integra',
  argomenti: ['CARTELLA.xlsx'],
  opzioni: [
    { nome: 'da', valore: 'REPORT', descrizione: 'il report di Integra (.xlsx, .csv, .txt)' },
    { nome: 'intervallo', valore: 'NOME|FOGLIO!A1:I120', descrizione: 'le celle del report, in REPORT' },
    {
      nome: 'annota',
      descrizione: "scrive l'esito nel registro: l'allegato di questo risultato lo stamperà",
    },
    USCITA,
    SOSTITUISCI,
    FOGLIO,
    JSON_FILE,
  ],
  descrizione: 'Confronta i raggiungimenti calcolati con quelli del report di Integra, riga per riga.',
  run: runConfronta,
};

async function runConfronta(argomenti: Argomenti, terminale: Terminale): Promise<Uscita> {
  const [path = ''] = argomenti.posizionali;
  const da = argomenti.testo('da');
  if (da === undefined) throw new ErroreArgomenti('Manca --da REPORT.');
  const resoconto = resocontoOf(argomenti, terminale);
  const adesso = terminale.adesso();
  const cartella = openCartella(path);
  const { sorgente } = await readSorgenteFile(da, argomenti.testo('intervallo'), 'Integra');
  const confronto = await confronta(cartella.workbook, sorgente, foglioOf(argomenti));
  const { voci, riassunto, coincidono, righe } = confronto;
  resoconto.say([...voci.filter(({ esito }) => esito !== 'coincide').map(voceLine), riassunto]);
  await resoconto.json({ versione: 1, ...confronto });
  if (argomenti.presente('annota')) {
    const proposta = await prepareNotaIntegra(cartella.workbook, confronto, { adesso: timestampOf(adesso) });
    await writeProposta(cartella.workbook, proposta, { adesso: timestampOf(adesso), accettate: [] });
    resoconto.say(await saveCartella(cartella, salvataggioOf(argomenti, adesso)));
  }
  return coincidono === righe && voci.length === righe ? 0 : 1;
}

const PAROLE: Readonly<Record<EsitoIntegra, string>> = {
  coincide: 'coincide',
  arrotondamento: 'arrotondamento',
  diverso: 'diverso',
  soloNostro: 'manca in Integra',
  soloLoro: 'solo in Integra',
  illeggibile: 'illeggibile',
};

const LARGHEZZA = 18;

function voceLine({ nodo, esito, nostro, loro, differenza, cella }: VoceIntegra): string {
  const cifre = [nostro, loro].map((una) => (una === '' ? '—' : una)).join(' | ');
  const dove = cella === '' ? '' : ` (${cella})`;
  return `${PAROLE[esito].padEnd(LARGHEZZA)}${nodo.padEnd(LARGHEZZA)}${cifre}${differenza === '' ? '' : `  ${differenza}`}${dove}`;
}
