import { basename } from 'node:path';
import { prepareRisposte, writeProposta, type PropostaRisposte } from '../../commands/index.js';
import { loadFile } from '../../host/disk/index.js';
import { openXlsx } from '../../host/xlsx/index.js';
import { openCartella, saveCartella } from '../cartella.js';
import { ErroreArgomenti, type Argomenti } from '../comando.js';
import { ZLIB } from '../zlib.js';
import { timestampOf, type Terminale, type Uscita } from '../terminale.js';
import { modificheLines } from '../testo.js';
import { foglioOf, salvataggioOf } from './opzioni.js';

/** `albero importa risposte CARTELLA FILE…`: exits with 1 while something is in conflict or cannot be used. */
export async function importaRisposte(argomenti: Argomenti, terminale: Terminale): Promise<Uscita> {
  const [, path, ...files] = argomenti.posizionali;
  if (path === undefined || files.length === 0)
    throw new ErroreArgomenti(
      'Indicare la cartella e i file tornati: albero importa risposte CARTELLA FILE…',
    );
  const adesso = terminale.adesso();
  const cartella = openCartella(path);
  const preparate = await prepareRisposte(
    cartella.workbook,
    files.map((file) => ({ nome: basename(file), open: () => openXlsx(loadFile(file), ZLIB) })),
    {
      ...foglioOf(argomenti),
      adesso: timestampOf(adesso),
      scelte: scelteOf(argomenti.testi('scegli')),
      sovrascrivi: argomenti.presente('conferma'),
    },
  );
  const lines = linesOf(preparate, argomenti.presente('conferma'));
  const cambi = modificheLines(preparate.proposta.modifiche);
  const uscita = preparate.conflitti.length + preparate.problemi.length > 0 ? 1 : 0;
  if (argomenti.presente('anteprima')) {
    terminale.out(`${['Anteprima.', ...lines, ...cambi, 'Nessuna cella è stata modificata.'].join('\n')}\n`);
    return uscita;
  }
  await writeProposta(cartella.workbook, preparate.proposta, {
    adesso: timestampOf(adesso),
    accettate: argomenti.presente('conferma') ? preparate.proposta.conferme.map(({ kind }) => kind) : [],
  });
  const saved = await saveCartella(cartella, salvataggioOf(argomenti, adesso));
  terminale.out(`${[...lines, ...cambi, ...saved].join('\n')}\n`);
  return uscita;
}

function scelteOf(words: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    words.map((word) => {
      const at = word.indexOf('=');
      if (at < 1) throw new ErroreArgomenti(`--scegli vuole CODICE=UFFICIO, non «${word}».`);
      return [word.slice(0, at), word.slice(at + 1)];
    }),
  );
}

function linesOf(
  { file, conflitti, problemi, sostituzioni, mancanti }: PropostaRisposte,
  sovrascrivi: boolean,
): readonly string[] {
  const perUnita = new Map<string, string[]>();
  for (const { unita, codice } of mancanti) perUnita.set(unita, [...(perUnita.get(unita) ?? []), codice]);
  return [
    ...file.map(({ nome, unita, risposte }) => `${nome}: ${unita}, risposte ${risposte}.`),
    ...problemi.map(({ file: nome, messaggio }) => `Da guardare in ${nome}: ${messaggio}`),
    ...conflitti.map(
      ({ codice, campo, risposte }) =>
        `In conflitto, non scritto: ${codice} (${campo}): ${risposte
          .map(({ unita, valore, file: nome }) => `${valore} secondo ${unita} (${nome})`)
          .join('; ')}. Scegliere con --scegli "${codice}=UFFICIO".`,
    ),
    ...sostituzioni.map(
      ({ codice, ora, nuovo, unita }) =>
        `${codice}: nel foglio c'è «${ora}», ${unita} risponde «${nuovo}»${sovrascrivi ? '.' : ': non scritto, ripetere con --conferma per sostituire.'}`,
    ),
    ...[...perUnita].map(([unita, codici]) => `Manca ancora da ${unita}: ${codici.join(', ')}.`),
  ];
}
