import {
  prepareAccetta,
  prepareRiammetti,
  prepareRimedio,
  readControllo,
  risultatoJson,
  writeProposta,
  type AnomaliaScelta,
  type Proposta,
} from '../../commands/index.js';
import { CODICI } from '../../scoring/index.js';
import { openCartella, saveCartella, type CartellaAperta } from '../cartella.js';
import { ErroreArgomenti, type Argomenti, type Comando } from '../comando.js';
import { resocontoOf, uscitaOf, type Resoconto } from '../resoconto.js';
import { pennelloOf, timestampOf, type Terminale, type Uscita } from '../terminale.js';
import { accettateLines, anomalieLines, modificheLines } from '../testo.js';
import { ANTEPRIMA, FOGLIO, JSON_FILE, SOSTITUISCI, USCITA, foglioOf, salvataggioOf } from './opzioni.js';

export const controlla: Comando = {
  nome: 'controlla',
  argomenti: ['CARTELLA.xlsx'],
  opzioni: [
    FOGLIO,
    JSON_FILE,
    {
      nome: 'correggi',
      valore: 'ANOMALIA=CELLA',
      descrizione:
        'corregge dove è sicuro: PESI_NON_100 riporta i pesi a 100 %, CODICE_DISCORDE uniforma un codice',
    },
    {
      nome: 'accetta',
      valore: 'ANOMALIA=CELLA',
      descrizione: "accetta un'anomalia, con --motivo: resta scritta nella cartella e non è più contata",
    },
    { nome: 'motivo', valore: 'TESTO', descrizione: "perché l'anomalia va bene così" },
    { nome: 'riammetti', valore: 'ANOMALIA=CELLA', descrizione: "torna a contare un'anomalia accettata" },
    ANTEPRIMA,
    USCITA,
    SOSTITUISCI,
  ],
  descrizione: "Elenca ciò che nell'albero va guardato; corregge o accetta un'anomalia solo se richiesto.",
  run: runControlla,
};

async function runControlla(argomenti: Argomenti, terminale: Terminale): Promise<Uscita> {
  const [path = ''] = argomenti.posizionali;
  const resoconto = resocontoOf(argomenti, terminale);
  const cartella = openCartella(path);
  const proposta = await prepare(cartella, argomenti, terminale);
  if (proposta !== undefined) {
    await apply(cartella, proposta, argomenti, { terminale, resoconto });
    if (argomenti.presente('anteprima')) return 0;
  }
  const { calcolo, anomalie, accettate } = await readControllo(cartella.workbook, {
    ...foglioOf(argomenti),
    adesso: timestampOf(terminale.adesso()),
  });
  const pennello = pennelloOf(terminale.colori);
  resoconto.say([...anomalieLines(anomalie, pennello), ...accettateLines(accettate, pennello)]);
  await resoconto.json(risultatoJson({ ...calcolo, anomalie, accettate }));
  return uscitaOf(anomalie);
}

/** The write that the options ask for; none without them. */
async function prepare(
  { workbook }: CartellaAperta,
  argomenti: Argomenti,
  terminale: Terminale,
): Promise<Proposta | undefined> {
  const [correggi, accetta, riammetti] = (['correggi', 'accetta', 'riammetti'] as const).map((nome) =>
    sceltaOf(argomenti.testo(nome)),
  );
  if ([correggi, accetta, riammetti].filter((una) => una !== undefined).length > 1)
    throw new ErroreArgomenti('--correggi, --accetta e --riammetti si usano uno alla volta.');
  const opzioni = { ...foglioOf(argomenti), adesso: timestampOf(terminale.adesso()) };
  if (correggi !== undefined) return prepareRimedio(workbook, correggi, opzioni);
  if (riammetti !== undefined) return prepareRiammetti(workbook, riammetti, opzioni);
  if (accetta === undefined) return undefined;
  const motivo = argomenti.testo('motivo');
  if (motivo === undefined) throw new ErroreArgomenti('--accetta vuole anche --motivo TESTO.');
  return prepareAccetta(workbook, accetta, { motivo, ...opzioni });
}

async function apply(
  cartella: CartellaAperta,
  proposta: Proposta,
  argomenti: Argomenti,
  { terminale, resoconto }: { readonly terminale: Terminale; readonly resoconto: Resoconto },
): Promise<void> {
  const cambi = modificheLines(proposta.modifiche);
  if (argomenti.presente('anteprima')) {
    resoconto.say(['Anteprima.', ...cambi, 'Nessuna cella è stata modificata.']);
    return;
  }
  const adesso = terminale.adesso();
  await writeProposta(cartella.workbook, proposta, { adesso: timestampOf(adesso), accettate: [] });
  resoconto.say([...cambi, ...(await saveCartella(cartella, salvataggioOf(argomenti, adesso))), '']);
}

/** `PESI_NON_100='Albero 2024'!B7`: no code of an anomalia has an equals sign. */
function sceltaOf(testo: string | undefined): AnomaliaScelta | undefined {
  if (testo === undefined) return undefined;
  const at = testo.indexOf('=');
  const codice = CODICI.find((uno) => uno === testo.slice(0, at).trim());
  if (codice === undefined) throw new ErroreArgomenti(`«${testo}» non è nella forma ANOMALIA=CELLA.`);
  return { codice, cella: testo.slice(at + 1).trim() };
}
