import {
  GENERI_VERSIONE,
  PAROLE_DIFFERENZA,
  prepareVersione,
  readVersioni,
  writeProposta,
  type GenereVersione,
  type TrattoVersioni,
  type VersioniLette,
} from '../../commands/index.js';
import { openCartella, saveCartella } from '../cartella.js';
import { ErroreArgomenti, type Argomenti, type Comando } from '../comando.js';
import { uscitaOf } from '../resoconto.js';
import { pennelloOf, timestampOf, type Terminale, type Uscita } from '../terminale.js';
import { anomalieLines } from '../testo.js';
import { ANTEPRIMA, FOGLIO, SOSTITUISCI, USCITA, foglioOf, salvataggioOf } from './opzioni.js';

export const versione: Comando = {
  nome: 'versione',
  argomenti: ['CARTELLA.xlsx'],
  opzioni: [
    {
      nome: 'genere',
      valore: 'GENERE',
      descrizione: `che cosa si tiene: ${GENERI_VERSIONE.join(', ')}`,
    },
    { nome: 'nome', valore: 'NOME', descrizione: 'come chiamarla (senza: dal genere e dal giorno)' },
    { nome: 'elenco', descrizione: "elenca le versioni tenute e le modifiche senza atto fra una e l'altra" },
    USCITA,
    SOSTITUISCI,
    FOGLIO,
    ANTEPRIMA,
  ],
  descrizione:
    "Tiene nella cartella una versione dell'albero: Piano, monitoraggio, rimodulazione, consuntivo.",
  run: runVersione,
};

async function runVersione(argomenti: Argomenti, terminale: Terminale): Promise<Uscita> {
  const [path = ''] = argomenti.posizionali;
  const adesso = terminale.adesso();
  const cartella = openCartella(path);
  const opzioni = { ...foglioOf(argomenti), adesso: timestampOf(adesso) };
  if (argomenti.presente('elenco')) {
    const lette = await readVersioni(cartella.workbook, opzioni);
    terminale.out(`${elencoLines(lette).join('\n')}\n\n`);
    terminale.out(`${anomalieLines(lette.anomalie, pennelloOf(terminale.colori)).join('\n')}\n`);
    return uscitaOf(lette.anomalie);
  }
  const nome = argomenti.testo('nome');
  const proposta = await prepareVersione(cartella.workbook, {
    ...opzioni,
    genere: genereOf(argomenti.testo('genere')),
    ...(nome !== undefined && { nome }),
  });
  const cosa = `Versione di ${proposta.modifiche.length} celle nel foglio Versioni.`;
  if (argomenti.presente('anteprima')) {
    terminale.out(`Anteprima. ${cosa}\nNessuna cella è stata modificata.\n`);
    return 0;
  }
  await writeProposta(cartella.workbook, proposta, { adesso: timestampOf(adesso), accettate: [] });
  const saved = await saveCartella(cartella, salvataggioOf(argomenti, adesso));
  terminale.out(`${[cosa, ...saved].join('\n')}\n`);
  return 0;
}

/** @throws ErroreArgomenti for a kind that does not exist. */
function genereOf(testo: string | undefined): GenereVersione {
  const genere = GENERI_VERSIONE.find((uno) => uno === testo);
  if (genere !== undefined) return genere;
  const ammessi = GENERI_VERSIONE.join(', ');
  throw new ErroreArgomenti(
    testo === undefined
      ? `Manca --genere GENERE: ${ammessi}.`
      : `Il genere «${testo}» non esiste: ${ammessi}.`,
  );
}

function elencoLines({ versioni, tratti }: VersioniLette): readonly string[] {
  if (versioni.length === 0) return ['La cartella non tiene ancora versioni.'];
  return [
    ...versioni.map(
      ({ nome, quando, impronta }) => `${nome}  ${quando.replace('T', ' ')}  ${impronta.slice(0, 12)}`,
    ),
    '',
    ...tratti.flatMap(trattoLines),
  ];
}

function trattoLines({ prima, dopo, senzaAtto }: TrattoVersioni): readonly string[] {
  const titolo = `Da «${prima.nome}» a «${dopo.nome}»`;
  if (senzaAtto.length === 0) return [`${titolo}: nessuna modifica senza atto.`];
  return [
    `${titolo}: ${senzaAtto.length === 1 ? '1 modifica' : `${senzaAtto.length} modifiche`} senza atto.`,
    ...senzaAtto.map(
      ({ tipo, etichetta, prima: era, dopo: ora }) =>
        `  ${etichetta}: ${PAROLE_DIFFERENZA[tipo]}${era === undefined || ora === undefined ? '' : ` ${era} → ${ora}`}`,
    ),
  ];
}
