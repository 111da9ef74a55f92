/** Who has answered and who has not: the range `Raccolta` by office. */
import { TABELLA_RACCOLTA } from '../../parametri/index.js';
import { normalizeCodice } from '../../scoring/index.js';
import { numero, testo, VUOTA } from '../celle.js';
import type { Costruttore } from '../costruttore.js';
import { colonna, makeTabella, riga } from '../makeTabella.js';
import { nomiOf } from '../rimodulazioni.js';
import { makeLettore } from './lettore.js';

interface Ufficio {
  readonly unita: string;
  readonly scadenze: readonly string[];
  readonly richiesti: readonly string[];
  readonly pervenuti: readonly string[];
  readonly verificati: readonly string[];
}

/** A row for each office, in the order in which they come first; what is missing is named. */
export const buildStatoRaccolta: Costruttore = (dati, testata) => {
  const tabella = dati.tabelle.get(TABELLA_RACCOLTA.nome);
  const lettore = tabella && makeLettore(tabella, TABELLA_RACCOLTA.colonne, dati);
  const uffici = new Map<string, Ufficio>();
  for (const una of lettore?.righe ?? []) {
    const [codice = '', unita = '', scadenza = '', stato = ''] = (
      ['codice', 'unita', 'scadenza', 'stato'] as const
    ).map((chiave) => lettore?.testo(una, chiave).trim());
    if (codice === '' || unita === '') continue;
    const prima = uffici.get(unita) ?? { unita, scadenze: [], richiesti: [], pervenuti: [], verificati: [] };
    uffici.set(unita, addRiga(prima, codice, scadenza, stato.toLowerCase()));
  }
  const nomi = nomiOf(dati.risultato);
  const tutti = [...uffici.values()];
  return makeTabella(dati, testata, {
    pagina: 'orizzontale',
    colonne: [
      colonna('Unità organizzativa', 'testo', 36),
      colonna('Richiesti', 'intero', 11),
      colonna('Pervenuti', 'intero', 11),
      colonna('di cui verificati', 'intero', 11),
      colonna('Mancano', 'testo', 60),
      colonna('Scadenza', 'testo', 14),
    ],
    righe: [
      ...tutti.map((ufficio) => {
        const mancano = ufficio.richiesti.filter((codice) => !ufficio.pervenuti.includes(codice));
        return riga('dati', [
          testo(ufficio.unita),
          numero(ufficio.richiesti.length, 'intero'),
          numero(ufficio.pervenuti.length, 'intero'),
          numero(ufficio.verificati.length, 'intero'),
          testo(mancano.map((codice) => nomi.get(normalizeCodice(codice)) ?? codice).join('; ')),
          testo([...new Set(ufficio.scadenze)].join(', ')),
        ]);
      }),
      riga('totale', [
        testo('Totale'),
        numero(sum(tutti.map(({ richiesti }) => richiesti.length)), 'intero'),
        numero(sum(tutti.map(({ pervenuti }) => pervenuti.length)), 'intero'),
        numero(sum(tutti.map(({ verificati }) => verificati.length)), 'intero'),
        VUOTA,
        VUOTA,
      ]),
    ],
    note: [
      { genere: 'fonte', testo: 'Intervallo Raccolta: un indicatore chiesto a due uffici conta due volte.' },
    ],
  });
};

/** What was verified has come too. */
function addRiga(ufficio: Ufficio, codice: string, scadenza: string, stato: string): Ufficio {
  const venuto = stato === 'pervenuto' || stato === 'verificato';
  return {
    ...ufficio,
    scadenze: scadenza === '' ? ufficio.scadenze : [...ufficio.scadenze, scadenza],
    richiesti: [...ufficio.richiesti, codice],
    pervenuti: venuto ? [...ufficio.pervenuti, codice] : ufficio.pervenuti,
    verificati: stato === 'verificato' ? [...ufficio.verificati, codice] : ufficio.verificati,
  };
}

function sum(numeri: readonly number[]): number {
  return numeri.reduce((a, b) => a + b, 0);
}
