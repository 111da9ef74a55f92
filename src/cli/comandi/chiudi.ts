import {
  prepareChiudiConsuntivo,
  writeProposta,
  type Chiusura,
  type PropostaChiusura,
  type StatoChiusura,
  type VoceChiusura,
} from '../../commands/index.js';
import { formatGiorno, parseGiorno, type Giorno } from '../../scoring/index.js';
import { openCartella, saveCartella } from '../cartella.js';
import { ErroreArgomenti, type Argomenti, type Comando } from '../comando.js';
import { timestampOf, type Terminale, type Uscita } from '../terminale.js';
import { modificheLines } from '../testo.js';
import { ANTEPRIMA, CONFERMA, FOGLIO, SOSTITUISCI, USCITA, foglioOf, salvataggioOf } from './opzioni.js';

export const chiudi: Comando = {
  nome: 'chiudi',
  argomenti: ['CARTELLA.xlsx'],
  opzioni: [
    {
      nome: 'codice',
      valore: 'CODICE',
      ripetibile: true,
      descrizione: 'scrive solo questo indicatore, anche sopra un altro valore; si può ripetere',
    },
    {
      nome: 'dal',
      valore: 'DATA',
      descrizione: "da quando le rilevazioni chiudono l'anno (senza: dal 31 dicembre)",
    },
    USCITA,
    SOSTITUISCI,
    FOGLIO,
    ANTEPRIMA,
    CONFERMA,
  ],
  descrizione: "Chiude il consuntivo: le ultime rilevazioni dell'anno diventano i valori dell'albero.",
  run: runChiudi,
};

async function runChiudi(argomenti: Argomenti, terminale: Terminale): Promise<Uscita> {
  const [path = ''] = argomenti.posizionali;
  const codici = argomenti.testi('codice');
  const dal = parseDal(argomenti.testo('dal'));
  const cartella = openCartella(path);
  const adesso = terminale.adesso();
  const preparata = await prepareChiudiConsuntivo(cartella.workbook, {
    ...foglioOf(argomenti),
    adesso: timestampOf(adesso),
    ...(dal !== undefined && { dal }),
    ...(codici.length > 0 && { codici }),
  });
  const { proposta } = preparata;
  const lines = chiusuraLines(preparata);
  if (argomenti.presente('anteprima')) {
    const cambi = modificheLines(proposta.modifiche);
    terminale.out(`${['Anteprima.', ...lines, ...cambi, 'Nessuna cella è stata modificata.'].join('\n')}\n`);
    return uscitaOf(preparata);
  }
  const accettate = argomenti.presente('conferma') ? proposta.conferme.map(({ kind }) => kind) : [];
  await writeProposta(cartella.workbook, proposta, { adesso: timestampOf(adesso), accettate });
  const saved = await saveCartella(cartella, salvataggioOf(argomenti, adesso));
  terminale.out(`${[...lines, ...saved].join('\n')}\n`);
  return uscitaOf(preparata);
}

/** Values that disagree and were left are the user's to settle. */
function uscitaOf({ chiusura: { voci }, scelte }: PropostaChiusura): Uscita {
  return voci.some((voce) => voce.stato === 'diverso' && !scelte.includes(voce)) ? 1 : 0;
}

/** @throws ErroreArgomenti for what is no day. */
function parseDal(testo: string | undefined): Giorno | undefined {
  if (testo === undefined) return undefined;
  const letto = parseGiorno(
    { dove: '', valore: testo, formato: 'General' },
    { anno: ANNO_QUALSIASI, base1904: false },
  );
  if (letto.kind === 'letto' && /\d{4}$/.test(testo.trim())) return letto.valore;
  throw new ErroreArgomenti(`--dal vuole un giorno, come 15-12-2024: «${testo}» non lo è.`);
}

/** The day must carry its own. */
const ANNO_QUALSIASI = 2000;

const LASCIATE: Readonly<Record<Exclude<StatoChiusura, 'nuovo' | 'uguale'>, string>> = {
  diverso: "Nel foglio c'è un altro valore (si sceglie con --codice)",
  anticipata:
    "Rilevate prima della fine dell'anno: è un avanzamento, non un consuntivo (si sceglie con --codice)",
  mancante: 'Senza rilevazione',
};

function chiusuraLines({ chiusura, scelte }: PropostaChiusura): readonly string[] {
  return [
    `Valori da scrivere: ${scelte.length}.`,
    ...scelte.map(voceLine),
    `Già nel foglio: ${chiusura.voci.filter(({ stato }) => stato === 'uguale').length}.`,
    ...lasciateLines(chiusura, scelte, 'diverso'),
    ...lasciateLines(chiusura, scelte, 'anticipata'),
    ...lasciateLines(chiusura, scelte, 'mancante'),
    ...(chiusura.fuoriAlbero.length === 0
      ? []
      : [`Rilevazioni di codici che l'albero non ha: ${chiusura.fuoriAlbero.join(', ')}.`]),
  ];
}

function lasciateLines(
  { voci }: Chiusura,
  scelte: readonly VoceChiusura[],
  stato: keyof typeof LASCIATE,
): readonly string[] {
  const lasciate = voci.filter((voce) => voce.stato === stato && !scelte.includes(voce));
  if (lasciate.length === 0) return [];
  const titolo = `${LASCIATE[stato]}: ${lasciate.length}.`;
  return stato === 'mancante'
    ? [`${titolo} ${lasciate.map(nomeOf).join(', ')}`]
    : [titolo, ...lasciate.map(voceLine)];
}

function nomeOf({ codice, titolo }: VoceChiusura): string {
  return codice ?? titolo;
}

function voceLine(voce: VoceChiusura): string {
  const { prima, rilevata } = voce;
  const data = rilevata?.data === undefined ? 'senza data' : formatGiorno(rilevata.data);
  return `  ${nomeOf(voce)}: ${prima === '' ? '(vuoto)' : prima} → ${rilevata?.testo ?? ''} (${data})`;
}
