/** One parameter of `SMVP`: by which words it is known, what its cell may hold, how a value of it is written. */
import { PARAMETRI_SMVP, type NomeParametro, type ParametroSmvp } from '../parametri/index.js';
import {
  parseGiorno,
  parsePercentuale,
  serialeOfGiorno,
  type Cella,
  type Contesto,
} from '../scoring/index.js';
import { displayCella, textOf } from './celle.js';
import { normalizeTesto } from './intestazioni.js';
import type { CellaFoglio, CellaScritta } from './workbook.js';

export type Parametro = ParametroSmvp & { readonly nome: NomeParametro };

/** A percentage is a fraction, a date a `Giorno`. */
export type ValoreParametro = string | number;

const PARAMETRI: ReadonlyMap<string, Parametro> = new Map(
  PARAMETRI_SMVP.map((parametro) => [chiaveOf(parametro.nome), parametro]),
);

/** Their names, for a message. */
export const NOMI_PARAMETRI = PARAMETRI_SMVP.map(({ nome }) => nome).join(', ');

/** The parameter that a text names, whatever its case, accents and spaces. */
export function findParametro(scritto: string): Parametro | undefined {
  return PARAMETRI.get(chiaveOf(scritto));
}

function chiaveOf(nome: string): string {
  return normalizeTesto(nome).replace(/ /g, '');
}

/** The value of a parameter, `undefined` when it cannot be read or lies out of its bounds. */
export function readParametro(
  cella: Cella,
  parametro: ParametroSmvp,
  contesto: Contesto,
): ValoreParametro | undefined {
  if (cella.guasto !== undefined) return undefined;
  const { minimo = -Infinity, massimo = Infinity } = parametro;
  const valore = readGenere(cella, parametro, contesto);
  return typeof valore === 'number' && (valore < minimo || valore > massimo) ? undefined : valore;
}

function readGenere(
  cella: Cella,
  { genere, valori = [] }: ParametroSmvp,
  contesto: Contesto,
): ValoreParametro | undefined {
  switch (genere) {
    case 'testo':
      return textOf(cella);
    case 'scelta':
      return valori.find((parola) => chiaveOf(parola) === chiaveOf(textOf(cella)));
    case 'anno':
      return /^\d{4}$/.test(textOf(cella)) ? Number(cella.valore) : undefined;
    case 'percentuale': {
      const letto = parsePercentuale(cella);
      return letto.kind === 'letto' && letto.valore.kind === 'numero'
        ? letto.valore.quantita.valore
        : undefined;
    }
    case 'data': {
      const letto = parseGiorno(cella, contesto);
      return letto.kind === 'letto' ? letto.valore : undefined;
    }
  }
}

/** A cell of a parameter as its user reads it: a year has no thousands. */
export function displayParametro(
  cella: CellaFoglio | Cella,
  { genere }: ParametroSmvp,
  base1904: boolean,
): string {
  return genere === 'anno' && cella.guasto === undefined ? textOf(cella) : displayCella(cella, base1904);
}

/** What a parameter may be, for a message. */
export function ammessiOf({ genere, valori = [], minimo = 0, massimo = 1 }: ParametroSmvp): string {
  switch (genere) {
    case 'testo':
      return 'un testo';
    case 'scelta':
      return valori.join(', ');
    case 'anno':
      return `un anno da ${minimo} a ${massimo}`;
    case 'percentuale':
      return `una percentuale da ${displayCella(cellaPercentuale(minimo))} a ${displayCella(cellaPercentuale(massimo))}, scritta con il segno %`;
    case 'data':
      return 'una data, per esempio 30-09-2024';
  }
}

const FORMATO_DATA = 'dd-mm-yyyy';

/** The cell that holds a value of a parameter, as a person would type it. */
export function cellaParametro(
  valore: ValoreParametro,
  { genere }: ParametroSmvp,
  base1904: boolean,
): CellaFoglio {
  if (typeof valore === 'string') return { valore, formato: 'General' };
  switch (genere) {
    case 'percentuale':
      return cellaPercentuale(valore);
    case 'data':
      return { valore: serialeOfGiorno(valore, base1904), formato: FORMATO_DATA };
    default:
      return { valore, formato: 'General' };
  }
}

/** Digits that are shown of a percentage; what is beyond them is the binary remainder. */
const CIFRE = 12;

/** A fraction with a format that shows all its decimals: `40%`, `0.011%`. */
export function cellaPercentuale(frazione: number): CellaFoglio {
  const decimali = String(Number((frazione * 100).toPrecision(CIFRE))).split('.')[1]?.length ?? 0;
  return { valore: frazione, formato: `0${decimali === 0 ? '' : `.${'0'.repeat(decimali)}`}%` };
}

/** A new content in a cell: the format there stays where the value is told, and shown in full, by it. */
export function keepFormato(
  prima: CellaFoglio,
  nuova: CellaFoglio,
  base1904: boolean,
  reads: (cella: Cella) => boolean,
): CellaScritta {
  const conFormato = { dove: '', valore: nuova.valore, formato: prima.formato };
  const mostrata = { dove: '', valore: displayCella(conFormato, base1904), formato: 'General' };
  const { valore, formato } = nuova;
  return reads(conFormato) && reads(mostrata) ? { valore } : { valore, formato };
}
