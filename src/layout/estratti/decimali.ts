/** Decimal convention and unit of a column, found from all its cells together, never from one. */
import { parseValore } from '../../scoring/index.js';
import type { Convenzione, Decimali } from './model.js';

/** A sign or a currency, the digits with their separators, a unit. */
const NUMERO =
  /^((?:[-−+]\s*)?(?:[€$]\s*|euro\s+)?(?:[-−]\s*)?)(\d[\d.,]*\d|\d)(\s*[^\d.,\s][^\d]{0,24})?$/iu;

/** What one number tells of the decimals. */
export type Indizio = Convenzione | 'neutra' | 'ambigua' | 'nessuno';

/** What a text tells; `nessuno` when it is no number. */
export function indizioOf(testo: string): Indizio {
  const cifre = NUMERO.exec(testo.trim().replace(/[\s\u00a0\u202f](?=\d{3}(?!\d))/g, ''))?.[2];
  if (cifre === undefined) return 'nessuno';
  const punti = cifre.split('.').length - 1;
  const virgole = cifre.split(',').length - 1;
  if (punti === 0 && virgole === 0) return 'neutra';
  if (punti > 0 && virgole > 0) return indizioDouble(cifre);
  return virgole > 0
    ? indizioSolo(cifre, ',', 'italiana', 'inglese')
    : indizioSolo(cifre, '.', 'inglese', 'italiana');
}

const ITALIANA = /^\d{1,3}(?:\.\d{3})+,\d+$/;
const INGLESE = /^\d{1,3}(?:,\d{3})+\.\d+$/;

function indizioDouble(cifre: string): Indizio {
  if (ITALIANA.test(cifre)) return 'italiana';
  return INGLESE.test(cifre) ? 'inglese' : 'nessuno';
}

/** One kind of separator: several of them are thousands; a single one is, or is not, before three digits. */
function indizioSolo(cifre: string, segno: string, decimale: Convenzione, migliaia: Convenzione): Indizio {
  const [intera = '', ...gruppi] = cifre.split(segno);
  const daTre = gruppi.every((gruppo) => gruppo.length === 3);
  if (gruppi.length > 1) return daTre && intera.length <= 3 ? migliaia : 'nessuno';
  return daTre && intera.length <= 3 && !intera.startsWith('0') ? 'ambigua' : decimale;
}

/** What the cells of a column tell together. */
export function decimaliOf(indizi: readonly Indizio[]): Decimali {
  const [italiana, inglese] = [indizi.includes('italiana'), indizi.includes('inglese')];
  if (italiana && inglese) return 'mista';
  if (italiana) return 'italiana';
  if (inglese) return 'inglese';
  return indizi.includes('ambigua') ? 'ambigua' : 'neutra';
}

/** A number of a column as an Italian one: `1,234.5 gg` → `1.234,5 gg`. What is no number stays. */
export function toItaliano(testo: string, decimali: Decimali): string {
  if (decimali !== 'inglese' || indizioOf(testo) === 'nessuno') return testo;
  return testo.replace(/[.,]/g, (segno) => (segno === '.' ? ',' : '.'));
}

/** Any year does: a unit is no date. */
const CONTESTO = { anno: 2000, base1904: false };

/** Units already looked up: an extract has few, thousands of times. */
const NOTE = new Map<string, string>();
const MASSIME_NOTE = 1000;

/** The unit that a text is, as written; empty when it is none. */
export function unitaOf(testo: string): string {
  const cercata = testo.trim();
  const nota = NOTE.get(cercata);
  if (nota !== undefined) return nota;
  if (NOTE.size >= MASSIME_NOTE) NOTE.clear();
  const unita = readUnita(cercata);
  NOTE.set(cercata, unita);
  return unita;
}

function readUnita(cercata: string): string {
  if (cercata === '' || cercata.length > 24 || /\d/.test(cercata)) return '';
  const letto = parseValore({ dove: '', valore: `1 ${cercata}`, formato: 'General' }, CONTESTO);
  return letto.kind === 'letto' && letto.valore.kind === 'numero' && letto.valore.quantita.unita !== ''
    ? cercata
    : '';
}

const IN_FONDO = /^(.*\S)\s*[([]([^()[\]]{1,24})[)\]]\.?$/su;

/** A label and the unit that it ends with in brackets: `Tempo medio di rilascio (gg)`. */
export function splitUnita(etichetta: string): { readonly nome: string; readonly unita: string } {
  const [, nome = '', dentro = ''] = IN_FONDO.exec(etichetta.trim()) ?? [];
  const unita = unitaOf(dentro);
  return unita === '' ? { nome: etichetta.trim(), unita: '' } : { nome, unita };
}

/** Unit that the number of a cell carries; empty when there is none. */
export function unitaDiNumero(testo: string): string {
  const [, davanti = '', , dietro = ''] = NUMERO.exec(testo.trim()) ?? [];
  return unitaOf(dietro) || unitaOf(davanti.replace(/[-−+]/g, ''));
}
