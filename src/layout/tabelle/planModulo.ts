/** The empty form of a range: header, free rows, name; what goes there is told beside it, outside the name. */
import { CONVALIDE } from '../../parametri/index.js';
import type { Modulo } from '../../report/index.js';
import type { Piano } from '../piano.js';
import type { CellaScritta, Convalida, Indirizzo, Stile } from '../workbook.js';
import { planFoglio, type CellaFoglioNuovo } from './foglioNuovo.js';
import { altezzaTesto } from './pagina.js';
import { CELLA, RIGA_DI_TESTO, TESTATA, TITOLO_NOTE } from './stili.js';

/** Rows that a form has to be filled: empty ones do not count. */
const RIGHE_LIBERE = 40;

const LARGHEZZA_COLONNA = 22;
const LARGHEZZA_SPIEGAZIONE = 44;

/** What a form has in it already. */
export interface Contenuto {
  /** From the first row below the header on, each as wide as the headers. */
  readonly righe?: readonly (readonly CellaScritta[])[];
  /** Beside those that the headers of its range have by themselves. */
  readonly convalide?: readonly Convalida[];
  /** In characters, of the columns of the form; those of its headers without it. */
  readonly larghezze?: readonly number[];
}

/** Plans a form on a new sheet of that name. */
export function planModulo(
  { intervallo, spiegazione, intestazioni, esempio }: Modulo,
  foglio: string,
  { righe = [], convalide = [], larghezze = intestazioni.map(larghezzaOf) }: Contenuto = {},
): Piano {
  const quante = intestazioni.length;
  const dopo: Indirizzo = {
    foglio,
    riga: 0,
    colonna: 0,
    righe: 1 + righe.length + RIGHE_LIBERE,
    colonne: quante,
  };
  const accanto = quante + 1;
  const testo = (riga: number, colonna: number, valore: string): CellaFoglioNuovo => ({
    riga,
    colonna,
    nuova: { valore },
  });
  const celle: readonly CellaFoglioNuovo[] = [
    ...intestazioni.map((titolo, c) => testo(0, c, titolo)),
    ...righe.flatMap((riga, r) =>
      riga.flatMap((nuova, c) => (isNiente(nuova) ? [] : [{ riga: 1 + r, colonna: c, nuova }])),
    ),
    testo(0, accanto, spiegazione),
    testo(1, accanto, 'Esempio di riga:'),
    ...intestazioni.flatMap((titolo, c) => {
      const valore = esempio[c] ?? '';
      return valore === '' ? [] : [testo(2 + c, accanto, `${titolo}: ${String(valore)}`)];
    }),
  ];
  const tutte = [...larghezze, 3, LARGHEZZA_SPIEGAZIONE];
  return planFoglio({
    nome: intervallo,
    dopo,
    celle,
    aspetti: aspettiOf(dopo, accanto),
    larghezze: tutte,
    altezze: altezzeOf(celle, tutte),
    convalide: [...convalideOf(intervallo, intestazioni, dopo), ...convalide],
  });
}

function larghezzaOf({ length }: string): number {
  return Math.max(length + 2, LARGHEZZA_COLONNA);
}

/** Points of each row down to the last that holds something: every text is whole. */
function altezzeOf(celle: readonly CellaFoglioNuovo[], larghezze: readonly number[]): readonly number[] {
  const altezze: number[] = [];
  for (const { riga, colonna, nuova } of celle) {
    while (altezze.length <= riga) altezze.push(altezzaTesto('', LARGHEZZA_COLONNA));
    const testo = typeof nuova.valore === 'string' ? nuova.valore : '';
    const sua = altezzaTesto(testo, larghezze[colonna] ?? LARGHEZZA_COLONNA, { grassetto: riga === 0 });
    altezze[riga] = Math.max(altezze[riga] ?? 0, sua);
  }
  return altezze;
}

function isNiente({ valore, formula }: CellaScritta): boolean {
  return formula === undefined && (valore === undefined || valore === null || valore === '');
}

function convalideOf(
  intervallo: string,
  intestazioni: readonly string[],
  { riga, colonna, righe }: Indirizzo,
): readonly Convalida[] {
  const attese = CONVALIDE[intervallo] ?? {};
  return intestazioni.flatMap((titolo, c) => {
    const ammessi = attese[titolo];
    if (ammessi === undefined) return [];
    const zona = { riga: riga + 1, colonna: colonna + c, righe: righe - 1, colonne: 1 };
    return [{ zona, ammessi, messaggio: messaggioOf(titolo, ammessi) }];
  });
}

/** What to type into a column, in a sentence. */
export function messaggioOf(titolo: string, ammessi: Convalida['ammessi']): string {
  switch (ammessi.kind) {
    case 'elenco':
      return `${titolo}: ${ammessi.valori.join(', ')}. Tenere ciò che è scritto?`.slice(0, MESSAGGIO_MASSIMO);
    case 'data':
      return `${titolo}: una data, per esempio 30/06/2025. Tenere ciò che è scritto?`;
    case 'numero':
      return `${titolo}: un numero. Tenere ciò che è scritto?`;
  }
}

/** Excel refuses longer ones. */
const MESSAGGIO_MASSIMO = 225;

function aspettiOf(
  dopo: Indirizzo,
  accanto: number,
): readonly { readonly indirizzo: Indirizzo; readonly stile: Stile }[] {
  const colonna = { ...dopo, colonna: accanto, colonne: 1 };
  return [
    { indirizzo: { ...dopo, righe: 1 }, stile: TESTATA },
    { indirizzo: { ...dopo, riga: 1, righe: dopo.righe - 1 }, stile: CELLA },
    {
      indirizzo: { ...colonna, righe: dopo.colonne + 2 },
      stile: { ...RIGA_DI_TESTO, aCapo: true, corsivo: true },
    },
    { indirizzo: { ...colonna, righe: 2 }, stile: { ...TITOLO_NOTE, aCapo: true } },
  ];
}
