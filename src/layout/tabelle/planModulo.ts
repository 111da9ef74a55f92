/** The empty form of a range: header, free rows, name; what goes there is told beside it, outside the name. */
import type { Modulo } from '../../report/index.js';
import { CELLA_VUOTA, displayCella } from '../celle.js';
import { formatIndirizzo } from '../indirizzi.js';
import type { Piano } from '../piano.js';
import { groupCelle } from '../scritture.js';
import type { ContenutoCella } from '../../scoring/index.js';
import type { Indirizzo, NuovoFoglio, Scrittura, Stile } from '../workbook.js';
import { CELLA, RIGA_DI_TESTO, TESTATA, TITOLO_NOTE } from './stili.js';

/** Rows that a form has to be filled: empty ones do not count. */
const RIGHE_LIBERE = 40;

const LARGHEZZA_COLONNA = 22;
const LARGHEZZA_SPIEGAZIONE = 44;

/** Plans a form on a new sheet of that name. */
export function planModulo(
  { intervallo, spiegazione, intestazioni, esempio }: Modulo,
  foglio: string,
): Piano {
  const quante = intestazioni.length;
  const dopo: Indirizzo = { foglio, riga: 0, colonna: 0, righe: 1 + RIGHE_LIBERE, colonne: quante };
  const accanto = quante + 1;
  const testi: readonly (readonly [riga: number, colonna: number, valore: ContenutoCella])[] = [
    ...intestazioni.map((titolo, c) => [0, c, titolo] as const),
    [0, accanto, spiegazione],
    [1, accanto, 'Esempio di riga:'],
    ...intestazioni.flatMap((titolo, c) => {
      const valore = esempio[c] ?? '';
      return valore === '' ? [] : [[2 + c, accanto, `${titolo}: ${String(valore)}`] as const];
    }),
  ];
  const modifiche = testi.map(([riga, colonna, valore]) => {
    const indirizzo: Indirizzo = { foglio, riga, colonna, righe: 1, colonne: 1 };
    const nuova = { valore };
    return {
      cella: formatIndirizzo(indirizzo),
      prima: '',
      dopo: displayCella({ ...CELLA_VUOTA, ...nuova }),
      indirizzo,
      vecchia: CELLA_VUOTA,
      nuova,
    };
  });
  const aspetti = aspettiOf(dopo, accanto);
  const nuovo: NuovoFoglio = {
    tipo: 'nuovoFoglio',
    nome: foglio,
    larghezze: [
      ...intestazioni.map(({ length }) => Math.max(length + 2, LARGHEZZA_COLONNA)),
      3,
      LARGHEZZA_SPIEGAZIONE,
    ],
    righeBloccate: 1,
    stampa: { orientamento: 'orizzontale', larghezzaPagine: 1, righeRipetute: { da: 0, a: 0 } },
  };
  return {
    modifiche,
    scritture: [
      nuovo,
      ...aspetti.map((aspetto): Scrittura => ({ tipo: 'aspetto', ...aspetto })),
      ...groupCelle(modifiche),
      { tipo: 'definisciNome', nome: intervallo, indirizzo: dopo },
    ],
    testimoni: [],
    nomi: [],
    blocchi: [{ nome: intervallo, dopo, foglio: nuovo, aspetti, grafici: [] }],
  };
}

function aspettiOf(
  dopo: Indirizzo,
  accanto: number,
): readonly { readonly indirizzo: Indirizzo; readonly stile: Stile }[] {
  const colonna = { ...dopo, colonna: accanto, colonne: 1 };
  return [
    { indirizzo: { ...dopo, righe: 1 }, stile: TESTATA },
    { indirizzo: { ...dopo, riga: 1, righe: RIGHE_LIBERE }, stile: CELLA },
    {
      indirizzo: { ...colonna, righe: dopo.colonne + 2 },
      stile: { ...RIGA_DI_TESTO, aCapo: true, corsivo: true },
    },
    { indirizzo: { ...colonna, righe: 2 }, stile: { ...TITOLO_NOTE, aCapo: true } },
  ];
}
