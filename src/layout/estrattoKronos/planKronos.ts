/** The sums of an extract as a sheet of its own: the range from which the table of the costs of the processes is made. */
import { MISURE_KRONOS, TABELLE_RELAZIONE, type MisuraKronos } from '../../parametri/index.js';
import type { Piano } from '../piano.js';
import { planFoglio, type CellaFoglioNuovo } from '../tabelle/foglioNuovo.js';
import { A_DESTRA, CELLA, TESTATA } from '../tabelle/stili.js';
import type { Indirizzo } from '../workbook.js';
import type { AnnoKronos, LettoKronos } from './model.js';

const FORMATI: Readonly<Record<MisuraKronos, string>> = {
  fte: '#,##0.00',
  fteIntegrato: '#,##0.00',
  ore: '#,##0.00',
  costiInterni: '#,##0.00\\ "€"',
  costiEsterni: '#,##0.00\\ "€"',
  costiPromozionali: '#,##0.00\\ "€"',
};

const LARGHEZZE = { codice: 12, descrizione: 46, cifra: 18 };

/** Plans the sheet of the processes of a year, with its named range. */
export function planKronos(
  { misure }: Pick<LettoKronos, 'misure'>,
  { processi }: AnnoKronos,
  foglio: string,
): Piano {
  const colonne = 2 + misure.length;
  const dopo: Indirizzo = { foglio, riga: 0, colonna: 0, righe: 1 + processi.length, colonne };
  const testo = (riga: number, colonna: number, valore: string): CellaFoglioNuovo => ({
    riga,
    colonna,
    nuova: { valore },
  });
  return planFoglio({
    nome: TABELLE_RELAZIONE.kronos.nome,
    dopo,
    celle: [
      ...['Processo', 'Descrizione', ...misure.map((misura) => MISURE_KRONOS[misura].titolo)].map(
        (titolo, c) => testo(0, c, titolo),
      ),
      ...processi.flatMap(({ codice, descrizione, cifre }, i) => [
        testo(i + 1, 0, codice),
        ...(descrizione === '' ? [] : [testo(i + 1, 1, descrizione)]),
        ...misure.flatMap((misura, c): CellaFoglioNuovo[] => {
          const valore = cifre[misura];
          return valore === undefined
            ? []
            : [{ riga: i + 1, colonna: 2 + c, nuova: { valore, formato: FORMATI[misura] } }];
        }),
      ]),
    ],
    aspetti: [
      { indirizzo: { ...dopo, righe: 1 }, stile: TESTATA },
      { indirizzo: { ...dopo, riga: 1, righe: processi.length }, stile: CELLA },
      {
        indirizzo: { ...dopo, riga: 1, righe: processi.length, colonna: 2, colonne: misure.length },
        stile: A_DESTRA,
      },
    ],
    larghezze: [LARGHEZZE.codice, LARGHEZZE.descrizione, ...misure.map(() => LARGHEZZE.cifra)],
  });
}
