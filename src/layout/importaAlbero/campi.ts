/** What a field can be, by what stands in it: never by its place alone. */
import { parseTarget, type Cella } from '../../scoring/index.js';

export type GenereCampo =
  | 'percentuale'
  | 'numero'
  | 'data'
  | 'logico'
  | 'nonDisponibile'
  | 'confronto'
  | 'monitoraggio'
  | 'luce'
  | 'misure'
  | 'testo';

/** A short text after a number is its unit: `23 N.`, `-11,63 gg`, `8.468.510,15 €`. */
const NUMERO = /^[-−+]?\s?(?:€\s?)?\d[\d.,]*\s*(?:[%€°]|\p{L}{1,8}\.?)?$/u;
const PERCENTUALE = /^[-−+]?\s?\d[\d.,]*\s*%$/;
const DATA = /^(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}°?\s\p{L}{3,9}(?:\s\d{4})?)$/u;
const LOGICO = /^(?:s[iìí]|no)$/i;
const NON_DISPONIBILE = /^(?:n\.?\s?\/?\s?d\.?|non disponibile|n\.?c\.?|-)$/i;
const LUCE = /^[●○◐◑◒◓⬤⚪⚫🔴🟡🟢🟠•\s]+$/u;
const PAROLE_LUCE = /^(?:[●○◐◑⬤⚠]\s*)?(?:parzialmente |non )?(?:raggiunt[oai]|in linea|da correggere)\b/i;
const MONITORAGGIO = /^(?:solo\s+)?monitoraggio$/i;

/** Signs and words that only a target begins with. */
const CONFRONTO =
  /^(?:[<>≤≥=⩽⩾]|entro\b|almeno\b|minimo\b|massimo\b|non\s+(?:inferiore|superiore|oltre)\b|(?:maggiore|minore|superiore|inferiore)\b|fino\s+a\b|tra\s+\d|da\s+\d)/i;

/** Raw measures: `246.142,61 € / 8.468.510,15 €`, `(1.813 N. + 3.111 N.) / 551,78 N.`, `n.d. / n.d.`. */
const MISURE =
  /^[(\s]*(?:[-−+]?\d[\d.,]*|n\.?\s?d\.?)\s*(?:[%€]|\p{L}{1,4}\.?)?[)\s]*[-−+*/×:][-−+*/×:()\s\d.,€%\p{L}]*$/u;

const FORME: readonly (readonly [GenereCampo, RegExp])[] = [
  ['luce', LUCE],
  ['luce', PAROLE_LUCE],
  ['percentuale', PERCENTUALE],
  ['data', DATA],
  ['numero', NUMERO],
  ['logico', LOGICO],
  ['nonDisponibile', NON_DISPONIBILE],
  ['monitoraggio', MONITORAGGIO],
];

/** A target or a value is short. */
const LUNGHEZZA_DATO = 60;

/** What a field is. `100% (media nazionale)` and the like are targets when scoring can read them as such. */
export function genereOf(testo: string): GenereCampo {
  if (testo.length > LUNGHEZZA_DATO) return 'testo';
  const found = FORME.find(([, forma]) => forma.test(testo))?.[0];
  if (found !== undefined) return found;
  if (CONFRONTO.test(testo) && /\d|valore|anno/.test(testo)) return 'confronto';
  if (/\d|n\.?\s?d/i.test(testo) && MISURE.test(testo) && !/\p{L}{5,}/u.test(testo)) return 'misure';
  return isTargetLetto(testo) ? 'confronto' : 'testo';
}

/** Texts that scoring reads as a target and that begin as no label does (`90,00 % (media nazionale)`). */
function isTargetLetto(testo: string): boolean {
  if (!/^[-−+<>≤≥=]?\s*\d/.test(testo) || !/^[\d.,\s%]+(?:\p{L}{1,6}\.?)?\s*\(/u.test(testo)) return false;
  const cella: Cella = { dove: '', valore: testo, formato: 'General' };
  return parseTarget(cella, { anno: 2000, base1904: false }).kind === 'letto';
}

/** Whether a field can be a label: words, and not a value, a light or a target. */
export function isEtichetta(testo: string): boolean {
  return genereOf(testo) === 'testo' && /\p{L}/u.test(testo);
}

/** `25,00%`, `0,25`, `25`: what may stand as a weight left of a label. */
export function isPesoScritto(testo: string): boolean {
  const genere = genereOf(testo);
  return genere === 'percentuale' || (genere === 'numero' && /^\d{1,3}(?:[.,]\d+)?$/.test(testo));
}
