import {
  alberoImportatoJson,
  prepareImportaAlbero,
  readAlberoImportato,
  readSorgenteAlbero,
  writeProposta,
} from '../../commands/index.js';
import { createXlsx } from '../../host/xlsx/index.js';
import { openCartella, saveCartella } from '../cartella.js';
import { ErroreArgomenti, type Argomenti } from '../comando.js';
import { importazioneLines, righeLines } from '../importazione.js';
import { resocontoOf } from '../resoconto.js';
import { timestampOf, type Terminale, type Uscita } from '../terminale.js';
import { isCartella, loadTesto } from '../testoFile.js';
import { salvataggioOf } from './opzioni.js';

/** `albero importa albero TESTO|FILE.xlsx -o FILE`: the source stays as it is, the tree goes into a new workbook. */
export async function importaAlbero(argomenti: Argomenti, terminale: Terminale): Promise<Uscita> {
  const [, path = ''] = argomenti.posizionali;
  const uscita = argomenti.testo('uscita');
  const anteprima = argomenti.presente('anteprima');
  if (uscita === undefined && !anteprima) throw new ErroreArgomenti('Manca -o FILE: la cartella da fare.');
  const resoconto = resocontoOf(argomenti, terminale);
  const sorgente = isCartella(path)
    ? await readSorgenteAlbero(openCartella(path).workbook, argomenti.testo('foglio'))
    : ({ kind: 'testo', testo: loadTesto(path) } as const);
  const letto = readAlberoImportato(sorgente, annoOf(argomenti));
  const dubbie = letto.importazione.righe.some(({ dubbi }) => dubbi.length > 0);
  resoconto.say(importazioneLines(letto));
  await resoconto.json(alberoImportatoJson(letto));
  if (anteprima || uscita === undefined)
    resoconto.say([...righeLines(letto), '', 'Nessuna cella è stata modificata.']);
  else {
    const adesso = terminale.adesso();
    const workbook = createXlsx({
      titolo: 'Albero della performance',
      lingua: 'it-IT',
      autore: 'Albero',
      creato: timestampOf(adesso),
    });
    const proposta = await prepareImportaAlbero(workbook, letto);
    await writeProposta(workbook, proposta, { adesso: timestampOf(adesso), accettate: [] });
    const bytes = workbook.toBytes();
    const saved = await saveCartella({ path: uscita, bytes, workbook }, salvataggioOf(argomenti, adesso));
    resoconto.say(['', ...saved]);
  }
  return dubbie || letto.diversi.some(({ motivo }) => motivo === 'altro') ? 1 : 0;
}

function annoOf(argomenti: Argomenti): { readonly anno?: number } {
  const scritto = argomenti.testo('anno');
  if (scritto === undefined) return {};
  if (!/^(?:19|20)\d\d$/.test(scritto))
    throw new ErroreArgomenti(`--anno vuole un anno di quattro cifre: «${scritto}» non lo è.`);
  return { anno: Number(scritto) };
}
