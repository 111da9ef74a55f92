/** The figures of a sentence: amounts and counts, not dates, acts, years, articles of law. */
import { MESI, scanNumero } from '../../scoring/index.js';
import { cifraOf, type Cifra } from '../cifra.js';

export interface CifraProsa {
  readonly cifra: Cifra;
  /** Where it begins and ends in the sentence, its unit too. */
  readonly da: number;
  readonly a: number;
  /** `oltre`, `circa`, `quasi` before it. */
  readonly approssimata: boolean;
}

const NUMERO =
  /(?<![\p{L}\d.,/_])[-−+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d])|(?<![\p{L}\d.,/_])[-−+]?\d+(?:,\d+)?(?!\d)/gu;
/** What makes of the number after it a reference. */
const RIFERIMENTO =
  /(?:art(?:t|icol[oi])?\.?|comm[ai]|c\.|co\.|lett\.|legge(?: n\.?)?|l\. ?(?:n\.)?|d\.? ?lgs\.?(?: n\.)?|d\.? ?m\.?|d\.l\.|regolamento(?: ue)?(?: n\.)?|capitolo|paragrafo|par\.|§|allegato|pag\.|pagina|as|os|op|fase|parte|deliber\p{L}*(?: \p{L}+){0,3} n\.?|determin\p{L}*(?: \p{L}+){0,3} n\.?|disposizion\p{L}*(?: \p{L}+){0,3} n\.?|circolare n\.?|direttiva n\.?|ore) ?$/iu;
/** What makes of the number before it a date, an act, a list. */
const SEGUITO = new RegExp(
  `^(?:[./-]\\d|/|[°ºª]|-(?:bis|ter)| ?(?:${MESI.join('|')})(?!\\p{L})| del(?:l')? ?\\d| (?:c|co|comma|lett)\\.? ?\\d)`,
  'iu',
);
const CIRCA =
  /(?:oltre|circa|quasi|pressoché|più di|meno di|almeno|sopra i|c\.a)(?: (?:il|i|le|gli|l'|la|un))? ?$/i;
const SOLO_ANNO = /^(?:19|20)\d\d$/;
/** How far back words are looked at. */
const PRIMA = 60;

export function cifreProsaOf(frase: string): readonly CifraProsa[] {
  return [...frase.matchAll(NUMERO)].flatMap((found): CifraProsa[] => {
    const [scritto] = found;
    const signed = /^[+]/.test(scritto) ? 1 : 0;
    const da = found.index + (isTrattino(frase, found.index) ? 1 : signed);
    const prima = frase.slice(Math.max(0, da - PRIMA), da);
    const dopo = frase.slice(found.index + scritto.length, found.index + scritto.length + PRIMA);
    if (
      SOLO_ANNO.test(scritto.replace(/^[-−+]/, '')) ||
      RIFERIMENTO.test(prima) ||
      SEGUITO.test(dopo) ||
      isElenco(prima, scritto, dopo)
    )
      return [];
    const letto = scanNumero(frase, da);
    if (letto === undefined) return [];
    const cifra = cifraOf(letto.numero, frase.slice(da, letto.fine));
    return [{ cifra, da, a: letto.fine, approssimata: CIRCA.test(prima) }];
  });
}

/** `1) pubblicazione`: the number of a list, not the end of something in brackets. */
function isElenco(prima: string, scritto: string, dopo: string): boolean {
  return (
    dopo.startsWith(')') && /^\d{1,2}$/.test(scritto) && prima.lastIndexOf('(') <= prima.lastIndexOf(')')
  );
}

/** A dash between two words or numbers is no sign. */
function isTrattino(frase: string, at: number): boolean {
  return /[-−]/.test(frase[at] ?? '') && /[\p{L}\d)]/u.test(frase[at - 1] ?? '');
}
