import { ErroreArgomenti, type Argomenti, type Comando } from '../comando.js';
import type { Terminale, Uscita } from '../terminale.js';
import { importaAlbero } from './importaAlbero.js';
import { ANTEPRIMA, FOGLIO, JSON_FILE, SOSTITUISCI, USCITA } from './opzioni.js';

/** What each kind of extract does; the words behind it are its own. */
const GENERI: Readonly<Record<string, (argomenti: Argomenti, terminale: Terminale) => Promise<Uscita>>> = {
  albero: importaAlbero,
};

export const importa: Comando = {
  nome: 'importa',
  argomenti: ['GENERE', 'FILE'],
  opzioni: [
    USCITA,
    SOSTITUISCI,
    FOGLIO,
    {
      nome: 'anno',
      valore: 'ANNO',
      descrizione: "anno dell'albero, quando il testo ha i target di più anni (senza: il primo)",
    },
    ANTEPRIMA,
    JSON_FILE,
  ],
  descrizione:
    'Importa dati da un testo o da una cartella. GENERE: albero (da un PDF pubblicato, da un Piano, da una Relazione).',
  run: runImporta,
};

async function runImporta(argomenti: Argomenti, terminale: Terminale): Promise<Uscita> {
  const [genere = ''] = argomenti.posizionali;
  const run = GENERI[genere];
  if (run === undefined)
    throw new ErroreArgomenti(`«${genere}» non si importa: ${Object.keys(GENERI).join(', ')}.`);
  return run(argomenti, terminale);
}
