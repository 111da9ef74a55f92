/** The empty form of a range: header, free rows, name; what goes there is told beside it, outside the name. */
import type { Modulo } from '../../report/index.js';
import type { Piano } from '../piano.js';
import type { Indirizzo, Stile } from '../workbook.js';
import { planFoglio, type CellaFoglioNuovo } from './foglioNuovo.js';
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
  const testo = (riga: number, colonna: number, valore: string): CellaFoglioNuovo => ({
    riga,
    colonna,
    nuova: { valore },
  });
  return planFoglio({
    nome: intervallo,
    dopo,
    celle: [
      ...intestazioni.map((titolo, c) => testo(0, c, titolo)),
      testo(0, accanto, spiegazione),
      testo(1, accanto, 'Esempio di riga:'),
      ...intestazioni.flatMap((titolo, c) => {
        const valore = esempio[c] ?? '';
        return valore === '' ? [] : [testo(2 + c, accanto, `${titolo}: ${String(valore)}`)];
      }),
    ],
    aspetti: aspettiOf(dopo, accanto),
    larghezze: [
      ...intestazioni.map(({ length }) => Math.max(length + 2, LARGHEZZA_COLONNA)),
      3,
      LARGHEZZA_SPIEGAZIONE,
    ],
  });
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
