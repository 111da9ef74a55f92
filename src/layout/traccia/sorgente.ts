/** A number, a date, a SI taken from a cell of the user by a formula, whatever way the cell writes it. */
import { formatGiorno, serialeOfGiorno, type ContenutoCella } from '../../scoring/index.js';
import { contains, parseIndirizzo } from '../indirizzi.js';
import type { CellaFoglio, Premessa } from '../workbook.js';
import { isTesto, literal, ND, quoted, TESTO_MASSIMO } from './formule.js';

/** What a formula takes from a cell. */
export interface Presa {
  /** Without the leading `=`. */
  readonly formula: string;
  /** A condition, in a formula, that holds while the cell is written as it was when it was read. */
  readonly controllo?: string;
  /** How the cell was read, where the formula holds a copy of what stood there. */
  readonly lettoCome?: string;
}

/** What stands in a cell of the user, by its address as in `Cella.dove`; absent where none was read. */
export type Sorgenti = (dove: string) => ContenutoCella | undefined;

/** A number that stands nowhere: of the rules, or of a cell that no longer is where it was. */
export function costante(valore: number, lettoCome: string): Presa {
  return { formula: literal(valore), lettoCome };
}

/**
 * The formula that gives `atteso` from a cell: the cell itself, a hundredth of it, or the digits of its text. Where
 * none does, a copy of the number, which says so.
 */
export function takeNumero(dove: string, atteso: number, sorgenti: Sorgenti): Presa {
  const contenuto = isIndirizzo(dove) ? sorgenti(dove) : undefined;
  if (contenuto === undefined) return costante(atteso, `posto a ${formatLetto(atteso)}`);
  const presa =
    typeof contenuto === 'number'
      ? scale(dove, contenuto, atteso, `ISNUMBER(${dove})`)
      : typeof contenuto === 'string'
        ? takeTesto(dove, contenuto, atteso)
        : undefined;
  return presa ?? copia(dove, contenuto, literal(atteso), formatLetto(atteso));
}

/** A day, as its serial. */
export function takeGiorno(dove: string, giorno: number, base1904: boolean, sorgenti: Sorgenti): Presa {
  const seriale = serialeOfGiorno(giorno, base1904);
  const contenuto = isIndirizzo(dove) ? sorgenti(dove) : undefined;
  if (typeof contenuto === 'number' && Math.floor(contenuto) === seriale)
    return { formula: `INT(${dove})`, controllo: `ISNUMBER(${dove})` };
  if (contenuto === undefined) return costante(seriale, `posto al ${formatGiorno(giorno)}`);
  return (
    (typeof contenuto === 'string' ? takeData(dove, contenuto, giorno) : undefined) ??
    copia(dove, contenuto, literal(seriale), formatGiorno(giorno))
  );
}

/** SI is 1, NO is 0. */
export function takeLogico(dove: string, atteso: boolean, sorgenti: Sorgenti): Presa {
  const contenuto = isIndirizzo(dove) ? sorgenti(dove) : undefined;
  const valore = atteso ? 1 : 0;
  if (contenuto === undefined) return costante(valore, `posto a ${atteso ? 'SI' : 'NO'}`);
  if (typeof contenuto === 'boolean') return { formula: `IF(${dove},1,0)`, controllo: `ISLOGICAL(${dove})` };
  const scritto = typeof contenuto === 'string' ? contenuto.trim().toUpperCase() : '';
  if (scritto !== (atteso ? 'SI' : 'NO')) return copia(dove, contenuto, String(valore), atteso ? 'SI' : 'NO');
  const testo = `UPPER(TRIM(${dove}))`;
  return {
    formula: `IF(${testo}="SI",1,IF(${testo}="NO",0,${ND}))`,
    controllo: `OR(${testo}="SI",${testo}="NO")`,
  };
}

/** Nothing stands there that counts; when something does, the row says so. */
export function takeMancante(dove: string, sorgenti: Sorgenti): Presa {
  const contenuto = isIndirizzo(dove) ? sorgenti(dove) : undefined;
  return contenuto === undefined ? { formula: ND } : { formula: ND, controllo: isStesso(dove, contenuto) };
}

/** True where a cell holds what it held. */
export function isStesso(dove: string, contenuto: ContenutoCella): string {
  if (contenuto === null) return isTesto(dove, '');
  if (typeof contenuto === 'string') return isTesto(dove, contenuto);
  return typeof contenuto === 'boolean'
    ? `AND(ISLOGICAL(${dove}),${dove}=${contenuto ? 'TRUE()' : 'FALSE()'})`
    : `${dove}=${literal(contenuto)}`;
}

function isIndirizzo(dove: string): boolean {
  return parseIndirizzo(dove) !== undefined;
}

function copia(dove: string, contenuto: ContenutoCella, formula: string, letto: string): Presa {
  const scritto = contenuto === null ? '(vuota)' : `«${shorten(String(contenuto))}»`;
  return { formula, controllo: isStesso(dove, contenuto), lettoCome: `${scritto} letto come ${letto}` };
}

const TESTO_MOSTRATO = 60;

function shorten(testo: string): string {
  const riga = testo.replace(/\s+/g, ' ').trim();
  return riga.length > TESTO_MOSTRATO ? `${riga.slice(0, TESTO_MOSTRATO - 1)}…` : riga;
}

/** Two ways to the same number differ by the last bit at most. */
const PARI = 1e-13;

function isPari(a: number, b: number): boolean {
  return Math.abs(a - b) <= PARI * Math.max(Math.abs(a), Math.abs(b));
}

function scale(formula: string, trovato: number, atteso: number, controllo: string): Presa | undefined {
  if (isPari(trovato, atteso)) return { formula, controllo };
  if (isPari(trovato / 100, atteso)) return { formula: `${formula}/100`, controllo };
  return isPari(trovato * 100, atteso) ? { formula: `${formula}*100`, controllo } : undefined;
}

/** One Italian number inside a text, the words before it and behind it. */
export const NUMERO_IN_TESTO = /^([^\d-]*)(-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?)([^\d]*)$/;

/** The digits between the words that stand around them: `>= 90,00 %` stays live while sign and unit stay. */
function takeTesto(dove: string, testo: string, atteso: number): Presa | undefined {
  const [, prima = '', cifre = '', dopo = ''] = NUMERO_IN_TESTO.exec(testo) ?? [];
  if (cifre === '' || Math.max(prima.length, dopo.length) > TESTO_MASSIMO) return undefined;
  const trovato = Number(cifre.replace(/\./g, '').replace(',', '.'));
  const { mezzo, controllo } = between(dove, prima, dopo);
  return scale(`NUMBERVALUE(${mezzo},",",".")`, trovato, atteso, controllo);
}

const DATA = /^([^\d]*)(\d{2})[-/.](\d{2})[-/.](\d{4})([^\d]*)$/;

function takeData(dove: string, testo: string, giorno: number): Presa | undefined {
  const [, prima = '', giornoScritto = '', mese = '', anno = '', dopo = ''] = DATA.exec(testo) ?? [];
  if (formatGiorno(giorno) !== `${giornoScritto}-${mese}-${anno}`) return undefined;
  const at = (da: number, quanti: number) => `VALUE(MID(${dove},${prima.length + da},${quanti}))`;
  const { controllo } = between(dove, prima, dopo);
  const lunga = `LEN(${dove})=${testo.length}`;
  return { formula: `DATE(${at(7, 4)},${at(4, 2)},${at(1, 2)})`, controllo: `AND(${lunga},${controllo})` };
}

/** What stands in a cell between two texts, and that they still stand there. */
function between(
  dove: string,
  prima: string,
  dopo: string,
): { readonly mezzo: string; readonly controllo: string } {
  const [n, m] = [prima.length, dopo.length];
  const mezzo = n + m === 0 ? dove : `MID(${dove},${n + 1},LEN(${dove})-${n + m})`;
  const parti = [
    ...(n > 0 ? [`EXACT(LEFT(${dove},${n}),${quoted(prima)})`] : []),
    ...(m > 0 ? [`EXACT(RIGHT(${dove},${m}),${quoted(dopo)})`] : []),
    `ISTEXT(${dove})`,
  ];
  return { mezzo, controllo: `AND(${parti.join(',')})` };
}

function formatLetto(valore: number): string {
  return String(Number(valore.toPrecision(15))).replace('.', ',');
}

/** Says of what it is that a copy was made. */
export function labelled(nome: string, presa: Presa): Presa {
  return presa.lettoCome === undefined ? presa : { ...presa, lettoCome: `${nome} ${presa.lettoCome}` };
}

/** The cells that were read, by address. */
export function makeCelleLette(lette: readonly Premessa[]): (dove: string) => CellaFoglio | undefined {
  return (dove) => {
    const indirizzo = parseIndirizzo(dove);
    const letta = indirizzo && lette.find((una) => contains(una.indirizzo, indirizzo));
    if (indirizzo === undefined || letta === undefined) return undefined;
    const { riga, colonna } = letta.indirizzo;
    return letta.celle[indirizzo.riga - riga]?.[indirizzo.colonna - colonna];
  };
}

/** What stands in the cells that were read. */
export function makeSorgenti(lette: readonly Premessa[]): Sorgenti {
  const cellaOf = makeCelleLette(lette);
  return (dove) => cellaOf(dove)?.valore;
}
