import { ErroreArgomenti, type Argomenti, type Comando, type Opzione } from '../comando.js';
import type { Terminale, Uscita } from '../terminale.js';
import { importaAlbero } from './importaAlbero.js';
import { importaCifre } from './importaCifre.js';
import { importaRisposte } from './importaRisposte.js';
import { ANTEPRIMA, CONFERMA, FOGLIO, JSON_FILE, SOSTITUISCI, USCITA } from './opzioni.js';

/** What each kind of extract does; the words behind it are its own. */
const GENERI: Readonly<Record<string, (argomenti: Argomenti, terminale: Terminale) => Promise<Uscita>>> = {
  pareto: importaCifre('pareto'),
  misure: importaCifre('misure'),
  kronos: importaCifre('kronos'),
  albero: importaAlbero,
  risposte: importaRisposte,
};

const SCEGLI: Opzione = {
  nome: 'scegli',
  valore: 'CODICE=UFFICIO',
  ripetibile: true,
  descrizione: 'risposte: di quale ufficio vale la risposta, dove due non sono uguali',
};

const DA: Opzione = {
  nome: 'da',
  valore: 'ESTRATTO',
  descrizione: 'pareto, misure, kronos: il file da cui importare (.xlsx, .csv, .txt)',
};
const INTERVALLO: Opzione = {
  nome: 'intervallo',
  valore: 'NOME|FOGLIO!A1:H9',
  descrizione: 'pareto, misure, kronos: le celle da cui importare, in ESTRATTO o, senza --da, in CARTELLA',
};
const SPUNTA: Opzione = {
  nome: 'spunta',
  valore: 'CODICE',
  ripetibile: true,
  descrizione:
    'pareto, misure, kronos: scrive anche questo dato, benché abbia dubbi o ne sostituisca un altro',
};
const ABBINA: Opzione = {
  nome: 'abbina',
  valore: 'VOCE=CODICE',
  ripetibile: true,
  descrizione: "pareto, misure, kronos: l'indicatore di una voce dell'estratto che non si riconosce",
};
const COLONNA: Opzione = {
  nome: 'colonna',
  valore: 'SIGNIFICATO=TITOLO',
  ripetibile: true,
  descrizione: "pareto, misure, kronos: che cosa contiene una colonna dell'estratto (valore=«CCIAA AL - AT»)",
};
const CONFRONTI: Opzione = {
  nome: 'confronti',
  descrizione: "pareto: tiene medie, minimi e massimi nell'intervallo Pareto, per le tabelle",
};
const FONTE: Opzione = {
  nome: 'fonte',
  valore: 'TESTO',
  descrizione: 'pareto, misure, kronos: la fonte da scrivere accanto ai dati',
};

const FORMULA: Opzione = {
  nome: 'formula',
  valore: 'CODICE=FORMULA',
  ripetibile: true,
  descrizione: "kronos: che cosa è un indicatore dell'estratto: S02_AB=fte(A*,B*)/fte(*)",
};
const PROCESSI: Opzione = {
  nome: 'processi',
  descrizione: 'kronos: mette nella cartella anche il foglio Kronos, con le somme per processo',
};

export const importa: Comando = {
  nome: 'importa',
  argomenti: ['GENERE', 'FILE', '[FILE…]'],
  opzioni: [
    USCITA,
    SOSTITUISCI,
    FOGLIO,
    {
      nome: 'anno',
      valore: 'ANNO',
      descrizione: "anno dell'albero, quando il testo ha i target di più anni (senza: il primo)",
    },
    DA,
    INTERVALLO,
    SPUNTA,
    ABBINA,
    COLONNA,
    CONFRONTI,
    FONTE,
    FORMULA,
    PROCESSI,
    SCEGLI,
    CONFERMA,
    ANTEPRIMA,
    JSON_FILE,
  ],
  descrizione:
    'Importa dati da un testo o da una cartella. GENERE: pareto, misure o kronos CARTELLA --da ESTRATTO (un estratto, con i valori, con le misure o con FTE, ore e costi dei processi); albero (da un PDF pubblicato, da un Piano, da una Relazione); risposte CARTELLA FILE… (le richieste compilate dagli uffici).',
  run: runImporta,
};

async function runImporta(argomenti: Argomenti, terminale: Terminale): Promise<Uscita> {
  const [genere = ''] = argomenti.posizionali;
  const run = GENERI[genere];
  if (run === undefined)
    throw new ErroreArgomenti(`«${genere}» non si importa: ${Object.keys(GENERI).join(', ')}.`);
  return run(argomenti, terminale);
}
