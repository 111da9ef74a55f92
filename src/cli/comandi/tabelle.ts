import {
  elencoTabelle,
  prepareTabelle,
  readTabelle,
  writeProposta,
  type EsitoInserimento,
  type VoceElenco,
  type VoceTabella,
} from '../../commands/index.js';
import { openCartella, saveCartella } from '../cartella.js';
import { ErroreArgomenti, type Argomenti, type Comando } from '../comando.js';
import { timestampOf, type Terminale, type Uscita } from '../terminale.js';
import { modificheLines } from '../testo.js';
import { ANTEPRIMA, FOGLIO, SOSTITUISCI, USCITA, foglioOf, salvataggioOf } from './opzioni.js';

export const tabelle: Comando = {
  nome: 'tabelle',
  argomenti: ['[CARTELLA.xlsx]'],
  opzioni: [
    {
      nome: 'tabella',
      valore: 'ID',
      ripetibile: true,
      descrizione: 'solo questa tabella; si può ripetere (senza: tutte quelle della Relazione, o del Piano)',
    },
    { nome: 'elenco', descrizione: 'elenca le tabelle; con una cartella, dice quali sono pronte' },
    USCITA,
    SOSTITUISCI,
    FOGLIO,
    ANTEPRIMA,
  ],
  descrizione: 'Mette nella cartella le tabelle della Relazione o del Piano, o aggiorna quelle che ci sono.',
  run: runTabelle,
};

async function runTabelle(argomenti: Argomenti, terminale: Terminale): Promise<Uscita> {
  const [path] = argomenti.posizionali;
  const chieste = argomenti.testi('tabella');
  const ids = chieste.map(idOf);
  if (argomenti.presente('elenco')) return runElenco(path, argomenti, terminale);
  if (path === undefined) throw new ErroreArgomenti('Manca CARTELLA.xlsx.');
  const cartella = openCartella(path);
  const adesso = terminale.adesso();
  const { proposta, esiti } = await prepareTabelle(cartella.workbook, {
    ...foglioOf(argomenti),
    adesso: timestampOf(adesso),
    ...(ids.length > 0 && { ids }),
  });
  const lines = esiti.map(esitoLine);
  const uscita = ids.length > 0 && esiti.some(({ esito }) => esito === 'manca') ? 1 : 0;
  if (argomenti.presente('anteprima')) {
    const cambi = modificheLines(proposta.modifiche);
    terminale.out(`${['Anteprima.', ...lines, ...cambi, 'Nessuna cella è stata modificata.'].join('\n')}\n`);
    return uscita;
  }
  await writeProposta(cartella.workbook, proposta, { adesso: timestampOf(adesso), accettate: [] });
  const saved = await saveCartella(cartella, salvataggioOf(argomenti, adesso));
  terminale.out(`${[...lines, ...saved].join('\n')}\n`);
  return uscita;
}

function idOf(testo: string): VoceElenco['id'] {
  const voce = elencoTabelle().find(({ id }) => id === testo);
  if (voce === undefined)
    throw new ErroreArgomenti(`La tabella «${testo}» non esiste: albero tabelle --elenco le elenca.`);
  return voce.id;
}

async function runElenco(
  path: string | undefined,
  argomenti: Argomenti,
  terminale: Terminale,
): Promise<Uscita> {
  const lines =
    path === undefined
      ? elencoTabelle().map((voce) => voceLine(voce))
      : (
          await readTabelle(openCartella(path).workbook, {
            ...foglioOf(argomenti),
            adesso: timestampOf(terminale.adesso()),
          })
        ).map((voce) => voceLine(voce, statoOf(voce)));
  terminale.out(`${lines.join('\n')}\n`);
  return 0;
}

const LARGHEZZA_ID = 30;

function voceLine({ id, titolo, sezione }: VoceElenco, stato?: string): string {
  return `${id.padEnd(LARGHEZZA_ID)}${stato === undefined ? '' : `${stato}  `}${titolo} (${sezione})`;
}

const LARGHEZZA_STATO = 18;

function statoOf({ manca, presenti }: VoceTabella): string {
  const stato =
    presenti.length === 0
      ? manca === undefined
        ? 'pronta'
        : 'mancano dati'
      : presenti.some(({ superata }) => superata)
        ? 'da aggiornare'
        : 'inserita';
  return stato.padEnd(LARGHEZZA_STATO);
}

const PAROLE = {
  inserita: 'inserita',
  aggiornata: 'aggiornata',
  invariata: 'già aggiornata',
  manca: 'non inserita',
} as const satisfies Readonly<Record<EsitoInserimento['esito'], string>>;

function esitoLine({ id, esito, messaggio }: EsitoInserimento): string {
  return `${id.padEnd(LARGHEZZA_ID)}${PAROLE[esito]}${messaggio === undefined ? '' : `: ${messaggio}`}`;
}
