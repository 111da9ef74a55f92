/** Codes of the Mappa dei processi: read from a cell, one under the other. */
import { PAROLE_TOTALE } from '../../parametri/index.js';
import { normalizeTesto } from '../intestazioni.js';

/** What the cells of a row say of its process. */
export type ChiaveRiga =
  | { readonly kind: 'processo'; readonly codice: string; readonly descrizione: string }
  /** A row that sums those of a process, or all of them when `codice` is empty. */
  | { readonly kind: 'totale'; readonly codice: string }
  /** A row that sums something else: a person, an office. */
  | { readonly kind: 'altroTotale' }
  | { readonly kind: 'ignota' };

/** A letter, then numbers with dots; before a title a dash, a colon or a space. */
const CODICE = /^([A-Za-z])\s*[.\-_]?\s*(\d+(?:\s*[._]\s*\d+)*)?\.?(?=$|[\s:–—-])/;

/** Words that name the level of a process and nothing else. */
const LIVELLI = /^(?:macro\s?)?(?:funzione|area|processo|macroprocesso|sottoprocesso)\s+/i;

/**
 * Reads the cells of a row from the deepest to the widest: sottoprocesso, processo, funzione; then its description.
 * `persona`: only looked at for the word of a total, which stands in the first column, whatever that is.
 */
export function readChiave(codici: readonly string[], descrizione: string, persona = ''): ChiaveRiga {
  const totali = [...codici, descrizione, persona].flatMap((testo) => splitTotale(testo));
  const [totale] = totali;
  if (totale !== undefined) {
    const codice = [totale, ...codici]
      .map((testo) => parseCodice(testo)?.codice)
      .find((c) => c !== undefined);
    if (codice !== undefined) return { kind: 'totale', codice };
    return totale === '' ? { kind: 'totale', codice: '' } : { kind: 'altroTotale' };
  }
  for (const testo of codici) {
    const letto = parseCodice(testo);
    if (letto !== undefined)
      return {
        kind: 'processo',
        codice: letto.codice,
        descrizione: descrizione === '' ? letto.resto : descrizione,
      };
  }
  return { kind: 'ignota' };
}

/** What stands behind the word of a total: `Totale A1` → `A1`; nothing for a text that is no total (`Media e stampa`). */
function splitTotale(testo: string): readonly string[] {
  const normale = normalizeTesto(testo);
  const parola = PAROLE_TOTALE.find(
    (una) => normale === una || (una.includes('tot') && normale.startsWith(`${una} `)),
  );
  if (parola === undefined) return [];
  const parole = parola.split(' ').length;
  return [
    testo
      .trim()
      .split(/[\s.:-]+/)
      .slice(parole)
      .join(' ')
      .replace(/^(?:generale|complessivo|anno|camera|ente)\b\s*/i, ''),
  ];
}

function parseCodice(testo: string): { readonly codice: string; readonly resto: string } | undefined {
  const pulito = testo.trim().replace(LIVELLI, '');
  const found = CODICE.exec(pulito);
  if (found === null) return undefined;
  const [tutto, lettera = '', numeri = ''] = found;
  const resto = pulito.slice(tutto.length).replace(/^[\s:–—-]+/, '');
  // A word of one letter begins a title (`E altro`); a code of one letter stands alone or before a dash.
  if (numeri === '' && resto !== '' && !/^\s*[:–—-]/.test(pulito.slice(tutto.length))) return undefined;
  return { codice: lettera.toUpperCase() + numeri.replace(/\s*[._]\s*/g, '.'), resto };
}

/** A code as it is kept. */
const FORMA = /^[A-Z](?:\d+(?:\.\d+)*)?$/;

/** Whether a process is part of another: `A1.1` of `A1` and of `A`. */
export function isParte(codice: string, intero: string): boolean {
  if (intero === '') return true;
  if (!FORMA.test(codice) || !FORMA.test(intero)) return false;
  if (!codice.startsWith(intero) || codice.length === intero.length) return false;
  return intero.length === 1 || codice[intero.length] === '.';
}

/** The Mappa's own order: numbers as numbers. */
export function compareProcessi(a: string, b: string): number {
  return a.localeCompare(b, 'it', { numeric: true });
}
