import { WorkbookError } from '../layout/index.js';
import { helpOf, helpText } from './aiuto.js';
import { parseArgomenti } from './argomenti.js';
import { ErroreArgomenti } from './comando.js';
import { COMANDI } from './comandi/index.js';
import type { Terminale, Uscita } from './terminale.js';

/** Runs `albero` with the words behind it. Never throws for what a user or a file can cause. */
export async function main(words: readonly string[], terminale: Terminale): Promise<Uscita> {
  const [nome, ...rest] = words;
  if (nome === undefined || nome === '--help' || nome === '-h') {
    terminale.out(helpText(COMANDI));
    return nome === undefined ? 2 : 0;
  }
  const comando = COMANDI.find((candidate) => candidate.nome === nome);
  if (comando === undefined)
    return refuse(terminale, `Il comando «${nome}» non esiste.`, 'albero --help li elenca.');
  if (rest.includes('--help') || rest.includes('-h')) {
    terminale.out(helpOf(comando));
    return 0;
  }
  try {
    return await comando.run(parseArgomenti(comando, rest), terminale);
  } catch (error) {
    if (error instanceof ErroreArgomenti)
      return refuse(terminale, error.message, `albero ${comando.nome} --help spiega come si usa.`);
    if (error instanceof WorkbookError)
      return refuse(terminale, error.messaggio, error.rimedio, error.codice);
    return refuse(terminale, ...BUG, error instanceof Error ? error.message : String(error));
  }
}

const BUG = [
  'Si è verificato un errore imprevisto di Albero.',
  'Segnalarlo a chi assiste, con il comando usato e la riga qui sotto.',
] as const;

function refuse(terminale: Terminale, messaggio: string, rimedio: string, dettaglio?: string): Uscita {
  const lines = [
    messaggio,
    rimedio,
    ...(dettaglio === undefined ? [] : [`[${dettaglio}]`]),
    'Nessuna cella è stata modificata.',
  ];
  terminale.err(`${lines.join('\n')}\n`);
  return 2;
}
