/** A title and its description that a page printed into one cell without a break between them. */
import { INIZI_DESCRIZIONE } from '../../parametri/index.js';

export interface TitoloSeparato {
  readonly titolo: string;
  readonly descrizione: string;
}

/** Words after which a capital letter begins no sentence. */
const LEGAMI =
  /^(?:a|ad|ai|al|alla|alle|allo|agli|con|da|dal|dalla|dei|del|della|delle|dello|degli|di|e|ed|i|il|in|la|le|lo|gli|nel|nella|nei|nelle|o|per|su|sul|sulla|sui|tra|fra|un|una|un'|al|ex|speciale|società)$/i;

/**
 * Parts a title from its description where one place is as good as certain: before a word that begins descriptions
 * (`Misura`, `Indica`), or at the only capital that can begin a sentence. Otherwise the text stays whole.
 */
export function separaTitolo(testo: string): TitoloSeparato | undefined {
  for (const inizio of INIZI_DESCRIZIONE) {
    const at = testo.indexOf(` ${inizio} `);
    if (at > 0) return splitAt(testo, at);
  }
  const [unico, altro] = candidati(testo);
  return unico === undefined || altro !== undefined ? undefined : splitAt(testo, unico);
}

function splitAt(testo: string, at: number): TitoloSeparato {
  return { titolo: testo.slice(0, at).trim(), descrizione: testo.slice(at).trim() };
}

/** Places of capitals that can begin a sentence: outside brackets and quotes, after no article or preposition. */
function candidati(testo: string): readonly number[] {
  const found: number[] = [];
  let dentro = 0;
  let virgolette = false;
  let prima = '';
  for (const parola of testo.matchAll(/\S+/g)) {
    const [scritta] = parola;
    const libera = dentro === 0 && !virgolette;
    if (libera && parola.index > 0 && isInizio(scritta) && isFine(prima)) found.push(parola.index - 1);
    for (const segno of scritta) {
      if (segno === '(') dentro += 1;
      else if (segno === ')') dentro = Math.max(0, dentro - 1);
      else if (segno === '"' || segno === '“' || segno === '”') virgolette = !virgolette;
    }
    prima = scritta;
  }
  return found;
}

function isInizio(parola: string): boolean {
  return /^(?:È|\p{Lu}\p{Ll}{2,}|\p{Lu}\p{Ll}*:)/u.test(parola);
}

/** A sentence is not begun after an article, a capitalised name, a comma or a dash. */
function isFine(parola: string): boolean {
  return /[\p{Ll}\d)"”»]$/u.test(parola) && !LEGAMI.test(parola) && !/^\p{Lu}\p{Ll}+$/u.test(parola);
}
