import type { Testi } from '../testi/it.js';
import type { Rifiuto } from './modello.js';

/** A refusal that explains itself; recognised by its form, since the pane knows only the types of `layout`. */
interface ConParole {
  readonly codice: string;
  readonly messaggio: string;
  readonly rimedio: string;
  readonly fatti?: Readonly<Record<string, string>>;
  /** False when cells may have changed all the same. */
  readonly intatto?: boolean;
}

const hasWords = (error: object): error is ConParole =>
  'codice' in error && 'messaggio' in error && 'rimedio' in error && typeof error.messaggio === 'string';

/** Name that webpack gives to the error of a part of the program that its server did not give. */
const PARTE_NON_CARICATA = 'ChunkLoadError';

/**
 * What is shown of an error, whatever was thrown: its own words, or ours for what nobody foresaw. Never its stack.
 * @param scrivendo whether it came up during a write: then only an error with words can promise that nothing changed.
 */
export function rifiutoOf(error: unknown, testi: Testi, scrivendo: boolean): Rifiuto {
  if (error instanceof Error && hasWords(error)) {
    const { codice, messaggio, rimedio, intatto = true } = error;
    return { codice, messaggio, rimedio, dettagli: detailsOf(codice, error), intatto };
  }
  if (error instanceof Error && error.name === PARTE_NON_CARICATA) {
    const { nonCaricato: messaggio, nonCaricatoRimedio: rimedio } = testi.rifiuto;
    const codice = 'PARTE_NON_CARICATA';
    // Nothing of a command has run before its part is there.
    return { codice, messaggio, rimedio, dettagli: detailsOf(codice, error), intatto: true };
  }
  return {
    codice: 'IMPREVISTO',
    messaggio: testi.rifiuto.imprevisto,
    rimedio: testi.rifiuto.imprevistoRimedio,
    intatto: !scrivendo,
    dettagli: detailsOf('IMPREVISTO', error),
  };
}

/** For the help desk: causes by name and code, in a chain. No content of cells: messages of unknown errors are left out. */
function detailsOf(codice: string, error: unknown): string {
  const chain: string[] = [`Albero: ${codice}`];
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = 'code' in at && typeof at.code === 'string' ? ` ${at.code}` : '';
    const where = 'debugInfo' in at ? locationOf(at.debugInfo) : '';
    chain.push(`${at.name}${code}${where}`);
  }
  return chain.join('\n');
}

/** Where in Office.js it failed (`Range.values`), which says nothing of the content. */
function locationOf(info: unknown): string {
  return typeof info === 'object' && info !== null && 'errorLocation' in info
    ? ` ${String(info.errorLocation)}`
    : '';
}
