import { explain, findFigura, prepareCalcola } from '../../commands/index.js';
import { openCartella } from '../cartella.js';
import { ErroreArgomenti, type Argomenti, type Comando } from '../comando.js';
import { pennelloOf, type Pennello, type Terminale, type Uscita } from '../terminale.js';
import type { Traccia } from '../../scoring/index.js';
import { FOGLIO, foglioOf } from './opzioni.js';

export const spiega: Comando = {
  nome: 'spiega',
  argomenti: ['CARTELLA.xlsx', 'CODICE'],
  opzioni: [FOGLIO],
  descrizione:
    'Spiega una cifra passo per passo, dalle misure al totale (CODICE: EC07, OS8, Ente, Area/Servizi…).',
  run: runSpiega,
};

async function runSpiega(argomenti: Argomenti, terminale: Terminale): Promise<Uscita> {
  const [path = '', codice = ''] = argomenti.posizionali;
  const calcolo = await prepareCalcola(openCartella(path).workbook, foglioOf(argomenti));
  const figura = findFigura(calcolo, codice);
  if (figura === undefined) throw new ErroreArgomenti(`Nell'albero non c'è il codice «${codice}».`);
  terminale.out(`${tracciaLines(explain(calcolo, figura), pennelloOf(terminale.colori)).join('\n')}\n`);
  return 0;
}

function tracciaLines({ titolo, pubblicato, passi }: Traccia, pennello: Pennello): readonly string[] {
  return [
    pennello('grassetto', `${titolo}: ${pubblicato}`),
    ...passi.flatMap(({ testo, cella, fonte }) => [
      `  ${testo}${cella === undefined ? '' : pennello('tenue', ` (${cella})`)}`,
      ...(fonte === undefined ? [] : [pennello('tenue', `      ${fonte}`)]),
    ]),
  ];
}
