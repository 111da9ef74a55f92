/** What Excel takes as the name of a sheet and of a range. */
import { parseIndirizzo } from './indirizzi.js';

/** Up to 31 characters, none of those that a reference needs, and no apostrophe at either end. */
const FOGLIO = /^(?!')[^:\\/?*[\]\p{Cc}]{1,31}(?<!')$/u;

/** Whether a sheet can be called so. `History` is Excel's own. */
export function isNomeFoglio(nome: string): boolean {
  return FOGLIO.test(nome) && nome.toLowerCase() !== 'history';
}

/** Begins with a letter, `_` or `\`; letters, digits, `_`, `.`, `\` and `?` follow. */
const INTERVALLO = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;
/** The same spelling as a reference: `R1C1`, `R`, `C`. */
const RIFERIMENTO_R1C1 = /^(?:r\d*(?:c\d*)?|c\d*)$/i;

/** Whether a range can be called so: a name that is spelt like a reference means that one. */
export function isNomeIntervallo(nome: string): boolean {
  return (
    INTERVALLO.test(nome) && !RIFERIMENTO_R1C1.test(nome) && parseIndirizzo(`Foglio!${nome}`) === undefined
  );
}
