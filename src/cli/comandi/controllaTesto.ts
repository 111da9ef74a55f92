import { controllaTesto as controlla } from '../../commands/index.js';
import { openCartella } from '../cartella.js';
import { ErroreArgomenti, type Argomenti, type Comando } from '../comando.js';
import { openDocumento } from '../documento.js';
import { resocontoOf, uscitaOf } from '../resoconto.js';
import { pennelloOf, timestampOf, type Terminale, type Uscita } from '../terminale.js';
import { rilieviLines } from '../testoRilievi.js';
import { FOGLIO, JSON_FILE, foglioOf } from './opzioni.js';

export const controllaTesto: Comando = {
  nome: 'controlla-testo',
  argomenti: ['RELAZIONE.txt|.docx'],
  opzioni: [
    {
      nome: 'cartella',
      valore: 'CARTELLA.xlsx',
      descrizione: "la cartella con l'albero, con cui il testo si confronta",
    },
    {
      nome: 'prima',
      valore: 'CARTELLA.xlsx',
      descrizione: 'la cartella come era alla stesura del testo: dice quali cifre sono solo da aggiornare',
    },
    FOGLIO,
    JSON_FILE,
  ],
  descrizione: 'Confronta un testo con la cartella, con le sue tabelle e con sé stesso, e non scrive nulla.',
  run: runControllaTesto,
};

async function runControllaTesto(argomenti: Argomenti, terminale: Terminale): Promise<Uscita> {
  const [path = ''] = argomenti.posizionali;
  const resoconto = resocontoOf(argomenti, terminale);
  const cartella = argomenti.testo('cartella');
  if (cartella === undefined) throw new ErroreArgomenti('Manca --cartella.');
  const documento = openDocumento(path);
  const prima = argomenti.testo('prima');
  const esito = await controlla(openCartella(cartella).workbook, documento, {
    ...foglioOf(argomenti),
    adesso: timestampOf(terminale.adesso()),
    ...(prima !== undefined && { prima: openCartella(prima).workbook }),
  });
  const { rilievi, paragrafi, tabelle, confrontate } = esito;
  const pennello = pennelloOf(terminale.colori);
  resoconto.say([
    pennello(
      'grassetto',
      `${paragrafi} paragrafi, ${tabelle} tabelle, ${confrontate} cifre confrontate: ${rilievi.length} rilievi`,
    ),
    ...rilieviLines(rilievi, pennello),
  ]);
  await resoconto.json({ versione: 1, ...esito });
  return uscitaOf(rilievi);
}
