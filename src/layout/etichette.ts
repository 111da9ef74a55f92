/** A label of the tree taken apart: code, further codes, title, description, and the level that its words name. */
import { levelOfCodice, normalizeCodice, toMinuscole, type Livello } from '../scoring/index.js';
import { PAROLE_LIVELLO } from '../parametri/index.js';
import { oneLine } from './celle.js';
import { normalizeTesto } from './intestazioni.js';

export interface Etichetta {
  /** As written (`PIRA 09_2024`, `Obiettivo strategico 1.2`); absent when the label begins with none. */
  readonly codice?: string;
  /** Codes in square brackets beside the first. */
  readonly alias: readonly string[];
  /** Empty when the cell holds only a code: its title stands in the next cell. */
  readonly titolo: string;
  readonly descrizione?: string;
  /** Level named by the words or by the code's pattern; absent when neither tells. */
  readonly livello?: Livello;
}

const LIVELLI = Object.keys(PAROLE_LIVELLO) as Livello[];

const byWord: ReadonlyMap<string, Livello> = new Map(
  LIVELLI.flatMap((livello) => PAROLE_LIVELLO[livello].map((word) => [word, livello] as const)),
);

/** Levels whose name can be a whole label; `Ambito` alone on a row says nothing. */
const LIVELLI_SENZA_TITOLO: ReadonlySet<Livello> = new Set(['ente', 'indicatori', 'operativi']);

/** The level that a text names with nothing else beside it (`Obiettivo operativo`, `KPI`). */
export function levelOfParole(testo: string): Livello | undefined {
  return byWord.get(normalizeTesto(testo));
}

/** Level named by words of two syllables or more, which may have a number after them. */
const LIVELLO_CON_NUMERO: ReadonlyMap<string, Livello> = new Map(
  (['ambito', 'strategico', 'operativo', 'indicatore'] as const).flatMap((livello) =>
    PAROLE_LIVELLO[livello].filter((word) => word.length > 3).map((word) => [word, livello] as const),
  ),
);

/** `Area strategica 1`, `Ob. operativo n. 1.2.1`. One form for all words: each would have to be compiled. */
const PAROLE_CON_NUMERO = new RegExp(
  `^(${[...LIVELLO_CON_NUMERO.keys()].map((word) => word.replace(/ /g, '[\\s.]+')).join('|')})\\s+(?:n\\.?\\s*)?\\d+(?:\\.\\d+)*(?!\\p{L}|\\d)`,
  'u',
);

function levelOfNumbered(codice: string): Livello | undefined {
  const word = PAROLE_CON_NUMERO.exec(toMinuscole(codice))?.[1];
  return word === undefined ? undefined : LIVELLO_CON_NUMERO.get(word.replace(/[\s.]+/g, ' '));
}

/** Codes that only an indicatore has: `Kpi_1.1.2 a` [P21 § 3.0], `PIRA 09_2024` [R24 § 3.1]. */
const SIGLA_INDICATORE = /^(?:KPI|PIRA)[\s._]*\d/i;

const SEPARATORE = /^(?:\s+[-–—]+\s*|\s*[–—]+\s*|-\s+|\s*:\s+)/;

/** A code that stands without separator before its title must have a form that no word has. */
const CODICE_SENZA_SEPARATORE = [
  /^(?:AS|OS|OP|PIRA)[\s._]?\d[\w.]*/i,
  /^KPI[\s._]?\d[\w.]*(?:\s[a-z](?=\s))?/i,
  /^\d+(?:\.\d+)+\.?/,
  /^(?=[\w.]*\d)(?=[\w.]*[._])[A-Z][\w.]*(?:\srev\.?\s*\d{4})?/i,
  /^[A-Z]{1,4}\d{2,}(?:\srev\.?\s*\d{4})?/,
];

const LUNGHEZZA_CODICE = 40;

/**
 * Takes a label apart. The first line break, where there is one, parts the title from the description.
 * @param codiceAccanto the code, when it stands in a cell of its own: then the label is not searched for one.
 */
export function readEtichetta(testo: string, codiceAccanto?: string): Etichetta {
  const [first = '', ...others] = testo
    .split(/\r\n|\r|\n/)
    .map(oneLine)
    .filter((line) => line !== '');
  const { codice, resto } =
    codiceAccanto === undefined ? splitCodice(first) : joinAccanto(oneLine(codiceAccanto), first);
  const { alias, titolo } = splitAlias(resto);
  const [title = '', ...below] = codice !== undefined && titolo === '' ? others : [titolo, ...others];
  const descrizione = below.join(' ');
  const livello = levelOf(codice, title);
  return {
    ...(codice !== undefined && { codice }),
    alias,
    titolo: title,
    ...(descrizione !== '' && { descrizione }),
    ...(livello !== undefined && { livello }),
  };
}

/** Whether a whole text is a code with nothing after it (`AS2`, `PIRA 09_2024`, `AS_AL`). */
export function isCodice(testo: string): boolean {
  const line = oneLine(testo);
  const { codice, resto } = splitCodice(line);
  return codice === undefined ? isFormaCodice(line) : resto === '';
}

/** A code from the cell beside the label, which may have it once more. */
function joinAccanto(codice: string, etichetta: string): { readonly codice: string; readonly resto: string } {
  const { codice: ripetuto, resto } = splitCodice(etichetta);
  const same = ripetuto !== undefined && normalizeCodice(ripetuto) === normalizeCodice(codice);
  return joinCodice(codice, same ? resto : etichetta);
}

/** A code from a cell of its own; what stands in brackets after it are further codes. */
function joinCodice(codice: string, titolo: string): { readonly codice: string; readonly resto: string } {
  const bracket = codice.indexOf('[');
  return bracket < 1
    ? { codice, resto: titolo }
    : { codice: codice.slice(0, bracket).trim(), resto: `${codice.slice(bracket)} ${titolo}` };
}

function levelOf(codice: string | undefined, titolo: string): Livello | undefined {
  if (codice !== undefined) {
    return (
      levelOfNumbered(codice) ??
      levelOfCodice(codice) ??
      (SIGLA_INDICATORE.test(codice) ? 'indicatore' : undefined)
    );
  }
  const livello = levelOfParole(titolo);
  return livello !== undefined && LIVELLI_SENZA_TITOLO.has(livello) ? livello : undefined;
}

function splitCodice(testo: string): { readonly codice?: string; readonly resto: string } {
  const numbered = PAROLE_CON_NUMERO.exec(toMinuscole(testo))?.[0].length;
  if (numbered !== undefined)
    return { codice: testo.slice(0, numbered), resto: dropSeparatore(testo.slice(numbered)) };
  const separated = splitSeparatore(testo);
  if (separated !== undefined) return separated;
  for (const forma of CODICE_SENZA_SEPARATORE) {
    const found = forma.exec(testo)?.[0];
    if (found === undefined || !/^(?:\s|$|\[)/.test(testo.slice(found.length))) continue;
    return { codice: found.replace(/\.$/, ''), resto: testo.slice(found.length).trim() };
  }
  return { resto: testo };
}

function splitSeparatore(testo: string): { readonly codice: string; readonly resto: string } | undefined {
  for (let i = 1; i < Math.min(testo.length, LUNGHEZZA_CODICE); i += 1) {
    const separatore = SEPARATORE.exec(testo.slice(i))?.[0];
    if (separatore === undefined) continue;
    const before = testo.slice(0, i);
    return isFormaCodice(before) ? joinCodice(before, testo.slice(i + separatore.length).trim()) : undefined;
  }
  return undefined;
}

function dropSeparatore(testo: string): string {
  return testo.replace(SEPARATORE, '').trim();
}

/** Before a separator a code may have up to four words, each but the first a number, a letter or a revision. */
function isFormaCodice(testo: string): boolean {
  const [first = '', ...others] = testo.replace(/\s*\[[^\]]*\]$/, '').split(' ');
  if (!/^[\p{L}\d][\p{L}\d._/]*$/u.test(first) || others.length > 3) return false;
  if (!others.every((word) => /^(?:rev\.?|[a-z]|[\w.]*\d[\w.]*)$/i.test(word))) return false;
  const marked = /[\d_]/.test(first);
  return marked || (/^\p{Lu}+$/u.test(first) && others.length > 0);
}

/** `[PIRA15_2024] Indice…`, at the beginning of what follows the code. */
function splitAlias(testo: string): { readonly alias: readonly string[]; readonly titolo: string } {
  const found = /^\[([^\]]+)\]\s*/.exec(testo);
  if (found === null) return { alias: [], titolo: testo };
  const rest = splitAlias(dropSeparatore(` ${testo.slice(found[0].length)}`));
  return { alias: [oneLine(found[1] ?? ''), ...rest.alias], titolo: rest.titolo };
}
