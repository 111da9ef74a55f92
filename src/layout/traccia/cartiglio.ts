/** The sheet of the trace: header, one line for each row, the lines that sum it up. */
import type { AspettoScritto } from '../piano.js';
import { CELLA, RIGHE, TESTATA } from '../tabelle/stili.js';
import type { CellaScritta, Indirizzo } from '../workbook.js';
import { ND } from './formule.js';
import { COLONNE, type GenereTraccia, type RigaTraccia } from './model.js';

const TITOLI = [
  'Voce',
  'Cella',
  'Valore',
  'Target',
  'Target fino a',
  'Raggiungimento ricalcolato',
  'Peso',
  'Scritto nel foglio',
  'Differenza',
  'Come si calcola',
  'Letto come',
  'Controllo',
] as const;

/** In characters. */
export const LARGHEZZE: readonly number[] = [58, 18, 13, 13, 13, 15, 10, 13, 13, 48, 40, 28];

const FORMATI: Readonly<Record<GenereTraccia, string>> = {
  numero: '#,##0.######',
  percento: '0.0000%',
  data: 'dd-mm-yyyy',
};
const PERCENTUALE = '0.00%';
const SCARTO = '0.0000000000';

const CAMBIATA = 'Una cella è cambiata di forma: rifare la traccia';

/** The cells of the sheet, row by row; `prima`: row of the first row of the trace, counted from 1. */
export function celleTraccia(
  righe: readonly RigaTraccia[],
  prima: number,
): readonly (readonly (CellaScritta | undefined)[])[] {
  return [
    TITOLI.map((valore) => ({ valore })),
    ...righe.map((riga, i) => celleRiga(riga, prima + i)),
    [],
    ...celleSomma(prima, prima + righe.length - 1),
  ];
}

const RIENTRO = '   ';

function celleRiga(riga: RigaTraccia, numero: number): readonly (CellaScritta | undefined)[] {
  const { voce, livello, cella, valore, target, fino, grado, peso, scritto, calcolo, letto, genere } = riga;
  const formato = FORMATI[genere];
  return [
    { valore: RIENTRO.repeat(livello) + voce },
    cella === undefined ? undefined : { valore: cella },
    formula(valore, formato),
    formula(target, formato),
    formula(fino, formato),
    formula(grado, PERCENTUALE),
    formula(peso, PERCENTUALE),
    formula(scritto, PERCENTUALE),
    scritto === undefined ? undefined : formula(differenzaOf(numero), SCARTO),
    { valore: calcolo },
    letto === '' ? undefined : { valore: letto },
    riga.controllo === undefined
      ? undefined
      : formula(`IF(IFERROR(AND(${riga.controllo}),FALSE()),"","${CAMBIATA}")`, 'General'),
  ];
}

/** Excel takes formulas up to 8,192 characters, what goes around them included. */
const FORMULA_MASSIMA = 8_000;

function formula(testo: string | undefined, formato: string): CellaScritta | undefined {
  if (testo === undefined || testo === '') return undefined;
  if (testo.length > FORMULA_MASSIMA) return { valore: 'troppo lunga per una formula' };
  const protetta = testo === ND || /^[\d.]+$/.test(testo) ? testo : `IFERROR(${testo},${ND})`;
  return { formula: `=${protetta}`, formato };
}

/** What is no number on both sides agrees. */
function differenzaOf(numero: number): string {
  const [grado, scritto] = [`${COLONNE.grado}${numero}`, `${COLONNE.scritto}${numero}`];
  const numeri = `AND(ISNUMBER(${grado}),ISNUMBER(${scritto}))`;
  const nessuno = `AND(NOT(ISNUMBER(${grado})),NOT(ISNUMBER(${scritto})))`;
  return `IF(${scritto}="","",IF(${numeri},${grado}-${scritto},IF(${nessuno},0,"diverso")))`;
}

function celleSomma(da: number, a: number): readonly (readonly (CellaScritta | undefined)[])[] {
  const zona = (colonna: string) => `${colonna}${da}:${colonna}${a}`;
  const scarti = zona(COLONNE.differenza);
  const riga = (voce: string, conto: string, formato: string, calcolo: string) => [
    { valore: voce },
    ...Array.from({ length: TITOLI.indexOf('Raggiungimento ricalcolato') - 1 }, () => undefined),
    formula(conto, formato),
    ...Array.from({ length: 3 }, () => undefined),
    { valore: calcolo },
  ];
  return [
    riga(
      'Differenza più grande',
      `MAX(MAX(${scarti}),-MIN(${scarti}))`,
      SCARTO,
      'Tra la cifra ricalcolata e quella scritta nel foglio',
    ),
    riga('Cifre diverse', `COUNTIF(${scarti},"diverso")`, '0', "Un numero da una parte e N/D dall'altra"),
    riga(
      'Righe da rifare',
      `SUMPRODUCT((${zona(COLONNE.controllo)}<>"")*1)`,
      '0',
      'Dove una cella è cambiata di forma dopo che la traccia è stata fatta',
    ),
  ];
}

/** The looks of the sheet: header, rows with lines below them bold, grid. */
export function aspettiTraccia(dopo: Indirizzo, righe: readonly RigaTraccia[]): readonly AspettoScritto[] {
  const riga = (r: number, quante = 1): Indirizzo => ({ ...dopo, riga: dopo.riga + r, righe: quante });
  const gruppi = righe.flatMap(({ valore, target, livello }, i) =>
    valore === undefined && target === undefined && livello < LIVELLI_IN_GRASSETTO ? [i + 1] : [],
  );
  return [
    { indirizzo: riga(0), stile: TESTATA },
    { indirizzo: riga(1, righe.length), stile: CELLA },
    ...gruppi.map((r) => ({ indirizzo: riga(r), stile: RIGHE.gruppo ?? {} })),
    { indirizzo: riga(righe.length + 2, 3), stile: { ...CELLA, grassetto: true } },
  ];
}

/** From the Ente to the obiettivi strategici. */
const LIVELLI_IN_GRASSETTO = 3;
