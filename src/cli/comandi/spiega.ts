import { explain, findFigura, prepareCalcola, prepareTraccia, writeProposta } from '../../commands/index.js';
import { openCartella, saveCartella } from '../cartella.js';
import { ErroreArgomenti, type Argomenti, type Comando } from '../comando.js';
import { pennelloOf, timestampOf, type Pennello, type Terminale, type Uscita } from '../terminale.js';
import type { Traccia } from '../../scoring/index.js';
import { FOGLIO, SOSTITUISCI, USCITA, foglioOf, salvataggioOf } from './opzioni.js';

export const spiega: Comando = {
  nome: 'spiega',
  argomenti: ['CARTELLA.xlsx', '[CODICE]'],
  opzioni: [
    FOGLIO,
    {
      nome: 'foglio-traccia',
      descrizione: 'mette nella cartella il foglio Traccia, che ricalcola ogni cifra con formule vive',
    },
    USCITA,
    SOSTITUISCI,
  ],
  descrizione:
    'Spiega una cifra passo per passo, dalle misure al totale (CODICE: EC07, OS8, Ente, Area/Servizi…).',
  run: runSpiega,
};

async function runSpiega(argomenti: Argomenti, terminale: Terminale): Promise<Uscita> {
  const [path = '', codice] = argomenti.posizionali;
  const foglioTraccia = argomenti.presente('foglio-traccia');
  if (codice === undefined && !foglioTraccia) throw new ErroreArgomenti('Manca CODICE.');
  if (codice !== undefined) await sayTraccia(path, codice, argomenti, terminale);
  if (foglioTraccia) await writeTraccia(path, argomenti, terminale);
  return 0;
}

async function sayTraccia(
  path: string,
  codice: string,
  argomenti: Argomenti,
  terminale: Terminale,
): Promise<void> {
  const calcolo = await prepareCalcola(openCartella(path).workbook, foglioOf(argomenti));
  const figura = findFigura(calcolo, codice);
  if (figura === undefined) throw new ErroreArgomenti(`Nell'albero non c'è il codice «${codice}».`);
  terminale.out(`${tracciaLines(explain(calcolo, figura), pennelloOf(terminale.colori)).join('\n')}\n`);
}

async function writeTraccia(path: string, argomenti: Argomenti, terminale: Terminale): Promise<void> {
  const cartella = openCartella(path);
  const adesso = terminale.adesso();
  const proposta = await prepareTraccia(cartella.workbook, foglioOf(argomenti));
  const scritto = await writeProposta(cartella.workbook, proposta, {
    adesso: timestampOf(adesso),
    accettate: [],
  });
  const saved = await saveCartella(cartella, salvataggioOf(argomenti, adesso));
  const detto =
    scritto.celle === 0
      ? 'Il foglio Traccia era già aggiornato.'
      : `Foglio Traccia scritto: ${scritto.celle} celle. Aprendo la cartella le formule si calcolano.`;
  terminale.out(`${[detto, ...saved].join('\n')}\n`);
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
